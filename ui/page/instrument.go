package page

import (
	"slices"
	"strconv"

	"briefing/model"
	"briefing/ui/rich"
)

// instrument lays out a treaty, charter or resolution: its parties and dates, its
// provisions, its versions, and what it replaced.
func (s *sheet) instrument(in *model.Instrument) {
	s.title(in.Title)
	s.put(append(list(muted("instrument"), muted(in.Short)), append([]rich.Span{muted(" · ")}, s.standing(in)...)...)...)
	s.gap()
	s.field("parties", things(s, model.KindActor, in.Parties)...)
	s.when("signed", in.Signed.Long(), in.Signed.IsZero())
	for _, r := range in.Ratified {
		s.field("ratified", s.thing(model.RefTo(model.KindActor, r.Party)), muted(", "+s.date(r.Date)))
	}
	s.when("in force", in.InForce.Long(), in.InForce.IsZero())
	if !in.Terminated.IsZero() {
		s.say("ended", s.date(in.Terminated))
	}
	s.say("status", in.Status)
	s.say("registered", in.Registration)
	s.field("supersedes", things(s, model.KindInstrument, in.Supersedes)...)
	s.field("replaced by", things(s, model.KindInstrument, s.successors(in.ID))...)
	s.note(in.Note)

	if len(in.Provisions) > 0 {
		s.section("Provisions", len(in.Provisions))
		for i := range in.Provisions {
			s.clauseRow(&in.Provisions[i])
		}
	}
	s.versionList(in)
	s.events(in.ID)
	s.quoted("In its own words, as reported", s.Briefing.QuotesBySpeaker(model.SpeakerID(in.ID)))
}

// when is a date that a reader looks for, so that its absence is said.
func (s *sheet) when(label, date string, absent bool) {
	if absent {
		date = "not recorded"
	}
	s.say(label, date)
}

// successors are the instruments that replace one.
func (b *Builder) successors(id model.InstrumentID) []model.InstrumentID {
	var ids []model.InstrumentID
	for _, r := range b.Briefing.Referrers(model.RefTo(model.KindInstrument, id)) {
		later := b.Briefing.Instrument(model.InstrumentID(r.ID))
		if r.Kind == model.KindInstrument && later != nil && slices.Contains(later.Supersedes, id) {
			ids = append(ids, later.ID)
		}
	}
	return ids
}

// clauseRow is a provision in the list of its instrument.
func (s *sheet) clauseRow(p *model.Provision) {
	label := s.Briefing.ClauseName(p.ID)
	spans := []rich.Span{s.to(rich.Linked, label, model.RefTo(model.KindProvision, p.ID))}
	if p.Heading != "" && p.Heading != label {
		spans = append(spans, muted("  "), rich.T(rich.Plain, p.Heading))
	}
	if o := obligations(p); o != "" {
		spans = append(spans, muted("  "+o))
	}
	if n := len(s.Briefing.QuotesByProvision(p.ID)); n > 0 {
		spans = append(spans, muted("  "+model.Counted(n, "quote")))
	}
	s.item(spans...)
}

func (s *sheet) versionList(in *model.Instrument) {
	if len(in.Versions) == 0 {
		return
	}
	s.section("Versions of its text", len(in.Versions))
	authentic := slices.ContainsFunc(in.Versions, func(v model.Version) bool { return v.Authentic })
	if !authentic {
		s.put(muted("None of them is an authentic text."))
	}
	for i := range in.Versions {
		v := &in.Versions[i]
		spans := append(s.versionName(v), muted(" · "))
		spans = append(spans, s.versionFacts(v, true, authentic)...)
		if string(v.ID) != string(v.Source) && s.Briefing.Source(v.Source) != nil {
			spans = append(spans, muted(" · version "+string(v.ID)))
		}
		s.item(append(spans, muted(" · "+strconv.Itoa(len(v.Clauses))+" of "+model.Counted(len(in.Provisions), "provision")))...)
		if v.Note != "" {
			s.inset(4, muted(v.Note))
		}
	}
}

// events lists what happened around an instrument.
func (s *sheet) events(id model.InstrumentID) {
	var refs []model.Ref
	for _, r := range s.Briefing.Referrers(model.RefTo(model.KindInstrument, id)) {
		if r.Kind == model.KindEvent {
			refs = append(refs, r)
		}
	}
	s.happenings(refs)
}
