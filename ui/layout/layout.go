// Package layout divides a screen among panes. It knows rectangles and nothing
// else: no text, no colour, no domain.
package layout

import "image"

// Smallest is the smallest screen on which the program can be read, in cells.
func Smallest() image.Point { return image.Pt(24, 8) }

// Mode is the overall shape of the screen.
type Mode uint8

// The modes. TooSmall shows nothing but how to leave; Single shows one pane at a
// time under tabs; Split shows lists on the left and a page on the right.
const (
	TooSmall Mode = iota
	Single
	Split
)

// Request is what the layout is computed from.
type Request struct {
	Size  image.Point
	Lists int  // panes in the left column, numbered from 0; the page is number Lists
	Focus int  // the pane that has the keyboard
	Open  int  // the list that stays open where only one fits
	Zoom  bool // the focused pane gets the whole screen
}

// Region is the place of one pane. Boxes of neighbours share their border cells.
type Region struct {
	Pane int
	Box  image.Rectangle
}

// Layout is a screen divided up. Rows that are not there are -1.
type Layout struct {
	Mode    Mode
	Size    image.Point
	Regions []Region
	Tabs    int   // the row of tabs
	Rules   []int // rows with a rule
	Status  int   // the row that tells the state
	Keys    int   // the row that tells the keys
}

// The widths from which the screen is divided, and the heights from which all
// lists stay open and from which there is a row for the state.
const (
	splitWidth  = 72
	openHeight  = 26
	stateHeight = 24
)

// Compute divides the screen. It is a pure function: the same request gives the
// same layout.
func Compute(r Request) Layout {
	l := Layout{Size: r.Size, Tabs: -1, Status: -1, Keys: r.Size.Y - 1}
	switch {
	case r.Size.X < Smallest().X || r.Size.Y < Smallest().Y:
		l.Mode = TooSmall
		return l
	case r.Size.X < splitWidth || r.Size.Y < 12:
		l.single(r)
	default:
		l.split(r)
	}
	return l
}

// single stacks header, tabs, the focused pane, state and keys.
func (l *Layout) single(r Request) {
	l.Mode = Single
	top, bottom := 2, r.Size.Y-1
	l.Tabs = 1
	if r.Size.Y >= 14 {
		l.Rules = []int{2, r.Size.Y - 3}
		l.Status = r.Size.Y - 2
		top, bottom = 3, r.Size.Y-3
	}
	l.Regions = []Region{{r.Focus, image.Rect(0, top, r.Size.X, bottom)}}
}

func (l *Layout) split(r Request) {
	l.Mode = Split
	bottom := r.Size.Y - 1
	if r.Size.Y >= stateHeight {
		l.Status = r.Size.Y - 2
		bottom--
	}
	frame := image.Rect(0, 1, r.Size.X, bottom)
	if r.Zoom {
		l.Regions = []Region{{r.Focus, frame}}
		return
	}
	side := frame
	side.Max.X = leftWidth(r.Size.X)
	page := frame
	page.Min.X = side.Max.X - 1
	l.Regions = append(lists(side, r), Region{r.Lists, page})
}

// leftWidth is the width of the left column with its borders. It grows with the
// screen, yet leaves the page room for two columns of text as soon as a list can do
// with the rest; on a wide screen it takes what the page cannot use.
func leftWidth(width int) int {
	const (
		least, suits, most = 33, 46, 76
		paired, page       = 80, 129 // of the page with its borders: two columns of text; all it has a use for
	)
	return max(min(width*3/10+8, least), min(width-paired+1, suits), min(width-page+1, most))
}

// lists stacks the lists in a column. All are open where there is room;
// otherwise one is open and the others show their titles.
func lists(side image.Rectangle, r Request) []Region {
	heights := make([]int, r.Lists) // rows from one top border to the next
	rows := side.Dy() - 1
	if side.Dy() >= openHeight {
		share(heights, rows)
	} else {
		for i := range heights {
			heights[i] = 1
		}
		heights[min(r.Open, r.Lists-1)] = rows - (r.Lists - 1)
	}
	regions := make([]Region, r.Lists)
	y := side.Min.Y
	for i, h := range heights {
		regions[i] = Region{i, image.Rect(side.Min.X, y, side.Max.X, y+h+1)}
		y += h
	}
	return regions
}

// share gives the first list the largest part.
func share(heights []int, rows int) {
	parts := len(heights)*2 + 1
	left := rows
	for i := len(heights) - 1; i > 0; i-- {
		heights[i] = rows * 2 / parts
		left -= heights[i]
	}
	heights[0] = left
}

// Inner is the part of a region that belongs to the pane: the box without its
// border. Here and in Frame, and nowhere else, it is known that borders exist.
func (l Layout) Inner(r Region) image.Rectangle {
	if l.Mode != Split {
		return r.Box
	}
	inner := r.Box.Inset(1)
	if inner.Dy() < 0 || inner.Dx() < 0 {
		return image.Rectangle{}
	}
	return inner
}

// Region finds the region of a pane; false where it is not on the screen.
func (l Layout) Region(pane int) (Region, bool) {
	for _, r := range l.Regions {
		if r.Pane == pane {
			return r, true
		}
	}
	return Region{}, false
}
