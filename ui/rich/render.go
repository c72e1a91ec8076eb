package rich

import "strings"

// Palette is the escape sequence (SGR) that begins each role. An empty one leaves
// text as it is; the zero palette gives plain text.
type Palette [roleCount]string

const reset = "\x1b[m"

// Render styles a line. Spans of the link under the cursor, if any, take the role
// Selected.
func (p *Palette) Render(l Line, cursor *Link) string {
	var b strings.Builder
	for _, s := range l {
		p.span(&b, s, cursor)
	}
	return b.String()
}

// Text styles one piece of text.
func (p *Palette) Text(role Role, s string) string {
	var b strings.Builder
	p.span(&b, T(role, s), nil)
	return b.String()
}

func (p *Palette) span(b *strings.Builder, s Span, cursor *Link) {
	sgr := p[s.role]
	switch {
	case cursor != nil && s.link == cursor:
		sgr = p[Selected]
	case s.role == Raw && p[Raw] != "":
		sgr = s.sgr
	}
	if sgr == "" || s.text == "" {
		b.WriteString(s.text)
		return
	}
	b.WriteString(sgr)
	b.WriteString(s.text)
	b.WriteString(reset)
}

// Mark gives the parts of a line that lie in the byte ranges of its plain text
// another role, for instance the hits of a search. Ranges are half open, in order
// and apart.
func (l Line) Mark(role Role, ranges [][2]int) Line {
	if len(ranges) == 0 {
		return l
	}
	var out Line
	at, end := 0, 0
	for _, s := range l {
		end += len(s.text)
	}
	for _, r := range ranges {
		from, to := min(max(r[0], at), end), min(r[1], end)
		out = append(out, slice(l, at, from)...)
		for _, s := range slice(l, from, to) {
			out = append(out, s.WithRole(role))
		}
		at = max(at, to)
	}
	return append(out, slice(l, at, end)...)
}
