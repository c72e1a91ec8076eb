// Package atomic writes a file whole or not at all.
//
// It promises that a reader of the target sees the old file or the new one and
// never a part; that after WriteFile has answered nil the new file survives a
// loss of power (the file and its folder are both synced); that a failed write
// leaves the old file as it was and no temporary file behind; and that without
// [Options.Overwrite] nothing that stands at the target is replaced, even if it
// appears while we write.
//
// It refuses to write through a symbolic link at the target, over a folder, and
// into devices, pipes and sockets. It makes no folders. A process killed half
// way may leave a file named .briefing-….tmp in the folder, and so may a folder
// from which nothing can be removed; the target is whole all the same. What is
// older than an hour goes with the next file that is written in that folder.
//
// github.com/google/renameio/v2 v2.0.2 was weighed and left out: it always
// replaces the target, does not sync the folder, replaces a link with a file
// without a word, and cannot be built for Windows. What would remain of it here
// is the creation of a temporary file.
package atomic

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Options say how a file is written. The zero value makes a new file and never
// replaces one.
type Options struct {
	Overwrite bool        // replace a regular file that stands at the target
	Mode      fs.FileMode // permissions of a new file, before the umask; 0 means 0666
	Unswept   bool        // leave what killed runs have left in the folder: who writes many files sweeps it once
}

// WriteFile writes data to path as the package promises. A file that is replaced
// keeps its permissions.
//
// The error is an [ExistsError] where something stands at path and Overwrite is
// off, a [TargetError] where path cannot be a file of ours, a [SyncError] where the
// new file is in place but may not last, and otherwise says in plain words what went
// wrong and wraps the cause.
func WriteFile(path string, data []byte, opt Options) error {
	dir, name := filepath.Split(path)
	if name == "" || name == "." || name == ".." {
		return &TargetError{Path: path, What: "names a folder; add a file name"}
	}
	if dir == "" {
		dir = "."
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return explain(path, err)
	}
	err = write(osFolder{root}, path, name, data, opt)
	if err == nil && !opt.Unswept {
		sweep(root, name)
	}
	return errors.Join(err, explain(path, root.Close()))
}

// folder is the folder of the target. Names are names within it.
type folder interface {
	Create(name string, mode fs.FileMode) (file, error) // fails if the name is taken
	Lstat(name string) (fs.FileInfo, error)
	Link(oldname, newname string) error // fails if newname is taken
	Rename(oldname, newname string) error
	Remove(name string) error
	Sync() error
}

// file is a file being written.
type file interface {
	io.WriteCloser
	Chmod(fs.FileMode) error
	Sync() error
}

func write(in folder, path, name string, data []byte, opt Options) error {
	old, err := examine(in, path, name, opt)
	if err != nil {
		return err
	}
	mode := opt.Mode.Perm()
	switch {
	case old != nil:
		mode = old.Mode().Perm()
	case mode == 0:
		mode = 0o666
	}
	temp, f, err := createTemp(in, mode)
	if err != nil {
		return explain(path, err)
	}
	if err := fill(f, data, old); err != nil {
		return explain(path, errors.Join(err, in.Remove(temp)))
	}
	if opt.Overwrite {
		err = in.Rename(temp, name)
	} else {
		err = place(in, temp, name)
	}
	if err != nil {
		err = errors.Join(err, in.Remove(temp))
	}
	if errors.Is(err, fs.ErrExist) && !opt.Overwrite {
		return &ExistsError{Path: path}
	}
	if err != nil {
		return explain(path, err)
	}
	if err := in.Sync(); err != nil && !cannotSync(err) {
		return &SyncError{Path: path, Err: err}
	}
	return nil
}

// examine looks at what stands at the target. It answers nil where nothing does.
func examine(in folder, path, name string, opt Options) (fs.FileInfo, error) {
	old, err := in.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, explain(path, err)
	}
	switch mode := old.Mode(); {
	case mode.IsDir():
		return nil, &TargetError{Path: path, What: "is a folder; name a file in it"}
	case mode&fs.ModeSymlink != 0:
		return nil, &TargetError{Path: path, What: "is a link; name the file that it points to"}
	case !mode.IsRegular():
		return nil, &TargetError{Path: path, What: "is not a regular file; choose another name"}
	case !opt.Overwrite:
		return nil, &ExistsError{Path: path}
	}
	return old, nil
}

// fill writes and syncs the temporary file and closes it in any case. Errors of
// a late write (a full disk, a quota) come from Sync or Close.
func fill(f file, data []byte, old fs.FileInfo) error {
	_, err := f.Write(data)
	if err == nil && old != nil {
		err = f.Chmod(old.Mode().Perm()) // the umask may have taken some away
	}
	if err == nil {
		if err = f.Sync(); cannotSync(err) {
			err = nil
		}
	}
	return errors.Join(err, f.Close())
}

// place gives the temporary file its name unless the name is taken. A hard link
// does both in one step. Where the file system has none, an empty file claims the
// name first and is then replaced: nothing is overwritten, but a loss of power
// between the two steps leaves the empty file.
func place(in folder, temp, name string) error {
	err := in.Link(temp, name)
	if err == nil {
		_ = in.Remove(temp) // the file is in place: a second name for it is no failure
		return nil
	}
	if errors.Is(err, fs.ErrExist) {
		return err
	}
	claim, err := in.Create(name, 0o600)
	if err != nil {
		return err
	}
	if err := errors.Join(claim.Close(), in.Rename(temp, name)); err != nil {
		return errors.Join(err, in.Remove(name))
	}
	return nil
}
