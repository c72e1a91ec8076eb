package reader

import (
	"strings"

	"briefing/model/search"
	"briefing/ui/pane"
	"briefing/ui/rich"
)

// finding is a search within the page.
type finding struct {
	text string
	hits []hit
	at   int            // the hit that was gone to last
	rows map[int][]span // the parts of each line that are hits
}

type hit struct{ line int }

type span = [2]int

// in are the hits in one line.
func (f *finding) in(line int) []span { return f.rows[line] }

// locate looks through the lines. A hit may run over the end of a line into the
// next one.
func (f *finding) locate(lines []rich.Line) {
	f.hits, f.rows, f.at = nil, map[int][]span{}, -1
	if search.Fold(f.text) == "" {
		return
	}
	for i, line := range lines {
		own := line.String()
		next := ""
		if i+1 < len(lines) {
			next = strings.TrimLeft(lines[i+1].String(), " ")
		}
		if f.mark(lines, i, own, next) {
			f.hits = append(f.hits, hit{i})
		}
	}
}

// mark notes the hits that begin in one line; it tells whether there are any.
func (f *finding) mark(lines []rich.Line, i int, own, next string) bool {
	found := false
	for _, s := range search.Spans(own+" "+next, search.Literal(f.text)) {
		if s.Start >= len(own) {
			continue
		}
		found = true
		f.rows[i] = append(f.rows[i], span{s.Start, min(s.End, len(own))})
		if over := s.End - len(own) - 1; over > 0 {
			indent := len(lines[i+1].String()) - len(next)
			f.rows[i+1] = append(f.rows[i+1], span{indent, indent + over})
		}
	}
	return found
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
	r.goToLine(r.find.step(msg.Step, r.top))
	return pane.Found{At: r.find.at + 1, Of: len(r.find.hits)}
}

// step picks a hit: the first one from a line on, or the next in a direction.
func (f *finding) step(by, from int) int {
	switch {
	case by == 0 || f.at < 0:
		f.at = 0
		for i, h := range f.hits {
			if h.line >= from {
				f.at = i
				break
			}
		}
	default:
		f.at = ((f.at+by)%len(f.hits) + len(f.hits)) % len(f.hits)
	}
	return f.hits[f.at].line
}

// goToLine brings a line into sight and the cursor to what can be followed near it.
func (r *Reader) goToLine(line int) {
	if line < r.top || line >= r.top+r.height {
		r.top = line - r.height/3
	}
	r.stop = -1
	for i, s := range r.page.Stops {
		if s.Line >= line {
			r.stop = i
			break
		}
	}
	r.clamp()
}
