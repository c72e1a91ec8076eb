package ui_test

import (
	"errors"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"briefing/ui"
	"briefing/ui/keymap"
	"briefing/ui/uitest"
)

var update = flag.Bool("update", false, "write the golden screens anew")

// TestGoldenScreens pins the screens of the invented briefing at the three sizes.
func TestGoldenScreens(t *testing.T) {
	b := strait(t)
	sizes := map[string][2]int{"120x36": {120, 36}, "80x24": {80, 24}, "50x20": {50, 20}}
	for size, wh := range sizes {
		for name, keys := range screens() {
			d := open(t, b, wh[0], wh[1]).Press(keys...)
			golden(t, filepath.Join("testdata", "golden", strings.ReplaceAll(name, " ", "-")+"-"+size+".txt"), d.Screen())
		}
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; go test ./ui -update writes it", err)
	}
	if got+"\n" != string(want) {
		t.Errorf("%s has changed:\n%s\nwas:\n%s", path, got, want)
	}
}

func TestNothingIsDrawnBeforeTheSizeIsKnown(t *testing.T) {
	r := ui.New(ui.Config{Briefing: strait(t)})
	if got := r.View().Content; got != "" {
		t.Errorf("drew %q", got)
	}
}

func TestStartsOnTheOverview(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 20}} {
		d := open(t, strait(t), size[0], size[1])
		wants(t, d, "Harbour Strait talks", "withdraw")
	}
}

func TestMainPath(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 20}} {
		out := newDesk()
		d := uitest.New(ui.New(ui.Config{Briefing: strait(t), Exporter: out}), size[0], size[1])
		d.Press("s", "text:reyes")
		wants(t, d, "Ana Réyes")
		d.Press("enter")
		wants(t, d, "Quotes of Ana Réyes")
		d.Press("c")
		wants(t, d, "A")
		d.Press("e")
		wants(t, d, "Speaker: Ana Réyes", "out.md")
		d.Press("enter")
		wants(t, d, "Wrote ./out.md")
		if _, ok := out.files["./out.md"]; !ok {
			t.Error("nothing was written")
		}
		if d.Press("q"); !d.Quit {
			t.Errorf("q did not quit at %v:\n%s", size, d.Screen())
		}
	}
}

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

func TestFailedExportKeepsThePreview(t *testing.T) {
	out := newDesk()
	out.fail = errors.New("no space left on device")
	d := uitest.New(ui.New(ui.Config{Briefing: strait(t), Exporter: out}), 100, 30)
	d.Press("e", "enter")
	wants(t, d, "not written: no space left on device", "Harbour Strait talks")
	d.Press("p", "text:x", "enter")
	lacks(t, d, "no space left")
}

// TestIndirectSpeechHasNoMarks looks at every screen for the words of an indirect
// quote right behind a quotation mark.
func TestIndirectSpeechHasNoMarks(t *testing.T) {
	for name, keys := range screens() {
		d := open(t, strait(t), 200, 60).Press(keys...)
		if strings.Contains(d.Screen(), "“his side") || strings.Contains(d.Screen(), "\"his side") {
			t.Errorf("%s puts reported words in marks:\n%s", name, d.Screen())
		}
	}
}

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

func TestComparingHasTwoHalvesAt80(t *testing.T) {
	d := open(t, strait(t), 80, 24).Press("s", "text:reyes", "enter", "c", "s", "text:lind", "enter", "c")
	lacks(t, d, "1 Timeline")
	side := false
	for _, row := range strings.Split(d.Screen(), "\n") {
		side = side || strings.Contains(row, " A  ") && strings.Contains(row, " B  ")
	}
	if !side {
		t.Errorf("A and B do not stand side by side:\n%s", d.Screen())
	}
	d.Press("z")
	wants(t, d, "1 Timeline")
	d.Press("c")
	lacks(t, d, "1 Timeline")
	d.Press("backspace") // the room was lent to the comparison only
	wants(t, d, "1 Timeline")
	d.Press("alt+right", "c")
	if d.Press("q"); !d.Quit {
		t.Error("q does not quit: a zoom that came by itself is no layer")
	}
}

