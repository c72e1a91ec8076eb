package page_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"briefing/data/folder"
	"briefing/model"
	"briefing/ui/page"
	"briefing/ui/prose"
	"briefing/ui/rich"
)

// every lists a subject for everything that a briefing holds.
func every(b *model.Briefing) []page.Subject {
	list := []page.Subject{{}, {Kind: page.Matrix}, {Kind: page.Problems}, page.For(""), page.For("treaty"), page.For("type:direct zebra")}
	add := func(kind model.Kind, id string) { list = append(list, page.Of(model.Ref{Kind: kind, ID: id})) }
	for _, e := range b.Actors() {
		add(model.KindActor, string(e.ID))
	}
	for _, e := range b.Events() {
		add(model.KindEvent, string(e.ID))
	}
	for _, e := range b.Sources() {
		add(model.KindSource, string(e.ID))
	}
	for _, e := range b.Quotes() {
		add(model.KindQuote, string(e.ID))
	}
	for _, e := range b.Issues() {
		add(model.KindIssue, string(e.ID))
	}
	positions := b.Positions()
	for i := range positions {
		add(model.KindPosition, string(positions[i].ID()))
	}
	for _, e := range b.Comparisons() {
		add(model.KindComparison, string(e.ID))
		list = append(list, page.Beside(e.Columns...))
	}
	for _, e := range b.Judgments() {
		add(model.KindJudgment, string(e.ID))
	}
	for _, in := range b.Instruments() {
		add(model.KindInstrument, string(in.ID))
		for _, p := range in.Provisions {
			add(model.KindProvision, string(p.ID))
		}
	}
	return list
}

// keeps checks what holds for every page.
func keeps(t *testing.T, b *model.Briefing, p page.Page, width int) {
	t.Helper()
	if len(p.Lines) == 0 || p.Lines[0].String() == "" {
		t.Errorf("%s at %d: does not begin with what it is about", p.Subject.Target(), width)
	}
	for y, l := range p.Lines {
		if w := l.Width(); w > max(width, 1) {
			t.Errorf("%s at %d: line %d is %d wide: %q", p.Subject.Target(), width, y, w, l.String())
		}
	}
	for _, st := range p.Stops {
		s, ok := page.Follow(st.Link.Target)
		if !ok {
			t.Errorf("%s: %q leads nowhere", p.Subject.Target(), st.Link.Target)
		}
		if s.Kind == page.Thing && !b.Has(s.Ref) {
			t.Errorf("%s: %q is not in the briefing", p.Subject.Target(), st.Link.Target)
		}
	}
	for _, id := range p.Quotes {
		if b.Quote(id) == nil {
			t.Errorf("%s: shows a quote %q that is not in the briefing", p.Subject.Target(), id)
		}
	}
}

// TestEveryPage lays out every page of the invented briefing at every width up to
// 120, from where on little changes, and at some up to 250.
func TestEveryPage(t *testing.T) {
	b := mock()
	for _, stacked := range []bool{false, true} {
		build := builder(b)
		build.Stacked = stacked
		for _, s := range every(b) {
			step := 1
			if stacked {
				step = 12
			}
			for width := 0; width <= 250; width += step {
				keeps(t, b, build.Build(s, width), width)
				if width == 120 {
					step = max(step, 10)
				}
			}
		}
	}
}

func TestBuiltinPages(t *testing.T) {
	b, err := folder.Load(os.DirFS("../../data/builtin/dprk-russia-2024"))
	if err != nil {
		t.Fatal(err)
	}
	build := builder(b)
	for _, s := range every(b) {
		for _, width := range []int{1, 24, 48, 78, 118, 200} {
			p := build.Build(s, width)
			keeps(t, b, p, width)
			unmarked(t, b, p)
		}
	}
}

// unmarked checks that no indirect quote stands in quotation marks that the page
// brought.
func unmarked(t *testing.T, b *model.Briefing, p page.Page) {
	t.Helper()
	whole := flat(text(p))
	for _, id := range p.Quotes {
		if q := b.Quote(id); q.Type == model.Indirect {
			exact := flat(q.Exact)
			for _, marks := range []string{"“" + exact, exact + "”", `"` + exact + `"`} {
				if strings.Contains(whole, marks) {
					t.Errorf("%s: indirect speech in quotation marks: %s", p.Subject.Target(), marks)
				}
			}
		}
	}
}

