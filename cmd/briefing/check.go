package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"briefing/model"
	"briefing/model/check"
)

// checkAsked is what the verb check was asked for.
type checkAsked struct {
	format, texts  string
	asJSON, strict bool
	withTexts      bool // texts was given, be it empty: a variable that is not set must not look like success
}

func (p *program) checkCommand() *cobra.Command {
	var ask checkAsked
	c := &cobra.Command{
		Use:   "check [PATH]",
		Short: "Check a briefing: every quote verbatim, every reference to something",
		Long: `Check a briefing: what could not be read, references to nothing, quotes that do not
stand verbatim in their source, impossible dates, and where the data contradict each
other. Each problem has its place, a code and, below it, what to do.

Exits with 1 if there are errors; with --strict, if there are warnings, too.`,
		Example: `  briefing check my-briefing
  briefing check my-briefing --texts full-texts --strict
  briefing check my-briefing --format sarif > check.sarif`,
		GroupID: keeping,
		Args:    p.oneFolder,
		RunE: func(c *cobra.Command, _ []string) error {
			ask.withTexts = c.Flags().Changed("texts")
			return p.check(ask)
		},
	}
	f := c.Flags()
	f.StringVar(&ask.format, "format", "text", "`FORMAT`: text, json, github (annotations of GitHub Actions) or sarif")
	f.BoolVar(&ask.asJSON, "json", false, "the same as --format json")
	f.BoolVar(&ask.strict, "strict", false, "exit with 1 for warnings, too")
	f.StringVar(&ask.texts, "texts", "", "`DIR` of full texts named by source id (ID.txt or ID.md), to check quotes against")
	return c
}

func (p *program) check(ask checkAsked) error {
	if ask.asJSON {
		ask.format = "json"
	}
	write, ok := p.formats()[ask.format]
	if !ok {
		return usage("use text, json, github or sarif", "there is no format %q", ask.format)
	}
	b, err := p.openQuietly()
	if err != nil {
		return err
	}
	opt := check.Options{}
	if ask.withTexts {
		texts, err := openTexts(ask.texts)
		if err != nil {
			return usage("name the folder that holds the full texts", "opening the full texts: %w", err)
		}
		defer texts.Close() // nothing was written
		opt.Texts = texts.FS()
	}
	problems := check.Run(b, opt)
	if err := write(check.Under(filepath.ToSlash(p.dir()), problems)); err != nil {
		return err
	}
	errors, warnings := check.Count(problems)
	if ask.format == "text" {
		p.say(fmt.Sprintf("%s and %s in %s; %s", many(errors, "error"), many(warnings, "warning"),
			many(len(b.Quotes()), "quote"), many(len(b.Sources()), "source")), nil, "")
	}
	if errors > 0 || ask.strict && warnings > 0 {
		return &failure{code: exitFound}
	}
	return nil
}

// openTexts opens a folder. It looks before it opens: a pipe would keep it waiting
// for ever.
func openTexts(dir string) (*os.Root, error) {
	info, err := os.Stat(dir)
	switch {
	case err != nil:
		return nil, err
	case !info.IsDir():
		return nil, fmt.Errorf("%s is no folder", dir)
	}
	return os.OpenRoot(dir)
}

// formats are the ways to print problems.
func (p *program) formats() map[string]func([]model.Problem) error {
	out := p.results
	return map[string]func([]model.Problem) error{
		"text":   func(list []model.Problem) error { return check.Print(out.to, list) },
		"json":   func(list []model.Problem) error { return out.json(check.JSON(list)) },
		"github": func(list []model.Problem) error { return check.PrintGitHub(out.to, list) },
		"sarif":  func(list []model.Problem) error { return check.SARIF(out.to, list) },
	}
}
