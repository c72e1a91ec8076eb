package markdown

import (
	"slices"
	"strconv"
	"strings"

	"briefing/model"
	"briefing/model/edtf"
)

// date prints a date that may be unknown. No part of it is invented.
func date(d edtf.Date) inline {
	if d.IsZero() {
		return "date unknown"
	}
	return text(d.Long())
}

// and lists names: "a", "a and b", "a, b and c".
func and(names []inline) inline {
	names = slices.DeleteFunc(names, func(in inline) bool { return in == "" })
	if len(names) < 2 {
		return join("", names...)
	}
	last := len(names) - 1
	return join(", ", names[:last]...) + " and " + names[last]
}

// spaced is a value of a closed list in words: "almost-certain" is "almost certain".
func spaced(value string) inline { return text(strings.ReplaceAll(value, "-", " ")) }

// graded is a grade of the Admiralty code with its meaning.
func graded(grade, meaning string) inline {
	if meaning == "" {
		return text(grade)
	}
	return text(grade) + inline(" ("+meaning+")")
}

func reliability(grade string) inline { return graded(grade, model.Reliability(grade)) }

func credibility(grade int) inline {
	return graded(strconv.Itoa(grade), model.Credibility(grade))
}

// likelihood is a term of ICD 203 with the band that it stands for.
func likelihood(value string) inline {
	term, band := model.Likelihood(value)
	if band == "" {
		return text(term)
	}
	return text(term) + inline(" ("+band+")")
}

// actorName is the name of an actor, or the id where nothing has it.
func (p *page) actorName(id model.ActorID) inline {
	if a := p.b.Actor(id); a != nil {
		return named(a.Name, a.ID)
	}
	return text(string(id))
}

// named is a name, or the id of what has none.
func named[ID ~string](name string, id ID) inline {
	if in := text(name); in != "" {
		return in
	}
	return text(string(id))
}

func (p *page) actorNames(ids []model.ActorID) inline {
	names := make([]inline, len(ids))
	for i, id := range ids {
		names[i] = p.actorName(id)
	}
	return and(names)
}

// speakers are the names of who speaks, "unattributed" where the source does not say.
func (p *page) speakers(q *model.Quote) inline {
	var names []inline
	for _, s := range p.b.SpeakersOf(q) {
		names = append(names, named(s.Name, s.ID))
	}
	if len(names) == 0 {
		return model.Unattributed
	}
	return and(names)
}

// sourceName is a source within a sentence, without quotation marks: what the
// authors call it, or its title and outlet.
func sourceName(s *model.Source) inline {
	if s.Short != "" {
		return text(s.Short)
	}
	if s.Title == "" {
		return join(", ", untitled(s), text(s.Outlet()))
	}
	return join(", ", emphasis(text(s.Title)), text(s.Outlet()))
}

// outlet is a source in a word or two: what the authors call it, or who brought it
// out.
func outlet(s *model.Source) inline {
	if s.Short == "" && s.Outlet() == "" {
		return sourceName(s)
	}
	return text(s.Brief())
}

// untitled is a source without a title, with its id where nothing else tells it
// from others.
func untitled(s *model.Source) inline {
	kind, known := sourceTypes()[s.Type]
	if !known {
		kind = spaced(s.Type)
	}
	if s.Short != "" { // it is told by that
		return kind + " without a title"
	}
	if s.Outlet() == "" {
		kind += " (" + text(string(s.ID)) + ")"
	}
	return "an untitled " + kind
}

// sourceTypes are the types of CSL that are not words as they stand.
func sourceTypes() map[string]inline {
	return map[string]inline{
		"":                       "text",
		"article-newspaper":      "newspaper article",
		"article-magazine":       "magazine article",
		"article-journal":        "journal article",
		"post-weblog":            "blog post",
		"personal_communication": "personal communication",
	}
}

// evidence names quotes and provisions with the footnotes of their sources; words
// of the one whose position it is by their day alone. Neighbours of one name share
// it.
func (p *page) evidence(ids []model.EvidenceID, of model.ActorID) inline {
	var list []inline
	name, marks := inline(""), []model.SourceID(nil)
	flush := func() {
		if name != "" {
			list = append(list, p.noted(name, marks...))
		}
	}
	for _, id := range ids {
		next, sources := p.piece(id, of)
		if next != name {
			flush()
			name, marks = next, nil
		}
		marks = append(marks, sources...)
	}
	flush()
	return join("; ", list...)
}

// piece is the name of a piece of evidence, and its sources.
func (p *page) piece(id model.EvidenceID, of model.ActorID) (inline, []model.SourceID) {
	if q := p.b.Quote(model.QuoteID(id)); q != nil {
		own := len(q.Speakers) == 1 && q.Speakers[0] == model.SpeakerID(of) && !q.Said.IsZero()
		if own {
			return date(q.Said), []model.SourceID{q.Source}
		}
		return join(", ", p.speakers(q), date(q.Said)), []model.SourceID{q.Source}
	}
	provision := model.ProvisionID(id)
	if p.b.Provision(provision) == nil {
		return text(string(id)) + " (missing)", nil
	}
	var sources []model.SourceID
	for _, t := range p.b.Texts(provision) {
		sources = append(sources, t.Version.Source)
	}
	return p.provisionName(provision), sources
}

// capital gives words of ours a capital at their beginning.
func capital(in inline) inline {
	if in == "" || in[0] < 'a' || in[0] > 'z' {
		return in
	}
	return inline(in[0]-'a'+'A') + in[1:]
}

// sentence ends in a full stop, if it does not end already.
func sentence(in inline) inline {
	if in == "" || strings.ContainsAny(string(in[len(in)-1:]), ".!?") {
		return in
	}
	return in + "."
}
