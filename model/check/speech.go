package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/model"
)

// wrongMarks is E08: quotation marks that do not go with the type of the quote.
//
// A quote whose words are not found, or found more than once, is judged by its own text alone.
func wrongMarks(in *inspection) []model.Problem {
	var list []model.Problem
	quotes := in.b.Quotes()
	for i := range quotes {
		s := speech{q: &quotes[i], f: in.found[i]}
		s.read()
		var text, hint string
		switch s.q.Type {
		case model.Direct:
			text, hint = s.direct(in.b)
		case model.Mixed:
			text, hint = s.mixed()
		case model.Indirect:
			text, hint = s.indirect()
		}
		if text != "" {
			list = append(list, model.Problem{Place: s.q.At("exact"), Subject: model.RefTo(model.KindQuote, s.q.ID), Text: text, Hint: hint})
		}
		list = append(list, translationMarks(s.q)...)
	}
	return list
}

// speech is a quote with the marks within it and around it.
type speech struct {
	q     *model.Quote
	f     finding
	found bool   // f.span is where it stands
	text  string // its words, as in the source where they are found
	marks marks  // of its words by themselves
}

func (s *speech) read() {
	s.found = s.f.body != nil && s.f.err == nil
	s.text = s.q.Exact
	if s.found {
		s.text = s.f.body.text[s.f.span.Start:s.f.span.End]
	}
	s.marks = findMarks(s.text)
}

// where is the passage in the source, for a message.
func (s *speech) where() string { return s.f.body.place(s.f.span.Start).String() }

func (s *speech) direct(b *model.Briefing) (text, hint string) {
	if s.wrapped() {
		return "direct, and exact holds the quotation marks around it",
			"leave out the outer marks: a direct quote is shown in marks of its own"
	}
	if s.looseEdge() {
		return "direct, and exact begins or ends with a quotation mark that has no partner in it",
			"leave out the outer marks: a direct quote is shown in marks of its own"
	}
	if !s.found {
		return "", ""
	}
	all, some := s.f.body.quotationMarks().encloses(s.f.body.text, s.f.span)
	switch {
	case all || ownWords(b, s.q):
		return "", ""
	case some:
		return fmt.Sprintf("direct, but some of these words stand outside quotation marks at %s", s.where()),
			"write type: mixed and keep the marks inside exact, or quote only what stands between two marks"
	}
	return fmt.Sprintf("direct, but these words do not stand inside quotation marks at %s", s.where()),
		"they are the outlet's words: write type: indirect"
}

func (s *speech) mixed() (text, hint string) {
	if len(s.marks.pairs) == 0 && len(s.marks.loose) == 0 {
		return "mixed, but exact holds no fragment in quotation marks",
			"write type: indirect, or take in the fragment with its marks"
	}
	for _, at := range s.marks.loose {
		// A mark that has no partner in the source either is the outlet's slip.
		if s.found {
			if _, slip := slices.BinarySearch(s.f.body.quotationMarks().loose, s.f.span.Start+at); slip {
				continue
			}
		}
		return "mixed, and a quotation mark in exact has no partner in it",
			"take in the whole fragment with both its marks, or end before it"
	}
	return "", ""
}

func (s *speech) indirect() (text, hint string) {
	if holdsMarks(s.q.Exact) {
		return "indirect, but exact holds quotation marks",
			"write type: mixed if fragments of it are the speaker's words, type: direct if all between the marks is"
	}
	if s.found && s.f.body.quotationMarks().exactly(s.f.body.text, s.f.span) {
		return fmt.Sprintf("indirect, but exactly these words stand in quotation marks at %s", s.where()),
			"they are the speaker's words: write type: direct"
	}
	return "", ""
}

