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
	for _, f := range in.markFaults() {
		list = append(list, f.Problem)
	}
	return list
}

// markFaults are the problems of E08, each with the part of its quote that it is about.
func (in *inspection) markFaults() []fault {
	var list []fault
	quotes := in.b.Quotes()
	for i := range quotes {
		s := speech{q: &quotes[i], f: in.found[i]}
		s.read()
		var text, hint string
		switch s.q.Type {
		case model.Direct:
			text, hint = s.direct(in)
		case model.Mixed:
			text, hint = s.mixed()
		case model.Indirect:
			text, hint = s.indirect()
		}
		if text != "" {
			list = append(list, fault{partType, model.Problem{Place: s.q.At("exact"), Subject: model.RefTo(model.KindQuote, s.q.ID), Text: text, Hint: hint}})
		}
		for _, p := range translationMarks(s.q) {
			list = append(list, fault{partTranslation, p})
		}
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
	label label  // of whom it follows in a conversation, as far as that was asked
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

func (s *speech) direct(in *inspection) (text, hint string) {
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
	case all || s.ownWords(in):
		return "", ""
	case some:
		return fmt.Sprintf("direct, but some of these words stand outside quotation marks at %s", s.where()),
			"write type: mixed and keep the marks inside exact, or quote only what stands between two marks"
	}
	return fmt.Sprintf("direct, but these words do not stand inside quotation marks at %s", s.where()),
		s.remedy(in, in.b.Source(s.q.Source))
}

// remedy says what to do about a direct quote outside marks, by the type of its source.
func (s *speech) remedy(in *inspection, src *model.Source) string {
	switch src.Type {
	case "interview", "hearing", "broadcast":
		if staged(s.f.body.text, s.f.span) {
			return "what a transcript has in brackets is nobody's speech: write type: indirect"
		}
		if s.label.end > 0 {
			return s.strangeLabel(in)
		}
		return "where others speak too, only what follows the speaker's label (LIND: …) is known to be the speaker's; else write type: indirect"
	case "speech", "post", "post-weblog", "personal_communication", "press-release", "treaty", "legislation":
		return "if all of the text is the speaker's own, name each speaker as author, publisher or outlet of the source; else write type: indirect"
	}
	text := s.f.body.text
	for _, p := range s.f.body.quotationMarks().unsure {
		if p.inner <= s.f.span.Start && s.f.span.End <= p.close {
			return "the second of the single marks around them may be the apostrophe of a possessive: write type: mixed and take in the marks, or type: indirect"
		}
	}
	for _, p := range s.f.body.quotationMarks().titles {
		if p.inner <= s.f.span.Start && s.f.span.End <= p.close {
			return fmt.Sprintf("the marks %s %s stand around titles where no word of saying is beside them: write type: indirect", text[p.open:p.inner], text[p.close:p.end])
		}
	}
	return "they are the outlet's words: write type: indirect"
}

// strangeLabel says what to do about a label before the words that does not name their speakers.
func (s *speech) strangeLabel(in *inspection) string {
	place := s.f.body.place(s.label.start)
	if s.label.name == "" {
		return fmt.Sprintf("a question or a turn without a name begins at %s: only what follows the speaker's label (LIND: …) is known to be the speaker's; else write type: indirect", place)
	}
	if in.anybody(s.label.name) {
		return fmt.Sprintf("they follow the label “%s” at %s: name that speaker, or write type: indirect", short(s.label.name), place)
	}
	hint := fmt.Sprintf("they follow the label “%s” at %s: if that is the speaker, add the name to the actor's alias or weak_alias", short(s.label.name), place)
	if !s.label.sure {
		hint += "; if it is no label, name the speaker as author of the source"
	}
	return hint + "; else write type: indirect"
}

func (s *speech) mixed() (text, hint string) {
	if len(s.marks.pairs) == 0 && len(s.marks.loose) == 0 && len(s.marks.unsure) == 0 {
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
	if holdsMarks(s.q.Exact) || s.holdsSingles() {
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
	exact := findMarks(q.Exact)
	switch {
	case q.Type == model.Indirect && (holdsMarks(t.text) || t.holdsSingles()):
		p.Text = "indirect, but the translation holds quotation marks"
		p.Hint = "take them out: a paraphrase stays one in translation"
	case q.Type == model.Direct && t.wrapped():
		p.Text = "direct, and the translation holds the quotation marks around it"
		p.Hint = "leave out the outer marks: a direct quote is shown in marks of its own"
	case q.Type == model.Mixed && t.wrapped():
		p.Text = "mixed, but all of the translation stands in quotation marks"
		p.Hint = "mark the fragments that are marked in exact, and no more: the rest is the outlet's words"
	case q.Type == model.Mixed && t.marks.fragments() > exact.possibly():
		p.Text = fmt.Sprintf("mixed, but the translation has %d fragments in quotation marks, and exact %d",
			t.marks.fragments(), exact.possibly())
		p.Hint = "mark the fragments that are marked in exact, and no more: the rest is the outlet's words"
	default:
		return nil
	}
	return []model.Problem{p}
}

// holdsSingles reports whether the words hold a single mark that has a partner, among them or in the source, and so is no
// apostrophe.
func (s *speech) holdsSingles() bool {
	for i, r := range s.text {
		if !strings.ContainsRune(singleMarks, r) {
			continue
		}
		if s.marks.paired(i) || s.found && s.f.body.quotationMarks().paired(s.f.span.Start+i) {
			return true
		}
	}
	return false
}

// wrapped reports whether one pair of marks stands around all of the words, apart from a last stop or comma. Marks
// within a longer quotation belong to the words.
func (s *speech) wrapped() bool {
	first := len(s.text) - len(strings.TrimLeftFunc(s.text, unicode.IsSpace))
	for _, p := range slices.Concat(s.marks.pairs, s.marks.titles) {
		if p.open == first && strings.TrimLeftFunc(s.text[p.end:], spaceOrStop) == "" {
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
