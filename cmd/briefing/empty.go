package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// noEmptyFlags refuses a flag that is given and says nothing. It comes from a shell
// variable that is not set, and without it the run would mean everything, or the
// built-in briefing.
func noEmptyFlags(c *cobra.Command, _ []string) error {
	var empty *pflag.Flag
	c.Flags().Visit(func(f *pflag.Flag) {
		if empty == nil && slices.ContainsFunc(given(f), blank) {
			empty = f
		}
	})
	if empty == nil {
		return nil
	}
	return usage(fillIn, "--%s is empty", empty.Name)
}

// given are the texts that a flag was given. The flags of an entry (see [field])
// know by themselves what is no value.
func given(f *pflag.Flag) []string {
	if list, ok := f.Value.(pflag.SliceValue); ok {
		return list.GetSlice()
	}
	if f.Value.Type() == "string" {
		return []string{f.Value.String()}
	}
	return nil
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// fillIn is what to do about a flag or an argument that is empty.
const fillIn = "give it a value, or leave it out"
