package page

import (
	"slices"
	"strings"

	"briefing/model"
	"briefing/ui/rich"
)

// actor lays out a profile: who it is, where it stands, what it said, what it
// relayed and where it is mentioned.
func (s *sheet) actor(a *model.Actor) {
	s.title(a.Name)
	s.put(s.identity(a)...)
	s.put(s.officeNow(a)...)
	if a.Anonymous {
		s.put(rich.T(rich.Warn, "anonymous"), muted("; never merged with anyone"))
	}
	s.possibly(a)
	if a.Summary != "" {
		s.gap()
		s.prose(a.Summary)
	}
	s.offices(a)
	s.stances("Positions", s.Briefing.PositionsByActor(a.ID), func(p *model.Position) model.Ref {
		return model.RefTo(model.KindIssue, p.Issue)
	})
	s.named = a.Name
	s.quoted("Quotes", s.Briefing.QuotesBySpeaker(model.SpeakerID(a.ID)))
	s.named = ""
	s.elsewhere(a)
}

// identity are kind, country, other names and sector.
func (s *sheet) identity(a *model.Actor) []rich.Span {
	facts := list(muted("actor"), muted(a.NativeName), muted(kindWord(a.Kind)), muted(sectorWord(a.Sector)))
	if a.Country != "" && a.Kind != model.Country {
		facts = append(facts, muted(" · "), s.country(a.Country))
	}
	if also := append(a.Alias[:len(a.Alias):len(a.Alias)], a.WeakAlias...); len(also) > 0 {
		facts = append(facts, muted(" · also "+strings.Join(also, ", ")))
	}
	if a.Wikidata != "" {
		facts = append(facts, muted(" · Wikidata "+a.Wikidata))
	}
	return facts
}

// country is the actor that stands for a country, or the bare code.
func (s *sheet) country(code string) rich.Span {
	actors := s.Briefing.Actors()
	for i := range actors {
		if actors[i].Kind == model.Country && actors[i].Country == code {
			return s.thing(model.RefTo(model.KindActor, actors[i].ID))
		}
	}
	return muted(code)
}

// officeNow is the role held on the day for which the briefing stands; one of which
// no dates are known is only said to be stated.
func (s *sheet) officeNow(a *model.Actor) []rich.Span {
	day := s.Briefing.Meta().AsOf
	var spans []rich.Span
	said := ""
	for i, m := range s.Briefing.RolesOn(a.ID, day) {
		if i > 0 {
			spans = append(spans, muted("; "))
		}
		since := "office as stated: "
		if m.Dated() && !day.IsZero() {
			since = "as of " + s.date(day) + ": "
		}
		if since != said {
			spans = append(spans, muted(since))
			said = since
		}
		if m.Role != "" {
			spans = append(spans, rich.T(rich.Strong, m.Role), muted(", "))
		}
		spans = append(spans, one(s, model.KindActor, m.Organization))
	}
	if len(spans) > 0 {
		return spans
	}
	for i, m := range s.Briefing.LastRoles(a.ID, day) {
		before := "; "
		if i == 0 {
			before = "formerly "
		}
		spans = append(spans, muted(before))
		spans = append(spans, s.tenure(rich.T(rich.Strong, m.Role), one(s, model.KindActor, m.Organization), m)...)
	}
	return spans
}

// possibly names whom an anonymous speaker might be, and the other way round, as
// what it is: a note of the authors.
func (s *sheet) possibly(a *model.Actor) {
	if len(a.Possibly) > 0 {
		s.put(append([]rich.Span{muted("The authors note that this might be ")},
			append(things(s, model.KindActor, a.Possibly), muted(". It is not settled."))...)...)
	}
	for _, r := range s.Briefing.Referrers(model.RefTo(model.KindActor, a.ID)) {
		other := s.Briefing.Actor(model.ActorID(r.ID))
		if r.Kind != model.KindActor || other == nil || !slices.Contains(other.Possibly, a.ID) {
			continue
		}
		s.put(muted("The authors note that "), s.thing(r), muted(" might be this actor. It is not settled; the two are kept apart."))
	}
}

