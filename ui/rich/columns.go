package rich

// Column is a block of lines with the width it is to fill.
type Column struct {
	Width int
	Lines []Line
}

// Gutter is the text of the gap between texts that stand side by side.
const Gutter = " │ "

// Columns puts blocks side by side with a gap between them. Every line comes out
// as wide as all columns and gaps together.
func Columns(gap Span, cols ...Column) []Line {
	height := 0
	for _, c := range cols {
		height = max(height, len(c.Lines))
	}
	lines := make([]Line, height)
	for y := range lines {
		for i, c := range cols {
			if i > 0 {
				lines[y] = append(lines[y], gap)
			}
			var cell Line
			if y < len(c.Lines) {
				cell = c.Lines[y]
			}
			lines[y] = append(lines[y], cell.Pad(c.Width)...)
		}
	}
	return lines
}

// Split shares a width out among n columns with gaps of the given width; what is
// left over goes to the first ones.
func Split(width, n, gap int) []int {
	free := max(width-gap*(n-1), n)
	widths := make([]int, n)
	for i := range widths {
		widths[i] = free / n
		if i < free%n {
			widths[i]++
		}
	}
	return widths
}
