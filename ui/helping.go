package ui

import (
	"slices"
	"strings"

	"briefing/ui/help"
	"briefing/ui/keymap"
	"briefing/ui/layout"
	"briefing/ui/page"
)

// help is the popup of keys for the place that has the keyboard.
func (r *Reader) help() *help.Help { return help.New(r.world.Keys, r.helped()) }

// helped is the place that has the keyboard, and what can be done there.
func (r *Reader) helped() help.Place {
	own := r.offered()
	own = slices.DeleteFunc(own, func(a keymap.Action) bool { return a == keymap.Help })
	if at := slices.Index(own, keymap.NextQuote); at >= 0 {
		own = slices.Insert(own, at+1, keymap.PrevQuote)
	}
	if r.focus == r.main() {
		own = append(own, keymap.Copy, keymap.Browse)
	}
	return help.Place{Name: r.placeName(), Own: own, Idle: r.cannot()}
}

// placeName is the list, or the kind of page, that has the keyboard.
func (r *Reader) placeName() string {
	if r.focus != r.main() {
		name, _, _ := strings.Cut(r.panes[r.focus].Title(r.props(r.focus)), " ")
		return name
	}
	switch r.subject.Kind {
	case page.Thing:
		kind := string(r.subject.Ref.Kind)
		return strings.ToUpper(kind[:min(len(kind), 1)]) + kind[min(len(kind), 1):]
	case page.Search:
		return "Quotes"
	case page.Compare:
		return "Comparison"
	case page.Matrix:
		return "Positions"
	case page.Problems:
		return "Problems"
	case page.Written:
		return "File"
	case page.Disputed:
		return "Disputed"
	case page.Compared:
		return "Comparisons"
	case page.Judgments:
		return "Judgments"
	}
	return "Overview"
}

// cannot tells what cannot be done in this place, and why.
func (r *Reader) cannot() map[keymap.Action]string {
	why := map[keymap.Action]string{}
	note := func(cannot bool, reason string, actions ...keymap.Action) {
		for _, a := range actions {
			if cannot {
				why[a] = reason
			}
		}
	}
	column, _ := r.column()
	cursor := r.panes[r.focus].Cursor(r.props(r.focus))
	_, written := r.place()
	note(column == "" && !r.comparing(), "needs a quote or clause: none here", keymap.Compare)
	note(r.pointed() == nil, "needs a quote: none here", keymap.Copy)
	note(r.source() == nil, "needs a source or quote: none here", keymap.Browse)
	note(cursor.Target == "", "nothing to follow here", keymap.Follow)
	note(len(r.list) == 0, "there are no quotes here", keymap.NextQuote, keymap.PrevQuote)
	note(!written, "nothing here stands in a file", keymap.Edit)
	note(r.config.Outside == nil || r.config.Outside.Locked() != "", "there is no folder to edit", keymap.Edit)
	note(r.config.Exporter == nil, "this reader cannot write files", keymap.Export)
	note(r.found.text == "", "nothing was searched for yet", keymap.FindNext, keymap.FindPrev)
	note(len(r.history.past) == 0, "this is where you began", keymap.Back)
	note(len(r.history.future) == 0, "there is nothing further on", keymap.Forward)
	note(len(r.world.Briefing.Problems()) == 0, "nothing is wrong", keymap.Problems)
	note(r.layout.Mode == layout.Single, "the pane has the whole window", keymap.Zoom)
	note(r.subject.Kind == page.Overview && r.focus == r.main(), "you are there", keymap.Overview)
	return why
}
