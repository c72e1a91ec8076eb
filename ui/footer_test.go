package ui_test

import (
	"strings"
	"testing"

	"briefing/model"
	"briefing/ui/uitest"
)

// lastRow is the row of keys.
func lastRow(d *uitest.Driver) string {
	rows := strings.Split(d.Screen(), "\n")
	return rows[len(rows)-1]
}

// TestTheFooterSaysFirstHowToGoOnAndBack: whatever else is of use gives way.
func TestTheFooterSaysFirstHowToGoOnAndBack(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 20}} {
		for _, keys := range [][]string{{"1", "k", "enter"}, {"2", "enter", "enter"}, {"J"}, {"5"}, {"J", "c", "J", "c"}, {"f", "text:the", "enter"}, {"2", "enter", "1"}} {
			d := open(t, strait(t), size[0], size[1]).Press(keys...)
			if last := lastRow(d); !strings.HasPrefix(last, " ? help  Enter follow  Backspace back") {
				t.Errorf("%q at %v: the last row is %q", keys, size, last)
			}
		}
		if last := lastRow(open(t, strait(t), size[0], size[1])); strings.Contains(last, "Backspace") {
			t.Errorf("at the start: %q", last)
		}
	}
}

// TestTheFooterOffersNoDeadKeys goes to places where something cannot be done.
func TestTheFooterOffersNoDeadKeys(t *testing.T) {
	for name, c := range map[string]struct {
		keys []string
		dead []string
	}{
		"on a search without hits": {[]string{"f", "text:zzz", "enter"}, []string{"c compare", "e export", "J K"}},
		"on an actor":              {[]string{"2", "enter"}, []string{"c compare"}},
		"on the overview":          {nil, []string{"c compare", "Backspace", "problems"}},
		"on the matrix":            {[]string{"5"}, []string{"c compare"}},
	} {
		d := open(t, strait(t), 200, 36).Press(c.keys...)
		for _, dead := range c.dead {
			if last := lastRow(d); strings.Contains(last, dead) {
				t.Errorf("%s: %q is offered in %q", name, dead, last)
			}
		}
	}
	d, _ := withFolder(t, unknownSpeaker())
	d.Press("!", "enter")
	if last := lastRow(d); strings.Contains(last, "follow") || !strings.Contains(last, "E edit") || !strings.Contains(last, "Backspace") {
		t.Errorf("on a file: %q", last)
	}
	empty := open(t, model.New(model.Data{Meta: model.Meta{Title: "Empty"}}, nil), 200, 36).Press("1")
	if last := lastRow(empty); strings.Contains(last, "follow") || strings.Contains(last, "compare") {
		t.Errorf("in an empty list: %q", last)
	}
}

func TestEmptyListsSaySo(t *testing.T) {
	b := model.New(model.Data{Meta: model.Meta{Title: "Empty"}}, nil)
	for key, said := range map[string]string{"1": "No events in this briefing.", "2": "No actors in this briefing.", "3": "No provisions in this briefing."} {
		for _, size := range [][2]int{{120, 36}, {50, 20}} {
			wants(t, open(t, b, size[0], size[1]).Press(key), said)
		}
	}
	d := open(t, b, 50, 20).Press("s")
	wants(t, d, "No speakers yet.", "Esc cancel")
	lacks(t, d, "Nobody", "a letter back", "Enter quotes")
}
