package ui_test

import (
	"strings"
	"testing"

	"briefing/ui/rich"
)

// TestEscSaysWhatItTakes peels layer by layer: "Esc" stands behind the one that goes.
func TestEscSaysWhatItTakes(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {80, 20}} {
		d := open(t, strait(t), size[0], size[1]).Press("s", "text:reyes", "enter", "c", "/", "text:strait", "enter", "z")
		for _, next := range []string{"n N Esc clears", "zoomed Esc unzooms", "c on another Esc lets go", "× Esc clears"} {
			wants(t, d, next)
			if got := strings.Count(d.Screen(), " Esc "); got != 1 {
				t.Errorf("%d times Esc:\n%s", got, d.Screen())
			}
			d.Press("esc", "h")
		}
		lacks(t, d, " Esc ")
	}
}

// TestAPinLeavesRoomForThePlace: what Esc takes next and the place matter more than
// the layers below.
func TestAPinLeavesRoomForThePlace(t *testing.T) {
	d := open(t, strait(t), 50, 20).Press("s", "text:reyes", "enter", "c", "J")
	wants(t, d, "Quote 1/2 · A pinned, c on another Esc lets go")
}

// TestHelpStaysInTheFooter: whatever is on, the last row says where help is.
func TestHelpStaysInTheFooter(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {80, 20}, {50, 20}} {
		for _, keys := range [][]string{{"0"}, {"s", "text:reyes", "enter"}, {"J", "c", "j"}, {"0", "/", "text:a", "enter"}, {"2"}} {
			d := open(t, strait(t), size[0], size[1]).Press(keys...).Press("j")
			rows := strings.Split(d.Screen(), "\n")
			if last := rows[len(rows)-1]; !strings.Contains(last, "? help") {
				t.Errorf("%q at %v: the last row is %q", keys, size, last)
			}
		}
	}
}

func TestTheFooterNamesWhatIsOfUse(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}} {
		lacks(t, open(t, strait(t), size[0], size[1]), "Backspace")
	}
	wants(t, open(t, strait(t), 120, 36).Press("2", "enter"), "Backspace back")
	wants(t, open(t, strait(t), 50, 20), "? help  Enter follow  s speaker  f search")
	wants(t, open(t, strait(t), 50, 20).Press("J"), "? help  Enter follow  Backspace back  c compare")
	wants(t, open(t, strait(t), 80, 24).Press("J", "c", "J", "c"), "c layout")
}

// TestMessagesSayFirstWhatToDo holds messages to the smallest window.
func TestMessagesSayFirstWhatToDo(t *testing.T) {
	for message, keys := range map[string][]string{
		"Put the cursor on a quote or clause, then c.": {"0", "c"},
		"A pinned. Press c on another":                 {"J", "c"},
		"This is A already. Press c on another.":       {"J", "c", "c"},
		"Put the cursor on a quote, then y.":           {"3", "y"},
		"Put the cursor on a source or quote, then o.": {"3", "o"},
		"Nothing to find again. / finds in this pane.": {"n"},
		"Wrote ./out.md":                          {"e", "enter"},
		"A of A–B · c turns to B":                 {"J", "c", "J", "c"},
		"B of A–B · c turns to A":                 {"J", "c", "J", "c", "c"},
		"This pane has the whole window already.": {"z"},
		"This is where you began.":                {"backspace"},
		"There are no more quotes this way.":      {"J", "K"},
	} {
		if rich.Width(message) > 48 {
			t.Errorf("%q does not fit", message)
		}
		wants(t, open(t, strait(t), 50, 20).Press(keys...), message)
	}
}

func TestTheHeaderKeepsTheDayAndTheDisputes(t *testing.T) {
	for _, width := range []int{50, 80, 120} {
		d := open(t, strait(t), width, 30)
		head, _, _ := strings.Cut(d.Screen(), "\n")
		if !strings.Contains(head, "14 Mar 2031") || !strings.Contains(head, "2 disputed") {
			t.Errorf("at %d the header is %q", width, head)
		}
	}
}

// TestAPinnedVersionHasAName: the cursor may stand in one version of a clause, which is
// no thing of its own but has the name of the clause.
func TestAPinnedVersionHasAName(t *testing.T) {
	d := open(t, strait(t), 160, 50).Press("3", "j", "enter")
	for range 20 {
		if d.Press("c"); strings.Contains(d.Screen(), "A pinned") {
			break
		}
		d.Press("esc", "j")
	}
	wants(t, d, "A pinned. Press c on another; Esc lets go. A is ")
	lacks(t, d, "A is .")
}
