package edit

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/model"
	"briefing/model/check"
	"briefing/model/verbatim"
)

// Selection says which words of which source are meant.
type Selection struct {
	Source     model.SourceID
	Words      string
	Occurrence int // which one, from 1, where the words stand more than once; 0: not said
	Prefix     string
	Suffix     string
}

// Passage is a passage of a source, in the words of the source, and what tells it from others like it.
type Passage struct {
	Exact, Prefix, Suffix string
	Place                 model.Place
}

// NotVerbatimError says that words do not stand in a source. The passages that come near are for the author to look at;
// none of them is ever taken.
type NotVerbatimError struct {
	File    string
	Nearest []Near // the best first; may be empty
}

// Near is a passage that resembles the words that were looked for.
type Near struct {
	Place model.Place
	Text  string  // as it stands in the source
	Score float64 // from 0.4, below 1
}

// Error names the source and the nearest passage.
func (e *NotVerbatimError) Error() string {
	text := "these words do not stand in " + e.File
	if len(e.Nearest) > 0 {
		n := e.Nearest[0]
		text += fmt.Sprintf("; nearest (%.2f), at %s: “%s”", float64(int(n.Score*100))/100, n.Place, brief(n.Text))
	}
	return text
}

// Hint says what to do.
func (e *NotVerbatimError) Hint() string {
	if len(e.Nearest) == 0 {
		return "copy the words from the source, or name the source that has them"
	}
	return "copy the words as they stand in the source"
}

// brief cuts a text for a message.
func brief(s string) string {
	const most = 100
	text := []rune(oneSpace(s))
	if len(text) <= most {
		return string(text)
	}
	return string(text[:most]) + "…"
}

// OftenError says that words stand in a source more than once and that it was not said which are meant.
type OftenError struct {
	Places []model.Place // in order
}

// Error names the lines.
func (e *OftenError) Error() string {
	const most = 10
	var places []string
	for i, p := range e.Places[:min(most, len(e.Places))] {
		places = append(places, fmt.Sprintf("%d. %s", i+1, p))
	}
	if len(e.Places) > most {
		places = append(places, "…")
	}
	return fmt.Sprintf("these words stand %d times in their source: %s", len(e.Places), strings.Join(places, ", "))
}

// Hint says what to do.
func (e *OftenError) Hint() string {
	return "say which by its number (occurrence), or take more words"
}

// MarkedError says that words are to be indirect speech and stand inside quotation marks in their source, all of them.
type MarkedError struct{ Place model.Place }

// Error says so.
func (e *MarkedError) Error() string {
	return "these words stand inside quotation marks at " + e.Place.String() + "; they are not the outlet's own"
}

// Hint says what to do.
func (e *MarkedError) Hint() string {
	return "choose the type direct, or take in words from outside the marks"
}

// Find finds words in the text of a source. They must stand there word for word, after the one normalisation of
// [verbatim], and exactly once, unless it is said which; prefix and suffix are then the least number of words that tells
// the passage from the others. The errors are a [*NotVerbatimError], an [*OftenError], or say in words what is missing.
func Find(b *model.Briefing, sel Selection) (Passage, error) {
	s := b.Source(sel.Source)
	switch {
	case s == nil:
		return Passage{}, fmt.Errorf("there is no source %q; \"briefing sources\" lists them", sel.Source)
	case s.Body == model.BodyAbsent:
		return Passage{}, fmt.Errorf("%s says body: absent; put the passage there and write body: excerpt", s.Where.File)
	case strings.TrimSpace(s.Text) == "":
		return Passage{}, fmt.Errorf("%s holds no text; put the passage below its front matter", s.Where.File)
	case strings.TrimSpace(sel.Words) == "":
		return Passage{}, verbatim.ErrEmpty
	}
	text := verbatim.Normalize(s.Text)
	spans := text.FindAll(sel.Words)
	if len(spans) == 0 {
		return Passage{}, notVerbatim(s, text, sel.Words)
	}
	if sel.Prefix != "" || sel.Suffix != "" {
		span, err := text.Find(sel.Words, sel.Prefix, sel.Suffix)
		if err != nil {
			return Passage{}, err
		}
		return passage(s, span, sel.Prefix, sel.Suffix), nil
	}
	switch {
	case len(spans) == 1 && sel.Occurrence <= 1:
		return passage(s, spans[0], "", ""), nil
	case sel.Occurrence == 0:
		return Passage{}, often(s, spans)
	case sel.Occurrence < 0 || sel.Occurrence > len(spans):
		return Passage{}, fmt.Errorf("there is no occurrence %d: the words stand %d times in %s", sel.Occurrence, len(spans), s.Where.File)
	}
	return tellApart(s, text, sel.Words, spans[sel.Occurrence-1])
}

