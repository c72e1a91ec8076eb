package watch

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// watched is a folder that is watched, and what its files hold at each call.
type watched struct {
	*testing.T
	dir   string
	calls chan map[string]string // the texts, by paths with slashes
}

// watching watches a folder until the test ends.
func watching(t *testing.T, dir string) watched {
	t.Helper()
	w, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	at := watched{t, dir, make(chan map[string]string, 1000)}
	ended := make(chan struct{})
	ctx, stop := context.WithCancel(context.Background())
	go func() {
		defer close(ended)
		w.Follow(ctx, func() { at.calls <- contents(dir) })
	}()
	t.Cleanup(func() { stop(); <-ended })
	return at
}

// contents reads all files of a folder. What goes meanwhile is not there.
func contents(dir string) map[string]string {
	texts := map[string]string{}
	files := os.DirFS(dir)
	_ = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil
		}
		if text, err := fs.ReadFile(files, name); err == nil {
			texts[name] = string(text)
		}
		return nil
	})
	return texts
}

// tells waits for a call; the time is only ever used up where the test fails.
func (w watched) tells(what string) map[string]string {
	w.Helper()
	select {
	case texts := <-w.calls:
		return texts
	case <-time.After(20 * time.Second):
		w.Fatalf("%s: nobody was told", what)
	}
	return nil
}

// shows waits until a text stands in a file at a call; none: until there is no file.
func (w watched) shows(name, text string) {
	w.Helper()
	for w.tells(name + " " + text)[name] != text {
	}
}

// saves writes a file and waits until that is told, twice: the call for what was done
// before may come late and find the first text there, but then none finds the second.
func (w watched) saves(name string, save func(name, text string)) {
	w.Helper()
	for _, text := range []string{"first", "second"} {
		save(name, text)
		w.shows(name, text)
	}
}

func (w watched) write(name, text string) {
	w.Helper()
	if err := os.WriteFile(filepath.Join(w.dir, name), []byte(text), 0o644); err != nil {
		w.Fatal(err)
	}
}

func (w watched) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

func (w watched) in(name string) string { return filepath.Join(w.dir, name) }

func TestFollow(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "sources"), 0o755); err != nil {
		t.Fatal(err)
	}
	w := watching(t, dir)
	w.saves("briefing.yaml", w.write)
	w.saves("sources/x.md", func(name, text string) { // as editors do
		w.write("sources/new.tmp", text)
		w.must(os.Rename(w.in("sources/new.tmp"), w.in(name)))
	})
	w.must(os.Mkdir(w.in("quotes"), 0o755))
	w.saves("quotes/x.yaml", w.write)
	w.must(os.Remove(w.in("briefing.yaml")))
	w.shows("briefing.yaml", "")
}

// TestLink is about a folder that is reached through links.
func TestLink(t *testing.T) {
	home := t.TempDir()
	if err := os.MkdirAll(filepath.Join(home, ".pool", "b", "sources"), 0o755); err != nil {
		t.Fatal(err)
	}
	for to, link := range map[string]string{".pool": "pool", filepath.Join("pool", "b"): "b"} {
		if err := os.Symlink(to, filepath.Join(home, link)); err != nil {
			t.Fatal(err)
		}
	}
	w := watching(t, filepath.Join(home, "b"))
	w.saves("briefing.yaml", w.write)
	w.saves("sources/x.md", w.write)
}

// TestHiddenFolder is about a folder whose own name begins with a dot.
func TestHiddenFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), ".b")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	w := watching(t, dir)
	w.saves("briefing.yaml", w.write)
	w.must(os.RemoveAll(dir))
	w.shows("briefing.yaml", "")
}

// TestSteadyWriting is about a folder that is never quiet.
func TestSteadyWriting(t *testing.T) {
	w := watching(t, t.TempDir())
	stop, ended := make(chan struct{}), make(chan error, 1)
	go func() {
		for {
			select {
			case <-stop:
				ended <- nil
				return
			default:
			}
			if err := os.WriteFile(w.in("briefing.yaml"), []byte("a"), 0o644); err != nil {
				ended <- err
				return
			}
		}
	}()
	w.tells("while somebody writes")
	w.tells("while somebody still writes")
	close(stop)
	w.must(<-ended)
}

// TestRemade is about a folder that is taken away and made again: it is seen to go,
// to come back, and to change after that.
func TestRemade(t *testing.T) {
	for name, take := range map[string]func(dir string) error{
		"removed": os.RemoveAll,
		"moved":   func(dir string) error { return os.Rename(dir, dir+"-old") },
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "b")
			if err := os.MkdirAll(filepath.Join(dir, "sources"), 0o755); err != nil {
				t.Fatal(err)
			}
			w := watching(t, dir)
			w.saves("briefing.yaml", w.write)
			w.must(take(dir))
			w.shows("briefing.yaml", "")
			w.must(os.MkdirAll(w.in("sources"), 0o755))
			w.saves("briefing.yaml", w.write)
			w.saves("sources/x.md", w.write)
		})
	}
}

// TestReplaced is about a folder that is made again before anybody looks.
func TestReplaced(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "b")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	w := watching(t, dir)
	w.must(os.Remove(dir))
	w.must(os.Mkdir(dir, 0o755))
	w.saves("briefing.yaml", w.write)
}

func TestCounts(t *testing.T) {
	w := &Watcher{root: "/home/.b"}
	for _, tt := range []struct {
		name string
		op   fsnotify.Op
		want bool
	}{
		{"/home/.b/x.yaml", fsnotify.Write, true},
		{"/home/.b/x.yaml", fsnotify.Chmod, false},
		{"/home/.b/x.yaml", fsnotify.Write | fsnotify.Chmod, true}, // as kqueue has it
		{"/home/.b/.x.swp", fsnotify.Write, false},
		{"/home/.b", fsnotify.Remove, true},
	} {
		if got := w.counts(fsnotify.Event{Name: tt.name, Op: tt.op}); got != tt.want {
			t.Errorf("%s of %s: %v", tt.op, tt.name, got)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("nowhere", filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"nothing", "file", "link"} {
		if _, err := Open(filepath.Join(dir, name)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// TestPanic: what changed does is its caller's to answer for.
func TestPanic(t *testing.T) {
	dir := t.TempDir()
	w, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "briefing.yaml"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if v := recover(); v != "broken" {
			t.Errorf("recovered %v", v)
		}
	}()
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
	defer stop()
	w.Follow(ctx, func() { panic("broken") })
	t.Error("Follow returned")
}
