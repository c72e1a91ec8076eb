package main

import (
	"github.com/spf13/cobra"

	"briefing/model"
	"briefing/ui/rich"
)

func (p *program) actorsCommand() *cobra.Command {
	return p.listCommand(lister{
		name:    "actors",
		short:   "List the people, bodies and countries",
		long:    "List the people, bodies and countries: name, office held on the briefing's day,\ncountry, number of quotes, id.",
		table:   actorsTable,
		records: func(r recorder) any { return records(r.b.Actors(), r.actor) },
	})
}

func actorsTable(b *model.Briefing) table {
	t := table{columns: []column{{name: "name", least: 16}, {name: "role", least: 10}, {name: "country", mayGo: true},
		{name: "quotes"}, {name: "id"}}}
	for _, a := range b.Actors() {
		role := b.Office(a.ID)
		if role == "" {
			role = string(a.Kind)
		}
		t.add(rich.T(rich.Name, a.Name), span(role), span(a.Country),
			count(len(b.QuotesBySpeaker(model.SpeakerID(a.ID)))), id(a.ID))
	}
	return t
}
