package widget_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"briefing/ui/widget"
)

// TestInputNeverReadsTheClipboard: Ctrl-V asks for nothing; what the terminal pastes
// is taken.
func TestInputNeverReadsTheClipboard(t *testing.T) {
	in := widget.NewInput(100)
	if changed, cmd := in.Update(tea.KeyPressMsg{Code: 'v', Mod: tea.ModCtrl}); changed || cmd != nil {
		t.Error("Ctrl-V does something")
	}
	in.Update(tea.PasteMsg{Content: "blinken"})
	if in.Value() != "blinken" {
		t.Errorf("after pasting: %q", in.Value())
	}
}

func TestInputShowsWhatIsAroundTheCursor(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "short": "short", "abcdefghijkl": "defghijkl", "가나다라마바사": "라마바사",
	} {
		in := widget.NewInput(1000)
		in.SetValue(text)
		line, column := in.Line(10)
		if got := line.String(); got != want || column > 9 || line.Width() > 10 {
			t.Errorf("%q is shown as %q, cursor at %d", text, got, column)
		}
	}
}

// BenchmarkInputLine is called twice for every key that is typed.
func BenchmarkInputLine(b *testing.B) {
	in := widget.NewInput(2000)
	in.SetValue(strings.Repeat("한", 1024))
	b.ReportAllocs()
	for b.Loop() {
		in.Line(80)
	}
}
