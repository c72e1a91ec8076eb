package widget

import (
	"slices"
	"strings"
	"testing"

	"briefing/ui/rich"
)

// TestWhatIsSeenIsFoundFirst goes through the hits of a list in which some rows are
// found by a name that they do not show.
func TestWhatIsSeenIsFoundFirst(t *testing.T) {
	l := &List{}
	l.SetRows([]Row{
		{Line: rich.Of(rich.T(rich.Plain, "Office")), Target: "office", Also: []string{"the seat", "Yoon's office"}},
		{Line: rich.Of(rich.T(rich.Plain, "Yoon Suk Y…")), Target: "yoon", Full: "Yoon Suk Yeol"},
		{Line: rich.Of(rich.T(rich.Plain, "Wife of Y…")), Target: "wife", Text: "Wife of Yoon", Full: "Wife of Yoon"},
		{Line: rich.Of(rich.T(rich.Plain, "Yoon's dog")), Target: "dog"},
	})
	matches := func(text string) bool { return strings.Contains(text, "Yoon") }
	var order, why []string
	for _, step := range []int{0, 0, 1, 1, 1, 1, -1} {
		if at, of := l.Find(matches, step); of != 4 || at < 1 {
			t.Errorf("hit %d of %d", at, of)
		}
		order, why = append(order, l.Target()), append(why, l.Why(matches))
	}
	if want := []string{"yoon", "yoon", "dog", "office", "wife", "yoon", "wife"}; !slices.Equal(order, want) {
		t.Errorf("went to %q, want %q", order, want)
	}
	if want := []string{"", "", "", "Yoon's office", "", "", ""}; !slices.Equal(why, want) {
		t.Errorf("why: %q, want %q", why, want)
	}
}
