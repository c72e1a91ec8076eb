package search

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives s as it is searched: compatibility characters decomposed (Unicode
// NFKD), accents dropped, case folded, quotation marks and dashes straightened,
// invisible characters dropped, and white space, line breaks among it, run
// together to one space, with none at either end. The stops of an abbreviation go:
// U.N. is un.
//
// Hangul syllables and voiced Kana stay whole, whether they were written composed
// or not, and the vowel signs of Indic and South-East Asian scripts stay: there
// they are letters, not accents. Letters that Unicode does not decompose go to
// what is typed for them: ø o, ł l, đ d, ð d, ħ h, æ ae, œ oe, ß ss, þ th.
func Fold(s string) string {
	f := folder{out: make([]byte, 0, len(s))}
	f.fold(s)
	return string(f.out)
}

// Folded is a folded text that knows where it came from.
type Folded struct {
	Text     string
	from, to []int32 // by byte of Text: what of the original it stands for
}

// FoldMap folds s as [Fold] does and keeps the way back. Of a text beyond 2 GiB it
// folds nothing.
func FoldMap(s string) Folded {
	if len(s) > maxMapped {
		return Folded{}
	}
	f := folder{out: make([]byte, 0, len(s)), mapped: true}
	f.from, f.to = make([]int32, 0, len(s)), make([]int32, 0, len(s))
	f.fold(s)
	return Folded{string(f.out), f.from, f.to}
}

const maxMapped = 1<<31 - 1

// Source gives the bytes of the original from which the bytes start to end of the
// folded text come: whole characters, with the accents that were dropped.
func (t Folded) Source(start, end int) (from, to int) {
	if start >= end || start < 0 || end > len(t.Text) {
		return 0, 0
	}
	return int(t.from[start]), int(t.to[end-1])
}

// folder writes folded text. Its position in the original is at to next.
type folder struct {
	out      []byte
	mapped   bool
	from, to []int32
	at, next int // the character being folded
	base     int // where in out the text begins
	last     int // where in out the last character begins
	space    int // where white space began that is still to be written; -1 none
	spaceEnd int
}

// text adds one text and a line break after it, unless the text is empty.
func (f *folder) text(s string) {
	if s == "" {
		return
	}
	f.fold(s)
	f.out = append(f.out, '\n')
}

func (f *folder) fold(s string) {
	f.base, f.last, f.space = len(f.out), len(f.out), -1
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			f.at, f.next = i, i+1
			f.ascii(c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		f.at, f.next = i, i+n
		if whole(r) {
			f.emit(r)
		} else if d := norm.NFKD.PropertiesString(s[i:]).Decomposition(); d != nil {
			for len(d) > 0 {
				r, size := utf8.DecodeRune(d)
				f.rune(r)
				d = d[size:]
			}
		} else {
			f.rune(r)
		}
		i += n
	}
	f.stops()
}

// whole tells of the characters that fold to themselves, which are most of a
// Chinese or Korean text: Hangul syllables and the unified ideographs.
func whole(r rune) bool { return 0xAC00 <= r && r <= 0xD7A3 || 0x4E00 <= r && r <= 0x9FFF }

func (f *folder) ascii(c byte) {
	switch {
	case 'A' <= c && c <= 'Z':
		c += 'a' - 'A'
	case c == ' ' || '\t' <= c && c <= '\r':
		f.blank()
		return
	case c < ' ' || c == 0x7F:
		return
	case c == '`':
		c = '\''
	}
	if f.mapped || f.space >= 0 {
		f.emit(rune(c))
		return
	}
	f.last = len(f.out)
	f.out = append(f.out, c)
}

// rune folds one character that is already decomposed.
func (f *folder) rune(r rune) {
	if r < utf8.RuneSelf {
		f.ascii(byte(r))
		return
	}
	switch {
	case composes(r) && f.compose(r):
	case accent(r):
		f.extend()
	case unicode.IsSpace(r):
		f.blank()
	case unicode.In(r, unicode.Cf, unicode.Cc):
	default:
		f.letter(r)
	}
}

func (f *folder) letter(r rune) {
	if plain := straight(r); plain != 0 {
		f.emit(plain)
		return
	}
	r = unicode.ToLower(unicode.ToUpper(r)) // both, so that ς is σ and ı is i
	switch r {
	case 'ø':
		f.emit('o')
	case 'ł':
		f.emit('l')
	case 'đ', 'ð':
		f.emit('d')
	case 'ħ':
		f.emit('h')
	case 'æ':
		f.emit('a')
		f.emit('e')
	case 'œ':
		f.emit('o')
		f.emit('e')
	case 'ß':
		f.emit('s')
		f.emit('s')
	case 'þ':
		f.emit('t')
		f.emit('h')
	default:
		f.emit(r)
	}
}

// straight is the ASCII form of a quotation mark or dash; 0 for anything else.
func straight(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', '‹', '›', '′', 'ʼ', '´':
		return '\''
	case '“', '”', '„', '‟', '«', '»', '″':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−', '⸺', '⸻':
		return '-'
	}
	return 0
}

func (f *folder) blank() {
	if f.space < 0 {
		f.space = f.at
	}
	f.spaceEnd = f.next
}

func (f *folder) emit(r rune) {
	if f.space >= 0 && len(f.out) > f.base {
		f.out = append(f.out, ' ')
		f.trace(1, f.space, f.spaceEnd)
	}
	f.space = -1
	f.last = len(f.out)
	f.out = utf8.AppendRune(f.out, r)
	f.trace(len(f.out)-f.last, f.at, f.next)
}

// trace notes where the last n bytes came from.
func (f *folder) trace(n, from, to int) {
	if !f.mapped {
		return
	}
	for range n {
		f.from, f.to = append(f.from, int32(from)), append(f.to, int32(to))
	}
}

// extend counts a dropped accent to the character before it.
func (f *folder) extend() {
	if !f.mapped || f.space >= 0 {
		return
	}
	for i := f.last; i < len(f.to); i++ {
		f.to[i] = int32(f.next)
	}
}

// compose joins r to the character before it, where the two make one.
func (f *folder) compose(r rune) bool {
	if f.space >= 0 || f.last >= len(f.out) {
		return false
	}
	joined := norm.NFC.Bytes(utf8.AppendRune(f.out[f.last:len(f.out):len(f.out)], r))
	if utf8.RuneCount(joined) != 1 {
		return false
	}
	f.out = append(f.out[:f.last], joined...)
	if f.mapped {
		from := int(f.from[f.last])
		f.from, f.to = f.from[:f.last], f.to[:f.last]
		f.trace(len(joined), from, f.next)
	}
	return true
}

// composes tells of the vowels and finals of Hangul and the voicing marks of Kana.
func composes(r rune) bool {
	return 0x1161 <= r && r <= 0x1175 || 0x11A8 <= r && r <= 0x11C2 || r == 0x3099 || r == 0x309A
}

// accent tells of marks that change a letter without being one: those common to
// many scripts, the points of Hebrew and the vowel marks of Arabic.
func accent(r rune) bool {
	if 0x0300 <= r && r <= 0x036F {
		return true
	}
	const tatweel = 'ـ'
	return r == tatweel || unicode.Is(unicode.Mn, r) &&
		unicode.In(r, unicode.Inherited, unicode.Hebrew, unicode.Arabic, unicode.Cyrillic, unicode.Syriac)
}
