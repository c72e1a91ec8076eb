package ui_test

import (
	"strings"
	"testing"
)

// TestCopyTakesOnlyWhatIsPointedAt: a quote somewhere on the page is none that the
// reader means.
func TestCopyTakesOnlyWhatIsPointedAt(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 20}} {
		for _, keys := range [][]string{{"2", "enter"}, {"1", "g", "j", "j", "enter"}, {"2"}} {
			d := open(t, strait(t), size[0], size[1]).Press(keys...).Press("y")
			wants(t, d, "Put the cursor on a quote, then y.")
			if d.Copy != "" {
				t.Errorf("%q at %v copied %q", keys, size, d.Copy)
			}
			d.Press("o")
			wants(t, d, "Put the cursor on a source or quote, then o.")
		}
		d := open(t, strait(t), size[0], size[1]).Press("s", "text:reyes", "enter", "y")
		wants(t, d, "Copied: Ana Réyes, with citation.")
		wants(t, d.Press("s", "text:reyes", "enter", "enter", "y"), "Copied: Ana Réyes, with citation.")
	}
	wants(t, open(t, strait(t), 50, 20).Press("J", "y"), "Copied: an unattributed quote, with citation.")
}

// TestACopyOfManySaysSoInOneRow copies what somebody with a very long name said.
func TestACopyOfManySaysSoInOneRow(t *testing.T) {
	b := strait(t)
	for i := range b.Actors() {
		if b.Actors()[i].ID == "reyes" {
			b.Actors()[i].Name = strings.Repeat("Ana ", 40)
		}
	}
	d := open(t, b, 50, 20).Press("f", `text:"press conference"`, "enter", "y")
	wants(t, d, "Copied: Ana Ana", "…, with citation.")
}
