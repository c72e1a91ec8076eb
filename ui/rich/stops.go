package rich

// Stop is a place where the cursor can rest: the first piece of a link.
type Stop struct {
	Link *Link
	Line int // index of the line
	Col  int // first cell
}

// Stops are the links of some lines in reading order, each once.
func Stops(lines []Line) []Stop {
	var stops []Stop
	seen := map[*Link]bool{}
	for y, line := range lines {
		x := 0
		for _, s := range line {
			if s.link != nil && !seen[s.link] {
				seen[s.link] = true
				stops = append(stops, Stop{s.link, y, x})
			}
			x += Width(s.text)
		}
	}
	return stops
}
