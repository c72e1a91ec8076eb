package layout

import "image"

// Cell is one border cell: a box-drawing rune and whether it belongs to the
// frame of the focused pane.
type Cell struct {
	At    image.Point
	Rune  rune
	Focus bool
}

// weight is how an arm of a border cell is drawn.
type weight uint8

const (
	none weight = iota
	light
	heavy
)

// arms are the four arms of a border cell: up, right, down, left.
type arms [4]weight

// Frame draws the borders of all regions, neighbours joined, the focused one
// heavy. Cells come row by row from left to right.
func (l Layout) Frame(focus int) []Cell {
	if l.Mode != Split {
		return nil
	}
	g := grid{l.Size.X, make([]arms, l.Size.X*l.Size.Y)}
	for _, r := range l.Regions {
		g.outline(r.Box, light)
	}
	r, focused := l.Region(focus)
	if focused {
		g.outline(r.Box, heavy)
	}
	signs := []rune(table)
	var cells []Cell
	for i, a := range g.cells {
		if a != (arms{}) {
			at := image.Pt(i%l.Size.X, i/l.Size.X)
			cells = append(cells, Cell{at, a.rune(signs), focused && onBorder(at, r.Box)})
		}
	}
	return cells
}

func onBorder(p image.Point, box image.Rectangle) bool {
	return p.In(box) && !p.In(box.Inset(1))
}

// grid are the border cells of a screen, row by row.
type grid struct {
	width int
	cells []arms
}

// outline adds the border of a box to the grid; a heavier arm wins.
func (g grid) outline(box image.Rectangle, w weight) {
	last := box.Max.Sub(image.Pt(1, 1))
	set := func(x, y, arm int) {
		a := &g.cells[y*g.width+x]
		a[arm] = max(a[arm], w)
	}
	for x := box.Min.X; x < last.X; x++ {
		for _, y := range []int{box.Min.Y, last.Y} {
			set(x, y, 1)
			set(x+1, y, 3)
		}
	}
	for y := box.Min.Y; y < last.Y; y++ {
		for _, x := range []int{box.Min.X, last.X} {
			set(x, y, 2)
			set(x, y+1, 0)
		}
	}
}

// rune is the box-drawing sign with these arms, from the table as runes.
func (a arms) rune(signs []rune) rune {
	if r, ok := corners(a); ok {
		return r
	}
	key := 0
	for _, w := range a {
		key = key*3 + int(w)
	}
	return signs[key]
}

// corners are round where all is light.
func corners(a arms) (rune, bool) {
	switch a {
	case arms{none, light, light, none}:
		return '╭', true
	case arms{none, none, light, light}:
		return '╮', true
	case arms{light, light, none, none}:
		return '╰', true
	case arms{light, none, none, light}:
		return '╯', true
	}
	return 0, false
}

// table holds the signs of Unicode's Box Drawing block by arms (up, right, down,
// left; none, light, heavy), as a number in base three.
const table = "" +
	" ╴╸╷┐┑╻┒┓" + "╶─╾┌┬┭┎┰┱" + "╺╼━┍┮┯┏┲┳" +
	"╵┘┙│┤┥╽┧┪" + "└┴┵├┼┽┟╁╅" + "┕┶┷┝┾┿┢╆╈" +
	"╹┚┛╿┦┩┃┨┫" + "┖┸┹┞╀╃┠╂╉" + "┗┺┻┡╄╇┣╊╋"
