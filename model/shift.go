package model

// Shift is a change of one actor's position on one issue.
type Shift struct {
	From, To *Position
}

// Shifts are the changes in a list of positions of one actor on one issue,
// earliest first: neighbours that differ in stance or modality.
func Shifts(positions []*Position) []Shift {
	var list []Shift
	for i := 1; i < len(positions); i++ {
		if a, b := positions[i-1], positions[i]; a.Stance != b.Stance || a.Firmness() != b.Firmness() {
			list = append(list, Shift{a, b})
		}
	}
	return list
}

// PositionsOn are the positions of an actor on an issue, earliest first.
func (b *Briefing) PositionsOn(actor ActorID, issue IssueID) []*Position {
	var list []*Position
	for _, p := range b.PositionsByActor(actor) {
		if p.Issue == issue {
			list = append(list, p)
		}
	}
	return list
}

// Firmness is the modality, asserted where none is written.
func (p *Position) Firmness() Modality {
	if p.Modality == "" {
		return Asserted
	}
	return p.Modality
}

// Word says a stance in words.
func (s Stance) Word() string {
	switch {
	case s <= -2:
		return "opposes strongly"
	case s == -1:
		return "opposes"
	case s == 0:
		return "neutral"
	case s == 1:
		return "supports"
	}
	return "supports strongly"
}

// Sign says a stance in one or two signs that need no colour: −−, −, 0, +, ++.
func (s Stance) Sign() string {
	switch {
	case s <= -2:
		return "−−"
	case s == -1:
		return "−"
	case s == 0:
		return "0"
	case s == 1:
		return "+"
	}
	return "++"
}

// EvidenceQuotes are the quotes among some evidence, in its order.
func (b *Briefing) EvidenceQuotes(ids []EvidenceID) []*Quote {
	var list []*Quote
	for _, id := range ids {
		if q := b.Quote(QuoteID(id)); q != nil {
			list = append(list, q)
		}
	}
	return list
}
