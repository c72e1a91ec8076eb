package reader

import (
	"slices"
	"strings"

	"briefing/ui/rich"
)

// cell is the part of a line that stands in one column.
type cell struct {
	line      int
	text      string // without the blanks around it
	from, end int    // the bytes of the line at which text begins, and the column ends
	edge      int    // the cell of the screen at which the column begins
}

// paragraph is what is read without a gap: cells under each other.
type paragraph []cell

// paragraphs are the texts of some lines in order of reading. Texts that stand side
// by side are read one after the other, as far down as their columns go.
func paragraphs(lines []rich.Line) []paragraph {
	var all []paragraph
	var block [][]cell // the columns of the lines above
	for i, line := range lines {
		row := cells(i, line)
		if !slices.EqualFunc(row, block, func(c cell, column []cell) bool { return c.edge == column[0].edge }) {
			all = append(all, parted(block)...)
			block = make([][]cell, len(row))
		}
		for n, c := range row {
			block[n] = append(block[n], c)
		}
	}
	return append(all, parted(block)...)
}

// parted cuts columns where a line is blank.
func parted(columns [][]cell) []paragraph {
	var all []paragraph
	for _, column := range columns {
		var open paragraph
		for _, c := range column {
			if c.text != "" {
				open = append(open, c)
				continue
			}
			if open != nil {
				all, open = append(all, open), nil
			}
		}
		if open != nil {
			all = append(all, open)
		}
	}
	return all
}

// cells are the columns of one line, parted by gutters.
func cells(i int, line rich.Line) []cell {
	var row []cell
	text, begin, edge, x := "", 0, 0, 0
	cut := func() {
		own := text[begin:]
		trimmed := strings.TrimLeft(own, " ")
		row = append(row, cell{line: i, text: strings.TrimRight(trimmed, " "),
			from: begin + len(own) - len(trimmed), end: len(text), edge: edge})
	}
	for _, s := range line {
		gutter := s.Role() == rich.Border && s.Text() == rich.Gutter
		if gutter {
			cut()
		}
		text += s.Text()
		x += rich.Width(s.Text())
		if gutter {
			begin, edge = len(text), x
		}
	}
	cut()
	return row
}
