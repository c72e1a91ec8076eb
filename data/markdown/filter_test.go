package markdown

import (
	"strings"
	"testing"

	"briefing/model"
)

func TestFileName(t *testing.T) {
	long := strings.Repeat("x", 200)
	for _, test := range []struct {
		id     string
		filter Filter
		want   string
	}{
		{"talks", Filter{}, "talks.md"},
		{"talks", Filter{Speaker: "ana-reyes"}, "talks-ana-reyes.md"},
		{"talks", Filter{Speaker: "lind", Issue: "passage", Event: "round-3"}, "talks-lind-passage-round-3.md"},
		{"talks", Filter{Quotes: []model.QuoteID{"q-1"}}, "talks-q-1.md"},
		{"talks", Filter{Quotes: []model.QuoteID{"q-1", "q-2"}}, "talks-2-quotes.md"},
		{"talks", Filter{Quotes: []model.QuoteID{"q-1"}, Query: "speaker:lind -“90 days”"}, "talks-speaker-lind-90-days.md"},
		{"talks", Filter{Quotes: []model.QuoteID{"q-1", "q-2"}, Query: "조선"}, "talks-2-quotes.md"},
		{"talks", Filter{Provision: "pact#art_4"}, "talks-pact-art-4.md"},
		{"talks", Filter{Instrument: "pact"}, "talks-pact.md"},
		{"talks", Filter{Comparison: "term"}, "talks-term.md"},
		{"talks", Filter{Columns: []model.ColumnID{"q-1", "pact#art_4@wire"}}, "talks-q-1-pact-art-4-wire.md"},
		{"", Filter{}, "briefing.md"},
		{"../../etc/passwd", Filter{}, "etc-passwd.md"},
		{"Ñandú\x1b[31m", Filter{}, "and-31m.md"},
		{long, Filter{}, long[:100] + ".md"},
		{long[:99] + "-y", Filter{}, long[:99] + ".md"},
	} {
		b := model.New(model.Data{Meta: model.Meta{ID: test.id}}, nil)
		if got := FileName(b, test.filter); got != test.want {
			t.Errorf("%q, %+v: %s, want %s", test.id, test.filter, got, test.want)
		}
	}
}

func TestUnknownFilter(t *testing.T) {
	for _, f := range []Filter{
		{Speaker: "nobody"}, {Issue: "nothing"}, {Event: "never"}, {Quotes: []model.QuoteID{"lind-direct", "no-quote"}},
		{Provision: "strait-2031#art_9"}, {Instrument: "no-treaty"}, {Comparison: "none"},
	} {
		doc, _, err := Render(norland(), Options{Filter: f})
		if err == nil || len(doc) > 0 || !strings.HasPrefix(err.Error(), "exporting: there is no ") {
			t.Errorf("%+v: error %v, %d bytes", f, err, len(doc))
		}
		if _, _, err := Render(norland(), Options{Filter: f}); err == nil || !strings.Contains(err.Error(), "there is no") {
			t.Errorf("%+v: error %v", f, err)
		}
	}
}

func TestStats(t *testing.T) {
	for _, test := range []struct {
		opt    Options
		quotes int
	}{
		{Options{}, 9},
		{Options{Filter: Filter{Speaker: "reyes"}}, 3},
		{Options{Filter: Filter{Speaker: "reyes", Issue: "passage"}}, 1},
		{Options{Filter: Filter{Speaker: "norland"}}, 0},
		{Options{Filter: Filter{Provision: "strait-2031#art_5"}}, 2},
		{Options{Filter: Filter{Provision: "strait-2031#art_5", Speaker: "reyes"}}, 1},
		{Options{Filter: Filter{Instrument: "strait-2031"}}, 2},
		{Options{Filter: Filter{Comparison: "term"}}, 2},
		{Options{Filter: Filter{Columns: []model.ColumnID{"nobody", "strait-2031#art_5@herald"}}}, 1},
		{Options{Without: []Section{Quotes}}, 0},
	} {
		_, stats, err := Render(norland(), test.opt)
		if err != nil || stats.Quotes != test.quotes {
			t.Errorf("%+v: %d quotes, want %d (error %v)", test.opt, stats.Quotes, test.quotes, err)
		}
	}
}

