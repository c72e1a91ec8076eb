// Package search finds quotes by what a person types, and speakers by what a
// person calls them.
//
// It promises that case, accents, the shape of quotation marks and dashes,
// Unicode composition and line breaks never hide a hit; that a hit can be shown
// in the text as it is written ([Spans]); that every answer comes in the same
// order every time; and that no query takes long, since there are no patterns,
// only words, and their number and length are bounded.
//
// It refuses to guess at people: a name that several may bear gives all of them,
// a weak alias never wins over anything else, an anonymous speaker is found only
// as itself and never through those it might be, and an office only through the
// memberships that the briefing records. It does not stem, translate or correct.
package search

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"briefing/model"
)

// Index answers queries on one briefing. It never changes and is safe for
// concurrent use. The texts are folded by [Index.Prepare] or at the first query
// that needs them, not at start-up.
type Index struct {
	b        *model.Briefing
	speakers []speaker
	texts    func() []string // folded, by the place of the quote in the briefing
	notes    func() []string // as texts
}

// New makes the index of a briefing.
func New(b *model.Briefing) *Index {
	folded := func(parts func(*model.Quote) []string) func() []string {
		return sync.OnceValue(func() []string { return foldQuotes(b, parts) })
	}
	return &Index{b: b, speakers: speakersOf(b), texts: folded(said), notes: folded(noted)}
}

// Prepare folds the texts now, so that the first query need not: about 30 ms for
// 10,000 quotes. It may run beside anything else.
func (x *Index) Prepare() { x.texts() }

// Quotes are the quotes for which every term of the query holds, in the order of
// the briefing: earliest first. An empty query finds all quotes. A term that
// [NewTerm] refuses, such as a type that there is not, finds none.
func (x *Index) Quotes(q Query) []*model.Quote {
	conditions := make([]condition, 0, len(q.Terms))
	words := make([]condition, 0, len(q.Terms)) // last, as they cost most
	for _, t := range q.Terms {
		if t.Field == Text {
			words = append(words, x.condition(t))
		} else {
			conditions = append(conditions, x.condition(t))
		}
	}
	conditions = append(conditions, words...)
	all := x.b.Quotes()
	var found []*model.Quote
next:
	for i := range all {
		for _, holds := range conditions {
			if !holds(i, &all[i]) {
				continue next
			}
		}
		found = append(found, &all[i])
	}
	return found
}

// condition tells whether a term holds for the i-th quote of the briefing.
type condition func(i int, q *model.Quote) bool

func (x *Index) condition(t Term) condition {
	if t.check() != nil {
		return never
	}
	holds := x.field(t)
	if t.Not {
		return func(i int, q *model.Quote) bool { return !holds(i, q) }
	}
	return holds
}

// contains is the condition of a word or phrase: it stands in one of the texts of a
// quote or in a name of a speaker.
func (x *Index) contains(t Term) condition {
	n := t.needle()
	if n.text == "" {
		return func(int, *model.Quote) bool { return true }
	}
	texts := x.texts()
	named := map[model.SpeakerID]bool{}
	for i := range x.speakers {
		if s := &x.speakers[i]; n.in(s.names) {
			named[s.SpeakerID] = true
		}
	}
	return func(i int, q *model.Quote) bool {
		if n.in(texts[i]) {
			return true
		}
		return len(named) > 0 && slices.ContainsFunc(q.Speakers, func(id model.SpeakerID) bool { return named[id] })
	}
}

// said are the texts of a quote in which plain words are looked for.
func said(q *model.Quote) []string {
	parts := make([]string, 0, 5)
	parts = append(parts, q.Exact)
	if q.Translation != nil {
		parts = append(parts, q.Translation.Text)
	}
	return append(parts, q.Cue, q.Attribution, q.Occasion)
}

func noted(q *model.Quote) []string { return []string{q.Note} }

// foldQuotes folds some texts of each quote. Between the texts stands a line break,
// which no term can hold, so that no hit runs over from one to the next.
func foldQuotes(b *model.Briefing, parts func(*model.Quote) []string) []string {
	quotes := b.Quotes()
	ends := make([]int, len(quotes))
	var f folder
	for i := range quotes {
		for _, s := range parts(&quotes[i]) {
			f.text(s)
		}
		ends[i] = len(f.out)
	}
	whole, start := string(f.out), 0
	texts := make([]string, len(quotes))
	for i, end := range ends {
		texts[i], start = whole[start:end], end
	}
	return texts
}

// needle is a folded term. The ends of a phrase must not fall inside a word.
type needle struct {
	text   string
	phrase bool
}

func (t Term) needle() needle { return needle{Fold(t.Text), t.Phrase} }

func (n needle) in(text string) bool { return n.next(text, 0) >= 0 }

// next finds the needle in a folded text, from a byte on; -1 where it is not.
func (n needle) next(text string, from int) int {
	for from <= len(text) {
		i := strings.Index(text[from:], n.text)
		if i < 0 {
			return -1
		}
		i += from
		if !n.phrase || !splits(text, i) && !splits(text, i+len(n.text)) {
			return i
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		from = i + size
	}
	return -1
}

// splits tells whether a place lies inside a word, in the scripts that write
// words apart and add no endings that a reader would not type: in Arabic, Hebrew,
// Hangul or Han a phrase may begin and end anywhere.
func splits(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return europeanWord(before) && europeanWord(after)
}
