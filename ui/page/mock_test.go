package page_test

import (
	"fmt"
	"strings"

	"briefing/model"
	"briefing/model/edtf"
	"briefing/model/search"
	"briefing/ui/page"
	"briefing/ui/prose"
)

// Everything in this briefing is invented: Norland, Sund, Oss and their strait do
// not exist.

func on(s string) edtf.Date { return edtf.MustParse(s) }

func mock() *model.Briefing {
	return model.New(mockData(), []model.Problem{
		{Severity: model.Error, Code: "E04", Place: model.Place{File: "quotes/oss-wire.yaml", Line: 12, Column: 9},
			Text: "the quote does not stand in the source", Hint: "copy it from the source",
			Subject: model.RefTo(model.KindQuote, model.QuoteID("lind-no-date"))},
		{Severity: model.Warning, Code: "W03", Place: model.Place{File: "sources/oss-wire.md", Line: 1},
			Text: "the source has no date"},
	})
}

func mockData() model.Data {
	return model.Data{
		Meta: model.Meta{ID: "harbour-strait", Title: "Harbour Strait talks", Subtitle: "Who leaves the strait, and when (invented)",
			AsOf: on("2031-03-14"), Language: "en", Authors: []string{"desk"}, Handling: "Public",
			Summary: "Norland says it **leaves** within ninety days.\n\n- Sund names no date.\n- Oss mediates, and would like to say more than\n  it can.\n"},
		Actors:      mockActors(),
		Issues:      mockIssues(),
		Events:      mockEvents(),
		Sources:     mockSources(),
		Quotes:      mockQuotes(),
		Positions:   mockPositions(),
		Instruments: mockInstruments(),
		Comparisons: []model.Comparison{
			{ID: "ninety-days", Title: "Ninety days, or none", Question: "When must forces leave?",
				Columns: []model.ColumnID{"reyes-ninety-days", "lind-no-date"},
				Points: []model.Point{{Label: "term", Cells: []string{"ninety days", "none stated"}},
					{Label: "language", Cells: []string{"English", "English"}}},
				Note: "Both were asked the same question."},
			{ID: "four", Title: "Four texts", Columns: []model.ColumnID{"strait-2031#art_5__para_2@tabled",
				"oss-wire", "joint-statement", "gone"},
				Points: []model.Point{{Label: "binding", Cells: []string{"yes", "no", "no", "not said"}}}},
		},
		Judgments: []model.Judgment{
			{ID: "they-leave", Text: "It is likely that Norland withdraws before the summer.", Likelihood: "likely",
				Confidence: "moderate", Evidence: []model.EvidenceID{"reyes-ninety-days", "lind-no-date", "strait-2031#art_5__para_2"},
				Note: "A new round would change this."},
		},
	}
}

func mockActors() []model.Actor {
	return []model.Actor{
		{ID: "norland", Kind: model.Country, Name: "Norland", Country: "NRL", Sector: "GOV"},
		{ID: "sund", Kind: model.Country, Name: "Sund", Country: "SND", Sector: "GOV"},
		{ID: "reyes", Kind: model.Person, Name: "A. Reyes", NativeName: "레예스", Alias: []string{"Réyes"}, Country: "NRL",
			Sector: "GOV", Summary: "Speaks for Norland. **Careful** with dates.",
			Memberships: []model.Membership{
				{Organization: "norland", Role: "Envoy", To: on("2030")},
				{Organization: "norland", Role: "Foreign Minister", From: on("2031-01")}}},
		{ID: "lind", Kind: model.Person, Name: "T. Lind", Country: "SND",
			Memberships: []model.Membership{{Organization: "sund", Role: "Premier"}}},
		{ID: "official", Kind: model.Person, Name: "Senior official", Anonymous: true, Possibly: []model.ActorID{"lind"}},
		{ID: "wire", Kind: model.Organization, Name: "Oss Wire", Sector: "JRN"},
	}
}

func mockIssues() []model.Issue {
	return []model.Issue{
		{ID: "withdrawal", Label: "Withdrawal", Question: "Should forces leave the strait?", Summary: "The core of the talks."},
		{ID: "observers", Label: "Observers", Question: "Should observers come first?"},
	}
}

func mockEvents() []model.Event {
	return []model.Event{
		{ID: "envoys-meet", Title: "Envoys meet in secret", Date: on("2031-02-11~"), Place: "Oss", Type: "consult",
			Actors: []model.ActorID{"reyes", "lind"}},
		{ID: "joint-statement", Title: "Joint statement", Date: on("2031-03-09"), End: on("2031-03-11"), Place: "Oss", Type: "agree",
			Actors: []model.ActorID{"norland", "sund"}, Summary: "Both sides **read out** a text.", Sources: []model.SourceID{"oss-wire"},
			Instruments: []model.InstrumentID{"strait-2031"}, Important: true, Disputed: "whether a date was agreed",
			Accounts: []model.Account{{By: "norland", Source: "norland-readout"}, {By: "sund", Source: "sund-radio"}}},
	}
}

