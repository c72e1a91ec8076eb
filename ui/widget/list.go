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
	Head   bool     // a heading that can be followed; it does not count
	Text   string   // what a search looks at besides the line
	Also   []string // other names by which a search finds it
	Full   string   // what the line would say if it had the room; empty: the line itself
}

// List is a list with a cursor that scrolls within a height. Where the heading of
// the first rows is scrolled out, it stands in the place of the first one.
type List struct {
	// Mark finds the parts of a row that were searched for; nil: nothing was.
	Mark func(row string) [][2]int

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

// Heading is the name of the heading under the cursor; empty where it is on none.
func (l *List) Heading() string {
	if l.cursor < len(l.rows) && l.rows[l.cursor].Head && len(l.rows[l.cursor].Line) > 0 {
		return l.rows[l.cursor].Line[0].Text()
	}
	return ""
}

// Full is what the row under the cursor would say if it had the room.
func (l *List) Full() string {
	if l.cursor >= len(l.rows) {
		return ""
	}
	if r := l.rows[l.cursor]; r.Full != "" {
		return r.Full
	}
	return l.rows[l.cursor].Line.String()
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

// Scroll brings the cursor into a window of height rows. It is not hidden by the
// heading that stands in the place of the first row.
func (l *List) Scroll(height int) {
	height = max(height, 1)
	if l.cursor < l.top || l.cursor == l.top && height > 1 && l.pinned(l.top) >= 0 {
		l.top = l.cursor
		if height > 1 && l.heading(l.cursor) >= 0 && !l.isHeading(l.cursor) {
			l.top--
		}
	}
	if l.cursor >= l.top+height {
		l.top = l.cursor - height + 1
	}
	l.top = min(max(l.top, 0), max(len(l.rows)-height, 0))
	if height > 1 && l.pinned(l.top) >= 0 && l.isHeading(l.top+1) {
		l.top++ // rather than one heading over another
	}
}

func (l *List) isHeading(i int) bool {
	return i < len(l.rows) && (l.rows[i].Target == "" || l.rows[i].Head)
}

// heading is the row of the heading over a row, or of the row itself if it is one;
// -1 where there is none.
func (l *List) heading(i int) int {
	for i = min(i, len(l.rows)-1); i >= 0 && !l.isHeading(i); i-- {
	}
	return i
}

// pinned is the row of the heading that stands in the place of the first row shown,
// because it is scrolled out; -1 where none does.
func (l *List) pinned(top int) int {
	if head := l.heading(top); head < top {
		return head
	}
	return -1
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
		row := i
		if head := l.pinned(l.top); i == l.top && head >= 0 && height > 1 {
			row = head
		}
		out = append(out, p.Render(l.line(row, focused).Pad(width), nil))
	}
	return out
}

// line is a row as it is shown, with the mark of the cursor and what was found.
func (l *List) line(i int, focused bool) rich.Line {
	mark, line := rich.Space(2), l.rows[i].Line
	if i == l.cursor && l.rows[i].Target != "" {
		mark = rich.T(rich.Focus, "▸ ")
		if focused {
			return append(rich.Line{mark}, inRole(line, rich.Selected)...)
		}
	}
	if l.Mark != nil && l.rows[i].Target != "" {
		line = line.Mark(rich.Hit, l.Mark(line.String()))
	}
	return append(rich.Line{mark}, line...)
}

func inRole(l rich.Line, r rich.Role) rich.Line {
	out := make(rich.Line, len(l))
	for i, s := range l {
		out[i] = s.WithRole(r)
	}
	return out
}
