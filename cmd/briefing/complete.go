package main

import (
	"strings"

	"github.com/spf13/cobra"

	"briefing/model"
)

// completeIDs offers the ids of the briefing to the shell.
func (p *program) completeIDs(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	b, err := p.openQuietly()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var ids []cobra.Completion
	for _, id := range allIDs(b) {
		name, _ := model.ColumnID(id).Split()
		if strings.HasPrefix(id, typed) && model.ValidEID(strings.ReplaceAll(string(name), "#", "-")) {
			ids = append(ids, id)
		}
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}
