package search

import (
	"cmp"
	"slices"
	"strings"

	"briefing/model"
)

// Match is a speaker that a person may mean. The words of quotes that have no
// speaker are found under [model.Unattributed]: there SpeakerID is empty and Ref
// zero. Ref is zero, too, where quotes name a speaker that the briefing lacks.
type Match struct {
	SpeakerID model.SpeakerID
	Ref       model.Ref
	Name      string
	Role      string // held on the day up to which the briefing holds
	Country   string // name of the country, or its code
	Quotes    int
	Score     int    // higher is better; comparable within one answer only
	Positions []int  // characters of Name that were matched, ascending
	Found     string // the native name, alias or office that was matched, if not Name
}

// Key is the speaker as a term takes it: the id, or "unattributed".
func (m Match) Key() string {
	if m.SpeakerID == "" {
		return model.Unattributed
	}
	return string(m.SpeakerID)
}

// kind is what a label is to a speaker, best first.
type kind int

const (
	isName   kind = iota // or native name
	isAlias              // strong
	isOffice             // a role in a membership
	isWeak               // an alias that may match others too
	isPlace              // country and organisations: for the picker only
)

// label is one text under which a speaker may be found.
type label struct {
	text  string
	kind  kind
	words []string

	letters []rune // folded
	starts  []bool // of the letters: begins a word
}

// speaker is a possible speaker with all labels. Whom an anonymous speaker might
// be is not among them.
type speaker struct {
	Match
	labels []label
	names  string // names, native names and aliases, folded, a line each
	exact  string // as names, but in words, for whole names
}

// Speakers are those whom a person may mean by a name, best first.
//
// An id means its owner alone. A whole name, native name or alias means its bearer
// alone if nobody else has it. Otherwise, and for part of a name, it means
// everybody who has, for each word typed, a word in a name, alias or office that
// begins with it; weak aliases come last. Order: names before aliases, offices and
// weak aliases, whole words before beginnings, more quotes before fewer, then by
// name.
//
// Speakers are all actors, whether they speak in the briefing or not, instruments
// that speak, and the unattributed.
func (x *Index) Speakers(name string) []Match {
	typed := words(name)
	if len(typed) == 0 {
		return nil
	}
	if m, ok := x.exactly(name, typed); ok {
		return []Match{m}
	}
	var list []Match
	for i := range x.speakers {
		if m, ok := x.speakers[i].meant(typed); ok {
			list = append(list, m)
		}
	}
	sortMatches(list)
	return list
}

// Resolve finds the one speaker that a name means. If ok is false, candidates are
// those whom it may mean; there may be none.
func (x *Index) Resolve(name string) (one Match, candidates []Match, ok bool) {
	list := x.Speakers(name)
	if len(list) == 1 {
		return list[0], nil, true
	}
	return Match{}, list, false
}

// exactly finds the owner of an id, or the only bearer of a whole name.
func (x *Index) exactly(name string, typed []string) (Match, bool) {
	id, whole := strings.TrimSpace(name), "\n"+strings.Join(typed, " ")+"\n"
	var bearer *speaker
	bearers := 0
	for i := range x.speakers {
		s := &x.speakers[i]
		if s.Key() == id {
			return s.scored(scoreExact), true
		}
		if strings.Contains(s.exact, whole) {
			bearer = s
			bearers++
		}
	}
	if bearers != 1 {
		return Match{}, false
	}
	m := bearer.scored(scoreExact)
	m.Found = bearer.wholeLabel(typed)
	return m, true
}

const (
	scoreExact = 1000
	scoreKind  = 100 // less for each step from names to weak aliases
	scorePart  = 1   // less for each word of which only the beginning was typed
)

func (s *speaker) scored(score int) Match {
	m := s.Match
	m.Score = score
	return m
}

// wholeLabel is the label with just these words; empty if that is the name.
func (s *speaker) wholeLabel(typed []string) string {
	for _, l := range s.labels {
		if l.kind <= isAlias && slices.Equal(l.words, typed) {
			return s.other(l)
		}
	}
	return ""
}

// other is the text of a label that is not the speaker's name.
func (s *speaker) other(l label) string {
	if l.text == s.Name {
		return ""
	}
	return l.text
}

// meant tells whether each word typed begins a word of some label, and how well.
func (s *speaker) meant(typed []string) (Match, bool) {
	worst, score := -1, scoreExact
	for _, w := range typed {
		at, whole := s.begins(w)
		if at < 0 {
			return Match{}, false
		}
		if !whole {
			score -= scorePart
		}
		if worst < 0 || s.labels[at].kind > s.labels[worst].kind {
			worst = at
		}
	}
	l := s.labels[worst]
	m := s.scored(score - scoreKind*(1+int(l.kind)))
	m.Found = s.other(l)
	return m, true
}

// begins finds the best label with a word that begins with w; -1 if there is none.
func (s *speaker) begins(w string) (at int, whole bool) {
	at = -1
	for i, l := range s.labels {
		if l.kind == isPlace || at >= 0 && l.kind > s.labels[at].kind {
			break
		}
		for _, have := range l.words {
			if have == w {
				return i, true
			}
			if at < 0 && strings.HasPrefix(have, w) {
				at = i
			}
		}
	}
	return at, false
}

func sortMatches(list []Match) {
	slices.SortStableFunc(list, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.Quotes, a.Quotes),
			cmp.Compare(a.Name, b.Name), cmp.Compare(a.SpeakerID, b.SpeakerID))
	})
}
