package check_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"briefing/model"
	"briefing/model/check"
)

// Where a quote may begin, end, and what it may run over.
func TestLimits(t *testing.T) {
	const text = "The unlawful act, they say, can’t stand.\n\n[…]\n\nReyes left.\n***\nLind left pier #4 early, at 2.5 knots.\n\nThey met.\n\n#talks"
	for _, tt := range []struct{ name, exact, suffix, want string }{
		{"begins inside a word", "lawful act", "", "exact begins inside a word: “unlawful” at sources/s.md:5"},
		{"ends inside a word", "The unlawful ac", "", "exact ends inside a word: “act” at sources/s.md:5"},
		{"begins inside a number", "5 knots", "", "exact begins inside a word: “2.5” at sources/s.md:11"},
		{"takes the not away", "act, they say, can", "", "exact ends inside a word: “can’t” at sources/s.md:5"},
		{"whole words", "unlawful act", "", ""},
		{"over a paragraph", "early, at 2.5 knots. They met", "", ""},
		{"over an omission", "can't stand. […] Reyes left", "", "exact runs over an omission, at sources/s.md:7"},
		{"from an omission", "[…] Reyes left", "", "exact runs over an omission, at sources/s.md:7"},
		{"over stars", "Reyes left. *** Lind left", "", "exact runs over an omission, at sources/s.md:10"},
		{"up to an omission", "Reyes left.", "", ""},
		{"after an omission", "Lind left pier #4", "", ""},
		{"before a #", "Lind left pier", "", `the source goes on with "#4", which begins a comment in YAML: exact may lack what follows`},
		{"before a #, on purpose", "Lind left pier", "#4 early", ""},
		{"a # in the next paragraph", "They met.", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := quoting(t, text, model.Quote{Type: model.Indirect, Exact: tt.exact, Suffix: tt.suffix})
			var want []string
			if tt.want != "" {
				want = []string{"q exact: E04 " + tt.want}
			}
			expect(t, run(t, d, check.Options{}), want...)
		})
	}
}

// What an instrument says stands in the source of its version.
func TestClauses(t *testing.T) {
	const source = "The accord says: “Each Party shall, without delay, leave the strait.”\n\n“Each Party shall pay.” It ends … in June."
	for _, tt := range []struct{ name, clause, full, want string }{
		{"all of it", "Each Party shall, without delay, leave the strait.", "", ""},
		{"straight marks, wrapped", "says: \"Each Party shall,\nwithout delay", "", ""},
		{"omissions", "[…] Each Party shall […] leave the strait. … It ends", "", ""},
		{"in any order", "Each Party shall pay.\n\nEach Party shall, without delay", "", ""},
		{"an omission of the source", "It ends … in June.", "", ""},
		{"a word changed", "Each Party may, without delay, leave the strait.", "", `: E04 clause "art_5": “Each Party may, without delay, leave the strait.” does not stand in sources/s.md, the source of this version`},
		{"a passage invented", "Each Party shall pay.\n\nEach Party shall rue it.", "", `: E04 clause "art_5": “Each Party shall rue it.” does not stand in`},
		{"a word cut", "arty shall pay", "", `: E04 clause "art_5": “arty shall pay” does not stand in`},
		{"in the full text too", "Each Party shall pay.", source, ""},
		{"not in the full text", "Each Party shall pay.", strings.Replace(source, "shall pay", "will pay", 1),
			`: E04 clause "art_5": “Each Party shall pay.” does not stand in the full text s.txt`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := quoting(t, source, model.Quote{Type: model.Direct, Exact: "Each Party shall, without delay, leave the strait."})
			v := &d.Instruments[0].Versions[0]
			v.Source, v.Clauses[0].Text = "s", tt.clause
			opt := check.Options{}
			if tt.full != "" {
				opt.Texts = fstest.MapFS{"s.txt": file(tt.full)}
			}
			var got []string // without what is said of the source itself
			for _, line := range run(t, d, opt) {
				if !strings.HasPrefix(line, "sources/s.md") {
					got = append(got, line)
				}
			}
			var want []string
			if tt.want != "" {
				want = []string{tt.want}
			}
			expect(t, got, want...)
		})
	}
}

// A source without a text in the briefing may have a full text.
func TestClausesOfAnAbsentSource(t *testing.T) {
	d := mock(t)
	d.Sources = append(d.Sources, model.Source{Written: written("sources/s.md", 2), ID: "s", Issued: date(t, "2031"), Body: model.BodyAbsent})
	d.Instruments[0].Versions[0].Source = "s"
	expect(t, run(t, d, check.Options{}))
	expect(t, run(t, d, check.Options{Texts: fstest.MapFS{"s.txt": file("Withdrawal.")}}))
	expect(t, run(t, d, check.Options{Texts: fstest.MapFS{"s.txt": file("Nothing.")}}), `: E04 clause "art_5": “Withdrawal.”`)
}
