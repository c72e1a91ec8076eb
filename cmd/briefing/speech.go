package main

import (
	"strings"

	"briefing/model"
	"briefing/ui/rich"
)

// words are the words of a quote: direct speech in quotation marks, mixed speech
// as it is written, indirect speech without marks and said to be reported.
func words(q *model.Quote) []rich.Span {
	text := strings.Join(strings.Fields(q.Exact), " ")
	switch q.Type {
	case model.Direct:
		if !strings.HasPrefix(text, "“") && !strings.HasPrefix(text, `"`) {
			text = "“" + text + "”"
		}
		return rich.Of(rich.T(rich.Quoted, text))
	case model.Mixed:
		return rich.Of(rich.T(rich.Quoted, text))
	}
	return rich.Of(rich.T(rich.Muted, "reported: "), rich.T(rich.Reported, text))
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

func speakerNames(b *model.Briefing, q *model.Quote) string {
	var names []string
	for _, s := range b.SpeakersOf(q) {
		names = append(names, s.Name)
	}
	if len(names) == 0 {
		return model.Unattributed
	}
	return strings.Join(names, " and ")
}
