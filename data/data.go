// Package data is the door to stored briefings: the built-in one and those in
// users' folders, which are read by the same loader.
//
// It promises that a briefing opens whenever there is one, with its problems
// listed, and that a refusal says what to do next. It never writes, never leaves
// the folder it was given, and never waits for a pipe or a device.
package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"briefing/data/builtin"
	"briefing/data/folder"
	"briefing/data/regular"
	"briefing/model"
	"briefing/model/check"
)

// Error is why no briefing could be opened.
type Error struct {
	Path    string // as it was given
	Problem string // what is wrong
	Hint    string // what to do next
	Err     error  // what the system said; may be nil
}

// Error says what is wrong with which path, the path quoted so that it can be
// shown on a terminal.
func (e *Error) Error() string { return fmt.Sprintf("opening %q: %s", e.Path, e.Problem) }

// Unwrap gives what the system said.
func (e *Error) Unwrap() error { return e.Err }

const (
	manifest = "briefing.yaml"
	hintPath = "give a folder that holds " + manifest + ", or no path for the built-in briefing"
)

// Builtin opens the briefing that comes with the program.
func Builtin() (*model.Briefing, error) {
	d, err := builtin.Data()
	if err != nil {
		return nil, fmt.Errorf("opening the built-in briefing: %w", err)
	}
	return model.New(d, nil), nil
}

// Open opens the briefing in a folder, which may also be named by its
// briefing.yaml; without a path the built-in one. The error of a path is always
// an [*Error]. What is wrong within a briefing is no error, see
// [model.Briefing.Problems]; a quote that is not verbatim in its source says so, see
// [model.Quote.Doubt].
func Open(path string) (*model.Briefing, error) {
	b, err := Read(path)
	if path == "" || err != nil {
		return b, err
	}
	return b.Doubting(check.Doubts(b)), nil
}

// Read is [Open] without the doubts, for who shows no words of the briefing or
// checks all of it anyway: half of the time that a folder of thousands of quotes
// takes goes into looking each of them up.
func Read(path string) (*model.Briefing, error) {
	if path == "" {
		return Builtin()
	}
	dir, err := locate(path)
	if err != nil {
		return nil, err
	}
	root, err := regular.Root(dir)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer root.Close() // nothing was written
	b, err := folder.Load(regular.FS(root))
	switch {
	case errors.Is(err, folder.ErrNoBriefing):
		return nil, &Error{path, "the folder holds no " + manifest, missingHint(dir), err}
	case err != nil:
		return nil, unreadable(path, err)
	}
	return b, nil
}

// locate finds the folder that a path means.
func locate(path string) (string, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", &Error{path, "there is no such folder", hintPath, err}
	case err != nil:
		return "", unreadable(path, err)
	case info.IsDir():
		return path, nil
	case filepath.Base(path) == manifest:
		return filepath.Dir(path), nil
	}
	return "", &Error{path, "this is no folder", hintPath, nil}
}

// missingHint looks for a briefing right below a folder that is none itself.
func missingHint(dir string) string {
	const write = "write one, with at least format: 1, id: … and title: …, or " + hintPath
	entries, err := os.ReadDir(dir)
	if err != nil {
		return write
	}
	for _, e := range entries {
		below := filepath.Join(dir, e.Name())
		if _, err := os.Lstat(filepath.Join(below, manifest)); err == nil {
			return fmt.Sprintf("did you mean %q?", below)
		}
	}
	return write
}

func unreadable(path string, err error) error {
	reason := err
	var p *fs.PathError
	if errors.As(err, &p) {
		reason = p.Err
	}
	return &Error{path, "the folder cannot be read: " + reason.Error(), "see that it is a folder that you may read", err}
}
