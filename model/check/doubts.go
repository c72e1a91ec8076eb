package check

import "briefing/model"

// Doubts are the quotes whose words cannot be taken for what their source says, and why: they do not stand in it (E04),
// or not inside quotation marks as their type claims (E08). It is the part of [Run] that a reader needs before the first
// quote is shown.
func Doubts(b *model.Briefing) map[model.QuoteID]string {
	in := inspect(b, Options{})
	in.passages, in.guesses = 0, 0 // what is near is for who mends it
	doubts := map[model.QuoteID]string{}
	for _, r := range rules() {
		if r.Code != "E04" && r.Code != "E08" {
			continue
		}
		for _, p := range r.find(in) {
			id := model.QuoteID(p.Subject.ID)
			if p.Subject.Kind == model.KindQuote && doubts[id] == "" {
				doubts[id] = p.Text
			}
		}
	}
	return doubts
}
