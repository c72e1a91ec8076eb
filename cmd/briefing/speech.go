package main

import (
	"strings"

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
	for _, s := range b.SpeakersOf(q) {
		if len(spans) > 0 {
			spans = append(spans, span(" and "))
		}
		spans = append(spans, rich.T(rich.Name, s.Name))
		if role := roleOf(s); role != "" {
			spans = append(spans, span(" ("+role+")"))
		}
	}
	if len(spans) == 0 {
		return rich.Of(rich.T(rich.Warn, model.Unattributed))
	}
	return spans
}

// roleOf is the role of a speaker, and that it is anonymous where the name does not
// say so.
func roleOf(s model.Speaker) string {
	name := strings.ToLower(s.Name)
	if !s.Anonymous || strings.Contains(name, "unnamed") || strings.Contains(name, "anonymous") {
		return s.Role
	}
	return strings.TrimPrefix(s.Role+", anonymous", ", ")
}
