package diff

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is one word of a text: its bytes, what it is compared by, and how much it
// counts in halves: 1 for a short word or a single character, else 2.
type word struct {
	start, end int
	key        string
	weight     int
}

// scan finds the words of s in order.
func scan(s string) []word {
	words := make([]word, 0, len(s)/6+1)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unspaced(r):
			n += trailing(s[i+n:])
			words = append(words, word{i, i + n, key(s[i : i+n]), 1})
		case inWord(r):
			n = wordLen(s[i:])
			k := key(s[i : i+n])
			words = append(words, word{i, i + n, k, weight(k)})
		case symbol(r):
			words = append(words, word{i, i + n, s[i : i+n], 2})
		}
		i += n
	}
	return words
}

// shortWord is the length up to which a word without digits is taken for one of
// those that hold any sentence together: the, of, and, ein, les, на.
const shortWord = 3

func weight(key string) int {
	if utf8.RuneCountInString(key) <= shortWord && !strings.ContainsFunc(key, unicode.IsNumber) {
		return 1
	}
	return 2
}

// wordLen is the length in bytes of the word at the start of s.
func wordLen(s string) int {
	i, letters := 0, 0 // letters since the start or the last inner stop
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case inWord(r) && !unspaced(r):
			letters++
		case i > 0 && unicode.Is(unicode.Cf, r):
		case i > 0 && continues(s[:i], r, s[i+n:], letters):
			letters = 0
		default:
			return i
		}
		i += n
	}
	return i
}

// continues tells whether a mark between two letters or digits belongs to the
// word: an apostrophe, the comma or point of a number, a stop of an abbreviation.
func continues(left string, mark rune, right string, letters int) bool {
	before, _ := utf8.DecodeLastRuneInString(left)
	after, n := utf8.DecodeRuneInString(right)
	if !inWord(after) || unspaced(after) {
		return false
	}
	switch mark {
	case '\'', '’', '‘', '＇':
		return true
	case '.', ',':
		if unicode.IsDigit(before) && unicode.IsDigit(after) {
			return true
		}
		second, _ := utf8.DecodeRuneInString(right[n:])
		single := letters == 1 && !inWord(second) // a letter by itself on either side
		return mark == '.' && single && unicode.IsLetter(before) && unicode.IsLetter(after)
	}
	return false
}

// trailing is the length of the marks at the start of s.
func trailing(s string) int {
	rest := strings.TrimLeftFunc(s, func(r rune) bool {
		return r >= utf8.RuneSelf && (unicode.IsMark(r) || unicode.Is(unicode.Cf, r))
	})
	return len(s) - len(rest)
}

// key is what a word is compared by.
func key(s string) string {
	if ascii(s) && !strings.Contains(s, ".") {
		return strings.ToLower(s)
	}
	abbreviation := !strings.ContainsFunc(s, unicode.IsDigit)
	return strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == '‘' || r == '＇':
			return '\''
		case r == '.' && abbreviation, unicode.Is(unicode.Cf, r):
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFC.String(s))
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}

// unspaced tells whether r belongs to a script that puts no spaces between words.
func unspaced(r rune) bool {
	const prolonged = 'ー' // of both Kana
	return r >= 0x0E00 && inWord(r) && (r == prolonged || unicode.In(r, unicode.Han, unicode.Hiragana,
		unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar))
}

// symbol tells whether r says something by itself: 5 % is not 5 €.
func symbol(r rune) bool {
	return strings.ContainsRune("%‰§&", r) || r != utf8.RuneError && unicode.In(r, unicode.Sc, unicode.Sm, unicode.So)
}

// joins tells whether what stands between two marked words is marked with them:
// nothing, white space, or a single mark that ties them without spaces.
func joins(between string) bool {
	switch between {
	case "-", "‐", "‑", "–", "/", ".", ":":
		return true
	}
	return strings.TrimSpace(between) == ""
}
