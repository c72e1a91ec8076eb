package atomic

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"regexp"
	"strconv"
	"time"
)

// osFolder is a folder on disk. It is held open, so that a link put into the
// place of a parent folder while we write leads nowhere.
type osFolder struct{ *os.Root }

func (r osFolder) Create(name string, mode fs.FileMode) (file, error) {
	f, err := r.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return nil, err // not f: a nil *os.File is no nil file
	}
	return f, nil
}

func (r osFolder) Sync() error { return flush(r.Root, ".") }

// SyncFolder makes the names in a folder of root survive a loss of power, new ones and
// those that were changed, where the system can do that.
func SyncFolder(root *os.Root, name string) error {
	if err := flush(root, name); !cannotSync(err) {
		return err
	}
	return nil
}

// stale is how much older than a new file a temporary one is that nobody writes any
// more. The same folder dates both: no clock is asked.
const stale = time.Hour

// sweep removes the temporary files of runs that were killed from the folder of a
// file that has just been written. What cannot be removed stays: it does no harm.
func sweep(root *os.Root, name string) {
	fresh, err := root.Lstat(name)
	if err != nil {
		return
	}
	dir, err := root.Open(".")
	if err != nil {
		return
	}
	defer dir.Close() // nothing was written
	names, _ := dir.Readdirnames(-1)
	temporary := regexp.MustCompile(`^\.briefing-[0-9a-z]+\.tmp$`)
	for _, n := range names {
		if !temporary.MatchString(n) {
			continue
		}
		old, err := root.Lstat(n)
		if err == nil && old.Mode().IsRegular() && fresh.ModTime().Sub(old.ModTime()) > stale {
			_ = root.Remove(n)
		}
	}
}

func flush(root *os.Root, name string) error {
	dir, err := root.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// createTemp makes a new file in the folder itself, so that it can be renamed,
// with a short name of its own, so that a long target name still fits.
func createTemp(in folder, mode fs.FileMode) (name string, f file, err error) {
	for range 100 {
		name = ".briefing-" + strconv.FormatUint(rand.Uint64(), 36) + ".tmp"
		f, err = in.Create(name, mode)
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return name, f, err
}
