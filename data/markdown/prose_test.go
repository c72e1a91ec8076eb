package markdown

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	reading "github.com/yuin/goldmark/text"

	"briefing/model/safe"
)

func prose(s string, level int) string {
	p := &page{}
	p.prose(s, level)
	return p.out.String()
}

func TestProse(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"plain", "One line\nand another.", "One line and another.\n"},
		{"emphasis", "a **b** *c* _d_ ~~e~~ __f__", "a **b** *c* *d* ~~e~~ **f**\n"},
		{"headings", "# A #\n### B\nC\n===\n", "### A\n\n#### B\n\n### C\n"},
		{"deep heading", "###### A", "### A\n"},
		{"list", "* a\n* b\n    1. c\n    2. d\n", "- a\n- b\n  1. c\n  2. d\n"},
		{"loose list", "3. a\n\n   b\n\n4. c", "3. a\n\n   b\n\n4. c\n"},
		{"quotation", "> a\n> > b", "> a\n>\n> > b\n"},
		{"code", "    # a\n\n```sh\n```` b\n```\n", "```\n# a\n```\n\n`````\n```` b\n`````\n"},
		{"open code", "```\n# a", "```\n# a\n```\n"},
		{"code span", "``a ` b`` and `x|y`", "``a ` b`` and x\\|y\n"},
		{"table", "a|b\n-|-\n1 \\| 2|`3`\n", "| a | b |\n| --- | --- |\n| 1 \\| 2 | `3` |\n"},
		{"rule", "a\n\n---\n\nb", "a\n\n***\n\nb\n"},
		{"link", "[a *b*](https://x.example/?a=1&amp;b=2 'title')", "[a *b*](<https://x.example/?a=1&b=2>)\n"},
		{"reference", "[a][r]!\n\n[r]: https://x.example", "[a](<https://x.example>)!\n"},
		{"autolink", "<https://x.example> <a@x.example>", "<https://x.example> a@x.example\n"},
		{"unsafe links", "[a](javascript:alert(1)) [b](java&#115;cript:x) <javascript:y>", "a b javascript:y\n"},
		{"image", "![a picture](https://x.example/p.png)", "[a picture](<https://x.example/p.png>)\n"},
		{"html", "a <b onclick=x>b</b>\n\n<script>\nx\n</script>\n\n<!-- c -->", "a \\<b onclick=x>b\\</b>\n\n\\<script> x \\</script>\n\n\\<!-- c -->\n"},
		{"entities", "&lt;b&gt; &amp;amp; &#27;[0m &copy;", "\\<b> \\&amp; ␛\\[0m ©\n"},
		{"escapes", `\*a\* \&amp; \\*b*`, "\\*a\\* \\&amp; \\\\*b*\n"},
		{"meeting pieces", "&amp;&lt;b> !&#91;a](x) &#32;*a*_b_", "&\\<b> !\\[a\\](x) *a*b\n"},
		{"definitions", "[^1]: note\n\nmore[^1]", "\\[^1\\]: note\n\nmore\\[^1\\]\n"},
		{"start of a line", "a\n\\- b\n\n\\# c", "a - b\n\n\\# c\n"},
		{"exclamation", "a![b](https://x.example/p.png)c\\![d](https://x.example)", "a[b](<https://x.example/p.png>)c\\![d](<https://x.example>)\n"},
		{"nothing", " \n\n", ""},
		{"too deep", strings.Repeat("*a **b ", 40) + strings.Repeat("c** d*", 40),
			strings.Repeat(`\*a \*\*b `, 40) + strings.Repeat(`c\*\* d\*`, 40) + "\n"},
	} {
		if got := prose(test.in, 2); got != test.want {
			t.Errorf("%s: %q\ngot  %q\nwant %q", test.name, test.in, got, test.want)
		}
	}
}