func TestQuotationMarks(t *testing.T) {
	b := mock()
	build := builder(b)
	for _, s := range every(b) {
		unmarked(t, b, build.Build(s, 200))
	}
	for target, want := range map[string]string{
		"quote:reyes-ninety-days": "“We shall withdraw within ninety days",
		"quote:envoys-agree":      "reported: agreed to meet again\n",
		"quote:official-mixed":    "called the text a “paper boat” and no treaty\n",
	} {
		s, _ := page.Follow(target)
		if got := text(build.Build(s, 120)); !strings.Contains(got, want) {
			t.Errorf("%s does not show %q:\n%s", target, want, got)
		}
	}
}

// TestWithin checks that a link inside a card or a text says so.
func TestWithin(t *testing.T) {
	b := mock()
	build := builder(b)
	for target, want := range map[string][]string{
		"event:joint-statement":               {"quote:reyes-ninety-days", "quote:lind-no-date", "quote:envoys-agree"},
		"quote:lind-no-date":                  {"quote:lind-no-date"},
		"comparison:ninety-days":              {"quote:reyes-ninety-days", "quote:lind-no-date"},
		"provision:strait-2031#art_5__para_2": {"provision:strait-2031#art_5__para_2@tabled", "provision:strait-2031#art_5__para_2@leaked"},
	} {
		s, _ := page.Follow(target)
		var within []string
		for _, st := range build.Build(s, 100).Stops {
			within = append(within, st.Link.Within)
		}
		for _, w := range want {
			if !slices.Contains(within, w) {
				t.Errorf("%s: no link stands within %s: %q", target, w, within)
			}
		}
	}
}

// TestQuotesInOrder checks that every quote of a page can be reached on it, in the
// order in which it is read.
func TestQuotesInOrder(t *testing.T) {
	b := mock()
	for _, s := range []page.Subject{page.For(""), page.Of(model.RefTo(model.KindIssue, model.IssueID("withdrawal"))),
		page.Of(model.RefTo(model.KindComparison, model.ComparisonID("ninety-days")))} {
		for _, width := range []int{50, 100} {
			p := builder(b).Build(s, width)
			if len(p.Quotes) == 0 {
				t.Errorf("%s shows no quotes", s.Target())
			}
			for _, id := range p.Quotes {
				want := "quote:" + string(id)
				if !slices.ContainsFunc(p.Stops, func(st rich.Stop) bool { return st.Link.Target == want && st.Link.Within == want }) {
					t.Errorf("%s at %d: no link leads to %s", s.Target(), width, want)
				}
			}
		}
	}
}

func TestTargets(t *testing.T) {
	list := every(mock())
	list = append(list, page.Subject{Kind: page.Compare}, page.For("speaker:a from:9:x"),
		page.Subject{Kind: page.Search, Query: "x", From: 200},
		page.Subject{Kind: page.Thing, Ref: model.Ref{Kind: model.KindActor, ID: "a"}, From: 7})
	for _, s := range list {
		if got, ok := page.Follow(s.Target()); !ok || got != s {
			t.Errorf("%q gives %+v, %v; want %+v", s.Target(), got, ok, s)
		}
	}
	for _, bad := range []string{"", "x", "planet:x", "from:x:actor:a", "from:0:actor:a", "from:1:from:2:actor:a", "from:1", "actor:"} {
		if s, ok := page.Follow(bad); ok {
			t.Errorf("%q gives %+v", bad, s)
		}
	}
	if got := (page.Subject{Kind: page.Thing}).Target(); got != "" {
		t.Errorf("a subject about nothing has the target %q", got)
	}
}

// TestOrigins checks the overview's own count of origins against the model's.
func TestOrigins(t *testing.T) {
	b := mock()
	quotes := b.Quotes()
	var all []*model.Quote
	for i := range quotes {
		all = append(all, &quotes[i])
	}
	got := flat(text(builder(b).Build(page.Subject{}, 100)))
	if want := "independent origin"; !strings.Contains(got, "3 "+want) || len(b.Origins(all)) != 3 {
		t.Errorf("the overview does not count %d origins:\n%s", len(b.Origins(all)), got)
	}
}

