package reader

import (
	"briefing/ui/page"
	"briefing/ui/rich"
)

// below is the stop that the cursor goes to on its way down: in a list of quotes
// the next quote; elsewhere, on the next line that has one, the one nearest to the
// cursor's column. It is -1 where there is none.
func (r *Reader) below() int {
	from, line := r.stop, r.top-1
	if r.stop >= 0 {
		line = r.page.Stops[r.stop].Line
	}
	if r.listsQuotes() {
		for i := from + 1; i < len(r.page.Stops); i++ {
			if isQuote(r.page.Stops[i]) && (from >= 0 || r.page.Stops[i].Line > line) {
				return i
			}
		}
	}
	return r.onLine(line, 1)
}

// above is the same on the way up.
func (r *Reader) above() int {
	line := r.top + r.height
	if r.stop >= 0 {
		line = r.page.Stops[r.stop].Line
	}
	if r.listsQuotes() {
		for i := r.stop - 1; i >= 0; i-- {
			if isQuote(r.page.Stops[i]) {
				return i
			}
		}
	}
	return r.onLine(line, -1)
}

// onLine is the stop nearest to the cursor's column on the first line after (or,
// for by -1, before) a line that has any.
func (r *Reader) onLine(line, by int) int {
	found, best, column := -1, 0, 0
	if r.stop >= 0 {
		column = r.page.Stops[r.stop].Col
	}
	for i, s := range r.page.Stops {
		beyond := (s.Line - line) * by
		if beyond <= 0 {
			continue
		}
		away := beyond<<16 + max(s.Col-column, column-s.Col)
		if found < 0 || away < best {
			found, best = i, away
		}
	}
	return found
}

// leap goes to the next quote of a list although it is out of sight, so that one
// press is one quote; it tells whether it did. A text longer than the window is
// scrolled through instead.
func (r *Reader) leap(next int) bool {
	if next < 0 || !r.listsQuotes() {
		return false
	}
	line := r.page.Stops[next].Line
	if line < r.top-r.height || line >= r.top+2*r.height {
		return false
	}
	r.stop = next
	if !r.inSight(next) || line >= r.top+r.height-2 {
		r.top = line - r.height/2
	}
	r.clamp()
	return true
}

// listsQuotes tells whether the page is a list of quotes, through which up and
// down go quote by quote.
func (r *Reader) listsQuotes() bool { return r.page.Subject.Kind == page.Search }

// isQuote tells whether a stop is the words of a quote rather than a link beside them.
func isQuote(s rich.Stop) bool { return s.Link.Within != "" && s.Link.Target == s.Link.Within }
