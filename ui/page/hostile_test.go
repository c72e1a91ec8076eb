package page_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"briefing/model"
	"briefing/ui/page"
	"briefing/ui/rich"
)

// TestHostile plants hazards and difficult scripts in every text.
func TestHostile(t *testing.T) {
	for name, evil := range map[string]string{
		"escape":    "a\x1b[31mred\x1b]0;title\x07\x1b[" + strings.Repeat("1;", 40) + "mz",
		"c1":        "b\u009b31mc\u0085\x9b",
		"bidi":      "c\u202egnp.exe\u2066x\u200b",
		"broken":    "d\xff\xfe\xc3(",
		"breaks":    "e\r\nf\tg\vh\u2028i",
		"han":       strings.Repeat("中文条约", 20),
		"hangul":    strings.Repeat("조약은 ", 20),
		"combining": "n" + strings.Repeat("\u0301", 50),
		"markdown":  "# x\n\n> | &#27;[2J |\n|---|\n" + strings.Repeat("> ", 50) + "[a](javascript:b)",
		"long":      strings.Repeat("x", 500),
		"marks":     "“ \" ” “open",
	} {
		t.Run(name, func(t *testing.T) {
			b := model.New(poisoned(evil), []model.Problem{{Severity: model.Error, Code: evil, Text: evil, Hint: evil,
				Place: model.Place{File: evil, Line: 1}}})
			build := builder(b)
			subjects := append(every(b), page.For(evil), page.Subject{Kind: page.Compare, Columns: evil},
				page.Of(model.Ref{Kind: model.KindActor, ID: evil}))
			for _, s := range subjects {
				for _, width := range []int{1, 2, 7, 24, 50, 80, 118} {
					p := build.Build(s, width)
					keeps(t, b, p, width)
					for _, l := range append(p.Lines, rich.Of(rich.T(rich.Plain, p.Title))) {
						if s := l.String(); hazardous(s) {
							t.Fatalf("%s: a hazard came through: %q", p.Subject.Target(), s)
						}
					}
					if hazardous(p.Title) {
						t.Fatalf("a hazard in the title: %q", p.Title)
					}
				}
			}
		})
	}
}

// hazardous is told without package safe, which is what is tested.
func hazardous(s string) bool {
	return !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || strings.ContainsRune("\u202e\u2066\u200b\u2028", r)
	})
}

// poisoned is the invented briefing with a text in every free field.
func poisoned(evil string) model.Data {
	d := mockData()
	d.Meta.Title, d.Meta.Subtitle, d.Meta.Summary, d.Meta.Handling, d.Meta.Authors = evil, evil, evil, evil, []string{evil}
	for i := range d.Actors {
		a := &d.Actors[i]
		a.Name, a.NativeName, a.Alias, a.Summary, a.Country, a.Sector, a.Wikidata = evil, evil, []string{evil}, evil, evil, evil, evil
		for j := range a.Memberships {
			a.Memberships[j].Role = evil
		}
	}
	for i := range d.Issues {
		d.Issues[i].Label, d.Issues[i].Question, d.Issues[i].Summary = evil, evil, evil
	}
	for i := range d.Events {
		e := &d.Events[i]
		e.Title, e.Place, e.Summary, e.Type, e.Note, e.Disputed = evil, evil, evil, evil, evil, evil
	}
	for i := range d.Sources {
		s := &d.Sources[i]
		s.Title, s.Container, s.Publisher, s.Descriptor, s.Note, s.URL, s.Language, s.Text = evil, evil, evil, evil, evil, evil, evil, evil+"\n\n"+evil
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		q.Exact, q.Occasion, q.Attribution, q.Cue, q.Note, q.Language = evil, evil, evil, evil, evil, evil
		q.Translation = &model.Translation{Text: evil, Language: evil, By: evil}
	}
	for i := range d.Instruments {
		in := &d.Instruments[i]
		in.Title, in.Short, in.Status, in.Note, in.Registration = evil, evil, evil, evil, evil
		for j := range in.Provisions {
			p := &in.Provisions[j]
			p.Heading, p.Summary, p.Trigger, p.Response, p.Duration, p.Note, p.Qualifiers = evil, evil, evil, evil, evil, evil, []string{evil}
		}
		for j := range in.Versions {
			in.Versions[j].Translator, in.Versions[j].Note, in.Versions[j].Language = evil, evil, evil
			for k := range in.Versions[j].Clauses {
				in.Versions[j].Clauses[k].Text = evil
			}
		}
	}
	for i := range d.Comparisons {
		d.Comparisons[i].Title, d.Comparisons[i].Question, d.Comparisons[i].Note = evil, evil, evil
		d.Comparisons[i].Points = []model.Point{{Label: evil, Cells: []string{evil, "x"}}}
	}
	for i := range d.Judgments {
		d.Judgments[i].Text, d.Judgments[i].Note, d.Judgments[i].Likelihood = evil, evil, evil
	}
	return d
}
