package model

import "slices"

// Doubts are why some words cannot be taken for what their source says. A check
// finds them, see [Briefing.Doubting].
type Doubts struct {
	Quotes       map[QuoteID]string
	Translations map[QuoteID]string  // of translations of quotes that hold themselves
	Clauses      map[ColumnID]string // by <instrument>#<eid>@<version>
}

// Doubting is the briefing with doubts about some words. Who shows a quote or a
// clause shows its doubt. The briefing itself stays as it is.
func (b *Briefing) Doubting(doubts Doubts) *Briefing {
	if len(doubts.Quotes)+len(doubts.Translations)+len(doubts.Clauses) == 0 {
		return b
	}
	d := b.data
	d.Quotes = slices.Clone(d.Quotes)
	for i := range d.Quotes {
		q := &d.Quotes[i]
		q.Doubt = doubts.Quotes[q.ID]
		if t := doubts.Translations[q.ID]; t != "" && q.Translation != nil {
			translation := *q.Translation
			translation.Doubt = t
			q.Translation = &translation
		}
	}
	d.Instruments = slices.Clone(d.Instruments)
	for i := range d.Instruments {
		d.Instruments[i].Versions = doubtful(d.Instruments[i], doubts.Clauses)
	}
	return New(d, b.problems)
}

// doubtful are the versions of an instrument with the doubts about their clauses.
func doubtful(in Instrument, doubts map[ColumnID]string) []Version {
	versions := slices.Clone(in.Versions)
	for i := range versions {
		v := &versions[i]
		v.Clauses = slices.Clone(v.Clauses)
		for j := range v.Clauses {
			c := &v.Clauses[j]
			c.Doubt = doubts[NewProvisionID(in.ID, c.EID).In(v.ID)]
		}
	}
	return versions
}

// In is a provision in one version of its instrument.
func (p ProvisionID) In(v VersionID) ColumnID { return ColumnID(string(p) + "@" + string(v)) }

// Contested are the events that are disputed, and the quotes of which others say that
// they are disputed or misattributed.
func (b *Briefing) Contested() (events []*Event, quotes []*Quote) {
	for i := range b.data.Events {
		if e := &b.data.Events[i]; e.Disputed != "" {
			events = append(events, e)
		}
	}
	for i := range b.data.Quotes {
		if q := &b.data.Quotes[i]; q.Status == StatusDisputed || q.Status == StatusMisattributed {
			quotes = append(quotes, q)
		}
	}
	return events, quotes
}

// Doubted counts the quotes and the clauses with a doubt.
func (b *Briefing) Doubted() (quotes, clauses int) {
	for i := range b.data.Quotes {
		if b.data.Quotes[i].Doubt != "" {
			quotes++
		}
	}
	for _, texts := range b.texts() {
		for _, t := range texts {
			if t.Clause.Doubt != "" {
				clauses++
			}
		}
	}
	return quotes, clauses
}
