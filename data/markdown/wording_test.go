package markdown

import (
	"strings"
	"testing"

	"briefing/model"
	"briefing/model/edtf"
)

// TestWording uses an invented briefing in which names, dates and answers invite
// what would be said twice or wrongly.
func TestWording(t *testing.T) {
	on := edtf.MustParse
	clause := []model.Clause{{EID: "art_1", Text: "The parties talk."}}
	b := model.New(model.Data{
		Meta: model.Meta{ID: "strait", Title: "Strait (invented)", AsOf: on("2031-03-14"), Language: "en"},
		Actors: []model.Actor{
			{ID: "sund", Kind: model.Country, Name: "Sund", Country: "SND"},
			{ID: "reyes", Kind: model.Person, Name: "A. Reyes", Memberships: []model.Membership{{Organization: "sund", Role: "Premier"}}},
			{ID: "someone", Kind: model.Person, Name: "Officials (unnamed)", Anonymous: true, Country: "SND"},
			{ID: "official", Kind: model.Person, Name: "Senior official (trade)", Anonymous: true,
				Memberships: []model.Membership{{Organization: "sund", Role: "senior official"}}},
			{ID: "old", Kind: model.Person, Name: "T. Old", Summary: "He said three things:\n\n- one\n- two\n\n# Later\n\nNothing.",
				Memberships: []model.Membership{{Organization: "sund", Role: "Premier", From: on("2020-01"), To: on("2025~")},
					{Organization: "sund", Role: "Minister", To: on("2019")}, {Organization: "sund", Role: "Envoy", From: on("2040")}}},
			{ID: "older", Kind: model.Person, Name: "U. Old", Memberships: []model.Membership{{Organization: "sund", To: on("2019")}}},
		},
		Issues: []model.Issue{{ID: "left", Label: "Forces have left", Question: "Have forces left?", Asks: model.AsksFact}},
		Sources: []model.Source{
			{ID: "wire", Type: "article-newspaper", Short: "Wire story", Container: "Oss Wire"},
			{ID: "post", Type: "article-newspaper", Short: "Post copy", Title: "They leave", Container: "Oss Post", Origin: "wire"},
		},
		Quotes: []model.Quote{
			{ID: "a", Speakers: []model.SpeakerID{"reyes"}, Type: model.Direct, Exact: "They have left", Source: "post", Said: on("2031-03-09")},
			{ID: "b", Speakers: []model.SpeakerID{"reyes"}, Type: model.Direct, Exact: "All of them", Source: "wire", Said: on("2031-03-09")},
			{ID: "c", Speakers: []model.SpeakerID{"someone"}, Type: model.Indirect, Exact: "doubted it", Source: "wire"},
			{ID: "d", Speakers: []model.SpeakerID{"official"}, Type: model.Indirect, Exact: "agreed", Source: "wire"},
		},
		Positions: []model.Position{
			{Actor: "reyes", Issue: "left", Stance: 2, From: on("2031-03-09"), Evidence: []model.EvidenceID{"a", "b"}},
			{Actor: "someone", Issue: "left", Stance: -1, Modality: model.Considering, Evidence: []model.EvidenceID{"c"}},
		},
		Instruments: []model.Instrument{{ID: "pact", Title: "Pact",
			Versions:   []model.Version{{ID: "v1", Source: "post", Clauses: clause}},
			Provisions: []model.Provision{{EID: "art_1", ID: "pact#art_1", Obligations: []string{"other"}}}}},
		Comparisons: []model.Comparison{{ID: "two", Title: "Two", Columns: []model.ColumnID{"pact#art_1", "a"},
			Points: []model.Point{{Label: "length", Cells: []string{"short", "short"}}}}},
	}, nil)
	out, _, err := Render(b, Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc := string(out)
	for _, want := range []string{
		"| A. Reyes | says yes (++) | 9 March 2031 | 9 March 2031[^1][^2] |",
		"considering (towards no, −)", "| Actor | Answer |",
		"Office as stated: Premier, Sund",
		"### T. Old\n\nPremier, Sund, January 2020 – c. 2025\n\nHe said three things:\n\n- one\n- two\n\n#### Later\n\nNothing.\n",
		"### U. Old\n\nMember of Sund, until 2019\n",
		"— A. Reyes, Premier, Sund, 9 March 2031. Direct speech; first in Wire story.[^1]",
		"— Officials (unnamed), Sund, date unknown.", "— Senior official (trade), anonymous, Sund, date unknown.",
		"### Senior official (trade), anonymous\n", "A · Pact, Article 1, Post copy",
		"> The parties talk.", "4 quotes from 2 sources, 1 independent origin:",
		"[^1]: Post copy: “They leave”", "[^2]: Wire story: newspaper article without a title, *Oss Wire*",
	} {
		if !strings.Contains(doc, want) {
			t.Errorf("the export does not say %q", want)
		}
	}
	for _, wrong := range []string{"(unnamed), anonymous", "Obligation", "re-published", "supports", "opposes", "the source cited", "v1"} {
		if strings.Contains(doc, wrong) {
			t.Errorf("the export says %q", wrong)
		}
	}
	if t.Failed() {
		t.Log(doc)
	}
}
