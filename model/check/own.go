package check

import (
	"slices"
	"strings"

	"briefing/model"
	"briefing/model/verbatim"
)

// ownWords reports whether a quote that was found is the speakers' own text, so that it is direct without marks. That is
// so where all of the source is theirs: what each of them has written, published or brought out, and the text of an
// instrument that speaks. In a conversation others speak, too: there the label before the words tells who it is, and where
// none does, each speaker is an author. A read-out by the speaker's ministry is not the speaker's: it reports.
func (s *speech) ownWords(in *inspection) bool {
	src := in.b.Source(s.q.Source)
	if src == nil || len(s.q.Speakers) == 0 {
		return false
	}
	switch src.Type {
	case "treaty", "legislation":
		return in.allSpeak(s.q, append([]string{src.Publisher, src.Container}, src.Author...), func(id model.SpeakerID) bool {
			return in.b.Instrument(model.InstrumentID(id)) != nil || in.party(model.ActorID(id), src.ID)
		})
	}
	if conversation(src.Type) {
		author := in.allSpeak(s.q, src.Author, nil)
		if own, decided := s.labelled(in, author); decided {
			return own
		}
		return author
	}
	return in.allSpeak(s.q, append([]string{src.Publisher, src.Container}, src.Author...), func(id model.SpeakerID) bool {
		t := in.b.Instrument(model.InstrumentID(id))
		return t != nil && hasText(t, src.ID)
	})
}

// conversation reports whether others than its authors speak in a type of source.
func conversation(kind string) bool {
	return kind == "interview" || kind == "hearing" || kind == "broadcast"
}

// allSpeak reports whether each speaker of a quote goes by one of some names, or may speak for another reason.
func (in *inspection) allSpeak(q *model.Quote, names []string, also func(model.SpeakerID) bool) bool {
	return !slices.ContainsFunc(q.Speakers, func(id model.SpeakerID) bool {
		if in.nobody(id) {
			return false
		}
		a := in.b.Actor(model.ActorID(id))
		byName := a != nil && slices.ContainsFunc(names, func(name string) bool { return goesBy(a, name) })
		return !byName && (also == nil || !also(id))
	})
}

// nobody reports whether a speaker is nothing that the briefing has: that is E02, and enough said.
func (in *inspection) nobody(id model.SpeakerID) bool {
	return in.b.Actor(model.ActorID(id)) == nil && in.b.Instrument(model.InstrumentID(id)) == nil
}

// party reports whether an actor is a party of an instrument that has a source for the source of a version.
func (in *inspection) party(id model.ActorID, source model.SourceID) bool {
	instruments := in.b.Instruments()
	for i := range instruments {
		if t := &instruments[i]; slices.Contains(t.Parties, id) && hasText(t, source) {
			return true
		}
	}
	return false
}

func hasText(t *model.Instrument, source model.SourceID) bool {
	return slices.ContainsFunc(t.Versions, func(v model.Version) bool { return v.Source == source })
}

// labelled reports whether the last label before the words names all the speakers and no other comes within them; decided
// tells whether there is one at all. What may be no label does not count against an author.
func (s *speech) labelled(in *inspection, author bool) (own, decided bool) {
	body := s.f.body
	l, ok := in.labelBefore(body, s.f.span.Start)
	if in.relabelled(body, s.f.span) || staged(body.text, s.f.span) {
		return false, true
	}
	if !ok {
		return false, false
	}
	s.label = l
	if in.calls(l.name, s.q.Speakers) {
		return true, true
	}
	return false, !author || l.sure || in.anybody(l.name)
}

// staged reports whether a span of text stands in square brackets, or on a line that is all in round ones: what a
// transcript says of the hall is nobody's speech.
func staged(text string, span verbatim.Span) bool {
	const most = 300 // bytes of a remark
	before, after := text[max(0, span.Start-most):span.Start], text[span.End:min(len(text), span.End+most)]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	}
	after, _, _ = strings.Cut(after, "\n")
	if open := strings.LastIndexByte(before, '['); open >= 0 && !strings.Contains(before[open:], "]") {
		return true
	}
	line := strings.TrimFunc(before+text[span.Start:span.End]+after, aroundLabel)
	return text[span.Start] == '[' || strings.HasPrefix(line, "(") && strings.IndexByte(line, ')') == len(line)-1
}

// goesBy reports whether an actor has a name, whatever the case.
func goesBy(a *model.Actor, name string) bool {
	return name != "" && slices.ContainsFunc(namesOf(a), func(own string) bool { return strings.EqualFold(own, name) })
}

// namesOf are the id and the strong names of an actor; some may be empty.
func namesOf(a *model.Actor) []string {
	return append([]string{string(a.ID), a.Name, a.NativeName}, a.Alias...)
}
