package edit

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"briefing/data/folder"
	"briefing/model"
)

// onDisk writes files to a folder and gives its path.
func onDisk(t *testing.T, files memory) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files.sorted() {
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o640); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// fromDisk reads everything in a folder.
func fromDisk(t *testing.T, dir string) memory {
	t.Helper()
	files := memory{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		if d.Type()&fs.ModeSymlink != 0 {
			files[filepath.ToSlash(rel)] = []byte("a link")
			return nil
		}
		files[filepath.ToSlash(rel)], err = os.ReadFile(name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestApply(t *testing.T) {
	dir := onDisk(t, strait())
	for _, step := range []struct {
		kind     model.Kind
		from, to string
	}{{model.KindSource, "wire", "cable"}, {model.KindInstrument, "strait-2031", "accord-2031"}, {KindVersion, "accord-2031@signed", "final"}} {
		before := fromDisk(t, dir)
		plan, err := Rename(os.DirFS(dir), step.kind, step.from, step.to)
		if err != nil {
			t.Fatal(err)
		}
		if err := plan.Apply(dir); err != nil {
			t.Fatal(err)
		}
		if got := changed(before.after(plan), fromDisk(t, dir)); got != "" {
			t.Errorf("%s: on disk there is something else:\n%s", step.from, got)
		}
	}
	plan, err := Add(os.DirFS(dir), model.Judgment{ID: "j", Text: "T", Evidence: []model.EvidenceID{"grave"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := plan.Apply(dir); err != nil {
		t.Fatal(err)
	}
	if err := plan.Apply(dir); err == nil || !strings.Contains(err.Error(), "in the meantime") {
		t.Errorf("the same plan twice: %v", err)
	}
	files := fromDisk(t, dir)
	if string(files["instruments/accord-2031/.notes"]) != "not ours" {
		t.Error("a file that is not ours did not move with its folder")
	}
	if info, err := os.Stat(filepath.Join(dir, "quotes/cable.yaml")); err != nil || info.Mode().Perm() != 0o640 && runtime.GOOS != "windows" {
		t.Errorf("permissions are %v, %v", info.Mode(), err)
	}
	if plan, left, err := FormatAll(os.DirFS(dir)); err != nil || len(left) > 0 || plan.Apply(dir) != nil {
		t.Errorf("formatting: %v, %v", left, err)
	}
	if plan, _, _ := FormatAll(os.DirFS(dir)); !plan.Empty() {
		t.Errorf("formatting twice: %v", plan.Lines())
	}
}

// TestApplyAllOrNothing: where one file cannot be written, or is not as it was, all files are as before.
func TestApplyAllOrNothing(t *testing.T) {
	for _, tt := range []struct {
		name  string
		upset func(t *testing.T, dir string)
		want  string
	}{
		{"changed by somebody else", func(t *testing.T, dir string) { write(t, dir, "positions.yaml", "# mine\n") }, "in the meantime"},
		{"removed", func(t *testing.T, dir string) { remove(t, dir, "positions.yaml") }, "positions.yaml"},
		{"a folder in the way", func(t *testing.T, dir string) { write(t, dir, "quotes/cable.yaml/x", "") }, "in the way"},
		{"a file in the way", func(t *testing.T, dir string) { write(t, dir, "sources/cable.md", "") }, "in the way"},
		{"a link", func(t *testing.T, dir string) { link(t, dir, "events.yaml", "elsewhere.yaml") }, "is a link"},
		{"a folder that is a link", func(t *testing.T, dir string) { link(t, dir, "quotes", ".quotes") }, "quotes is a link"},
		{"a folder that links outside", func(t *testing.T, dir string) { linkOutside(t, dir, "quotes") }, "quotes"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := onDisk(t, strait())
			plan, err := Rename(os.DirFS(dir), model.KindSource, "wire", "cable")
			if err != nil {
				t.Fatal(err)
			}
			more, err := Rename(os.DirFS(dir), model.KindActor, "reyes", "ana-reyes")
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range more.Changes { // so that every file has its part
				if c.Path == "positions.yaml" || c.Path == "actors.yaml" {
					plan.Changes = append(plan.Changes, c)
				}
			}
			tt.upset(t, dir)
			before := fromDisk(t, dir)
			if err := plan.Apply(dir); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
			if got := changed(before, fromDisk(t, dir)); got != "" {
				t.Errorf("something was written:\n%s", got)
			}
		})
	}
}

// TestApplyUndoes: what was written before a step failed is undone.
func TestApplyUndoes(t *testing.T) {
	dir := onDisk(t, strait())
	before := fromDisk(t, dir)
	plan := &Plan{
		Changes: []Change{
			{Path: "actors.yaml", Old: before["actors.yaml"], New: []byte("# new\n")},
			{Path: "new/folder/file.yaml", New: []byte("# new\n")},
			{Path: "issues.yaml/below", New: []byte("# cannot be\n")},
		},
	}
	if err := plan.Apply(dir); err == nil {
		t.Fatal("a file was written below a file")
	}
	plan.Changes = plan.Changes[:2]
	plan.Moves = []Move{{"events.yaml", "happenings.yaml"}, {"judgments.yaml", "nowhere/judgments.yaml"}}
	if err := plan.Apply(dir); err == nil || !strings.Contains(err.Error(), "moving judgments.yaml") {
		t.Fatalf("got %v", err)
	}
	if got := changed(before, fromDisk(t, dir)); got != "" {
		t.Errorf("not all was undone:\n%s", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "new")); err == nil {
		t.Error("a folder was left behind")
	}
}

// TestHostileFolders: links, pipes and large files in a folder are left alone, and nothing waits for them.
func TestHostileFolders(t *testing.T) {
	dir := onDisk(t, strait())
	link(t, dir, "issues.yaml", "real-issues.yaml")
	write(t, dir, "actors/big.yaml", "# "+strings.Repeat("x", folder.MaxFile))
	write(t, dir, "events/fine.yaml", "-   id: x\n    title: X\n")
	pipe(t, filepath.Join(dir, "quotes", "pipe.yaml"))
	plan, left, err := FormatAll(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, l := range left {
		names = append(names, l.Path)
	}
	if got := strings.Join(names, " "); got != "actors/big.yaml issues.yaml quotes/pipe.yaml" {
		t.Errorf("left alone: %s", got)
	}
	if err := plan.Apply(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := Rename(os.DirFS(dir), model.KindActor, "reyes", "x"); err == nil {
		t.Error("renamed in a folder that cannot be read whole")
	}
	if err := (&Plan{Changes: []Change{{Path: "../outside.yaml", New: []byte("x")}}}).Apply(dir); err == nil {
		t.Error("written outside")
	}
	if err := (&Plan{}).Apply(filepath.Join(dir, "nowhere")); err == nil {
		t.Error("applied to a folder that is not there")
	}
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	full := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func remove(t *testing.T, dir, name string) {
	t.Helper()
	if err := os.Remove(filepath.Join(dir, name)); err != nil {
		t.Fatal(err)
	}
}

// link puts a file under another name and a link in its place.
func link(t *testing.T, dir, name, to string) {
	t.Helper()
	if err := os.Rename(filepath.Join(dir, name), filepath.Join(dir, to)); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
		t.Fatal(err)
	}
}

func linkOutside(t *testing.T, dir, name string) {
	t.Helper()
	outside := filepath.Join(t.TempDir(), name)
	if err := os.Rename(filepath.Join(dir, name), outside); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, name)); err != nil {
		t.Fatal(err)
	}
}
