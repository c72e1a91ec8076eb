package main

import (
	"briefing/model"
	"briefing/ui/rich"
)

// words are the words of a quote, said to be reported where they are the outlet's.
func words(q *model.Quote) []rich.Span {
	text, reported := q.Spoken()
	if reported {
		return rich.Of(rich.T(rich.Muted, "reported: "), rich.T(rich.Reported, text))
	}
	return rich.Of(rich.T(rich.Quoted, text))
}

// speakers are who speaks, each with the role held on that day.
func speakers(b *model.Briefing, q *model.Quote) []rich.Span {
	var spans []rich.Span
	for _, s := range b.SpeakersOf(q) {
		if len(spans) > 0 {
			spans = append(spans, span(" and "))
		}
		spans = append(spans, rich.T(rich.Name, s.Name))
		if s.Role != "" {
			spans = append(spans, span(" ("+s.Role+")"))
		}
	}
	if len(spans) == 0 {
		return rich.Of(rich.T(rich.Warn, model.Unattributed))
	}
	return spans
}
