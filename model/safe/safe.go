// Package safe is the one door by which text from outside (a briefing folder, an article, a file name, an error that
// quotes them) becomes fit for a terminal.
//
// It promises that what comes out holds no control character but the line breaks asked for, no character that reorders
// or hides text, no invalid UTF-8 and no pile of combining marks, and that nothing is dropped in silence: a hazard is
// shown where it stood. Controls become pictures (ESC is ␛), other hazards their code point (<U+202E>), invalid bytes
// U+FFFD, combining marks beyond four in a row one "…", and a mark with nothing to combine with gets a dotted circle.
// Arabic, Hebrew, Hangul, Han and the Indic scripts stay as they are, with the joiners (U+200C, U+200D) and variation
// selectors that they use; a joiner anywhere else is a hazard. Text that came out comes out again unchanged.
//
// It refuses to be a terminal filter: escape sequences of the program's own are none of its business, and text must come
// here before it is styled, wrapped or measured. The originals stay untouched for search, JSON and verification.
package safe

import (
	"strconv"
	"unicode/utf8"
)

// Hazard is a character that is not shown as it is.
type Hazard struct {
	Offset int  // in bytes, from the start of the text
	Rune   rune // U+FFFD for an invalid byte
}

// String gives the code point as Unicode writes it: "U+202E".
func (h Hazard) String() string { return codePoint(h.Rune) }

// Line makes s fit for one line: a line break (\n or \r\n) or a tab becomes a space.
func Line(s string) string { return show(s, layout{newline: " ", tab: " "}) }

// Block makes s fit for several lines: \n stays, \r\n becomes \n, and a tab becomes four spaces.
func Block(s string) string { return show(s, layout{newline: "\n", tab: "    "}) }

// HasHazard tells whether Line and Block show some character of s as something else. Line breaks (\n, \r\n) and tabs
// are no hazards.
func HasHazard(s string) bool {
	found := false
	var st state
	st.walk(s, func(_, _ int, _ rune, v verdict) bool {
		found = v.hazard()
		return !found
	})
	return found
}

// Hazards lists the characters of s that are hazards, in order. Of a pile of combining marks only the first that is too
// many is listed.
func Hazards(s string) []Hazard {
	var list []Hazard
	var st state
	st.walk(s, func(at, _ int, r rune, v verdict) bool {
		if v.hazard() && v != swallow {
			list = append(list, Hazard{Offset: at, Rune: r})
		}
		return true
	})
	return list
}

// layout says how line breaks and tabs are written.
type layout struct{ newline, tab string }

func show(s string, l layout) string {
	var st state
	return st.show(s, l)
}

// show gives s with its hazards shown, going on from the state in which the text before it ended. Where there is
// nothing to change it gives s itself and allocates nothing.
func (st *state) show(s string, l layout) string {
	var out []byte
	done := 0 // s[:done] is in out
	st.walk(s, func(at, size int, r rune, v verdict) bool {
		if v == newline && s[at:at+size] == l.newline || v == tab && l.tab == "\t" {
			return true
		}
		if out == nil {
			out = make([]byte, 0, len(s)+len(s)/8+16)
		}
		out = append(out, s[done:at]...)
		done = at + size
		switch v {
		case newline:
			out = append(out, l.newline...)
		case tab:
			out = append(out, l.tab...)
		case escape:
			out = appendVisible(out, r)
		case orphan:
			out = append(out, "◌"...)
			out = append(out, s[at:done]...)
		case ellipsis:
			out = append(out, "…"...)
		}
		return true
	})
	if done == 0 {
		return s
	}
	return string(append(out, s[done:]...))
}

// appendVisible appends the visible form of a hazard.
func appendVisible(dst []byte, r rune) []byte {
	switch {
	case r < ' ':
		return utf8.AppendRune(dst, '␀'+r)
	case r == 0x7f:
		return append(dst, "␡"...)
	case r == utf8.RuneError:
		return utf8.AppendRune(dst, r)
	}
	dst = append(dst, '<')
	dst = append(dst, codePoint(r)...)
	return append(dst, '>')
}

// codePoint writes r as U+202E, with at least four digits.
func codePoint(r rune) string {
	const zeros = "0000"
	hex := []byte(strconv.FormatInt(int64(r), 16))
	for i, c := range hex {
		if c >= 'a' {
			hex[i] = c - 'a' + 'A'
		}
	}
	return "U+" + zeros[:max(0, 4-len(hex))] + string(hex)
}
