package ui_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"briefing/data"
	"briefing/data/folder"
	"briefing/model"
	"briefing/ui"
	"briefing/ui/export"
	"briefing/ui/uitest"
)

// strait is the invented briefing in testdata.
func strait(t testing.TB) *model.Briefing {
	t.Helper()
	b, err := folder.Load(os.DirFS("testdata/strait"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range b.Problems() {
		t.Fatalf("the mock briefing has a problem: %s %s %s", p.Place, p.Code, p.Text)
	}
	return b
}

func builtin(t testing.TB) *model.Briefing {
	t.Helper()
	b, err := data.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// desk is an exporter that keeps files in memory.
type desk struct {
	files map[string]string
	fail  error
}

func (d *desk) Draft(b *model.Briefing, s export.Scope) (export.Draft, error) {
	label := s.Label + strings.Repeat(" ", max(60-len(s.Label), 0)) // drafts of one length
	text := "# " + b.Meta().Title + "\n\n" + label + "\n"
	return export.Draft{Text: []byte(text), Name: "out.md", Quotes: 2, Lines: strings.Count(text, "\n")}, nil
}

func (d *desk) Write(path string, text []byte, replace bool) error {
	if d.fail != nil {
		return d.fail
	}
	if _, there := d.files[path]; there && !replace {
		return fs.ErrExist
	}
	d.files[path] = string(text)
	return nil
}

func newDesk() *desk { return &desk{files: map[string]string{}} }

func open(t testing.TB, b *model.Briefing, width, height int) *uitest.Driver {
	t.Helper()
	return uitest.New(ui.New(ui.Config{Briefing: b, Exporter: newDesk()}), width, height)
}

func wants(t *testing.T, d *uitest.Driver, parts ...string) {
	t.Helper()
	screen := d.Screen()
	for _, p := range parts {
		if !strings.Contains(screen, p) {
			t.Errorf("%q is not on the screen:\n%s", p, screen)
		}
	}
}

func lacks(t *testing.T, d *uitest.Driver, parts ...string) {
	t.Helper()
	screen := d.Screen()
	for _, p := range parts {
		if strings.Contains(screen, p) {
			t.Errorf("%q is still on the screen:\n%s", p, screen)
		}
	}
}
