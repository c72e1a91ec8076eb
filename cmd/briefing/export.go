package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"briefing/data/atomic"
	"briefing/data/markdown"
	"briefing/model"
	"briefing/model/search"
)

// exportAsked is what the verb export was asked for.
type exportAsked struct {
	format, file string
	only         map[model.Kind]*string // what it is narrowed to, by kind
	force        bool
}

// narrower is a flag that narrows an export to a thing of a kind.
type narrower struct {
	flag, usage string
	kind        model.Kind
}

func narrowing() []narrower {
	return []narrower{
		{"speaker", "only what this speaker said: `NAME`, alias or id", model.KindActor},
		{"issue", "only what is on this issue: `ID` or words of its label", model.KindIssue},
		{"event", "only what belongs to this event: `ID` or words of its title", model.KindEvent},
		{"provision", "only this clause, its texts and what was said on it: `ID` or words of its heading", model.KindProvision},
		{"instrument", "the same of all clauses of this instrument: `ID` or words of its title", model.KindInstrument},
		{"comparison", "only this comparison: `ID` or words of its title", model.KindComparison},
	}
}

func (p *program) exportCommand() *cobra.Command {
	ask := exportAsked{only: map[model.Kind]*string{}}
	c := &cobra.Command{
		Use:   "export",
		Short: "Write the briefing, or a part of it, as Markdown",
		Long: `Write the briefing as Markdown for a report: the bottom line, judgments, timeline,
actors, positions, provisions, comparisons, quotes by speaker and numbered sources
with footnotes. --speaker, --issue, --event, --provision, --instrument and
--comparison narrow it. Two runs give the same bytes.

Without -o it goes to stdout. A file is written whole or not at all, and one that
exists is replaced only with --force.`,
		Example: `  briefing export -o treaty.md
  briefing export --speaker blinken -o blinken.md --force
  briefing export --event treaty-signed | less`,
		GroupID:           keeping,
		Args:              p.noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(*cobra.Command, []string) error { return p.export(ask) },
	}
	f := c.Flags()
	f.StringVar(&ask.format, "format", "markdown", "what to write, a `FORMAT`: markdown")
	f.StringVarP(&ask.file, "output", "o", "", "`FILE` to write (default: stdout)")
	for _, n := range narrowing() {
		ask.only[n.kind] = f.String(n.flag, "", n.usage)
	}
	f.BoolVar(&ask.force, "force", false, "replace the file if it exists")
	p.completeFlags(c)
	return c
}

func (p *program) export(ask exportAsked) error {
	if ask.format != "markdown" {
		return usage("run \"briefing export --format markdown\"", "there is no format %q", ask.format)
	}
	b, err := p.open()
	if err != nil {
		return err
	}
	filter, err := p.filter(b, ask)
	if err != nil {
		return err
	}
	text, stats, err := markdown.Render(b, markdown.Options{Filter: filter})
	if err != nil {
		return err
	}
	if ask.file == "" || ask.file == "-" {
		return p.results.raw(text)
	}
	if err := atomic.WriteFile(ask.file, text, atomic.Options{Overwrite: ask.force}); err != nil {
		hint := ""
		if errors.Is(err, fs.ErrExist) {
			hint = "the file is as it was"
		}
		return usage(hint, "%w", err)
	}
	p.say(fmt.Sprintf("wrote %s: %s, %s", ask.file, model.Counted(stats.Quotes, "quote"), model.Counted(stats.Lines, "line")), nil, "")
	return nil
}

// filter is what the export is narrowed to.
func (p *program) filter(b *model.Briefing, ask exportAsked) (markdown.Filter, error) {
	var f markdown.Filter
	set := map[model.Kind]func(id string){
		model.KindActor:      func(id string) { f.Speaker = model.SpeakerID(id) },
		model.KindIssue:      func(id string) { f.Issue = model.IssueID(id) },
		model.KindEvent:      func(id string) { f.Event = model.EventID(id) },
		model.KindProvision:  func(id string) { f.Provision = model.ProvisionID(id) },
		model.KindInstrument: func(id string) { f.Instrument = model.InstrumentID(id) },
		model.KindComparison: func(id string) { f.Comparison = model.ComparisonID(id) },
	}
	for _, n := range narrowing() {
		typed := *ask.only[n.kind]
		if typed == "" {
			continue
		}
		find := func() (string, error) { return p.pickCurrent(b, n.kind, typed, namesOf(b, n.kind)) }
		if n.kind == model.KindActor {
			find = func() (string, error) { return p.speaker(b, typed) }
		}
		id, err := find()
		if err != nil {
			return f, err
		}
		set[n.kind](id)
	}
	return f, nil
}

// speaker is the one speaker that a name means.
func (p *program) speaker(b *model.Briefing, typed string) (string, error) {
	name, err := p.current(b, typed, model.KindActor, model.KindInstrument)
	if err != nil {
		return "", err
	}
	m, ok, err := pickSpeaker(search.New(b), name)
	switch {
	case err != nil:
		return "", err
	case !ok || m.SpeakerID == "":
		return "", stranger(b, typed)
	}
	return string(m.SpeakerID), nil
}
