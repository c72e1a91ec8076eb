package model

import (
	"slices"
	"sync"

	"briefing/model/verbatim"
)

// normalised keeps the texts that were looked up last: who reads quote after quote
// stays in one source for a while, and a text of megabytes takes tens of
// milliseconds to normalise.
type normalised struct {
	mu   sync.Mutex
	last []normalText // the newest first
}

type normalText struct {
	source *Source
	text   verbatim.Text
}

// textsKept is how many texts are kept.
const textsKept = 4

// Normal is the text of a source in the form in which quotes are looked up in it.
func (b *Briefing) Normal(s *Source) verbatim.Text {
	n := b.normal
	n.mu.Lock()
	defer n.mu.Unlock()
	at := slices.IndexFunc(n.last, func(t normalText) bool { return t.source == s })
	if at < 0 {
		n.last = slices.Insert(n.last, 0, normalText{s, verbatim.Normalize(s.Text)})
		n.last = n.last[:min(len(n.last), textsKept)]
		return n.last[0].text
	}
	t := n.last[at]
	n.last = slices.Insert(slices.Delete(n.last, at, at+1), 0, t)
	return t.text
}