func TestAFaultyQueryCanBeMended(t *testing.T) {
	d := open(t, strait(t), 120, 36).Press("f", "text:since:foo", "enter")
	wants(t, d, "search: since:foo")
	d.Press("backspace", "backspace", "backspace", "text:2031", "enter")
	wants(t, d, "Search: since:2031")
	d.Press("f", "up")
	wants(t, d, "search: since:2031")
}

func TestTheHeaderKeepsTheDayAndTheDisputes(t *testing.T) {
	for _, width := range []int{50, 80, 120} {
		d := open(t, strait(t), width, 30)
		head, _, _ := strings.Cut(d.Screen(), "\n")
		if !strings.Contains(head, "14 Mar 2031") || !strings.Contains(head, "2 disputed") {
			t.Errorf("at %d the header is %q", width, head)
		}
	}
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

func TestFocusingAListShowsWhatItIsOn(t *testing.T) {
	d := open(t, strait(t), 120, 36).Press("2")
	wants(t, d, "4 Actor · Ana Réyes")
	d.Press("backspace")
	wants(t, d, "4 Overview")
}

// TestOnePressIsOneQuote goes down a list of quotes of which one fills the window.
func TestOnePressIsOneQuote(t *testing.T) {
	d := open(t, strait(t), 50, 20).Press("f", "text:type:mixed", "enter")
	wants(t, d, "Quote 1/2")
	d.Press("j")
	wants(t, d, "Quote 2/2")
	d.Press("k")
	wants(t, d, "Quote 1/2")
}

// TestEscNeverQuits presses random keys: only q, Q and Ctrl-c may end the program.
func TestEscNeverQuits(t *testing.T) {
	var keys []string
	for _, e := range keymap.Default() {
		if e.Action != keymap.Close && e.Action != keymap.Quit && e.Action != keymap.Suspend {
			keys = append(keys, e.Keys...)
		}
	}
	keys = append(keys, "a", "x", "é", "中")
	random := rand.New(rand.NewPCG(1, 2))
	for range 30 {
		d := open(t, strait(t), 20+random.IntN(140), 6+random.IntN(40))
		var pressed []string
		for range 60 {
			k := keys[random.IntN(len(keys))]
			pressed = append(pressed, k)
			if d.Press(k); d.Quit {
				t.Fatalf("quit after %q", pressed)
			}
		}
		for range 12 {
			d.Press("esc")
		}
		if d.Quit {
			t.Fatalf("Esc quit after %q", pressed)
		}
	}
}

func TestLayersNeedAsManyPresses(t *testing.T) {
	d := open(t, strait(t), 100, 30).Press("s", "text:reyes", "enter", "c", "z", "?")
	d.Press("q") // the help
	lacks(t, d, "Help ─")
	d.Press("q") // the zoom
	wants(t, d, "1 Timeline")
	if d.Quit {
		t.Fatal("quit too early")
	}
	if d.Press("q"); !d.Quit {
		t.Error("q at the top does not quit")
	}
}

func TestEscPeelsOneThingAtATime(t *testing.T) {
	d := open(t, strait(t), 120, 36).Press("s", "text:reyes", "enter", "c", "z")
	wants(t, d, "Quotes of Ana Réyes ×", "A pinned")
	lacks(t, d, "1 Timeline")
	d.Press("esc")
	wants(t, d, "1 Timeline", "Quotes of Ana Réyes ×", "A pinned")
	d.Press("esc")
	lacks(t, d, "A pinned")
	d.Press("j", "esc", "j")
	lacks(t, d, "Quotes of Ana Réyes ×")
}

// TestNoKeyIsDead presses every key of the table in a place where it has something
// to do: the screen must change.
func TestNoKeyIsDead(t *testing.T) {
	before := map[keymap.Action][]string{
		keymap.Up: {"1", "j", "j"}, keymap.HalfUp: {"2", "G"}, keymap.PageUp: {"2", "G"}, keymap.Top: {"2", "G"},
		keymap.Down: {"2"}, keymap.HalfDown: {"2"}, keymap.PageDown: {"2"}, keymap.Bottom: {"2"}, keymap.Follow: {"2"},
		keymap.Left: {"2", "enter", "l"}, keymap.Right: {"2", "enter"}, keymap.Main: {"1"}, keymap.Overview: {"2"},
		keymap.FindNext: {"2", "/", "text:s", "enter"}, keymap.FindPrev: {"2", "/", "text:s", "enter"},
		keymap.Back: {"2", "enter"}, keymap.Forward: {"2", "enter", "backspace"}, keymap.PrevQuote: {"J", "J"},
		keymap.Compare: {"J"}, keymap.Copy: {"J"}, keymap.Peel: {"z"}, keymap.Close: {"z"},
	}
	silent := map[keymap.Action]bool{keymap.Redraw: true, keymap.Suspend: true, keymap.Quit: true}
	for _, e := range keymap.Default() {
		for _, k := range e.Keys {
			d := open(t, strait(t), 120, 36).Press(before[e.Action]...)
			screen := d.Screen()
			if k == "ctrl+z" {
				continue // suspends the process; tried in a real terminal
			}
			d.Press(k)
			if d.Screen() == screen && !silent[e.Action] {
				t.Errorf("%s (%s) does nothing", k, e.Action)
			}
			if e.Action == keymap.Quit && !d.Quit {
				t.Errorf("%s does not quit", k)
			}
		}
	}
}

func TestNoKeyIsBoundTwice(t *testing.T) {
	seen := map[string]keymap.Action{}
	for _, e := range keymap.Default() {
		for _, k := range e.Keys {
			if other, taken := seen[k]; taken {
				t.Errorf("%s means %s and %s", k, other, e.Action)
			}
			seen[k] = e.Action
		}
	}
}

func TestHelpListsEveryKey(t *testing.T) {
	d := open(t, strait(t), 100, 100).Press("?")
	for _, e := range keymap.Default() {
		wants(t, d, e.Label)
	}
}

func TestFindGoesAroundAndIsForgotten(t *testing.T) {
	d := open(t, strait(t), 120, 36).Press("2", "/", "text:lind", "enter")
	wants(t, d, "Tor Lind")
	d.Press("/", "text:nowhere")
	wants(t, d, "is not in this pane")
	d.Press("esc")
	lacks(t, d, "nowhere")
}

func TestCopyCarriesTheCitation(t *testing.T) {
	d := open(t, strait(t), 120, 36).Press("s", "text:reyes", "enter", "y")
	for _, part := range []string{"“We shall withdraw", "Ana Réyes (Foreign Minister)", "9 March 2031", "https://example.org/wire/0309"} {
		if !strings.Contains(d.Copy, part) {
			t.Errorf("%q is not in the copy %q", part, d.Copy)
		}
	}
	d = open(t, strait(t), 120, 36).Press("s", "text:unnamed", "enter", "y")
	if !strings.HasPrefix(d.Copy, "Reported: his side would wait") || strings.Contains(d.Copy, "“") {
		t.Errorf("indirect speech is copied as %q", d.Copy)
	}
}

func TestTooSmallSaysHowToLeave(t *testing.T) {
	d := open(t, strait(t), 23, 7)
	wants(t, d, "quits.")
	if d.Press("j", "e", "s"); d.Quit {
		t.Error("quit")
	}
	if d.Press("q"); !d.Quit {
		t.Error("q does not quit")
	}
}

func TestLightTerminal(t *testing.T) {
	d := open(t, strait(t), 100, 30)
	dark := d.Model.View().Content
	d.Send(tea.BackgroundColorMsg{Color: white{}})
	if d.Model.View().Content == dark {
		t.Error("the colours do not follow the background")
	}
}

type white struct{}

func (white) RGBA() (r, g, b, a uint32) { return 0xffff, 0xffff, 0xffff, 0xffff }

// BenchmarkKeyToFrame moves through the page of the built-in briefing.
func BenchmarkKeyToFrame(b *testing.B) {
	d := open(b, builtin(b), 200, 60).Press("2", "enter")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		key := "j"
		if i/40%2 == 1 {
			key = "k"
		}
		d.Press(key)
		d.Model.View()
	}
}

// BenchmarkFirstFrame opens the built-in briefing and draws it.
func BenchmarkFirstFrame(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		open(b, builtin(b), 120, 36).Model.View()
	}
}
