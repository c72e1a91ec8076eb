package page_test

import (
	"fmt"
	"testing"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/page"
	"briefing/ui/prose"
)

// many is the invented briefing with n quotes by one speaker.
func many(n int) *model.Briefing {
	d := mockData()
	d.Quotes = nil
	for i := range n {
		d.Quotes = append(d.Quotes, model.Quote{ID: model.QuoteID(fmt.Sprintf("q-%05d", i)), Speakers: []model.SpeakerID{"reyes"},
			Type: model.Direct, Said: on("2031-03-09"), Source: "oss-wire", Occasion: "press conference", Event: "joint-statement",
			Exact:      fmt.Sprintf("We shall withdraw within ninety days of entry into force, without conditions, as said %d times before.", i),
			Statement:  model.StatementID(fmt.Sprintf("s-%d", i/3)),
			Issues:     []model.IssueID{"withdrawal"},
			Provisions: []model.ProvisionID{"strait-2031#art_5__para_2"}})
	}
	return model.New(d, nil)
}

func BenchmarkBuild(b *testing.B) {
	big, small := many(10_000), mock()
	for name, c := range map[string]struct {
		b      *model.Briefing
		target string
	}{
		"overview":         {small, "overview:"},
		"event":            {small, "event:joint-statement"},
		"actor":            {small, "actor:reyes"},
		"provision":        {small, "provision:strait-2031#art_5__para_2"},
		"quote":            {small, "quote:reyes-ninety-days"},
		"matrix":           {small, "matrix:"},
		"overview-10000":   {big, "overview:"},
		"actor-10000":      {big, "actor:reyes"},
		"search-10000":     {big, "search:ninety"},
		"search-all-10000": {big, "search:"},
	} {
		b.Run(name, func(b *testing.B) {
			build := &page.Builder{Briefing: c.b, Index: search.New(c.b), Prose: prose.New(prose.Style{}).Render}
			s, _ := page.Follow(c.target)
			build.Build(s, 80)
			b.ReportAllocs()
			for b.Loop() {
				build.Build(s, 80)
			}
		})
	}
}
