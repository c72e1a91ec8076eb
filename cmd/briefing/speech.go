package main

import (
	"briefing/model"
	"briefing/ui/rich"
)

// words are the words of a quote, said to be reported where they are the outlet's.
// Words in doubt are neither: a warning stands beside them.
func words(q *model.Quote) []rich.Span {
	text, reported := q.Spoken()
	switch {
	case q.Doubt != "":
		return rich.Of(rich.T(rich.Reported, text))
	case reported:
		return rich.Of(rich.T(rich.Muted, "reported: "), rich.T(rich.Reported, text))
	}
	return rich.Of(rich.T(rich.Quoted, text))
}

// speakers are who speaks, each with the role held on that day.
func speakers(b *model.Briefing, q *model.Quote) []rich.Span {
	var spans []rich.Span
	list := b.SpeakersOf(q)
	for i, s := range list {
		switch {
		case i == 0:
		case i == len(list)-1:
			spans = append(spans, span(" and "))
		default:
			spans = append(spans, span(", "))
		}
		spans = append(spans, rich.T(rich.Name, s.Name))
		if role := s.Standing(); role != "" {
			spans = append(spans, span(" ("+role+")"))
		}
	}
	if len(spans) == 0 {
		return rich.Of(rich.T(rich.Warn, model.Unattributed))
	}
	return spans
}
