package verbatim

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// numberSigns may stand between two digits of one number, apart from the space and the comma: 2.5, 15'000, 1/2, 12:30.
const numberSigns = ".,'/:٫٬．"

// cutsNumber tells whether a cut stands beside a sign within a number.
func cutsNumber(s string, at int) bool {
	within := func(start int) bool {
		r, size := utf8.DecodeRuneInString(s[start:])
		return strings.ContainsRune(numberSigns, r) && size > 0 && digitBefore(s[:start]) && digitAfter(s[start+size:])
	}
	_, size := utf8.DecodeLastRuneInString(s[:at])
	return within(at) || size > 0 && within(at-size)
}

func digitBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsDigit(r)
}

func digitAfter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(r)
}

// cutsGroups tells whether a cut stands beside the space, or the wide comma, between the groups of a number: 15 000. The
// first has one to three digits, each other one three.
func cutsGroups(s string, at int) bool {
	_, size := utf8.DecodeLastRuneInString(s[:at])
	return groupSpace(s, at) || size > 0 && groupSpace(s, at-size)
}

// groupSpace tells whether such a space or comma begins at a byte.
func groupSpace(s string, at int) bool {
	const group = 3
	if at <= 0 || at >= len(s) {
		return false
	}
	r, size := utf8.DecodeRuneInString(s[at:])
	if r != ' ' && r != '，' {
		return false
	}
	before, after := 0, 0
	for rest := s[:at]; digitBefore(rest) && before <= group; before++ {
		_, n := utf8.DecodeLastRuneInString(rest)
		rest = rest[:len(rest)-n]
	}
	for rest := s[at+size:]; digitAfter(rest) && after <= group; after++ {
		_, n := utf8.DecodeRuneInString(rest)
		rest = rest[n:]
	}
	return 0 < before && before <= group && after == group
}

const (
	hanDigits   = "〇零一二三四五六七八九两兩廿"
	hanUnits    = "十百千万萬億亿兆"
	hangulUnits = "십백천만억조"
)

// numeral tells what makes numbers in Chinese and Japanese.
func numeral(r rune) bool { return strings.ContainsRune(hanDigits+hanUnits, r) }

// cutsNumerals tells whether a cut goes through a number of East Asia: 1만2000, 1万2千, 一万五千. The units of Hangul are
// common syllables, and count beside digits only.
func cutsNumerals(s string, at int) bool {
	before, size := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at:])
	if before == ' ' { // 1만 2000
		before, size = utf8.DecodeLastRuneInString(s[:at-1])
		return unicode.IsDigit(after) && strings.ContainsRune(hangulUnits+hanUnits, before) && digitBefore(s[:at-1-size])
	}
	unit := func(r rune) bool { return strings.ContainsRune(hangulUnits+hanUnits, r) }
	switch {
	case numeral(before) && numeral(after):
		return true
	case unicode.IsDigit(before):
		return unit(after)
	case unicode.IsDigit(after):
		return unit(before) && digitBefore(s[:at-size])
	}
	return false
}
