package widget

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"briefing/ui/keymap"
	"briefing/ui/rich"
)

// months is a list of days under months, of which the nth has n days.
func months(n int) *List {
	var rows []Row
	for m := 1; m <= n; m++ {
		rows = append(rows, Row{Line: rich.Of(rich.T(rich.Heading, fmt.Sprintf("month %d", m)))})
		for d := 1; d <= m; d++ {
			name := fmt.Sprintf("day %d of %d", d, m)
			rows = append(rows, Row{Line: rich.Of(rich.T(rich.Plain, name)), Target: name})
		}
	}
	l := &List{}
	l.SetRows(rows)
	return l
}

func screen(l *List, height int) []string {
	var rows []string
	for _, row := range l.View(new(rich.Palette), 20, height, true) {
		rows = append(rows, strings.TrimSpace(ansi.Strip(row)))
	}
	return rows
}

// TestTheHeadingStaysInSight moves through lists in every way: under the first row,
// which is a heading, stand rows of that heading, and the cursor is always seen.
func TestTheHeadingStaysInSight(t *testing.T) {
	moves := []keymap.Action{keymap.Down, keymap.Down, keymap.Down, keymap.HalfDown, keymap.PageDown, keymap.Up, keymap.Up,
		keymap.PageUp, keymap.Bottom, keymap.Up, keymap.HalfUp, keymap.Top, keymap.PageDown, keymap.PageDown, keymap.Up}
	for height := 2; height < 20; height++ {
		l := months(9)
		for step := range 200 {
			a := moves[step%len(moves)]
			l.Do(a, height)
			l.Scroll(height)
			rows := screen(l, height)
			if !strings.HasPrefix(rows[0], "month ") {
				t.Fatalf("height %d, step %d (%s): no heading on top of %q", height, step, a, rows)
			}
			if at := l.CursorRow(); at < 1 || at >= len(rows) || rows[at] != "▸ "+l.Target() {
				t.Fatalf("height %d, step %d (%s): the cursor is on %q, row %d of %q", height, step, a, l.Target(), at, rows)
			}
			if strings.HasPrefix(rows[1], "month ") {
				t.Fatalf("height %d, step %d (%s): an empty heading on top of %q", height, step, a, rows)
			}
			if own := strings.TrimPrefix(rows[0], "month "); !strings.HasSuffix(rows[1], " of "+own) {
				t.Fatalf("height %d, step %d (%s): the wrong heading on top of %q", height, step, a, rows)
			}
			top := l.Top()
			if l.Scroll(height); l.Top() != top {
				t.Fatalf("height %d, step %d (%s): scrolling again moves from %d to %d", height, step, a, top, l.Top())
			}
		}
	}
}

func TestAListWithoutHeadingsUsesEveryRow(t *testing.T) {
	l := &List{}
	l.SetRows([]Row{{Target: "a"}, {Target: "b"}, {Target: "c"}})
	l.Do(keymap.Bottom, 2)
	l.Scroll(2)
	l.Do(keymap.Up, 2)
	l.Do(keymap.Up, 2)
	if l.Scroll(2); l.Top() != 0 || l.CursorRow() != 0 {
		t.Errorf("top %d, cursor on row %d", l.Top(), l.CursorRow())
	}
}

func TestFindTellsWhichOfHowMany(t *testing.T) {
	l := months(3)
	first := func(row string) bool { return strings.HasPrefix(row, "day 1") }
	for i, step := range []struct{ by, at int }{{0, 1}, {0, 1}, {1, 2}, {1, 3}, {1, 1}, {-1, 3}, {-1, 2}} {
		if at, of := l.Find(first, step.by); at != step.at || of != 3 {
			t.Errorf("step %d: hit %d of %d, want %d of 3", i, at, of, step.at)
		}
	}
	l.Do(keymap.Down, 9) // off the hits
	if at, _ := l.Find(first, 1); at != 3 {
		t.Errorf("next from between: hit %d, want 3", at)
	}
	if at, of := l.Find(func(string) bool { return false }, 0); at != 0 || of != 0 {
		t.Errorf("none: hit %d of %d", at, of)
	}
}
