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
	const text = "The unlawful act, they say, can’t stand.\n\n[…]\n\nReyes left.\n***\nLind left pier #4 early, at 2.5 knots.\n\nThey met.\n\n#talks\n\n" +
		"They paid […] at once. Well … perhaps.\n（中略）\nThey sang.\n[omitted]\nThey slept.\n---\nThey woke near #ébauche-générale today, by pier\n#9 there.\n# Head"
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
		{"a # on the next line", "by pier", "", `the source goes on with "#9", which begins`},
		{"a heading on the next line", "there.", "", ""},
		{"a long word after a #", "They woke near", "", `the source goes on with "#ébauche-gén", which begins`},
		{"a long word after a #, as proposed", "They woke near", "#ébauche-gén", ""},
		{"over an omission in the line", "They paid […] at once", "", "exact runs over an omission, at sources/s.md:17"},
		{"over the speaker's own dots", "Well … perhaps", "", ""},
		{"over an omission in Chinese", "perhaps. （中略） They sang", "", "exact runs over an omission, at sources/s.md:18"},
		{"over an omission in words", "They sang. [omitted] They slept", "", "exact runs over an omission, at sources/s.md:20"},
		{"over a rule", "They slept. --- They woke", "", "exact runs over an omission, at sources/s.md:22"},
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

// In an excerpt nobody can see what a blank line leaves out.
func TestOverParagraphs(t *testing.T) {
	const text = "They met.\n\nThey paid."
	for _, tt := range []struct {
		body  model.BodyKind
		exact string
		full  string
		warns bool
	}{
		{model.BodyExcerpt, "They met. They paid", "", true},
		{model.BodyExcerpt, "They met.", "", false},
		{model.BodyFull, "They met. They paid", "", false},
		{model.BodyExcerpt, "They met. They paid", "They met.\n\nThey paid.", false},
	} {
		d := quoting(t, text, model.Quote{Type: model.Indirect, Exact: tt.exact})
		d.Sources[len(d.Sources)-1].Body = tt.body
		opt := check.Options{}
		if tt.full != "" {
			opt.Texts = fstest.MapFS{"s.txt": file(tt.full)}
		}
		var want []string
		if tt.warns {
			want = []string{"q exact: W14 exact runs over a blank line of an excerpt, at sources/s.md:7"}
		}
		expect(t, run(t, d, opt), want...)
	}
}

// What an instrument says stands in the source of its version.
func TestClauses(t *testing.T) {
	const source = "The accord says: “Each Party shall, without delay, leave the strait.”\n\n“Each Party shall pay.” It ends … in June.\n\n" +
		"(a) a duty to watch the ships;\n(b) a duty to pay for the lights.\n\n## Article 4 Ships\n\nNobody else may sail.\n\n" +
		"The ships stay within the harbour\n\n[…]\n\nor leave it for good."
	for _, tt := range []struct{ name, clause, full, want string }{
		{"all of it", "Each Party shall, without delay, leave the strait.", "", ""},
		{"straight marks, wrapped", "says: \"Each Party shall,\nwithout delay", "", ""},
		{"omissions", "[…] Each Party shall […] leave the strait. … Each Party shall pay", "", ""},
		{"in any order", "Each Party shall pay.\n\n[…]\n\nEach Party shall, without delay", "", ""},
		{"one after the other", "leave the strait.\n\nEach Party shall pay.", "", ""},
		{"in any order, as if one followed the other", "Each Party shall pay.\n\nEach Party shall, without delay", "",
			`: E04 clause "art_5": “Each Party shall, without delay” does not come right after the passage before it in sources/s.md`},
		{"a word left out between paragraphs", "Each Party shall\n\nleave the strait.", "",
			`: E04 clause "art_5": “leave the strait.” does not come right after the passage before it in sources/s.md`},
		{"numbered", "a duty to watch the ships\n\na duty to pay for the lights", "", ""},
		{"with a heading", "a duty to watch the ships\n\na duty to pay for the lights\n\nNobody else may sail.", "", ""},
		{"over an omission of the source", "The ships stay within the harbour\n\nor leave it for good.", "",
			`: E04 clause "art_5": “or leave it for good.” does not come right after the passage before it in sources/s.md`},
		{"a word by itself", "Each Party shall\n\n[…]\n\npay.", "",
			`: E04 clause "art_5": “pay.” is too short to be looked for by itself in sources/s.md`},
		{"a word and no more", "pay.", "", ""},
		{"Markdown", "- **Each Party** shall, without delay, leave the _strait_.", "", ""},
		{"a list in Markdown", "* a duty to watch the ships\n* a duty to pay for the lights", "", `: E04`},
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

// Words between marks that only a version without a source has are those of no source.
func TestVersionWithoutSource(t *testing.T) {
	d := mock(t)
	v := &d.Instruments[0].Versions[0]
	v.Source, v.Clauses[0].Text = "", "Each Party shall leave the strait."
	d.Judgments[0].Text = "It says “each Party shall leave”."
	expect(t, run(t, d, check.Options{}),
		`instruments/strait-2031/instrument.yaml versions[0].id: W13 version "tabled" names no source`, `judgments.yaml text: W10`)
	v.Clauses = nil
	expect(t, run(t, d, check.Options{}), "instruments/strait-2031/instrument.yaml versions[0].id: E11", "judgments.yaml text: W10")
}
