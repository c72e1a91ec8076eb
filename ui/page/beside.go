package page

import (
	"slices"
	"strings"

	"briefing/model"
	"briefing/ui/rich"
)

// text is one of several texts that stand side by side.
type text struct {
	head     []rich.Span   // what it is, as links
	facts    [][]rich.Span // who, when, whence
	prose    string        // Markdown; not compared
	words    string        // compared with the others; may be empty
	language string        // of words
	role     rich.Role     // of words
	before   rich.Span     // what is said of the words: that they are reported, or in doubt
	open     string        // quotation marks, before the words
	shut     string        // and behind them
	doubt    string        // why the words cannot be taken for their source's
	meant    []rich.Span   // what the words mean in another language, and who says so
	within   string        // the larger thing the text stands in, see [rich.Link]
	quote    model.QuoteID // if it is one: its words lead to it
}

// letters name texts that stand side by side.
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

func letter(i int) string { return letters[i%len(letters) : i%len(letters)+1] }

// texts puts texts side by side as far as there is room, with the words that
// differ marked, and under them the points on which they differ.
func (s *sheet) texts(list []text, heading string, points []model.Point) {
	words, remark := s.differences(list)
	var blocks []block
	for i, t := range list {
		blocks = append(blocks, block{
			head: func(part *sheet) { part.textHead(letter(i), t) },
			body: func(part *sheet) { part.textBody(t, words[i]) },
		})
	}
	n := s.fitting(len(list))
	if s.Faces && n == 1 && len(list) > 1 && s.compares() {
		s.face(list, blocks, remark)
		s.points(heading, points, len(list), n)
		return
	}
	if remark != "" {
		s.put(muted(remark))
	}
	s.beside(n, blocks)
	s.points(heading, points, len(list), n)
}

// compares tells whether the page is a comparison and nothing else.
func (s *sheet) compares() bool {
	return s.subject.Kind == Compare || s.about.Kind == model.KindComparison
}

// face shows one of several texts, and says which others there are.
func (s *sheet) face(list []text, blocks []block, remark string) {
	at := s.subject.Face % len(list)
	spans := []rich.Span{rich.T(rich.Strong, letter(at)), muted(" of " + letter(0) + "–" + letter(len(list)-1) + " · c turns to "),
		rich.T(rich.Strong, letter((at+1)%len(list)))}
	s.turns = true
	s.put(spans...)
	if remark != "" {
		s.put(muted(remark))
	}
	s.gap()
	blocks[at].head(s)
	blocks[at].body(s)
	s.gap()
	for i, t := range list {
		if i == at {
			continue
		}
		row := append(rich.Of(muted(letter(i)+"  ")), t.head...)
		for _, f := range t.facts[:min(len(t.facts), 1)] {
			row = append(append(row, muted("  ")), f...)
		}
		s.lines = append(s.lines, row.Truncate(s.width))
	}
}

// fitting is how many of so many columns stand in a row: all, or else two or one,
// so that no row but the last is short.
func (s *sheet) fitting(count int) int {
	n := s.columns()
	switch {
	case n >= count:
		return max(count, 1)
	case n == 3 && count == 4:
		return 2
	}
	return n
}

// textHead says under its letter what a text is.
func (s *sheet) textHead(name string, t text) {
	outer := s.enter(t)
	if t.quote != "" {
		s.quotes = append(s.quotes, t.quote)
	}
	s.hang(rich.Of(rich.T(rich.Strong, name+"  ")), rich.Of(rich.Space(3)), s.relink(t.head)...)
	for _, f := range t.facts {
		s.inset(3, s.relink(f)...)
	}
	s.within = outer
}

// textBody is the text itself; the words of a quote lead to it.
func (s *sheet) textBody(t text, words rich.Line) {
	outer := s.enter(t)
	if t.quote != "" {
		link := s.link(model.RefTo(model.KindQuote, t.quote).String())
		for i, sp := range words {
			if sp.Role() != rich.Muted {
				words[i] = sp.WithLink(link)
			}
		}
	}
	if len(words) > 0 {
		s.lines = append(s.lines, nil)
		s.inset(3, words...)
	}
	s.inset(3, t.meant...)
	if t.doubt != "" {
		s.inset(3, muted(t.doubt))
	}
	if t.prose != "" {
		s.lines = append(s.lines, nil)
		part := s.part(s.width - 3)
		part.prose(t.prose)
		for _, l := range part.lines {
			s.lines = append(s.lines, append(rich.Of(rich.Space(3)), l...))
		}
	}
	s.within = outer
}

// enter makes links say that they stand in a text, and gives what they stood in.
func (s *sheet) enter(t text) (outer string) {
	outer = s.within
	if t.within != "" {
		s.within = t.within
	}
	return outer
}

// relink gives links the larger thing in which they now stand.
func (s *sheet) relink(spans []rich.Span) []rich.Span {
	out := make([]rich.Span, len(spans))
	for i, sp := range spans {
		if l := sp.Link(); l != nil {
			sp = sp.WithLink(s.link(l.Target))
		}
		out[i] = sp
	}
	return out
}

// points are the rows on which texts differ: a cell under each text where all
// stand in one row, else a line under each letter. ≠ says that the cells differ.
func (s *sheet) points(heading string, points []model.Point, columns, inRow int) {
	if len(points) == 0 {
		return
	}
	s.gap()
	if heading != "" {
		s.section(heading, len(points))
	}
	for _, p := range points {
		sign, role := "≠", rich.Warn
		if equal(p.Cells) {
			sign, role = "=", rich.Muted
		}
		s.put(rich.T(role, sign), rich.Space(1), rich.T(rich.Strong, p.Label))
		if inRow < columns || inRow == 1 {
			s.listed(p.Cells)
			continue
		}
		s.cells(p.Cells, columns)
	}
}

// listed puts the cells of a row under each other, those that say the same together.
func (s *sheet) listed(cells []string) {
	for i, cell := range cells {
		if slices.Contains(cells[:i], cell) {
			continue
		}
		who := ""
		for j, other := range cells {
			if other == cell {
				who += letter(j) + " "
			}
		}
		who += " "
		s.hang(rich.Of(rich.Space(2), rich.T(rich.Muted, who)), rich.Of(rich.Space(2+len(who))), rich.T(rich.Plain, cell))
	}
}

func equal(cells []string) bool {
	for _, c := range cells {
		if !strings.EqualFold(strings.TrimSpace(c), strings.TrimSpace(cells[0])) {
			return false
		}
	}
	return true
}

// cells puts one row of cells under the texts they are about.
func (s *sheet) cells(cells []string, columns int) {
	widths := rich.Split(s.width, columns, gutter)
	cols := make([]rich.Column, columns)
	for i := range cols {
		part := s.part(widths[i])
		if i < len(cells) {
			in := rich.Of(rich.Space(3))
			part.hang(in, in, rich.T(rich.Plain, cells[i]))
		}
		cols[i] = rich.Column{Width: widths[i], Lines: part.lines}
	}
	s.lines = append(s.lines, rich.Columns(rich.T(rich.Border, rich.Gutter), cols...)...)
}
