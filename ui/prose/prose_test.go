package prose

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"briefing/ui/rich"
)

var loud = Style{Weight: true, Heading: "12", Strong: "#ffffff", Link: "4", Code: "3", Muted: "8"}

func text(lines []rich.Line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.String())
		b.WriteByte('\n')
	}
	return b.String()
}

func TestRender(t *testing.T) {
	for _, c := range []struct {
		name, md string
		width    int
		want     string
	}{
		{"empty", " \n\n", 20, ""},
		{"paragraphs", "One line\nand another.\n\nTwo.", 40, "One line and another.\n\nTwo.\n"},
		{"words", "some **strong**, *slanted* and `coded`", 60, "some strong, slanted and coded\n"},
		{"headings", "# One\ntext\n## Two\nmore", 40, "One\n\ntext\n\nTwo\n\nmore\n"},
		{"hanging item", "- one two three four\n- five", 12, "• one two\n  three four\n• five\n"},
		{"item on two rows", "- one\n  two\n- three", 40, "• one two\n• three\n"},
		{"numbers", "1. one two three\n2. four", 9, "1. one\n   two\n   three\n2. four\n"},
		{"nested", "- one\n  - two three", 10, "• one\n  • two\n    three\n"},
		{"block quote", "> one two three", 9, "│ one two\n│ three\n"},
		{"link", "see [here](https://example.org/a)", 60, "see here https://example.org/a\n"},
		{"han breaks anywhere", "a 中文中文中文", 8, "a 中文中\n文中文\n"},
		{"table", "| a | b |\n|---|---|\n| one | two |", 20, " a        b\n ──────────────────\n one      two\n"},
		{"text beside a table", "- one two three four\n\n| a |\n|---|\n| b |\n\nend", 12, "• one two\n  three four\n\n a\n ───────────\n b\n\nend\n"},
		{"blank lines", "one\n\n\n\n\ntwo", 20, "one\n\ntwo\n"},
		{"narrow", "ab cd", 1, "a\nb\nc\nd\n"},
		{"no width", "ab", -3, "a\nb\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, st := range []Style{{}, loud} {
				if got := text(New(st).Render(c.md, c.width)); got != c.want {
					t.Errorf("got\n%swant\n%s", got, c.want)
				}
			}
		})
	}
}

func TestMeasure(t *testing.T) {
	for _, l := range New(Style{}).Render(strings.Repeat("word ", 100), 200) {
		if l.Width() > Measure {
			t.Errorf("a line of %d cells", l.Width())
		}
	}
}

// TestStyle checks that a style shows through a palette that wants it, and that
// without one there is text alone.
func TestStyle(t *testing.T) {
	var colours rich.Palette
	colours[rich.Raw] = "\x1b[m"
	bold := func(st Style) string { return colours.Render(New(st).Render("**b**", 20)[0], nil) }
	if got := bold(loud); !strings.Contains(got, "\x1b[") {
		t.Errorf("no style: %q", got)
	}
	if got := bold(Style{}); got != "b" {
		t.Errorf("style where none was asked for: %q", got)
	}
	// A style that runs over a line break goes on after it.
	lines := New(loud).Render("**one two three four**", 9)
	for _, l := range lines {
		if got := colours.Render(l, nil); !strings.HasPrefix(got, "\x1b[") {
			t.Errorf("the style got lost: %q", got)
		}
	}
}

// TestHostile checks that nothing harmful comes out and no line is too wide.
func TestHostile(t *testing.T) {
	for _, md := range []string{
		"a\x1b[31mb \x1b]8;;x\x07", "&#27;[2J &#x9b;31m &#x202e;", "[x](javascript:alert)", "![i](file:///etc/passwd)",
		strings.Repeat(">", 10_000), strings.Repeat("[", 5000), strings.Repeat("- ", 500) + "x", "\xff\xfe", "| a\n|-\n",
		"|" + strings.Repeat("a|", 200) + "\n|" + strings.Repeat("-|", 200), "```\n\x9b31m\n", "<script>\x1b</script>",
		strings.Repeat("n\u0301\u0301\u0301\u0301\u0301\u0301", 20), strings.Repeat("*", 3000), "[a]: <\x1b>\n[a]",
		"&#27;]8;;https://x&#27;\\\\text", strings.Repeat("#", 7) + " x", "Term\n: what it is",
		strings.Repeat("- \x1b\n", mostItems+1),
	} {
		for _, width := range []int{1, 2, 10, 72} {
			for _, st := range []Style{{}, loud} {
				for _, l := range New(st).Render(md, width) {
					if s := l.String(); !utf8.ValidString(s) || strings.ContainsFunc(s, unicode.IsControl) || strings.ContainsRune(s, '\u202e') {
						t.Errorf("%.40q at %d: %q", md, width, s)
					}
					if l.Width() > width {
						t.Errorf("%.40q at %d: %d cells: %q", md, width, l.Width(), l.String())
					}
				}
			}
		}
	}
}

