package model

import "briefing/model/edtf"

// RolesOn are the memberships that an actor may have held on a date, as written.
// A membership without dates counts: the source states the office but not its
// span. An absent date matches every membership.
func (b *Briefing) RolesOn(id ActorID, on edtf.Date) []Membership {
	a := b.Actor(id)
	if a == nil {
		return nil
	}
	var held []Membership
	for _, m := range a.Memberships {
		if m.heldOn(on) {
			held = append(held, m)
		}
	}
	return held
}

// heldOn compares day by day: not certainly before from and not certainly after to.
func (m Membership) heldOn(on edtf.Date) bool {
	if last, known := on.Latest(); known && !m.From.IsZero() {
		if from, ok := m.From.Earliest(); ok && last < from {
			return false
		}
	}
	if first, known := on.Earliest(); known && !m.To.IsZero() {
		if to, ok := m.To.Latest(); ok && first > to {
			return false
		}
	}
	return true
}

// RoleOn is the role shown beside a name on a date: the first one held then,
// such as "Foreign Minister"; for a member without a role the organisation's
// name; empty where none is known.
func (b *Briefing) RoleOn(id ActorID, on edtf.Date) string {
	for _, m := range b.RolesOn(id, on) {
		if m.Role != "" {
			return m.Role
		}
		if org := b.Actor(m.Organization); org != nil {
			return org.Name
		}
	}
	return ""
}

// Speaker is who speaks in a quote, with the role held on that day.
type Speaker struct {
	ID        SpeakerID
	Ref       Ref // zero where nothing has the id
	Name      string
	Role      string
	Anonymous bool
	Possibly  []ActorID
}

// SpeakersOf names the speakers of a quote. An unattributed quote has none.
func (b *Briefing) SpeakersOf(q *Quote) []Speaker {
	list := make([]Speaker, 0, len(q.Speakers))
	for _, id := range q.Speakers {
		list = append(list, b.speaker(id, q.Said))
	}
	return list
}

func (b *Briefing) speaker(id SpeakerID, on edtf.Date) Speaker {
	if a := b.Actor(ActorID(id)); a != nil {
		return Speaker{ID: id, Ref: RefTo(KindActor, a.ID), Name: a.Name,
			Role: b.RoleOn(a.ID, on), Anonymous: a.Anonymous, Possibly: a.Possibly}
	}
	if in := b.Instrument(InstrumentID(id)); in != nil {
		return Speaker{ID: id, Ref: RefTo(KindInstrument, in.ID), Name: in.Name(), Role: "text of the instrument"}
	}
	return Speaker{ID: id, Name: string(id)}
}

// Name is the short title of an instrument, or its title.
func (in *Instrument) Name() string {
	if in.Short != "" {
		return in.Short
	}
	return in.Title
}