func passage(s *model.Source, span verbatim.Span, prefix, suffix string) Passage {
	return Passage{oneSpace(s.Text[span.Start:span.End]), prefix, suffix, placeIn(s, span.Start)}
}

// oneSpace makes every run of white space one space.
func oneSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

// placeIn is where in its file a byte of a source's text stands.
func placeIn(s *model.Source, at int) model.Place {
	before := s.Text[:at]
	return model.Place{File: s.Where.File, Line: max(1, s.TextLine) + strings.Count(before, "\n"),
		Column: 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])}
}

func notVerbatim(s *model.Source, text verbatim.Text, words string) error {
	e := &NotVerbatimError{File: s.Where.File}
	for _, n := range text.Nearest(words, 3) {
		e.Nearest = append(e.Nearest, Near{placeIn(s, n.Span.Start), n.Text, n.Score})
	}
	return e
}

func often(s *model.Source, spans []verbatim.Span) error {
	e := &OftenError{}
	for _, span := range spans {
		e.Places = append(e.Places, placeIn(s, span.Start))
	}
	return e
}

// tellApart finds the shortest prefix, suffix, or both, with which words stand in one place only. A mark or stop alone
// would tell a reader little.
func tellApart(s *model.Source, text verbatim.Text, words string, span verbatim.Span) (Passage, error) {
	const most = 60 // words
	before, after := strings.Fields(s.Text[:span.Start]), strings.Fields(s.Text[span.End:])
	for n := 1; n <= most; n++ {
		prefix := strings.Join(before[max(0, len(before)-n):], " ")
		suffix := strings.Join(after[:min(n, len(after))], " ")
		for _, try := range [][2]string{{prefix, ""}, {"", suffix}, {prefix, suffix}} {
			if !strings.ContainsFunc(try[0]+try[1], wordRune) {
				continue
			}
			if found, err := text.Find(words, try[0], try[1]); err == nil && found == span {
				return passage(s, span, try[0], try[1]), nil
			}
		}
	}
	return Passage{}, fmt.Errorf("the passage at %s cannot be told from another like it; take more words", placeIn(s, span.Start))
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// TypeOf finds the type of a quote by the quotation marks in its source: direct where all of it stands inside marks,
// mixed where fragments do, else indirect. Where none fits it says direct, and check says why that is wrong.
func TypeOf(b *model.Briefing, q model.Quote) model.QuoteType {
	for _, t := range []model.QuoteType{model.Direct, model.Mixed, model.Indirect} {
		q.Type = t
		if !wronglyMarked(b, q) {
			return t
		}
	}
	return model.Direct
}

// insideMarks tells whether all words of a quote stand inside quotation marks in its source. Who speaks is left out: a
// text of the speaker's own is direct speech without marks.
func insideMarks(b *model.Briefing, q model.Quote) bool {
	q.Type, q.Speakers, q.OnBehalfOf, q.Translation = model.Direct, nil, "", nil
	return !wronglyMarked(b, q)
}

// wronglyMarked tells whether check finds the marks and the type of a quote at odds. It asks a briefing with nothing
// else in it, for that is quick.
func wronglyMarked(b *model.Briefing, q model.Quote) bool {
	d := model.Data{Meta: model.Meta{Format: 1, ID: "one"}, Quotes: []model.Quote{q}}
	if s := b.Source(q.Source); s != nil {
		d.Sources = []model.Source{*s}
	}
	for _, id := range q.Speakers {
		if a := b.Actor(model.ActorID(id)); a != nil {
			d.Actors = append(d.Actors, *a)
		} else if in := b.Instrument(model.InstrumentID(id)); in != nil {
			d.Instruments = append(d.Instruments, *in)
		}
	}
	for _, p := range check.Run(model.New(d, nil), check.Options{}) {
		if p.Code == "E08" {
			return true
		}
	}
	return false
}