const wireText = `HARBOUR STRAIT (invented). The talks went on.

A. Reyes told reporters: "We shall withdraw within ninety days of entry
into force, without conditions." She then left.

[…]

The envoys agreed to meet again, both sides said.
`

func mockSources() []model.Source {
	return []model.Source{
		{ID: "norland-readout", Type: "press-release", Title: "Read-out of the Foreign Ministry of Norland", Publisher: "Foreign Ministry",
			Issued: on("2031-03-09"), Language: "en", Reliability: "B", Descriptor: "Norland's own account, the same day.", Body: model.BodyFull,
			Text: wireText},
		{ID: "sund-radio", Type: "broadcast", Container: "Radio Sund", Language: "en", Reliability: "C", Body: model.BodyExcerpt,
			Descriptor: "Interview with the Premier.",
			Text:       "The Premier said: “No date binds us until the observers confirm verification.”\n"},
		{ID: "oss-wire", Type: "article", Title: "Envoys agree to meet again", Container: "Oss Wire", Issued: on("2031-03-10"), Language: "en",
			Note: "The clock on the page says 14 March.", Body: model.BodyExcerpt, Text: wireText, URL: "https://example.org/oss"},
		{ID: "reprint", Type: "webpage", Title: "Envoys agree to meet again", Container: "Daily Sund", Origin: "oss-wire", Language: "en",
			Body: model.BodyExcerpt, Text: wireText},
	}
}

func mockQuotes() []model.Quote {
	return []model.Quote{
		{ID: "reyes-ninety-days", Speakers: []model.SpeakerID{"reyes"}, Type: model.Direct, Said: on("2031-03-09"),
			Exact: "We shall withdraw within ninety days of entry into force, without conditions.", Source: "norland-readout",
			Occasion: "press conference", Event: "joint-statement", Language: "en", Issues: []model.IssueID{"withdrawal"},
			Provisions: []model.ProvisionID{"strait-2031#art_5__para_2"}, Mentions: []model.ActorID{"norland"}, Cue: "told reporters",
			Translation: &model.Translation{Text: "Wir ziehen binnen neunzig Tagen ab.", Language: "de", By: "desk"}, Credibility: 2},
		{ID: "lind-no-date", Speakers: []model.SpeakerID{"lind"}, Type: model.Direct, Said: on("2031-03-11"),
			Exact: "No date binds us until the observers confirm verification.", Source: "sund-radio", Event: "joint-statement",
			Issues: []model.IssueID{"withdrawal", "observers"}, Status: model.StatusDisputed, Note: "The studio says it was cut.",
			Provisions: []model.ProvisionID{"strait-2031#art_5__para_2"}},
		{ID: "envoys-agree", Speakers: []model.SpeakerID{"reyes", "lind"}, Type: model.Indirect, Said: on("2031-03-09/2031-03-10"),
			Exact: "agreed to meet again", Source: "oss-wire", Event: "joint-statement", Statement: "meet-again",
			Via: []model.ActorID{"wire"}, Issues: []model.IssueID{"withdrawal"}},
		{ID: "envoys-agree-reprint", Type: model.Indirect, Exact: "The envoys agreed to meet again", Source: "reprint",
			Attribution: "both sides", Statement: "meet-again", Mentions: []model.ActorID{"reyes"}},
		{ID: "official-mixed", Speakers: []model.SpeakerID{"official"}, OnBehalfOf: "sund", Type: model.Mixed, Said: on("2031-03-12"),
			Exact: "called the text a “paper boat” and no treaty", Source: "sund-radio", Attribution: "a senior official",
			Issues: []model.IssueID{"withdrawal"}},
		{ID: "treaty-speaks", Speakers: []model.SpeakerID{"strait-2031"}, Type: model.Indirect, Said: on("2031-03-02"),
			Exact: "obliges both to leave the strait", Source: "oss-wire", Provisions: []model.ProvisionID{"strait-2031#art_5__para_2"}},
	}
}

