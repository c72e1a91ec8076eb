package rich

import (
	"strings"

	"github.com/rivo/uniseg"
)

// Wrap breaks spans into lines of at most width cells, by the line breaking rules
// of Unicode (UAX #14), which break Chinese and Japanese between characters. A
// word that is wider than a line is cut; a word of a moderate length is not broken
// behind its hyphens, so that names stay whole. The first line begins with first,
// each further one with rest; both count, and neither is shown where it leaves no
// room for text. A width under 1 counts as 1. A span that is [Span.Unbroken] moves to
// the next line as a whole.
func Wrap(spans []Span, width int, first, rest Line) []Line {
	w := wrapper{spans: spans, width: max(width, 1), first: first, rest: rest}
	w.run()
	return w.lines
}

// Flow wraps without indentation.
func Flow(width int, spans ...Span) []Line { return Wrap(spans, width, nil, nil) }

type wrapper struct {
	spans       []Span
	width       int
	first, rest Line
	lines       []Line

	text       string
	kept       [][2]int // the bytes of text between which no line breaks
	start, end int      // the bytes of text on the line being filled
	used       int
}

func (w *wrapper) run() {
	var b strings.Builder
	for _, s := range w.spans {
		if s.kept {
			w.kept = append(w.kept, [2]int{b.Len(), b.Len() + len(s.text)})
		}
		b.WriteString(s.text)
	}
	w.text = b.String()
	for rest := w.text; rest != ""; {
		segment := w.segment(rest)
		rest = rest[len(segment):]
		w.add(segment)
	}
	if w.start < w.end || len(w.lines) == 0 {
		w.flush()
	}
}

// segment is the text up to the first place where the line may break: one word, or
// as many as an unbroken span joins and a line has room for.
func (w *wrapper) segment(rest string) string {
	at := len(w.text) - len(rest)
	word := firstWord(rest, w.room())
	end := len(word)
	for len(w.kept) > 0 && end < len(rest) {
		if k := w.kept[0]; k[1] <= at+end {
			w.kept = w.kept[1:]
			continue
		} else if at+end <= k[0] {
			break
		}
		end += len(firstWord(rest[end:], w.room()))
	}
	if Width(strings.TrimRight(rest[:end], " ")) > w.room() {
		return word
	}
	return rest[:end]
}

// firstWord is the text up to the first place where a line may break. Plain ASCII
// words are by far most of what is wrapped and need no tables.
func firstWord(text string, room int) string {
	const hyphenated = 24 // a word up to this width keeps its hyphens inside a line
	end := 0
	for end < len(text) {
		segment := asciiWord(text[end:])
		if segment == "" {
			segment, _, _, _ = uniseg.FirstLineSegmentInString(text[end:], -1)
		}
		if end > 0 && Width(strings.TrimRight(text[:end+len(segment)], " ")) > min(hyphenated, room) {
			break
		}
		end += len(segment)
		if !strings.HasSuffix(segment, "-") {
			break
		}
	}
	return text[:end]
}

// asciiWord is a run of letters and digits with the spaces behind it; empty where
// what follows needs the rules of Unicode.
func asciiWord(text string) string {
	i := 0
	for i < len(text) && alphanumeric(text[i]) {
		i++
	}
	if i == 0 || i == len(text) {
		return text[:i]
	}
	if text[i] != ' ' {
		return ""
	}
	for i < len(text) && text[i] == ' ' {
		i++
	}
	if i < len(text) && text[i] >= 0x80 {
		return ""
	}
	return text[:i]
}

func alphanumeric(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// room is the width left for text beside the indentation of the current line.
func (w *wrapper) room() int { return max(w.width-w.indent().Width(), 1) }

func (w *wrapper) indent() Line {
	indent := w.rest
	if len(w.lines) == 0 {
		indent = w.first
	}
	if indent.Width() >= w.width { // no room for both: the text goes first
		return nil
	}
	return indent
}

func (w *wrapper) add(segment string) {
	word := strings.TrimRight(segment, " ")
	size := Width(word)
	if w.used > 0 && w.used+size > w.room() {
		w.flush()
	}
	if size > w.room() {
		w.cut(word)
		segment, size = segment[len(word):], 0
	}
	w.end += len(segment)
	w.used += size + len(segment) - len(strings.TrimRight(segment, " "))
}

// cut breaks a word that is wider than a line between its characters.
func (w *wrapper) cut(word string) {
	rest, state := word, -1
	for rest != "" {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		size := Width(cluster)
		if w.used > 0 && w.used+size > w.room() {
			w.flush()
		}
		w.end += len(cluster)
		w.used += size
	}
}

func (w *wrapper) flush() {
	end := w.start + len(strings.TrimRight(w.text[w.start:w.end], " "))
	line := append(Line(nil), w.indent()...)
	w.lines = append(w.lines, append(line, slice(w.spans, w.start, end)...))
	w.start, w.used = w.end, 0
}

// slice is the part of spans that holds the bytes from start to end.
func slice(spans []Span, start, end int) Line {
	var out Line
	at := 0
	for _, s := range spans {
		from, to := max(start-at, 0), min(end-at, len(s.text))
		at += len(s.text)
		if from < to {
			s.text = s.text[from:to]
			out = append(out, s)
		}
		if at >= end {
			break
		}
	}
	return out
}
