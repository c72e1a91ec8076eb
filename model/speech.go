package model

import "strings"

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

// Spoken is a quote as it may be shown or copied: direct speech in quotation
// marks, mixed speech with the marks of its source, indirect speech in none.
// Reported tells that the words are the outlet's own, which must be said beside
// them. White-space runs become one space. [Quote.Wording] decides.
func (q *Quote) Spoken() (text string, reported bool) {
	open, text, shut := q.Wording(strings.Join(strings.Fields(q.Exact), " "))
	return open + text + shut, q.Manner() == Indirect
}

// Wording is the words of a quote, or a form of them, as they may be shown, and what stands around it: quotation marks around direct speech that does
// not bring its own outer ones, nothing around other speech. Marks that open the
// paragraphs of direct speech anew go: who shows paragraphs opens each. A text in
// doubt loses all of its marks: nobody is known to have said what stands in them.
func (q *Quote) Wording(text string) (open, words, shut string) {
	return q.wording(text, q.Doubt)
}

// TranslationWording is the same for the translation of a quote.
func (q *Quote) TranslationWording(text string) (open, words, shut string) {
	doubt := q.Doubt
	if q.Translation != nil && doubt == "" {
		doubt = q.Translation.Doubt
	}
	return q.wording(text, doubt)
}

func (q *Quote) wording(text, doubt string) (open, words, shut string) {
	switch {
	case doubt != "":
		return "", unmarked(text), ""
	case q.Manner() != Direct || inMarks(text):
		return "", text, ""
	}
	between := " "
	if strings.Contains(text, "\n") {
		between = "\n\n"
	}
	return "“", strings.Join(reopened(text), between), "”"
}

// unmarked is a text without quotation marks. An apostrophe stays unless there is a
// single mark that it may close.
func unmarked(text string) string {
	single := strings.ContainsAny(text, "‘‚‹")
	return strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("\"“”„‟«»「」『』〝〞〟＂″❝❞", r), single && strings.ContainsRune("‘’‚‛‹›", r):
			return -1
		}
		return r
	}, text)
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