func mockPositions() []model.Position {
	return []model.Position{
		{Actor: "reyes", Issue: "withdrawal", Stance: 0, Modality: model.Considering, From: on("2031-02"), To: on("2031-03-08"),
			Evidence: []model.EvidenceID{"envoys-agree"}},
		{Actor: "reyes", Issue: "withdrawal", Stance: 2, From: on("2031-03-09"), Evidence: []model.EvidenceID{"reyes-ninety-days"},
			Note: "Without conditions."},
		{Actor: "lind", Issue: "withdrawal", Stance: -1, Modality: model.Conditional, From: on("2031-03-11"),
			Evidence: []model.EvidenceID{"lind-no-date", "strait-2031#art_5__para_2"}},
		{Actor: "lind", Issue: "observers", Stance: 2, Evidence: []model.EvidenceID{"lind-no-date"}},
	}
}

func mockInstruments() []model.Instrument {
	return []model.Instrument{
		{ID: "strait-1990", Title: "Strait Convention of 1990", Short: "1990 convention", Signed: on("1990"), InForce: on("1991"),
			Provisions: []model.Provision{{EID: "art_2", ID: "strait-1990#art_2", Heading: "Passage", Trigger: "a blockade"}},
			Versions:   []model.Version{{ID: "print", Language: "en", Clauses: []model.Clause{{EID: "art_2", Text: "Each Party shall withdraw its forces at once."}}}}},
		{ID: "strait-2031", Title: "Treaty on the Harbour Strait", Short: "2031 treaty", Parties: []model.ActorID{"norland", "sund"},
			Signed: on("2031-03-02"), Ratified: []model.Ratification{{Party: "norland", Date: on("2031-03-13")}},
			Supersedes: []model.InstrumentID{"strait-1990"}, Status: "signed", Note: "Not published.",
			Provisions: []model.Provision{{EID: "art_5__para_2", ID: "strait-2031#art_5__para_2", Heading: "Withdrawal",
				Summary: "Forces leave within ninety days.", Obligations: []string{"nonaggression", "cooperation"}, Trigger: "entry into force",
				Response: "withdrawal", Qualifiers: []string{"subject to Article 7", "transit area only"}, Duration: "unlimited",
				Parallel: []model.ProvisionID{"strait-1990#art_2"}},
				{EID: "preamble", ID: "strait-2031#preamble"}},
			Versions: []model.Version{
				{ID: "tabled", Language: "en", Source: "norland-readout", Authentic: true, Clauses: []model.Clause{{EID: "art_5__para_2",
					Text: "Each Party shall withdraw its forces from the transit area within ninety days of entry into force, subject to Article 7."}}},
				{ID: "leaked", Language: "en", Source: "oss-wire", Translator: "desk", Clauses: []model.Clause{{EID: "art_5__para_2",
					Text: "Each Party shall withdraw its forces from the transit area within sixty days of entry into force."}}}}},
	}
}

func builder(b *model.Briefing) *page.Builder {
	return &page.Builder{Briefing: b, Index: search.New(b), Prose: prose.New(prose.Style{}).Render, Signs: true}
}

// subjects are a subject of every kind, by the name of its golden page.
func subjects() map[string]page.Subject {
	list := map[string]page.Subject{
		"overview": {}, "matrix": {Kind: page.Matrix}, "problems": {Kind: page.Problems},
		"search":          page.For("ninety"),
		"search-all":      page.For(""),
		"search-none":     page.For("speaker:reyes zebra"),
		"search-wrong":    page.For("type:spoken"),
		"compare":         page.Beside("reyes-ninety-days", "lind-no-date", "official-mixed"),
		"compare-mixed":   page.Beside("strait-2031#art_5__para_2@leaked", "oss-wire", "joint-statement"),
		"compare-nothing": {Kind: page.Compare},
	}
	for name, target := range map[string]string{
		"actor": "actor:reyes", "actor-anonymous": "actor:official", "actor-relay": "actor:wire", "country": "actor:norland",
		"event": "event:joint-statement", "quote-direct": "quote:reyes-ninety-days", "quote-disputed": "quote:lind-no-date",
		"quote-reported": "quote:envoys-agree", "quote-mixed": "quote:official-mixed", "quote-unattributed": "quote:envoys-agree-reprint",
		"provision": "provision:strait-2031#art_5__para_2", "provision-bare": "provision:strait-2031#preamble",
		"instrument": "instrument:strait-2031", "issue": "issue:withdrawal", "position": "position:reyes--withdrawal--2031-03-09",
		"judgment": "judgment:they-leave", "source": "source:oss-wire", "comparison": "comparison:ninety-days",
		"comparison-four": "comparison:four", "missing": "actor:nobody",
	} {
		s, ok := page.Follow(target)
		if !ok {
			panic(fmt.Sprintf("no target: %s", target))
		}
		list[name] = s
	}
	return list
}

func text(p page.Page) string {
	var b strings.Builder
	for _, l := range p.Lines {
		b.WriteString(l.String())
		b.WriteByte('\n')
	}
	return b.String()
}

// flat is a text without its layout.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
