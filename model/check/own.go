package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/model"
	"briefing/model/verbatim"
)

// ownWords reports whether a quote that was found is the speakers' own text, so that it is direct without marks. That is
// so where all of the source is theirs: what each of them has written, published or brought out, and the text of an
// instrument that speaks. In a conversation others speak, too: there the label before the words tells who it is, or each
// speaker is an author. A read-out by the speaker's ministry is not the speaker's: it reports.
func (s *speech) ownWords(in *inspection) bool {
	src := in.b.Source(s.q.Source)
	if src == nil || len(s.q.Speakers) == 0 {
		return false
	}
	switch src.Type {
	case "interview", "hearing", "broadcast":
		return in.allSpeak(s.q, src.Author, nil) || s.labelled(in)
	case "treaty", "legislation":
		return in.allSpeak(s.q, append([]string{src.Publisher, src.Container}, src.Author...), func(id model.SpeakerID) bool {
			return in.b.Instrument(model.InstrumentID(id)) != nil || in.party(model.ActorID(id), src.ID)
		})
	}
	return in.allSpeak(s.q, append([]string{src.Publisher, src.Container}, src.Author...), func(id model.SpeakerID) bool {
		t := in.b.Instrument(model.InstrumentID(id))
		return t != nil && hasText(t, src.ID)
	})
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

// labelled reports whether the last label before the words names all the speakers: "KIM:", "Kim Jong Un:".
func (s *speech) labelled(in *inspection) bool {
	label := s.f.body.labelBefore(s.f.span.Start)
	return label != "" && s.f.body.sameLabel(s.f.span) && !slices.ContainsFunc(s.q.Speakers, func(id model.SpeakerID) bool {
		a := in.b.Actor(model.ActorID(id))
		return !in.nobody(id) && (a == nil || !calls(label, a))
	})
}

// calls reports whether a label calls an actor by a name or by a part of it that a label would have: the first or the last.
func calls(label string, a *model.Actor) bool {
	label = " " + fold(label) + " "
	for _, name := range append(namesOf(a), a.WeakAlias...) {
		words := strings.Fields(fold(name))
		if len(words) == 0 {
			continue
		}
		for _, part := range []string{strings.Join(words, " "), words[0], words[len(words)-1]} {
			if utf8.RuneCountInString(part) > 1 && strings.Contains(label, " "+part+" ") {
				return true
			}
		}
	}
	return false
}

// labelBefore is the last label of a speaker before an offset, "" where there is none.
func (b *body) labelBefore(at int) string {
	const most = 1000 // colons that are looked at
	text := b.text[:at]
	for range most {
		colon := strings.LastIndexAny(text, ":：")
		if colon < 0 {
			return ""
		}
		if text = text[:colon]; speakerLabel(text) != "" {
			return speakerLabel(text)
		}
	}
	return ""
}

// sameLabel reports whether nobody else's label stands within a span.
func (b *body) sameLabel(span verbatim.Span) bool {
	for i, r := range b.text[span.Start:span.End] {
		if (r == ':' || r == '：') && speakerLabel(b.text[:span.Start+i]) != "" {
			return false
		}
	}
	return true
}

// speakerLabel is what stands before a colon from the beginning of its line or sentence, if it looks like the label of a
// speaker: a few words that each begin with a capital letter, or are written without any.
func speakerLabel(before string) string {
	const most, words = 80, 6
	line := before[max(0, len(before)-most):]
	line = line[strings.LastIndexByte(line, '\n')+1:]
	for _, stop := range []string{"! ", "? ", "” ", "\" "} {
		line = line[strings.LastIndex(line, stop)+1:]
	}
	if i := lastStop(line); i >= 0 {
		line = line[i:]
	}
	line = strings.TrimFunc(line, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("*_#>-—–•\"“”", r) })
	fields := strings.Fields(line)
	if len(fields) == 0 || len(fields) > words || len(line) > most/4*3 {
		return ""
	}
	for i, f := range fields {
		if i > 0 && slices.Contains(strings.Fields("and of the von van der den de di da la le el al bin ibn"), f) {
			continue
		}
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(f, "(["))
		if unicode.IsLower(r) || !unicode.IsLetter(r) {
			return ""
		}
	}
	return line
}

// lastStop is where the last sentence of a line begins; -1 where there is one only. The stop of an initial ends none.
func lastStop(line string) int {
	for end := len(line); ; {
		i := strings.LastIndex(line[:end], ". ")
		if i < 0 {
			return -1
		}
		word := line[strings.LastIndexAny(line[:i], " .")+1 : i]
		if utf8.RuneCountInString(word) > 1 && !slices.Contains(strings.Fields("Mr Mrs Ms Dr St Prof Sen Rep Gov Gen Col Lt Adm Amb"), word) {
			return i + 1
		}
		end = i
	}
}

// goesBy reports whether an actor has a name, whatever the case.
func goesBy(a *model.Actor, name string) bool {
	return name != "" && slices.ContainsFunc(namesOf(a), func(own string) bool { return strings.EqualFold(own, name) })
}

// namesOf are the id and the strong names of an actor; some may be empty.
func namesOf(a *model.Actor) []string {
	return append([]string{string(a.ID), a.Name, a.NativeName}, a.Alias...)
}
