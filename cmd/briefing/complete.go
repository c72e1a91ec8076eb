package main

import (
	"strings"

	"github.com/spf13/cobra"

	"briefing/model"
)

// completeIDs offers the ids of everything in the briefing to the shell.
func (p *program) completeIDs(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return p.complete(typed, allIDs)
}

// completeFlags offers the ids of what the flags of a verb name.
func (p *program) completeFlags(c *cobra.Command) {
	for flag, kind := range map[string]model.Kind{
		"speaker": model.KindActor, "issue": model.KindIssue, "source": model.KindSource, "event": model.KindEvent,
		"provision": model.KindProvision, "instrument": model.KindInstrument, "comparison": model.KindComparison,
	} {
		if c.Flags().Lookup(flag) == nil {
			continue
		}
		err := c.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return p.complete(typed, func(b *model.Briefing) []string { return idsOf(namesOf(b, kind)) })
		})
		if err != nil {
			panic(err) // the flag is there, and only here
		}
	}
}

// complete offers those ids of the briefing that begin as typed. What is no id is
// not offered: a shell takes what it gets.
func (p *program) complete(typed string, ids func(*model.Briefing) []string) ([]cobra.Completion, cobra.ShellCompDirective) {
	b, err := p.openQuietly()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var fitting []cobra.Completion
	for _, id := range ids(b) {
		if strings.HasPrefix(id, typed) && model.ValidEID(strings.Replace(id, "#", "-", 1)) {
			fitting = append(fitting, id)
		}
	}
	return fitting, cobra.ShellCompDirectiveNoFileComp
}
