package page

import (
	"strconv"

	"briefing/model"
	"briefing/model/edtf"
	"briefing/ui/rich"
)

const (
	measure  = 72 // the widest column for reading, in cells
	narrow   = 36 // the narrowest column that may stand beside another
	labelled = 44 // from this width on, labels have a column of their own
	labels   = 13 // the width of that column
	dates    = 16 // the width of a column of dates
	gutter   = 3  // between columns
)

// sheet is a page, or a part of one, being laid out at one width.
type sheet struct {
	*Builder
	subject Subject
	about   model.Ref // what the page is about; not named again beside a quote
	width   int
	within  string // the larger thing that links stand in
	lines   []rich.Line
	headed  int // the line under the last heading
	heads   []Head
	turns   bool // one of several texts is shown
	quotes  []model.QuoteID
	stands  map[standpoint][]*model.Position // filled by held
	named   string                           // the speakers that a heading has named
	tally   map[model.StatementID]string     // reports and origins, as already counted
	noted   marker                           // what was searched for in the authors' notes
}

// part is an empty sheet of another width for the same page.
func (s *sheet) part(width int) *sheet {
	return &sheet{Builder: s.Builder, subject: s.subject, about: s.about, width: max(width, 1), within: s.within, tally: s.tally, named: s.named, noted: s.noted}
}

func (s *sheet) link(target string) *rich.Link {
	return &rich.Link{Target: target, Within: s.within}
}

// column is the width in which text is set for reading.
func (s *sheet) column() int { return min(s.width, measure) }

// put sets text for reading.
func (s *sheet) put(spans ...rich.Span) { s.hang(nil, nil, spans...) }

// item sets an entry of a list, hung in from the second line on.
func (s *sheet) item(spans ...rich.Span) { s.hang(nil, rich.Of(rich.Space(2)), spans...) }

// inset sets text for reading, moved in from the left as a whole.
func (s *sheet) inset(indent int, spans ...rich.Span) {
	in := rich.Of(rich.Space(indent))
	s.hang(in, in, spans...)
}

func (s *sheet) hang(first, rest rich.Line, spans ...rich.Span) {
	if rich.Line(spans).Width() == 0 {
		return
	}
	if s.column() < 20 { // no room for indents
		rest = nil
		if blank(first) {
			first = nil
		}
	}
	s.lines = append(s.lines, rich.Wrap(spans, s.column(), first, rest)...)
}

func blank(l rich.Line) bool { return l.String() == "" }

// gap leaves one blank line: never two, none at the top and none under a heading.
func (s *sheet) gap() {
	if n := len(s.lines); n > s.headed && !blank(s.lines[n-1]) {
		s.lines = append(s.lines, nil)
	}
}

// title names the thing that the page is about.
func (s *sheet) title(text string) { s.put(rich.T(rich.Title, text)) }

// section begins a part of the page under a heading with a rule.
func (s *sheet) section(heading string, count int) {
	s.gap()
	head := rich.Line{rich.T(rich.Heading, heading)}
	if count > 0 {
		head = append(head, rich.T(rich.Muted, " · "+strconv.Itoa(count)))
	}
	if free := s.width - head.Width() - 1; free > 1 {
		head = append(head, rich.Space(1), rich.Repeat(rich.Border, "─", free))
		s.lines = append(s.lines, head)
	} else {
		s.lines = append(s.lines, rich.Wrap(head, s.width, nil, nil)...)
	}
	s.headed = len(s.lines)
}

// field says one thing under a label; nothing where there is nothing to say.
func (s *sheet) field(label string, spans ...rich.Span) {
	s.row(labels, rich.Of(muted(label)), spans...)
}

// row sets text beside a label that has a column of its own, where there is room.
func (s *sheet) row(width int, label rich.Line, spans ...rich.Span) {
	if rich.Line(spans).Width() == 0 {
		return
	}
	if w := label.Width(); s.column() >= labelled && w <= s.column()/2 {
		s.hang(append(label, rich.Space(max(width-w, 1))), rich.Of(rich.Space(width)), spans...)
		return
	}
	s.item(append(append(label, rich.Space(2)), spans...)...)
}

// say is a field of plain text.
func (s *sheet) say(label, text string) {
	if text != "" {
		s.field(label, rich.T(rich.Plain, text))
	}
}

// note is a remark of the authors.
func (s *sheet) note(text string) { s.say("note", text) }

// prose sets Markdown for reading.
func (s *sheet) prose(md string) {
	if md == "" {
		return
	}
	if s.Prose == nil {
		s.put(rich.T(rich.Plain, md))
		return
	}
	s.lines = append(s.lines, s.Prose(md, s.column())...)
}

// date is long where there is room.
func (s *sheet) date(d edtf.Date) string {
	if s.width < 48 {
		return d.Short()
	}
	return d.Long()
}

// columns is how many columns can stand side by side.
func (s *sheet) columns() int {
	if s.Stacked {
		return 1
	}
	return max((s.width+gutter)/(narrow+gutter), 1)
}

// block is a part of the page that may stand beside others. Head and body begin
// on the same row as those beside it; body may be nil.
type block struct{ head, body func(*sheet) }

// beside puts blocks side by side, n in a row.
func (s *sheet) beside(n int, blocks []block) {
	if n <= 1 {
		for _, b := range blocks {
			s.gap()
			b.head(s)
			if b.body != nil {
				b.body(s)
			}
		}
		return
	}
	for i := 0; i < len(blocks); i += n {
		s.gap()
		s.rank(rich.Split(s.width, n, gutter), blocks[i:min(i+n, len(blocks))])
	}
}

// rank lays one row of blocks out, the bodies level with each other.
func (s *sheet) rank(widths []int, blocks []block) {
	parts := make([]*sheet, len(blocks))
	level := 0
	for i, b := range blocks {
		parts[i] = s.part(widths[i])
		b.head(parts[i])
		level = max(level, len(parts[i].lines))
	}
	cols := make([]rich.Column, len(blocks))
	for i, b := range blocks {
		p := parts[i]
		if b.body != nil {
			p.lines = append(p.lines, make([]rich.Line, level-len(p.lines))...)
			p.headed = len(p.lines)
			b.body(p)
		}
		cols[i] = rich.Column{Width: widths[i], Lines: p.lines}
		s.quotes = append(s.quotes, p.quotes...)
	}
	s.lines = append(s.lines, rich.Columns(rich.T(rich.Border, rich.Gutter), cols...)...)
}

// list joins spans with dots between.
func list(spans ...rich.Span) []rich.Span {
	var out []rich.Span
	for _, sp := range spans {
		if sp.Text() == "" {
			continue
		}
		if len(out) > 0 {
			out = append(out, muted(" · "))
		}
		out = append(out, sp)
	}
	return out
}

// muted are facts of the second rank in one span.
func muted(text string) rich.Span { return rich.T(rich.Muted, text) }
