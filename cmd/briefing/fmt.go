package main

import (
	"errors"

	"github.com/spf13/cobra"

	"briefing/data/edit"
)

func (p *program) fmtCommand() *cobra.Command {
	only := false
	c := &cobra.Command{
		Use:   "fmt [PATH]",
		Short: "Put the files of a briefing into their one form",
		Long: `Put the files of a briefing into their one form: keys in the documented order,
lists and groups in block style. Comments and the texts of sources stay. The names
of the files that changed are printed.

A file with errors is left alone and named on stderr; then the exit code is 1. With
--check nothing is written, and it is 1 if a file would change, too.`,
		Example: `  briefing fmt my-briefing
  briefing fmt --check my-briefing`,
		GroupID: writing,
		Args:    p.oneFolder,
		RunE:    func(c *cobra.Command, _ []string) error { return p.format(c, only) },
	}
	c.Flags().BoolVar(&only, "check", false, "write nothing; name the files that would change")
	return c
}

func (p *program) format(c *cobra.Command, only bool) error {
	d, err := p.desk(c)
	if err != nil {
		return err
	}
	defer d.close()
	plan, left, err := edit.FormatAll(d.files())
	if err != nil {
		return err
	}
	if !only {
		if err := plan.Apply(d.dir); err != nil {
			return d.refused(err)
		}
	}
	var names []string
	for _, change := range plan.Changes {
		names = append(names, d.under(change.Path))
	}
	if err := p.results.names(names); err != nil {
		return err
	}
	if err := p.leftAlone(d, left); err != nil {
		return err
	}
	if only && len(names) > 0 {
		p.say(many(len(names), "file")+` would change; run "briefing fmt `+quoted(p.folder)+`"`, nil, "")
	}
	if len(left) > 0 || only && len(names) > 0 {
		return &failure{code: exitFound}
	}
	return nil
}

// leftAlone names on stderr the files that could not be formatted, and why.
func (p *program) leftAlone(d *desk, left []edit.Left) error {
	for _, l := range left {
		var refusal *edit.Refusal
		if !errors.As(l.Err, &refusal) {
			p.say(d.under(l.Path)+": "+l.Err.Error(), nil, "")
			continue
		}
		if err := p.problems(d, refusal.Problems); err != nil {
			return err
		}
	}
	if len(left) > 0 {
		p.say(many(len(left), "file")+" left alone", nil, "")
	}
	return nil
}
