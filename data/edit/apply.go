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
)

// Apply carries out a plan in the folder at dir: all of it or none. Each file is written whole or not at all. Where a file is not as it was when the plan was made, nothing is written; where writing
// fails half way, what was written is undone, and the error says what could not be.
func (p *Plan) Apply(dir string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("opening the briefing folder: %w", err)
	}
	a := application{root: root, dir: dir}
	err = a.run(p)
	return errors.Join(err, root.Close())
}

// application is a plan while it is carried out.
type application struct {
	root *os.Root
	dir  string
	undo []func() error // what undoes the steps that were done, in their order
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
		if err := a.root.Rename(filepath.FromSlash(m.From), filepath.FromSlash(m.To)); err != nil {
			return fmt.Errorf("moving %s to %s: %w", m.From, m.To, err)
		}
		a.undo = append(a.undo, func() error { return a.root.Rename(filepath.FromSlash(m.To), filepath.FromSlash(m.From)) })
	}
	return nil
}

// unchanged sees that a file is as it was when the plan was made.
func (a *application) unchanged(c Change) error {
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
	data, err := a.root.ReadFile(filepath.FromSlash(c.Path))
	if err != nil {
		return fmt.Errorf("reading %s: %w", c.Path, err)
	}
	if !bytes.Equal(data, c.Old) {
		return fmt.Errorf("%s was changed by somebody else in the meantime; nothing was changed: run this again", c.Path)
	}
	return nil
}

func (a *application) movable(m Move) error {
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

// change writes one file, and the folders above it that are not there.
func (a *application) change(c Change) error {
	if err := a.folders(path.Dir(c.Path)); err != nil {
		return err
	}
	full := filepath.Join(a.dir, filepath.FromSlash(c.Path))
	if err := atomic.WriteFile(full, c.New, atomic.Options{Overwrite: c.Old != nil}); err != nil {
		return err
	}
	a.undo = append(a.undo, func() error {
		if c.Old == nil {
			return a.root.Remove(filepath.FromSlash(c.Path))
		}
		return atomic.WriteFile(full, c.Old, atomic.Options{Overwrite: true})
	})
	return nil
}

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
	return nil
}
