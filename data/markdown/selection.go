package markdown

import (
	"cmp"
	"slices"
	"strings"

	"briefing/model"
)

// selection is what a filter leaves of a briefing, in the briefing's order.
type selection struct {
	b           *model.Briefing
	filter      Filter
	judgments   []*model.Judgment
	events      []*model.Event
	actors      []*model.Actor
	positions   []*model.Position
	provisions  []*model.Provision
	comparisons []*model.Comparison
	quotes      []*model.Quote
	columns     []model.ColumnID      // of the texts side by side that are exported alone
	spoken      map[model.ActorID]int // how many of the quotes are whose
}

// choose applies a filter. What is not a quote is left where it belongs to the
// quotes that are: the events at which they were said, who said them, the
// provisions that they speak of, the comparisons that hold them. Quotes that are
// named keep only comparisons of each other; texts side by side keep the provisions
// among them.
func choose(b *model.Briefing, f Filter) (*selection, error) {
	if err := f.check(b); err != nil {
		return nil, err
	}
	s := &selection{b: b, filter: f}
	s.sideBySide()
	s.quotes = keep(b.Quotes(), s.leaves)
	s.spoken = count(s.quotes)
	if s.columns == nil {
		s.comparisons = keep(b.Comparisons(), s.hasComparison)
	}
	if len(f.Quotes) > 0 {
		return s, nil
	}
	instruments := b.Instruments()
	for i := range instruments {
		s.provisions = append(s.provisions, keep(instruments[i].Provisions, s.hasProvision)...)
	}
	if f.alone() {
		return s, nil
	}
	s.positions = keep(b.Positions(), s.hasPosition)
	s.judgments = keep(b.Judgments(), s.hasJudgment)
	s.events = keep(b.Events(), s.hasEvent)
	s.actors = keep(b.Actors(), s.hasActor)
	return s, nil
}

// sideBySide takes up the comparison that the filter asks for: one of the briefing,
// or the texts that a reader put together.
func (s *selection) sideBySide() {
	c := s.b.Comparison(s.filter.Comparison)
	if c == nil && len(s.filter.Columns) > 0 {
		c = &model.Comparison{Title: "Side by side", Columns: s.filter.Columns}
	}
	if c != nil {
		s.columns, s.comparisons = c.Columns, []*model.Comparison{c}
	}
}

// leaves reports whether a quote passes.
func (s *selection) leaves(q *model.Quote) bool {
	return s.filter.leaves(q) && (s.columns == nil || slices.Contains(s.columns, model.ColumnID(q.ID)))
}

// keep are pointers to the elements of list that pass.
func keep[E any](list []E, passes func(*E) bool) []*E {
	var kept []*E
	for i := range list {
		if passes(&list[i]) {
			kept = append(kept, &list[i])
		}
	}
	return kept
}

// restsOn reports whether some evidence has a quote that is left, or a clause that
// the filter asks for.
func (s *selection) restsOn(evidence []model.EvidenceID) bool {
	return slices.ContainsFunc(s.b.EvidenceQuotes(evidence), s.leaves) ||
		slices.ContainsFunc(evidence, func(id model.EvidenceID) bool { _, is := s.filter.on(model.ProvisionID(id)); return is })
}

func (s *selection) hasJudgment(j *model.Judgment) bool {
	return s.filter.IsZero() || s.restsOn(j.Evidence)
}

func (s *selection) hasPosition(p *model.Position) bool {
	f := s.filter
	return (f.Speaker == "" || p.Actor == model.ActorID(f.Speaker)) &&
		(f.Issue == "" || p.Issue == f.Issue) &&
		(f.Event == "" && f.Provision == "" && f.Instrument == "" || s.restsOn(p.Evidence))
}

func (s *selection) hasEvent(e *model.Event) bool {
	return s.filter.IsZero() || e.ID == s.filter.Event ||
		slices.ContainsFunc(s.quotes, func(q *model.Quote) bool { return q.Event == e.ID })
}

func (s *selection) hasActor(a *model.Actor) bool {
	return s.filter.IsZero() || a.ID == model.ActorID(s.filter.Speaker) ||
		slices.ContainsFunc(s.quotes, func(q *model.Quote) bool {
			return slices.Contains(q.Speakers, model.SpeakerID(a.ID))
		}) ||
		slices.ContainsFunc(s.positions, func(p *model.Position) bool { return p.Actor == a.ID })
}

// hasProvision reports whether a provision is asked for or, where none is, whether
// a quote that is left speaks of it.
func (s *selection) hasProvision(p *model.Provision) bool {
	if asked, is := s.filter.on(p.ID); asked {
		return is
	}
	if s.columns != nil {
		return slices.ContainsFunc(s.columns, func(id model.ColumnID) bool { own, _ := id.Split(); return own == p.ID })
	}
	return s.filter.IsZero() || slices.ContainsFunc(s.quotes, func(q *model.Quote) bool {
		return slices.Contains(q.Provisions, p.ID)
	})
}

// hasComparison reports whether a comparison holds what is left: quotes that are
// named only, a clause that is asked for, or else anything.
func (s *selection) hasComparison(c *model.Comparison) bool {
	if len(s.filter.Quotes) > 0 {
		return !slices.ContainsFunc(c.Columns, func(id model.ColumnID) bool { return !s.hasColumn(id) })
	}
	if asked, _ := s.filter.on(""); asked {
		return slices.ContainsFunc(c.Columns, s.hasClause)
	}
	return s.filter.IsZero() || slices.ContainsFunc(c.Columns, s.hasColumn)
}

// hasClause reports whether a column is a text of a clause that is asked for.
func (s *selection) hasClause(id model.ColumnID) bool {
	p, _ := id.Split()
	_, is := s.filter.on(p)
	return is && id.IsProvision()
}

// hasColumn reports whether a column of a comparison is a quote that is left, the
// filter's event, or a text of the instrument whose words the filter asks for.
func (s *selection) hasColumn(id model.ColumnID) bool {
	if id.IsProvision() {
		p, _ := id.Split()
		return s.filter.Speaker != "" && p.Instrument() == model.InstrumentID(s.filter.Speaker)
	}
	if q := s.b.Quote(model.QuoteID(id)); q != nil {
		return s.leaves(q)
	}
	return s.filter.Event != "" && model.EventID(id) == s.filter.Event
}

// count counts the quotes that are left by who speaks.
func count(quotes []*model.Quote) map[model.ActorID]int {
	n := map[model.ActorID]int{}
	for _, q := range quotes {
		for _, id := range slices.Compact(slices.Sorted(slices.Values(q.Speakers))) {
			n[model.ActorID(id)]++
		}
	}
	return n
}

// order puts first who says most of what is left, and then goes by names.
func (s *selection) order(a, b model.ActorID) int {
	name := func(id model.ActorID) string {
		if x := s.b.Actor(id); x != nil && x.Name != "" {
			return strings.ToLower(x.Name)
		}
		return string(id)
	}
	return cmp.Or(s.spoken[b]-s.spoken[a], strings.Compare(name(a), name(b)), cmp.Compare(a, b))
}

// byQuotes are actors in that order.
func (s *selection) byQuotes(list []*model.Actor) []*model.Actor {
	return slices.SortedStableFunc(slices.Values(list), func(a, b *model.Actor) int { return s.order(a.ID, b.ID) })
}

// byHolder are the positions by actors in that order; those of one actor stay in theirs.
func (s *selection) byHolder() []*model.Position {
	return slices.SortedStableFunc(slices.Values(s.positions), func(a, b *model.Position) int { return s.order(a.Actor, b.Actor) })
}
