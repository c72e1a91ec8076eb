package main

import (
	"github.com/spf13/cobra"

	"briefing/model"
)

func (p *program) sourcesCommand() *cobra.Command {
	return p.listCommand(lister{
		name:    "sources",
		short:   "List the sources",
		long:    "List the sources: date of issue, outlet, title, who stands behind it in the end,\nnumber of quotes, id. What they add up to is said on stderr.",
		table:   sourcesTable,
		records: func(r recorder) any { return records(r.b.Sources(), r.source) },
		sum:     sourcesSum,
	})
}

// sourcesSum is on how much the quotes rest, and how many sources nobody has seen.
func sourcesSum(b *model.Briefing) (what, more string) {
	unseen := 0
	for _, s := range b.Sources() {
		if s.Body == model.BodyAbsent {
			unseen++
		}
	}
	switch unseen {
	case 0:
	case 1:
		more = "the text of 1 source was not seen"
	default:
		more = "the texts of " + model.Counted(unseen, "source") + " were not seen"
	}
	return b.Extent().String(), more
}

func sourcesTable(b *model.Briefing) table {
	t := table{columns: []column{{name: "issued"}, {name: "outlet", least: 8, mayGo: true}, {name: "title", least: 16},
		{name: "origin", least: 8}, {name: "quotes"}, {name: "id"}}}
	for _, s := range b.Sources() {
		t.add(span(s.Issued.Short()), span(s.Outlet()), span(s.Name()), span(b.OriginOfSource(s.ID).Name),
			count(len(b.QuotesBySource(s.ID))), id(s.ID))
	}
	return t
}
