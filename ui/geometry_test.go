package ui_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"briefing/model"
	"briefing/model/edtf"
	"briefing/ui/uitest"
)

// screens are ways to the screens of the program, by the keys that lead there.
func screens() map[string][]string {
	return map[string][]string{
		"overview":     {"0"},
		"event":        {"1", "g", "j", "j", "enter"},
		"actor":        {"2", "g", "enter"},
		"provision":    {"3", "g", "j", "enter"},
		"instrument":   {"3", "g", "enter"},
		"quote":        {"J"},
		"search":       {"f", "text:the", "enter"},
		"typing":       {"f", "text:speaker:ana"},
		"comparison":   {"J", "c", "J", "c"},
		"stacked":      {"J", "c", "J", "c", "c"},
		"positions":    {"5"},
		"problems":     {"!"},
		"speaker":      {"s", "text:a"},
		"help":         {"?"},
		"export":       {"e"},
		"zoomed":       {"1", "z"},
		"found":        {"0", "/", "text:a", "enter"},
		"far down":     {"2", "enter", "G"},
		"pinned quote": {"J", "c"},
	}
}

// TestGeometry goes to every screen and through every size of window: the rows
// must be as many as the window has and each exactly as wide.
func TestGeometry(t *testing.T) {
	for name, b := range map[string]*model.Briefing{"mock": strait(t), "built-in": builtin(t), "hostile": hostile()} {
		for screen, keys := range screens() {
			t.Run(name+"/"+screen, func(t *testing.T) {
				t.Parallel()
				d, widths := open(t, b, 100, 30).Press(keys...), map[string]int{}
				step := stride(name == "hostile")
				for width := 1; width <= 250; width += step {
					for height := 1; height <= 60; height += step {
						d.Resize(width, height)
						exact(t, d, width, height, widths)
					}
					clear(widths)
				}
			})
		}
	}
}

// stride is 1 for the briefing that is made to break screens: every size. The
// others are sampled, as is all under the race detector, which is ten times slower
// and looks for something else.
func stride(whole bool) int {
	switch {
	case raceDetector:
		return 17
	case whole:
		return 1
	}
	return 7
}

// exact measures every row, each one once.
func exact(t *testing.T, d *uitest.Driver, width, height int, widths map[string]int) {
	t.Helper()
	rows := d.Rows()
	if len(rows) != height {
		t.Fatalf("%dx%d: %d rows", width, height, len(rows))
	}
	for y, row := range rows {
		w, known := widths[row]
		if !known {
			w = ansi.StringWidth(row)
			widths[row] = w
		}
		if w != width {
			t.Fatalf("%dx%d: row %d is %d wide: %q", width, height, y, w, ansi.Strip(row))
		}
	}
}

// hostile is an invented briefing in which every text is of a kind that breaks
// screens: wide, combining, from right to left, or with controls in it.
func hostile() *model.Briefing {
	texts := []string{
		"\x1b[31mred\x1b[0m\x07", "\u202eevil\u202c", "a\u009b2Jb", strings.Repeat("한국어조선", 30), strings.Repeat("中文字", 50),
		"e" + strings.Repeat("\u0301", 40), "Русский текст, который длиннее строки", "عربي وعبري", "\t\n\r\n", strings.Repeat("x", 500),
		"\x1b[" + strings.Repeat("1;", 40) + "m", "👩‍👩‍👧 family", "देवनागरी", "\xff\xfe", "",
	}
	n := 0
	next := func() string { n++; return texts[n%len(texts)] }
	d := model.Data{Meta: model.Meta{Format: 1, ID: "h", Title: next(), Subtitle: next(), Summary: next() + "\n\n" + next()}}
	for i := range 12 {
		id := fmt.Sprintf("x%d", i)
		d.Actors = append(d.Actors, model.Actor{ID: model.ActorID(id), Kind: model.Person, Name: next(), NativeName: next(), Alias: []string{next()},
			Summary: next(), Memberships: []model.Membership{{Organization: "x1", Role: next()}}})
		d.Issues = append(d.Issues, model.Issue{ID: model.IssueID(id), Label: next(), Question: next()})
		d.Events = append(d.Events, model.Event{ID: model.EventID(id), Title: next(), Place: next(), Summary: next(), Disputed: next(),
			Date: edtf.MustParse("2031-03-09"), Actors: []model.ActorID{"x1"}, Sources: []model.SourceID{"x1"}})
		d.Sources = append(d.Sources, model.Source{ID: model.SourceID(id), Title: next(), Container: next(), Text: next() + " said " + next(), URL: next()})
		d.Quotes = append(d.Quotes, model.Quote{ID: model.QuoteID(id), Speakers: []model.SpeakerID{"x1", model.SpeakerID(id)}, Type: model.Mixed,
			Exact: "the " + next(), Source: model.SourceID(id), Event: model.EventID(id), Attribution: next(), Cue: next(), Occasion: next(),
			Provisions: []model.ProvisionID{"t#art_1"}, Issues: []model.IssueID{"x1"}, Statement: "s", Note: next(),
			Translation: &model.Translation{Text: next(), By: next()}})
		d.Positions = append(d.Positions, model.Position{Actor: model.ActorID(id), Issue: "x1", Stance: 1, Note: next(), Evidence: []model.EvidenceID{model.EvidenceID(id)}})
		d.Comparisons = append(d.Comparisons, model.Comparison{ID: model.ComparisonID(id), Title: next(), Question: next(),
			Columns: []model.ColumnID{"x1", "x2", "t#art_1@a"}, Points: []model.Point{{Label: next(), Cells: []string{next(), next(), next()}}}})
		d.Judgments = append(d.Judgments, model.Judgment{ID: model.JudgmentID(id), Text: next(), Likelihood: "likely", Confidence: "low"})
	}
	d.Instruments = []model.Instrument{{ID: "t", Title: next(), Short: next(), Provisions: []model.Provision{{EID: "art_1", ID: "t#art_1", Heading: next(), Summary: next()}},
		Versions: []model.Version{{ID: "a", Clauses: []model.Clause{{EID: "art_1", Text: next()}}}, {ID: "b", Clauses: []model.Clause{{EID: "art_1", Text: next()}}}}}}
	return model.New(d, []model.Problem{{Severity: model.Error, Code: "E01", Text: next(), Hint: next(), Place: model.Place{File: next(), Line: 3}}})
}

// TestHostileTextIsHarmless looks at every screen of the hostile briefing for what
// a terminal could obey: nothing but the styles of the program may be there.
func TestHostileTextIsHarmless(t *testing.T) {
	b := hostile()
	for name, keys := range screens() {
		d := open(t, b, 120, 40).Press(keys...)
		for _, r := range strings.ReplaceAll(ansi.Strip(d.Model.View().Content), "\n", "") {
			if r < 0x20 || r >= 0x7f && r < 0xa0 || r == '\u202e' || r == '\u202c' {
				t.Errorf("%s: %U on the screen", name, r)
			}
		}
		if title := d.Model.View().WindowTitle; strings.ContainsAny(title, "\x1b\x07\n") {
			t.Errorf("%s: window title %q", name, title)
		}
	}
}
