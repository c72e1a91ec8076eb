//go:build !windows

package atomic

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// faulty is a real folder in which one step fails.
type faulty struct {
	osFolder
	step string
	err  error
	race func() // runs before the file gets its name
}

type faultyFile struct {
	file
	in *faulty
}

func (d *faulty) fail(step string) error {
	if d.step == step {
		return &fs.PathError{Op: step, Path: "…", Err: d.err}
	}
	return nil
}

func (d *faulty) Create(name string, mode fs.FileMode) (file, error) {
	if err := d.fail("create"); err != nil {
		return nil, err
	}
	f, err := d.osFolder.Create(name, mode)
	return faultyFile{f, d}, err
}

func (d *faulty) Link(oldname, newname string) error {
	if d.race != nil {
		d.race()
	}
	if err := errors.Join(d.fail("link"), d.fail("link, rename")); err != nil {
		return err
	}
	return d.osFolder.Link(oldname, newname)
}

func (d *faulty) Rename(oldname, newname string) error {
	if err := errors.Join(d.fail("rename"), d.fail("link, rename")); err != nil {
		return err
	}
	return d.osFolder.Rename(oldname, newname)
}

func (d *faulty) Remove(name string) error {
	if err := d.fail("remove"); err != nil {
		return err
	}
	return d.osFolder.Remove(name)
}

func (d *faulty) Sync() error {
	return errors.Join(d.fail("sync folder"), d.osFolder.Sync())
}

// Write puts half of the data on the disk before it is full.
func (f faultyFile) Write(data []byte) (int, error) {
	if err := f.in.fail("write"); err != nil {
		n, _ := f.file.Write(data[:len(data)/2])
		return n, err
	}
	return f.file.Write(data)
}

func (f faultyFile) Chmod(mode fs.FileMode) error {
	return errors.Join(f.in.fail("chmod"), f.file.Chmod(mode))
}

func (f faultyFile) Sync() error {
	return errors.Join(f.in.fail("sync"), f.file.Sync())
}

func (f faultyFile) Close() error {
	return errors.Join(f.in.fail("close"), f.file.Close())
}

func open(t *testing.T, dir string) osFolder {
	t.Helper()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return osFolder{root}
}

func TestFailingSteps(t *testing.T) {
	full := "the disk is full"
	tests := []struct {
		step  string
		err   error
		words string
		isNew bool // only where no file is replaced
		isOld bool // only where one is
	}{
		{step: "create", err: syscall.EACCES, words: "no permission"},
		{step: "create", err: syscall.EROFS, words: "the disk is read-only"},
		{step: "create", err: syscall.ENOSPC, words: full},
		{step: "write", err: syscall.ENOSPC, words: full},
		{step: "write", err: syscall.EDQUOT, words: full},
		{step: "write", err: syscall.EIO, words: "input/output error"},
		{step: "chmod", err: syscall.EPERM, words: "no permission", isOld: true},
		{step: "sync", err: syscall.ENOSPC, words: full},
		{step: "close", err: syscall.EDQUOT, words: full},
		{step: "rename", err: syscall.EIO, words: "input/output error", isOld: true},
		{step: "link, rename", err: syscall.EPERM, words: "no permission", isNew: true},
	}
	for _, test := range tests {
		for _, replace := range []bool{false, true} {
			if replace && test.isNew || !replace && test.isOld {
				continue
			}
			dir := t.TempDir()
			want := ""
			if replace {
				plant(t, filepath.Join(dir, "notes.md"), "old", 0o644)
				want = "notes.md"
			}
			in := &faulty{osFolder: open(t, dir), step: test.step, err: test.err}
			err := write(in, "notes.md", "notes.md", []byte("new text"), Options{Overwrite: replace})
			if !errors.Is(err, test.err) || !strings.Contains(err.Error(), test.words) {
				t.Errorf("%s, replace %v: error %v, want one with %q", test.step, replace, err, test.words)
			}
			if got := names(t, dir); got != want {
				t.Errorf("%s, replace %v: folder holds %q, want %q", test.step, replace, got, want)
			}
			if replace && read(t, filepath.Join(dir, "notes.md")) != "old" {
				t.Errorf("%s: the old file is not whole", test.step)
			}
		}
	}
}

func TestFolderThatFailsToSync(t *testing.T) {
	for _, test := range []struct {
		err error
		ok  bool
	}{{syscall.EIO, false}, {syscall.EINVAL, true}, {syscall.ENOTSUP, true}} {
		dir := t.TempDir()
		in := &faulty{osFolder: open(t, dir), step: "sync folder", err: test.err}
		err := write(in, "notes.md", "notes.md", []byte("new"), Options{})
		var unsynced *SyncError
		if (err == nil) != test.ok || !test.ok && (!errors.As(err, &unsynced) || !errors.Is(err, test.err)) {
			t.Errorf("%v: error %v", test.err, err)
		}
		if got := read(t, filepath.Join(dir, "notes.md")); got != "new" {
			t.Errorf("%v: content %q", test.err, got)
		}
	}
}

// A folder from which nothing can be removed: the file is in place all the same.
func TestTempThatStays(t *testing.T) {
	dir := t.TempDir()
	in := &faulty{osFolder: open(t, dir), step: "remove", err: syscall.EACCES}
	if err := write(in, "notes.md", "notes.md", []byte("new"), Options{}); err != nil {
		t.Error(err)
	}
	if got := read(t, filepath.Join(dir, "notes.md")); got != "new" {
		t.Errorf("content %q", got)
	}
}

func TestSyncFolder(t *testing.T) {
	dir := t.TempDir()
	in := open(t, dir)
	for _, name := range []string{".", "sub"} {
		if err := SyncFolder(in.Root, name); (err == nil) != (name == ".") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestFileSystemWithoutHardLinks(t *testing.T) {
	dir := t.TempDir()
	in := &faulty{osFolder: open(t, dir), step: "link", err: syscall.EPERM}
	if err := write(in, "notes.md", "notes.md", []byte("new"), Options{Mode: 0o600}); err != nil {
		t.Fatal(err)
	}
	if got := read(t, filepath.Join(dir, "notes.md")); got != "new" || names(t, dir) != "notes.md" {
		t.Errorf("content %q, folder %q", got, names(t, dir))
	}
}

// Somebody else takes the name after we have looked.
func TestNameTakenMeanwhile(t *testing.T) {
	for _, step := range []string{"", "link"} {
		dir := t.TempDir()
		in := &faulty{osFolder: open(t, dir), step: step, err: syscall.EPERM}
		in.race = func() { plant(t, filepath.Join(dir, "notes.md"), "theirs", 0o644) }
		err := write(in, "notes.md", "notes.md", []byte("ours"), Options{})
		var exists *ExistsError
		if !errors.As(err, &exists) {
			t.Errorf("step %q: error %v", step, err)
		}
		if got := read(t, filepath.Join(dir, "notes.md")); got != "theirs" || names(t, dir) != "notes.md" {
			t.Errorf("step %q: content %q, folder %q", step, got, names(t, dir))
		}
	}
}

// A device that is always full, where the system has one.
func TestFullDevice(t *testing.T) {
	f, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := explain("notes.md", fill(f, []byte("new"), nil)); !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("error %v", err)
	}
}
