package main

import (
	"strings"

	"github.com/spf13/cobra"

	"briefing/data/edit"
	"briefing/model"
)

func (p *program) renameCommand() *cobra.Command {
	only := false
	c := &cobra.Command{
		Use:   "rename KIND OLD NEW",
		Short: "Change an id everywhere it is named",
		Long: `Change an id everywhere it is named, in file names, too. The old id stays under
formerly, so that it is never used for something else. Where one file cannot be
written, the others are put back. Only a run that is killed on the way leaves some
changed and some not: then the same rename again finishes it, and says so.

KIND is ` + kindWords() + `.
A provision is written TREATY#art_4, a version TREATY@VERSION.`,
		Example: `  briefing rename actor lind-t lind-tor -b my-briefing
  briefing rename provision strait-2031#art_5 art_6 -b my-briefing --dry-run`,
		GroupID:           writing,
		Args:              threeNames,
		ValidArgsFunction: p.completeRename,
		RunE: func(c *cobra.Command, args []string) error {
			return p.rename(c, model.Kind(args[0]), args[1], args[2], only)
		},
	}
	c.Flags().BoolVar(&only, "dry-run", false, "write nothing; print what would be done")
	return c
}

func threeNames(_ *cobra.Command, args []string) error {
	if len(args) == 3 {
		return nil
	}
	return usage(`for example: "briefing rename actor lind-t lind-tor -b my-briefing"`,
		"rename needs a kind, the old id and the new one; %s given", model.Counted(len(args), "word"))
}

func (p *program) rename(c *cobra.Command, kind model.Kind, from, to string, only bool) error {
	if f := unknownKind(string(kind), kinds()); f != nil {
		return f
	}
	d, err := p.desk(c)
	if err != nil {
		return err
	}
	defer d.close()
	plan, err := edit.Rename(d.files(), kind, from, to)
	if err != nil {
		return d.notRenamed(err, kind, from)
	}
	if !only {
		if err := d.apply(plan); err != nil {
			return err
		}
	}
	if plan.Finishing {
		p.say("finishing an earlier rename", nil, "")
	}
	if err := p.results.names(plan.Lines()); err != nil {
		return err
	}
	if only {
		p.say("this is a plan; nothing was written", nil, "")
		return nil
	}
	return p.problems(d, plan.Warnings)
}

// notRenamed is the failure of a renaming. Where nothing has the old id, it lists
// those that are like it.
func (d *desk) notRenamed(err error, kind model.Kind, from string) error {
	names := namesOf(d.briefing, kind)
	var near []called
	for _, id := range nearest(from, idsOf(names)) {
		for _, n := range names {
			if n.id == id {
				near = append(near, n)
			}
		}
	}
	if len(near) == 0 || near[0].id == from {
		return d.refused(err)
	}
	f := usage("did you mean one of these?", "%w", err)
	t := table{columns: columns(2)}
	for _, n := range near {
		t.add(span(n.id), span(n.names[0]))
	}
	f.choices = t.whole()
	return f
}

// unknownKind is the failure of a kind that there is not; nil where there is.
func unknownKind(typed string, kinds []string) *failure {
	for _, k := range kinds {
		if k == typed {
			return nil
		}
	}
	hint := "the kinds are " + strings.Join(kinds, ", ")
	if near := nearest(typed, kinds); len(near) > 0 {
		hint = "did you mean " + near[0] + "?"
	}
	return usage(hint, "there is no kind %q", typed)
}

func kinds() []string {
	var names []string
	for _, k := range edit.Renamable() {
		names = append(names, string(k))
	}
	return names
}

// kindWords lists the kinds in a sentence, over two lines.
func kindWords() string {
	names := kinds()
	last := len(names) - 1
	half := last / 2
	return strings.Join(names[:half], ", ") + ",\n" + strings.Join(names[half:last], ", ") + " or " + names[last]
}

// completeRename offers kinds first and then the ids of that kind.
func (p *program) completeRename(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	switch len(args) {
	case 0:
		var fitting []cobra.Completion
		for _, k := range kinds() {
			if strings.HasPrefix(k, typed) {
				fitting = append(fitting, k)
			}
		}
		return fitting, cobra.ShellCompDirectiveNoFileComp
	case 1:
		return p.complete(typed, func(b *model.Briefing) []string { return idsOf(namesOf(b, model.Kind(args[0]))) })
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}
