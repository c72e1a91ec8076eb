package main

import (
	"github.com/spf13/cobra"

	"briefing/model"
)

func (p *program) comparisonsCommand() *cobra.Command {
	return p.listCommand(lister{
		name:    "comparisons",
		short:   "List what the authors put side by side",
		long:    "List what the authors put side by side: title, number of texts and of points on\nwhich they differ, id. \"briefing show ID\" prints one.",
		table:   comparisonsTable,
		records: func(r recorder) any { return records(r.b.Comparisons(), r.comparison) },
	})
}

func comparisonsTable(b *model.Briefing) table {
	t := table{columns: []column{{name: "comparison", least: 20}, {name: "texts"}, {name: "points"}, {name: "id"}}}
	for _, c := range b.Comparisons() {
		t.add(span(c.Title), count(len(c.Columns)), count(len(c.Points)), id(c.ID))
	}
	return t
}
