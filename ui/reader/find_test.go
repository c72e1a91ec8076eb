package reader

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"briefing/ui/page"
	"briefing/ui/pane"
	"briefing/ui/rich"
)

// sideBySide are two texts in columns of a width, one of them with a link on it.
func sideBySide(width int, a, b string, link *rich.Link) []rich.Line {
	in := rich.Of(rich.Space(2))
	return rich.Columns(rich.T(rich.Border, rich.Gutter),
		rich.Column{Width: width, Lines: rich.Wrap([]rich.Span{rich.T(rich.Plain, a)}, width, in, in)},
		rich.Column{Width: width, Lines: rich.Wrap([]rich.Span{rich.L(rich.Linked, b, link)}, width, in, in)})
}

// TestFindReadsColumnByColumn looks for texts that wrap once and twice in columns that
// stand side by side, and checks what is marked.
func TestFindReadsColumnByColumn(t *testing.T) {
	lines := sideBySide(14, "without delay in accordance with law", "aid in accordance with the law", &rich.Link{Target: "quote:b"})
	lines = append(lines, nil, rich.Of(rich.T(rich.Plain, "in one paragraph,")), nil, rich.Of(rich.T(rich.Plain, "and the next")))
	for text, want := range map[string][]string{
		"delay in accordance": {"delay in", "accordance"},
		"in accordance with":  {"in", "in", "accordance", "accordance", "with", "with"},
		"law":                 {"law", "law"},
		"delay aid":           nil,
		"paragraph, and":      nil,
		"in":                  {"in", "in", "in"},
	} {
		f := finding{text: text}
		f.locate(lines)
		var got []string
		for i, line := range lines {
			for _, s := range f.in(i) {
				whole := ""
				for _, sp := range line {
					whole += sp.Text()
				}
				got = append(got, whole[s[0]:s[1]])
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: marked %q, want %q", text, got, want)
		}
	}
}

func TestHitsAreCountedInOrderOfReading(t *testing.T) {
	f := finding{text: "law"}
	f.locate(append(sideBySide(12, "law and law over and over, law", "law", nil), rich.Of(rich.T(rich.Plain, "a law"))))
	var lines []int
	for _, h := range f.hits {
		lines = append(lines, h.line)
	}
	if want := []int{0, 1, 3, 0, 4}; !slices.Equal(lines, want) {
		t.Errorf("the hits are on the lines %v, want %v", lines, want)
	}
}

func TestFindGoesAcrossWrapsOfChinese(t *testing.T) {
	f := finding{text: "朝鲜民主"}
	f.locate(sideBySide(8, "同朝鲜民主主义", "另一方", nil))
	if len(f.hits) != 1 {
		t.Errorf("%d hits", len(f.hits))
	}
}

// TestAFindRestsOnTheLinkOfItsHit tells where the cursor is after a find, as what
// Enter would open.
func TestAFindRestsOnTheLinkOfItsHit(t *testing.T) {
	link := func(role rich.Role, text string) rich.Span { return rich.L(role, text, &rich.Link{Target: text}) }
	plain := func(text string) rich.Span { return rich.T(rich.Plain, text) }
	lines := []rich.Line{
		{link(rich.Linked, "one"), plain(" before "), link(rich.Linked, "two and more")},
		{plain("alone")},
		{plain("left"), rich.T(rich.Border, rich.Gutter), link(rich.Linked, "right")},
		{link(rich.Linked, "last")},
	}
	for text, want := range map[string]string{
		"more": "two and more", "before": "two and more", "one": "one", "alone": "one", "left": "one", "right": "right", "ast": "last",
	} {
		r := New()
		r.page, r.height, r.built, r.stop = page.Page{Lines: lines, Stops: rich.Stops(lines)}, 4, true, 0
		r.Update(pane.Props{}, pane.Find{Text: text})
		if got := r.Cursor(pane.Props{}).Target; got != want {
			t.Errorf("%q: the cursor is on %q, want %q", text, got, want)
		}
	}
	r := New()
	r.page, r.height, r.built, r.stop = page.Page{Lines: lines, Stops: rich.Stops(lines)}, 1, true, 0
	r.Update(pane.Props{}, pane.Find{Text: "alone"})
	if got := r.Cursor(pane.Props{}); got.Target != "" || r.top != 1 {
		t.Errorf("with its line alone in sight the cursor is on %q, the top at %d", got.Target, r.top)
	}
}

// BenchmarkFindLongParagraph looks through a source that is one paragraph of 1 MiB, as
// every letter typed after / does: it takes 40 times as long for 40 times the text.
func BenchmarkFindLongParagraph(b *testing.B) {
	for _, words := range []int{5_000, 200_000} {
		text := strings.Repeat("words ", words)
		lines := rich.Wrap([]rich.Span{rich.T(rich.Plain, text)}, 72, nil, nil)
		b.Run(strconv.Itoa(words), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f := finding{text: "words words"}
				f.locate(lines)
				if len(f.hits) == 0 {
					b.Fatal("nothing found")
				}
			}
		})
	}
}
