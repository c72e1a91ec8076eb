package edit

import (
	"testing"

	"briefing/data/folder"
	"briefing/model"
)

func TestNow(t *testing.T) {
	files := strait()
	for _, step := range []struct {
		kind     model.Kind
		from, to string
	}{
		{model.KindActor, "reyes", "ana"}, {model.KindActor, "ana", "ana-reyes"},
		{model.KindProvision, "strait-2031#art_5", "art_6"}, {model.KindInstrument, "strait-2031", "accord"},
	} {
		plan, err := Rename(files, step.kind, step.from, step.to)
		if err != nil {
			t.Fatal(err)
		}
		files = files.after(plan)
	}
	b, err := folder.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		kind     model.Kind
		id, want string
	}{
		{model.KindActor, "reyes", "ana-reyes"}, {model.KindActor, "ana", "ana-reyes"}, {model.KindActor, "ana-reyes", ""},
		{model.KindEvent, "reyes", ""}, {model.KindEvent, "round-iv", "round-four"}, {model.KindInstrument, "strait-2031", "accord"},
		{model.KindProvision, "strait-2031#art_6", "accord#art_6"}, {model.KindProvision, "strait-2031#art_5", "accord#art_6"},
		{model.KindProvision, "accord#art_5@signed", "accord#art_6@signed"}, {model.KindProvision, "accord#art_6", ""},
		{model.KindProvision, "accord#art_99", ""}, {model.KindProvision, "reyes", ""}, {model.KindProvision, "#", ""},
	} {
		if got := Now(b, tt.kind, tt.id); got != tt.want {
			t.Errorf("%s %q is now %q, want %q", tt.kind, tt.id, got, tt.want)
		}
	}
}
