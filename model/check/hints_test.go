package check_test

import (
	"strings"
	"testing"

	"briefing/model"
	"briefing/model/check"
)

func TestHints(t *testing.T) {
	for _, tt := range []struct {
		name, code string
		change     func(*model.Data)
		want       string
	}{
		{"place of the first", "E01", func(d *model.Data) {
			d.Issues = append(d.Issues, model.Issue{Written: written("issues.yaml", 9), ID: "withdrawal"})
		}, "the first is at issues.yaml id"},
		{"nearest id", "E02", func(d *model.Data) { d.Quotes[0].Event = "round-for" }, `nearest: "round-four"`},
		{"nearest of several kinds", "E02", func(d *model.Data) { d.Quotes[0].Speakers[0] = "strait-2013" }, `nearest: "strait-2031"`},
		{"longer id", "E02", func(d *model.Data) { d.Quotes[0].Event = "round" }, `nearest: "round-four"`},
		{"renamed", "E02", func(d *model.Data) {
			d.Events[0].Formerly = []string{"fourth-round"}
			d.Quotes[0].Event = "fourth-round"
		}, `it was renamed: write "round-four"`},
		{"id of another kind", "E02", func(d *model.Data) { d.Quotes[0].Event = "withdrawal" },
			"this is the id of a thing of another kind (issue); event takes the id of: event"},
		{"a name", "E02", func(d *model.Data) { d.Quotes[0].Speakers[0] = "Strait Wire" }, `the id of Strait Wire is "strait-wire"`},
		{"a name in small letters", "E02", func(d *model.Data) { d.Quotes[0].Mentions = []model.ActorID{"t. lind"} }, `the id of T. Lind is "lind"`},
		{"a name written as an id", "E02", func(d *model.Data) {
			d.Actors[3].Name = "Tor Arne Lind"
			d.Quotes[0].Mentions = []model.ActorID{"tor-arne-lind"}
		}, `the id of Tor Arne Lind is "lind"`},
		{"a name where no actor can stand", "E02", func(d *model.Data) { d.Quotes[0].Event = "Strait Wire" }, "add what is missing"},
		{"nothing near", "E02", func(d *model.Data) { d.Quotes[0].Event = "zzzzzzzzzz" }, "add what is missing"},
		{"other versions", "E02", func(d *model.Data) { d.Comparisons[0].Columns[1] = "strait-2031#art_5@final" },
			`its text stands in "strait-2031#art_5@tabled"`},
		{"code in small letters", "E02", func(d *model.Data) { d.Meta.Silence = []model.Silencing{{Code: "w04", Reason: "r"}} }, `nearest: "W04"`},
		{"country in small letters", "W08", func(d *model.Data) { d.Actors[0].Country = "kor" }, "write KOR, in capital letters"},
		{"nearest heading", "E11", func(d *model.Data) {
			d.Instruments[0].Provisions = append(d.Instruments[0].Provisions, model.Provision{EID: "art-5", ID: "strait-2031#art-5"})
		}, `nearest heading: "art_5"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := mock(t)
			tt.change(d)
			if p := the(t, tt.code, d, check.Options{}); !strings.HasPrefix(p.Hint, tt.want) {
				t.Errorf("hint %q, want %q", p.Hint, tt.want)
			}
		})
	}
}
