package edit

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/data/atomic"
	"briefing/data/regular"
	"briefing/model"
)

var errDisk = errors.New("the disk has had enough")

// tired is a plan on its way to a disk on which one step fails: the writing of a file, before or after the file is in
// place, or the syncing of a folder.
type tired struct {
	before, after, sync string // the names that fail
}

func (d tired) apply(t *testing.T, plan *Plan, dir string) error {
	t.Helper()
	root, err := regular.Root(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	a := application{root: root, dir: dir,
		write: func(path string, data []byte, opt atomic.Options) error {
			if d.before != "" && strings.HasSuffix(filepath.ToSlash(path), d.before) {
				return errDisk
			}
			err := atomic.WriteFile(path, data, opt)
			if err == nil && d.after != "" && strings.HasSuffix(filepath.ToSlash(path), d.after) {
				return &atomic.SyncError{Path: path, Err: errDisk}
			}
			return err
		},
		sync: func(root *os.Root, name string) error {
			if d.sync != "" && filepath.ToSlash(name) == d.sync {
				return errDisk
			}
			return atomic.SyncFolder(root, name)
		}}
	return a.run(plan)
}

// TestApplyOnATiredDisk: all or nothing holds also where a file is in place and its writing has failed all the same.
func TestApplyOnATiredDisk(t *testing.T) {
	for name, disk := range map[string]tired{
		"the first file cannot be written":              {before: "positions.yaml"},
		"a later file cannot be written":                {before: "wire.md"},
		"the folder of the first file cannot be synced": {after: "positions.yaml"},
		"the folder of a later file cannot be synced":   {after: "wire.md"},
		"the folder of a moved file cannot be synced":   {sync: "sources"},
		"the folder of a new folder cannot be synced":   {sync: "new"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := onDisk(t, strait())
			plan, err := Rename(os.DirFS(dir), model.KindSource, "wire", "cable")
			if err != nil {
				t.Fatal(err)
			}
			before := fromDisk(t, dir)
			plan.Changes = append([]Change{{Path: "positions.yaml", Old: before["positions.yaml"], New: []byte("# new\n")}}, plan.Changes...)
			plan.Changes = append(plan.Changes, Change{Path: "new/folder/file.yaml", New: []byte("# new\n")})
			if err := disk.apply(t, plan, dir); !errors.Is(err, errDisk) || strings.Contains(err.Error(), "undoing") || strings.Contains(err.Error(), "is there") {
				t.Errorf("got %v", err)
			}
			if got := changed(before, fromDisk(t, dir)); got != "" {
				t.Errorf("not all was undone:\n%s", got)
			}
			if _, err := os.Stat(filepath.Join(dir, "new")); err == nil {
				t.Error("a folder was left behind")
			}
			if err := (tired{}).apply(t, plan, dir); err != nil {
				t.Errorf("on a disk that is rested: %v", err)
			}
		})
	}
}

// TestApplyLeavesOthersAlone: what somebody else writes meanwhile is not undone.
func TestApplyLeavesOthersAlone(t *testing.T) {
	dir := onDisk(t, strait())
	root, err := regular.Root(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	a := application{root: root, dir: dir, sync: atomic.SyncFolder, write: func(path string, data []byte, opt atomic.Options) error {
		if filepath.Base(path) == "issues.yaml" {
			return errDisk
		}
		write(t, dir, "actors.yaml", "# theirs\n")
		return nil
	}}
	before := fromDisk(t, dir)
	plan := &Plan{Changes: []Change{
		{Path: "actors.yaml", Old: before["actors.yaml"], New: []byte("# ours\n")},
		{Path: "issues.yaml", Old: before["issues.yaml"], New: []byte("# ours\n")},
	}}
	if err := a.run(plan); !errors.Is(err, errDisk) {
		t.Errorf("got %v", err)
	}
	if got := string(fromDisk(t, dir)["actors.yaml"]); got != "# theirs\n" {
		t.Errorf("theirs became %q", got)
	}
}
