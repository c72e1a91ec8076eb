package main

import (
	"errors"

	"github.com/spf13/cobra"

	"briefing/data/edit"
	"briefing/model"
)

func (p *program) fmtCommand() *cobra.Command {
	only := false
	c := &cobra.Command{
		Use:   "fmt [PATH…]",
		Short: "Put the files of a briefing into their one form",
		Long: `Put the files of a briefing into their one form: keys in the documented order,
lists and groups in block style. Comments and the texts of sources stay. The names
of the files that changed are printed.

PATH is a folder, or files of one: then only these are touched.

A file with errors is left alone and named on stderr; then the exit code is 1. With
--check nothing is written, and it is 1 if a file would change, too.`,
		Example: `  briefing fmt my-briefing
  briefing fmt --check my-briefing
  briefing fmt my-briefing/actors.yaml`,
		GroupID: writing,
		RunE: func(c *cobra.Command, args []string) error {
			files, err := p.paths(args)
			if err != nil {
				return err
			}
			return p.format(c, args, files, only)
		},
	}
	c.Flags().BoolVar(&only, "check", false, "write nothing; name the files that would change")
	return c
}

// format formats the folder, or only some files of it. The arguments are what was
// typed for them.
func (p *program) format(c *cobra.Command, args, files []string, only bool) error {
	d, err := p.desk(c)
	if err != nil {
		return err
	}
	defer d.close()
	if err := p.unread(files, func(string) bool { return false }); err != nil {
		return err
	}
	plan, left, err := formatted(d, files)
	if err != nil {
		return err
	}
	if !only {
		if err := d.apply(plan); err != nil {
			return err
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
		if len(args) == 0 {
			args = []string{p.folder}
		}
		p.say(model.Counted(len(names), "file")+` would change; run "briefing fmt `+allQuoted(args)+`"`, nil, "")
	}
	if len(left) > 0 || only && len(names) > 0 {
		return &failure{code: exitFound}
	}
	return nil
}

// formatted plans the formatting of some files, or of all where none are named.
func formatted(d *desk, files []string) (*edit.Plan, []edit.Left, error) {
	if len(files) == 0 {
		return edit.FormatAll(d.files())
	}
	return edit.FormatFiles(d.files(), files)
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
		p.say(model.Counted(len(left), "file")+" left alone", nil, "")
	}
	return nil
}
