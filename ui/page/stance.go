package page

import (
	"briefing/model"
	"briefing/ui/rich"
)

// stances lists positions, those of one actor on one issue together, with their
// shifts. By says what a group is about: the issue, or the actor.
func (s *sheet) stances(heading string, positions []*model.Position, by func(*model.Position) model.Ref) {
	groups := grouped(positions)
	if len(groups) == 0 {
		return
	}
	s.section(heading, len(groups))
	for _, g := range groups {
		about := by(g[0])
		s.item(s.thing(about))
		if i := s.Briefing.Issue(model.IssueID(about.ID)); about.Kind == model.KindIssue && i != nil {
			s.inset(2, muted(i.Question))
		}
		s.history(g)
	}
}

// history lists the positions of one actor on one issue, a shift with an arrow.
func (s *sheet) history(g []*model.Position) {
	for i, p := range g {
		s.stance(p, i > 0 && len(model.Shifts(g[i-1:i+1])) > 0)
	}
}

// grouped puts positions of one actor on one issue together, in order.
func grouped(positions []*model.Position) [][]*model.Position {
	var groups [][]*model.Position
	for _, p := range positions {
		last := len(groups) - 1
		if last >= 0 && groups[last][0].Actor == p.Actor && groups[last][0].Issue == p.Issue {
			groups[last] = append(groups[last], p)
			continue
		}
		groups = append(groups, []*model.Position{p})
	}
	return groups
}

// stance is one position: sign, words and dates in a row, and what it rests on
// below. A shift begins with an arrow.
func (s *sheet) stance(p *model.Position, shift bool) {
	first := rich.Of(rich.Space(4))
	if shift {
		first = rich.Of(rich.Space(2), rich.T(rich.Strong, "→ "))
	}
	spans := []rich.Span{
		s.stanceText(p).WithLink(s.link(model.RefTo(model.KindPosition, p.ID()).String())),
		muted(s.span(p)),
	}
	s.hang(first, rich.Of(rich.Space(7)), spans...)
	s.grounds(p)
}

// grounds are what a position rests on, one to a line: the date and the beginning
// of the words; who speaks, where it is not the actor itself.
func (s *sheet) grounds(p *model.Position) {
	indent := 7
	if s.width < labelled {
		indent = 4
	}
	part := s.part(s.width - indent)
	part.named = s.actorName(p.Actor)
	for _, id := range p.Evidence {
		if q := s.Briefing.Quote(model.QuoteID(id)); q != nil {
			part.rows([]*model.Quote{q})
			continue
		}
		part.put(muted("provision  "), part.thing(s.evidenceRef(id)))
	}
	for _, l := range part.lines {
		s.lines = append(s.lines, append(rich.Of(rich.Space(indent)), l...))
	}
	s.quotes = append(s.quotes, part.quotes...)
}

// stanceText is a position in a sign and in words, which no line parts.
func (s *sheet) stanceText(p *model.Position) rich.Span {
	return rich.T(stanceRole(p.Stance), stanceSign(p)+" "+s.Briefing.StanceWords(p)).Unbroken()
}

// span says from when to when a position is held.
func (s *sheet) span(p *model.Position) string {
	switch {
	case !p.From.IsZero() && !p.To.IsZero():
		return " · " + s.date(p.From) + " to " + s.date(p.To)
	case !p.From.IsZero():
		return " · since " + s.date(p.From)
	case !p.To.IsZero():
		return " · until " + s.date(p.To)
	}
	return " · undated"
}

func stanceRole(st model.Stance) rich.Role {
	switch {
	case st > 0:
		return rich.Good
	case st < 0:
		return rich.Bad
	}
	return rich.Plain
}

func (b *Builder) evidenceRef(id model.EvidenceID) model.Ref {
	if r := model.RefTo(model.KindProvision, id); b.Briefing.Has(r) {
		return r
	}
	return model.RefTo(model.KindQuote, id)
}

// evidence lays out what a position or a judgment rests on: quotes as cards,
// provisions as links, and how many origins stand behind the quotes.
func (s *sheet) evidence(ids []model.EvidenceID) {
	if len(ids) == 0 {
		s.section("Evidence", 0)
		s.put(rich.T(rich.Warn, "! none given"))
		return
	}
	quotes := s.Briefing.EvidenceQuotes(ids)
	s.section("Evidence", len(ids))
	if len(quotes) > 1 {
		s.put(muted(model.Counted(len(quotes), "quote") + " from " + model.Counted(len(s.origins(quotes)), "independent origin")))
	}
	for _, id := range ids {
		if ref := s.evidenceRef(id); s.Briefing.Quote(model.QuoteID(id)) == nil {
			s.put(muted("provision  "), s.thing(ref))
		}
	}
	s.cards(quotes, nil)
}

// position lays out who stands where on what since when, with the evidence and
// what the same actor held before and after.
func (s *sheet) position(p *model.Position) {
	s.put(one(s, model.KindActor, p.Actor).WithRole(rich.Title), rich.T(rich.Title, " on "),
		one(s, model.KindIssue, p.Issue).WithRole(rich.Title))
	s.put(muted("position · "), s.stanceText(p), muted(s.span(p)))
	s.gap()
	if i := s.Briefing.Issue(p.Issue); i != nil {
		s.say("question", i.Question)
	}
	s.note(p.Note)
	s.evidence(p.Evidence)
	if history := s.Briefing.PositionsOn(p.Actor, p.Issue); len(history) > 1 {
		s.section("What it held over time", len(history))
		s.history(history)
	}
}

// issue lays out a question, who stands where on it, and what was said on it.
func (s *sheet) issue(i *model.Issue) {
	s.title(i.Label)
	s.put(list(muted("issue"), rich.T(rich.Strong, i.Question))...)
	if i.Summary != "" {
		s.gap()
		s.prose(i.Summary)
	}
	s.stances("Positions", s.Briefing.PositionsByIssue(i.ID), func(p *model.Position) model.Ref {
		return model.RefTo(model.KindActor, p.Actor)
	})
	s.quoted("Quotes", s.Briefing.QuotesByIssue(i.ID))
}

// judgment lays out an assessment of the authors and what it rests on.
func (s *sheet) judgment(j *model.Judgment) {
	s.title(j.Text)
	s.put(append([]rich.Span{muted("the authors' judgment · ")}, s.odds(j)...)...)
	if j.Note != "" {
		s.gap()
		s.put(rich.T(rich.Plain, j.Note))
	}
	s.evidence(j.Evidence)
}

// odds are likelihood and confidence in words, and the band that the word stands
// for.
func (s *sheet) odds(j *model.Judgment) []rich.Span {
	var spans []rich.Span
	if term, band := model.Likelihood(j.Likelihood); term != "" {
		spans = append(spans, rich.T(rich.Strong, term))
		if band != "" {
			spans = append(spans, muted(" ("+band+")"))
		}
	}
	if j.Confidence != "" {
		if len(spans) > 0 {
			spans = append(spans, muted(" · "))
		}
		spans = append(spans, muted("confidence: "), rich.T(rich.Strong, j.Confidence))
	}
	return spans
}
