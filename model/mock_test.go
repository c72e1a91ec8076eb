package model_test

import (
	"briefing/model"
	"briefing/model/edtf"
)

func date(s string) edtf.Date {
	if s == "" {
		return edtf.Date{}
	}
	return edtf.MustParse(s)
}

// strait is an invented briefing: talks between Norland and Sund, which do not exist.
func strait() model.Data {
	return model.Data{
		Meta: model.Meta{Format: 1, ID: "strait", Title: "Harbour Strait talks", AsOf: date("2031-03-14")},
		Actors: []model.Actor{
			{ID: "norland", Kind: model.Country, Name: "Norland"},
			{ID: "reyes", Kind: model.Person, Name: "A. Réyes", Memberships: []model.Membership{
				{Organization: "norland", Role: "Envoy", To: date("2030")},
				{Organization: "norland", Role: "Foreign Minister", From: date("2031-01")},
			}},
			{ID: "lind", Kind: model.Person, Name: "T. Lind"},
			{ID: "official", Kind: model.Person, Name: "Senior official", Anonymous: true, Possibly: []model.ActorID{"lind"}},
			{ID: "wire", Kind: model.Organization, Name: "Strait Wire", Alias: []string{"SW"}},
		},
		Issues: []model.Issue{{ID: "withdrawal", Label: "Withdrawal"}},
		Events: []model.Event{
			{ID: "statement", Title: "Joint statement", Date: date("2031-03-09"), Actors: []model.ActorID{"reyes", "lind"}},
			{ID: "talks", Title: "Talks reopen", Date: date("2031-02")},
		},
		Sources: []model.Source{
			{ID: "wire-story", Title: "Ninety days", Publisher: "Strait Wire"},
			{ID: "copy", Container: "Morning Post", Origin: "wire-story"},
			{ID: "copy-of-copy", Container: "Evening Post", Origin: "copy"},
			{ID: "own", Title: "Own report", Container: "Sund Daily"},
			{ID: "loop-a", Origin: "loop-b"},
			{ID: "loop-b", Origin: "loop-a"},
		},
		Quotes: []model.Quote{
			{ID: "q-late", Speakers: []model.SpeakerID{"reyes"}, Type: model.Direct, Exact: "ninety days", Said: date("2031-03-09"),
				Event: "statement", Source: "copy", Statement: "ninety", Issues: []model.IssueID{"withdrawal"},
				Provisions: []model.ProvisionID{"pact#art_5"}},
			{ID: "q-copy", Speakers: []model.SpeakerID{"reyes"}, Type: model.Direct, Exact: "ninety days", Said: date("2031-03-09"),
				Source: "copy-of-copy", Statement: "ninety"},
			{ID: "q-via", Speakers: []model.SpeakerID{"reyes"}, Type: model.Indirect, Exact: "would withdraw", Said: date("2031-03-09"),
				Source: "own", Statement: "ninety", Via: []model.ActorID{"wire"}},
			{ID: "q-own", Speakers: []model.SpeakerID{"reyes", "lind"}, Type: model.Indirect, Exact: "agreed", Said: date("2030-05-01"),
				Source: "own", Statement: "ninety"},
			{ID: "q-nobody", Type: model.Mixed, Exact: "a “new strait”", Source: "own"},
			{ID: "q-text", Speakers: []model.SpeakerID{"pact"}, Type: model.Direct, Exact: "shall withdraw", Source: "loop-a"},
		},
		Positions: []model.Position{
			{Actor: "lind", Issue: "withdrawal", Stance: 1, Modality: model.Considering, From: date("2031-03-11"), Evidence: []model.EvidenceID{"pact#art_5"}},
			{Actor: "lind", Issue: "withdrawal", Stance: -2, From: date("2031-02/2031-03"), Evidence: []model.EvidenceID{"q-own", "nothing"}},
			{Actor: "lind", Issue: "withdrawal", Stance: 1, Modality: model.Considering, From: date("2031-03-12"), Evidence: []model.EvidenceID{"q-own"}},
		},
		Instruments: []model.Instrument{
			{ID: "pact", Title: "Pact of the Strait", Short: "the pact", Parties: []model.ActorID{"norland"},
				Signed: date("2029-06-01"), InForce: date("2030"), Supersedes: []model.InstrumentID{"old-pact"},
				Versions: []model.Version{
					{ID: "en", Source: "own", Clauses: []model.Clause{{EID: "art_5", Heading: "Withdrawal", Text: "shall withdraw"}}},
					{ID: "no", Source: "missing"},
				},
				Provisions: []model.Provision{{EID: "art_5", ID: "pact#art_5", Parallel: []model.ProvisionID{"old-pact#art_1"}}}},
			{ID: "old-pact", Title: "Old pact", Signed: date("1980-01-01"), InForce: date("1981-01-01"),
				Provisions: []model.Provision{{EID: "art_1", ID: "old-pact#art_1"}}},
			{ID: "ended", Title: "Ended pact", InForce: date("1950-01-01"), Terminated: date("1990/1996")},
		},
		Comparisons: []model.Comparison{{ID: "c", Title: "C", Columns: []model.ColumnID{"q-late", "pact#art_5@en", "pact#art_5@none", "statement"}}},
		Judgments:   []model.Judgment{{ID: "j", Text: "J", Evidence: []model.EvidenceID{"q-late"}}},
	}
}
