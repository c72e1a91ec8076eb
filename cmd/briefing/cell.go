package main

import (
	"strconv"

	"briefing/model"
	"briefing/ui/rich"
)

// The cells of tables.

// span is text.
func span(text string) rich.Span { return rich.T(rich.Plain, text) }

// count is a number.
func count(n int) rich.Span { return rich.T(rich.Plain, strconv.Itoa(n)) }

// id is what "briefing show" takes.
func id[ID ~string](id ID) rich.Span { return rich.T(rich.Muted, string(id)) }

func actorName(b *model.Briefing, id model.ActorID) string {
	if a := b.Actor(id); a != nil {
		return a.Name
	}
	return string(id)
}

func issueName(b *model.Briefing, id model.IssueID) string {
	if i := b.Issue(id); i != nil {
		return i.Label
	}
	return string(id)
}
