package search

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Parse reads what a person types:
//
//	arms ukraine       both words, anywhere in a word (arm finds army)
//	"mutual defence"   the words together, from the start of a word to the end of one
//	-war               not that word; - stands before phrases and fields too
//	speaker:putin      a field, see [Fields]; "…" around a value of several words
//	since:2024-06      EDTF: a day, a month, a year, an interval
//
// A word with a colon that names no field is a word. A quotation mark that is not
// closed closes at the end. Curly quotation marks and «…» do as well. The error
// says what is wrong and what to write instead.
func Parse(s string) (Query, error) {
	if len(s) > MaxLength {
		return Query{}, fmt.Errorf("the search is %d bytes long: write at most %d", len(s), MaxLength)
	}
	var q Query
	for s = trim(s); s != ""; s = trim(s) {
		var t Term
		t, s = cutTerm(s)
		if t.Field == Text && idle(t) {
			continue
		}
		if err := t.check(); err != nil {
			return Query{}, err
		}
		if len(q.Terms) == MaxTerms {
			return Query{}, fmt.Errorf("the search has more than %d words: leave some out", MaxTerms)
		}
		q.Terms = append(q.Terms, t)
	}
	return q, nil
}

// idle tells whether a term asks for nothing: marks of which nothing is left when
// folded, and a hyphen by itself, which stands there while "-word" is being typed.
func idle(t Term) bool {
	folded := Fold(t.Text)
	return folded == "" || folded == "-" && !t.Phrase
}

func trim(s string) string { return strings.TrimLeftFunc(s, unicode.IsSpace) }

// cutTerm takes one term off a text that begins with no white space.
func cutTerm(s string) (t Term, rest string) {
	if after, ok := strings.CutPrefix(s, "-"); ok && after != "" && !startsBlank(after) {
		t.Not, s = true, after
	}
	t.Field, s = cutField(s)
	if r, n := utf8.DecodeRuneInString(s); opens(r) {
		t.Phrase = true
		t.Text, rest = cutPhrase(s[n:])
		return t, rest
	}
	end := strings.IndexFunc(s, unicode.IsSpace)
	if end < 0 {
		end = len(s)
	}
	t.Text = s[:end]
	return t, s[end:]
}

func startsBlank(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

func cutField(s string) (Field, string) {
	name, rest, ok := strings.Cut(s, ":")
	if !ok {
		return Text, s
	}
	for _, f := range Fields() {
		if strings.EqualFold(string(f), name) {
			return f, rest
		}
	}
	return Text, s
}

func cutPhrase(s string) (text, rest string) {
	end := strings.IndexFunc(s, closes)
	if end < 0 {
		return s, ""
	}
	_, n := utf8.DecodeRuneInString(s[end:])
	return s[:end], s[end+n:]
}

func opens(r rune) bool  { return strings.ContainsRune(`"“”„«`, r) }
func closes(r rune) bool { return strings.ContainsRune(`"“”»`, r) }
