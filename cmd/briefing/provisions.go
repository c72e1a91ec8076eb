package main

import (
	"github.com/spf13/cobra"

	"briefing/model"
)

func (p *program) provisionsCommand() *cobra.Command {
	return p.listCommand(lister{
		name:    "provisions",
		short:   "List the treaty provisions",
		long:    "List the provisions of treaties, charters and resolutions: instrument, clause,\nheading, number of text versions and of quotes, id.",
		table:   provisionsTable,
		records: func(r recorder) any { return r.provisions() },
	})
}

func provisionsTable(b *model.Briefing) table {
	t := table{columns: []column{{name: "instrument", least: 8}, {name: "clause", least: 8}, {name: "heading", least: 12},
		{name: "texts", mayGo: true}, {name: "quotes", mayGo: true}, {name: "id"}}}
	for _, in := range b.Instruments() {
		for _, p := range in.Provisions {
			t.add(span(in.Name()), span(p.ID.Number()), span(p.Heading),
				count(len(b.Texts(p.ID))), count(len(b.QuotesByProvision(p.ID))), id(p.ID))
		}
	}
	return t
}
