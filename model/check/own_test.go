package check_test

import (
	"testing"

	"briefing/model"
	"briefing/model/check"
)

func TestOwnWords(t *testing.T) {
	const text = "We shall withdraw within ninety days."
	for _, tt := range []struct {
		name    string
		source  func(*model.Source)
		speaker model.SpeakerID
		own     bool
	}{
		{"article", func(s *model.Source) {}, "reyes", false},
		{"speech", func(s *model.Source) { s.Type = "speech"; s.Author = []string{"A. Reyes"} }, "reyes", true},
		{"somebody's speech", func(s *model.Source) { s.Type = "speech" }, "reyes", false},
		{"another's speech", func(s *model.Source) { s.Type = "speech"; s.Author = []string{"T. Lind"} }, "reyes", false},
		{"another's post", func(s *model.Source) { s.Type = "post"; s.Author = []string{"T. Lind"} }, "reyes", false},
		{"interview with an author", func(s *model.Source) { s.Type = "interview"; s.Author = []string{"A. Reyes"} }, "reyes", true},
		{"interview without labels", func(s *model.Source) { s.Type = "interview"; s.Publisher = "A. Reyes" }, "reyes", false},
		{"treaty, a party", func(s *model.Source) { s.ID = "tabled-text"; s.Type = "treaty" }, "sund", true},
		{"treaty, somebody else", func(s *model.Source) { s.ID = "tabled-text"; s.Type = "treaty" }, "reyes", false},
		{"treaty", func(s *model.Source) { s.Type = "treaty" }, "strait-2031", true},
		{"version on a web page", func(s *model.Source) { s.ID = "tabled-text"; s.Type = "webpage" }, "strait-2031", true},
		{"another's version", func(s *model.Source) { s.ID = "tabled-text"; s.Type = "webpage" }, "reyes", false},
		{"statement by the speaker", func(s *model.Source) { s.Type = "press-release"; s.Author = []string{"a. reyes"} }, "reyes", true},
		{"statement by the speaking country", func(s *model.Source) { s.Type = "press-release"; s.Publisher = "Norland" }, "norland", true},
		{"read-out by the speaker's country", func(s *model.Source) { s.Type = "press-release"; s.Publisher = "Norland" }, "reyes", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := quoting(t, text, model.Quote{Type: model.Direct, Exact: text, Speakers: []model.SpeakerID{tt.speaker}})
			s := &d.Sources[len(d.Sources)-1]
			tt.source(s)
			d.Quotes[len(d.Quotes)-1].Source = s.ID
			d.Instruments[0].Versions[0].Source = "tabled-text"
			d.Instruments[0].Versions[0].Clauses[0].Text = text
			if s.ID != "tabled-text" {
				d.Instruments[0].Versions[0].Source = "accord-text"
			}
			var want []string
			if !tt.own {
				want = []string{"q exact: E08"}
			}
			expect(t, run(t, d, check.Options{}), want...)
		})
	}
}

// All of several speakers must be who writes, and not only one of them.
func TestOwnWordsOfSeveral(t *testing.T) {
	for _, tt := range []struct {
		authors []string
		own     bool
	}{
		{[]string{"A. Reyes"}, false},
		{[]string{"T. Lind", "a. reyes"}, true},
	} {
		d := quoting(t, "We shall both withdraw.", model.Quote{Type: model.Direct, Exact: "We shall both withdraw.", Speakers: []model.SpeakerID{"reyes", "lind"}})
		s := &d.Sources[len(d.Sources)-1]
		s.Type, s.Author = "press-release", tt.authors
		var want []string
		if !tt.own {
			want = []string{"q exact: E08 direct, but these words do not stand inside quotation marks"}
		}
		expect(t, run(t, d, check.Options{}), want...)
	}
}

// In a conversation the label before the words tells who speaks.
func TestLabels(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		own        bool
	}{
		{"by name", "A. Reyes: We shall go.", true},
		{"in capitals", "REYES: We shall go.", true},
		{"with a title", "Foreign Minister Reyes: Well. We shall go.", true},
		{"with a title that has a stop", "Mr. Reyes: We shall go.", true},
		{"emphasised", "**Reyes**: We shall go.", true},
		{"full width", "REYES：We shall go.", true},
		{"paragraphs of one turn", "REYES: Well.\n\nAnd so: we see.\n\nWe shall go.", true},
		{"another's label", "LIND: We shall go.", false},
		{"another's label between", "REYES: Yes.\n\nLIND: No. We shall go.", false},
		{"another's label on the line", "REYES: Yes. LIND: We shall go.", false},
		{"another's label after a short word", "REYES: Ask her. Lind: We shall go.", false},
		{"a question", "REYES: Yes.\n\nQ: We shall go.", false},
		{"a label with a particle", "REYES: Yes.\n\nMinister of Defence: We shall go.", false},
		{"none", "We shall go.", false},
		{"a block quotation, be it a question", "> We shall go.", false},
		{"her name in a sentence", "He asked Reyes: We shall go.", false},
		{"no label but a name", "Reyes left. We shall go.", false},
		{"in marks", "LIND: She said “We shall go.” and left.", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := quoting(t, tt.text, model.Quote{Type: model.Direct, Exact: "We shall go.", Speakers: []model.SpeakerID{"reyes"}})
			d.Sources[len(d.Sources)-1].Type = "hearing"
			var want []string
			if !tt.own {
				want = []string{"q exact: E08 direct, but these words do not stand inside quotation marks"}
			}
			expect(t, run(t, d, check.Options{}), want...)
		})
	}
	d := quoting(t, "REYES: We shall go.\n\nLIND: Not we.", model.Quote{Type: model.Direct, Exact: "We shall go. LIND: Not we.", Speakers: []model.SpeakerID{"reyes"}})
	d.Sources[len(d.Sources)-1].Type = "interview"
	expect(t, run(t, d, check.Options{}), "q exact: E08")
}
