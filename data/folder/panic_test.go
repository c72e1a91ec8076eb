package folder_test

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"briefing/data/folder"
)

// broken is a folder in which to read one file is to panic, as a bug would.
type broken struct {
	fstest.MapFS
	name string
}

func (f broken) Open(name string) (fs.File, error) {
	file, err := f.MapFS.Open(name)
	if name == f.name {
		return brokenFile{file}, err
	}
	return file, err
}

type brokenFile struct{ fs.File }

func (brokenFile) Read([]byte) (int, error) { panic("index out of range\x1b[2J") }

// TestPanic: a bug on one file hides no other, and ends no program.
func TestPanic(t *testing.T) {
	fsys := mock("actors.yaml", "- {id: a, kind: person, name: A}\n", "issues.yaml", "- {id: i, label: I}\n", "sources/s.md", "---\n---\nText\n")
	for name, want := range map[string]int{"actors.yaml": 2, "sources/s.md": 2, "briefing.yaml": 3} {
		b, err := folder.Load(broken{fsys, name})
		if err != nil {
			t.Fatal(err)
		}
		expect(t, b, name+` E13 the file cannot be read: the program fails on it, with "index out of range\x1b[2J"`)
		if got := len(b.Actors()) + len(b.Issues()) + len(b.Sources()); got != want {
			t.Errorf("%s: %d entries, want %d", name, got, want)
		}
	}
}
