package check_test

import (
	"slices"
	"strings"
	"testing"

	"briefing/model"
	"briefing/model/check"
	"briefing/model/edtf"
)

// The Harbour Strait talks are invented, and so is everybody in them.

const (
	wireText = "NORLAND CITY — Foreign Minister A. Reyes said Norland’s forces would leave the strait.\n\n" +
		"“We shall withdraw within ninety days,” Reyes said. She called the text a “grave step” for both. " +
		"The plan, she added, had been ready for weeks.\n"
	radioText = "T. Lind: No date binds us until the observers confirm.\n"
)

// at is a locator that answers with the path that it was asked for.
type at struct{ file string }

func (l at) Locate(path string) model.Place { return model.Place{File: l.file + " " + path} }

// written is a place on a line of a file, with a locator that names paths.
func written(file string, line int) model.Written {
	return model.Written{Where: model.Place{File: file, Line: line}, Locator: at{file}}
}

func date(t *testing.T, s string) edtf.Date {
	t.Helper()
	if s == "" {
		return edtf.Date{}
	}
	d, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// mock is a briefing with which nothing is wrong.
func mock(t *testing.T) *model.Data {
	t.Helper()
	d := &model.Data{
		Meta: model.Meta{Written: written("briefing.yaml", 1), Format: 1, ID: "harbour-strait", Title: "Harbour Strait talks (invented)"},
		Actors: []model.Actor{
			{Written: written("actors.yaml", 1), ID: "norland", Kind: model.Country, Name: "Norland"},
			{Written: written("actors.yaml", 4), ID: "sund", Kind: model.Country, Name: "Sund"},
			{Written: written("actors.yaml", 7), ID: "reyes", Kind: model.Person, Name: "A. Reyes", Memberships: []model.Membership{
				{Organization: "norland", Role: "Foreign Minister", From: date(t, "2029")}}},
			{Written: written("actors.yaml", 14), ID: "lind", Kind: model.Person, Name: "T. Lind", Memberships: []model.Membership{
				{Organization: "sund", Role: "Premier"}}},
			{Written: written("actors.yaml", 20), ID: "strait-wire", Kind: model.Organization, Name: "Strait Wire"},
		},
		Issues: []model.Issue{{Written: written("issues.yaml", 1), ID: "withdrawal", Label: "Withdrawal"}},
		Events: []model.Event{{Written: written("events.yaml", 1), ID: "round-four", Title: "Round four", Date: date(t, "2031-03-09"),
			Sources: []model.SourceID{"accord-text"}}},
		Sources: []model.Source{
			{Written: written("sources/wire-0309.md", 2), ID: "wire-0309", Type: "article-newspaper", Publisher: "Strait Wire",
				Issued: date(t, "2031-03-09"), Accessed: date(t, "2031-03-12"), Text: wireText, TextLine: 10},
			{Written: written("sources/radio-0311.md", 2), ID: "radio-0311", Type: "interview",
				Issued: date(t, "2031-03-11"), Text: radioText, TextLine: 8},
			{Written: written("sources/accord-text.md", 2), ID: "accord-text", Type: "treaty", Issued: date(t, "2031-03-08"), Body: model.BodyAbsent},
		},
		Instruments: []model.Instrument{{Written: written("instruments/strait-2031/instrument.yaml", 1), ID: "strait-2031", Title: "Strait accord",
			Parties:    []model.ActorID{"norland", "sund"},
			Versions:   []model.Version{{ID: "tabled", Source: "accord-text", Clauses: []model.Clause{{EID: "art_5", Heading: "Article 5", Text: "Withdrawal."}}}},
			Provisions: []model.Provision{{EID: "art_5", ID: "strait-2031#art_5"}},
		}},
		Positions: []model.Position{{Written: written("positions.yaml", 1), Actor: "reyes", Issue: "withdrawal", Stance: 2,
			From: date(t, "2031-03-09"), Evidence: []model.EvidenceID{"ninety-days"}}},
		Comparisons: []model.Comparison{{Written: written("comparisons.yaml", 1), ID: "terms", Title: "Terms",
			Columns: []model.ColumnID{"ninety-days", "no-date"}}},
		Judgments: []model.Judgment{{Written: written("judgments.yaml", 1), ID: "slow", Text: "It will be slow.",
			Evidence: []model.EvidenceID{"no-date", "strait-2031#art_5"}}},
	}
	d.Quotes = []model.Quote{
		{Written: written("quotes/wire-0309.yaml", 1), ID: "ninety-days", Source: "wire-0309", Speakers: []model.SpeakerID{"reyes"},
			Type: model.Direct, Exact: "We shall withdraw within ninety days", Said: date(t, "2031-03-09"), Event: "round-four"},
		{Written: written("quotes/wire-0309.yaml", 9), ID: "grave-step", Source: "wire-0309", Speakers: []model.SpeakerID{"reyes"},
			Type: model.Mixed, Exact: "She called the text a \"grave step\" for both", Said: date(t, "2031-03-09")},
		{Written: written("quotes/radio-0311.yaml", 1), ID: "no-date", Source: "radio-0311", Speakers: []model.SpeakerID{"lind"},
			Type: model.Direct, Exact: "No date binds us until the observers confirm.", Said: date(t, "2031-03-11")},
	}
	return d
}

// run checks a briefing and gives each problem as place: CODE text.
func run(t *testing.T, d *model.Data, opt check.Options, problems ...model.Problem) []string {
	t.Helper()
	return lines(check.Run(model.New(*d, problems), opt))
}

func lines(problems []model.Problem) []string {
	var list []string
	for _, p := range problems {
		list = append(list, p.Place.String()+": "+p.Code+" "+p.Text)
	}
	return list
}

// expect compares problems, each wanted one by its beginning.
func expect(t *testing.T, got []string, want ...string) {
	t.Helper()
	ok := slices.EqualFunc(got, want, strings.HasPrefix)
	if !ok {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

// the gives the first problem with a code.
func the(t *testing.T, code string, d *model.Data, opt check.Options) model.Problem {
	t.Helper()
	for _, p := range check.Run(model.New(*d, nil), opt) {
		if p.Code == code {
			return p
		}
	}
	t.Fatalf("no %s", code)
	return model.Problem{}
}
