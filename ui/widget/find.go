package widget

import (
	"cmp"
	"slices"
)

// Find moves to a row that matches: at or after the cursor for step 0, else the next
// one in that direction, around the end. Rows whose line matches come before those
// that match by what the line does not show. It tells which of how many rows it is,
// counted from 1.
func (l *List) Find(matches func(string) bool, step int) (at, of int) {
	hits, shown := l.matching(matches)
	if len(hits) == 0 {
		return 0, 0
	}
	n := slices.Index(hits, l.cursor)
	switch {
	case n >= 0 && (step != 0 || n < shown || shown == 0):
		n = (n + step + len(hits)) % len(hits)
	default:
		n = nearest(hits[:cmp.Or(shown, len(hits))], l.cursor, step)
	}
	l.cursor = hits[n]
	return n + 1, len(hits)
}

// matching are the rows that match, those first whose line does; shown is how many
// these are.
func (l *List) matching(matches func(string) bool) (hits []int, shown int) {
	var hidden []int
	for i, r := range l.rows {
		switch {
		case r.Target == "":
		case matches(r.Line.String()):
			hits = append(hits, i)
		case matches(r.Text) || slices.ContainsFunc(r.Also, matches):
			hidden = append(hidden, i)
		}
	}
	return append(hits, hidden...), len(hits)
}

// nearest is the first hit behind a row, or for step -1 the last one before it,
// around the end.
func nearest(hits []int, row, step int) int {
	n, _ := slices.BinarySearch(hits, row)
	if step < 0 {
		n--
	}
	return (n + len(hits)) % len(hits)
}

// Why is the name by which a search found the row under the cursor, where neither
// the line nor the whole of it shows what was searched for.
func (l *List) Why(matches func(string) bool) string {
	if l.cursor >= len(l.rows) {
		return ""
	}
	r := l.rows[l.cursor]
	if matches(r.Line.String()) || matches(r.Full) {
		return ""
	}
	if i := slices.IndexFunc(r.Also, matches); i >= 0 {
		return r.Also[i]
	}
	return ""
}
