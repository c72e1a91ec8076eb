// Package watch tells when a briefing folder has changed on disk.
//
// It promises one call for a burst of changes, such as an editor's save by
// temporary file and rename, and to see files and folders that are new. It reads
// no file: what changed is found out by loading the folder again. fsnotify is
// used because the systems' own ways differ and polling would cost battery.
package watch

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Quiet is how long a folder must be quiet before a change is told.
const Quiet = 80 * time.Millisecond

// most bounds the folders that are watched.
const most = 2000

// Folder calls changed after each burst of changes in a folder and the folders in
// it, until the context ends; hidden folders do not count. Calls come from one
// goroutine, one at a time. An error means that the folder cannot be watched.
func Folder(ctx context.Context, dir string, changed func()) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watching %q: %w", dir, err)
	}
	if err := add(w, dir); err != nil {
		w.Close()
		return fmt.Errorf("watching %q: %w", dir, err)
	}
	go follow(ctx, w, changed)
	return nil
}

// follow turns bursts of events into calls.
func follow(ctx context.Context, w *fsnotify.Watcher, changed func()) {
	defer w.Close()
	quiet := time.NewTimer(Quiet)
	quiet.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case e, open := <-w.Events:
			if !open {
				return
			}
			if !counts(e) {
				continue
			}
			if e.Has(fsnotify.Create) {
				_ = add(w, e.Name) // a file, or a folder that is gone again: nothing to watch
			}
			quiet.Reset(Quiet)
		case _, open := <-w.Errors:
			if !open {
				return
			}
			quiet.Reset(Quiet) // events were lost: look anyway
		case <-quiet.C:
			changed()
		}
	}
}

// counts leaves out what changes no content.
func counts(e fsnotify.Event) bool {
	return !e.Has(fsnotify.Chmod) && !strings.HasPrefix(filepath.Base(e.Name), ".")
}

// add watches a folder and the folders in it.
func add(w *fsnotify.Watcher, dir string) error {
	info, err := os.Lstat(dir)
	if err != nil || !info.IsDir() {
		return err
	}
	n := 0
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || !d.IsDir():
			return nil // what cannot be looked into is not watched
		case path != dir && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		}
		if n++; n > most {
			return fs.SkipAll
		}
		return w.Add(path)
	})
}
