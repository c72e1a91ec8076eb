package edit

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"briefing/data/atomic"
	"briefing/data/regular"
)

// Apply carries out a plan in the folder at dir: all of it or none. Each file is written whole or not at all, and lasts
// once Apply has answered nil. Where a file is not as it was when the plan was made, nothing is written; where writing
// fails half way, or its folder cannot be made to last, what was written is undone, and the error says what could not be.
//
// A process that dies meanwhile undoes nothing: some files are then as they were, and some as they were to be, each of
// them whole. A renaming can be asked for again, see [Rename].
func (p *Plan) Apply(dir string) error {
	root, err := regular.Root(dir)
	if err != nil {
		return fmt.Errorf("opening the briefing folder: %w", err)
	}
	a := application{root: root, dir: dir, write: atomic.WriteFile, sync: atomic.SyncFolder}
	err = a.run(p)
	return errors.Join(err, root.Close())
}

// application is a plan while it is carried out.
type application struct {
	root *os.Root
	dir  string
	undo []func() error // what undoes the steps that were begun, in their order
	last string         // the folder of the last file that was written

	// As package atomic has them; a test has them fail.
	write func(path string, data []byte, opt atomic.Options) error
	sync  func(root *os.Root, name string) error
}

func (a *application) run(p *Plan) error {
	for _, c := range p.Changes {
		if err := a.unchanged(c); err != nil {
			return err
		}
	}
	for _, m := range p.Moves {
		if err := a.movable(m); err != nil {
			return err
		}
	}
	err := a.steps(p)
	if err == nil {
		return nil
	}
	for i := len(a.undo) - 1; i >= 0; i-- {
		if failed := a.undo[i](); failed != nil {
			err = errors.Join(err, fmt.Errorf("undoing what was written: %w", failed))
		}
	}
	return err
}

func (a *application) steps(p *Plan) error {
	for _, c := range p.Changes {
		if err := a.change(c); err != nil {
			return err
		}
	}
	for _, m := range p.Moves {
		if err := a.move(m); err != nil {
			return fmt.Errorf("moving %s to %s: %w", m.From, m.To, err)
		}
	}
	return nil
}

// unchanged sees that a file is as it was when the plan was made.
func (a *application) unchanged(c Change) error {
	if err := a.straight(path.Dir(c.Path)); err != nil {
		return err
	}
	info, err := a.root.Lstat(filepath.FromSlash(c.Path))
	switch {
	case errors.Is(err, fs.ErrNotExist) && c.Old == nil:
		return nil
	case err != nil:
		return fmt.Errorf("reading %s: %w", c.Path, err)
	case info.Mode()&fs.ModeSymlink != 0:
		return fmt.Errorf("%s is a link; nothing was changed: put the file itself there", c.Path)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is no regular file; nothing was changed", c.Path)
	case c.Old == nil:
		return fmt.Errorf("%s is there already; nothing was changed", c.Path)
	}
	same, err := a.holds(c.Path, c.Old)
	if err != nil {
		return fmt.Errorf("reading %s: %w", c.Path, err)
	}
	if !same {
		return fmt.Errorf("%s was changed by somebody else in the meantime; nothing was changed: run this again", c.Path)
	}
	return nil
}

// straight sees that no folder on the way to a file is a link, as far as there are folders.
func (a *application) straight(dir string) error {
	for ; dir != "."; dir = path.Dir(dir) {
		info, err := a.root.Lstat(filepath.FromSlash(dir))
		if err == nil && info.Mode()&fs.ModeSymlink != 0 {
			return fmt.Errorf("%s is a link; nothing was changed: put the folder itself there", dir)
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("looking for the folder %s: %w", dir, err)
		}
	}
	return nil
}

// holds tells whether a file holds some bytes and nothing else.
func (a *application) holds(name string, data []byte) (bool, error) {
	now, err := fs.ReadFile(regular.FS(a.root), name)
	return err == nil && bytes.Equal(now, data), err
}

func (a *application) movable(m Move) error {
	if err := errors.Join(a.straight(path.Dir(m.From)), a.straight(path.Dir(m.To))); err != nil {
		return err
	}
	if _, err := a.root.Lstat(filepath.FromSlash(m.From)); err != nil {
		return fmt.Errorf("moving %s: %w", m.From, err)
	}
	_, err := a.root.Lstat(filepath.FromSlash(m.To))
	switch {
	case err == nil:
		return fmt.Errorf("%s is in the way; nothing was changed: move it or choose another id", m.To)
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("moving %s: %w", m.From, err)
	}
	return nil
}

// move gives a file or folder its new name, for good.
func (a *application) move(m Move) error {
	from, to := filepath.FromSlash(m.From), filepath.FromSlash(m.To)
	if err := a.root.Rename(from, to); err != nil {
		return err
	}
	a.undo = append(a.undo, func() error { return a.root.Rename(to, from) })
	return errors.Join(a.settle(m.To), a.settle(m.From))
}

// settle makes the name of a file or folder last.
func (a *application) settle(name string) error {
	if err := a.sync(a.root, filepath.FromSlash(path.Dir(name))); err != nil {
		return fmt.Errorf("the folder of %s could not be synced: %w", name, err)
	}
	return nil
}

// change writes one file, and the folders above it that are not there. What undoes it stands ready before, for a file
// may be in place and its writing fail all the same: its folder may not be fit to last.
func (a *application) change(c Change) error {
	if err := a.folders(path.Dir(c.Path)); err != nil {
		return err
	}
	a.undo = append(a.undo, func() error { return a.restore(c) })
	err := a.write(a.full(c.Path), c.New, atomic.Options{Overwrite: c.Old != nil, Unswept: path.Dir(c.Path) == a.last})
	a.last = path.Dir(c.Path)
	var unsynced *atomic.SyncError
	if errors.As(err, &unsynced) { // it says that the file is there, which it will not be
		return fmt.Errorf("writing %s: its folder could not be synced: %w", c.Path, unsynced.Err)
	}
	return err
}

// restore undoes a change, unless it was never made or somebody has changed the file since.
func (a *application) restore(c Change) error {
	if made, err := a.holds(c.Path, c.New); !made {
		if errors.Is(err, fs.ErrNotExist) && c.Old == nil {
			return nil
		}
		return err
	}
	if c.Old == nil {
		return a.root.Remove(filepath.FromSlash(c.Path))
	}
	err := a.write(a.full(c.Path), c.Old, atomic.Options{Overwrite: true})
	if done, _ := a.holds(c.Path, c.Old); done {
		return nil // that it could not be synced has been said
	}
	return err
}

func (a *application) full(name string) string { return filepath.Join(a.dir, filepath.FromSlash(name)) }

// folders makes the folders of a path. The root lets nobody out: a link that leaves the briefing is an error.
func (a *application) folders(dir string) error {
	if dir == "." {
		return nil
	}
	if err := a.folders(path.Dir(dir)); err != nil {
		return err
	}
	name := filepath.FromSlash(dir)
	info, err := a.root.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return nil
	case err == nil:
		return fmt.Errorf("%s is a file, and a folder belongs there; move it", dir)
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("looking for the folder %s: %w", dir, err)
	}
	if err := a.root.Mkdir(name, 0o777); err != nil {
		return fmt.Errorf("making the folder %s: %w", dir, err)
	}
	a.undo = append(a.undo, func() error { return a.root.Remove(name) })
	return a.settle(dir)
}
