package edit

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/data/regular"
	"briefing/model"
)

// TestGatherLooksNowhereElse: folders that are no part of a briefing are not walked through, and what the loader does not
// read is not edited.
func TestGatherLooksNowhereElse(t *testing.T) {
	files := strait()
	files["node_modules/sources/x.md"], files["drafts/actors.yaml"], files["actors/deeper/x.yaml"] = nil, nil, nil
	files[".git/actors.yaml"], files["sources/.draft.md"], files["instruments/strait-2031/deeper/x.md"] = nil, nil, nil
	files["actors/LICENSE.yaml"], files["instruments/strait-2031/README.md"] = []byte("-   id: x\n"), nil
	files["actors/more.yaml"] = nil
	got, left, err := gather(files, false)
	if err != nil || len(left) > 0 {
		t.Fatal(left, err)
	}
	const want = "new actors/more.yaml\n"
	if diff := changed(strait(), got); diff != "gone instruments/strait-2031/.notes\n"+want {
		t.Errorf("got\n%s", diff)
	}
	if plan, left, err := FormatAll(files); err != nil || len(left) > 0 || strings.Contains(strings.Join(plan.Lines(), " "), "LICENSE") {
		t.Errorf("formatting: %v, %v, %v", plan.Lines(), left, err)
	}
}

// TestLinkedFolder: what the loader reads through a link is known to an edit, too, and is not written.
func TestLinkedFolder(t *testing.T) {
	dir := onDisk(t, strait())
	link(t, dir, "sources", ".pool")
	root, err := regular.Root(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	_, left, err := FormatAll(regular.FS(root))
	if err != nil || len(left) == 0 || !strings.HasPrefix(left[0].Path, "sources/") || !strings.Contains(left[0].Err.Error(), "through a link") {
		t.Errorf("left alone: %v, %v", left, err)
	}
	plan, err := Rename(regular.FS(root), model.KindSource, "wire", "cable")
	if err != nil {
		t.Fatal(err)
	}
	before := fromDisk(t, dir)
	if err := plan.Apply(dir); err == nil || !strings.Contains(err.Error(), "sources is a link") {
		t.Errorf("got %v", err)
	}
	if got := changed(before, fromDisk(t, dir)); got != "" {
		t.Errorf("something was written:\n%s", got)
	}
}

// TestHoldsWaitsForNothing: a pipe that has taken the place of a file is not read.
func TestHoldsWaitsForNothing(t *testing.T) {
	dir := t.TempDir()
	pipe(t, filepath.Join(dir, "actors.yaml"))
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	a := application{root: root, dir: dir}
	if same, err := a.holds("actors.yaml", nil); same || err == nil {
		t.Errorf("%v, %v", same, err)
	}
}
