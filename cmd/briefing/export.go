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
	format, file          string
	speaker, issue, event string
	force                 bool
}

func (p *program) exportCommand() *cobra.Command {
	var ask exportAsked
	c := &cobra.Command{
		Use:   "export",
		Short: "Write the briefing, or a part of it, as Markdown",
		Long: `Write the briefing as Markdown for a report: the bottom line, judgments, timeline,
actors, positions, provisions, comparisons, quotes by speaker and numbered sources
with footnotes. --speaker, --issue and --event narrow it. Two runs give the same
bytes.

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
	f.StringVar(&ask.speaker, "speaker", "", "only what this speaker said: `NAME`, alias or id")
	f.StringVar(&ask.issue, "issue", "", "only what is on this issue: `ID` or words of its label")
	f.StringVar(&ask.event, "event", "", "only what belongs to this event: `ID` or words of its title")
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
	filter, err := ask.filter(b)
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
	p.say(fmt.Sprintf("wrote %s: %s, %s", ask.file, many(stats.Quotes, "quote"), many(stats.Lines, "line")), nil, "")
	return nil
}

// filter is what the export is narrowed to.
func (a exportAsked) filter(b *model.Briefing) (markdown.Filter, error) {
	var f markdown.Filter
	if a.speaker != "" {
		m, ok, err := pickSpeaker(search.New(b), a.speaker)
		if err != nil {
			return f, err
		}
		if !ok || m.SpeakerID == "" {
			return f, stranger(b, a.speaker)
		}
		f.Speaker = m.SpeakerID
	}
	if a.issue != "" {
		id, err := pick("issue", a.issue, issueNames(b))
		if err != nil {
			return f, err
		}
		f.Issue = model.IssueID(id)
	}
	if a.event != "" {
		id, err := pick("event", a.event, eventNames(b))
		if err != nil {
			return f, err
		}
		f.Event = model.EventID(id)
	}
	return f, nil
}
