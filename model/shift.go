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

// WordOn says a stance in words that fit what is asked: on a question of fact an
// actor says yes or no and supports nothing.
func (s Stance) WordOn(asks Asks) string {
	if asks != AsksFact {
		return s.Word()
	}
	switch {
	case s <= -2:
		return "says no"
	case s == -1:
		return "leans to no"
	case s == 0:
		return "leaves it open"
	case s == 1:
		return "leans to yes"
	}
	return "says yes"
}

// WordsOn says a position in words: the stance as it is taken. What is only
// considered supports nothing yet.
func (p *Position) WordsOn(asks Asks) string {
	switch p.Firmness() {
	case Considering:
		return "considering" + p.Stance.pick(" (towards no)", "", " (towards yes)")
	case Conditional:
		return p.Stance.WordOn(asks) + ", on a condition"
	case Denied:
		return "denies " + p.Stance.pick("it", "taking sides", "the opposite")
	}
	return p.Stance.WordOn(asks)
}

// pick is a word by the direction of a stance.
func (s Stance) pick(no, neither, yes string) string {
	switch {
	case s < 0:
		return no
	case s > 0:
		return yes
	}
	return neither
}

// StanceWords says a position in words that fit the question of its issue.
func (b *Briefing) StanceWords(p *Position) string {
	if i := b.Issue(p.Issue); i != nil {
		return p.WordsOn(i.Asks)
	}
	return p.WordsOn(AsksPolicy)
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
