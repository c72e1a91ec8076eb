package main

import (
	"github.com/spf13/cobra"

	"briefing/model"
)

// lister is a verb that prints all things of one kind.
type lister struct {
	name, short, long string
	table             func(*model.Briefing) table
	records           func(recorder) any
	sum               func(*model.Briefing) (what, more string) // told on stderr below the list; nil: nothing
}

func (p *program) listCommand(l lister) *cobra.Command {
	asJSON := false
	c := &cobra.Command{
		Use:               l.name,
		Short:             l.short,
		Long:              l.long,
		Example:           "  briefing " + l.name + "\n  briefing " + l.name + " -b my-briefing --json",
		GroupID:           listing,
		Args:              p.noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			b, err := p.open()
			if err != nil {
				return err
			}
			if asJSON {
				return p.results.json(l.records(recorder{b}))
			}
			t := l.table(b)
			if err := p.results.table(&t); err != nil || l.sum == nil || len(t.rows) == 0 {
				return err
			}
			return p.sum(l.sum(b))
		},
	}
	jsonFlag(c, &asJSON)
	return c
}

// sum tells on stderr what a list adds up to, once the list is out.
func (p *program) sum(what, more string) error {
	if err := p.results.flush(); err != nil {
		return err
	}
	p.say(what, nil, more)
	return nil
}

// table prints a table: fit to a terminal, and whole where there is none.
func (o *output) table(t *table) error {
	if o.terminal {
		return o.lines(t.fit(o.width)...)
	}
	return o.lines(t.whole()...)
}

// noArguments refuses arguments and says how a folder is named.
func (p *program) noArguments(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usage("to read another briefing, run \"briefing "+c.Name()+" -b "+quoted(args[0])+"\"",
		"%s takes no %q", c.Name(), args[0])
}
