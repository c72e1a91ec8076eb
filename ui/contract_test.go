package ui_test

import (
	"image"
	"slices"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/actor"
	"briefing/ui/export"
	"briefing/ui/help"
	"briefing/ui/keymap"
	"briefing/ui/page"
	"briefing/ui/pane"
	"briefing/ui/prose"
	"briefing/ui/provision"
	"briefing/ui/reader"
	"briefing/ui/speaker"
	"briefing/ui/theme"
	"briefing/ui/timeline"
)

func world(b *model.Briefing) *pane.World {
	index := search.New(b)
	return &pane.World{Briefing: b, Index: index, Keys: keymap.Default(), Palette: theme.Dark().Palette(),
		Pages: &page.Builder{Briefing: b, Index: index, Prose: prose.New(prose.Style{}).Render}}
}

// viewer is what panes and popups have in common.
type viewer interface {
	Sync(pane.Props)
	View(pane.Props) []string
}

// TestContract holds every pane and popup to what the root relies on, at every
// size: no more rows and no wider ones than it was given, and a View that changes
// nothing.
func TestContract(t *testing.T) {
	for name, b := range map[string]*model.Briefing{"mock": strait(t), "hostile": hostile(), "empty": model.New(model.Data{}, nil)} {
		w := world(b)
		for part, v := range map[string]viewer{
			"timeline": timeline.New(), "actors": actor.New(), "provisions": provision.New(), "reader": reader.New(),
			"help": help.New(w.Keys, help.Place{Name: "Quotes", Own: []keymap.Action{keymap.Compare}}), "speaker": speaker.New(w), "export": export.New(newDesk(), []export.Scope{{Label: "all"}}),
		} {
			for width := 1; width <= 130; width += 3 {
				for height := 0; height <= 40; height += 3 {
					keeps(t, name+"/"+part, v, pane.Props{World: w, Size: image.Pt(width, height), Focused: width%2 == 0})
				}
			}
		}
	}
}

func keeps(t *testing.T, name string, v viewer, p pane.Props) {
	t.Helper()
	v.Sync(p)
	rows := v.View(p)
	if _, popup := v.(pane.Overlay); len(rows) > p.Size.Y && !popup {
		t.Fatalf("%s at %v: %d rows", name, p.Size, len(rows))
	}
	for _, row := range rows {
		if w := ansi.StringWidth(row); w > p.Size.X && p.Size.X > 3 {
			t.Fatalf("%s at %v: a row is %d wide: %q", name, p.Size, w, ansi.Strip(row))
		}
	}
	if again := v.View(p); !slices.Equal(rows, again) {
		t.Fatalf("%s at %v: a second View differs", name, p.Size)
	}
	before := rows
	v.Sync(p)
	if !slices.Equal(before, v.View(p)) {
		t.Fatalf("%s at %v: a second Sync changes what is seen", name, p.Size)
	}
}
