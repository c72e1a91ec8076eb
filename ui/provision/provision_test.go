package provision

import (
	"slices"
	"strings"
	"testing"

	"briefing/model"
	"briefing/model/edtf"
	"briefing/ui/pane"
)

// TestInstrumentsInOrderWithTheirStatus: the subject first, the others by the day of
// signing; "signed" only with its year, for it says nothing about what followed.
func TestInstrumentsInOrderWithTheirStatus(t *testing.T) {
	day := edtf.MustParse
	clause := func(in model.InstrumentID) []model.Provision {
		id := model.ProvisionID(in + "#art_1")
		return []model.Provision{{ID: id, EID: "art_1", Heading: "Peace"}}
	}
	b := model.New(model.Data{
		Meta: model.Meta{Title: "Talks", AsOf: day("2031-03-14")},
		Instruments: []model.Instrument{
			{ID: "charter", Title: "Charter", Signed: day("1945-06-26"), Provisions: clause("charter")},
			{ID: "undated", Title: "Undated"},
			{ID: "pact", Title: "Pact", Signed: day("2031-01"), Provisions: clause("pact")},
			{ID: "later", Title: "Later", Signed: day("1999"), InForce: day("2032"), Provisions: clause("later")},
			{ID: "early", Title: "Early", Signed: day("1907"), InForce: day("1908"), Provisions: clause("early")},
		},
		Quotes: []model.Quote{
			{ID: "a", Exact: "a", Provisions: []model.ProvisionID{"pact#art_1"}}, {ID: "b", Exact: "b", Provisions: []model.ProvisionID{"pact#art_1"}},
			{ID: "c", Exact: "c", Provisions: []model.ProvisionID{"later#art_1"}},
		},
	}, nil)
	var got []string
	for _, r := range rows(&pane.World{Briefing: b}, 60) {
		if r.Head {
			got = append(got, strings.TrimSpace(r.Line.String()))
		}
	}
	want := []string{"Pact  signed 2031", "Early  in force", "Charter  signed 1945", "Later  not in force", "Undated"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
