package model

import (
	"slices"
	"strings"

	"briefing/model/edtf"
)

// RolesOn are the memberships that an actor may have held on a date: those with
// dates first, else as written. A membership without dates counts: the source
// states the office but not its span. An absent date matches what is not known to
// have ended.
func (b *Briefing) RolesOn(id ActorID, on edtf.Date) []Membership {
	a := b.Actor(id)
	if a == nil {
		return nil
	}
	var held []Membership
	for _, m := range a.Memberships {
		if m.heldOn(on) && !(on.IsZero() && !m.To.IsZero()) {
			held = append(held, m)
		}
	}
	slices.SortStableFunc(held, func(x, y Membership) int { return rank(x) - rank(y) })
	return held
}

func rank(m Membership) int {
	if m.Dated() {
		return 0
	}
	return 1
}

// Dated tells whether it is known from when or to when a membership is held.
func (m Membership) Dated() bool { return !m.From.IsZero() || !m.To.IsZero() }

// DayOf is the day on which a quote was said, as far as it can be told: its own
// date, else that of its event, else the day on which its source was issued. It
// tells which office a speaker held, and nothing else: no date is shown that the
// authors did not give.
func (b *Briefing) DayOf(q *Quote) edtf.Date {
	if !q.Said.IsZero() {
		return q.Said
	}
	if e := b.Event(q.Event); e != nil && !e.Date.IsZero() {
		return e.Date
	}
	if s := b.Source(q.Source); s != nil {
		return s.Issued
	}
	return edtf.Date{}
}

// RolesIn are the memberships that a speaker of a quote may have held on its day.
// Where no day can be told, only those without dates: nobody knows whether the
// others were held then.
func (b *Briefing) RolesIn(q *Quote, id ActorID) []Membership {
	day := b.DayOf(q)
	held := b.RolesOn(id, day)
	if day.IsZero() {
		held = slices.DeleteFunc(held, Membership.Dated)
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
	return b.roleIn(b.RolesOn(id, on))
}

func (b *Briefing) roleIn(held []Membership) string {
	for _, m := range held {
		if m.Role != "" {
			return m.Role
		}
		if org := b.Actor(m.Organization); org != nil {
			return org.Name
		}
	}
	return ""
}

// LastRoles are the memberships of an actor that ended last before a date; several
// where they ended together. Without a date it is whatever ended last.
func (b *Briefing) LastRoles(id ActorID, on edtf.Date) []Membership {
	a := b.Actor(id)
	if a == nil {
		return nil
	}
	var last []Membership
	day, limited := on.Earliest()
	for _, m := range a.Memberships {
		ended, known := m.To.Latest()
		if !known || limited && ended >= day {
			continue
		}
		if len(last) > 0 {
			before, _ := last[0].To.Latest()
			if ended < before {
				continue
			}
			if ended > before {
				last = nil
			}
		}
		last = append(last, m)
	}
	return last
}

// Office is what an actor is on the day for which the briefing stands, in a word or
// two: its role, else the last one that it held, as "formerly President"; empty where
// none is known.
func (b *Briefing) Office(id ActorID) string {
	day := b.Meta().AsOf
	if role := b.RoleOn(id, day); role != "" {
		return role
	}
	if last := b.roleIn(b.LastRoles(id, day)); last != "" {
		return "formerly " + last
	}
	return ""
}

// Speaker is who speaks in a quote, with the role held on that day.
type Speaker struct {
	ID        SpeakerID
	Ref       Ref // zero where nothing has the id
	Name      string
	Role      string
	Held      []Membership // what the role is taken from
	Anonymous bool
	Possibly  []ActorID
}

// SpeakersOf names the speakers of a quote. An unattributed quote has none.
func (b *Briefing) SpeakersOf(q *Quote) []Speaker {
	list := make([]Speaker, 0, len(q.Speakers))
	for _, id := range q.Speakers {
		list = append(list, b.speaker(id, q))
	}
	return list
}

func (b *Briefing) speaker(id SpeakerID, q *Quote) Speaker {
	if a := b.Actor(ActorID(id)); a != nil {
		held := b.RolesIn(q, a.ID)
		return Speaker{ID: id, Ref: RefTo(KindActor, a.ID), Name: a.Name, Role: b.roleIn(held), Held: held,
			Anonymous: a.Anonymous, Possibly: a.Possibly}
	}
	if in := b.Instrument(InstrumentID(id)); in != nil {
		return Speaker{ID: id, Ref: RefTo(KindInstrument, in.ID), Name: in.Name(), Role: "text of the instrument"}
	}
	return Speaker{ID: id, Name: string(id)}
}

// Unnamed tells whether a speaker is anonymous and its name does not say so.
func (s Speaker) Unnamed() bool {
	name := strings.ToLower(s.Name)
	return s.Anonymous && !strings.Contains(name, "unnamed") && !strings.Contains(name, "anonymous")
}

// Standing is the role of a speaker and, where the name does not say so, that it is
// anonymous: "Premier", "adviser, anonymous".
func (s Speaker) Standing() string {
	if !s.Unnamed() {
		return s.Role
	}
	return strings.TrimPrefix(s.Role+", anonymous", ", ")
}

// Name is the short title of an instrument, or its title.
func (in *Instrument) Name() string {
	if in.Short != "" {
		return in.Short
	}
	return in.Title
}
