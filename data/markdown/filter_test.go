package markdown

import (
	"errors"
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
	} {
		doc, _, err := Render(norland(), Options{Filter: f})
		if err == nil || len(doc) > 0 || !strings.HasPrefix(err.Error(), "exporting: there is no ") {
			t.Errorf("%+v: error %v, %d bytes", f, err, len(doc))
		}
		if err := Export(full{}, norland(), Options{Filter: f}); err == nil || !strings.Contains(err.Error(), "there is no") {
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

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space") }

func TestExportTellsOfFailedWrites(t *testing.T) {
	if err := Export(full{}, norland(), Options{}); err == nil || err.Error() != "writing Markdown: no space" {
		t.Errorf("error %v", err)
	}
}

func TestClauseNames(t *testing.T) {
	for eid, want := range map[string]string{
		"art_4": "Article 4", "art_4__para_1": "Article 4, paragraph 1", "preamble": "Preamble",
		"art_2__para_3__pnt_a": "Article 2, paragraph 3, point a", "op_5": "Operative paragraph 5",
		"clause_third-parties": "Clause third-parties", "whole": "Whole", "": "",
	} {
		if got := string(clauseName(eid)); got != want {
			t.Errorf("%s: %s, want %s", eid, got, want)
		}
	}
}
