package markdown

import (
	"cmp"
	"fmt"
	"slices"

	"briefing/model"
)

// speech is what some speakers said together, or one of them alone.
type speech struct {
	speakers []model.SpeakerID
	quotes   []*model.Quote
}

func (p *page) quotes(s *selection) {
	if len(s.quotes) == 0 {
		return
	}
	p.heading(2, "Quotes by speaker")
	for _, sp := range p.speeches(s.quotes) {
		p.speech(sp)
	}
}

// speeches groups quotes by who speaks: single speakers in the order of the
// briefing, then joint statements, then what nobody is named for. A joint
// statement stands once, under all its speakers.
func (p *page) speeches(quotes []*model.Quote) []*speech {
	rank := p.ranks()
	order := func(a, b model.SpeakerID) int { return cmp.Or(rank(a)-rank(b), cmp.Compare(a, b)) }
	var list []*speech
	at := map[string]*speech{} // by its speakers
	for _, q := range quotes {
		who := slices.Clone(q.Speakers)
		slices.SortFunc(who, order)
		who = slices.Compact(who)
		key := fmt.Sprint(who)
		if at[key] == nil {
			at[key] = &speech{speakers: who}
			list = append(list, at[key])
		}
		at[key].quotes = append(at[key].quotes, q)
	}
	slices.SortStableFunc(list, func(a, b *speech) int {
		return cmp.Or(class(a)-class(b), slices.CompareFunc(a.speakers, b.speakers, order))
	})
	return list
}

// class puts single speakers first and unattributed speech last.
func class(sp *speech) int {
	switch len(sp.speakers) {
	case 0:
		return 2
	case 1:
		return 0
	}
	return 1
}

// ranks gives the place of a speaker in the briefing: actors, then instruments,
// then those whom it does not have.
func (p *page) ranks() func(model.SpeakerID) int {
	places := map[model.SpeakerID]int{}
	instruments, actors := p.b.Instruments(), p.b.Actors()
	for i := range instruments {
		places[model.SpeakerID(instruments[i].ID)] = len(actors) + i
	}
	for i := range actors {
		places[model.SpeakerID(actors[i].ID)] = i
	}
	return func(id model.SpeakerID) int {
		if at, ok := places[id]; ok {
			return at
		}
		return len(actors) + len(instruments)
	}
}

func (p *page) speech(sp *speech) {
	together := &model.Quote{Speakers: sp.speakers}
	switch len(sp.speakers) {
	case 0:
		p.heading(3, "Unattributed")
		p.paragraph(emphasis("The source does not say whose words these are."))
	case 1:
		s := p.b.SpeakersOf(together)[0]
		p.heading(3, speakerName(s))
		p.paragraph(p.possibly(model.ActorID(s.ID)))
	default:
		p.heading(3, p.speakers(together)+" (joint statements)")
	}
	for _, q := range sp.quotes {
		p.quote(q, p.provenance(q))
	}
}
