package edit

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ambiguous tells whether a YAML reader, of version 1.1 or 1.2, would take an unquoted text for something else than a
// text: NO, ~, 1e3, 2024-06-19, 12:30. The loader here does not, but editors and other tools do.
func ambiguous(s string) bool {
	switch strings.ToLower(s) {
	case "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<",
		".nan", ".inf", "+.inf", "-.inf":
		return true
	}
	return number(s) || timestamp(s)
}

func number(s string) bool {
	digits := strings.ReplaceAll(strings.TrimLeft(s, "+-"), "_", "")
	if digits == "" || digits[0] != '.' && (digits[0] < '0' || digits[0] > '9') {
		return false
	}
	if _, err := strconv.ParseInt(digits, 0, 64); err == nil {
		return true
	}
	if _, err := strconv.ParseFloat(digits, 64); err == nil {
		return true
	}
	// Base 60, and whole numbers of any length: 12:30:45.5, 123456789012345678901234567890.
	return strings.Trim(digits, "0123456789:.") == "" && digits != "." && strings.Count(digits, ".") < 2
}

// timestamp tells a text that begins with the year, month and day of YAML 1.1, alone or before a time.
func timestamp(s string) bool {
	parts := strings.SplitN(s, "-", 3)
	if len(parts) != 3 || len(parts[0]) != 4 || len(parts[1]) > 2 || !allDigits(parts[0]) || !allDigits(parts[1]) {
		return false
	}
	rest := strings.TrimLeft(parts[2], "0123456789")
	day := len(parts[2]) - len(rest)
	return (day == 1 || day == 2) && (rest == "" || strings.ContainsRune("Tt \t", rune(rest[0])))
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// plain tells whether a text can stand in a file as it is and means the same to every reader of YAML.
func plain(s string) bool {
	if ambiguous(s) || !oneLine(s) || strings.ContainsRune(s, '\t') {
		return false
	}
	first, last := runeAt(s, 0), rune(s[len(s)-1])
	switch {
	case unicode.IsSpace(first), strings.TrimSpace(s) != s:
		return false
	case strings.ContainsRune("-?:,[]{}#&*!|>'\"%@`", first):
		return false
	case last == ':', strings.Contains(s, ": "), strings.Contains(s, " #"):
		return false
	}
	return !strings.HasPrefix(s, "...")
}

// oneLine tells whether every character of a text can be written as it is, on one line.
func oneLine(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return r != '\t' && !visible(r) })
}

// visible tells the characters that a person sees in an editor. The rest is written by its code.
func visible(r rune) bool {
	if unicode.Is(unicode.Bidi_Control, r) || r == 0xfeff {
		return false
	}
	return unicode.IsPrint(r) || unicode.Is(unicode.Zs, r) || r == 0x200c || r == 0x200d // joiners are part of words
}

// quoted writes a text in double quotation marks.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case visible(r):
			b.WriteRune(r)
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02X`, r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			fmt.Fprintf(&b, `\U%08X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
