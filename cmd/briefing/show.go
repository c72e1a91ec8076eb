package main

import (
	"github.com/spf13/cobra"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/page"
	"briefing/ui/rich"
)

func (p *program) showCommand() *cobra.Command {
	asJSON := false
	c := &cobra.Command{
		Use:   "show ID",
		Short: "Print one thing whole",
		Long: `Print one thing whole: an actor's profile, an event with what was said at it, a
quote in its passage, a provision with its versions and parallels, a source, a
comparison …

ID is what the lists print, or kind:id where two kinds share one. The kinds are
actor, event, quote, provision, instrument, issue, position, comparison, judgment
and source. An actor may be named, too.`,
		Example: `  briefing show blinken
  briefing show rus-dprk-2024#art_4
  briefing show event:treaty-signed --json`,
		GroupID:           reading,
		Args:              p.oneID,
		ValidArgsFunction: p.completeIDs,
		RunE: func(_ *cobra.Command, args []string) error {
			return p.show(args[0], asJSON)
		},
	}
	jsonFlag(c, &asJSON)
	return c
}

func (p *program) oneID(c *cobra.Command, args []string) error {
	switch len(args) {
	case 0:
		return usage(`the lists print them: run "briefing timeline", "actors", "provisions" or "quotes"`, "show needs an id")
	case 1:
		return nil
	}
	return usage(`put a name of several words in quotation marks, or use "briefing compare" for several things`,
		"show takes one id, not %d", len(args))
}

func (p *program) show(id string, asJSON bool) error {
	b, err := p.open()
	if err != nil {
		return err
	}
	if id, err = p.current(b, id); err != nil {
		return err
	}
	ref, err := find(b, id)
	if err != nil {
		return err
	}
	if asJSON {
		record, _ := recorder{b}.record(ref)
		return p.results.json(record)
	}
	return p.results.page(b, page.Of(ref))
}

// find finds the one thing that a person means by an id: the id in one kind, a
// provision in some version, or the name of an actor.
func find(b *model.Briefing, id string) (model.Ref, error) {
	refs := b.Lookup(id)
	if len(refs) == 0 {
		if column, ok := columnRef(b, model.ColumnID(id)); ok {
			refs = []model.Ref{column}
		}
	}
	switch len(refs) {
	case 0:
		return findNamed(b, id)
	case 1:
		return refs[0], nil
	}
	f := usage("use one of these", "%q is the id of %s", id, model.Counted(len(refs), "thing"))
	for _, r := range refs {
		f.choices = append(f.choices, rich.Of(span(r.String())))
	}
	return model.Ref{}, f
}

// findNamed finds an actor by name, or says what ids there are like the one typed.
func findNamed(b *model.Briefing, name string) (model.Ref, error) {
	m, ok, err := pickSpeaker(search.New(b), name)
	if err != nil {
		return model.Ref{}, err
	}
	if ok && !m.Ref.IsZero() {
		return m.Ref, nil
	}
	f := usage(`the lists print the ids: run "briefing timeline", "actors", "provisions" or "quotes"`,
		"nothing has the id %q", name)
	for _, near := range nearest(name, allIDs(b)) {
		f.choices = append(f.choices, rich.Of(span(near)))
	}
	if len(f.choices) == 0 {
		f.choices = choices(alike(name, actorNames(b)))
	}
	if len(f.choices) > 0 {
		f.hint = "did you mean one of these?"
	}
	return model.Ref{}, f
}

// allIDs are the ids of everything, kind by kind.
func allIDs(b *model.Briefing) []string {
	var ids []string
	for e := range b.Entities() {
		if e.Ref.Kind != model.KindVersion {
			ids = append(ids, e.Ref.ID)
		}
	}
	return ids
}
