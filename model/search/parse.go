package search

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/model/spelling"
)

// Parse reads what a person types:
//
//	arms ukraine       both words, anywhere in a word (arm finds army)
//	"mutual defence"   the words together, from the start of a word to the end of one
//	-war               not that word; - stands before phrases and fields too
//	speaker:putin      a field, see [Fields]; "…" around a value of several words
//	since:2024-06      EDTF: a day, a month, a year, an interval
//
// A word with a colon that names no field is a word, unless a field is called much
// the same: then it is an error, for who mistypes a field would find nothing and not
// know why. A quotation mark that is not closed closes at the end. Curly quotation
// marks and «…» do as well. The error says what is wrong and what to write instead;
// a [*FieldError] is about the value of a field.
func Parse(s string) (Query, error) {
	if len(s) > MaxLength {
		return Query{}, fmt.Errorf("the search is %d bytes long: write at most %d", len(s), MaxLength)
	}
	var q Query
	for s = trim(s); s != ""; s = trim(s) {
		t, rest, err := cutTerm(s)
		if err != nil {
			return Query{}, err
		}
		s = rest
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
	return q, q.Check()
}

// idle tells whether a term asks for nothing: marks of which nothing is left when
// folded, and a hyphen by itself, which stands there while "-word" is being typed.
func idle(t Term) bool {
	folded := Fold(t.Text)
	return folded == "" || folded == "-" && !t.Phrase
}

func trim(s string) string { return strings.TrimLeftFunc(s, unicode.IsSpace) }

// cutTerm takes one term off a text that begins with no white space.
func cutTerm(s string) (t Term, rest string, err error) {
	if after, ok := strings.CutPrefix(s, "-"); ok && after != "" && !startsBlank(after) {
		t.Not, s = true, after
	}
	if t.Field, s, err = cutField(s); err != nil {
		return t, "", err
	}
	if r, n := utf8.DecodeRuneInString(s); opens(r) {
		t.Phrase = true
		t.Text, rest = cutPhrase(s[n:])
		return t, rest, nil
	}
	word := firstWord(s)
	t.Text = word
	return t, s[len(word):], nil
}

// firstWord is what stands before the first white space.
func firstWord(s string) string {
	if end := strings.IndexFunc(s, unicode.IsSpace); end >= 0 {
		return s[:end]
	}
	return s
}

func startsBlank(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

func cutField(s string) (Field, string, error) {
	name, rest, ok := strings.Cut(s, ":")
	if !ok || strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return Text, s, nil
	}
	lower := strings.ToLower(name)
	if f := Field(lower); f != Text && slices.Contains(Fields(), f) {
		return f, rest, nil
	}
	if f := meant(lower); f != Text {
		return Text, s, fmt.Errorf("no field %q; did you mean %s:? To search for words, write \"%s:…\" with the marks", name, f, name)
	}
	return Text, s, nil
}

// meant is the field that a mistyped name was meant for; Text: it is a word. The first
// letter is seldom wrong, and of a short name no more than one other is: "vote" and
// "resource" are words.
func meant(name string) Field {
	best, least := Text, 3
	for _, f := range Fields() {
		most := 1
		if len(name) > 5 {
			most = 2
		}
		if steps := spelling.Distance(name, string(f), most); strings.HasPrefix(name, string(f)[:1]) && steps <= most && steps < least {
			best, least = f, steps
		}
	}
	return best
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
