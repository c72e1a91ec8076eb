package markdown

import (
	"briefing/model"
	"briefing/model/edtf"
)

var day = edtf.MustParse

// norland is an invented briefing that holds every construct of the export:
// Norland and Sund, their people, their treaty and their press do not exist.
func norland() *model.Briefing {
	return model.New(model.Data{
		Meta: model.Meta{
			Format: 1, ID: "norland-sund-2031", Title: "Norland & Sund: the strait talks (invented)",
			Subtitle: "A test of every construct", AsOf: day("2031-03-14"), Language: "en",
			Authors: []string{"A. Desk", "B. Desk"}, License: "CC BY 4.0", Handling: "Public",
			Summary: "# First\nThe talks are **open**; see [the register](https://register.example/a_(b)).\n\n" +
				"- Norland wants 90 days\n- Sund wants <b>observers</b>\n\n> as *invented*\n\n```\n# code\n```\n\n" +
				"| Side | Term |\n|---|---|\n| Norland | 90 \\| days |\n\n[bad](javascript:alert(1)) &#27;[31m",
		},
		Actors:      norlandActors(),
		Issues:      []model.Issue{{ID: "passage", Label: "Free passage", Question: "Should passage be free?", Summary: "The *main* question."}, {ID: "withdrawal", Label: "Withdrawal"}},
		Events:      norlandEvents(),
		Sources:     norlandSources(),
		Quotes:      norlandQuotes(),
		Positions:   norlandPositions(),
		Instruments: norlandInstruments(),
		Comparisons: norlandComparisons(),
		Judgments: []model.Judgment{
			{ID: "holds", Text: "The talks will hold.", Likelihood: "roughly-even", Confidence: "low",
				Evidence: []model.EvidenceID{"reyes-withdraw", "strait-2031#art_5"}, Note: "Rests on one side’s words."},
			{ID: "gone", Text: "1. Nothing else is known", Evidence: []model.EvidenceID{"lost"}},
		},
	}, nil)
}

func norlandActors() []model.Actor {
	return []model.Actor{
		{ID: "reyes", Kind: model.Person, Name: "Ana Réyes", NativeName: "아나 레예스", Memberships: []model.Membership{
			{Organization: "norland", Role: "Envoy", To: day("2031-02")},
			{Organization: "norland", Role: "Foreign Minister", From: day("2031-03-01")}},
			Summary: "## Life\nShe leads the *Norland* delegation.\n\nA second paragraph."},
		{ID: "lind", Kind: model.Person, Name: "T. Lind", Memberships: []model.Membership{{Organization: "sund", Role: "Premier"}}},
		{ID: "norland", Kind: model.Country, Name: "Norland"},
		{ID: "sund", Kind: model.Country, Name: "Sund", Summary: "An island state."},
		{ID: "official", Kind: model.Person, Name: "A senior official", Anonymous: true, Possibly: []model.ActorID{"lind"},
			Memberships: []model.Membership{{Organization: "sund"}}},
		{ID: "wire", Kind: model.Organization, Name: "Strait Wire", Sector: "JRN"},
	}
}

func norlandEvents() []model.Event {
	return []model.Event{
		{ID: "talks", Title: "Round three!", Date: day("2031-03-09"), End: day("2031-03-10"), Place: "Oss", Important: true,
			Sources: []model.SourceID{"herald", "wire-story"}, Disputed: "whether a term of 90 days was agreed",
			Accounts: []model.Account{{By: "norland", Source: "herald"}, {By: "sund", Source: "unnamed"}},
			Summary:  "Both sides *met*."},
		{ID: "envoys", Title: "Envoys meet", Date: day("2031-02~")},
		{ID: "sometime", Title: "An exchange of letters"},
		{ID: "inspection", Title: "Inspection", Date: day("2031-03-01"), End: day("2031-04~")},
	}
}

