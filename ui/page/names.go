package page

import (
	"strings"

	"briefing/model"
	"briefing/ui/rich"
)

// to is a thing by a name, as a link.
func (s *sheet) to(role rich.Role, name string, ref model.Ref) rich.Span {
	return rich.L(role, name, s.link(ref.String()))
}

// thing is whatever a reference names, as a link. Where nothing has the id, the id
// stands as it is written.
func (s *sheet) thing(ref model.Ref) rich.Span {
	if !s.Briefing.Has(ref) {
		return rich.T(rich.Warn, ref.ID+" (missing)")
	}
	return s.to(rich.Linked, s.Name(ref), ref)
}

// things are references of one kind as links.
func things[ID ~string](s *sheet, kind model.Kind, ids []ID) []rich.Span {
	var spans []rich.Span
	for _, id := range ids {
		spans = append(spans, s.thing(model.RefTo(kind, id)))
	}
	return list(spans...)
}

// one is one reference as a link; nothing for an empty id.
func one[ID ~string](s *sheet, kind model.Kind, id ID) rich.Span {
	if id == "" {
		return rich.Span{}
	}
	return s.thing(model.RefTo(kind, id))
}

// Name says what a thing of the briefing is called where it is only mentioned.
func (b *Builder) Name(ref model.Ref) string {
	m := b.Briefing
	switch ref.Kind {
	case model.KindActor:
		return m.Actor(model.ActorID(ref.ID)).Name
	case model.KindEvent:
		return m.Event(model.EventID(ref.ID)).Title
	case model.KindQuote:
		return b.quoteName(m.Quote(model.QuoteID(ref.ID)))
	case model.KindProvision:
		return b.provisionName(model.ProvisionID(ref.ID))
	case model.KindInstrument:
		return m.Instrument(model.InstrumentID(ref.ID)).Name()
	case model.KindIssue:
		return m.Issue(model.IssueID(ref.ID)).Label
	case model.KindPosition:
		p := m.Position(model.PositionID(ref.ID))
		return b.actorName(p.Actor) + " on " + b.issueName(p.Issue)
	case model.KindComparison:
		return m.Comparison(model.ComparisonID(ref.ID)).Title
	case model.KindJudgment:
		return m.Judgment(model.JudgmentID(ref.ID)).Text
	case model.KindSource:
		return sourceName(m.Source(model.SourceID(ref.ID)))
	}
	return ref.ID
}

func (b *Builder) actorName(id model.ActorID) string {
	if a := b.Briefing.Actor(id); a != nil {
		return a.Name
	}
	return string(id)
}

func (b *Builder) issueName(id model.IssueID) string {
	if i := b.Briefing.Issue(id); i != nil {
		return i.Label
	}
	return string(id)
}

// quoteName is who speaks and when: "A. Reyes, 9 Mar 2031"; without a speaker,
// where it stands.
func (b *Builder) quoteName(q *model.Quote) string {
	name := b.Briefing.SpeakerNames(q)
	if src := b.Briefing.Source(q.Source); len(q.Speakers) == 0 && src != nil {
		name += " in " + outlet(src)
	}
	if q.Said.IsZero() {
		return name
	}
	return name + ", " + q.Said.Short()
}

// provisionName is a provision with its instrument: "2031 treaty, Art. 5(2)".
func (b *Builder) provisionName(id model.ProvisionID) string {
	label := b.Briefing.ClauseName(id)
	if in := b.Briefing.Instrument(id.Instrument()); in != nil {
		return in.Name() + ", " + label
	}
	return label
}

// sourceName is a source by what the authors call it, else by its outlet and title:
// ten outlets may print a story under one title.
func sourceName(src *model.Source) string {
	switch {
	case src.Short != "":
		return src.Short
	case src.Outlet() != "" && src.Title != "":
		return src.Outlet() + ", " + src.Title
	}
	return src.Name()
}

// outlet is a source in a word or two, for a line of facts: the authors' short name,
// who brought it out, or the id.
func outlet(src *model.Source) string { return brief(src.Brief()) }

// outlets are sources as links by their short names; two of one outlet by their
// titles, too.
func (s *sheet) outlets(ids []model.SourceID) []rich.Span {
	count := map[string]int{}
	for _, id := range ids {
		if src := s.Briefing.Source(id); src != nil {
			count[outlet(src)]++
		}
	}
	var spans []rich.Span
	for _, id := range ids {
		ref := model.RefTo(model.KindSource, id)
		if src := s.Briefing.Source(id); src != nil && count[outlet(src)] == 1 {
			spans = append(spans, s.to(rich.Linked, outlet(src), ref))
			continue
		}
		spans = append(spans, s.thing(ref))
	}
	return list(spans...)
}

// brief cuts a name to what fits beside others.
func brief(name string) string { return rich.Of(rich.T(rich.Plain, name)).Truncate(40).String() }

// office is the first of the memberships that a speaker held, with its body, such
// as "Foreign Minister, Norland"; empty where none is known.
func (b *Builder) office(sp model.Speaker) string {
	if len(sp.Held) == 0 {
		return ""
	}
	m := sp.Held[0]
	if m.Role != "" && strings.Contains(strings.ToLower(sp.Name), strings.ToLower(m.Role)) {
		m.Role = "" // the name says it already: Senior official (trade)
	}
	return b.membership(m)
}

func (b *Builder) membership(m model.Membership) string {
	org := b.actorName(m.Organization)
	switch {
	case m.Role == "":
		return org
	case org == "" || strings.Contains(m.Role, org):
		return m.Role
	}
	return m.Role + ", " + org
}

// role is the office of a speaker on the day of the quote and, where the name does
// not say so, that it is anonymous.
func (b *Builder) role(sp model.Speaker) string {
	role := sp.Role
	if sp.Ref.Kind == model.KindActor {
		role = b.office(sp)
	}
	if sp.Unnamed() {
		role = strings.TrimPrefix(role+", anonymous", ", ")
	}
	return role
}

// rolesIn are the offices of the speakers of a quote, in one string.
func (b *Builder) rolesIn(q *model.Quote) string {
	var roles []string
	for _, sp := range b.Briefing.SpeakersOf(q) {
		if r := b.role(sp); r != "" {
			roles = append(roles, r)
		}
	}
	if q.OnBehalfOf != "" {
		roles = append(roles, "on behalf of "+b.actorName(q.OnBehalfOf))
	}
	return strings.Join(roles, "; ")
}

// speakers name who speaks in a quote, with the role held on that day.
func (s *sheet) speakers(q *model.Quote) []rich.Span {
	if len(q.Speakers) == 0 {
		return []rich.Span{rich.T(rich.Warn, model.Unattributed)}
	}
	var spans []rich.Span
	for i, sp := range s.Briefing.SpeakersOf(q) {
		if i > 0 {
			spans = append(spans, muted("; "))
		}
		if sp.Ref.IsZero() {
			spans = append(spans, rich.T(rich.Name, sp.Name))
		} else {
			spans = append(spans, s.to(rich.Name, sp.Name, sp.Ref))
		}
		role := s.role(sp)
		if role != "" {
			spans = append(spans, muted(" — "+role))
		}
	}
	if q.OnBehalfOf != "" {
		spans = append(spans, muted(", on behalf of "), one(s, model.KindActor, q.OnBehalfOf))
	}
	return spans
}
