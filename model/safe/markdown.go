package safe

import (
	"strings"
	"unicode/utf8"
)

// Bounds of Markdown. A renderer's work and its stack grow with nesting: a hundred '>' in a row take Glamour over ten
// seconds, and 400 kB of nested emphasis in one paragraph end the program, since no one can recover from a stack overflow.
const (
	maxMarkdown  = 2 << 20 // bytes of the whole
	maxLine      = 10_000  // bytes of a line
	maxParagraph = 20_000  // bytes of lines without a blank one between them; bounds inline nesting
	maxNesting   = 16      // blocks within blocks
)

// Markdown makes s fit for a Markdown renderer: Block, and beyond it the hazards that only the renderer would make or
// suffer from. Character references (&#27; &rlm; &zwnj;) to a hazard become the hazard and are shown like it; other
// references stay. Text beyond 2 MiB is cut, with a note; lines beyond 10,000 bytes and paragraphs beyond 20,000 are
// broken; quotes and lists nested more than 16 deep stay text.
//
// It does not judge links: check them with URL where they are made. Nor does it bound the number of blocks, to which a
// renderer's work may be quadratic: Markers counts them.
func Markdown(s string) string {
	s = clip(Block(decodeHazards(clip(s))))
	var b strings.Builder
	b.Grow(len(s))
	paragraph := 0
	for line := range strings.Lines(s) {
		if strings.Trim(line, "> \n") == "" {
			paragraph = 0
		}
		for line != "" {
			var piece string
			piece, line = breakLine(line)
			if paragraph+len(piece) > maxParagraph {
				b.WriteByte('\n')
				paragraph = 0
			}
			paragraph += len(piece)
			writePiece(&b, piece)
		}
	}
	return b.String()
}

// clip cuts s to the largest text that is rendered.
func clip(s string) string {
	const note = "\n\n[cut: the text is longer than 2 MiB]\n"
	if len(s) <= maxMarkdown {
		return s
	}
	end := maxMarkdown - len(note)
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + note
}

// breakLine takes from line what fits in one line, up to the last space if there is one. A piece ends in \n, unless it
// is the end of the text.
func breakLine(line string) (piece, rest string) {
	if len(line) <= maxLine {
		return line, ""
	}
	end := maxLine - 1
	for end > 0 && !utf8.RuneStart(line[end]) {
		end--
	}
	if i := strings.LastIndexByte(line[:end], ' '); i > 0 {
		return line[:i] + "\n", line[i+1:]
	}
	return line[:end] + "\n", line[end:]
}

// writePiece writes a line, with a backslash before the block marker that nests too deep; so it and all after it is text.
func writePiece(b *strings.Builder, line string) {
	if at, size := tooDeep(line); size > 0 {
		b.WriteString(line[:at])
		b.WriteString(line[at : at+size-1])
		b.WriteByte('\\')
		line = line[at+size-1:]
	}
	b.WriteString(line)
}

// tooDeep finds the block marker that would open a block more than maxNesting deep: where it starts, and its size, 0 if
// there is none. Indentation counts as well, since it is by two columns or more that a line is inside a list.
func tooDeep(line string) (at, size int) {
	columns := 0
	for at < len(line) {
		if line[at] == ' ' {
			columns++
			at++
			continue
		}
		size = marker(line[at:])
		if size == 0 || isRule(line[at:]) {
			return 0, 0
		}
		columns += 2
		if columns > 2*maxNesting {
			return at, size
		}
		at += size
		if at < len(line) && line[at] == ' ' {
			at++ // belongs to the marker
		}
	}
	return 0, 0
}

// Markers counts the markers of quotes, list items and definitions in s, which Markdown has made fit: those at the
// beginning of lines, several in a line where they nest.
func Markers(s string) int {
	n := 0
	for line := range strings.Lines(s) {
		for line = strings.TrimLeft(line, " "); line != ""; line = strings.TrimLeft(line, " ") {
			size := marker(line)
			if size == 0 || isRule(line) {
				break
			}
			n++
			line = line[size:]
		}
	}
	return n
}

// marker gives the size of the marker of a quote, list item or definition with which s begins, 0 if there is none.
func marker(s string) int {
	switch s[0] {
	case '>':
		return 1
	case '-', '+', '*', ':':
		if endsMarker(s[1:]) {
			return 1
		}
		return 0
	}
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n > 0 && n < 10 && n < len(s) && (s[n] == '.' || s[n] == ')') && endsMarker(s[n+1:]) {
		return n + 1
	}
	return 0
}

func endsMarker(rest string) bool {
	return rest == "" || rest[0] == ' ' || rest[0] == '\n'
}

// isRule tells whether line is a thematic break: three or more of the same sign, which look like nested lists.
func isRule(line string) bool {
	sign := line[:1]
	return strings.Contains("-*_", sign) && strings.Count(line, sign) > 2 && strings.Trim(line, sign+" \n") == ""
}