func norlandSources() []model.Source {
	return []model.Source{
		{ID: "herald", Type: "article-newspaper", Title: "Talks “at risk” [live]", Author: []string{"J. Doe", "K. Roe"},
			Container: "Norland Herald", Publisher: "Herald Group", Issued: day("2031-03-11"), Origin: "wire-story",
			URL: "https://herald.example/talks?a=1&copy;=2", Reliability: "B", Body: model.BodyExcerpt, Accessed: day("2031-03-12"),
			Descriptor: "A daily that prints agency copy."},
		{ID: "unnamed", Type: "webpage", Dateline: "OSS (SW)", Body: model.BodyFull, Reliability: "F",
			URL: "javascript:alert(1)", Note: "The site’s clock showed 1 April 2031."},
		{ID: "wire-story", Publisher: "Strait Wire", Container: "Strait Wire", Body: model.BodyAbsent},
		{ID: "radio", Type: "interview", Title: "Morning talk", OriginalTitle: "Morgenprat", Translator: "C. Desk",
			Container: "Radio Sund", Issued: day("2031-03"), Language: "sv"},
	}
}

func norlandQuotes() []model.Quote {
	return []model.Quote{
		{ID: "reyes-withdraw", Source: "herald", Speakers: []model.SpeakerID{"reyes"}, Type: model.Direct, OnBehalfOf: "norland",
			Exact: "We shall withdraw within *ninety* days of entry into force, without conditions", Attribution: "the minister",
			Said: day("2031-03-09"), Occasion: "press conference", Event: "talks", Language: "en", Statement: "ninety",
			Issues: []model.IssueID{"withdrawal"}, Provisions: []model.ProvisionID{"strait-2031#art_5"}, Status: model.StatusDisputed,
			Credibility: 2, Note: "Sund denies it."},
		{ID: "reyes-reported", Source: "unnamed", Speakers: []model.SpeakerID{"reyes"}, Type: model.Indirect,
			Exact: "said that Norland would\nleave within three months", Said: day("2031-03-09/2031-03-10"), Event: "talks",
			Statement: "ninety", Via: []model.ActorID{"wire"}, Issues: []model.IssueID{"withdrawal"}},
		{ID: "lind-mixed", Source: "radio", Speakers: []model.SpeakerID{"lind"}, Type: model.Mixed,
			Exact: "called the term “a fiction” & nothing else", Said: day("2031-03-11"), Occasion: "interview, radio",
			Language: "sv", Issues: []model.IssueID{"withdrawal", "passage"},
			Translation: &model.Translation{Text: "called the term “a fiction”", Language: "en", By: "C. Desk"}},
		{ID: "lind-direct", Source: "radio", Speakers: []model.SpeakerID{"lind"}, Type: model.Direct, Language: "sv",
			Exact: "Ingen dag binder oss.\n\nAldrig!", Said: day("2031-03-11"), Status: model.StatusMisattributed,
			Translation: &model.Translation{Text: "No date binds us.\n\nNever!"}},
		{ID: "joint", Source: "unnamed", Speakers: []model.SpeakerID{"lind", "reyes"}, Type: model.Indirect,
			Exact: "jointly welcomed the observers", Said: day("2031-03-09"), Issues: []model.IssueID{"passage"},
			Translation: &model.Translation{Text: "welcomed them", Language: "de", By: "D. Desk"}},
		{ID: "anonymous", Source: "unnamed", Speakers: []model.SpeakerID{"official"}, Type: model.Indirect,
			Exact: "hinted that Sund might sign", Attribution: "a senior official close to the Premier"},
		{ID: "treaty-text", Source: "herald", Speakers: []model.SpeakerID{"strait-2031"}, Type: model.Direct,
			Exact: "Each Party shall withdraw its forces", Provisions: []model.ProvisionID{"strait-2031#art_5"}},
		{ID: "nobody", Source: "unnamed", Type: model.Mixed, Exact: "a “cold peace” has begun"},
		{ID: "stranger", Source: "unnamed", Speakers: []model.SpeakerID{"not-listed"}, Type: model.Indirect, Exact: "waved",
			Via: []model.ActorID{"no-relay"}},
	}
}

