package page

import (
	"slices"
	"strconv"
	"strings"

	"briefing/model"
	"briefing/ui/rich"
)

// overview lays out the briefing as a whole, what matters most first.
func (s *sheet) overview() {
	meta := s.Briefing.Meta()
	if !s.Headed {
		s.title(meta.Title)
	}
	s.put(rich.T(rich.Plain, meta.Subtitle))
	s.put(s.masthead()...)
	facts, words := s.Briefing.Contested()
	s.doors(len(facts) + len(words))
	if n := len(s.Briefing.Problems()); n > 0 {
		s.put(rich.L(rich.Warn, "! "+severities(s.Briefing.Problems())+" in the folder", s.link(problemsTarget)))
	}
	if meta.Summary != "" {
		s.section("Bottom line", 0)
		s.prose(meta.Summary)
	}
	s.begin()
	s.judgments()
	s.dispute(facts, words)
	if list := s.offered(); len(list) > 0 {
		s.section("Side by side", len(list))
		shown := min(len(list), offersShown)
		s.offers(list[:shown])
		s.rest(len(list)-shown, comparedTarget)
	}
	s.extent()
}

// dispute is the section of what is disputed, what is important first.
func (s *sheet) dispute(facts []*model.Event, words []*model.Quote) {
	n := len(facts) + len(words)
	if n == 0 {
		return
	}
	s.section("Disputed", n)
	slices.SortStableFunc(facts, func(a, b *model.Event) int { return rank(a) - rank(b) })
	facts = facts[:min(len(facts), disputesShown)]
	words = words[:min(len(words), disputesShown-len(facts))]
	s.disputes(facts, words)
	s.rest(n-len(facts)-len(words), disputedTarget)
}

// rank puts important events first.
func rank(e *model.Event) int {
	if e.Important {
		return 0
	}
	return 1
}

// How much of each list the overview shows.
const (
	startsShown    = 3
	judgmentsShown = 5
	disputesShown  = 5
	offersShown    = 8
)

// rest leads to what a list leaves out.
func (s *sheet) rest(n int, target string) {
	if n > 0 {
		s.put(rich.L(rich.Linked, "and "+strconv.Itoa(n)+" more", s.link(target)))
	}
}

// doors are the ways into the briefing in one line, so that the first is in sight.
func (s *sheet) doors(disputed int) {
	m := s.Briefing
	var ways []rich.Span
	if disputed > 0 {
		ways = append(ways, rich.L(rich.Warn, "! "+strconv.Itoa(disputed)+" disputed", s.link(disputedTarget)).Unbroken())
	}
	if quotes, clauses := m.Doubted(); quotes+clauses > 0 {
		ways = append(ways, rich.L(rich.Warn, "! "+strconv.Itoa(quotes+clauses)+" unverified", s.link(problemsTarget)).Unbroken())
	}
	if n := len(m.Comparisons()); n > 0 {
		ways = append(ways, rich.L(rich.Linked, strconv.Itoa(n)+" side by side", s.link(comparedTarget)).Unbroken())
	}
	if len(m.Positions()) > 0 {
		ways = append(ways, rich.L(rich.Linked, "who stands where", s.link(matrixTarget)).Unbroken())
	}
	if n := len(m.Quotes()); n > 0 {
		ways = append(ways, rich.L(rich.Linked, model.Counted(n, "quote"), s.link(searchTarget)).Unbroken())
	}
	s.put(list(ways...)...)
}

// masthead is the day for which the briefing stands, its handling and who wrote it.
func (s *sheet) masthead() []rich.Span {
	meta := s.Briefing.Meta()
	day := rich.T(rich.Strong, "undated")
	if !meta.AsOf.IsZero() {
		day = rich.T(rich.Strong, "as of "+s.date(meta.AsOf))
	}
	return list(day, muted(meta.Handling), muted(strings.Join(meta.Authors, ", ")))
}

// judgments are the authors' own assessments, as many as the overview shows.
func (s *sheet) judgments() {
	judgments := s.Briefing.Judgments()
	if len(judgments) == 0 {
		return
	}
	s.section("Judgments of the authors", len(judgments))
	shown := min(len(judgments), judgmentsShown)
	s.judge(judgments[:shown])
	s.rest(len(judgments)-shown, judgmentsTarget)
}

