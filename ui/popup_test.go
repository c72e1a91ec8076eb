package ui_test

import (
	"errors"
	"strings"
	"testing"

	"briefing/ui"
	"briefing/ui/keymap"
	"briefing/ui/uitest"
)

func TestExportAsksBeforeItReplaces(t *testing.T) {
	out := newDesk()
	out.files["./out.md"] = "mine"
	d := uitest.New(ui.New(ui.Config{Briefing: strait(t), Exporter: out}), 100, 30)
	d.Press("e", "enter")
	wants(t, d, "It exists. Replace it?")
	d.Press("n")
	if out.files["./out.md"] != "mine" {
		t.Fatal("replaced without a yes")
	}
	d.Press("enter", "y")
	if out.files["./out.md"] == "mine" {
		t.Fatal("not replaced in spite of a yes")
	}
}

// TestExportOffersWhatIsLookedAt goes to things and asks for an export.
func TestExportOffersWhatIsLookedAt(t *testing.T) {
	for want, keys := range map[string][]string{
		"Strait pact, Art. 5  1 of 2": {"3", "g", "j"},
		"Strait pact  1 of 2":         {"3", "g"},
		"This comparison: ":           {"0", "l", "enter", "enter"},
		"This comparison  1 of 2":     {"J", "c", "J", "c"},
		"Quotes that answer ninety":   {"f", "text:ninety", "enter"},
		"Event: Joint statement":      {"1", "k"},
		"This quote  1 of 2":          {"J"},
		"Speaker: Ana Réyes  1 of 2":  {"2", "enter"},
	} {
		d := open(t, strait(t), 120, 36).Press(keys...).Press("e")
		wants(t, d, want, "a changes", "a scope")
	}
	d := open(t, strait(t), 120, 36).Press("f", "text:zzz", "enter", "e")
	wants(t, d, "The whole briefing")
	lacks(t, d, "a scope", "a changes")
}

// TestExportNamesOnlyKeysThatWork looks at the two rows below the preview.
func TestExportNamesOnlyKeysThatWork(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 20}} {
		out := newDesk()
		out.files["./out.md"] = "mine"
		d := uitest.New(ui.New(ui.Config{Briefing: strait(t), Exporter: out}), size[0], size[1]).Press("J", "e")
		wants(t, d, "To: ./out.md", "Enter write · p path · a scope", "Esc cancel")
		d.Press("enter")
		wants(t, d, "To: ./out.md", "It exists. Replace it? y yes, other keys no")
		lacks(t, d, "Enter write", "a scope")
		d.Press("enter")
		wants(t, d, "Enter write")
		d.Press("p", "text:"+strings.Repeat("/deep", 30)+"/end.md", "enter")
		wants(t, d, "/end.md", "Enter write", "Esc cancel")
	}
}

func TestFailedExportKeepsThePreview(t *testing.T) {
	out := newDesk()
	out.fail = errors.New("no space left on device")
	d := uitest.New(ui.New(ui.Config{Briefing: strait(t), Exporter: out}), 100, 30)
	d.Press("e", "enter")
	wants(t, d, "Not written: no space left on device.", "Harbour Strait talks")
	d.Press("p", "text:x", "enter")
	lacks(t, d, "no space left")
}

func TestATypedPathOutlivesAChangeOfScope(t *testing.T) {
	d := open(t, strait(t), 100, 30).Press("2", "enter", "e", "p", "ctrl+u", "text:mine.md", "enter", "a")
	wants(t, d, "To: mine.md", "The whole briefing")
}

// TestThePreviewFollowsTheScope changes between drafts of one length.
func TestThePreviewFollowsTheScope(t *testing.T) {
	d := open(t, strait(t), 100, 30).Press("2", "enter", "e")
	first := d.Screen()
	wants(t, d, "Speaker: Ana Réyes")
	d.Press("a")
	lacks(t, d, "Speaker: Ana")
	d.Press("a")
	if got := d.Screen(); got != first {
		t.Errorf("back at the first scope:\n%s\nwas:\n%s", got, first)
	}
}

func TestHelpListsEveryKey(t *testing.T) {
	d := open(t, strait(t), 100, 100).Press("?")
	for _, e := range keymap.Default() {
		wants(t, d, strings.Fields(e.Label)...)
	}
}

// TestHelpBeginsWithThePlace asks for help in different places: their own keys come
// first, with why some cannot work, and Esc says what it does.
func TestHelpBeginsWithThePlace(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 20}} {
		d := open(t, strait(t), size[0], size[1]).Press("0", "?")
		wants(t, d, "Help: Overview", "choose a speaker", "search all quotes", "export to Markdown", "follow", "find in this pane", "Esc closes")
		before, _, _ := strings.Cut(d.Screen(), "In this place")
		d.Press("/", "text:comp", "enter")
		wants(t, d, "quote or clause: none", "Esc clears")
		lacks(t, d, "Esc closes", "choose a speaker")
		if top, _, _ := strings.Cut(d.Screen(), "In this place"); top != before {
			t.Errorf("at %v the box moves while somebody searches:\n%s", size, d.Screen())
		}
		d.Press("esc")
		wants(t, d, "Help: Overview", "choose a speaker")
		d.Press("esc", "J", "?")
		wants(t, d, "Help: Quote ", "pin A, then B")
		lacks(t, d, "needs a quote")
		wants(t, open(t, strait(t), size[0], size[1]).Press("2", "?"), "Help: Actors")
		wants(t, open(t, strait(t), size[0], size[1]).Press("f", "text:the", "enter", "?"), "Help: Quotes")
	}
}

// TestPopupsNameTheirKeysOnce looks for a row that repeats how to leave.
func TestPopupsNameTheirKeysOnce(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 20}} {
		for _, key := range []string{"s", "e", "?"} {
			d := open(t, strait(t), size[0], size[1]).Press(key)
			if got := strings.Count(d.Screen(), "Esc "); got != 1 {
				t.Errorf("%s at %v: %d times Esc:\n%s", key, size, got, d.Screen())
			}
			wants(t, d, map[string]string{"s": "Esc cancel", "e": "Esc cancel", "?": "Esc closes"}[key])
		}
	}
}
