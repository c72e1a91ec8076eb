// Package actor is the pane of actors, those who speak most first.
package actor

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"briefing/model"
	"briefing/ui/page"
	"briefing/ui/pane"
	"briefing/ui/rich"
	"briefing/ui/widget"
)

// New makes the pane.
func New() pane.Pane {
	return pane.NewList(pane.Spec{Name: "Actors", Rows: rows, Empty: "No actors in this briefing."})
}

func rows(w *pane.World, width int) []widget.Row {
	list := make([]widget.Row, 0, len(w.Briefing.Actors()))
	for _, a := range byVoice(w.Briefing) {
		list = append(list, widget.Row{
			Line:   row(w.Briefing, a, width),
			Target: page.Of(model.RefTo(model.KindActor, a.ID)).Target(),
			Full:   full(w.Briefing, a),
			Also:   append([]string{a.Name, a.NativeName}, a.Alias...),
		})
	}
	return list
}

// byVoice orders actors by the number of their quotes, then by name.
func byVoice(b *model.Briefing) []*model.Actor {
	actors := b.Actors()
	list := make([]*model.Actor, len(actors))
	for i := range actors {
		list[i] = &actors[i]
	}
	voice := func(a *model.Actor) int { return len(b.QuotesBySpeaker(model.SpeakerID(a.ID))) }
	slices.SortStableFunc(list, func(x, y *model.Actor) int {
		return cmp.Or(cmp.Compare(voice(y), voice(x)), strings.Compare(x.Name, y.Name))
	})
	return list
}

// row is the name, the office on the day of the briefing or the last one before it, and the quotes.
func row(b *model.Briefing, a *model.Actor, width int) rich.Line {
	tail := rich.Line{}
	if n := len(b.QuotesBySpeaker(model.SpeakerID(a.ID))); n > 0 {
		tail = rich.Of(rich.T(rich.Muted, fmt.Sprintf(" %dq", n)))
	}
	head := rich.Of(rich.T(rich.Plain, a.Name))
	if role := b.Office(a.ID); role != "" {
		head = append(head, rich.T(rich.Muted, "  "+role))
	}
	room := max(width-tail.Width(), 0)
	return append(head.Truncate(room).Pad(room), tail...)
}

// full is the name with all of the role.
func full(b *model.Briefing, a *model.Actor) string {
	if role := b.Office(a.ID); role != "" {
		return a.Name + ", " + role
	}
	return a.Name
}
