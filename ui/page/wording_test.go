package page_test

import (
	"strconv"
	"strings"
	"testing"

	"briefing/model"
	"briefing/ui/page"
)

// TestFacts checks that on a question of fact nobody supports or opposes anything.
func TestFacts(t *testing.T) {
	d := mockData()
	for i := range d.Issues {
		d.Issues[i].Asks = model.AsksFact
	}
	b := builder(model.New(d, nil))
	for _, target := range []string{"actor:reyes", "issue:withdrawal", "position:reyes--withdrawal--2031-03-09", "matrix:", "quote:reyes-ninety-days"} {
		s, _ := page.Follow(target)
		for _, width := range []int{30, 78} {
			got := flat(text(b.Build(s, width)))
			if !strings.Contains(got, "++ says yes") || strings.Contains(got, "supports") || strings.Contains(got, "opposes") {
				t.Errorf("%s at %d:\n%s", target, width, got)
			}
		}
	}
}

// TestSignsStayWithTheirWords checks that no line ends in a sign that the next one
// explains.
func TestSignsStayWithTheirWords(t *testing.T) {
	b := builder(mock())
	for _, target := range []string{"actor:reyes", "actor:lind", "issue:withdrawal", "matrix:", "provision:strait-2031#art_5__para_2"} {
		s, _ := page.Follow(target)
		for width := 36; width <= 110; width++ {
			for _, l := range b.Build(s, width).Lines {
				end := l.String()
				if strings.Contains(strings.TrimSpace(end), "   ") { // a row of the matrix
					continue
				}
				if strings.HasSuffix(end, " −") || strings.HasSuffix(end, "++") && !strings.Contains(end, "→") || strings.HasSuffix(end, " ~0") {
					t.Errorf("%s at %d: %q", target, width, end)
				}
			}
		}
	}
}

// TestStart checks on which stop a reader begins.
func TestStart(t *testing.T) {
	b := builder(mock())
	for target, want := range map[string]string{"matrix:": "position:", "search:": "quote:", "search:ninety": "quote:", "overview:": "", "actor:reyes": "", "search:nothinglikeit": ""} {
		s, _ := page.Follow(target)
		p := b.Build(s, 78)
		switch {
		case want == "" && p.Start != -1:
			t.Errorf("%s begins at %d", target, p.Start)
		case want != "" && (p.Start < 0 || !strings.HasPrefix(p.Stops[p.Start].Link.Target, want)):
			t.Errorf("%s begins at %d", target, p.Start)
		}
	}
}

// TestOverviewIsShort checks that the overview shows a few of many and leads to all.
func TestOverviewIsShort(t *testing.T) {
	d := mockData()
	for i := range 30 {
		n := strconv.Itoa(i)
		d.Events = append(d.Events, model.Event{ID: model.EventID("event-" + n), Title: "Event number " + n, Date: on("2030"), Disputed: "whether it was"})
		d.Comparisons = append(d.Comparisons, model.Comparison{ID: model.ComparisonID("comparison-" + n), Title: "Comparison number " + n})
	}
	b := builder(model.New(d, nil))
	p := b.Build(page.Subject{}, 80)
	if len(p.Lines) > 70 || len(p.Stops) == 0 || p.Stops[0].Line > 5 {
		t.Errorf("%d lines, first stop %+v", len(p.Lines), p.Stops[0])
	}
	if got := text(p); !strings.Contains(got, "Joint statement") || !strings.Contains(got, "and 27 more") || !strings.Contains(got, "and 24 more") {
		t.Errorf("what is important is not shown, or what is left out not counted:\n%s", got)
	}
	for target, want := range map[string]string{"disputed:": "Event number 29", "compared:": "Comparison number 29"} {
		s, ok := page.Follow(target)
		if got := text(b.Build(s, 80)); !ok || s.Target() != target || !strings.Contains(got, want) {
			t.Errorf("%s does not show %s:\n%s", target, want, got)
		}
	}
	b.Headed = true
	if strings.Contains(text(b.Build(page.Subject{}, 80)), d.Meta.Title) {
		t.Error("the title stands twice")
	}
}

