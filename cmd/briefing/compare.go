package main

import (
	"strings"

	"github.com/spf13/cobra"

	"briefing/model"
	"briefing/ui/page"
	"briefing/ui/rich"
)

func (p *program) compareCommand() *cobra.Command {
	asJSON := false
	c := &cobra.Command{
		Use:   "compare ID ID…",
		Short: "Put texts side by side",
		Long: `Put texts side by side, as far as the width allows, with the words and facts that
differ marked: quotes, provisions (INSTRUMENT#CLAUSE, or INSTRUMENT#CLAUSE@VERSION
for one version), sources and events. What a difference means is left to you.`,
		Example: `  briefing compare sc-article-4 cb-treaty-military-assistance
  briefing compare ussr-dprk-1961#art_1 rus-dprk-2024#art_4 --json`,
		GroupID:           reading,
		ValidArgsFunction: p.completeIDs,
		RunE: func(_ *cobra.Command, args []string) error {
			return p.compare(args, asJSON)
		},
	}
	jsonFlag(c, &asJSON)
	return c
}

const mostColumns = 8

func (p *program) compare(args []string, asJSON bool) error {
	if len(args) < 2 || len(args) > mostColumns {
		return usage(`what the authors compared is listed by "briefing comparisons" and printed by "briefing show ID"`,
			"compare takes 2 to %d ids, not %d", mostColumns, len(args))
	}
	b, err := p.open()
	if err != nil {
		return err
	}
	ids := make([]model.ColumnID, len(args))
	for i, arg := range args {
		if arg, err = p.current(b, arg); err != nil {
			return err
		}
		if ids[i], err = columnID(b, arg); err != nil {
			return err
		}
	}
	if asJSON {
		return p.results.json(recorder{b}.columns(ids))
	}
	return p.results.page(b, page.Beside(ids...))
}

// columnID finds the text that an id means, with or without its kind in front.
func columnID(b *model.Briefing, arg string) (model.ColumnID, error) {
	id := model.ColumnID(arg)
	if ref, ok := model.ParseRef(arg); ok {
		id = model.ColumnID(ref.ID)
	}
	if _, ok := columnRef(b, id); ok {
		return id, nil
	}
	if p, v := id.Split(); v != "" && b.Provision(p) != nil {
		f := usage("use one of these", "there is no version %q of %s", v, p)
		for _, t := range b.Texts(p) {
			f.choices = append(f.choices, rich.Of(span(string(p)+"@"+string(t.Version.ID))))
		}
		return "", f
	}
	ref, err := find(b, arg)
	if err != nil {
		return "", err
	}
	return "", usage("quotes, provisions, sources and events can be", "%s cannot be put side by side with others: it is %s %s",
		ref.ID, article(string(ref.Kind)), ref.Kind)
}

func article(noun string) string {
	if strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an"
	}
	return "a"
}
