package markdown

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	reading "github.com/yuin/goldmark/text"

	"briefing/model"
)

// spoken are the block quotes of an export, each as a reader sees it, by the
// heading of the third level above.
func spoken(t *testing.T, b *model.Briefing, opt Options) map[string][]string {
	t.Helper()
	opt.Without = []Section{Summary, Judgments, Timeline, Actors, Positions, Provisions, Comparisons, Notes}
	doc, _, err := Render(b, opt)
	if err != nil {
		t.Fatal(err)
	}
	quotes := map[string][]string{}
	heading := ""
	root := reader().Parser().Parse(reading.NewReader(doc))
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		switch n.Kind() {
		case ast.KindHeading:
			heading = seenText(doc, n)
		case ast.KindBlockquote:
			quotes[heading] = append(quotes[heading], seenText(doc, n))
		}
	}
	return quotes
}

func seenText(doc []byte, n ast.Node) string {
	var out strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if x, ok := n.(*ast.Text); ok && entering {
			out.WriteString(decode(string(x.Value(doc))))
		}
		if n.Type() == ast.TypeBlock && !entering {
			out.WriteByte('\n')
		}
		return ast.WalkContinue, nil
	})
	return strings.TrimSpace(out.String())
}

func TestWhoseWords(t *testing.T) {
	quotes := spoken(t, norland(), Options{})
	for heading, want := range map[string][]string{
		"Ana Réyes": {
			"“We shall withdraw within *ninety* days of entry into force, without conditions”\n— Ana Réyes, Foreign Minister, Norland, 9 March 2031, press conference. Direct speech; disputed;",
			"Reported: said that Norland would leave within three months\n— Ana Réyes, Foreign Minister, Norland, 9–10 March 2031. Indirect speech; relayed by Strait Wire;",
		},
		"T. Lind": {
			"“Ingen dag binder oss.\n“Aldrig!”\nTranslation, translator not named: “No date binds us.\n“Never!”\n— T. Lind, Premier, Sund, 11 March 2031. Direct speech; misattributed;",
			"called the term “a fiction” & nothing else\nTranslation (English) by C. Desk: called the term “a fiction”\n— T. Lind, Premier, Sund, 11 March 2031, interview, radio. Only the words in quotation marks are quoted;",
		},
		"A senior official, anonymous": {
			"Reported: hinted that Sund might sign\n— A senior official, anonymous, Sund, date unknown. Indirect speech; named in the source: a senior official close to the Premier.",
		},
		"2031 treaty": {
			"“Each Party shall withdraw its forces”\n— 2031 treaty, text of the instrument, date unknown. Direct speech;",
		},
		"Ana Réyes and T. Lind (joint statements)": {
			"Reported: jointly welcomed the observers\nReported, in translation (German) by D. Desk: welcomed them\n— T. Lind (Premier, Sund) and Ana Réyes (Foreign Minister, Norland), jointly, 9 March 2031. Indirect speech.",
		},
		"not-listed": {
			"Reported: waved\n— not-listed, date unknown. Indirect speech; relayed by no-relay.",
		},
		"Unattributed": {
			"a “cold peace” has begun\n— Unattributed, date unknown. Only the words in quotation marks are quoted.",
		},
	} {
		got := quotes[heading]
		delete(quotes, heading)
		if len(got) != len(want) {
			t.Errorf("%s: %d quotes, want %d: %q", heading, len(got), len(want), got)
			continue
		}
		for i := range want {
			if !strings.HasPrefix(got[i], want[i]) {
				t.Errorf("%s:\ngot  %q\nwant %q …", heading, got[i], want[i])
			}
		}
	}
	if len(quotes) > 0 {
		t.Errorf("quotes under other headings: %q", quotes)
	}
}

// Indirect speech, and speech of a type that nobody knows, gains no marks.
func TestNoMarksAroundReportedSpeech(t *testing.T) {
	for _, kind := range []model.QuoteType{model.Indirect, model.Mixed, "", "verbatim"} {
		b := model.New(model.Data{Quotes: []model.Quote{{ID: "q", Type: kind, Exact: "said so\n\nand so",
			Translation: &model.Translation{Text: "a\n\nb", By: "C"}}}}, nil)
		for heading, quotes := range spoken(t, b, Options{}) {
			if strings.ContainsAny(quotes[0], `“”„«»"‘’`) {
				t.Errorf("%q under %s: %q", kind, heading, quotes[0])
			}
			if reported := strings.HasPrefix(quotes[0], "Reported: "); reported != (kind != model.Mixed) {
				t.Errorf("%q: %q", kind, quotes[0])
			}
		}
	}
}

// An anonymous speaker stays apart from whom the authors think it might be.
func TestAnonymousIsNobodyElse(t *testing.T) {
	for heading, quotes := range spoken(t, norland(), Options{Filter: Filter{Speaker: "lind"}}) {
		for _, q := range quotes {
			if strings.Contains(heading, "official") || strings.Contains(q, "hinted") {
				t.Errorf("under %s: %q", heading, q)
			}
		}
	}
	for _, q := range spoken(t, norland(), Options{})["A senior official, anonymous"] {
		if strings.Contains(q, "Lind") {
			t.Errorf("the quote names the possible speaker: %q", q)
		}
	}
}

// No day is named that the briefing does not have: not the site's clock, not the
// day of an approximate or unknown date.
func TestNoInventedDay(t *testing.T) {
	doc, _, err := Render(norland(), Options{Without: []Section{Notes}})
	if err != nil {
		t.Fatal(err)
	}
	for _, wrong := range []string{"1 April", "1 February", "1 January", "undated"} {
		if strings.Contains(string(doc), wrong) {
			t.Errorf("the export says %q", wrong)
		}
	}
	for _, right := range []string{"**c. February 2031**", "**date unknown** — An exchange", "outlet unknown, date unknown", "*Radio Sund*, March 2031"} {
		if !strings.Contains(string(doc), right) {
			t.Errorf("the export does not say %q", right)
		}
	}
}
