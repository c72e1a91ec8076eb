package check

import (
	"strings"

	"briefing/model"
)

// unread are the places of what could not be read, by what may stand there: an entry whose id is known; of a file or
// folder, the source or instrument by its id, and of the other kinds whatever there is. A list that is no list, and an
// entry without an id, may hold whatever there is, too.
func unread(problems []model.Problem) map[model.Ref]model.Place {
	places := map[model.Ref]model.Place{}
	for _, p := range problems {
		holds := p.Subject
		switch {
		case p.Severity != model.Error:
			continue
		case p.Code == "E13", holds == model.Ref{}: // nobody knows what it is about: the file, or an entry without an id
			holds = heldBy(p.Place.File)
		}
		if _, known := places[holds]; !known {
			places[holds] = p.Place
		}
	}
	return places
}

// heldBy is what may stand in a file or folder of a briefing; without an id, whatever there is of a kind.
func heldBy(file string) model.Ref {
	top, rest, _ := strings.Cut(file, "/")
	holds := model.Ref{Kind: model.Kind(strings.TrimSuffix(strings.TrimSuffix(top, ".yaml"), "s"))}
	switch holds.Kind {
	case model.KindSource:
		holds.ID = strings.TrimSuffix(rest, ".md")
	case model.KindInstrument:
		holds.ID = strings.TrimSuffix(rest, "/instrument.yaml")
	}
	return holds
}

// lost is the place where what r names may stand unread; the zero Place where there is none.
func (in *inspection) lost(r model.Reference) model.Place {
	id, _, _ := strings.Cut(r.To.ID, "#")
	for _, kind := range r.Kinds {
		if kind == model.KindProvision {
			kind = model.KindInstrument
		}
		for _, ref := range []model.Ref{{Kind: kind, ID: id}, {Kind: kind}} {
			if place, ok := in.unread[ref]; ok {
				return place
			}
		}
	}
	return model.Place{}
}
