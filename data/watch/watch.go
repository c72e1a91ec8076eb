// Package watch tells when a briefing folder has changed on disk.
//
// It promises one call for a burst of changes, such as an editor's save by
// temporary file and rename, at most half a second after the burst began, and to
// see files and folders that are new. A folder that is taken away is told as a
// change, looked for, and watched again when it is back. It reads no file: what
// changed is found out by loading the folder again. fsnotify is used because the
// systems' own ways differ and polling would cost battery.
//
// It refuses to start goroutines of its own: a panic would leave the terminal as
// it is. A link is followed once, when the watching begins and after each change;
// that it leads elsewhere now is seen with the next change.
package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// Quiet is how long a folder must be quiet before a change is told.
	Quiet = 80 * time.Millisecond

	// Late is how long after its first event a change is told, quiet or not: some
	// programs write all the time.
	Late = 400 * time.Millisecond

	// soon and rarely are how long a folder that is gone is waited for before it is
	// looked for, at first and at last.
	soon, rarely = 200 * time.Millisecond, 3 * time.Second
)

// most bounds the folders that are watched.
const most = 2000

// Watcher watches a folder and the folders in it; hidden ones do not count.
type Watcher struct {
	dir    string // as it was given, from the root
	root   string // what dir leads to
	events *fsnotify.Watcher
}

// Open begins to watch a folder, which may be reached through a link. An error
// means that it cannot be watched. Follow must be called, and ends the watching.
func Open(dir string) (*Watcher, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("watching %q: %w", dir, err)
	}
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watching %q: %w", dir, err)
	}
	w := &Watcher{dir: abs, events: events}
	if err := w.add(); err != nil {
		return nil, fmt.Errorf("watching %q: %w", dir, errors.Join(err, events.Close()))
	}
	return w, nil
}

// Follow calls changed after each burst of changes, one call at a time, until the
// context ends. It returns then; a panic of changed is the caller's.
func (w *Watcher) Follow(ctx context.Context, changed func()) {
	defer w.events.Close()
	over, again := stopped(), stopped() // of a burst; of waiting for a folder that is gone
	var first time.Time                 // when the burst began; zero: there is none
	wait := soon
	for {
		select {
		case <-ctx.Done():
			return
		case e, open := <-w.events.Events:
			if !open {
				return
			}
			if w.counts(e) {
				first = extend(over, first)
			}
		case _, open := <-w.events.Errors:
			if !open {
				return
			}
			first = extend(over, first) // events were lost: look anyway
		case <-over.C:
			first = time.Time{}
			again.Stop()
			if w.add() != nil {
				wait = soon
				again.Reset(wait)
			}
			changed()
		case <-again.C:
			if w.add() != nil {
				wait = min(2*wait, rarely)
				again.Reset(wait)
				continue
			}
			changed()
		}
	}
}

func stopped() *time.Timer {
	t := time.NewTimer(Quiet)
	t.Stop()
	return t
}

// extend puts off the end of a burst that began at first, and tells when it began.
func extend(over *time.Timer, first time.Time) time.Time {
	now := time.Now()
	if first.IsZero() {
		first = now
	}
	over.Reset(min(Quiet, first.Add(Late).Sub(now)))
	return first
}

// counts leaves out what changes no content. A system may tell a change of content
// and one of permissions in one event.
func (w *Watcher) counts(e fsnotify.Event) bool {
	return e.Op != fsnotify.Chmod && (e.Name == w.root || !strings.HasPrefix(filepath.Base(e.Name), "."))
}

// add watches the folder and the folders in it, be they new or watched already. It
// is done before the folder is read again, so that nothing changes unseen.
func (w *Watcher) add() error {
	root, err := filepath.EvalSymlinks(w.dir)
	if err != nil {
		return err
	}
	w.root = root
	n := 0
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case path == root && err != nil:
			return err
		case path == root && !d.IsDir():
			return &fs.PathError{Op: "watch", Path: root, Err: syscall.ENOTDIR}
		case err != nil || !d.IsDir():
			return nil // what cannot be looked into is not watched
		case path != root && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		}
		if n++; n > most {
			return fs.SkipAll
		}
		err = w.events.Add(path)
		if path != root && errors.Is(err, fs.ErrNotExist) {
			return fs.SkipDir // it was there a moment ago
		}
		return err
	})
}
