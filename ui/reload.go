package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/help"
	"briefing/ui/pane"
)

// Reloaded brings a briefing that has changed on disk. With an error the reader
// goes on with what it has.
type Reloaded struct {
	Briefing *model.Briefing
	Err      error
}

// checked brings what a check found in a briefing.
type checked struct {
	of       *model.Briefing
	problems []model.Problem
}

// reload replaces the briefing and keeps the place.
func (r *Reader) reload(msg Reloaded) tea.Cmd {
	if msg.Err != nil {
		r.note = "Not reloaded: " + msg.Err.Error()
		return nil
	}
	r.adopt(msg.Briefing)
	r.note = "Reloaded what changed on disk."
	if n := len(msg.Briefing.Problems()); n > 0 {
		r.say("! lists "+model.Counted(n, "problem")+".", "Reloaded what changed on disk.")
	}
	return tea.Batch(r.check(), r.prepare(), r.renew())
}

// renew brings an open popup up to date with the briefing.
func (r *Reader) renew() tea.Cmd {
	switch o := r.overlay.(type) {
	case nil:
		return nil
	case *help.Help:
		o.Renew(r.helped())
		return nil
	}
	intent, cmd := r.overlay.Update(r.overlayProps(), pane.Renewed{})
	return tea.Batch(cmd, r.apply(intent))
}

// adopt makes a briefing the one that is read.
func (r *Reader) adopt(b *model.Briefing) {
	w := *r.world
	w.Briefing, w.Index = b, search.New(b)
	pages := *w.Pages
	pages.Briefing, pages.Index = w.Briefing, w.Index
	w.Pages = &pages
	r.world = &w
	if r.titled() != pages.Headed {
		r.paint(r.colours)
	}
	r.filter(r.query)
}

// check looks for problems in the background, where the reader was made to.
func (r *Reader) check() tea.Cmd {
	b, run := r.world.Briefing, r.config.Check
	if run == nil {
		return nil
	}
	return func() tea.Msg { return checked{b, run(b)} }
}

// prepare folds the texts for searching before somebody searches.
func (r *Reader) prepare() tea.Cmd {
	index := r.world.Index
	return func() tea.Msg {
		index.Prepare()
		return nil
	}
}

// foundProblems takes in what a check found, unless the briefing has changed since.
func (r *Reader) foundProblems(msg checked) {
	b := r.world.Briefing
	if msg.of != b {
		return
	}
	before := len(b.Problems())
	w := *r.world
	w.Briefing = b.WithProblems(msg.problems)
	pages := *w.Pages
	pages.Briefing = w.Briefing
	w.Pages = &pages
	r.world = &w
	if n := len(msg.problems) - before; n > 0 {
		r.note = fmt.Sprintf("! lists %s that the check found.", model.Counted(len(msg.problems), "problem"))
	}
}
