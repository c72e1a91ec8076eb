package main

import (
	"github.com/spf13/cobra"

	"briefing/data/scaffold"
	"briefing/model"
)

func (p *program) newCommand() *cobra.Command {
	title := ""
	c := &cobra.Command{
		Use:   "new DIR --title TITLE",
		Short: "Make a briefing of your own, with an example in it",
		Long: `Make a folder with a small, invented briefing in it: every kind of file once, with
comments, a README for its authors, and schemas for editors. It passes "check".

DIR must be empty or not there yet.`,
		Example: `  briefing new my-briefing --title "The harbour talks"`,
		GroupID: writing,
		Args:    p.oneNewFolder,
		RunE:    func(c *cobra.Command, args []string) error { return p.new(c.Root(), args[0], title) },
	}
	c.Flags().StringVar(&title, "title", "", "what the briefing is called: `TITLE` (needed)")
	return c
}

func (p *program) oneNewFolder(_ *cobra.Command, args []string) error {
	const example = `for example: briefing new my-briefing --title "The harbour talks"`
	switch {
	case p.folder != "":
		return usage(example, "new makes a folder, and takes no -b")
	case len(args) == 0:
		return usage(example, "new needs the name of a folder")
	case len(args) > 1:
		return usage("put a title of several words in quotation marks", "new takes one folder, not %d", len(args))
	}
	return nil
}

func (p *program) new(root *cobra.Command, dir, title string) error {
	if title == "" {
		return usage(`for example: briefing new `+quoted(dir)+` --title "The harbour talks"`, "a briefing needs a title")
	}
	files, err := scaffold.New(dir, title)
	if err != nil {
		return usage("", "%w", err)
	}
	p.say("made "+dir+" with "+model.Counted(len(files), "file")+"; what comes next:", nil, "")
	at := quoted(dir)
	t := table{columns: columns(2)}
	t.add(span("briefing "+quoted(noVerb(root, dir))), span("read it"))
	t.add(span("briefing add source -b "+at), span("add a text; quotes are taken from it"))
	t.add(span("briefing check "+at), span("see that all is well"))
	return p.results.lines(t.whole()...)
}

// noVerb is a folder as it can be named where a verb could stand, too.
func noVerb(root *cobra.Command, dir string) string {
	for _, verb := range root.Commands() {
		if verb.Name() == dir {
			return "./" + dir
		}
	}
	return dir
}