// translationMarks is E08 for a translation: it must not gain marks that the quote does not have.
func translationMarks(q *model.Quote) []model.Problem {
	if q.Translation == nil {
		return nil
	}
	p := model.Problem{Place: q.At("translation.text"), Subject: model.RefTo(model.KindQuote, q.ID)}
	t := speech{q: q, text: q.Translation.Text, marks: findMarks(q.Translation.Text)}
	switch {
	case q.Type == model.Indirect && holdsMarks(t.text):
		p.Text = "indirect, but the translation holds quotation marks"
		p.Hint = "take them out: a paraphrase stays one in translation"
	case q.Type == model.Direct && t.wrapped():
		p.Text = "direct, and the translation holds the quotation marks around it"
		p.Hint = "leave out the outer marks: a direct quote is shown in marks of its own"
	default:
		return nil
	}
	return []model.Problem{p}
}

// holdsMarks reports whether a text holds quotation marks that cannot be apostrophes. The angle brackets of East Asian
// texts do not count: they stand around titles.
func holdsMarks(text string) bool {
	return strings.ContainsAny(text, doubleMarks+guillemetMarks+"「」『』")
}

// wrapped reports whether one pair of marks stands around all of the words, apart from a last stop or comma. Marks
// within a longer quotation belong to the words.
func (s *speech) wrapped() bool {
	first := len(s.text) - len(strings.TrimLeftFunc(s.text, unicode.IsSpace))
	for _, p := range s.marks.pairs {
		_, size := utf8.DecodeRuneInString(s.text[p.close:])
		if p.open == first && strings.TrimLeftFunc(s.text[p.close+size:], spaceOrStop) == "" {
			return !s.quotedAt(p.open)
		}
	}
	return false
}

// looseEdge reports whether the words begin or end with a mark whose partner is not among them; a stop may follow it.
func (s *speech) looseEdge() bool {
	trimmed := strings.TrimRightFunc(strings.TrimSpace(s.text), spaceOrStop)
	first := strings.Index(s.text, trimmed)
	_, size := utf8.DecodeLastRuneInString(trimmed)
	for _, at := range slices.Concat(s.marks.loose, s.marks.anew) {
		if (at == first || at == first+len(trimmed)-size) && !s.quotedAt(at) {
			return true
		}
	}
	return false
}

// quotedAt reports whether what stands at an offset of the words is itself inside quotation marks in the source.
func (s *speech) quotedAt(at int) bool {
	if !s.found {
		return false
	}
	return s.f.body.quotationMarks().at(s.f.span.Start + at)
}

// ownWords reports whether the whole source is the speaker's own text, so that its words are direct without marks: a
// treaty or a law, a speech, a transcript, a post or a letter, a text that a speaking instrument has as its version, and
// whatever the speaker has written or published. A read-out by the speaker's ministry is not: it reports.
func ownWords(b *model.Briefing, q *model.Quote) bool {
	s := b.Source(q.Source)
	if s == nil {
		return false
	}
	switch s.Type {
	case "treaty", "legislation", "speech", "interview", "hearing", "post", "post-weblog", "personal_communication":
		return true
	}
	names := append([]string{s.Publisher, s.Container}, s.Author...)
	for _, id := range q.Speakers {
		if a := b.Actor(model.ActorID(id)); a != nil {
			if slices.ContainsFunc(names, func(name string) bool { return goesBy(a, name) }) {
				return true
			}
		} else if t := b.Instrument(model.InstrumentID(id)); t != nil {
			if slices.ContainsFunc(t.Versions, func(v model.Version) bool { return v.Source == s.ID }) {
				return true
			}
		}
	}
	return false
}

// goesBy reports whether an actor has a name, whatever the case.
func goesBy(a *model.Actor, name string) bool {
	return name != "" && slices.ContainsFunc(namesOf(a), func(own string) bool { return strings.EqualFold(own, name) })
}

// namesOf are the id and the strong names of an actor; some may be empty.
func namesOf(a *model.Actor) []string {
	return append([]string{string(a.ID), a.Name, a.NativeName}, a.Alias...)
}
