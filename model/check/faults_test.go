package check

import (
	"slices"
	"testing"

	"briefing/model"
)

// Each problem of a quote says which part of it it is about.
func TestFaults(t *testing.T) {
	quote := func(kind model.QuoteType, exact, translation string) model.Quote {
		return model.Quote{ID: "q", Source: "s", Type: kind, Exact: exact, Translation: &model.Translation{Text: translation, By: "desk"}}
	}
	for _, tt := range []struct {
		quote model.Quote
		want  []part
	}{
		{quote(model.Indirect, "We shall go", "Wir gehen"), nil},
		{quote(model.Indirect, "We may go", "Wir gehen"), []part{partWords}},
		{quote(model.Direct, "We shall go", "Wir gehen"), []part{partType}},
		{quote(model.Indirect, "We shall go", "Wir „gehen“"), []part{partTranslation}},
		{quote(model.Mixed, "We may go", "„Wir gehen“"), []part{partWords, partType, partTranslation}},
	} {
		b := model.New(model.Data{Quotes: []model.Quote{tt.quote}, Sources: []model.Source{{ID: "s", Type: "article", Text: "We shall go."}}}, nil)
		var got []part
		for _, f := range inspect(b, Options{}).faults() {
			got = append(got, f.part)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%+v: %v, want %v", tt.quote, got, tt.want)
		}
	}
}
