package ui_test

import (
	"testing"
)

func TestBackReturnsToTheSamePlace(t *testing.T) {
	for name, keys := range map[string][]string{
		"from an event": {"1", "g", "j", "j", "enter", "j", "j"},
		"from an actor": {"2", "enter", "j", "j", "j"},
		"from a list":   {"2", "j", "j"},
		"from a search": {"f", "text:withdraw", "enter", "j"},
		"scrolled":      {"2", "enter", "ctrl+d", "j"},
	} {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 20}} {
			d := open(t, strait(t), size[0], size[1]).Press(keys...)
			before := d.Screen()
			d.Press("enter")
			if d.Screen() == before {
				t.Errorf("%s at %v: Enter leads nowhere:\n%s", name, size, before)
			}
			d.Press("j", "j", "backspace")
			if got := d.Screen(); got != before {
				t.Errorf("%s at %v: back shows\n%s\nbefore it was\n%s", name, size, got, before)
			}
		}
	}
}

func TestForwardUndoesBack(t *testing.T) {
	d := open(t, strait(t), 120, 36).Press("2", "enter", "j", "enter", "j")
	before := d.Screen()
	d.Press("backspace", "alt+right")
	if got := d.Screen(); got != before {
		t.Errorf("forward shows\n%s\nbefore it was\n%s", got, before)
	}
}

func TestResizeAndBackKeepsThePlace(t *testing.T) {
	for name, keys := range screens() {
		if name == "typing" || name == "far down" {
			continue
		}
		d := open(t, strait(t), 120, 36).Press(keys...)
		before := d.Screen()
		d.Resize(50, 20)
		d.Resize(120, 36)
		if got := d.Screen(); got != before {
			t.Errorf("%s: after 120, 50, 120:\n%s\nbefore:\n%s", name, got, before)
		}
	}
}

// TestAnyWayOfResizingKeepsThePlace makes the window smaller than anything can be
// read in, and large again.
func TestAnyWayOfResizingKeepsThePlace(t *testing.T) {
	for name, keys := range map[string][]string{
		"quote on an event": {"1", "g", "j", "j", "enter", "j", "j", "j", "l"},
		"end of a profile":  {"2", "enter", "G"},
		"middle":            {"2", "enter", "ctrl+d", "j"},
	} {
		d := open(t, strait(t), 120, 36).Press(keys...)
		before := d.Screen()
		for _, size := range [][2]int{{50, 20}, {24, 8}, {10, 4}, {120, 12}, {60, 36}, {120, 36}} {
			d.Resize(size[0], size[1])
		}
		if got := d.Screen(); got != before {
			t.Errorf("%s:\n%s\nbefore:\n%s", name, got, before)
		}
	}
}

func TestAHiddenPageKeepsItsPlace(t *testing.T) {
	d := open(t, strait(t), 50, 20).Press("2", "enter", "j", "j", "j", "j")
	before := d.Screen()
	d.Press("tab", "shift+tab")
	d.Press("backspace")
	if got := d.Screen(); got != before {
		t.Errorf("after a look at another pane:\n%s\nbefore:\n%s", got, before)
	}
}

func TestFocusingAListShowsWhatItIsOn(t *testing.T) {
	d := open(t, strait(t), 120, 36).Press("2")
	wants(t, d, "4 Actor · Ana Réyes")
	d.Press("backspace")
	wants(t, d, "4 Overview")
}
