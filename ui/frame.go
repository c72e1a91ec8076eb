package ui

import (
	"image"
	"slices"

	"briefing/ui/layout"
	"briefing/ui/rich"
)

// frame holds the borders of the screen, rendered: for each row the pieces between
// which the rows of the panes go. It is drawn anew where the layout, the focus or
// the colours changed; where only a title changed, its row is.
type frame struct {
	shape   shape
	titles  []string
	palette *rich.Palette
	borders []border // by cell, row by row; the zero border is no border
	rows    [][]piece
}

// shape is what the borders depend on.
type shape struct {
	size        image.Point
	focus, open int
	zoom        bool
}

type border struct {
	sign rune
	role rich.Role
}

// piece is a part of a row: rendered border, or the row of a pane behind it.
type piece struct {
	border string
	pane   int // -1: border only
	row    int // the row of the pane
	width  int
}

// settle draws what has changed.
func (f *frame) settle(r *Reader) {
	titles := make([]string, len(r.panes))
	for i, p := range r.panes {
		titles[i] = p.Title(r.props(i))
	}
	now := shape{r.size, r.focus, r.open, r.zoom}
	fresh := f.rows == nil || now != f.shape || f.palette != r.world.Palette
	if !fresh && slices.Equal(titles, f.titles) {
		return
	}
	before := f.titles
	f.shape, f.titles, f.palette = now, titles, r.world.Palette
	if r.layout.Mode == layout.Single {
		f.single(r.layout)
		return
	}
	if fresh {
		f.outline(r.layout, r.focus)
		f.rows = make([][]piece, r.layout.Size.Y)
	}
	for y := range f.rows {
		switch {
		case fresh && f.likeAbove(r.layout, y):
			f.rows[y] = below(f.rows[y-1])
		case fresh || f.retitled(r.layout, y, before):
			f.rows[y] = f.row(r.layout, y, r.focus)
		}
	}
}

// single gives whole rows to the only pane.
func (f *frame) single(l layout.Layout) {
	f.rows = make([][]piece, l.Size.Y)
	region := l.Regions[0]
	for y := region.Box.Min.Y; y < region.Box.Max.Y; y++ {
		f.rows[y] = []piece{{pane: region.Pane, row: y - region.Box.Min.Y, width: l.Size.X}}
	}
}

func (f *frame) outline(l layout.Layout, focus int) {
	f.borders = make([]border, l.Size.X*l.Size.Y)
	for _, c := range l.Frame(focus) {
		role := rich.Border
		if c.Focus {
			role = rich.Focus
		}
		f.borders[c.At.Y*l.Size.X+c.At.X] = border{c.Rune, role}
	}
}

// likeAbove tells whether a row has the borders of the row above it and the same
// panes between them, which is so for most rows.
func (f *frame) likeAbove(l layout.Layout, y int) bool {
	width := l.Size.X
	if y == 0 || !slices.Equal(f.borders[y*width:(y+1)*width], f.borders[(y-1)*width:y*width]) {
		return false
	}
	for _, region := range l.Regions {
		if inner := l.Inner(region); inner.Min.Y == y || inner.Max.Y == y || region.Box.Min.Y == y || region.Box.Max.Y == y {
			return false
		}
	}
	return true
}

// below is the row under a row that looks the same.
func below(row []piece) []piece {
	next := slices.Clone(row)
	for i := range next {
		next[i].row++
	}
	return next
}

// retitled tells whether a title that stands in a row has changed.
func (f *frame) retitled(l layout.Layout, y int, before []string) bool {
	for _, region := range l.Regions {
		if region.Box.Min.Y == y && f.titles[region.Pane] != before[region.Pane] {
			return true
		}
	}
	return false
}

// title is the head of the region that has one beginning in a cell.
func (f *frame) title(l layout.Layout, at image.Point, focus int) rich.Line {
	for _, region := range l.Regions {
		if at != region.Box.Min.Add(image.Pt(2, 0)) || region.Box.Dx() < 8 {
			continue
		}
		role := rich.Muted
		if region.Pane == focus {
			role = rich.Focus
		}
		text := " " + digit(region.Pane) + " " + f.titles[region.Pane] + " "
		return rich.Of(rich.T(role, text)).Truncate(region.Box.Dx() - 4)
	}
	return nil
}

// digit is the key that jumps to a pane.
func digit(pane int) string { return string(rune('1' + pane)) }

// row lines up borders, titles and panes from left to right.
func (f *frame) row(l layout.Layout, y, focus int) []piece {
	var pieces []piece
	var line rich.Line
	for x := 0; x < l.Size.X; {
		at := image.Pt(x, y)
		if title := f.title(l, at, focus); title != nil {
			line = append(line, title...)
			x += title.Width()
			continue
		}
		if b := f.borders[y*l.Size.X+x]; b.sign != 0 {
			end := x + 1
			for end < l.Size.X && f.borders[y*l.Size.X+end] == b && f.title(l, image.Pt(end, y), focus) == nil {
				end++
			}
			line = append(line, rich.Repeat(b.role, string(b.sign), end-x))
			x = end
			continue
		}
		region, inner, ok := paneAt(l, at)
		if !ok {
			line = append(line, rich.Space(1))
			x++
			continue
		}
		pieces = append(pieces, piece{f.palette.Render(line, nil), region.Pane, y - inner.Min.Y, inner.Dx()})
		line = nil
		x = inner.Max.X
	}
	return append(pieces, piece{border: f.palette.Render(line, nil), pane: -1})
}

func paneAt(l layout.Layout, at image.Point) (layout.Region, image.Rectangle, bool) {
	for _, r := range l.Regions {
		if inner := l.Inner(r); at.In(inner) {
			return r, inner, true
		}
	}
	return layout.Region{}, image.Rectangle{}, false
}
