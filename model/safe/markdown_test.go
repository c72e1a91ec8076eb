package safe

import (
	"strings"
	"testing"
)

func TestMarkdown(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"# A\n\n- *b* `c`\n", "# A\n\n- *b* `c`\n"},
		{"a\x1b[31m", "a␛[31m"},
		// References to hazards, with and without semicolon, decimal and hexadecimal, by name.
		{"&#27;[31m", "␛[31m"},
		{"&#27[31m", "␛[31m"},
		{"&#0000000000000000027;", "␛"},
		{"&#x1B;&#X1b;", "␛␛"},
		{"&#x202e;&rlm;&shy;&shyly;", "<U+202E><U+200F><U+00AD><U+00AD>ly;"},
		{"a&zwnj;b", "a<U+200C>b"},
		{"می&zwnj;خواهم", "می\u200cخواهم"},
		{"a&#13;b&#10;c&Tab;d&NewLine;e", "a␍b c d e"},
		{"e" + strings.Repeat("&#x301;", 9), "e\u0301\u0301\u0301\u0301…"},
		{"&#xE0041;&#xe000;", "<U+E0041><U+E000>"},
		// Other references, and ampersands that are none.
		{"R&D &amp; &lt;b&gt; &nbsp;&copy; &#65; &hellip;", "R&D &amp; &lt;b&gt; &nbsp;&copy; &#65; &hellip;"},
		{"& && &; &# &#;", "& && &; &# &#;"},
		// References that markup interrupts.
		{"~~&#*27*;~~", "~~&amp;#*27*;~~"},
		{"~~&*#27*;~~", "~~&amp;*#27*;~~"},
		{"~~&zw**nj**;~~", "~~&amp;zw**nj**;~~"},
		{"~~&#\\\n27;~~", "~~&amp;#\\\n27;~~"},
		{"~~&#  \n27;~~", "~~&amp;#  \n27;~~"},
		{"&amp;#27;", "&amp;#27;"},
	} {
		if got := Markdown(c.in); got != c.want {
			t.Errorf("Markdown(%+q) = %+q, want %+q", c.in, got, c.want)
		}
	}
}

func TestMarkdownNesting(t *testing.T) {
	deep := func(marker string, n int) string { return strings.Repeat(marker, n) }
	for _, c := range []struct{ in, want string }{
		{deep(">", 16) + " a", deep(">", 16) + " a"},
		{deep(">", 20) + " a", deep(">", 16) + `\` + deep(">", 4) + " a"},
		{deep("> ", 20) + "a", deep("> ", 16) + `\` + deep("> ", 4) + "a"},
		{deep("- ", 17) + "a", deep("- ", 16) + `\- a`},
		{deep("+ ", 17) + "a\n" + deep("+ ", 17), deep("+ ", 16) + "\\+ a\n" + deep("+ ", 16) + `\+ `},
		{deep("1. ", 17) + "a", deep("1. ", 16) + `1\. a`},
		{deep("12) > ", 9) + "a", deep("12) > ", 8) + `12\) > a`},
		{deep(": ", 17) + "a", deep(": ", 16) + `\: a`},
		{deep("  ", 15) + "- a", deep("  ", 15) + "- a"},
		{deep("  ", 16) + "- a", deep("  ", 16) + `\- a`},
		{deep("  ", 40) + "code", deep("  ", 40) + "code"},
		{deep("- ", 40), deep("- ", 40)}, // a thematic break
		{"> " + deep("* ", 40) + "\n", "> " + deep("* ", 40) + "\n"},
		{deep("* ", 40) + "a", deep("* ", 16) + `\` + deep("* ", 24) + "a"},
		{deep("-", 40), deep("-", 40)},
		{"1234567890. a", "1234567890. a"},
	} {
		if got := Markdown(c.in); got != c.want {
			t.Errorf("Markdown(%q)\n = %q, want\n   %q", c.in, got, c.want)
		}
	}
}

func TestMarkers(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "a\n\nb - c\n": 0, "- a\n- b": 2, "* a\n  + b\n": 2, "1. a\n2) b\n": 2, "> - 1. a\n": 3, ": a\n-": 2,
		"---\n* * *\n- - -": 0, "-a\n1.a\n**a**\n": 0, strings.Repeat("- ", 16) + "a": 16,
	} {
		if got := Markers(s); got != want {
			t.Errorf("Markers(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestMarkdownBounds(t *testing.T) {
	big := Markdown(strings.Repeat("word ", 1<<20))
	if len(big) > maxMarkdown+maxMarkdown/maxLine*2 || !strings.HasSuffix(big, "[cut: the text is longer than 2 MiB]\n") {
		t.Errorf("5 MiB became %d bytes, ending in %q", len(big), big[len(big)-50:])
	}
	if grown := Markdown(strings.Repeat("\x01", maxMarkdown)); len(grown) > maxMarkdown+maxMarkdown/maxLine*2 {
		t.Errorf("2 MiB of controls became %d bytes", len(grown))
	}
	for _, s := range []string{
		strings.Repeat("a", 50_000),
		strings.Repeat("договор ", 10_000),
		strings.Repeat("조", 30_000),
		strings.Repeat("*a _b ", 50_000),
		strings.Repeat("*a\n_b\n", 50_000),
		strings.Repeat("> *a\n", 50_000),
	} {
		out := Markdown(s)
		harmless(t, out, "\n")
		paragraph := 0
		for line := range strings.Lines(out) {
			if len(line) > maxLine {
				t.Errorf("%.10q…: a line of %d bytes", s, len(line))
			}
			paragraph += len(line)
			if line == "\n" {
				paragraph = 0
			}
			if paragraph > maxParagraph {
				t.Fatalf("%.10q…: a paragraph of %d bytes", s, paragraph)
			}
		}
		remove := strings.NewReplacer("\n", "", " ", "")
		if remove.Replace(out) != remove.Replace(s) {
			t.Errorf("%.10q…: breaking changed more than white space", s)
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	addHostile(f)
	f.Fuzz(func(t *testing.T, s string) {
		out := Markdown(s)
		harmless(t, out, "\n")
		if again := decodeHazards(out); HasHazard(again) {
			t.Fatalf("Markdown(%+q) = %+q, which still refers to %v", s, out, Hazards(again))
		}
		for line := range strings.Lines(out) {
			if _, size := tooDeep(line); size > 0 {
				t.Fatalf("Markdown(%+q) = %+q is nested too deep", s, out)
			}
		}
	})
}

func BenchmarkMarkdown(b *testing.B) {
	text := strings.Repeat("Putin & Kim signed *the treaty* on 19 June &mdash; so [AP](https://example.org).\n\n", 10_000)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Markdown(text)
	}
}
