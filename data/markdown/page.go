package markdown

import (
	"strconv"
	"strings"

	"briefing/model"
)

// page is the document as it grows: blocks with one empty line between them, and
// the sources cited so far.
type page struct {
	b      *model.Briefing
	out    strings.Builder
	cited  []model.SourceID       // in the order of their numbers
	number map[model.SourceID]int // their places in cited
}

// block writes one block of lines.
func (p *page) block(lines ...string) {
	if len(lines) == 0 {
		return
	}
	if p.out.Len() > 0 {
		p.out.WriteByte('\n')
	}
	for _, line := range lines {
		p.out.WriteString(line)
		p.out.WriteByte('\n')
	}
}

// heading writes a heading of a level from 1 to 6.
func (p *page) heading(level int, title inline) {
	p.block(headingLine(level, title))
}

func headingLine(level int, title inline) string {
	return strings.Repeat("#", level) + " " + string(protectEnd(title, '#'))
}

// paragraph writes a paragraph unless it is empty.
func (p *page) paragraph(in inline) {
	if in != "" {
		p.block(string(in))
	}
}

// quotation writes paragraphs as one block quote.
func (p *page) quotation(paragraphs ...inline) {
	p.block(quoted(paragraphs...)...)
}

func quoted(paragraphs ...inline) []string {
	var lines []string
	for _, in := range paragraphs {
		if len(lines) > 0 {
			lines = append(lines, ">")
		}
		lines = append(lines, "> "+string(in))
	}
	return lines
}

// item is an entry of a list with entries below it.
type item struct {
	text inline
	sub  []inline
}

// list writes a bulleted list.
func (p *page) list(items ...item) {
	var lines []string
	for _, it := range items {
		lines = append(lines, "- "+string(it.text))
		for _, sub := range it.sub {
			lines = append(lines, "  - "+string(sub))
		}
	}
	p.block(lines...)
}

// table writes a table. Every row becomes as wide as the widest: a cell too many
// is shown under an empty heading rather than lost.
func (p *page) table(head []inline, rows [][]inline) {
	p.block(tableLines(head, rows)...)
}

func tableLines(head []inline, rows [][]inline) []string {
	width := len(head)
	for _, row := range rows {
		width = max(width, len(row))
	}
	rule := make([]inline, width)
	for i := range rule {
		rule[i] = "---"
	}
	lines := []string{tableRow(head, width), tableRow(rule, width)}
	for _, row := range rows {
		lines = append(lines, tableRow(row, width))
	}
	return lines
}

func tableRow(cells []inline, width int) string {
	var row strings.Builder
	row.WriteByte('|')
	for i := range width {
		cell := inline("")
		if i < len(cells) {
			cell = cells[i]
		}
		if cell != "" {
			row.WriteByte(' ')
		}
		row.WriteString(string(cell))
		row.WriteString(" |")
	}
	return row.String()
}

// cite is the footnote mark of a source, with the number that it got when it was
// first cited; empty for a source that the briefing does not have.
func (p *page) cite(id model.SourceID) inline {
	if p.b.Source(id) == nil {
		return ""
	}
	at, known := p.number[id]
	if !known {
		at = len(p.cited)
		p.cited = append(p.cited, id)
		p.number[id] = at
	}
	return inline("[^" + strconv.Itoa(at+1) + "]")
}

// noted is a text with the footnote marks of some sources, each once.
func (p *page) noted(in inline, sources ...model.SourceID) inline {
	marks := inline("")
	seen := map[model.SourceID]bool{}
	for _, id := range sources {
		if !seen[id] {
			seen[id] = true
			marks += p.cite(id)
		}
	}
	if marks == "" {
		return in
	}
	return beforeBracket(in) + marks
}

// add puts an entry below unless it is empty.
func (it *item) add(in inline) {
	if in != "" {
		it.sub = append(it.sub, in)
	}
}
