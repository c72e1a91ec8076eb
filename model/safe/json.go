package safe

import "unicode/utf16"

// JSON gives the same JSON text with every hazard written as a \uXXXX escape, so that it is harmless on a terminal and
// still means the same: in JSON, hazards stand only within strings. A carriage return, which may stand between values,
// becomes a line break with the \n after it, and alone a space. An invalid byte, which no JSON holds, becomes \ufffd.
// Where there is nothing to change, b itself is returned.
func JSON(b []byte) []byte {
	s := string(b)
	var st state
	var out []byte
	done := 0
	st.walk(s, func(at, size int, r rune, v verdict) bool {
		if !v.hazard() && size == 1 {
			return true
		}
		out = append(out, s[done:at]...)
		done = at + size
		switch {
		case v == newline:
			out = append(out, '\n')
		case r == '\r':
			out = append(out, ' ')
		default:
			out = appendEscape(out, r)
		}
		return true
	})
	if done == 0 {
		return b
	}
	return append(out, s[done:]...)
}

// appendEscape appends r as JSON escapes it: \u202e, or two such for a code point beyond four digits.
func appendEscape(dst []byte, r rune) []byte {
	if r > 0xffff {
		high, low := utf16.EncodeRune(r)
		return appendEscape(appendEscape(dst, high), low)
	}
	const hex = "0123456789abcdef"
	return append(dst, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}
