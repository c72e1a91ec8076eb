package model_test

import (
	"slices"
	"testing"

	"briefing/model"
)

// TestVersioned uses invented instruments: two clauses, of which only one outlet
// carries both.
func TestVersioned(t *testing.T) {
	clause := func(v model.VersionID, src model.SourceID, authentic bool, text string) model.Version {
		return model.Version{ID: v, Source: src, Authentic: authentic, Clauses: []model.Clause{{EID: "art_1", Text: text}}}
	}
	instrument := func(id model.InstrumentID, versions ...model.Version) model.Instrument {
		return model.Instrument{ID: id, Versions: versions,
			Provisions: []model.Provision{{EID: "art_1", ID: model.ProvisionID(string(id) + "#art_1")}}}
	}
	b := model.New(model.Data{
		Sources: []model.Source{{ID: "post-1", Container: "Oss Post"}, {ID: "post-2", Container: "Oss Post"}, {ID: "radio", Container: "Radio Sund"}},
		Instruments: []model.Instrument{
			instrument("old", clause("a", "radio", false, "a long text of the clause"), clause("b", "post-1", false, "short")),
			instrument("new", clause("c", "post-2", false, "short")),
			instrument("real", clause("d", "post-1", false, "longer"), clause("e", "radio", true, "x")),
			instrument("bare"),
		},
	}, nil)
	for _, c := range []struct{ columns, want []model.ColumnID }{
		{[]model.ColumnID{"old#art_1"}, []model.ColumnID{"old#art_1@a"}},
		{[]model.ColumnID{"old#art_1", "new#art_1"}, []model.ColumnID{"old#art_1@b", "new#art_1@c"}},
		{[]model.ColumnID{"old#art_1", "new#art_1@c"}, []model.ColumnID{"old#art_1@b", "new#art_1@c"}},
		{[]model.ColumnID{"old#art_1@a", "real#art_1", "bare#art_1", "a-quote"},
			[]model.ColumnID{"old#art_1@a", "real#art_1@e", "bare#art_1", "a-quote"}},
	} {
		if got := b.Versioned(c.columns); !slices.Equal(got, c.want) {
			t.Errorf("%v becomes %v, want %v", c.columns, got, c.want)
		}
	}
}

func TestExtent(t *testing.T) {
	b := model.New(model.Data{
		Sources: []model.Source{{ID: "wire"}, {ID: "copy", Origin: "wire"}, {ID: "silent"}},
		Quotes:  []model.Quote{{ID: "a", Source: "wire"}, {ID: "b", Source: "copy"}, {ID: "c", Source: "copy"}},
	}, nil)
	if got, want := b.Extent().String(), "3 quotes from 2 of 3 sources, 1 independent origin"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
