package data_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/data"
)

// home is a folder with an invented briefing in b, and things that are none.
func home(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"b/briefing.yaml": "format: 1\nid: mock\ntitle: Invented\n", "b/actors.yaml": "", "[x]/deep/briefing.yaml": "", "none/notes.txt": "",
		"broken/briefing.yaml": "\xff", "odd/briefing.yaml/x": "",
	} {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	pipe(t, filepath.Join(dir, "pipe"))
	for from, to := range map[string]string{"link": "b", "dangling": "nowhere", "loop": "loop"} {
		if err := os.Symlink(to, filepath.Join(dir, from)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestOpen(t *testing.T) {
	dir := home(t)
	for path, problems := range map[string]int{"b": 0, "b/": 0, "b/briefing.yaml": 0, "link": 0, "link/briefing.yaml": 0, "broken": 1, "odd": 1} {
		b, err := data.Open(filepath.Join(dir, path))
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if got := b.Problems(); len(got) != problems || (problems == 0 && b.Meta().Title != "Invented") {
			t.Errorf("%s: title %q, problems %v", path, b.Meta().Title, got)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := home(t)
	for path, want := range map[string]string{
		"nothing":           "there is no such folder",
		"dangling":          "there is no such folder",
		"b/actors.yaml":     "this is no folder",
		"pipe":              "this is no folder",
		"loop":              "the folder cannot be read: too many levels of symbolic links",
		"b/actors.yaml/x":   "the folder cannot be read: not a directory",
		"none":              "the folder holds no briefing.yaml",
		"[x]":               "the folder holds no briefing.yaml",
		"\x1b[2J\u202egone": "there is no such folder",
	} {
		_, err := data.Open(filepath.Join(dir, path))
		var e *data.Error
		if !errors.As(err, &e) {
			t.Errorf("%q: %v", path, err)
			continue
		}
		if e.Problem != want || e.Hint == "" || e.Path != filepath.Join(dir, path) {
			t.Errorf("%q: %q, hint %q", path, e.Problem, e.Hint)
		}
		if strings.ContainsAny(err.Error(), "\x1b\u202e") || !strings.HasPrefix(err.Error(), "opening ") {
			t.Errorf("message %q", err)
		}
	}
	_, err := data.Open(filepath.Join(dir, "nothing"))
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v hides what the system said", err)
	}
	_, err = data.Open(filepath.Join(dir, "[x]"))
	var e *data.Error
	if !errors.As(err, &e) || !strings.Contains(e.Hint, filepath.Join("[x]", "deep")) {
		t.Errorf("hint %q does not lead to the briefing below", e.Hint)
	}
}

func TestBuiltin(t *testing.T) {
	b, err := data.Open("")
	if err != nil || b.Meta().ID == "" || len(b.Quotes()) == 0 {
		t.Fatalf("%v, %v", b, err)
	}
}
