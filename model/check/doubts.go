package check

import (
	"strings"

	"briefing/model"
)

// Doubts are the quotes, translations and clauses whose words cannot be taken for what their source says, and why: they do
// not stand in it (E04), or not inside quotation marks as their type claims (E08). It is the part of [Run] that a reader
// needs before the first word is shown.
func Doubts(b *model.Briefing) model.Doubts {
	in := inspect(b, Options{})
	in.passages, in.guesses = 0, 0 // what is near is for who mends it
	doubts := model.Doubts{Quotes: map[model.QuoteID]string{}, Translations: map[model.QuoteID]string{},
		Clauses: map[model.ColumnID]string{}}
	for _, f := range in.faults() {
		about := doubts.Quotes
		if f.part == partTranslation {
			about = doubts.Translations
		}
		if id := model.QuoteID(f.Subject.ID); about[id] == "" {
			about[id] = inWords(f.Text)
		}
	}
	for _, t := range b.Instruments() {
		for _, v := range t.Versions {
			for _, c := range v.Clauses {
				if found := in.invented(t, v, c); len(found) > 0 {
					doubts.Clauses[model.NewProvisionID(t.ID, c.EID).In(v.ID)] = found[0].Text
				}
			}
		}
	}
	return doubts
}

// inWords is what a problem says for who reads the quote and has no file before it.
func inWords(text string) string {
	if rest, ok := strings.CutPrefix(text, "exact "); ok {
		return "the quote " + rest
	}
	return text
}
