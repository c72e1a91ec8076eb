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

// Open implements [fs.FS].
func (m memory) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if data, ok := m[name]; ok {
		return &memoryFile{entry: entry{path.Base(name), int64(len(data)), false}, data: data}, nil
	}
	below := m.below(name)
	if len(below) == 0 && name != "." {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &memoryFile{entry: entry{path.Base(name), 0, true}, below: below}, nil
}

// below lists what stands in a folder, by name.
func (m memory) below(dir string) []fs.DirEntry {
	prefix := dir + "/"
	if dir == "." {
		prefix = ""
	}
	found := map[string]entry{}
	for name, data := range m {
		rest, ok := strings.CutPrefix(name, prefix)
		if !ok {
			continue
		}
		first, _, deeper := strings.Cut(rest, "/")
		e := entry{first, int64(len(data)), false}
		if deeper {
			e = entry{first, 0, true}
		}
		found[first] = e
	}
	var list []fs.DirEntry
	for _, name := range slices.Sorted(maps.Keys(found)) {
		list = append(list, found[name])
	}
	return list
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
