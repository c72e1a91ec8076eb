package atomic

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// ExistsError says that something stands at the target and was left alone.
// errors.Is(err, fs.ErrExist) holds.
type ExistsError struct{ Path string }

func (e *ExistsError) Error() string {
	return e.Path + " exists; use --force to replace it"
}

// Unwrap makes it an [fs.ErrExist].
func (e *ExistsError) Unwrap() error { return fs.ErrExist }

// TargetError says why a path cannot be written to at all, with or without
// [Options.Overwrite].
type TargetError struct {
	Path string
	What string // in plain words, with what to do instead
}

func (e *TargetError) Error() string { return e.Path + " " + e.What }

// SyncError says that the new file stands but may not outlive a loss of power.
type SyncError struct {
	Path string
	Err  error
}

func (e *SyncError) Error() string {
	return "writing " + e.Path + ": the file is there, but its folder could not be synced; write it again: " + e.Err.Error()
}

// Unwrap gives what the system said.
func (e *SyncError) Unwrap() error { return e.Err }

// failure is an error in plain words, with its cause.
type failure struct {
	path  string
	words string
	cause error
}

func (e *failure) Error() string { return "writing " + e.path + ": " + e.words }
func (e *failure) Unwrap() error { return e.cause }

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// explain says in plain words why writing path failed. Of no error it makes none.
func explain(path string, err error) error {
	if err == nil {
		return nil
	}
	dir := filepath.Dir(path)
	words := ""
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		words = "the disk is full; free some space or write elsewhere"
	case errors.Is(err, syscall.EROFS):
		words = "the disk is read-only; write elsewhere"
	case errors.Is(err, syscall.ENOTDIR):
		words = dir + " is not a folder; write elsewhere"
	case errors.Is(err, syscall.ENAMETOOLONG):
		words = "the name is too long; choose a shorter one"
	case errors.Is(err, fs.ErrNotExist) && isFolder(dir):
		words = "nothing can be written in " + dir + "; write elsewhere"
	case errors.Is(err, fs.ErrNotExist):
		words = "there is no folder " + dir + "; make it first or write elsewhere"
	case errors.Is(err, fs.ErrPermission):
		words = "no permission to write in " + dir + "; write elsewhere"
	default:
		return fmt.Errorf("writing %s: %w", path, err)
	}
	return &failure{path: path, words: words, cause: err}
}
