package main

import (
	"github.com/spf13/cobra"

	"briefing/model"
	"briefing/ui/rich"
)

func (p *program) timelineCommand() *cobra.Command {
	return p.listCommand(lister{
		name:    "timeline",
		short:   "List the events, earliest first",
		long:    "List the events, earliest first: date, title, place, number of quotes, id.\nA * marks what is important, a ! what is disputed.",
		table:   timelineTable,
		records: func(r recorder) any { return records(r.b.Events(), r.event) },
	})
}

func timelineTable(b *model.Briefing) table {
	t := table{columns: []column{{name: "date"}, {}, {name: "event", least: 20}, {name: "place", least: 8, mayGo: true},
		{name: "quotes"}, {name: "id"}}}
	for _, e := range b.Events() {
		sign := rich.Span{}
		switch {
		case e.Disputed != "":
			sign = rich.T(rich.Warn, "!")
		case e.Important:
			sign = rich.T(rich.Strong, "*")
		}
		t.add(span(e.When().Short()), sign, span(e.Title), span(e.Place),
			count(len(b.QuotesByEvent(e.ID))), id(e.ID))
	}
	return t
}
