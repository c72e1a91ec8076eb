package edit

import (
	"bytes"
	"strings"
	"testing"

	"briefing/model"
	"briefing/model/check"
)

// TestRenameAgain: a renaming that was broken off before the thing itself had its turn can be asked for again.
func TestRenameAgain(t *testing.T) {
	for _, kind := range []struct {
		kind     model.Kind
		from, to string
	}{{model.KindActor, "reyes", "ana-reyes"}, {model.KindSource, "wire", "cable"}, {model.KindProvision, "strait-2031#art_5", "strait-2031#art_7"}} {
		before := strait()
		whole, err := Rename(before, kind.kind, kind.from, kind.to)
		if err != nil {
			t.Fatal(err)
		}
		for n := range len(whole.Changes) {
			broken := before.after(&Plan{Changes: whole.Changes[:n]})
			again, err := Rename(broken, kind.kind, kind.from, kind.to)
			if err != nil {
				t.Errorf("%s: after %d changes: %v", kind.kind, n, err)
				continue
			}
			if got := changed(before.after(whole), broken.after(again)); got != "" {
				t.Errorf("%s: after %d changes it comes out as\n%s", kind.kind, n, got)
			}
		}
	}
}

// TestRenameFinishes: a renaming that was broken off anywhere comes to its end when it is asked for again, says that it
// finishes one, and is no renaming after that.
func TestRenameFinishes(t *testing.T) {
	for _, tt := range []struct {
		kind     model.Kind
		from, to string
	}{{model.KindActor, "reyes", "ana-reyes"}, {model.KindSource, "wire", "cable"}, {model.KindInstrument, "strait-2031", "accord-2031"},
		{KindVersion, "strait-2031@signed", "final"}, {model.KindProvision, "strait-2031#art_5", "art_7"}} {
		before := strait()
		whole, err := Rename(before, tt.kind, tt.from, tt.to)
		if err != nil || whole.Finishing {
			t.Fatalf("%s: %+v, %v", tt.kind, whole, err)
		}
		steps := len(whole.Changes) + len(whole.Moves)
		for n := 1; n < steps; n++ {
			begun := &Plan{Changes: whole.Changes[:min(n, len(whole.Changes))], Moves: whole.Moves[:max(0, n-len(whole.Changes))]}
			broken := before.after(begun)
			rest, err := Rename(broken, tt.kind, tt.from, tt.to)
			if err != nil {
				t.Errorf("%s: after %d of %d steps: %v", tt.kind, n, steps, err)
				continue
			}
			if got := changed(before.after(whole), broken.after(rest)); got != "" || !rest.Finishing {
				t.Errorf("%s: after %d of %d steps: finishing %t, and it comes out as\n%s", tt.kind, n, steps, rest.Finishing, got)
			}
		}
		if _, err := Rename(before.after(whole), tt.kind, tt.from, tt.to); err == nil {
			t.Errorf("%s: renamed twice", tt.kind)
		}
	}
}

// TestRenameFinishesReferences: only the thing itself has the new id.
func TestRenameFinishesReferences(t *testing.T) {
	files := strait()
	files["actors.yaml"] = bytes.ReplaceAll(files["actors.yaml"], []byte("- id: reyes # the minister"), []byte("- id: ana\n  formerly: [reyes]"))
	plan, err := Rename(files, model.KindActor, "reyes", "ana")
	if err != nil || !plan.Finishing {
		t.Fatalf("%+v, %v", plan, err)
	}
	after := files.after(plan)
	if errs, _ := check.Count(check.Run(load(t, after), check.Options{})); errs > 0 || strings.Count(string(after["actors.yaml"]), "formerly") != 1 {
		t.Errorf("%d errors in\n%s", errs, after["actors.yaml"])
	}
	if _, err := Rename(after, model.KindActor, "reyes", "ana"); err == nil || !strings.Contains(err.Error(), `now called "ana"`) {
		t.Errorf("got %v", err)
	}
}
