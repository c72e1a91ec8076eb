package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"briefing/data/regular"
	"briefing/model"
	"briefing/model/check"
)

// checkAsked is what the verb check was asked for.
type checkAsked struct {
	format, texts  string
	asJSON, strict bool
	files          []string // only the problems of these; none: all
	withTexts      bool     // texts was given, be it empty: a variable that is not set must not look like success
}

func (p *program) checkCommand() *cobra.Command {
	var ask checkAsked
	c := &cobra.Command{
		Use:   "check [PATH…]",
		Short: "Check a briefing: every quote verbatim, every reference to something",
		Long: `Check a briefing: what could not be read, references to nothing, quotes that do not
stand verbatim in their source, impossible dates, and where the data contradict each
other. Each problem has its place, a code and, below it, what to do.

PATH is a folder, or files of one: the whole briefing is checked, and only what is
wrong in these is told and counts. briefing.yaml alone stands for its folder.

Exits with 1 if there are errors; with --strict, if there are warnings, too.`,
		Example: `  briefing check my-briefing
  briefing check my-briefing --texts full-texts --strict
  briefing check my-briefing/quotes/gazette.yaml
  briefing check my-briefing --format sarif > check.sarif`,
		GroupID: keeping,
		RunE: func(c *cobra.Command, args []string) (err error) {
			if ask.files, err = p.paths(args); err != nil {
				return err
			}
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
		texts, err := regular.Root(ask.texts)
		if err != nil {
			return usage("name the folder that holds the full texts", "opening the full texts: %w", err)
		}
		defer texts.Close() // nothing was written
		opt.Texts = regular.FS(texts)
	}
	report := check.Examine(b, opt)
	problems := ask.told(report.Problems)
	if err := p.unread(ask.files, func(name string) bool { return tells(problems, name) }); err != nil {
		return err
	}
	if err := write(check.Under(filepath.ToSlash(p.dir()), problems)); err != nil {
		return err
	}
	return p.conclude(ask, b, problems, report.Texts)
}

// conclude says how much was checked and found, and fails where that is too much.
func (p *program) conclude(ask checkAsked, b *model.Briefing, problems []model.Problem, texts check.Coverage) error {
	errors, warnings := check.Count(problems)
	if ask.format == "text" {
		p.say(fmt.Sprintf("%s and %s in %s", model.Counted(errors, "error"), model.Counted(warnings, "warning"), ask.extent(b)), nil, "")
	}
	if ask.withTexts {
		p.covered(texts)
	}
	if errors > 0 || ask.strict && warnings > 0 {
		return &failure{code: exitFound}
	}
	return nil
}

// tells reports whether a problem stands in a file.
func tells(problems []model.Problem, file string) bool {
	return slices.ContainsFunc(problems, func(p model.Problem) bool { return p.Place.File == file })
}

// covered says how much was held to full texts, and which of these were of no use.
func (p *program) covered(c check.Coverage) {
	p.say(fmt.Sprintf("%d of %s with a text checked against full texts", c.Checked, model.Counted(c.Sources, "source")), nil, "")
	const most = 5
	if len(c.Strays) == 0 {
		return
	}
	names := strings.Join(c.Strays[:min(len(c.Strays), most)], ", ")
	if len(c.Strays) > most {
		names += " …"
	}
	p.say("no source is named like "+names, nil, "full texts are named by source id: ID.txt or ID.md")
}

// told are the problems that were asked for.
func (a checkAsked) told(all []model.Problem) []model.Problem {
	if a.whole() {
		return all
	}
	return slices.DeleteFunc(all, func(p model.Problem) bool { return !slices.Contains(a.files, p.Place.File) })
}

// whole tells whether all of the briefing was asked for.
func (a checkAsked) whole() bool {
	return len(a.files) == 0 || len(a.files) == 1 && a.files[0] == manifest
}

// extent says how much was checked.
func (a checkAsked) extent(b *model.Briefing) string {
	if !a.whole() {
		return model.Counted(len(a.files), "file")
	}
	return model.Counted(len(b.Quotes()), "quote") + "; " + model.Counted(len(b.Sources()), "source")
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
