package safe

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// everyday tells, for most of what people write, that r is a character to be kept which is no mark; the others are
// looked up. It only saves time.
func everyday(r rune) bool {
	switch {
	case r < 0x300:
		return r >= 0xa0 && r != 0xad
	case r < 0x2000:
		return 0x370 <= r && r < 0x483 || 0x48a <= r && r < 0x530 || 0x5d0 <= r && r < 0x5eb || 0x620 <= r && r < 0x64b
	case r < 0x2028:
		return r >= 0x2010
	}
	return 0x3041 <= r && r < 0x3097 || 0x30a0 <= r && r < 0x3100 || 0x3400 <= r && r < 0xa000 || 0xac00 <= r && r < 0xd7a4
}

// isHidden tells whether r is a control, or reorders text, or takes no visible place, or means nothing that others
// could know (private use, noncharacters). Joiners, which some scripts need, are judged by joins, selectors by selects.
func isHidden(r rune) bool {
	if r < ' ' || 0x7f <= r && r < 0xa0 || r&0xfffe == 0xfffe {
		return true
	}
	return unicode.Is(hidden, r) || unicode.Is(unicode.Cf, r) && !unicode.Is(visibleFormat, r) || unicode.Is(unicode.Co, r)
}

// hidden holds what is invisible without being a format character (Cf): separators, fillers, unassigned code points
// that are to be ignored, and the noncharacters of the Arabic block.
var hidden = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x034f, Hi: 0x034f, Stride: 1}, // combining grapheme joiner
		{Lo: 0x115f, Hi: 0x1160, Stride: 1}, // Hangul fillers
		{Lo: 0x17b4, Hi: 0x17b5, Stride: 1}, // Khmer inherent vowels
		{Lo: 0x2028, Hi: 0x2029, Stride: 1}, // line and paragraph separator
		{Lo: 0x2065, Hi: 0x2065, Stride: 1},
		{Lo: 0x3164, Hi: 0x3164, Stride: 1}, // Hangul filler
		{Lo: 0xfdd0, Hi: 0xfdef, Stride: 1}, // noncharacters
		{Lo: 0xffa0, Hi: 0xffa0, Stride: 1}, // halfwidth Hangul filler
		{Lo: 0xfff0, Hi: 0xfff8, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0xe0000, Hi: 0xe00ff, Stride: 1}, // tags
		{Lo: 0xe01f0, Hi: 0xe0fff, Stride: 1},
	},
}

// visibleFormat holds the format characters (Cf) that are seen: Arabic, Syriac and Kaithi signs around numbers.
var visibleFormat = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x0600, Hi: 0x0605, Stride: 1},
		{Lo: 0x06dd, Hi: 0x06dd, Stride: 1},
		{Lo: 0x070f, Hi: 0x070f, Stride: 1},
		{Lo: 0x0890, Hi: 0x0891, Stride: 1},
		{Lo: 0x08e2, Hi: 0x08e2, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0x110bd, Hi: 0x110bd, Stride: 1},
		{Lo: 0x110cd, Hi: 0x110cd, Stride: 1},
	},
}

func isMark(r rune) bool { return unicode.Is(unicode.M, r) }

// isJoiner tells whether r is the zero-width non-joiner or joiner.
func isJoiner(r rune) bool { return r == 0x200c || r == 0x200d }

// isJoining tells whether r belongs to a script in which joiners change how words look.
func isJoining(r rune) bool {
	return unicode.In(r,
		unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Nko, unicode.Mandaic, unicode.Adlam, unicode.Phags_Pa,
		unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil,
		unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar,
		unicode.Tibetan)
}

// isVirama tells whether r is a sign that takes a letter's vowel away, after which a joiner chooses the letter's form.
func isVirama(r rune) bool { return norm.NFC.PropertiesString(string(r)).CCC() == 9 }

// isSelector tells whether r is a variation selector.
func isSelector(r rune) bool {
	return 0xfe00 <= r && r <= 0xfe0f || 0xe0100 <= r && r <= 0xe01ef || 0x180b <= r && r <= 0x180d || r == 0x180f
}

// selects tells whether the selector chooses a form of the character before it. Elsewhere it is invisible, and could
// carry hidden data.
func selects(before, selector rune) bool {
	switch {
	case before < 0x80 && selector != 0xfe0e && selector != 0xfe0f:
		return false
	case selector < 0x2000:
		return unicode.Is(unicode.Mongolian, before)
	case selector == 0xfe0e || selector == 0xfe0f:
		return isEmoji(before)
	case selector < 0x10000:
		return unicode.In(before, unicode.Han, unicode.Sm, unicode.Myanmar, unicode.Phags_Pa)
	}
	return unicode.Is(unicode.Han, before)
}

// isEmoji tells whether r may have a text and an emoji form: a symbol, or one of the few others that have both.
func isEmoji(r rune) bool {
	switch r {
	case '#', '*', 0x203c, 0x2049, 0x2139, 0x3030, 0x303d:
		return true
	}
	return '0' <= r && r <= '9' || r >= 0x80 && unicode.In(r, unicode.So, unicode.Sm, unicode.Sk)
}
