package safe

import (
	"html"
	"strings"
	"unicode/utf8"
)

// decodeHazards replaces each HTML character reference to a hazard by the hazard itself, as the renderer would, so that
// it can be shown; a reference to a line break or tab becomes a space. References need no semicolon to be decoded
// (&#27, &shy). All others stay as they are.
func decodeHazards(s string) string {
	var b strings.Builder
	done := 0
	for i := 0; ; {
		n := strings.IndexByte(s[i:], '&')
		if n < 0 {
			break
		}
		at := i + n
		i = at + reference(s[at:])
		shown := visibleReference(s[at:i], s[i:])
		if shown != s[at:i] {
			b.WriteString(s[done:at])
			b.WriteString(shown)
			done = i
		}
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// reference gives the length of what can be a reference at the start of s: '&', letters, digits and '#', and ';'.
func reference(s string) int {
	n := 1
	for n < len(s) && (s[n] == '#' || '0' <= s[n] && s[n] <= '9' || 'A' <= s[n] && s[n] <= 'Z' || 'a' <= s[n] && s[n] <= 'z') {
		n++
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	return n
}

// visibleReference gives ref as it may be handed to a renderer. An ampersand whose reference inline markup interrupts
// (&#*27*;) is written as &amp;, because some renderers join text again before they decode it.
func visibleReference(ref, rest string) string {
	decoded := html.UnescapeString(ref)
	if decoded == ref {
		if rest != "" && strings.IndexByte("*_~`[]()<>!\\", rest[0]) >= 0 || strings.HasPrefix(rest, "  ") {
			return "&amp;" + ref[1:]
		}
		return ref
	}
	r, _ := utf8.DecodeRuneInString(decoded)
	switch {
	case r == '\n' || r == '\t':
		return " "
	case isHidden(r) || isJoiner(r) || isSelector(r) || isMark(r):
		return decoded
	}
	return ref
}
