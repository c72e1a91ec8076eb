package ui_test

import (
	"strings"
	"testing"
)

func TestComparingHasTwoHalvesAt80(t *testing.T) {
	d := open(t, strait(t), 80, 24).Press("s", "text:reyes", "enter", "c", "s", "text:lind", "enter", "c")
	lacks(t, d, "1 Timeline")
	if !sideBySide(d.Screen()) {
		t.Errorf("A and B do not stand side by side:\n%s", d.Screen())
	}
	d.Press("z")
	wants(t, d, "1 Timeline")
	d.Press("c")
	lacks(t, d, "1 Timeline", "z zooms", "q unzoom")
	wants(t, d, "Zoomed, so that both fit. Esc unzooms.")
	d.Press("backspace") // the room was lent to the comparison only
	wants(t, d, "1 Timeline")
}

// TestTheRoomOfAComparisonIsALayer: the room that a comparison got is taken back by q and Esc
// as that which z gave.
func TestTheRoomOfAComparisonIsALayer(t *testing.T) {
	for _, key := range []string{"q", "esc", "z"} {
		d := open(t, strait(t), 80, 24).Press("J", "c", "J", "c")
		lacks(t, d, "1 Timeline", "q quit")
		wants(t, d, "zoomed Esc unzooms")
		d.Press(key)
		wants(t, d, "1 Timeline", "Side by side")
		lacks(t, d, "unzoom")
		if d.Quit {
			t.Errorf("%s quits out of a zoom", key)
		}
	}
}

func TestBackAndForwardKeepTheRoomOfAComparison(t *testing.T) {
	d := open(t, strait(t), 80, 24).Press("J", "c", "J", "c")
	before := d.Screen()
	d.Press("backspace")
	wants(t, d, "1 Timeline")
	d.Press("alt+right")
	if got := d.Screen(); got != before {
		t.Errorf("forward shows\n%s\nbefore it was\n%s", got, before)
	}
	d.Press("0")
	wants(t, d, "1 Timeline")
	d.Press("backspace", "z", "0", "backspace") // given back: it stays so
	wants(t, d, "1 Timeline", "Side by side")
}

func TestComparisonsHaveTwoColumnsFrom112(t *testing.T) {
	for _, width := range []int{112, 116, 120, 160, 200} {
		d := open(t, strait(t), width, 36).Press("J", "c", "J", "c")
		wants(t, d, "1 Timeline")
		if !sideBySide(d.Screen()) {
			t.Errorf("at %d A and B do not stand side by side:\n%s", width, d.Screen())
		}
		d.Press("c")
		if sideBySide(d.Screen()) {
			t.Errorf("at %d c does not put one over the other:\n%s", width, d.Screen())
		}
	}
}

// sideBySide tells whether a row of a screen begins A and B.
func sideBySide(screen string) bool {
	for row := range strings.Lines(screen) {
		if strings.Contains(row, "A  ") && strings.Contains(row, "│ B  ") || strings.Contains(row, "│▸B  ") {
			return true
		}
	}
	return false
}
