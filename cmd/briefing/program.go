package main

import (
	"os"

	"github.com/spf13/cobra"

	"briefing/model/safe"
)

// program is one run: what it reads from, writes to and was told for all verbs.
type program struct {
	out, err *os.File
	environ  []string
	results  *output
	folder   string // of the briefing; empty: the built-in one
}

func newProgram(out, err *os.File, environ []string) *program {
	return &program{out: out, err: err, environ: environ, results: newOutput(out, environ)}
}

// run carries out a command line and gives the exit code.
func (p *program) run(args []string) int {
	root := p.command()
	root.SetArgs(args)
	err := root.Execute()
	if flushed := p.results.flush(); err == nil {
		err = flushed
	}
	return p.report(err)
}

// command is the tree of verbs.
func (p *program) command() *cobra.Command {
	cobra.EnableCommandSorting = false // the help lists the verbs in the order below
	cobra.MousetrapHelpText = ""       // a double click opens the reader, too
	root := p.readCommand()
	root.SilenceErrors, root.SilenceUsage = true, true
	root.PersistentPreRunE = noEmptyFlags
	root.SetOut(safe.NewWriter(p.out))
	root.SetErr(safe.NewWriter(p.err))
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usage("run \""+c.CommandPath()+" --help\" for what it takes", "%w", err)
	})
	root.PersistentFlags().StringVarP(&p.folder, "briefing", "b", "", "folder of the briefing: `PATH` (default: the built-in one)")
	root.AddGroup(
		&cobra.Group{ID: listing, Title: "Lists:"},
		&cobra.Group{ID: reading, Title: "One thing:"},
		&cobra.Group{ID: writing, Title: "Writing a briefing:"},
		&cobra.Group{ID: keeping, Title: "Sharing and checking:"},
		&cobra.Group{ID: about, Title: "This program:"},
	)
	root.AddCommand(
		p.quotesCommand(), p.timelineCommand(), p.actorsCommand(), p.provisionsCommand(),
		p.positionsCommand(), p.sourcesCommand(), p.comparisonsCommand(),
		p.showCommand(), p.compareCommand(),
		p.newCommand(), p.addCommand(), p.renameCommand(), p.fmtCommand(), p.schemaCommand(),
		p.exportCommand(), p.checkCommand(),
		p.versionCommand(),
	)
	teach(root)
	return root
}

// The groups of verbs in the help.
const (
	listing = "list"
	reading = "read"
	writing = "write"
	keeping = "keep"
	about   = "about"
)

// jsonFlag adds --json to a verb.
func jsonFlag(c *cobra.Command, asJSON *bool) {
	c.Flags().BoolVar(asJSON, "json", false, "print JSON: all of it, in the same order every time")
}
