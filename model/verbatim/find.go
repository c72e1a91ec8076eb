package verbatim

import (
	"errors"
	"fmt"
	"iter"
	"strings"
	"unicode/utf8"
)

// MaxSpans is the number of occurrences after which FindAll and Find stop counting.
const MaxSpans = 1000

// Errors of Find.
var (
	ErrEmpty    = errors.New("the quote is empty")
	ErrNotFound = errors.New("the quote does not stand in the source")
	// ErrContext is an ErrNotFound: the words of the quote are in the source, but not with the prefix and suffix given.
	ErrContext = fmt.Errorf("%w with this prefix and suffix", ErrNotFound)
)

// AmbiguousError says that a quote stands more than once in its source.
type AmbiguousError struct{ Count int } // at most MaxSpans

func (e AmbiguousError) Error() string {
	if e.Count >= MaxSpans {
		return fmt.Sprintf("the quote stands %d times or more in the source", MaxSpans)
	}
	return fmt.Sprintf("the quote stands %d times in the source", e.Count)
}

// FindAll gives where exact stands in the text, in order, overlapping occurrences included, at most MaxSpans. White
// space around exact is left out; an empty exact stands nowhere.
func (t Text) FindAll(exact string) []Span {
	var spans []Span
	for start, end := range t.occurrences(needle(exact)) {
		spans = append(spans, t.span(start, end))
	}
	return spans
}

// Holds tells whether exact stands in the text, once or more often.
func (t Text) Holds(exact string) bool {
	for range t.occurrences(needle(exact)) {
		return true
	}
	return false
}

// Find gives the one place where exact stands between prefix and suffix, as a W3C TextQuoteSelector: prefix is the text
// directly before exact, suffix that directly after, both may be empty, and white space between the three is optional.
// All are normalised like the text. The error is ErrEmpty, ErrNotFound, ErrContext (an ErrNotFound too) or an
// AmbiguousError.
func (t Text) Find(exact, prefix, suffix string) (Span, error) {
	words, before, after := needle(exact), needle(prefix), needle(suffix)
	if words == "" {
		return Span{}, ErrEmpty
	}
	var found Span
	count, outside := 0, false
	for start, end := range t.occurrences(words) {
		if !t.between(start, end, before, after) {
			outside = true
			continue
		}
		if count == 0 {
			found = t.span(start, end)
		}
		count++
	}
	switch {
	case count == 1:
		return found, nil
	case count > 1:
		return Span{}, AmbiguousError{Count: count}
	case outside:
		return Span{}, ErrContext
	}
	return Span{}, ErrNotFound
}

// needle normalises what is looked for, without white space around it.
func needle(s string) string { return strings.Trim(Normalize(s).norm, " ") }

func (t Text) span(start, end int) Span {
	from, to := t.Source(start, end)
	return Span{Start: from, End: to}
}

// between tells whether before and after stand around t.norm[start:end], with or without a space.
func (t Text) between(start, end int, before, after string) bool {
	head, tail := strings.TrimSuffix(t.norm[:start], " "), strings.TrimPrefix(t.norm[end:], " ")
	return strings.HasSuffix(head, before) && strings.HasPrefix(tail, after)
}

// occurrences gives start and end of each place in the normalised text where words stand and cut no character and no
// word.
func (t Text) occurrences(words string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		count := 0
		for start := range t.candidates(words) {
			if !t.mayBegin(start) || !t.mayEnd(start+len(words)) {
				continue
			}
			if count++; !yield(start, start+len(words)) || count == MaxSpans {
				return
			}
		}
	}
}

// candidates gives the places where words stand, be it within other words, in order; with an index only those that may
// count.
func (t Text) candidates(words string) iter.Seq[int] {
	switch {
	case words == "":
		return func(func(int) bool) {}
	case t.words != nil && unseenLead(words) < len(words): // else there is nothing to look up
		return t.indexed(words)
	}
	return func(yield func(int) bool) {
		_, step := utf8.DecodeRuneInString(words)
		for from := 0; ; {
			i := strings.Index(t.norm[from:], words)
			if i < 0 || !yield(from+i) {
				return
			}
			from += i + step
		}
	}
}

// indexed is candidates by the index.
func (t Text) indexed(words string) iter.Seq[int] {
	return func(yield func(int) bool) {
		offset, starts := t.words.rarest(words)
		for _, at := range starts {
			start := int(at) - offset
			if start >= 0 && strings.HasPrefix(t.norm[start:], words) && !yield(start) {
				return
			}
		}
	}
}

// Cut is a word that a passage would cut.
type Cut struct {
	Word   Span // as it stands in the original text; a very long one only in part
	Begins bool // the passage begins within the word; else it ends there
}

// FindCut gives where exact stands for the first time without counting, because it begins or ends inside a word; ok is
// false where it does not stand in the text even so. It reads the text from its beginning.
func (t Text) FindCut(exact string) (cut Cut, ok bool) {
	words := needle(exact)
	t.words = nil // an index knows whole words only
	tries := 0
	for start := range t.candidates(words) {
		end := start + len(words)
		if tries++; tries > MaxSpans {
			break
		}
		if !t.wholeCharacter(start) || !t.wholeCharacter(end) {
			continue
		}
		if cutsWord(t.norm, start) || t.beginsInside(start) {
			return Cut{t.wordAround(start), true}, true
		}
		if cutsWord(t.norm, end) {
			return Cut{t.wordAround(end), false}, true
		}
	}
	return Cut{}, false
}