// TestCostly checks which texts are laid out, and that all others come out as they
// are written: the renderer's work is quadratic to some of what is counted here.
func TestCostly(t *testing.T) {
	table := "| a |\n|---|\n\n"
	for _, c := range []struct {
		name, unit string
		most       int // that are laid out
	}{
		{"items", "- a\n", mostItems}, {"numbers", "1. a\n", mostItems}, {"items of items", "- - a\n", mostItems / 2},
		{"quotes", "> a\n", mostItems}, {"paragraphs", "a\n\n", mostLines / 2}, {"headings", "# a\n", mostLines},
		{"words", "*word*\n" + strings.Repeat("x", 993), mostBytes / 1000}, {"tables", table, mostParts - 1},
	} {
		for _, n := range []int{c.most, c.most + c.most/100 + 2} {
			_, err := loud.glamour(strings.Repeat(c.unit, n), 40)
			if got := err == nil; got != (n == c.most) {
				t.Errorf("%d %s: laid out: %v", n, c.name, got)
			}
		}
	}
	long := strings.Repeat("  - a\n- **b**\n", mostItems)
	got := strings.ReplaceAll(text(New(loud).Render(long, 40)), "\n\n", "\n") // long paragraphs are broken
	if got != long {
		t.Errorf("a long list is not as it is written: %.100q", got)
	}
}

func TestParts(t *testing.T) {
	const table = "| a |\n|---|"
	for _, c := range []struct {
		md   string
		want []string
	}{
		{"", []string{""}}, {"a\n\nb", []string{"a\n\nb"}}, {table, []string{table}},
		{"a\n\nb\n\n" + table + "\n\n" + table + "\n\nc\n\nd\n", []string{"a\n\nb", table, table, "c\n\nd\n"}},
		{table + "\n\n\n\n" + table, []string{table, "", table}},
		{"```\n" + table + "\n\n```\n", []string{"```\n" + table + "\n\n```\n"}},
	} {
		if got := parts(c.md); !slices.Equal(got, c.want) {
			t.Errorf("parts(%q) = %q, want %q", c.md, got, c.want)
		}
	}
}

// TestPlain checks what is shown where the renderer fails.
func TestPlain(t *testing.T) {
	if got := text(plain("\n# One\n\n\n- two three\n", 7)); got != "# One\n\n- two\nthree\n" {
		t.Errorf("got %q", got)
	}
}

func TestCacheIsBounded(t *testing.T) {
	r := New(Style{})
	for i := range 3 * most {
		r.Render(fmt.Sprint(i), 20)
	}
	if len(r.known) != most || len(r.order) != most {
		t.Errorf("%d answers kept, %d listed; want %d", len(r.known), len(r.order), most)
	}
	if got := text(r.Render("0", 20)); got != "0\n" {
		t.Errorf("after it was dropped: %q", got)
	}
}

func TestConcurrently(t *testing.T) {
	r := New(loud)
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for k := range 20 {
				if got := text(r.Render(fmt.Sprintf("**%d**", k%5), 10+i%2)); got != fmt.Sprintf("%d\n", k%5) {
					t.Errorf("got %q", got)
				}
			}
		})
	}
	wg.Wait()
}

func BenchmarkRender(b *testing.B) {
	md := strings.Repeat("A **paragraph** of some length, with *words* to break over lines.\n\n- and\n- items\n\n", 3)
	b.Run("new", func(b *testing.B) {
		for b.Loop() {
			New(loud).Render(md, 72)
		}
	})
	b.Run("known", func(b *testing.B) {
		r := New(loud)
		for b.Loop() {
			r.Render(md, 72)
		}
	})
}

// BenchmarkLong lays out long texts, on either side of what is laid out with the
// renderer. With it, none may take longer than half a second, by eye; without, none
// longer than the last but one, of two megabytes: a second.
func BenchmarkLong(b *testing.B) {
	const size = 2 << 20
	for _, c := range []struct{ name, md string }{
		{"most items", strings.Repeat("- a\n", mostItems)},
		{"most tasks in items", strings.Repeat("- [ ] a\n  > b\n", mostItems/2)},
		{"most paragraphs", strings.Repeat("a\n\n", mostLines/2)},
		{"most words", strings.Repeat("**a** ", mostBytes/7)},
		{"most addresses", strings.Repeat("a@b.c ", mostBytes/7)},
		{"most tables", strings.Repeat("| a |\n|---|\n\n", mostParts-1)},
		{"rows of a table", "| a | b |\n|---|---|\n" + strings.Repeat("| a | b |\n", mostLines-10)},
		{"items", strings.Repeat("- a\n", size/4)},
		{"paragraphs and a table", strings.Repeat("a\n\n", size/3) + "| a |\n|---|\n"},
		{"words", strings.Repeat("**a** ", size/6)},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				New(loud).Render(c.md, 72)
			}
		})
	}
}
