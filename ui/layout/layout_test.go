package layout

import (
	"fmt"
	"image"
	"strings"
	"testing"
)

func request(w, h, focus int, zoom bool) Request {
	return Request{Size: image.Pt(w, h), Lists: 3, Focus: focus, Open: min(focus, 2), Zoom: zoom}
}

func TestEverySizeIsDivided(t *testing.T) {
	for w := range 260 {
		for h := range 70 {
			for focus := range 4 {
				for _, zoom := range []bool{false, true} {
					sound(t, request(w, h, focus, zoom))
				}
			}
		}
	}
}

// sound checks what must hold for every layout: panes lie on the screen, apart
// from each other and from the rows around them, and the focused one is there.
func sound(t *testing.T, r Request) {
	t.Helper()
	l := Compute(r)
	if l.Mode == TooSmall {
		if r.Size.X >= 24 && r.Size.Y >= 8 {
			t.Fatalf("%v is called too small", r.Size)
		}
		return
	}
	screen := image.Rectangle{Max: r.Size}
	used := map[int]bool{0: true, l.Keys: true}
	for _, y := range append([]int{l.Tabs, l.Status}, l.Rules...) {
		if y >= 0 && used[y] || y >= r.Size.Y {
			t.Fatalf("%+v: row %d is used twice or is not there", r, y)
		}
		used[y] = y >= 0
	}
	for i, a := range l.Regions {
		inner := l.Inner(a)
		if !inner.In(screen) {
			t.Fatalf("%+v: pane %d at %v lies outside", r, a.Pane, inner)
		}
		for y := inner.Min.Y; y < inner.Max.Y; y++ {
			if used[y] {
				t.Fatalf("%+v: pane %d covers row %d", r, a.Pane, y)
			}
		}
		for _, b := range l.Regions[i+1:] {
			if inner.Overlaps(l.Inner(b)) {
				t.Fatalf("%+v: panes %d and %d overlap", r, a.Pane, b.Pane)
			}
		}
	}
	focused, ok := l.Region(r.Focus)
	if size := l.Inner(focused).Size(); !ok || size.X < 20 || size.Y < 4 {
		t.Fatalf("%+v: the focused pane has %v", r, size)
	}
}

func TestRowsOfTheFoldedColumn(t *testing.T) {
	l := Compute(request(80, 24, 1, false))
	var heights []int
	for _, r := range l.Regions {
		heights = append(heights, l.Inner(r).Dy())
	}
	if got := fmt.Sprint(heights); got != "[0 17 0 19]" {
		t.Errorf("inner heights %s", got)
	}
}

// TestThePageGetsItsMeasure holds the width of the page to what its text needs: 75
// cells for two columns beside each other, from 112 on.
func TestThePageGetsItsMeasure(t *testing.T) {
	for width, want := range map[int][2]int{80: {32, 49}, 112: {33, 80}, 116: {37, 80}, 120: {41, 80}, 160: {46, 115}, 200: {72, 129}, 250: {76, 175}} {
		l := Compute(request(width, 36, 3, false))
		left, page := l.Regions[0].Box.Dx(), l.Regions[3].Box.Dx()
		if left != want[0] || page != want[1] {
			t.Errorf("at %d the list is %d wide and the page %d, want %v", width, left, page, want)
		}
	}
}

func draw(l Layout, focus int) string {
	rows := make([][]rune, l.Size.Y)
	for y := range rows {
		rows[y] = []rune(strings.Repeat(" ", l.Size.X))
	}
	for _, c := range l.Frame(focus) {
		rows[c.At.Y][c.At.X] = c.Rune
	}
	var out []string
	for _, r := range rows {
		out = append(out, strings.TrimRight(string(r), " "))
	}
	return strings.Trim(strings.Join(out, "\n"), "\n")
}

func TestFramesJoin(t *testing.T) {
	l := Layout{Mode: Split, Size: image.Pt(10, 6), Regions: []Region{
		{0, image.Rect(0, 0, 5, 3)}, {1, image.Rect(0, 2, 5, 6)}, {2, image.Rect(4, 0, 10, 6)}}}
	for focus, want := range map[int]string{
		0: "┏━━━┱────╮\n┃   ┃    │\n┡━━━┩    │\n│   │    │\n│   │    │\n╰───┴────╯",
		1: "╭───┬────╮\n│   │    │\n┢━━━┪    │\n┃   ┃    │\n┃   ┃    │\n┗━━━┹────╯",
		2: "╭───┲━━━━┓\n│   ┃    ┃\n├───┨    ┃\n│   ┃    ┃\n│   ┃    ┃\n╰───┺━━━━┛",
	} {
		if got := draw(l, focus); got != want {
			t.Errorf("focus %d:\n%s\nwant:\n%s", focus, got, want)
		}
	}
}
