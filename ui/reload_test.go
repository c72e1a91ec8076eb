package ui_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"briefing/model"
	"briefing/ui"
	"briefing/ui/uitest"
)

// desktop is a system around the reader that keeps what is asked of it.
type desktop struct {
	edited *model.Place
	opened *string

	locked  string
	refused error
}

func (desktop) File(name string) ([]byte, error) {
	if name != "quotes/post.yaml" {
		return nil, errors.New("no such file")
	}
	return []byte("- id: one\n  speaker: reyez\n  exact: \x1b[31mred\n"), nil
}

func (f desktop) Editor(p model.Place) (tea.ExecCommand, error) { *f.edited = p; return nothing{}, nil }

func (f desktop) Locked() string { return f.locked }

func (f desktop) Browse(url string) error { *f.opened = url; return f.refused }

// nothing is a program that does nothing.
type nothing struct{}

func (nothing) Run() error          { return nil }
func (nothing) SetStdin(io.Reader)  {}
func (nothing) SetStdout(io.Writer) {}
func (nothing) SetStderr(io.Writer) {}

func withFolder(t *testing.T, problems ...model.Problem) (*uitest.Driver, desktop) {
	t.Helper()
	f := desktop{edited: new(model.Place), opened: new(string)}
	return uitest.New(ui.New(ui.Config{Briefing: strait(t), Outside: f,
		Check: func(*model.Briefing) []model.Problem { return problems }}), 120, 36), f
}

func unknownSpeaker() model.Problem {
	return model.Problem{Severity: model.Error, Code: "E02", Text: "no actor has the id", Hint: "nearest: reyes",
		Place: model.Place{File: "quotes/post.yaml", Line: 2, Column: 12}}
}

func TestAChangeOnDiskKeepsThePlace(t *testing.T) {
	d, _ := withFolder(t)
	d.Press("2", "enter", "j", "j")
	before := d.Screen()
	d.Send(ui.Reloaded{Briefing: strait(t)})
	wants(t, d, "Reloaded what changed on disk")
	d.Press("f", "esc") // a key puts the state back
	if got := d.Screen(); got != before {
		t.Errorf("the place was lost:\n%s\nbefore:\n%s", got, before)
	}
}

func TestAThingThatIsGoneSaysSo(t *testing.T) {
	d, _ := withFolder(t)
	d.Press("2", "enter")
	d.Send(ui.Reloaded{Briefing: model.New(model.Data{Meta: model.Meta{Title: "Empty"}}, nil)})
	wants(t, d, "Not in this briefing")
}

func TestAFolderThatIsGoneLeavesWhatThereWas(t *testing.T) {
	d, _ := withFolder(t)
	d.Send(ui.Reloaded{Err: errors.New("there is no such folder")})
	wants(t, d, "Not reloaded: there is no such folder", "Harbour Strait talks")
}

func TestProblemsLeadToTheirLineAndTheEditor(t *testing.T) {
	d, f := withFolder(t, unknownSpeaker())
	for _, size := range [][2]int{{50, 20}, {80, 24}, {120, 36}} { // the header keeps the count
		d.Resize(size[0], size[1])
		head, _, _ := strings.Cut(d.Screen(), "\n")
		if !strings.Contains(head, " · 1 problem") {
			t.Errorf("at %v the header is %q", size, head)
		}
	}
	wants(t, d, "! lists 1 problem", "! problems")
	d.Press("!")
	wants(t, d, "quotes/post.yaml:2:12", "nearest: reyes")
	d.Press("enter")
	wants(t, d, "▌ 2    speaker: reyez", "␛[31mred")
	d.Press("E")
	if want := (model.Place{File: "quotes/post.yaml", Line: 2, Column: 12}); *f.edited != want {
		t.Errorf("the editor was opened at %v, want %v", *f.edited, want)
	}
}

func TestEditOpensWhereAThingIsWritten(t *testing.T) {
	d, f := withFolder(t)
	d.Press("s", "text:lind", "enter", "E")
	if f.edited.File != "quotes/sund-daily.yaml" || f.edited.Line == 0 {
		t.Errorf("the editor was opened at %v", *f.edited)
	}
}

func TestBrowseOpensTheSource(t *testing.T) {
	d, f := withFolder(t)
	d.Press("s", "text:reyes", "enter", "o")
	if *f.opened != "https://example.org/wire/0309" {
		t.Errorf("opened %q", *f.opened)
	}
	wants(t, d, "Asked the system to open https://example.org/wire/0309")
	d.Press("s", "text:lind", "enter", "o")
	wants(t, d, "No address is known for Sund Daily")
}

func TestBrowseTellsWhenTheSystemRefuses(t *testing.T) {
	f := desktop{opened: new(string), refused: errors.New("xdg-open ended with 3")}
	d := uitest.New(ui.New(ui.Config{Briefing: strait(t), Outside: f}), 120, 36).Press("s", "text:reyes", "enter", "o")
	wants(t, d, "Not opened: xdg-open ended with 3: https://example.org/wire/0309")
}

func TestEditSaysFirstThatNothingCanBe(t *testing.T) {
	f := desktop{locked: "The built-in briefing cannot be edited."}
	for _, keys := range [][]string{{"0"}, {"J"}, {"2"}, {"5"}} {
		d := uitest.New(ui.New(ui.Config{Briefing: strait(t), Outside: f}), 120, 36).Press(keys...).Press("E")
		wants(t, d, "The built-in briefing cannot be edited.")
	}
}