// TestColumns checks when texts stand side by side.
func TestColumns(t *testing.T) {
	s, _ := page.Follow("comparison:ninety-days")
	for _, c := range []struct {
		width   int
		stacked bool
		beside  bool
	}{{75, false, true}, {74, false, false}, {120, true, false}} {
		b := builder(mock())
		b.Stacked = c.stacked
		if got := strings.Contains(text(b.Build(s, c.width)), "│ B  "); got != c.beside {
			t.Errorf("at %d, stacked %v: side by side %v, want %v", c.width, c.stacked, got, c.beside)
		}
	}
}

// TestWords checks words and signs that stand for what colours would tell.
func TestWords(t *testing.T) {
	b := builder(mock())
	for target, want := range map[string][]string{
		"event:joint-statement":               {"! DISPUTED  whether a date was agreed", "! DISPUTED · 11 Mar"},
		"actor:official":                      {"never merged", "might be T. Lind"},
		"actor:reyes":                         {"as of 14 March 2031: Foreign Minister, Norland", "→ ++ supports strongly", "Should forces leave the strait? ~0 considering"},
		"judgment:they-leave":                 {"likely (55–80 %)", "confidence: moderate", "2 independent origins"},
		"provision:strait-2031#art_5__para_2": {"{ninety}", "{sixty}", "Between {braces}: words that differ.", "≠ trigger"},
		"instrument:strait-1990":              {"as of 14 March 2031: superseded", "replaced by"},
		"source:norland-readout":              {"B, usually reliable"},
		"source:sund-radio":                   {"not recorded"},
		"quote:envoys-agree-reprint":          {"2 reports from 1 independent origin", "re-published in Daily Sund", "unattributed"},
		"matrix:":                             {"~0→++", "(−)", "~ considering"},
		"search:ninety":                       {"{ninety}", "1 quote from 1 of 4 sources, 1 independent origin · 1 speaker"},
		"search:Art. 5":                       {"No quote answers this.", "provision 2031 treaty, Art. 5(2)"},
		"search:bogus:xx":                     {`There is no field "bogus:".`},
		"search:speaker:nobody":               {`No speaker with a quote is called "nobody".`},
		"search:note:studio":                  {"found in note", "{studio}"},
		"actor:lind":                          {"office as stated: Premier, Sund", "(−) opposes, on a condition"},
		"event:envoys-meet":                   {"coded as consult"},
		"comparison:four":                     {"gone (missing)", "  D  not said"},
	} {
		s, _ := page.Follow(target)
		got := flat(text(b.Build(s, 78)))
		for _, w := range want {
			if !strings.Contains(got, flat(w)) {
				t.Errorf("%s does not say %q:\n%s", target, w, got)
			}
		}
	}
}

// TestWindow checks that a long list is shown in parts that lead to each other.
func TestWindow(t *testing.T) {
	b := many(450)
	for _, first := range []page.Subject{page.Of(model.RefTo(model.KindActor, model.ActorID("reyes"))), page.For("")} {
		build := builder(b)
		seen := map[model.QuoteID]bool{}
		s := first
		for part := 0; ; part++ {
			p := build.Build(s, 80)
			for _, id := range p.Quotes {
				seen[id] = true
			}
			next := slices.IndexFunc(p.Stops, func(st rich.Stop) bool {
				f, _ := page.Follow(st.Link.Target)
				return f.From > s.From
			})
			if next < 0 || part > 5 {
				break
			}
			s, _ = page.Follow(p.Stops[next].Link.Target)
		}
		if len(seen) != 450 {
			t.Errorf("%s: %d of 450 quotes can be reached", first.Target(), len(seen))
		}
	}
	p := builder(b).Build(page.Subject{Kind: page.Thing, Ref: model.RefTo(model.KindActor, model.ActorID("reyes")), From: 9999}, 80)
	if len(p.Quotes) == 0 {
		t.Error("beyond the end: nothing is shown")
	}
}

func TestNothing(t *testing.T) {
	b := model.New(model.Data{}, nil)
	build := &page.Builder{Briefing: b, Prose: prose.New(prose.Style{}).Render}
	for _, s := range []page.Subject{{Kind: page.Matrix}, {Kind: page.Problems}, page.For(""), page.For("x"), {Kind: page.Compare}, {Kind: page.Thing}} {
		if p := build.Build(s, 60); len(p.Lines) == 0 {
			t.Errorf("%+v: an empty page", s)
		}
	}
	build.Build(page.Subject{}, 60)
}
