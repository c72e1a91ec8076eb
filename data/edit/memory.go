package edit

import (
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"
)

// memory is a folder that is held in memory: what a briefing would be like after an edit.
type memory map[string][]byte

// FS gives the folder to be read. It is looked through once: a briefing may have thousands of folders.
func (m memory) FS() fs.FS {
	tree := memoryTree{m, map[string][]fs.DirEntry{".": nil}}
	for name, data := range m {
		tree.hang(name, entry{path.Base(name), int64(len(data)), false})
	}
	for _, list := range tree.folders {
		slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
	return tree
}

// memoryTree is a folder in memory and what stands in each folder of it, by name.
type memoryTree struct {
	files   memory
	folders map[string][]fs.DirEntry
}

// hang puts something into its folder, which it makes if need be.
func (t memoryTree) hang(name string, e entry) {
	dir := path.Dir(name)
	if _, there := t.folders[dir]; !there {
		t.hang(dir, entry{path.Base(dir), 0, true})
	}
	t.folders[dir] = append(t.folders[dir], e)
}

// Open implements [fs.FS].
func (t memoryTree) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if data, ok := t.files[name]; ok {
		return &memoryFile{entry: entry{path.Base(name), int64(len(data)), false}, data: data}, nil
	}
	below, ok := t.folders[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &memoryFile{entry: entry{path.Base(name), 0, true}, below: below}, nil
}

// entry is a file or folder in memory: its [fs.FileInfo] and its [fs.DirEntry].
type entry struct {
	name   string
	size   int64
	folder bool
}

func (e entry) Name() string               { return e.name }
func (e entry) Size() int64                { return e.size }
func (e entry) IsDir() bool                { return e.folder }
func (e entry) ModTime() time.Time         { return time.Time{} }
func (e entry) Sys() any                   { return nil }
func (e entry) Type() fs.FileMode          { return e.Mode().Type() }
func (e entry) Info() (fs.FileInfo, error) { return e, nil }
func (e entry) Mode() fs.FileMode {
	if e.folder {
		return fs.ModeDir | 0o755
	}
	return 0o644
}

type memoryFile struct {
	entry
	data  []byte
	below []fs.DirEntry
}

func (f *memoryFile) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f *memoryFile) Close() error               { return nil }

func (f *memoryFile) Read(p []byte) (int, error) {
	if f.folder {
		return 0, &fs.PathError{Op: "read", Path: f.name, Err: fs.ErrInvalid}
	}
	if len(f.data) == 0 {
		return 0, io.EOF
	}
	n := copy(p, f.data)
	f.data = f.data[n:]
	return n, nil
}

// ReadDir implements [fs.ReadDirFile].
func (f *memoryFile) ReadDir(n int) ([]fs.DirEntry, error) {
	list := f.below
	if n > 0 && len(list) == 0 {
		return nil, io.EOF
	}
	if n > 0 {
		list = list[:min(n, len(list))]
	}
	f.below = f.below[len(list):]
	return list, nil
}

// sorted lists the files by path.
func (m memory) sorted() []File {
	var list []File
	for _, name := range slices.Sorted(maps.Keys(m)) {
		list = append(list, File{name, m[name]})
	}
	return list
}
