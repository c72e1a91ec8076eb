package search

import (
	"briefing/model"
	"briefing/model/edtf"
)

// mock is invented for the tests, whatever real names it borrows: the quotes were
// never said, and most offices were never held.
func mock() *model.Briefing {
	held := func(org, role string) []model.Membership {
		return []model.Membership{{Organization: model.ActorID(org), Role: role}}
	}
	return model.New(model.Data{
		Meta: model.Meta{ID: "mock", Title: "Mock", AsOf: edtf.MustParse("2024-06-30")},
		Actors: []model.Actor{
			{ID: "kr", Kind: model.Country, Name: "South Korea", NativeName: "대한민국", Alias: []string{"ROK"}, Country: "KOR"},
			{ID: "norland", Kind: model.Country, Name: "Norland", Country: "NLD"},
			{ID: "putin", Kind: model.Person, Name: "Vladimir Putin", NativeName: "Владимир Путин",
				Alias: []string{"Vladimir Vladimirovich Putin", "President Putin"}, Country: "RUS"},
			{ID: "kim-jong-un", Kind: model.Person, Name: "Kim Jong Un", NativeName: "김정은", WeakAlias: []string{"Chairman"}},
			{ID: "kim-yo-jong", Kind: model.Person, Name: "Kim Yo Jong", NativeName: "김여정"},
			{ID: "cho-tae-yul", Kind: model.Person, Name: "Cho Tae-yul", Country: "KOR",
				Memberships: held("mofa", "Foreign Minister")},
			{ID: "choe-son-hui", Kind: model.Person, Name: "Choe Son Hui", Memberships: held("", "Foreign Minister")},
			{ID: "blinken", Kind: model.Person, Name: "Antony Blinken", Alias: []string{"Tony Blinken"},
				Memberships: held("", "Secretary of State")},
			{ID: "chang-ho-jin", Kind: model.Person, Name: "Chang Ho-jin", Country: "KOR",
				Memberships: held("office", "National Security Adviser")},
			{ID: "senior-official", Kind: model.Person, Name: "a senior presidential official", Anonymous: true,
				Possibly: []model.ActorID{"chang-ho-jin"}, Memberships: held("office", "")},
			{ID: "office", Kind: model.PublicBody, Name: "Presidential Office", Country: "KOR"},
			{ID: "mofa", Kind: model.PublicBody, Name: "Ministry of Foreign Affairs", Alias: []string{"MOFA"}, Country: "KOR"},
			{ID: "reyes", Kind: model.Person, Name: "A. Réyes", Country: "NLD", Memberships: held("norland", "Premier")},
			{ID: "chair", Kind: model.Person, Name: "The Chairman Band"},
			{ID: "obrien", Kind: model.Person, Name: "Máire O’Brien", Memberships: held("mofa", "Envoy")},
			{ID: "silent", Kind: model.Person, Name: "Silent Witness"},
		},
		Issues: []model.Issue{
			{ID: "arms", Label: "Arms to Ukraine"},
			{ID: "treaty", Label: "The treaty"},
		},
		Events: []model.Event{{ID: "summit", Title: "Summit in Pyongyang", Date: edtf.MustParse("2024-06-19")}},
		Sources: []model.Source{
			{ID: "wire", Title: "A wire story", Container: "Wire", Type: "article"},
			{ID: "paper", Title: "What they said about arms", Container: "The Paper"},
			{ID: "copy", Title: "A wire story, again", Container: "The Paper"},
		},
		Instruments: []model.Instrument{
			{ID: "t-2024", Title: "Treaty of 2024", Short: "2024 treaty", Provisions: []model.Provision{
				{EID: "art_4", ID: "t-2024#art_4", Heading: "Mutual aid"},
				{EID: "art_5", ID: "t-2024#art_5", Heading: "Third parties"}}},
			{ID: "t-1961", Title: "Treaty of 1961", Provisions: []model.Provision{{EID: "art_1", ID: "t-1961#art_1", Heading: "Aid"}}},
		},
		Quotes: mockQuotes(),
	}, nil)
}

