package check_test

import (
	"testing"

	"briefing/model"
	"briefing/model/check"
)

func TestDisagreements(t *testing.T) {
	const (
		dates    = `b:1 said: W04 said: sources disagree about the date of statement "st": 2031-03-08 here, 2031-03-09 in source "wire-0309"`
		articles = `b:1 exact: W04 sources disagree about the article that statement "st" is about: 7 here, 5 in source "wire-0309"`
		coded    = `b:1 provisions: W04 sources disagree about the article that statement "st" is about: 7 here, 5 in source "wire-0309"`
	)
	five, seven := []model.ProvisionID{"strait-2031#art_5"}, []model.ProvisionID{"strait-2031#art_7"}
	for _, tt := range []struct {
		name   string
		change func(d *model.Data, a, b *model.Quote)
		want   string
	}{
		{"same day", func(d *model.Data, a, b *model.Quote) { b.Said = a.Said }, ""},
		{"other day", func(d *model.Data, a, b *model.Quote) { b.Said = date(t, "2031-03-08") }, dates},
		{"the month of the day", func(d *model.Data, a, b *model.Quote) { b.Said = date(t, "2031-03") }, ""},
		{"no day", func(d *model.Data, a, b *model.Quote) { b.Said = date(t, "") }, ""},
		{"other statement", func(d *model.Data, a, b *model.Quote) { b.Said, b.Statement = date(t, "2031-03-08"), "other" }, ""},
		{"disputed", func(d *model.Data, a, b *model.Quote) { b.Said, b.Status = date(t, "2031-03-08"), model.StatusDisputed }, ""},
		{"the other disputed", func(d *model.Data, a, b *model.Quote) {
			b.Said, a.Status = date(t, "2031-03-08"), model.StatusMisattributed
		}, ""},
		{"event disputed", func(d *model.Data, a, b *model.Quote) {
			b.Said, b.Event = date(t, "2031-03-08"), "round-four"
			d.Events[0].Disputed = "when it was said"
		}, ""},
		{"compared", func(d *model.Data, a, b *model.Quote) {
			b.Said = date(t, "2031-03-08")
			d.Comparisons[0].Columns = []model.ColumnID{"b", "a"}
		}, ""},
		{"sources compared", func(d *model.Data, a, b *model.Quote) {
			b.Said = date(t, "2031-03-08")
			d.Comparisons[0].Columns = []model.ColumnID{"s", "wire-0309"}
		}, ""},
		{"one compared with something else", func(d *model.Data, a, b *model.Quote) {
			b.Said = date(t, "2031-03-08")
			d.Comparisons[0].Columns = []model.ColumnID{"a", "no-date"}
		}, dates},
		{"both from one source that is compared", func(d *model.Data, a, b *model.Quote) {
			b.Said, b.Source, b.Exact = date(t, "2031-03-08"), "wire-0309", "had been ready for weeks"
			d.Comparisons[0].Columns = []model.ColumnID{"wire-0309", "no-date"}
			d.Sources = d.Sources[:3]
		}, dates},

		{"other article", func(d *model.Data, a, b *model.Quote) { a.Provisions, b.Provisions = five, seven }, coded},
		{"an article in common", func(d *model.Data, a, b *model.Quote) { a.Provisions, b.Provisions = five, append(seven, five...) }, ""},
		{"no article", func(d *model.Data, a, b *model.Quote) { a.Provisions = five }, ""},
		{"paragraph of the article", func(d *model.Data, a, b *model.Quote) {
			a.Provisions, b.Provisions = five, []model.ProvisionID{"strait-2031#art_5__para_2"}
			d.Instruments[0].Provisions = append(d.Instruments[0].Provisions, model.Provision{EID: "art_5__para_2", ID: "strait-2031#art_5__para_2"})
		}, ""},
		{"other article of another instrument", func(d *model.Data, a, b *model.Quote) {
			a.Provisions, b.Provisions = five, []model.ProvisionID{"old#art_7"}
			d.Instruments = append(d.Instruments, model.Instrument{Written: written("old", 1), ID: "old", Provisions: []model.Provision{{EID: "art_7", ID: "old#art_7"}}})
		}, ""},

		{"printed: other article", func(d *model.Data, a, b *model.Quote) { say(d, a, "Article 5 binds."); say(d, b, "Article 7 binds.") }, articles},
		{"printed: other article, coded as one", func(d *model.Data, a, b *model.Quote) {
			say(d, a, "Article 5 binds.")
			say(d, b, "Art. 7 binds.")
			a.Provisions, b.Provisions = five, five
		}, articles},
		{"printed: one in common", func(d *model.Data, a, b *model.Quote) {
			say(d, a, "Article 5 binds.")
			say(d, b, "Articles 7, 6 and 5 bind.")
		}, ""},
		{"printed in other languages", func(d *model.Data, a, b *model.Quote) {
			say(d, a, "Статья 5 действует.")
			say(d, b, "제5조는 유효하다.")
		}, ""},
		{"printed in other languages, other article", func(d *model.Data, a, b *model.Quote) {
			say(d, a, "Согласно статье 5, действует.")
			say(d, b, "제7조는 유효하다.")
		}, articles},
		{"printed against coded", func(d *model.Data, a, b *model.Quote) {
			a.Provisions = five
			b.Provisions = five
			say(d, b, "Article 7 binds.")
		}, articles},
		{"printed articles of two instruments", func(d *model.Data, a, b *model.Quote) {
			say(d, a, "Article 5 binds.")
			say(d, b, "Article 51 of the Charter binds.")
			a.Provisions, b.Provisions = five, []model.ProvisionID{"charter#art_51"}
			d.Instruments = append(d.Instruments, model.Instrument{Written: written("charter", 1), ID: "charter", Provisions: []model.Provision{{EID: "art_51", ID: "charter#art_51"}}})
		}, ""},
		{"a number that is no article", func(d *model.Data, a, b *model.Quote) {
			say(d, a, "Article 5 binds for 90 days.")
			say(d, b, "It binds for 60 days.")
		}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := mock(t)
			d.Instruments[0].Provisions = append(d.Instruments[0].Provisions, model.Provision{EID: "art_7", ID: "strait-2031#art_7"})
			d.Instruments[0].Versions = nil
			d.Sources = append(d.Sources, model.Source{Written: written("sources/s.md", 2), ID: "s", Issued: date(t, "2031-03-10"), Text: "Reyes is ready."})
			a := model.Quote{Written: written("a", 1), ID: "a", Source: "wire-0309", Type: model.Indirect, Exact: "She called the text a",
				Said: date(t, "2031-03-09"), Statement: "st"}
			b := model.Quote{Written: written("b", 1), ID: "b", Source: "s", Type: model.Indirect, Exact: "Reyes is ready",
				Said: date(t, "2031-03-09"), Statement: "st"}
			tt.change(d, &a, &b)
			d.Quotes = append(d.Quotes, b, a)
			got := run(t, d, check.Options{})
			for i := range got {
				if len(got[i]) > 2 && got[i][:2] == "b " {
					got[i] = "b:1 " + got[i][2:]
				}
			}
			if tt.want == "" {
				expect(t, got)
			} else {
				expect(t, got, tt.want)
			}
		})
	}
}

// say gives a quote other words, which its source then holds.
func say(d *model.Data, q *model.Quote, exact string) {
	q.Exact = exact
	for i := range d.Sources {
		if d.Sources[i].ID == q.Source {
			d.Sources[i].Text += "\n\n" + exact + "\n"
		}
	}
}

func TestVersionNumbers(t *testing.T) {
	for _, tt := range []struct {
		name, heading string
		want          []string
	}{
		{"same number", "Article 5. Withdrawal", nil},
		{"other language", "Статья 5", nil},
		{"no number", "Withdrawal", nil},
		{"other number", "Article 6", []string{`final.md:3: W04 versions disagree about the number of "art_5": 6 here, 5 at`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := mock(t)
			d.Instruments[0].Versions = append(d.Instruments[0].Versions, model.Version{ID: "final", Source: "accord-text", Clauses: []model.Clause{
				{EID: "art_5", Heading: tt.heading, Where: model.Place{File: "final.md", Line: 3}}}})
			expect(t, run(t, d, check.Options{}), tt.want...)
		})
	}
}