// judge lists assessments, each with what it rests on.
func (s *sheet) judge(judgments []model.Judgment) {
	for i := range judgments {
		j := &judgments[i]
		if i > 0 {
			s.gap()
		}
		s.put(rich.L(rich.Plain, j.Text, s.link(model.RefTo(model.KindJudgment, j.ID).String())))
		quotes := s.Briefing.EvidenceQuotes(j.Evidence)
		rests := ""
		if len(quotes) > 0 {
			rests = " · on " + model.Counted(len(quotes), "quote") + ", " + model.Counted(len(s.origins(quotes)), "origin")
		}
		s.inset(2, append(s.odds(j), muted(rests))...)
	}
}

// disputes lists what is disputed, with what about it.
func (s *sheet) disputes(facts []*model.Event, words []*model.Quote) {
	for _, e := range facts {
		s.put(rich.T(rich.Warn, "! "), s.thing(model.RefTo(model.KindEvent, e.ID)), muted(" · "+e.When().Short()))
		s.inset(2, rich.T(rich.Plain, e.Disputed))
	}
	for _, q := range words[:min(len(words), most)] {
		s.put(rich.T(rich.Warn, contested(q)+"  "), s.thing(model.RefTo(model.KindQuote, q.ID)))
		s.inset(2, rich.T(rich.Plain, q.Note))
	}
}

// offered are the comparisons.
func (b *Builder) offered() []model.Ref {
	list := b.Briefing.Comparisons()
	refs := make([]model.Ref, len(list))
	for i := range list {
		refs[i] = model.RefTo(model.KindComparison, list[i].ID)
	}
	return refs
}

// offers lists comparisons, one to a line.
func (s *sheet) offers(refs []model.Ref) {
	for _, r := range refs {
		s.item(s.thing(r))
	}
}

// extent says how much there is.
func (s *sheet) extent() {
	m := s.Briefing
	s.section("In this briefing", 0)
	provisions := 0
	for i := range m.Instruments() {
		provisions += len(m.Instruments()[i].Provisions)
	}
	s.put(list(
		muted(model.Counted(len(m.Actors()), "actor")),
		muted(model.Counted(len(m.Events()), "event")),
		muted(model.Counted(provisions, "provision")+" of "+model.Counted(len(m.Instruments()), "instrument")),
		muted(model.Counted(len(m.Positions()), "position")+" on "+model.Counted(len(m.Issues()), "issue")),
	)...)
	s.put(muted(m.ExtentOf(s.all()).String()))
	s.put(muted(types(m.Quotes())))
}

// types counts quotes by type: "1 direct, 4 mixed, 36 reported".
func types(quotes []model.Quote) string {
	var direct, mixed, reported int
	for i := range quotes {
		switch quotes[i].Type {
		case model.Direct:
			direct++
		case model.Mixed:
			mixed++
		default:
			reported++
		}
	}
	if len(quotes) == 0 {
		return ""
	}
	return strconv.Itoa(direct) + " direct, " + strconv.Itoa(mixed) + " mixed, " + strconv.Itoa(reported) + " reported"
}

// all are the quotes of the briefing.
func (b *Builder) all() []*model.Quote {
	quotes := b.Briefing.Quotes()
	list := make([]*model.Quote, len(quotes))
	for i := range quotes {
		list[i] = &quotes[i]
	}
	return list
}

// origins are the independent origins of some quotes, as [model.Briefing.Origins]
// finds them, but asked once per source and relay: there may be many quotes.
func (b *Builder) origins(quotes []*model.Quote) []model.Origin {
	sources, relays := map[model.SourceID]bool{}, map[model.ActorID]bool{}
	var firsts []*model.Quote
	for _, q := range quotes {
		switch {
		case len(q.Via) > 0:
			if !relays[q.Via[0]] {
				relays[q.Via[0]] = true
				firsts = append(firsts, q)
			}
		case !sources[q.Source]:
			sources[q.Source] = true
			firsts = append(firsts, q)
		}
	}
	return b.Briefing.Origins(firsts)
}
