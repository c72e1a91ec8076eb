package check

import "strings"

// passage is a piece of a text that the author copied in one go.
type passage struct {
	start int // its first byte in the whole
	text  string
	late  bool // it stands in the other text, but before the one before it
}

// passages parts a text at blank lines and at lines that only mark an omission.
func passages(text string) []passage {
	var list []passage
	start, end := -1, 0
	flush := func() {
		if start >= 0 {
			list = append(list, passage{start: start, text: text[start:end]})
		}
		start = -1
	}
	offset := 0
	for line := range strings.Lines(text) {
		bare := strings.TrimSpace(line)
		if bare == "" || omission(bare) {
			flush()
		} else {
			if start < 0 {
				start = offset + strings.Index(line, bare)
			}
			end = offset + strings.Index(line, bare) + len(bare)
		}
		offset += len(line)
	}
	flush()
	return list
}

// omission reports whether a line only marks that something is left out: […], (...), …, * * *.
func omission(line string) bool {
	dots := 0
	for _, r := range line {
		switch r {
		case '…', '⋯':
			dots += 3
		case '.', '*':
			dots++
		case '[', ']', '(', ')', '<', '>', ' ', '\\':
		default:
			return false
		}
	}
	return dots >= 3
}

// splitOmissions parts a passage at omission marks, and leaves out what holds no word.
func splitOmissions(p passage) []passage {
	var list []passage
	rest, at := p.text, p.start
	for {
		i, n := nextOmission(rest)
		piece := rest
		if i >= 0 {
			piece = rest[:i]
		}
		if bare := strings.TrimSpace(piece); !wordless(bare) {
			list = append(list, passage{start: at + strings.Index(piece, bare), text: bare})
		}
		if i < 0 {
			return list
		}
		rest, at = rest[i+n:], at+i+n
	}
}

// nextOmission finds the first omission mark and its length; -1 where there is none.
func nextOmission(s string) (at, length int) {
	marks := []string{"[…]", "[...]", "(…)", "(...)", "[. . .]", "…", "..."}
	for i, r := range s {
		if r != '[' && r != '(' && r != '…' && r != '.' {
			continue
		}
		for _, mark := range marks {
			if strings.HasPrefix(s[i:], mark) {
				return i, len(mark)
			}
		}
	}
	return -1, 0
}
