package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"briefing/data/atomic"
	"briefing/data/folder"
	"briefing/data/schema"
)

func (p *program) schemaCommand() *cobra.Command {
	var file string
	force := false
	c := &cobra.Command{
		Use:   "schema [KIND]",
		Short: "Print the JSON Schema of a kind of file, for an editor",
		Long: `Print the JSON Schema of a kind of file. An editor with a YAML language server then
completes keys and marks mistakes; the first line of a file names its schema:

  # yaml-language-server: $schema=actors.json

Without KIND, the kinds are listed.`,
		Example: `  briefing schema
  briefing schema actors -o actors.json`,
		GroupID: writing,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage("name one kind at a time", "schema takes one kind, not %d", len(args))
			}
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return schema.Kinds(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return p.fileKinds()
			}
			return p.schema(args[0], file, force)
		},
	}
	c.Flags().StringVarP(&file, "output", "o", "", "`FILE` to write (default: stdout)")
	c.Flags().BoolVar(&force, "force", false, "replace the file if it exists")
	return c
}

func (p *program) schema(kind, file string, force bool) error {
	if f := unknownKind(kind, schema.Kinds()); f != nil {
		return f
	}
	text, err := schema.Schema(kind)
	if err != nil {
		return err
	}
	if file == "" || file == "-" {
		return p.results.raw(text)
	}
	if err := atomic.WriteFile(file, text, atomic.Options{Overwrite: force}); err != nil {
		hint := ""
		if errors.Is(err, fs.ErrExist) {
			hint = "the file is as it was"
		}
		return usage(hint, "%w", err)
	}
	p.say(fmt.Sprintf("wrote %s", file), nil, "")
	return nil
}

// fileKinds lists the kinds of files: name, where it stands, what it holds.
func (p *program) fileKinds() error {
	t := table{columns: []column{{name: "KIND"}, {name: "FILE"}, {name: "AN ENTRY IS", least: 20}}}
	for _, k := range folder.Kinds() {
		t.add(span(k.Name), span(k.Pattern), span(schema.Describe(k.Type, "")))
	}
	return p.results.table(&t)
}
