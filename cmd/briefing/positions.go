package main

import (
	"github.com/spf13/cobra"

	"briefing/model"
	"briefing/ui/rich"
)

func (p *program) positionsCommand() *cobra.Command {
	return p.listCommand(lister{
		name:  "positions",
		short: "List who takes which position",
		long: "List the positions by issue and actor: stance as sign and words, since when, on how\n" +
			"much evidence, id. On a question of fact the words are yes and no. A change of\nposition is two lines; the later one is marked \"shift\".",
		table:   positionsTable,
		records: func(r recorder) any { return records(r.b.Positions(), r.position) },
	})
}

func positionsTable(b *model.Briefing) table {
	t := table{columns: []column{{name: "issue", least: 10}, {name: "actor", least: 10}, {name: "stance", least: 5},
		{name: "since", mayGo: true}, {}, {name: "evidence", mayGo: true}, {name: "id"}}}
	for i := range b.Positions() {
		p := &b.Positions()[i]
		shift, since := rich.Span{}, ""
		if shifted(b, p) {
			shift = rich.T(rich.Differs, "shift")
		}
		if !p.From.IsZero() {
			since = p.From.Short()
		}
		t.add(span(issueName(b, p.Issue)), rich.T(rich.Name, actorName(b, p.Actor)),
			rich.T(stanceRole(p.Stance), p.Stance.Sign()+" "+b.StanceWords(p)), span(since), shift,
			count(len(p.Evidence)), id(p.ID()))
	}
	return t
}

// shifted tells whether a position is a change from the actor's one before it.
func shifted(b *model.Briefing, p *model.Position) bool {
	for _, s := range model.Shifts(b.PositionsOn(p.Actor, p.Issue)) {
		if s.To == p {
			return true
		}
	}
	return false
}

func stanceRole(s model.Stance) rich.Role {
	switch {
	case s < 0:
		return rich.Bad
	case s > 0:
		return rich.Good
	}
	return rich.Plain
}
