package search

import (
	"cmp"
	"slices"

	"briefing/model/verbatim"
)

// Span is a stretch of bytes of a text as it is written.
type Span = verbatim.Span

// Spans are the places of a text that the words and phrases of a query hit, in
// order and without overlap. Fields and excluded words hit nothing. Text may be
// any text that is shown, broken into lines or not; a Span begins and ends with
// whole characters, accents included.
func Spans(text string, q Query) []Span {
	var list []Span
	var m Folded
	for _, t := range q.Terms {
		n := t.needle()
		if t.Field != Text || t.Not || n.text == "" {
			continue
		}
		if m.Text == "" {
			m = FoldMap(text)
		}
		for at := n.next(m.Text, 0); at >= 0; at = n.next(m.Text, at+len(n.text)) {
			from, to := m.Source(at, at+len(n.text))
			list = append(list, Span{Start: from, End: to})
		}
	}
	slices.SortFunc(list, func(a, b Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return merged(list)
}

// merged joins the spans that overlap or touch.
func merged(list []Span) []Span {
	var out []Span
	for _, s := range list {
		if last := len(out) - 1; last >= 0 && s.Start <= out[last].End {
			out[last].End = max(out[last].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}
