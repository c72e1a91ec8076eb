package check_test

import (
	"fmt"
	"strings"
	"testing"

	"briefing/model"
	"briefing/model/check"
	"briefing/model/edtf"
)

// large is an invented briefing of 500 sources with 5,000 quotes; the body of each source has about 6 kB. Every
// nth quote is misquoted; 0: none is.
func large(b *testing.B, nth int) *model.Briefing {
	b.Helper()
	day, err := edtf.Parse("2031-03-09")
	if err != nil {
		b.Fatal(err)
	}
	d := model.Data{}
	for i := range 300 {
		d.Actors = append(d.Actors, model.Actor{Written: written("actors.yaml", i), ID: model.ActorID(fmt.Sprint("envoy-", i)),
			Name: fmt.Sprint("Envoy Number ", i), Alias: []string{fmt.Sprint("No. ", i)}})
	}
	for i := range 500 {
		id := model.SourceID(fmt.Sprint("wire-", i))
		var text strings.Builder
		for j := range 40 {
			fmt.Fprintf(&text, "The envoys met in room %d of house %d. “We shall leave by day %d,” said number %d, and "+
				"the others’ aides wrote it down — word for word.\n\n", j, i, i*100+j, j)
		}
		d.Sources = append(d.Sources, model.Source{Written: written("sources/"+string(id)+".md", 2), ID: id, Issued: day, Text: text.String(), TextLine: 9})
		for j := range 10 {
			q := model.Quote{Written: written("quotes/"+string(id)+".yaml", j*9+1), ID: model.QuoteID(fmt.Sprint("q-", i, "-", j)), Source: id,
				Speakers: []model.SpeakerID{model.SpeakerID(fmt.Sprint("envoy-", (i*10+j)%300))}, Type: model.Direct,
				Exact: fmt.Sprintf("We shall leave by day %d", i*100+j*4), Said: day,
				Statement: model.StatementID(fmt.Sprint("leave-", i/5, "-", j))}
			if j == 0 {
				q.Suffix = "," // 4 begins 40 and so on
			}
			if nth > 0 && (i*10+j)%nth == 0 {
				q.Exact = "We shall stay until day " + fmt.Sprint(i*100+j)
			}
			d.Quotes = append(d.Quotes, q)
		}
	}
	return model.New(d, nil)
}

func BenchmarkRun(b *testing.B) {
	for _, nth := range []int{0, 10, 1} {
		b.Run(fmt.Sprintf("misquoted=%d", map[int]int{0: 0, 10: 500, 1: 5000}[nth]), func(b *testing.B) {
			briefing := large(b, nth)
			b.ReportAllocs()
			b.ResetTimer()
			for b.Loop() {
				check.Run(briefing, check.Options{})
			}
		})
	}
}

// oneSource is an invented briefing of 5,000 quotes that are all taken from one source of 4 MiB.
func oneSource(b *testing.B) *model.Briefing {
	b.Helper()
	var text strings.Builder
	var quotes []model.Quote
	for i := 0; text.Len() < 4<<20; i++ {
		fmt.Fprintf(&text, "The envoys of house %d met in room %d. “We shall leave by day %d,” said number %d, and the others’ aides "+
			"wrote it down — word for word.\n\n", i%97, i%1009, i, i%13)
		if i%5 == 0 && len(quotes) < 5000 {
			quotes = append(quotes, model.Quote{Written: written("quotes/record.yaml", i*9+1), ID: model.QuoteID(fmt.Sprint("q-", i)),
				Source: "record", Type: model.Direct, Exact: fmt.Sprintf("We shall leave by day %d", i)})
		}
	}
	return model.New(model.Data{Quotes: quotes,
		Sources: []model.Source{{Written: written("sources/record.md", 2), ID: "record", Text: text.String(), TextLine: 9}}}, nil)
}

func BenchmarkOneSource(b *testing.B) {
	briefing := oneSource(b)
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		check.Run(briefing, check.Options{})
	}
}
