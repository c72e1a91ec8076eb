package markdown

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"briefing/model"
)

// TestWhoComesFirst: actors of whom there is something to say, those first who say most.
func TestWhoComesFirst(t *testing.T) {
	quote := func(id string, who ...model.SpeakerID) model.Quote {
		return model.Quote{ID: model.QuoteID(id), Source: "wire", Type: model.Indirect, Exact: "x", Speakers: who}
	}
	b := model.New(model.Data{
		Meta: model.Meta{ID: "strait", Title: "Strait (invented)"},
		Actors: []model.Actor{
			{ID: "a-house", Kind: model.Organization, Name: "Alder House"},
			{ID: "b-land", Kind: model.Country, Name: "Bland"},
			{ID: "berg", Kind: model.Person, Name: "Z. Berg", Summary: "An envoy."},
			{ID: "dahl", Kind: model.Person, Name: "A. Dahl", Memberships: []model.Membership{{Organization: "b-land", Role: "Mayor"}}},
			{ID: "reyes", Kind: model.Person, Name: "Ana Réyes"},
			{ID: "lind", Kind: model.Person, Name: "Tor Lind", Summary: "The premier."},
		},
		Issues:  []model.Issue{{ID: "left", Label: "Forces have left"}},
		Sources: []model.Source{{ID: "wire", Title: "Wire"}},
		Quotes:  []model.Quote{quote("a", "lind"), quote("b", "lind", "lind"), quote("c", "reyes")},
		Positions: []model.Position{{Actor: "b-land", Issue: "left"}, {Actor: "dahl", Issue: "left", From: day("2030")},
			{Actor: "dahl", Issue: "left", From: day("2031")}, {Actor: "lind", Issue: "left"}, {Actor: "reyes", Issue: "left"}},
	}, nil)
	out, _, err := Render(b, Options{Without: []Section{Quotes}})
	if err != nil {
		t.Fatal(err)
	}
	doc := string(out)
	const actors = "## Actors\n\n### Tor Lind\n\nThe premier.\n\n### Ana Réyes\n\n1 quote; positions on: Forces have left\n\n" +
		"### A. Dahl\n\nOffice as stated: Mayor, Bland\n\n### Bland\n\nPositions on: Forces have left\n\n### Z. Berg\n\nAn envoy.\n\n## "
	if !strings.Contains(doc, actors) {
		t.Errorf("the actors are not\n%s\nin\n%s", actors, doc)
	}
	var rows []string
	for _, m := range regexp.MustCompile(`(?m)^\| (.*?) \| \w+ \(.\) \| (.*?) \|`).FindAllStringSubmatch(doc, -1) {
		rows = append(rows, m[1]+" "+m[2])
	}
	const want = "[Tor Lind date unknown Ana Réyes date unknown A. Dahl 2030 A. Dahl 2031 Bland date unknown]"
	if fmt.Sprint(rows) != want {
		t.Errorf("positions are in the order %s, want %s in\n%s", rows, want, doc)
	}
}

// TestNobodyToDescribe: no chapter of actors where there is nothing to say of any.
func TestNobodyToDescribe(t *testing.T) {
	b := model.New(model.Data{Meta: model.Meta{ID: "b", Title: "B"}, Actors: []model.Actor{{ID: "a", Name: "A"}}}, nil)
	if out, _, err := Render(b, Options{}); err != nil || strings.Contains(string(out), "Actors") {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestPlaceOfEvent(t *testing.T) {
	for _, tt := range []struct{ title, place, want string }{
		{"Round three", "Oss", "Round three (Oss)"},
		{"Round three", "", "Round three"},
		{"Talks in Oss", "Oss", "Talks in Oss"},
		{"Talks in OSS!", "Oss", "Talks in OSS!"},
		{"Talks in Ossdal", "Oss", "Talks in Ossdal (Oss)"},
		{"Lind and Reyes speak by telephone", "By Telephone", "Lind and Reyes speak by telephone"},
		{"Lind and Reyes speak by phone", "by telephone", "Lind and Reyes speak by phone"},
		{"An earlier visit to the North", "North Norland", "An earlier visit to the North (North Norland)"},
	} {
		b := model.New(model.Data{Meta: model.Meta{ID: "b", Title: "B"}, Events: []model.Event{{ID: "e", Title: tt.title, Place: tt.place}}}, nil)
		out, _, err := Render(b, Options{})
		if err != nil || !strings.Contains(string(out), "** — "+tt.want+"\n") {
			t.Errorf("%q at %q is not %q: %v\n%s", tt.title, tt.place, tt.want, err, out)
		}
	}
}

// TestNoteOnTextCompared: what is to be known of a text stands below it wherever it is shown.
func TestNoteOnTextCompared(t *testing.T) {
	text := func(words string) []model.Clause { return []model.Clause{{EID: "art_1", Text: words}} }
	b := model.New(model.Data{
		Meta: model.Meta{ID: "b", Title: "B"},
		Instruments: []model.Instrument{{ID: "pact", Title: "Pact",
			Versions: []model.Version{
				{ID: "told", Clauses: text("They talk."), Note: "an outlet’s words for it, not its text"},
				{ID: "signed", Clauses: text("The Parties talk.")}},
			Provisions: []model.Provision{{EID: "art_1", ID: "pact#art_1"}}}},
		Comparisons: []model.Comparison{{ID: "two", Title: "Two", Columns: []model.ColumnID{"pact#art_1@told", "pact#art_1@signed"}}},
	}, nil)
	out, _, err := Render(b, Options{Filter: Filter{Comparison: "two"}, Without: []Section{Provisions}})
	const want = "> They talk.\n\nNote on this text: an outlet’s words for it, not its text\n\n**B**"
	if err != nil || !strings.Contains(string(out), want) || strings.Count(string(out), "Note on this text") != 1 {
		t.Errorf("%v\n%s", err, out)
	}
}
