package search

import (
	"cmp"
	"slices"
	"strings"

	"briefing/model"
)

// speakersOf lists everybody who may be meant: actors and instruments as written,
// then speakers that only quotes name, then the unattributed.
func speakersOf(b *model.Briefing) []speaker {
	r := roster{b: b, seen: map[model.SpeakerID]bool{}, countries: map[string]string{}}
	for i := range b.Actors() {
		if a := &b.Actors()[i]; a.Kind == model.Country && a.Country != "" && r.countries[a.Country] == "" {
			r.countries[a.Country] = a.Name
		}
	}
	for i := range b.Actors() {
		r.actor(&b.Actors()[i])
	}
	for i := range b.Instruments() {
		r.instrument(&b.Instruments()[i])
	}
	for i := range b.Quotes() {
		for _, id := range b.Quotes()[i].Speakers {
			r.add(Match{SpeakerID: id, Name: string(id)}, nil)
		}
	}
	if n := len(b.Unattributed()); n > 0 {
		r.list = append(r.list, newSpeaker(Match{Name: model.Unattributed, Quotes: n},
			[]label{{text: model.Unattributed}}))
	}
	return r.list
}

type roster struct {
	b         *model.Briefing
	seen      map[model.SpeakerID]bool
	countries map[string]string // name of the country actor by code
	list      []speaker
}

func (r *roster) actor(a *model.Actor) {
	m := Match{SpeakerID: model.SpeakerID(a.ID), Ref: model.RefTo(model.KindActor, a.ID), Name: a.Name,
		Role: r.b.RoleOn(a.ID, r.b.Meta().AsOf), Country: r.countries[a.Country]}
	if m.Country == "" {
		m.Country = a.Country
	}
	labels := []label{{text: a.NativeName}}
	for _, s := range a.Alias {
		labels = append(labels, label{text: s, kind: isAlias})
	}
	for _, s := range a.WeakAlias {
		labels = append(labels, label{text: s, kind: isWeak})
	}
	for _, h := range a.Memberships {
		labels = append(labels, label{text: h.Role, kind: isOffice})
		if org := r.b.Actor(h.Organization); org != nil {
			labels = append(labels, label{text: org.Name, kind: isPlace})
		}
	}
	r.add(m, append(labels, label{text: m.Country, kind: isPlace}))
}

func (r *roster) instrument(in *model.Instrument) {
	if len(r.b.QuotesBySpeaker(model.SpeakerID(in.ID))) == 0 {
		return
	}
	r.add(Match{SpeakerID: model.SpeakerID(in.ID), Ref: model.RefTo(model.KindInstrument, in.ID), Name: in.Name()},
		[]label{{text: in.Title, kind: isAlias}})
}

// add lists a speaker, the first of each id: an actor before an instrument.
func (r *roster) add(m Match, others []label) {
	if r.seen[m.SpeakerID] {
		return
	}
	r.seen[m.SpeakerID] = true
	m.Quotes = len(r.b.QuotesBySpeaker(m.SpeakerID))
	r.list = append(r.list, newSpeaker(m, append([]label{{text: m.Name}}, others...)))
}

// newSpeaker folds the labels, best kind first and each text once.
func newSpeaker(m Match, labels []label) speaker {
	s := speaker{Match: m}
	slices.SortStableFunc(labels, func(a, b label) int { return cmp.Compare(a.kind, b.kind) })
	var names folder
	var exact strings.Builder
	exact.WriteString("\n" + strings.Join(words(string(m.SpeakerID)), " ") + "\n")
	for _, l := range labels {
		if l.words = words(l.text); len(l.words) == 0 || s.has(l) {
			continue
		}
		l.letters, l.starts = letters(l.text)
		s.labels = append(s.labels, l)
		if l.kind <= isAlias {
			names.text(l.text)
			exact.WriteString(strings.Join(l.words, " ") + "\n")
		}
	}
	s.names, s.exact = string(names.out), exact.String()
	return s
}

func (s *speaker) has(l label) bool {
	for _, have := range s.labels {
		if have.text == l.text {
			return true
		}
	}
	return false
}
