// Package widget holds parts of the screen that know no domain.
package widget

import (
	"briefing/ui/keymap"
	"briefing/ui/rich"
)

// Row is a row of a list: what it shows and what it stands for. A row without a
// target is a heading on which the cursor does not rest.
type Row struct {
	Line   rich.Line
	Target string
	Head   bool   // a heading that can be followed; it does not count
	Text   string // what a search looks at; empty: the line itself
}

// List is a list with a cursor that scrolls within a height.
type List struct {
	rows   []Row
	cursor int
	top    int
}

// SetRows replaces the rows and keeps the cursor on the same target, or on the
// same row where that is gone.
func (l *List) SetRows(rows []Row) {
	target := l.Target()
	l.rows = rows
	if !l.Select(target) {
		l.settle(1)
	}
}

// Len counts the rows on which the cursor can rest, headings left out.
func (l *List) Len() int {
	n := 0
	for _, r := range l.rows {
		if r.Target != "" && !r.Head {
			n++
		}
	}
	return n
}

// Position is the number of the row under the cursor among those that count,
// from 1; 0 in an empty list and on a heading.
func (l *List) Position() int {
	if l.cursor < len(l.rows) && l.rows[l.cursor].Head {
		return 0
	}
	n := 0
	for i := range min(l.cursor+1, len(l.rows)) {
		if l.rows[i].Target != "" && !l.rows[i].Head {
			n++
		}
	}
	return n
}

// Target is what the cursor is on; empty in an empty list.
func (l *List) Target() string {
	if l.cursor < len(l.rows) {
		return l.rows[l.cursor].Target
	}
	return ""
}

// Select puts the cursor on a target; false where no row has it.
func (l *List) Select(target string) bool {
	for i, r := range l.rows {
		if target != "" && r.Target == target {
			l.cursor = i
			return true
		}
	}
	return false
}

// Do carries out a movement in a list that shows height rows; it tells whether
// the cursor moved.
func (l *List) Do(a keymap.Action, height int) bool {
	before := l.cursor
	switch a {
	case keymap.Down:
		l.step(1)
	case keymap.Up:
		l.step(-1)
	case keymap.HalfDown:
		l.jump(l.cursor+max(height/2, 1), 1)
	case keymap.HalfUp:
		l.jump(l.cursor-max(height/2, 1), -1)
	case keymap.PageDown:
		l.jump(l.cursor+max(height-1, 1), 1)
	case keymap.PageUp:
		l.jump(l.cursor-max(height-1, 1), -1)
	case keymap.Top:
		l.jump(0, 1)
		l.top = 0
	case keymap.Bottom:
		l.jump(len(l.rows)-1, -1)
	}
	return l.cursor != before
}

// step moves to the next row with a target, or stays.
func (l *List) step(by int) {
	for i := l.cursor + by; i >= 0 && i < len(l.rows); i += by {
		if l.rows[i].Target != "" {
			l.cursor = i
			return
		}
	}
	if by < 0 {
		l.top = 0 // show the heading above the first row
	}
}

func (l *List) jump(to, prefer int) {
	l.cursor = min(max(to, 0), max(len(l.rows)-1, 0))
	l.settle(prefer)
}

// settle moves the cursor off a heading, first in the preferred direction.
func (l *List) settle(prefer int) {
	l.cursor = min(max(l.cursor, 0), max(len(l.rows)-1, 0))
	for _, by := range []int{prefer, -prefer} {
		for i := l.cursor; i >= 0 && i < len(l.rows); i += by {
			if l.rows[i].Target != "" {
				l.cursor = i
				return
			}
		}
	}
}

// Find moves to a row whose text matches: at or after the cursor for step 0, else
// the next one in that direction, around the end. It tells whether there is one.
func (l *List) Find(matches func(string) bool, step int) bool {
	by, skip := 1, 0
	if step < 0 {
		by = -1
	}
	if step != 0 {
		skip = 1
	}
	for n := range l.rows {
		size := len(l.rows)
		i := ((l.cursor+by*(n+skip))%size + size) % size
		if r := l.rows[i]; r.Target != "" && matches(r.text()) {
			l.cursor = i
			return true
		}
	}
	return false
}

func (r Row) text() string {
	if r.Text != "" {
		return r.Text
	}
	return r.Line.String()
}

// Scroll brings the cursor into a window of height rows; a heading right above
// the first row shown comes along.
func (l *List) Scroll(height int) {
	height = max(height, 1)
	if l.cursor < l.top {
		l.top = l.cursor
		if l.top > 0 && l.rows[l.top-1].Target == "" && height > 1 {
			l.top--
		}
	}
	if l.cursor >= l.top+height {
		l.top = l.cursor - height + 1
	}
	l.top = min(max(l.top, 0), max(len(l.rows)-height, 0))
}

// Top is the first row shown, SetTop sets it.
func (l *List) Top() int { return l.top }

// SetTop sets the first row shown.
func (l *List) SetTop(top int) { l.top = top }

// CursorRow is the row of the cursor within the window.
func (l *List) CursorRow() int { return l.cursor - l.top }

// View renders the window: a mark and the line, row by row.
func (l *List) View(p *rich.Palette, width, height int, focused bool) []string {
	var out []string
	for i := l.top; i < min(l.top+height, len(l.rows)); i++ {
		mark, line := rich.Space(2), l.rows[i].Line
		if i == l.cursor && l.rows[i].Target != "" {
			mark = rich.T(rich.Focus, "▸ ")
			if focused {
				line = inRole(line, rich.Selected)
			}
		}
		row := append(rich.Line{mark}, line...)
		out = append(out, p.Render(row.Pad(width), nil))
	}
	return out
}

func inRole(l rich.Line, r rich.Role) rich.Line {
	out := make(rich.Line, len(l))
	for i, s := range l {
		out[i] = s.WithRole(r)
	}
	return out
}
