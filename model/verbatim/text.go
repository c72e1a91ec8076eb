// Package verbatim keeps the promise of the program: a quote stands word for word in its source.
//
// Two texts are the same after exactly this normalisation, and nothing else:
//
//   - Unicode NFC
//   - ‘ ’ ‚ ‛ (U+2018-201B) become ', and “ ” „ ‟ (U+201C-201F) become "
//   - dashes (U+2010-2015, U+2212, U+2E3A, U+2E3B, U+FE58, U+FE63, U+FF0D) become -
//   - a run of white space (unicode.IsSpace, so also U+00A0, U+2028 and U+3000) becomes one space
//
// Case, guillemets, primes, ellipses, ligatures, soft hyphens, invisible characters and the letter ʼ (U+02BC) stay what
// they are: a text that differs in them is another text. Invalid UTF-8 stays byte for byte, and so does a letter with more
// than twelve combining marks.
//
// The package refuses to guess. A quote that is not found is an error, and so is one that stands twice and is not told
// apart by its prefix or suffix; the nearest passages are for the error message only. A quote may not begin or end inside
// a word or a number, so that nobody is quoted with "lawful" out of "unlawful" or "5 percent" out of "2.5 percent", and not
// begin behind what belongs to its first word: a sign (−5, $5), a prefix (non-lawful), the stem of "isn't". Scripts that are
// written without spaces, and Korean with its particles, are cut between any two characters, except that a quote does not
// begin behind a letter of Hangul, nor behind the not of Chinese and Japanese, and cuts none of their numbers. Nothing is cut
// inside a character: never between a letter and its combining mark, nor before a zero-width joiner.
package verbatim

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Text is a normalised text with the way back to the bytes it came from. The zero Text is that of "".
type Text struct {
	norm string
	src  string
	runs []run // by offset; they cover norm and src without gaps

	words *wordIndex // nil unless asked for by IndexedFor
}

// run is a stretch of normalised text and its source. It ends where the next begins.
type run struct {
	norm, src int  // offsets
	bytewise  bool // byte i of the one is byte i of the other; else the run can only be taken as a whole
}

// Span is a part of the original text, in bytes.
type Span struct{ Start, End int }

// Normalize normalises s, in time linear in its length.
func Normalize(s string) Text {
	b := builder{src: s}
	b.out.Grow(len(s))
	normal := 0 // up to here src is known to be in NFC
	for i := 0; i < len(s); {
		if end := spaces(s, i); end > i {
			b.replace(i, end-i, " ", end-i == 1)
			i = end
			continue
		}
		if i >= normal {
			normal = i + norm.NFC.QuickSpanString(s[i:])
		}
		if i < normal {
			i = b.copy(i, normal)
			continue
		}
		end, marks := sequence(s, i)
		text := s[i:end]
		if marks <= maxMarks {
			text = norm.NFC.String(text)
		}
		b.replace(i, end-i, fold(text), false)
		i = end
	}
	return Text{norm: b.out.String(), src: s, runs: b.runs}
}

// String gives the normalised text.
func (t Text) String() string { return t.norm }

// Source maps a span of the normalised text, in bytes, to the span of the original text that it came from, widened to
// whole characters. A span that reaches beyond the text is cut; an empty span gives an empty one.
func (t Text) Source(start, end int) (from, to int) {
	start = min(max(start, 0), len(t.norm))
	end = min(end, len(t.norm))
	if start >= end {
		if start == len(t.norm) {
			return len(t.src), len(t.src)
		}
		from, _ = t.Source(start, start+1)
		return from, from
	}
	first, last := t.run(start), t.run(end-1)
	from = t.runs[first].src
	if t.runs[first].bytewise {
		from = characterStart(t.src, from+start-t.runs[first].norm)
	}
	to = len(t.src)
	if last+1 < len(t.runs) {
		to = t.runs[last+1].src
	}
	if t.runs[last].bytewise {
		to = characterEnd(t.src, t.runs[last].src+end-t.runs[last].norm)
	}
	return from, to
}

// run gives the index of the run that holds a byte of the normalised text.
func (t Text) run(at int) int {
	return sort.Search(len(t.runs), func(i int) bool { return t.runs[i].norm > at }) - 1
}

// maxMarks is the number of combining characters after a letter up to which the sequence is brought into NFC. No script
// needs as many, and beyond 30 the norm package would insert characters.
const maxMarks = 12

// sequence gives the end of the character at i and all that combines with it, and how many characters those are.
func sequence(s string, i int) (end, marks int) {
	_, size := utf8.DecodeRuneInString(s[i:])
	for end = i + size; end < len(s); marks++ {
		p := norm.NFC.PropertiesString(s[end:])
		if p.BoundaryBefore() {
			break
		}
		end += p.Size()
	}
	return end, marks
}

// builder writes a Text.
type builder struct {
	src  string
	out  strings.Builder
	runs []run
}

// replace writes text for size bytes of the source at i.
func (b *builder) replace(i, size int, text string, bytewise bool) {
	if n := len(b.runs); !bytewise || n == 0 || !b.runs[n-1].bytewise {
		b.runs = append(b.runs, run{norm: b.out.Len(), src: i, bytewise: bytewise})
	}
	b.out.WriteString(text)
}

// copy takes over the text from i that is in NFC, up to a white space or a sign to be replaced, or just that sign. It
// tells where it stopped.
func (b *builder) copy(i, end int) int {
	start := i
	for i < end {
		c := b.src[i]
		if c < utf8.RuneSelf {
			if isASCIISpace(c) {
				break
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(b.src[i:])
		if unicode.IsSpace(r) {
			break
		}
		if sign := straight(r); sign != "" {
			if start == i {
				b.replace(i, size, sign, false)
				return i + size
			}
			break
		}
		i += size
	}
	b.replace(start, i-start, b.src[start:i], true)
	return i
}

// spaces gives the end of the run of white space that begins at i, i if there is none.
func spaces(s string, i int) int {
	for i < len(s) {
		if s[i] < utf8.RuneSelf {
			if !isASCIISpace(s[i]) {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) {
			return i
		}
		i += size
	}
	return i
}

func isASCIISpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// straight gives the plain sign for a curly quotation mark or a dash, "" for any other character.
func straight(r rune) string {
	switch {
	case r < 0x2010:
		return ""
	case r <= 0x2015:
		return "-"
	case 0x2018 <= r && r <= 0x201b:
		return "'"
	case 0x201c <= r && r <= 0x201f:
		return `"`
	case r == 0x2212, r == 0x2e3a, r == 0x2e3b, r == 0xfe58, r == 0xfe63, r == 0xff0d:
		return "-"
	}
	return ""
}

// fold replaces the signs of straight in s.
func fold(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return straight(r) != "" }) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		if sign := straight(r); sign != "" {
			b.WriteString(sign)
		} else {
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}

// characterStart gives the start of the code point of which s[i] is a part; an invalid byte is one by itself.
func characterStart(s string, i int) int {
	for back := 1; back < utf8.UTFMax && back <= i && i < len(s) && !utf8.RuneStart(s[i]); back++ {
		if utf8.RuneStart(s[i-back]) {
			if _, size := utf8.DecodeRuneInString(s[i-back:]); size > back {
				return i - back
			}
			break
		}
	}
	return i
}

// characterEnd gives i, or the end of the code point in the middle of which i is.
func characterEnd(s string, i int) int {
	start := characterStart(s, i)
	if start == i {
		return i
	}
	_, size := utf8.DecodeRuneInString(s[start:])
	return start + size
}