func TestWithout(t *testing.T) {
	headings := map[Section]string{
		Summary: "Bottom line", Judgments: "Judgments", Timeline: "Timeline", Actors: "Actors",
		Positions: "Positions by issue", Provisions: "Provisions compared", Comparisons: "Comparisons",
		Quotes: "Quotes by speaker", Notes: "Notes on sources",
	}
	last := 0
	for _, section := range Sections() {
		whole, _, _ := Render(norland(), Options{})
		at := strings.Index(string(whole), "\n## "+headings[section]+"\n")
		if at < last {
			t.Errorf("%s stands at %d, after %d", section, at, last)
		}
		last = at
		part, _, _ := Render(norland(), Options{Without: []Section{section}})
		if strings.Contains(string(part), "\n## "+headings[section]+"\n") {
			t.Errorf("%s was not left out", section)
		}
	}
}

// A briefing of which nothing could be read is a title and no more.
func TestEmptyBriefing(t *testing.T) {
	doc, stats, err := Render(model.New(model.Data{Meta: model.Meta{ID: "empty"}}, nil), Options{})
	if err != nil || string(doc) != "# empty\n" || stats != (Stats{Lines: 1}) {
		t.Errorf("%q, %+v, error %v", doc, stats, err)
	}
}

// What an extract says of itself, and that a comparison stands in it or does not.
func TestExtractsSayWhatTheyAre(t *testing.T) {
	for _, test := range []struct {
		filter      Filter
		says        string
		has, hasNot []string
	}{
		{Filter{Quotes: []model.QuoteID{"lind-direct", "joint"}, Query: "speaker:lind"}, "the 2 quotes that answer *speaker:lind*.",
			nil, []string{"marked", "## Comparisons", "## Provisions"}},
		{Filter{Quotes: []model.QuoteID{"joint"}, Query: "observers"}, "the quote that answers *observers*.", nil, nil},
		{Filter{Quotes: []model.QuoteID{"joint"}}, "1 quote.", nil, nil},
		{Filter{Provision: "strait-2031#art_5"}, "2031 treaty, Article 5 and what was said on it.",
			[]string{"#### Article 5: Withdrawal", "Varje part", "### Two texts", "#### Article 5, paragraph 2", "We shall withdraw", "The talks will hold"},
			[]string{"### Is there a term?", "Treaty of 1990\n", "a fiction"}},
		{Filter{Instrument: "strait-1990"}, "Treaty of 1990 and what was said on it.\n\nNo quote in the briefing",
			[]string{"#### The whole treaty"}, []string{"## Comparisons", "Article 5: Withdrawal"}},
		{Filter{Comparison: "texts"}, "the comparison *Two texts*.",
			[]string{"#### Article 5: Withdrawal", "| term | 90 days |", "### Two texts"}, []string{"No quote in", "## Actors", "### Is there"}},
		{Filter{Columns: []model.ColumnID{"nobody", "strait-2031#art_5@herald"}}, "2 texts side by side, chosen by the reader.",
			[]string{"### Side by side", "cold peace", "#### Article 5"}, []string{"the authors’.*", "### Two texts", "| Point"}},
	} {
		doc, _, err := Render(norland(), Options{Filter: test.filter})
		got := string(doc)
		if err != nil || !strings.Contains(got, "**Extract** of the briefing: "+test.says) {
			t.Errorf("%+v: error %v, no %q in\n%s", test.filter, err, test.says, got)
		}
		for _, part := range test.has {
			if !strings.Contains(got, part) {
				t.Errorf("%+v: no %q in\n%s", test.filter, part, got)
			}
		}
		for _, part := range test.hasNot {
			if strings.Contains(got, part) {
				t.Errorf("%+v: %q in\n%s", test.filter, part, got)
			}
		}
	}
}
