package regular

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// home is a folder with files in it.
func home(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"a.yaml": "a", "sources/s.md": strings.Repeat("long ", 20_000)} {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for from, to := range map[string]string{"link": "a.yaml", "dangling": "nowhere", "out": dir} {
		if err := os.Symlink(to, filepath.Join(dir, from)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func open(t *testing.T, dir string) Files {
	t.Helper()
	root, err := Root(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return FS(root)
}

func TestFiles(t *testing.T) {
	dir := home(t)
	for _, link := range []string{"dangling", "out"} {
		if err := os.Remove(filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{dir, dir + string(filepath.Separator)} {
		if err := fstest.TestFS(open(t, name), "a.yaml", "link", "sources/s.md"); err != nil {
			t.Error(err)
		}
	}
	data, err := fs.ReadFile(open(t, dir), "sources/s.md")
	if err != nil || len(data) != 100_000 {
		t.Errorf("%d bytes, %v", len(data), err)
	}
}

func TestRootRefuses(t *testing.T) {
	dir := home(t)
	for _, name := range []string{"", filepath.Join(dir, "nothing"), filepath.Join(dir, "a.yaml"), filepath.Join(dir, "dangling")} {
		root, err := Root(name)
		if err == nil {
			t.Errorf("%q: no error", name)
			root.Close()
		}
	}
}

func TestFilesRefuse(t *testing.T) {
	fsys := open(t, home(t))
	for _, name := range []string{"", "/", "../x", "a.yaml/", "./a.yaml", "nothing", "dangling", "out", "out/a.yaml"} {
		if _, err := fsys.Open(name); err == nil {
			t.Errorf("opening %q: no error", name)
		}
		if _, err := fsys.Stat(name); err == nil {
			t.Errorf("looking at %q: no error", name)
		}
	}
	if _, err := fsys.Open("nothing"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v hides what the system said", err)
	}
	if _, err := fsys.ReadDir("a.yaml"); err == nil {
		t.Error("a file was listed")
	}
}

// TestNoFiles is about what would keep a careless reader waiting, or busy for ever.
func TestNoFiles(t *testing.T) {
	dir := home(t)
	for name, want := range special(t, dir) {
		if f, err := open(t, dir).Open(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want one with %q", name, err, want)
			if err == nil {
				_, _ = io.CopyN(io.Discard, f, 1)
			}
		}
		if root, err := Root(filepath.Join(dir, name)); err == nil {
			t.Errorf("%s is taken for a folder", name)
			root.Close()
		}
	}
}
