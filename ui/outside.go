package ui

import (
	tea "charm.land/bubbletea/v2"

	"briefing/model"
	"briefing/ui/page"
)

// Outside is what a reader may ask of the system around it.
type Outside interface {
	// File reads a file of the briefing's folder.
	File(name string) ([]byte, error)
	// Editor is a command that opens a place of the folder in the person's editor.
	Editor(p model.Place) (tea.ExecCommand, error)
	// Locked says why nothing can be edited; empty: it can.
	Locked() string
	// Browse opens an address that has been found safe. It returns when the system
	// has done so or has failed to.
	Browse(url string) error
}

// edited tells how an editor ended.
type edited struct{ err error }

// edit opens the place that the page shows, or where the thing under the cursor is
// written.
func (r *Reader) edit() tea.Cmd {
	if r.config.Outside == nil {
		r.note = "This reader has no editor."
		return nil
	}
	if why := r.config.Outside.Locked(); why != "" {
		r.note = why
		return nil
	}
	place, ok := r.place()
	if !ok {
		r.note = "Put the cursor on a thing in a file, then E."
		return nil
	}
	cmd, err := r.config.Outside.Editor(place)
	if err != nil {
		r.note = err.Error()
		return nil
	}
	return tea.Exec(cmd, func(err error) tea.Msg { return edited{err} })
}

// place is where the thing under the cursor, or the page, is written.
func (r *Reader) place() (model.Place, bool) {
	cursor := r.panes[r.focus].Cursor(r.props(r.focus))
	for _, target := range []string{cursor.Within, cursor.Target, r.subject.Target()} {
		s, ok := page.Follow(target)
		switch {
		case target == "" || !ok:
		case s.Kind == page.Written:
			return s.Place, true
		case s.Kind == page.Thing:
			if p := r.world.Briefing.PlaceOf(s.Ref); p.File != "" {
				return p, true
			}
		}
	}
	return model.Place{}, false
}
