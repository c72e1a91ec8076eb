package reader

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/model/search"
	"briefing/ui/pane"
	"briefing/ui/rich"
)

// finding is a search within the page.
type finding struct {
	text string
	hits []hit          // in order of reading: column by column where texts stand side by side
	at   int            // the hit that was gone to last
	rows map[int][]span // the parts of each line that are hits
}

// hit is where a hit begins: a line, and a byte of its text.
type hit struct{ line, at int }

type span = [2]int

// in are the hits in one line.
func (f *finding) in(line int) []span { return f.rows[line] }

// locate looks through the columns of a page. A hit may run over the ends of lines
// within its column, but not from one paragraph into the next.
func (f *finding) locate(lines []rich.Line) {
	f.hits, f.rows, f.at = nil, map[int][]span{}, -1
	if search.Fold(f.text) == "" {
		return
	}
	for _, p := range paragraphs(lines) {
		f.look(p)
	}
	for _, row := range f.rows {
		slices.SortFunc(row, func(a, b span) int { return cmp.Compare(a[0], b[0]) })
	}
}

// look notes the hits in one paragraph.
func (f *finding) look(p paragraph) {
	var text strings.Builder
	starts := make([]int, len(p))
	for n, c := range p {
		if n > 0 {
			text.WriteString(joint(p[n-1].text, c.text))
		}
		starts[n] = text.Len()
		text.WriteString(c.text)
	}
	for _, s := range search.Spans(text.String(), search.Literal(f.text)) {
		begun := false
		first := sort.SearchInts(starts, s.Start+1) - 1 // the cell in which the hit begins
		for n := first; n < len(p) && starts[n] < s.End; n++ {
			c := p[n]
			from, to := max(s.Start-starts[n], 0), min(s.End-starts[n], len(c.text))
			if from >= to {
				continue
			}
			if !begun {
				f.hits, begun = append(f.hits, hit{c.line, c.from + from}), true
			}
			f.rows[c.line] = append(f.rows[c.line], span{c.from + from, c.from + to})
		}
	}
}

// joint is what stood between two parts of a text before it was wrapped: nothing in
// scripts that are written without spaces.
func joint(before, after string) string {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	if spaceless(last) && spaceless(first) {
		return ""
	}
	return " "
}

func spaceless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// search answers to a search in the pane.
func (r *Reader) search(msg pane.Find) pane.Intent {
	if msg.Text != r.find.text {
		r.find.text = msg.Text
		r.find.locate(r.page.Lines)
	}
	if msg.Text == "" {
		return nil
	}
	if len(r.find.hits) == 0 {
		return pane.Found{}
	}
	r.goToHit(r.find.step(msg.Step, r.top))
	return pane.Found{At: r.find.at + 1, Of: len(r.find.hits)}
}

// step picks a hit: the first one from a line on, or the next in a direction.
func (f *finding) step(by, from int) hit {
	switch {
	case by == 0 || f.at < 0:
		f.at = max(slices.IndexFunc(f.hits, func(h hit) bool { return h.line >= from }), 0)
	default:
		f.at = ((f.at+by)%len(f.hits) + len(f.hits)) % len(f.hits)
	}
	return f.hits[f.at]
}

// goToHit brings a hit into sight and the cursor to the link that belongs to it.
// Where there is none the cursor stays, unless it would go out of sight: then it is
// nowhere, so that Enter does not open what has nothing to do with the hit.
func (r *Reader) goToHit(h hit) {
	if h.line < r.top+r.pinned().Rows || h.line >= r.top+r.height {
		r.top = h.line - r.height/3
	}
	r.top = min(max(r.top, 0), r.last())
	if stop := r.stopAt(h); stop >= 0 {
		r.stop = stop
		if line := r.page.Stops[stop].Line; !r.inSight(stop) && h.line < line+r.height {
			r.reveal(line)
		}
	}
	if r.stop >= 0 && !r.inSight(r.stop) {
		r.stop = -1
	}
	r.clamp()
}

// stopAt is the stop of the link that a hit stands in, else of the first one behind
// it on its line and in its column; -1 where there is none.
func (r *Reader) stopAt(h hit) int {
	line := r.page.Lines[h.line]
	if link := linkAt(line, h.at); link != nil {
		return slices.IndexFunc(r.page.Stops, func(s rich.Stop) bool { return s.Link == link })
	}
	for _, c := range cells(h.line, line) {
		if c.end < h.at {
			continue
		}
		x, end := cellsBefore(line, h.at), cellsBefore(line, c.end)
		return slices.IndexFunc(r.page.Stops, func(s rich.Stop) bool { return s.Line == h.line && s.Col >= x && s.Col < end })
	}
	return -1
}

// linkAt is the link that a byte of a line belongs to; nil where it is plain text.
func linkAt(line rich.Line, at int) *rich.Link {
	for _, s := range line {
		if at < len(s.Text()) {
			return s.Link()
		}
		at -= len(s.Text())
	}
	return nil
}

// cellsBefore is the width of a line up to one of its bytes.
func cellsBefore(line rich.Line, at int) int {
	x := 0
	for _, s := range line {
		if at < len(s.Text()) {
			return x + rich.Width(s.Text()[:at])
		}
		at -= len(s.Text())
		x += rich.Width(s.Text())
	}
	return x
}

// Shown is the text of the link under the cursor.
func (r *Reader) Shown() string {
	if r.stop < 0 || r.stop >= len(r.page.Stops) {
		return ""
	}
	stop := r.page.Stops[r.stop]
	var parts []string
	for _, line := range r.page.Lines[stop.Line:] {
		part := ""
		for _, s := range line {
			if s.Link() == stop.Link {
				part += s.Text()
			}
		}
		if part == "" {
			break
		}
		parts = append(parts, strings.TrimSpace(part))
	}
	return strings.Join(parts, " ")
}
