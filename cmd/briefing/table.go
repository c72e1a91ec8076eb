package main

import "briefing/ui/rich"

// table is rows in aligned columns.
type table struct {
	columns []column
	rows    [][]rich.Span
}

// column is one column of a table. Where a terminal is too narrow for all, columns
// that may go are left out, the last one first, and then columns that have a least
// width are cut down to it, the widest first.
type column struct {
	name  string
	least int // 0: never cut
	mayGo bool
}

// columns are so many columns without names that are never cut.
func columns(n int) []column { return make([]column, n) }

func (t *table) add(cells ...rich.Span) { t.rows = append(t.rows, cells) }

const between = 2 // cells between columns

// whole lays the table out as wide as it must be, without a head.
func (t *table) whole() []rich.Line {
	shown := make([]int, len(t.columns))
	for k := range shown {
		shown[k] = k
	}
	return lay(t.rows, shown, t.natural(t.rows))
}

// fit lays the table out under a head, so that every line fits a width.
func (t *table) fit(width int) []rich.Line {
	if len(t.rows) == 0 {
		return nil
	}
	head := make([]rich.Span, len(t.columns))
	for k, c := range t.columns {
		head[k] = rich.T(rich.Muted, c.name)
	}
	rows := append([][]rich.Span{head}, t.rows...)
	widths := t.natural(rows)
	shown := t.choose(widths, width)
	t.shrink(widths, shown, width)
	lines := lay(rows, shown, widths)
	for i, l := range lines {
		lines[i] = l.Truncate(width)
	}
	return lines
}

// natural are the widths that the cells of each column need.
func (t *table) natural(rows [][]rich.Span) []int {
	widths := make([]int, len(t.columns))
	for _, row := range rows {
		for k, cell := range row {
			widths[k] = max(widths[k], rich.Width(cell.Text()))
		}
	}
	return widths
}

// choose leaves out columns that may go until the rest can be made to fit.
func (t *table) choose(widths []int, width int) []int {
	shown, need := []int{}, -between
	for k, c := range t.columns {
		shown = append(shown, k)
		need += between + c.shrunk(widths[k])
	}
	for i := len(shown) - 1; i >= 0 && need > width; i-- {
		if k := shown[i]; t.columns[k].mayGo {
			need -= between + t.columns[k].shrunk(widths[k])
			shown = append(shown[:i], shown[i+1:]...)
		}
	}
	return shown
}

func (c column) shrunk(width int) int {
	if c.least == 0 {
		return width
	}
	return min(c.least, width)
}

// shrink cuts widths down until those shown fit.
func (t *table) shrink(widths, shown []int, width int) {
	over := between*(len(shown)-1) - width
	for _, k := range shown {
		over += widths[k]
	}
	for ; over > 0; over-- {
		widest := -1
		for _, k := range shown {
			if least := t.columns[k].least; least > 0 && widths[k] > least && (widest < 0 || widths[k] > widths[widest]) {
				widest = k
			}
		}
		if widest < 0 {
			return
		}
		widths[widest]--
	}
}

// lay puts the cells of some columns side by side.
func lay(rows [][]rich.Span, shown, widths []int) []rich.Line {
	lines := make([]rich.Line, len(rows))
	for i, row := range rows {
		for n, k := range shown {
			if n > 0 {
				lines[i] = append(lines[i], rich.Space(between))
			}
			cell := rich.Of(row[k])
			if n < len(shown)-1 {
				cell = cell.Pad(widths[k])
			}
			lines[i] = append(lines[i], cell.Truncate(widths[k])...)
		}
	}
	return lines
}
