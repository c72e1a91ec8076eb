package verbatim

import (
	"errors"
	"fmt"
	"iter"
	"strings"
	"unicode"
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

// occurrences gives start and end of each place in the normalised text where words stand and cut no character.
func (t Text) occurrences(words string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		if words == "" {
			return
		}
		_, step := utf8.DecodeRuneInString(words)
		count := 0
		for from := 0; count < MaxSpans; {
			i := strings.Index(t.norm[from:], words)
			if i < 0 {
				return
			}
			start := from + i
			from = start + step
			if !t.whole(start) || !t.whole(start+len(words)) {
				continue
			}
			if !yield(start, start+len(words)) {
				return
			}
			count++
		}
	}
}

// whole tells whether the text may be cut at a byte: no code point is cut there, no sequence that was normalised as one,
// and nothing from a letter that it combines with.
func (t Text) whole(at int) bool {
	if at == len(t.norm) {
		return true
	}
	if r := t.runs[t.run(at)]; !r.bytewise && r.norm != at {
		return false
	}
	if characterStart(t.norm, at) != at {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.norm[at:])
	return r != '\u200d' && !unicode.Is(unicode.M, r)
}
