package verbatim

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mayBegin and mayEnd tell whether a passage may begin or end at a byte of the text: no character is cut there, and no word.
func (t Text) mayBegin(at int) bool { return t.mayEnd(at) && !t.beginsInside(at) }

func (t Text) mayEnd(at int) bool { return !cutsWord(t.norm, at) && t.wholeCharacter(at) }

// wholeCharacter tells whether the text may be cut at a byte: no code point is cut there, no sequence that was normalised
// as one, and nothing from a letter that it combines with.
func (t Text) wholeCharacter(at int) bool {
	if at == len(t.norm) {
		return true
	}
	if r := t.runs[t.run(at)]; !r.bytewise && r.norm != at {
		return false
	}
	if characterStart(t.norm, at) != at {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.norm[at:])
	return r != '\u200d' && !unicode.Is(unicode.M, r)
}

// maxUnseen is the number of marks and invisible characters that are looked through for the letter beyond. No text needs
// as many; where more stand, the cut is taken for one through a word.
const maxUnseen = 32

// cutsWord tells whether there is a letter or digit of a script written with spaces on either side of a cut, so that
// "lawful" does not begin within "unlawful", nor a number within "2.5" or "15,000". An apostrophe parts words ("l'accord",
// "Norland's"), but not what makes a "can" of "can't".
func cutsWord(s string, at int) bool {
	before, after := letterBefore(s[:at]), letterAfter(s[at:])
	if before == unclear || after == unclear {
		return before != 0 && after != 0
	}
	if before != 0 && after != 0 {
		return true
	}
	return cutsNumber(s, at) || cutsGroups(s, at) || cutsNumerals(s, at) || cutsNot(s, at)
}

// unclear stands for a letter that may be beyond too many marks.
const unclear = utf8.MaxRune + 1

// letterBefore is the letter or digit that s ends with, below its marks; 0 where it ends with something else.
func letterBefore(s string) rune {
	for range maxUnseen {
		r, size := utf8.DecodeLastRuneInString(s)
		if !unseen(r) && !unicode.Is(unicode.M, r) {
			return spaced(r)
		}
		s = s[:len(s)-size]
	}
	return unclear
}

// letterAfter is the letter or digit that s begins with, behind what is not seen and its marks; 0 where it begins with
// something else.
func letterAfter(s string) rune {
	for i := range maxUnseen {
		r, size := utf8.DecodeRuneInString(s)
		if !unseen(r) && !(i > 0 && unicode.Is(unicode.M, r)) {
			return spaced(r)
		}
		s = s[size:]
	}
	return unclear
}

// unseen tells the characters that parts of one word may have between them without being seen, such as a soft hyphen.
func unseen(r rune) bool {
	return r > 0x7f && unicode.Is(unicode.Cf, r) && r != '\u200b' // which is a space, though of no width
}

// spaced is r where it is a letter or digit of a script whose words stand apart; else 0. Chinese and Japanese, Thai, Lao,
// Khmer and Burmese are written without spaces, and Korean words take particles after them.
func spaced(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' {
			return r
		}
		return 0
	case !unicode.IsLetter(r) && !unicode.IsDigit(r), 0x3000 <= r && r < 0x3400, 0xff66 <= r && r < 0xffa0, unspaced(r):
		return 0
	}
	return r
}

func unspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo,
		unicode.Yi, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tai_Le, unicode.New_Tai_Lue,
		unicode.Tai_Tham, unicode.Tai_Viet, unicode.Javanese, unicode.Balinese)
}

// cutsNot tells whether a cut takes the not from a word: can|'t.
func cutsNot(s string, at int) bool {
	if at < 1 || s[at-1] != 'n' && s[at-1] != 'N' {
		return false
	}
	r, size := utf8.DecodeRuneInString(s[at:])
	rest := s[at+size:]
	return apostrophe(r) && rest != "" && (rest[0] == 't' || rest[0] == 'T') && letterAfter(rest[1:]) == 0
}

// apostrophe tells the signs that stand for an apostrophe once the curly ones are straight.
func apostrophe(r rune) bool { return strings.ContainsRune("'′´`＇", r) }

// wordAround is the word in which a cut lies; where words do not stand apart it is the characters beside the cut.
func (t Text) wordAround(at int) Span {
	start, end := at, at
	for range maxUnseen {
		r, size := utf8.DecodeLastRuneInString(t.norm[:start])
		if !inCutWord(r) && !groupSpace(t.norm, start-size) && !(r == ' ' && (cutsNumerals(t.norm, start) || t.hyphenated(start-size))) {
			break
		}
		start -= size
	}
	for range maxUnseen {
		r, size := utf8.DecodeRuneInString(t.norm[end:])
		if !inCutWord(r) && !groupSpace(t.norm, end) {
			break
		}
		end += size
	}
	// Stops and apostrophes at its ends are no part of it.
	end = start + len(strings.TrimRight(t.norm[start:end], signsInWord))
	start = end - len(strings.TrimLeft(t.norm[start:end], strings.Trim(signsInWord, "-")))
	if start >= at || end <= at {
		_, before := utf8.DecodeLastRuneInString(t.norm[:at])
		_, after := utf8.DecodeRuneInString(t.norm[at:])
		start, end = min(start, at-before), max(end, at+after)
	}
	return t.span(start, end)
}

// signsInWord may stand between the letters of a word or the digits of a number.
const signsInWord = "'.,/:-"

func inCutWord(r rune) bool {
	return spaced(r) != 0 || unseen(r) || unicode.In(r, unicode.M, unicode.Hangul) || numeral(r) ||
		apostrophe(r) || strings.ContainsRune(signsInWord+numberSigns+"+±", r)
}