// offices lists the offices of an actor with their dates, and who holds one in it.
func (s *sheet) offices(a *model.Actor) {
	if len(a.Memberships) > 1 || slices.ContainsFunc(a.Memberships, model.Membership.Dated) {
		s.section("Offices", 0)
		for _, m := range a.Memberships {
			s.item(s.tenure(rich.T(rich.Plain, m.Role), one(s, model.KindActor, m.Organization), m)...)
		}
	}
	type holder struct {
		who model.Ref
		m   model.Membership
	}
	var holders []holder
	for _, r := range s.Briefing.Referrers(model.RefTo(model.KindActor, a.ID)) {
		if other := s.Briefing.Actor(model.ActorID(r.ID)); r.Kind == model.KindActor && other != nil {
			for _, m := range other.Memberships {
				if m.Organization == a.ID {
					holders = append(holders, holder{r, m})
				}
			}
		}
	}
	if len(holders) > 0 {
		s.section("Who holds office here", len(holders))
	}
	for _, h := range holders {
		s.item(s.tenure(s.thing(h.who), rich.T(rich.Plain, h.m.Role), h.m)...)
	}
}

// tenure is an office with its dates as far as they are known.
func (s *sheet) tenure(first, second rich.Span, m model.Membership) []rich.Span {
	dates := "dates not recorded"
	switch {
	case !m.From.IsZero() && !m.To.IsZero():
		dates = s.date(m.From) + " to " + s.date(m.To)
	case !m.From.IsZero():
		dates = "since " + s.date(m.From)
	case !m.To.IsZero():
		dates = "until " + s.date(m.To)
	}
	return list(first, second, muted(dates))
}

// elsewhere lists what an actor relayed, where others mention it, its events and
// the sources that come from it.
func (s *sheet) elsewhere(a *model.Actor) {
	ref := model.RefTo(model.KindActor, a.ID)
	var relayed, behalf, mentioned []*model.Quote
	var events, instruments []model.Ref
	for _, r := range s.Briefing.Referrers(ref) {
		switch r.Kind {
		case model.KindQuote:
			q := s.Briefing.Quote(model.QuoteID(r.ID))
			if slices.Contains(q.Via, a.ID) {
				relayed = append(relayed, q)
			}
			if q.OnBehalfOf == a.ID {
				behalf = append(behalf, q)
			}
			if slices.Contains(q.Mentions, a.ID) && !slices.Contains(q.Speakers, model.SpeakerID(a.ID)) {
				mentioned = append(mentioned, q)
			}
		case model.KindEvent:
			events = append(events, r)
		case model.KindInstrument:
			instruments = append(instruments, r)
		}
	}
	s.inLines("Relayed by it", relayed)
	s.inLines("Said on its behalf", behalf)
	s.happenings(events)
	s.links("Instruments", instruments)
	s.links("Sources that come from it", s.comesFrom(ref))
	s.inLines("Mentioned in", mentioned)
}

// comesFrom are the sources whose origin is an actor.
func (s *sheet) comesFrom(actor model.Ref) []model.Ref {
	var refs []model.Ref
	sources := s.Briefing.Sources()
	for i := range sources {
		if s.Briefing.OriginOfSource(sources[i].ID).Ref == actor {
			refs = append(refs, model.RefTo(model.KindSource, sources[i].ID))
		}
	}
	return refs
}

// happenings lists events with their dates.
func (s *sheet) happenings(events []model.Ref) {
	if len(events) == 0 {
		return
	}
	s.section("Events", len(events))
	for _, r := range events {
		e := s.Briefing.Event(model.EventID(r.ID))
		s.onDay(e.When().Short(), s.thing(r), disputedMark(e.Disputed != ""))
	}
}

func disputedMark(yes bool) rich.Span {
	if !yes {
		return rich.Span{}
	}
	return rich.T(rich.Warn, " !")
}

// onDay is a row that begins with a date in a column of its own.
func (s *sheet) onDay(date string, spans ...rich.Span) {
	s.row(dates, rich.Of(muted(date)), spans...)
}
