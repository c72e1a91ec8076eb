package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// teach gives the verbs help and completion, which the library makes, words of this
// program, and has them refuse what they do not know: a script that asks for what is
// not there must not look like one that got it.
func teach(root *cobra.Command) {
	root.SetCompletionCommandGroupID(about)
	root.SetHelpCommandGroupID(about)
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Short = "Explain a verb"
			c.Run, c.RunE = nil, explainVerb
		case "completion":
			c.Short = "Print a completion script for a shell"
			c.Args, c.RunE = cobra.ArbitraryArgs, explainShells
		}
	}
}

// explainVerb prints the help of the verb that is named.
func explainVerb(c *cobra.Command, args []string) error {
	verb, rest, err := c.Root().Find(args)
	if err == nil && len(rest) == 0 {
		return verb.Help()
	}
	f := usage(`run "briefing --help" for all of them`, "there is no verb %q", strings.Join(args, " "))
	if err != nil || len(rest) != 1 {
		return f
	}
	path := strings.TrimPrefix(strings.TrimPrefix(verb.CommandPath(), c.Root().Name()), " ")
	if near := nearest(rest[0], below(verb)); len(near) > 0 {
		f.hint = "did you mean " + strings.TrimPrefix(path+" "+near[0], " ") + "?"
	}
	return f
}

// explainShells says for which shells there is a script.
func explainShells(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return c.Help()
	}
	shells := below(c)
	f := usage("the shells are "+strings.Join(shells, ", "), "there is no completion script for %q", args[0])
	if near := nearest(args[0], shells); len(near) > 0 {
		f.hint = "did you mean " + near[0] + "?"
	}
	return f
}

// below are the names of the verbs that a verb has.
func below(c *cobra.Command) []string {
	var names []string
	for _, verb := range c.Commands() {
		if verb.IsAvailableCommand() || verb.Name() == "help" {
			names = append(names, verb.Name())
		}
	}
	return names
}
