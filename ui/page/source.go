package page

import (
	"strings"

	"briefing/model"
	"briefing/ui/rich"
)

// source lays out a text that was read: who speaks there, how far to trust it,
// where it comes from, and what is quoted from it.
func (s *sheet) source(src *model.Source) {
	s.title(src.Name())
	s.put(append([]rich.Span{muted("source · ")}, s.sourceFacts(src)...)...)
	if src.Descriptor != "" {
		s.gap()
		s.put(rich.T(rich.Plain, src.Descriptor))
	}
	s.gap()
	s.reliability(src)
	s.published(src)
	s.lineage(src)
	s.note(src.Note)
	s.say("id", string(src.ID))
	s.links("Derived from it", s.derived(src.ID))
	s.quoted("Quotes from it", s.Briefing.QuotesBySource(src.ID))
	s.texted(src.ID)
	s.comparedIn(s.about, nil)
	if s.subject.From == 0 {
		s.body(src)
	}
}

// sourceFacts are type, outlet, date and language in a line.
func (s *sheet) sourceFacts(src *model.Source) []rich.Span {
	issued := rich.T(rich.Warn, "date unknown")
	if !src.Issued.IsZero() {
		issued = muted(s.date(src.Issued))
	}
	name := src.Outlet()
	if name == "" {
		name = "outlet not named"
	}
	return list(muted(strings.ReplaceAll(src.Type, "-", " ")), muted(name), issued, muted(model.LanguageName(src.Language)))
}

func (s *sheet) reliability(src *model.Source) {
	if src.Reliability == "" {
		s.field("reliability", muted("not graded"))
		return
	}
	s.say("reliability", graded(src.Reliability, model.Reliability(src.Reliability)))
}

// published are the particulars of publication; that a date is not known is said.
func (s *sheet) published(src *model.Source) {
	s.say("author", strings.Join(src.Author, ", "))
	s.say("outlet", src.Container)
	if src.Publisher != src.Container {
		s.say("publisher", src.Publisher)
	}
	s.when("issued", src.Issued.Long(), src.Issued.IsZero())
	s.say("dateline", src.Dateline)
	s.say("original", src.OriginalTitle)
	s.say("translator", src.Translator)
	s.say("address", src.URL)
	if !src.Accessed.IsZero() {
		s.say("accessed", src.Accessed.Long())
	}
	switch src.Body {
	case model.BodyFull:
		s.say("text", "in full")
	case model.BodyExcerpt:
		s.say("text", "excerpts")
	case model.BodyAbsent:
		s.say("text", "not in this briefing")
	}
}

// lineage is what a source derives from, step by step, and its origin.
func (s *sheet) lineage(src *model.Source) {
	var spans []rich.Span
	for i, from := range s.Briefing.Lineage(src.ID) {
		if i == 0 {
			continue
		}
		if i > 1 {
			spans = append(spans, muted(" ← "))
		}
		spans = append(spans, s.thing(model.RefTo(model.KindSource, from.ID)))
	}
	s.field("derives from", spans...)
	if o := s.Briefing.OriginOfSource(src.ID); s.Briefing.Has(o.Ref) && o.Ref != s.about {
		s.field("origin", s.thing(o.Ref))
	}
}

// derived are the sources that name one as their origin.
func (s *sheet) derived(id model.SourceID) []model.Ref {
	var refs []model.Ref
	for _, r := range s.Briefing.Referrers(model.RefTo(model.KindSource, id)) {
		if later := s.Briefing.Source(model.SourceID(r.ID)); r.Kind == model.KindSource && later != nil {
			refs = append(refs, r)
		}
	}
	return refs
}

// texted lists the instruments of which a source carries a text, and the events
// that name it.
func (s *sheet) texted(id model.SourceID) {
	var instruments, events []model.Ref
	for _, r := range s.Briefing.Referrers(model.RefTo(model.KindSource, id)) {
		switch r.Kind {
		case model.KindInstrument:
			instruments = append(instruments, r)
		case model.KindEvent:
			events = append(events, r)
		}
	}
	s.links("Texts of instruments in it", instruments)
	s.happenings(events)
}
