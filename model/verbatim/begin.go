package verbatim

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// beginsInside tells whether a passage that begins at a byte of the text leaves away what belongs to its first word, though
// another passage may well end there: the sign of a number, a prefix with a hyphen, a negation, the first
// letter of an abbreviation, the stem of a contraction.
func (t Text) beginsInside(at int) bool {
	if at == 0 {
		return false
	}
	before, size := utf8.DecodeLastRuneInString(t.norm[:at])
	switch {
	case before == '-' || before == '+' || before == '±':
		from, to := t.Source(at-size, at)
		return leavesSign(t.norm, at-size, t.src[from:to])
	case before == ' ':
		return t.hyphenated(at - size)
	case unicode.Is(unicode.Sc, before):
		return digitAfter(t.norm[at:])
	}
	return leavesNegation(t.norm, at)
}

// hyphenated tells whether the white space at a byte is a line break within a word that was parted with a hyphen there.
func (t Text) hyphenated(at int) bool {
	if at < 2 || t.norm[at-1] != '-' || letterBefore(t.norm[:at-1]) == 0 {
		return false
	}
	from, to := t.Source(at, at+1)
	r, _ := utf8.DecodeRuneInString(t.norm[at+1:])
	return unicode.IsLower(r) && strings.Contains(t.src[from:to], "\n") && t.src[from-1] == '-'
}

// leavesSign tells whether what follows the dash or sign at a byte belongs to it; sign is what the source has there.
func leavesSign(s string, at int, sign string) bool {
	before, after := s[:at], s[at+sizeAt(s, at):]
	switch sign {
	case "—", "―", "⸺", "⸻":
		return false
	case "-", "‐", "‑":
		if leavesPrefix(before, after) {
			return true
		}
	}
	return digitAfter(after) && letterBefore(before) == 0 && !strings.HasSuffix(before, ")")
}

func sizeAt(s string, at int) int {
	_, size := utf8.DecodeRuneInString(s[at:])
	return size
}

// leavesPrefix tells whether the word before a hyphen is a prefix of the one after it: one of those that turn or bend what it
// says (non-lawful), or a short one where both are written small (self-made).
func leavesPrefix(before, after string) bool {
	const prefixes = "non un anti ex pre post co re sub counter pro multi inter intra semi quasi mis dis in im ir il a"
	const short = 5
	if letterAfter(after) == 0 {
		return false
	}
	first := before[lastWord(before):]
	if slices.Contains(strings.Fields(prefixes), strings.ToLower(first)) {
		return true
	}
	return first != "" && utf8.RuneCountInString(first) <= short && small(first) && small(after[:firstWord(after)])
}

// lastWord is where the letters begin with which a text ends, as far as they can be a short word.
func lastWord(s string) int {
	const most = 12
	at := len(s)
	for range most {
		r, size := utf8.DecodeLastRuneInString(s[:at])
		if !unicode.IsLetter(r) {
			break
		}
		at -= size
	}
	return at
}

// firstWord is where the letters end with which a text begins, as far as they tell how it is written.
func firstWord(s string) int {
	const most = 12
	at := 0
	for range most {
		r, size := utf8.DecodeRuneInString(s[at:])
		if !unicode.IsLetter(r) {
			break
		}
		at += size
	}
	return at
}

func small(word string) bool {
	return word != "" && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLower(r) })
}

// leavesNegation tells whether a passage that begins at a byte leaves away the syllable before it that its first word needs:
// any of Hangul, the not of Chinese and Japanese, and in Latin the stem of a contraction (isn't).
func leavesNegation(s string, at int) bool {
	before, size := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at:])
	switch {
	case unicode.Is(unicode.Hangul, before):
		return unicode.Is(unicode.Hangul, after) || letterAfter(s[at:]) != 0
	case strings.ContainsRune("不非未无無沒没", before):
		return unicode.IsLetter(after) && !partOfOther(s[:at-size], before)
	case before == '.' && unicode.IsLetter(after): // U.S.
		letter, n := utf8.DecodeLastRuneInString(s[:at-size])
		return unicode.IsUpper(letter) && letterBefore(s[:at-size-n]) == 0
	case apostrophe(before) && letterBefore(s[:at-size]) != 0:
		return slices.Contains(strings.Fields("t s re ve ll d m"), strings.ToLower(s[at:at+firstWord(s[at:])]))
	}
	return false
}

// partOfOther tells whether a character that may negate ends another word: South Africa (南非), to sink (沉没).
func partOfOther(before string, not rune) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	switch not {
	case '非':
		return strings.ContainsRune("南北东東西中除是莫", r)
	case '没', '沒':
		return strings.ContainsRune("沉淹埋出吞", r)
	}
	return false
}
