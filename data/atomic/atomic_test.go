//go:build !windows

package atomic

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func plant(t *testing.T, path, text string, mode fs.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

// names lists what is in a folder, so that a test sees what was left behind.
func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return strings.Join(list, " ")
}

func TestNewFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "notes.md")
	if err := WriteFile(path, []byte("new"), Options{Mode: 0o600}); err != nil {
		t.Fatal(err)
	}
	if got := read(t, path); got != "new" {
		t.Errorf("content %q", got)
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, want 0600", info.Mode())
	}
	if got := names(t, dir); got != "notes.md" {
		t.Errorf("folder holds %q", got)
	}
}

func TestBareNameGoesToTheWorkingFolder(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	if err := WriteFile("notes.md", []byte("new"), Options{}); err != nil {
		t.Fatal(err)
	}
	if got := read(t, filepath.Join(dir, "notes.md")); got != "new" {
		t.Errorf("content %q", got)
	}
}

func TestExistingFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "notes.md")
	plant(t, path, "old", 0o640)

	err := WriteFile(path, []byte("new"), Options{})
	var exists *ExistsError
	if !errors.As(err, &exists) || exists.Path != path || !errors.Is(err, fs.ErrExist) {
		t.Fatalf("error %v", err)
	}
	if want := path + " exists; use --force to replace it"; err.Error() != want {
		t.Errorf("message %q, want %q", err, want)
	}
	if got := read(t, path); got != "old" {
		t.Errorf("content %q", got)
	}

	if err := WriteFile(path, []byte("new"), Options{Overwrite: true, Mode: 0o600}); err != nil {
		t.Fatal(err)
	}
	if got := read(t, path); got != "new" {
		t.Errorf("content %q", got)
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, want that of the old file", info.Mode())
	}
	if got := names(t, dir); got != "notes.md" {
		t.Errorf("folder holds %q", got)
	}
}

func TestRefusedTargets(t *testing.T) {
	dir := t.TempDir()
	plant(t, filepath.Join(dir, "real"), "old", 0o644)
	for link, to := range map[string]string{"link": "real", "dangling": "nowhere"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "sub"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o644); err != nil {
		t.Fatal(err)
	}
	before := names(t, dir)
	for name, want := range map[string]string{
		"link":     "is a link",
		"dangling": "is a link",
		"sub":      "is a folder",
		"sub/":     "names a folder",
		"sub/..":   "names a folder",
		"pipe":     "not a regular file",
	} {
		for _, overwrite := range []bool{false, true} {
			err := WriteFile(dir+"/"+name, []byte("new"), Options{Overwrite: overwrite})
			var target *TargetError
			if !errors.As(err, &target) || !strings.Contains(err.Error(), want) {
				t.Errorf("%s, overwrite %v: error %v, want one with %q", name, overwrite, err, want)
			}
		}
	}
	if got := read(t, filepath.Join(dir, "real")); got != "old" {
		t.Errorf("wrote through the link: %q", got)
	}
	if got := names(t, dir); got != before {
		t.Errorf("folder holds %q, before %q", got, before)
	}
}

func TestUnwritableFolders(t *testing.T) {
	dir := t.TempDir()
	plant(t, filepath.Join(dir, "file"), "", 0o644)
	tests := []struct{ path, want string }{
		{"missing/notes.md", "there is no folder " + filepath.Join(dir, "missing")},
		{"file/notes.md", "is not a folder"},
		{strings.Repeat("x", 300) + ".md", "name is too long"},
	}
	for _, test := range tests {
		err := WriteFile(filepath.Join(dir, test.path), []byte("new"), Options{})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%.20s: error %v, want one with %q", test.path, err, test.want)
		}
	}
	if got := names(t, dir); got != "file" {
		t.Errorf("folder holds %q", got)
	}
}

func TestOnlyOneWriterWins(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.md")
	var wg sync.WaitGroup
	errs := make([]error, 20)
	for i := range errs {
		wg.Go(func() {
			errs[i] = WriteFile(path, []byte{byte(i)}, Options{})
		})
	}
	wg.Wait()
	winner := -1
	for i, err := range errs {
		switch {
		case err == nil && winner < 0:
			winner = i
		case err == nil:
			t.Errorf("writers %d and %d both won", winner, i)
		case !errors.Is(err, fs.ErrExist):
			t.Errorf("writer %d: %v", i, err)
		}
	}
	if got := read(t, path); winner < 0 || got != string([]byte{byte(winner)}) {
		t.Errorf("winner %d, content %q", winner, got)
	}
}

// What killed runs have left goes an hour later, with the next file in its folder; what
// only looks like it stays.
func TestSweep(t *testing.T) {
	dir := t.TempDir()
	written := filepath.Join(dir, "notes.md")
	if err := WriteFile(written, []byte("new"), Options{}); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(written)
	if err != nil {
		t.Fatal(err)
	}
	for name, age := range map[string]time.Duration{
		".briefing-1a2b.tmp": 2 * time.Hour, ".briefing-3c.tmp": 2 * time.Hour, ".briefing-fresh.tmp": 10 * time.Minute,
		".briefing-Mine.tmp": 2 * time.Hour, "briefing-1a.tmp": 2 * time.Hour, ".briefing-1a.tmp.md": 2 * time.Hour,
	} {
		plant(t, filepath.Join(dir, name), "half", 0o600)
		then := info.ModTime().Add(-age)
		if err := os.Chtimes(filepath.Join(dir, name), then, then); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, ".briefing-dir.tmp"), 0o700); err != nil {
		t.Fatal(err)
	}
	all := names(t, dir)
	if err := WriteFile(written, []byte("newer"), Options{Overwrite: true, Unswept: true}); err != nil {
		t.Fatal(err)
	}
	if got := names(t, dir); got != all {
		t.Errorf("swept unasked: %s", got)
	}
	if err := WriteFile(written, []byte("newest"), Options{Overwrite: true}); err != nil {
		t.Fatal(err)
	}
	const want = ".briefing-1a.tmp.md .briefing-Mine.tmp .briefing-dir.tmp .briefing-fresh.tmp briefing-1a.tmp notes.md"
	if got := names(t, dir); got != want {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}
