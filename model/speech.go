package model

import (
	"slices"
	"strings"
)

// Manner is how the words of a quote may be shown: as direct or mixed speech only
// where they are that and stand in their source as they are given, else as indirect
// speech. An unknown type counts as indirect: a paraphrase never gains quotation
// marks.
func (q *Quote) Manner() QuoteType {
	if q.Doubt == "" && (q.Type == Direct || q.Type == Mixed) {
		return q.Type
	}
	return Indirect
}

// Doubting is the briefing with a doubt about some quotes: why their words cannot
// be taken for what their source says. Who shows a quote shows the doubt.
func (b *Briefing) Doubting(doubts map[QuoteID]string) *Briefing {
	if len(doubts) == 0 {
		return b
	}
	d := b.data
	d.Quotes = slices.Clone(d.Quotes)
	for i := range d.Quotes {
		d.Quotes[i].Doubt = doubts[d.Quotes[i].ID]
	}
	return New(d, b.problems)
}

// Doubted counts the quotes with a doubt.
func (b *Briefing) Doubted() int {
	n := 0
	for i := range b.data.Quotes {
		if b.data.Quotes[i].Doubt != "" {
			n++
		}
	}
	return n
}

// Spoken is a quote as it may be shown or copied: direct speech in quotation
// marks, mixed speech with the marks of its source, indirect speech in none.
// Reported tells that the words are the outlet's own, which must be said beside
// them. White-space runs become one space. [Quote.Manner] decides.
func (q *Quote) Spoken() (text string, reported bool) {
	text = strings.Join(strings.Fields(q.Exact), " ")
	open, shut := Marks(q.Manner(), text)
	return open + text + shut, q.Manner() == Indirect
}

// Marks are what stands before and after the words of a quote where they are shown:
// quotation marks for direct speech that does not bring its own outer ones, nothing
// for all other speech.
func Marks(manner QuoteType, text string) (open, shut string) {
	if manner != Direct || inMarks(text) {
		return "", ""
	}
	return "“", "”"
}

// inMarks tells whether a text stands as a whole between its first mark and the
// one that closes it: “a” is, “a” and “b” is not.
func inMarks(text string) bool {
	if strings.HasPrefix(text, `"`) {
		return len(text) > 1 && strings.Index(text[1:], `"`) == len(text)-2
	}
	depth := 0
	for i, r := range text {
		switch r {
		case '“':
			depth++
		case '”':
			depth--
		}
		if depth <= 0 {
			return r == '”' && i+len("”") == len(text)
		}
	}
	return false
}

// SpeakerNames are the speakers of a quote in one line: "A, B and C";
// [Unattributed] where the source does not say.
func (b *Briefing) SpeakerNames(q *Quote) string {
	var names []string
	for _, s := range b.SpeakersOf(q) {
		names = append(names, s.Name)
	}
	return Joint(names)
}

// Joint joins the names of who speaks together: "A, B and C"; [Unattributed] where
// there is none.
func Joint(names []string) string {
	switch n := len(names); n {
	case 0:
		return Unattributed
	case 1:
		return names[0]
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}
