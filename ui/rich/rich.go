// Package rich lays out styled text with links in terminal cells: spans, lines,
// wrapping, columns and their rendering. It knows no domain and no colours; a
// [Palette] turns roles into escape sequences.
//
// It promises that no text becomes a [Span] without passing through the one door
// for text from outside (package safe), that a wrapped line is never wider than
// asked, and that there is one measure of width for the whole program: [Width].
package rich

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"briefing/model/safe"
)

// Role says what a piece of text is; a palette says how that looks.
type Role uint8

// The roles. Every role that carries meaning is also told by words or signs.
const (
	Plain    Role = iota
	Muted         // secondary: labels, dates, counts
	Strong        // emphasis
	Title         // the name of the thing shown
	Heading       // a section within it
	Name          // a speaker or actor
	Quoted        // words inside quotation marks in the source
	Reported      // an outlet's own words for what someone said
	Differs       // words that differ from the text beside them
	Hit           // what was searched for
	Warn          // disputed, uncertain, broken
	Good          // supports, in force
	Bad           // opposes, ended
	Linked        // can be followed
	Selected      // under the cursor
	Key           // a key on the keyboard
	Border        // frames and rules
	Focus         // the frame that has the keyboard
	Raw           // carries its own style, see FromANSI

	roleCount
)

// Link is something that can be followed. Its identity holds over wrapping: all
// pieces of one link share the pointer.
type Link struct {
	Target string // what following it opens; opaque here
	Within string // the larger thing it stands in, such as a quote; may be empty
}

// Span is a piece of text in one role.
type Span struct {
	text string
	role Role
	link *Link
	sgr  string // the style of a Raw span
	kept bool   // stays on one line where there is room, see Unbroken
}

// T makes a span of one line from any text: what a terminal must not see becomes
// visible instead, line breaks become spaces.
func T(role Role, s string) Span { return Span{text: safe.Line(s), role: role} }

// L makes a span that can be followed.
func L(role Role, s string, link *Link) Span {
	return Span{text: safe.Line(s), role: role, link: link}
}

// Text is what the span shows.
func (s Span) Text() string { return s.text }

// Role is what the span is.
func (s Span) Role() Role { return s.role }

// Link is what following the span opens, or nil.
func (s Span) Link() *Link { return s.link }

// WithRole is the same text in another role.
func (s Span) WithRole(r Role) Span { s.role, s.sgr = r, ""; return s }

// Unbroken is the same text in one piece: [Wrap] breaks it only where it is wider
// than a line. A sign and the word that explains it are such a text.
func (s Span) Unbroken() Span { s.kept = true; return s }

// WithLink is the same text with a link.
func (s Span) WithLink(l *Link) Span { s.link = l; return s }

// Line is one row of spans.
type Line []Span

// Of makes a line.
func Of(spans ...Span) Line { return spans }

// String is the plain text of a line, without trailing spaces.
func (l Line) String() string {
	var b strings.Builder
	for _, s := range l {
		b.WriteString(s.text)
	}
	return strings.TrimRight(b.String(), " ")
}

// Width is the number of cells that a line fills.
func (l Line) Width() int {
	w := 0
	for _, s := range l {
		w += Width(s.text)
	}
	return w
}

// Width is the number of cells that a text fills, by grapheme clusters.
func Width(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] < 0x20 || s[i] > 0x7e {
			return ansi.StringWidth(s)
		}
	}
	return len(s)
}

// Truncate cuts a line to a width; what is cut off is told by an ellipsis.
func (l Line) Truncate(width int) Line {
	if l.Width() <= width {
		return l
	}
	var out Line
	left := width
	for _, s := range l {
		w := Width(s.text)
		if w < left {
			out = append(out, s)
			left -= w
			continue
		}
		s.text = ansi.Truncate(s.text, max(left-1, 0), "")
		out = append(out, s)
		left -= Width(s.text)
		break
	}
	if left > 0 {
		tail := Span{text: "…" + strings.Repeat(" ", left-1)}
		if n := len(out); n > 0 {
			tail.role, tail.link, tail.sgr = out[n-1].role, out[n-1].link, out[n-1].sgr
		}
		out = append(out, tail)
	}
	return out
}

// Pad makes a line exactly as wide as asked, cutting it where it is wider.
func (l Line) Pad(width int) Line {
	w := l.Width()
	if w > width {
		l, w = l.Truncate(width), width
	}
	if w == width {
		return l
	}
	return append(l[:len(l):len(l)], Space(width-w))
}

// Space is n empty cells.
func Space(n int) Span { return Span{text: strings.Repeat(" ", max(n, 0))} }

// Repeat is a sign of one cell, n times.
func Repeat(role Role, sign string, n int) Span {
	return Span{text: strings.Repeat(safe.Line(sign), max(n, 0)), role: role}
}
