// Package prose lays out the Markdown of a briefing (its summary, profiles,
// notes) as lines of styled text, by way of Glamour.
//
// It promises a column of at most [Measure] cells whatever the width, no line
// wider than asked, hanging indents in lists and block quotes, and an answer for
// every text: where Glamour fails, and where a text is so long that a reader would
// wait for it, it comes out as it is written, wrapped and unstyled. Text goes in
// through package safe and comes out through [rich.FromANSI], so that nothing which
// a renderer decodes late reaches a terminal.
//
// It refuses images, hyperlinks and every colour that it was not given. It keeps
// a bounded number of answers per [Renderer] and touches no terminal.
package prose

import (
	"strings"
	"sync"

	"briefing/model/safe"
	"briefing/ui/rich"
)

// Measure is the widest column in which prose is set, in cells.
const Measure = 72

// most is the number of answers that a Renderer keeps.
const most = 128

// Renderer lays out Markdown in one style. It is safe for concurrent use.
type Renderer struct {
	style Style

	mu    sync.Mutex
	known map[key][]rich.Line
	order []key // oldest first
}

type key struct {
	text  string
	width int
}

// New makes a renderer. The zero Style gives text only.
func New(style Style) *Renderer {
	return &Renderer{style: style, known: map[key][]rich.Line{}}
}

// Render lays out Markdown in a column of at most width cells, and at most
// [Measure]. A width under 1 counts as 1. The lines must not be written to.
func (r *Renderer) Render(md string, width int) []rich.Line {
	k := key{md, min(max(width, 1), Measure)}
	r.mu.Lock()
	lines, ok := r.known[k]
	r.mu.Unlock()
	if ok {
		return lines
	}
	lines = r.lay(k.text, k.width)
	r.keep(k, lines)
	return lines
}

func (r *Renderer) keep(k key, lines []rich.Line) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, ok := r.known[k]; ok {
		return
	}
	if len(r.order) == most {
		delete(r.known, r.order[0])
		r.order = append(r.order[:0], r.order[1:]...)
	}
	r.known[k] = lines
	r.order = append(r.order, k)
}

func (r *Renderer) lay(md string, width int) []rich.Line {
	md = safe.Markdown(md)
	if strings.TrimSpace(md) == "" {
		return nil
	}
	out, err := r.style.glamour(md, width)
	if err != nil {
		return plain(md, width)
	}
	return wrap(join(tidy(rich.FromANSI(out))), width)
}

// plain is the text as it is written, line by line.
func plain(md string, width int) []rich.Line {
	var rows []rich.Line
	for row := range strings.SplitSeq(md, "\n") {
		rows = append(rows, rich.Of(rich.T(rich.Plain, strings.TrimRight(row, " \t\r"))))
	}
	return wrap(tidy(rows), width)
}