// checkProse asks of any author's Markdown what the document around it needs.
func checkProse(t testing.TB, s string) {
	t.Helper()
	const before, after = "## Before\n\n", "\n## After\n\nend[^1] [r] [a]\n\n[^1]: note\n"
	out := prose(s, 2)
	if safe.HasHazard(out) {
		t.Fatalf("%q: hazard in %q", s, out)
	}
	source := []byte(before + out + after)
	doc := reader().Parser().Parse(reading.NewReader(source))
	titles := 0
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.HTMLBlock, *ast.RawHTML:
			t.Fatalf("%q: HTML in %q", s, out)
		case *ast.LinkReferenceDefinition:
			t.Fatalf("%q: definition in %q", s, out)
		case *ast.Image:
			t.Fatalf("%q: image in %q", s, out)
		case *ast.Heading:
			if n.Level < 3 {
				titles++
			}
		case *ast.Link:
			if _, ok := safe.URL(string(n.Destination)); !ok {
				t.Fatalf("%q: link to %q in %q", s, n.Destination, out)
			}
		case *ast.AutoLink:
			if _, ok := safe.URL(string(n.URL(source))); !ok {
				t.Fatalf("%q: link to %q in %q", s, n.URL(source), out)
			}
		}
		return ast.WalkContinue, nil
	})
	page := render(t, string(source))
	if titles != 2 || !strings.Contains(page, "<h2>After</h2>\n<p>end<sup") || !strings.Contains(page, " [r] [a]</p>") {
		t.Fatalf("%q: the document around %q changes:\n%s", s, out, page)
	}
}

var hostileProse = []string{
	"```", "~~~\n#", "<div>", "<!--", "<script>x", "<?", "<![CDATA[", "[r]: http://evil.example", "[^1]: stolen", "> ```", "- ```\n  a",
	"- - - a", "1. - > a", "a\n---", "a\n===", "|a|b|\n|-|-|\n|1", "***a** b*", "*a**b*", "[a](http://x.example \"](<javascript:x>)\")",
	"[r][r]\n\n[r]: javascript:x", "`a` ``", "\\", "a\\\nb", "a  \nb", "<http://x.example/&copy;>", "&#10;# a", "&#10;&#10;    a", "&NewLine;> a",
	"*&#32;a*", "**&nbsp;a**", "- [ ] a", "![[a](b)](c)", "    a\n    ```", "1)\n2)", "-\n-", ">", "# ", "#", "&#96;a&#96;", "\t- a\n\t\t- b",
	"- a\n\n      code\n- b", "~~a~b~~", "`|`", "a|b\n-|-\n`\\|`|", "https://x.example", "[https://x.example](https://y.example)", "\x1b[31m", "\u202ea",
	"<a@b.example>", "<https://x.example/`>", "[a](<https://x.example/|>)", "[*a](https://x.example)*", "**a*b**c*", "&quot;*a*&quot;",
}

func TestHostileProse(t *testing.T) {
	for _, a := range hostileProse {
		checkProse(t, a)
		for _, b := range hostileProse {
			checkProse(t, a+b)
			checkProse(t, a+"\n"+b)
			checkProse(t, a+"\n\n"+b)
		}
	}
}

func FuzzProse(f *testing.F) {
	for _, s := range hostileProse {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkProse(t, s) })
}

// endless repeats what nests deep or runs on, to 20,000 bytes of each.
func endless() []string {
	var texts []string
	for _, unit := range []string{">", "*a ", "**a", "[", "[a](", "`", "- ", "1. ", "<b>", "&#27;", "![", "|", "_a", "\\", "~~a", "> - "} {
		texts = append(texts, strings.Repeat(unit, 20_000/len(unit)))
	}
	return texts
}

// Deep nesting and long runs must not exhaust the stack.
func TestEndlessProse(t *testing.T) {
	for _, s := range endless() {
		checkProse(t, s)
	}
}

// BenchmarkEndlessProse says that none of them holds an export up.
func BenchmarkEndlessProse(b *testing.B) {
	for _, s := range endless() {
		b.Run(s[:4], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				prose(s, 2)
			}
		})
	}
}