func norlandPositions() []model.Position {
	return []model.Position{
		{Actor: "norland", Issue: "withdrawal", Stance: -1, From: day("2031-02"), To: day("2031-03-01"), Evidence: []model.EvidenceID{"reyes-reported"}},
		{Actor: "norland", Issue: "withdrawal", Stance: 2, Modality: model.Conditional, From: day("2031-03-09"),
			Evidence: []model.EvidenceID{"reyes-withdraw", "reyes-reported"}, Note: "With a term of 90 days."},
		{Actor: "lind", Issue: "withdrawal", Stance: -2, Evidence: []model.EvidenceID{"lind-mixed"}},
		{Actor: "sund", Issue: "passage", Stance: 0, Modality: model.Considering, From: day("2031"), Evidence: []model.EvidenceID{"anonymous"}},
		{Actor: "sund", Issue: "unlisted", Stance: 1},
	}
}

func norlandInstruments() []model.Instrument {
	return []model.Instrument{
		{ID: "strait-2031", Title: "Treaty on the Strait, done at Oss", Short: "2031 treaty", Parties: []model.ActorID{"norland", "sund"},
			Signed: day("2031-03-02"), Ratified: []model.Ratification{{Party: "norland", Date: day("2031-03-12")}},
			Supersedes: []model.InstrumentID{"strait-1990", "no-treaty"}, Registration: "UNTS 1",
			Versions: []model.Version{
				{ID: "herald", Language: "en", Source: "herald", Translator: "C. Desk", Clauses: []model.Clause{
					{EID: "art_5", Heading: "Withdrawal", Text: "# Each Party shall withdraw\nwithin <90> days.\n\n- Article 7 applies."}}},
				{ID: "register", Language: "sv", Source: "radio", Authentic: true, Clauses: []model.Clause{
					{EID: "art_5", Text: "Varje part ska dra sig tillbaka."}}},
			},
			Provisions: []model.Provision{
				{ID: "strait-2031#art_5", EID: "art_5", Heading: "Withdrawal", Summary: "Forces leave the strait.",
					Obligations: []string{"nonaggression", "consultation"}, Trigger: "entry into force", Response: "withdrawal",
					Qualifiers: []string{"subject to Article 7", "within 90 days"}, Duration: "10 years",
					Parallel: []model.ProvisionID{"strait-1990#whole", "strait-2031#art_5__para_2"}, Note: "As tabled."},
				{ID: "strait-2031#art_5__para_2", EID: "art_5__para_2"},
			}},
		{ID: "strait-1990", Title: "Treaty of 1990", Status: "said to be void", Note: "Not seen.",
			Provisions: []model.Provision{{ID: "strait-1990#whole", EID: "whole", Heading: "The whole treaty"}}},
	}
}

func norlandComparisons() []model.Comparison {
	return []model.Comparison{
		{ID: "term", Title: "Is there a term?", Question: "Do both name a day?", Note: "As of round three.",
			Columns: []model.ColumnID{"reyes-withdraw", "lind-direct"},
			Points:  []model.Point{{Label: "term", Cells: []string{"ninety | days", "none"}}, {Label: "condition", Cells: []string{"none"}}}},
		{ID: "texts", Title: "Two texts", Columns: []model.ColumnID{"strait-2031#art_5@herald", "strait-2031#art_5@register", "talks", "radio"},
			Points: []model.Point{{Label: "term", Cells: []string{"90 days", "90 dagar", "-", "-", "one cell too many"}}}},
		{ID: "gone", Title: "Missing", Columns: []model.ColumnID{"lost", "strait-2031#art_9@herald"}},
	}
}