// TestCommonWords checks what is marked where nearly everything differs.
func TestCommonWords(t *testing.T) {
	d := mockData()
	say := func(id, words string) model.Quote {
		return model.Quote{ID: model.QuoteID(id), Source: "oss-wire", Type: model.Indirect, Exact: words, Language: "en"}
	}
	d.Quotes = append(d.Quotes,
		say("long-a", "In case of an armed attack the two sides give one another military assistance with every means that they have."),
		say("long-b", "Sund hopes very much that nobody will ever need military assistance, whatever the neighbours may be planning next spring."),
		say("fragment", "no military assistance"))
	b := builder(model.New(d, nil))
	got := flat(text(b.Build(page.Beside("long-a", "long-b"), 78)))
	if !strings.Contains(got, "Between {braces}: words in common.") || strings.Count(got, "{military assistance}") != 2 {
		t.Errorf("the common words are not marked:\n%s", got)
	}
	got = flat(text(b.Build(page.Beside("long-a", "fragment"), 78)))
	if strings.Contains(got, "{") || strings.Contains(got, "in common") {
		t.Errorf("a fragment is compared:\n%s", got)
	}
}

// TestOneLanguage checks that a text in another language does not keep the others
// from being compared.
func TestOneLanguage(t *testing.T) {
	d := mockData()
	for _, q := range [][3]string{{"one", "en", "Each side helps the other at once and by all means."},
		{"two", "en", "Each side helps the other at once and without conditions."}, {"three", "ko", "각 당사국은 즉시 원조를 제공한다"}} {
		d.Quotes = append(d.Quotes, model.Quote{ID: model.QuoteID(q[0]), Source: "oss-wire", Type: model.Indirect, Exact: q[2], Language: q[1]})
	}
	b := builder(model.New(d, nil))
	got := flat(text(b.Build(page.Beside("one", "three", "two"), 120)))
	if !strings.Contains(got, "{without conditions}") || !strings.Contains(got, "Only those in English are compared.") {
		t.Errorf("the two texts in English are not compared:\n%s", got)
	}
	if got = flat(text(b.Build(page.Beside("one", "three"), 120))); !strings.Contains(got, "In different languages") {
		t.Errorf("two languages are compared:\n%s", got)
	}
}

// TestLongLists checks that a page with many quotes shows the first in full, the
// rest in a line each, and leads to all of them.
func TestLongLists(t *testing.T) {
	b := builder(many(40))
	p := b.Build(page.Of(model.RefTo(model.KindActor, model.ActorID("reyes"))), 80)
	if got := flat(text(p)); len(p.Quotes) < 40 || !strings.Contains(got, "and 28, one to a line · all in full") {
		t.Errorf("%d quotes:\n%s", len(p.Quotes), got)
	}
	found := false
	for _, st := range p.Stops {
		found = found || st.Link.Target == "search:speaker:reyes"
	}
	if !found {
		t.Error("nothing leads to all quotes in full")
	}
}

// TestShortNames checks that a source is called by its short name where it is named
// in passing.
func TestShortNames(t *testing.T) {
	d := mockData()
	for i := range d.Sources {
		if d.Sources[i].ID == "oss-wire" {
			d.Sources[i].Short = "Wire on the envoys"
		}
	}
	b := builder(model.New(d, nil))
	for _, target := range []string{"event:joint-statement", "search:", "comparison:four", "quote:envoys-agree", "instrument:strait-2031"} {
		s, _ := page.Follow(target)
		if got := flat(text(b.Build(s, 100))); !strings.Contains(got, "Wire on the envoys") {
			t.Errorf("%s:\n%s", target, got)
		}
	}
}