func mockQuotes() []model.Quote {
	day := edtf.MustParse
	return []model.Quote{
		{ID: "q1", Source: "wire", Speakers: []model.SpeakerID{"putin"}, Type: model.Direct, Said: day("2024-06-19"),
			Exact: "a breakthrough document", Event: "summit", Issues: []model.IssueID{"treaty"}, Cue: "hailed"},
		{ID: "q2", Source: "wire", Speakers: []model.SpeakerID{"kim-jong-un"}, Type: model.Mixed, Said: day("2024-06-19"),
			Exact: "the “strongest-ever\n treaty” with Russia", Event: "summit", Issues: []model.IssueID{"treaty"}},
		{ID: "q3", Source: "paper", Speakers: []model.SpeakerID{"cho-tae-yul", "blinken"}, Type: model.Indirect,
			Said: day("2024-06-20"), Exact: "The treaty is a significant threat to regional peace", Issues: []model.IssueID{"treaty"},
			Occasion: "phone conversation", Statement: "joint-condemnation"},
		{ID: "q4", Source: "paper", Speakers: []model.SpeakerID{"chang-ho-jin"}, Type: model.Indirect, Said: day("2024-06"),
			Exact: "Seoul is reviewing the possibility of supplying weapons to Ukraine", Issues: []model.IssueID{"arms"}},
		{ID: "q5", Source: "copy", Speakers: []model.SpeakerID{"senior-official"}, Type: model.Indirect, Said: day("2024-06-21"),
			Exact: "South Korea might reconsider providing arms to Ukraine", Issues: []model.IssueID{"arms", "treaty"},
			Attribution: "A senior presidential official, speaking anonymously"},
		{ID: "q6", Source: "copy", Type: model.Mixed, Exact: "a “new Cold War” era", Status: model.StatusDisputed},
		{ID: "q7", Source: "wire", Speakers: []model.SpeakerID{"t-2024"}, Type: model.Direct, Said: day("2024-06-19/.."),
			Exact: "shall immediately provide military assistance", Provisions: []model.ProvisionID{"t-2024#art_4"},
			Translation: &model.Translation{Text: "незамедлительно окажет военную помощь"}},
		{ID: "q8", Source: "wire", Speakers: []model.SpeakerID{"reyes"}, Type: model.Direct, Said: day("1999"),
			Exact: "쌍방은 지체 없이 군사적 원조를 제공한다", Provisions: []model.ProvisionID{"t-1961#art_1__para_2"}, Note: "read aloud"},
		{ID: "q9", Source: "wire", Speakers: []model.SpeakerID{"blinken", "cho-tae-yul"}, Type: model.Direct,
			Said: day("2024-07-02"), Exact: "We keep watching the U.N. and its charter"},
		{ID: "qa", Source: "paper", Speakers: []model.SpeakerID{"kim-yo-jong"}, Type: model.Direct, Said: day("2024-07-03"), Exact: "No."},
		{ID: "qb", Source: "paper", Speakers: []model.SpeakerID{"kim-jong-un"}, Type: model.Direct, Said: day("2024-07-03"), Exact: "Under no terms."},
		{ID: "qc", Source: "paper", Speakers: []model.SpeakerID{"choe-son-hui"}, Type: model.Direct, Said: day("2024-07-04"), Exact: "A fleet of charms."},
		{ID: "qd", Source: "paper", Speakers: []model.SpeakerID{"obrien"}, Type: model.Direct, Said: day("2024-07-04"), Exact: "Søren’s Łódź straße"},
		{ID: "qe", Source: "paper", Speakers: []model.SpeakerID{"lost"}, Type: model.Direct, Said: day("2024-07-05"), Exact: "Nobody knows me."},
		{ID: "qf", Source: "paper", Speakers: []model.SpeakerID{"chair"}, Type: model.Direct, Said: day("2024-07-05"), Exact: "Order, please."},
	}
}
