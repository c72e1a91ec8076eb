package rich

import (
	"strings"

	"briefing/model/safe"
)

// FromANSI reads text that a renderer of ours has styled. Colours and other
// character attributes (SGR) are kept; every other sequence and control character
// comes out visible and harmless, so that what a renderer decodes late does no
// more damage than what was seen early.
func FromANSI(s string) []Line {
	var lines []Line
	style := ""
	for row := range strings.SplitSeq(strings.TrimRight(s, "\n"), "\n") {
		var line Line
		line, style = ansiLine(row, style)
		lines = append(lines, line)
	}
	return lines
}

// ansiLine reads one row, beginning in a style, and gives the style it ends in.
func ansiLine(row, style string) (Line, string) {
	var line Line
	for row != "" {
		if seq := leadingSGR(row); seq != "" {
			style = apply(style, seq)
			row = row[len(seq):]
			continue
		}
		text := row
		if i := nextSGR(row); i > 0 {
			text = row[:i]
		}
		row = row[len(text):]
		line = append(line, Span{text: safe.Line(text), role: Raw, sgr: style})
	}
	return line, style
}

// apply adds a sequence to the style so far; a reset begins anew. The style is
// bounded: what a renderer nests deeper than that is dropped.
func apply(style, seq string) string {
	const most = 200
	if seq == "\x1b[m" || seq == "\x1b[0m" {
		return ""
	}
	if len(style)+len(seq) > most {
		return seq
	}
	return style + seq
}

// leadingSGR is the SGR sequence at the start of s, or nothing. One with more
// than 16 parameters is none: some decoders do not survive it.
func leadingSGR(s string) string {
	if !strings.HasPrefix(s, "\x1b[") {
		return ""
	}
	for i := 2; i < len(s) && i < 64; i++ {
		switch c := s[i]; {
		case c == 'm':
			if strings.Count(s[2:i], ";")+strings.Count(s[2:i], ":") > 15 {
				return ""
			}
			return s[:i+1]
		case (c < '0' || c > '9') && c != ';' && c != ':':
			return ""
		}
	}
	return ""
}

// nextSGR is where the next SGR sequence begins after the first byte, or -1.
func nextSGR(s string) int {
	for i := 1; i < len(s); i++ {
		if s[i] == '\x1b' && leadingSGR(s[i:]) != "" {
			return i
		}
	}
	return -1
}
