package model

import "strings"

// Spoken is a quote as it may be shown or copied: direct speech in quotation
// marks, mixed speech with the marks of its source, indirect speech in none.
// Reported tells that the words are the outlet's own, which must be said beside
// them. White-space runs become one space. An unknown type counts as indirect:
// a paraphrase never gains quotation marks.
func (q *Quote) Spoken() (text string, reported bool) {
	text = strings.Join(strings.Fields(q.Exact), " ")
	switch q.Type {
	case Direct:
		if InMarks(text) {
			return text, false
		}
		return "“" + text + "”", false
	case Mixed:
		return text, false
	}
	return text, true
}

// InMarks reports whether a text brings its own outer quotation marks.
func InMarks(text string) bool {
	return strings.HasPrefix(text, "“") && strings.HasSuffix(text, "”") ||
		len(text) > 1 && strings.HasPrefix(text, `"`) && strings.HasSuffix(text, `"`)
}

// SpeakerNames are the speakers of a quote in one line: "A, B and C";
// [Unattributed] where the source does not say.
func (b *Briefing) SpeakerNames(q *Quote) string {
	var names []string
	for _, s := range b.SpeakersOf(q) {
		names = append(names, s.Name)
	}
	switch n := len(names); n {
	case 0:
		return Unattributed
	case 1:
		return names[0]
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}
