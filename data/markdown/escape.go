package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape puts a backslash before what Markdown would take for markup and leaves
// the rest readable: no full stop, hyphen or parenthesis is escaped where it does
// no harm. s must be one line.
func escape(s string, startsLine bool) string {
	block := -1
	if startsLine {
		block = blockMark(s)
	}
	var out strings.Builder
	for i := range len(s) {
		if i == block || isMarkup(s, i) {
			out.WriteByte('\\')
		}
		out.WriteByte(s[i])
	}
	return out.String()
}

// isMarkup reports whether the byte at i could open, close or separate something
// inline, whatever follows s on the line.
func isMarkup(s string, i int) bool {
	rest := s[i+1:]
	switch s[i] {
	case '`', '*', '|', '~':
		return true
	case '[':
		return elision(s[i:]) == 0 || len(s) == elided
	case ']':
		return i < elided-1 || elision(s[i-elided+1:]) == 0 || len(s) == elided
	case '\\':
		return rest == "" || isPunct(rest[0])
	case '_':
		return !withinWord(s, i)
	case '<':
		return rest == "" || rest[0] == '!' || rest[0] == '?' || rest[0] == '/' || isLetter(rest[0])
	case '&':
		return rest == "" || reference(s[i:]) > 0
	}
	return false
}

// elided is the length in bytes of both marks of words left out, […] and [...].
const elided = 5

// elision is the length of the mark of words left out with which s begins, 0 if it
// begins with none. It is so common in excerpts that its brackets stay bare: no
// link is defined in the document, and none follows.
func elision(s string) int {
	if !strings.HasPrefix(s, "[…]") && !strings.HasPrefix(s, "[...]") {
		return 0
	}
	if rest := s[elided:]; rest != "" && strings.ContainsAny(rest[:1], "([:") {
		return 0
	}
	return elided
}

// reference is the length of the entity or numeric character reference with which
// s begins, 0 if it begins with none. It takes some for one that are not: an escape
// too many does no harm.
func reference(s string) int {
	const longest = 40 // bytes; no entity has a longer name
	end := strings.IndexByte(s[:min(len(s), longest)], ';')
	if end < 2 {
		return 0
	}
	for i := 1; i < end; i++ {
		if c := s[i]; !isLetter(c) && (c < '0' || c > '9') && c != '#' {
			return 0
		}
	}
	return end + 1
}

// withinWord reports whether the underscore at i joins two letters or digits,
// where it is never emphasis.
func withinWord(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+1:])
	return isWord(before) && isWord(after)
}

func isWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isPunct(c byte) bool { return c > ' ' && c < 0x7f && !isLetter(c) && (c < '0' || c > '9') }

// blockMark finds the byte to escape so that s, at the start of a line, begins no
// heading, list, quotation, rule or underline; -1 if there is none. What else
// could begin a block is markup anywhere.
func blockMark(s string) int {
	s, _, _ = strings.Cut(s, " ")
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	switch {
	case s == "":
	case s[0] == '>':
		return 0
	case len(s) <= 6 && strings.Trim(s, "#") == "":
		return 0
	case s == "+", strings.Trim(s, "-") == "", strings.Trim(s, "=") == "":
		return 0
	case digits > 0 && digits <= 9 && (s[digits:] == "." || s[digits:] == ")"):
		return digits
	}
	return -1
}
