package main

import (
	"context"
	"os"
	"path/filepath"

	tea "charm.land/bubbletea/v2"
	"github.com/spf13/cobra"

	"briefing/data"
	"briefing/data/watch"
	"briefing/model"
	"briefing/model/check"
	"briefing/ui"
	"briefing/ui/page"
)

// readCommand is the program without a verb: the reader, or its first page where
// there is no terminal to read in.
func (p *program) readCommand() *cobra.Command {
	askVersion := false
	c := &cobra.Command{
		Use:   "briefing [PATH]",
		Short: "Read a briefing: who said what about which clause, when, and through whom we know it",
		Long: `Read a briefing: who said what about which clause, when, and through whom we know it.

PATH is a folder that holds a briefing.yaml; without it, the built-in briefing is
read. In a terminal the reader opens (? lists its keys); in a pipe, the overview is
printed. A folder that is called like a verb is written ./quotes.`,
		Example: `  briefing
  briefing my-briefing
  briefing quotes --speaker putin`,
		Args: func(c *cobra.Command, args []string) error {
			if err := p.oneFolder(c, args); err != nil {
				return p.noFolder(c, args[0], err)
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if askVersion {
				return p.printVersion()
			}
			return p.read(c)
		},
	}
	c.Flags().BoolVar(&askVersion, "version", false, "print the version")
	return c
}

// oneFolder takes an argument as the folder of the briefing, as -b does.
func (p *program) oneFolder(_ *cobra.Command, args []string) error {
	switch {
	case len(args) > 1:
		return usage("name one folder, or a verb: run \"briefing --help\"", "%d folders cannot be read at once", len(args))
	case len(args) == 1 && blank(args[0]):
		return usage(fillIn, "the name of the folder is empty")
	case len(args) == 1 && p.folder != "":
		return usage("name the folder once", "two folders are named, %q and %q", args[0], p.folder)
	case len(args) == 1:
		p.folder = args[0]
	}
	return nil
}

func (p *program) read(c *cobra.Command) error {
	if !p.results.terminal || !p.results.styled() {
		b, err := p.open()
		if err != nil {
			return p.noFolder(c, p.folder, err)
		}
		return p.results.page(b, page.Subject{})
	}
	b, err := p.openToShow() // the reader shows what is wrong
	if err != nil {
		return p.noFolder(c, p.folder, err)
	}
	return p.occupy(ui.New(p.readerOf(b)), p.follow)
}

// readerOf says what a reader of a briefing may do. Only a folder is looked at for
// problems: the built-in briefing has been.
func (p *program) readerOf(b *model.Briefing) ui.Config {
	env := environment(p.environ)
	c := ui.Config{
		Briefing: b,
		Exporter: exporter{env.get("HOME")},
		Outside:  outside{p.dir(), env},
		Plain:    !p.results.coloured(),
		Colours:  p.results.colours,
	}
	if p.folder != "" {
		c.Check = func(b *model.Briefing) []model.Problem { return check.Run(b, check.Options{}) }
	}
	return c
}

// dir is the folder that is read; empty for the built-in briefing.
func (p *program) dir() string {
	if filepath.Base(p.folder) == manifest {
		return filepath.Dir(p.folder)
	}
	return p.folder
}

// follow reads the folder again whenever it has changed. A folder that cannot be
// watched is read once.
func (p *program) follow(ctx context.Context, send func(tea.Msg)) {
	if p.folder == "" {
		return
	}
	w, err := watch.Open(p.dir())
	if err != nil {
		send(ui.Reloaded{Err: err})
		return
	}
	w.Follow(ctx, func() {
		b, err := data.Open(p.folder)
		send(ui.Reloaded{Briefing: b, Err: err})
	})
}

// noFolder explains a folder that is not there: it may be a mistyped verb. Any
// other failure stays what it is.
func (p *program) noFolder(c *cobra.Command, name string, err error) error {
	if _, there := os.Stat(name); there == nil {
		return err
	}
	var verbs []string
	for _, verb := range c.Root().Commands() {
		verbs = append(verbs, verb.Name())
	}
	if near := nearest(name, verbs); len(near) > 0 {
		return usage("", "no folder %q; did you mean the verb %s?", name, near[0])
	}
	return err
}
