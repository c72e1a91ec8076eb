package markdown

import (
	"bytes"
	"html"
	"math/rand/v2"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// reader is another program's reading of our Markdown.
var reader = sync.OnceValue(func() goldmark.Markdown {
	return goldmark.New(goldmark.WithExtensions(
		extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote))
})

func render(t testing.TB, markdown string) string {
	t.Helper()
	var out bytes.Buffer
	if err := reader().Convert([]byte(markdown), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

var tag = regexp.MustCompile(`<(/?)([a-z0-9]+)[^>]*>`)

// content is what a reader sees of a page, and the tags in it.
func content(page string) (string, string) {
	var tags []string
	for _, m := range tag.FindAllStringSubmatch(page, -1) {
		if m[1] == "" {
			tags = append(tags, m[2])
		}
	}
	return squeeze(html.UnescapeString(tag.ReplaceAllString(page, ""))), strings.Join(tags, " ")
}

func squeeze(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' }), " ")
}

// definitions are what a hostile author could have defined elsewhere.
const definitions = "\n\n[a]: <http://evil.example>\n[sic]: <http://evil.example>\n"

// checkText puts foreign text into every place that the export has for it and
// reads the result.
func checkText(t testing.TB, s string) {
	t.Helper()
	in := plain(s)
	if in == "" {
		return
	}
	p := &page{}
	var words, tags []string
	reads := func(text, tag string) { words, tags = append(words, text), append(tags, tag) }

	p.paragraph(text(s))
	reads(in, "p")
	p.heading(2, text(s))
	reads(in, "h2")
	p.list(item{text: text(s), sub: []inline{text(s)}})
	reads(in+" "+in, "ul li ul li")
	p.quotation("“"+inner(s)+"”", text(s))
	reads("“"+in+"” "+in, "blockquote p p")
	p.quotation("*Reported:* " + inner(s))
	reads("Reported: "+in, "blockquote p em")
	p.paragraph("a, " + text(s) + ", b")
	reads("a, "+in+", b", "p")
	p.table([]inline{text(s), "b"}, [][]inline{{inner(s), text(s)}})
	reads(in+" b "+in+" "+in, "table thead tr th th tbody tr td td")
	p.paragraph(link(text(s), "http://x.example"))
	reads(in, "p a")
	p.paragraph(beforeBracket(text(s)) + link("b", "http://x.example"))
	reads(in+"b", "p a")
	p.paragraph(strong(text(s)) + " c")
	reads(in+" c", "p strong")
	if !strings.HasPrefix(string(strong(text(s))), "**") {
		tags[len(tags)-1] = "p"
	}

	got, gotTags := content(render(t, p.out.String()+definitions))
	if want := strings.Join(words, " "); got != want {
		t.Fatalf("%q\n%sreads %q\nwant  %q", s, p.out.String(), got, want)
	}
	if want := strings.Join(tags, " "); gotTags != want {
		t.Fatalf("%q\n%shas  %s\nwant %s", s, p.out.String(), gotTags, want)
	}
}

var awkward = []string{
	"*", "_", "`", "~", "~~", "[", "]", "(", ")", "<", ">", "&", "#", "-", "+", "=", "|", "!", "\\", ":", ".", "1.", "2)", " ", "\n",
	"a", "é", "한", "\u00a0", "&amp;", "&#27;", "&lt", "<b>", "</b>", "<!--", "[a]", "[^1]", "[sic]", "[x]", "](http://x)",
	"---", "```", "__", "“", "\t", "[…]", "[...]", "\x1b", "\u202e", "\xff", "0123456789.", "http://x.example", "\u0301", "!\\",
}

func TestTextReadsAsItStands(t *testing.T) {
	for _, a := range awkward {
		checkText(t, a)
		for _, b := range awkward {
			checkText(t, a+b)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 1500 {
		var s strings.Builder
		for range 1 + random.IntN(12) {
			s.WriteString(awkward[random.IntN(len(awkward))])
		}
		checkText(t, s.String())
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"# a", "a | b\n-|-", "1. x", "<script>alert(1)</script>", "a\\|b", "*a*_b_", "&#x1b;[31m", "[a](b)!", "# #"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkText(t, s) })
}

func TestTextStaysReadable(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"U.S.-led sanctions (2006–2017), 1.5 km - all told.", "U.S.-led sanctions (2006–2017), 1.5 km - all told."},
		{"AT&T & Co. > others < most; 5 + 3 = 8! #1", "AT&T & Co. > others < most; 5 + 3 = 8! #1"},
		{"snake_case_name and C:\\path", "snake_case_name and C:\\path"},
		{"“New Cold War” – it’s said", "“New Cold War” – it’s said"},
		{"a\n  b\tc", "a b c"},
		{"[…] and [sic] *so* […]", `[…] and \[sic\] \*so\* […]`},
		{"[…](x) [...][y] […]: z", `\[…\](x) \[...\]\[y\] \[…\]: z`},
		{"[…]", `\[…\]`},
		{"- dash", `\- dash`},
		{"2024. Then", `2024\. Then`},
		{"#1 and #hashtag", "#1 and #hashtag"},
		{"<script> &copy; &lt", `\<script> \&copy; &lt`},
		{"\x1b[31m", `␛\[31m`},
		{"\u202e", `\<U+202E>`},
	} {
		if got := string(text(test.in)); got != test.want {
			t.Errorf("%q: %s, want %s", test.in, got, test.want)
		}
	}
}

func TestAddresses(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"https://x.example/a_(b)*?q=1&r=2", "<https://x.example/a_(b)*?q=1&r=2>"},
		{"https://x.example/?a&copy;b", "<https://x.example/?a&copy%3Bb>"},
		{"https://x.example/é", "<https://x.example/%C3%A9>"},
		{"javascript:alert(1)", "javascript:alert(1)"},
		{"https://x.example/ <b>", `https://x.example/ \<b>`},
	} {
		if got := string(address(test.in)); got != test.want {
			t.Errorf("%q: %s, want %s", test.in, got, test.want)
		}
	}
	if got := link("a", "javascript:alert(1)"); got != "a" {
		t.Errorf("unsafe link: %s", got)
	}
}
