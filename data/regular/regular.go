// Package regular opens folders and the plain files in them, and nothing else.
//
// It promises never to wait: os.OpenRoot and the files of an [os.Root] wait for a
// pipe until somebody writes to it, and looking first is no help where the pipe
// takes the place of a file a moment later. It looks at what was opened, once it is
// open, and refuses what is neither a file nor a folder. As with every os.Root, no
// link leads out of the folder.
//
// On systems other than Unix a file that waits to be opened would still be waited
// for; pipes do not stand in folders there.
package regular

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Root opens a folder. To anything else the error says that it is none.
func Root(dir string) (*os.Root, error) {
	if dir == "" { // with a separator, this would be the root of everything
		return nil, &fs.PathError{Op: "open", Path: dir, Err: fs.ErrNotExist}
	}
	// The separator keeps the system from opening a pipe to find out that it is no folder.
	root, err := os.OpenRoot(dir + string(filepath.Separator))
	var failed *fs.PathError
	if errors.As(err, &failed) {
		return nil, &fs.PathError{Op: "open", Path: dir, Err: failed.Err}
	}
	return root, err
}

// Files are the files of an open folder: an [fs.FS] that can be asked for what
// stands at a name and in a folder.
type Files struct{ root *os.Root }

var (
	_ fs.StatFS    = Files{}
	_ fs.ReadDirFS = Files{}
)

// FS gives the files of an open folder. They can be read until it is closed.
func FS(root *os.Root) Files { return Files{root} }

// Open implements [fs.FS].
func (f Files) Open(name string) (fs.File, error) {
	file, err := f.open(name)
	if err != nil {
		return nil, err // not file: a nil *os.File is no nil fs.File
	}
	return file, nil
}

func (f Files) open(name string) (*os.File, error) {
	local, err := localize("open", name)
	if err != nil {
		return nil, err
	}
	file, err := f.root.OpenFile(local, os.O_RDONLY|noWait, 0)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "open", Path: name, Err: errors.New("it is " + Kind(info.Mode()))}
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

// Stat implements [fs.StatFS]. It opens nothing.
func (f Files) Stat(name string) (fs.FileInfo, error) {
	local, err := localize("stat", name)
	if err != nil {
		return nil, err
	}
	return f.root.Stat(local)
}

// ReadDir implements [fs.ReadDirFS].
func (f Files) ReadDir(name string) ([]fs.DirEntry, error) {
	dir, err := f.open(name)
	if err != nil {
		return nil, err
	}
	defer dir.Close() // nothing was written
	list, err := dir.ReadDir(-1)
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return list, err
}

// localize gives a name with slashes as the system writes it.
func localize(op, name string) (string, error) {
	local, err := filepath.Localize(name)
	if err != nil {
		return "", &fs.PathError{Op: op, Path: name, Err: err}
	}
	return local, nil
}

// Kind says what a file is that is no regular one, such as "a pipe".
func Kind(m fs.FileMode) string {
	switch {
	case m.IsDir():
		return "a folder"
	case m&fs.ModeNamedPipe != 0:
		return "a pipe"
	case m&fs.ModeSocket != 0:
		return "a socket"
	case m&fs.ModeDevice != 0:
		return "a device"
	}
	return "something else"
}
