package reader

import (
	"slices"
	"strings"

	"briefing/ui/pane"
	"briefing/ui/rich"
)

// View renders the lines in sight, under the head that they belong to.
func (r *Reader) View(p pane.Props) []string {
	var cursor *rich.Link
	if r.stop >= 0 {
		cursor = r.page.Stops[r.stop].Link
	}
	head := r.pinned()
	rows := make([]string, 0, p.Size.Y)
	for n := range min(p.Size.Y, len(r.page.Lines)-r.top) {
		i := r.top + n
		if n < head.Rows {
			i = head.From + n
		}
		mark := "  "
		if r.marks(i) && r.inColumn(r.page.Lines[i]) < 0 {
			mark = p.World.Palette.Text(rich.Focus, "▸ ")
		}
		rows = append(rows, mark+r.line(p, i, cursor))
	}
	return rows
}

// marks tells whether the cursor is on a line.
func (r *Reader) marks(i int) bool { return r.stop >= 0 && r.page.Stops[r.stop].Line == i }

// inColumn is the span of the line with the cursor that parts its column from the
// one before; -1 in the first column.
func (r *Reader) inColumn(line rich.Line) int {
	at, x := -1, 0
	for n, s := range line {
		if x > r.page.Stops[r.stop].Col {
			break
		}
		if s.Role() == rich.Border && s.Text() == rich.Gutter {
			at = n
		}
		x += rich.Width(s.Text())
	}
	return at
}

// pointed puts the mark into the gutter before the column of the cursor.
func (r *Reader) pointed(line rich.Line) rich.Line {
	at := r.inColumn(line)
	if at < 0 {
		return line
	}
	mark := rich.Of(rich.T(rich.Border, strings.TrimRight(rich.Gutter, " ")), rich.T(rich.Focus, "▸"))
	return slices.Concat(line[:at], mark, line[at+1:])
}

// line renders one line; lines that hold neither the cursor nor a hit are kept.
func (r *Reader) line(p pane.Props, i int, cursor *rich.Link) string {
	line := r.page.Lines[i]
	marked := line.Mark(rich.Hit, r.find.in(i))
	if r.marks(i) {
		marked = r.pointed(marked)
	}
	if r.marks(i) || (p.Focused && holds(line, cursor)) || len(r.find.in(i)) > 0 {
		if !p.Focused {
			cursor = nil
		}
		return p.World.Palette.Render(marked, cursor)
	}
	if r.styled[i] == "" {
		r.styled[i] = p.World.Palette.Render(line, nil)
	}
	return r.styled[i]
}

func holds(line rich.Line, link *rich.Link) bool {
	return link != nil && slices.ContainsFunc(line, func(s rich.Span) bool { return s.Link() == link })
}
