package ui_test

import (
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
