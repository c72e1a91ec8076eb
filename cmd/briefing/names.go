package main

import (
	"strings"

	"briefing/data/edit"
	"briefing/model"
)

// namesOf are the things of a kind, or of what edit takes for one, with the words
// that they are known by.
func namesOf(b *model.Briefing, kind model.Kind) []called {
	switch kind {
	case model.KindActor:
		return actorNames(b)
	case model.KindIssue:
		return issueNames(b)
	case model.KindSource:
		return sourceNames(b)
	case model.KindEvent:
		return eventNames(b)
	case model.KindQuote, model.KindPosition, model.KindComparison, model.KindJudgment:
		return entryNames(b, kind)
	case edit.KindBriefing:
		return []called{{id: b.Meta().ID, names: []string{b.Meta().Title}}}
	case edit.KindStatement:
		return statementNames(b)
	}
	return instrumentNames(b, kind)
}

// entryNames are the quotes, positions, comparisons or judgments: what has no name of
// its own is known by what it says.
func entryNames(b *model.Briefing, kind model.Kind) []called {
	var list []called
	add := func(id, name string) { list = append(list, called{id: id, names: []string{name}}) }
	switch kind {
	case model.KindQuote:
		for i := range b.Quotes() {
			q := &b.Quotes()[i]
			add(string(q.ID), b.SpeakerNames(q)+": "+oneLine(q.Exact))
		}
	case model.KindPosition:
		for i := range b.Positions() {
			p := &b.Positions()[i]
			add(string(p.ID()), actorName(b, p.Actor)+", "+issueName(b, p.Issue))
		}
	case model.KindComparison:
		for _, e := range b.Comparisons() {
			add(string(e.ID), e.Title)
		}
	case model.KindJudgment:
		for _, e := range b.Judgments() {
			add(string(e.ID), oneLine(e.Text))
		}
	}
	return list
}

// statementNames are the statements. They have no name, only an id.
func statementNames(b *model.Briefing) []called {
	var list []called
	known := map[model.StatementID]bool{"": true}
	for _, q := range b.Quotes() {
		if !known[q.Statement] {
			known[q.Statement] = true
			list = append(list, called{id: string(q.Statement), names: []string{""}})
		}
	}
	return list
}

// instrumentNames are the instruments, or their provisions or text versions.
func instrumentNames(b *model.Briefing, kind model.Kind) []called {
	var list []called
	add := func(id string, names ...string) { list = append(list, called{id: id, names: names}) }
	for _, in := range b.Instruments() {
		if kind == model.KindInstrument {
			add(string(in.ID), in.Name(), in.Title)
		}
		for _, p := range in.Provisions {
			if kind == model.KindProvision {
				add(string(p.ID), b.ClauseName(p.ID)+" of "+in.Name(), p.Heading)
			}
		}
		for _, v := range in.Versions {
			if kind == edit.KindVersion {
				add(string(in.ID)+"@"+string(v.ID), in.Name())
			}
		}
	}
	return list
}

// columnNames are what may stand in the columns of a comparison.
func columnNames(b *model.Briefing) []called {
	list := namesOf(b, model.KindQuote)
	for _, in := range b.Instruments() {
		for _, v := range in.Versions {
			for _, clause := range v.Clauses {
				id := model.NewProvisionID(in.ID, clause.EID)
				list = append(list, called{id: string(id) + "@" + string(v.ID), names: []string{b.ClauseName(id) + " of " + in.Name()}})
			}
		}
	}
	return append(append(list, sourceNames(b)...), eventNames(b)...)
}

func idsOf(list []called) []string {
	var ids []string
	for _, c := range list {
		ids = append(ids, c.id)
	}
	return ids
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
