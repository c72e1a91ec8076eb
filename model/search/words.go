package search

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// inWord tells whether a folded character is part of a word.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}

// europeanWord tells whether a folded character is part of a word in a script that
// writes words apart and without prefixes.
func europeanWord(r rune) bool {
	if r < utf8.RuneSelf {
		return inWord(r)
	}
	return inWord(r) && unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Georgian)
}

// words are the words of a text, folded. An apostrophe does not part them:
// O'Brien is obrien.
func words(s string) []string {
	var list []string
	var word []rune
	for _, r := range Fold(s) + " " {
		switch {
		case inWord(r):
			word = append(word, r)
		case r != '\'' && len(word) > 0:
			list = append(list, string(word))
			word = word[:0]
		}
	}
	return list
}

// stops drops the stops of abbreviations from the text just folded.
func (f *folder) stops() {
	kept, moved := f.base, f.base // what is final, what of the text it holds
	for i := f.base; ; {
		dot := bytes.IndexByte(f.out[i:], '.')
		if dot < 0 {
			break
		}
		i += dot
		start, end := f.abbreviation(moved, i)
		if end == 0 {
			i++
			continue
		}
		kept = f.move(kept, moved, start)
		for i = start; i < end; i++ {
			if f.out[i] != '.' {
				kept = f.move(kept, i, i+1)
			} else if f.mapped {
				f.to[kept-1] = f.to[i] // the stop counts to its letter
			}
		}
		moved = end
	}
	if kept == moved {
		return // nothing was dropped
	}
	kept = f.move(kept, moved, len(f.out))
	f.out = f.out[:kept]
	if f.mapped {
		f.from, f.to = f.from[:kept], f.to[:kept]
	}
}

// move copies the bytes from start to end down to what is kept.
func (f *folder) move(kept, start, end int) int {
	if f.mapped {
		copy(f.from[kept:], f.from[start:end])
		copy(f.to[kept:], f.to[start:end])
	}
	return kept + copy(f.out[kept:], f.out[start:end])
}

// abbreviation finds the one whose first stop is at a byte: where its letters begin
// and where it ends. If there is none, end is 0.
func (f *folder) abbreviation(from, stop int) (start, end int) {
	_, size := utf8.DecodeLastRune(f.out[from:stop])
	start = stop - size
	if before, _ := utf8.DecodeLastRune(f.out[from:start]); inWord(before) {
		return 0, 0
	}
	if n := initials(f.out[start:]); n > 0 {
		return start, start + n
	}
	return 0, 0
}

// initials measures two or more single letters with stops between them at the start
// of a text, with the stop after the last of them if no word follows it.
func initials(s []byte) int {
	n, letters := 0, 0
	for {
		r, size := utf8.DecodeRune(s[n:])
		after, _ := utf8.DecodeRune(s[n+size:])
		if !europeanWord(r) || unicode.IsNumber(r) || inWord(after) {
			break
		}
		letters++
		n += size
		if after != '.' {
			break
		}
		n++
	}
	if letters < 2 {
		return 0
	}
	if after, _ := utf8.DecodeRune(s[n:]); s[n-1] == '.' && inWord(after) {
		n-- // a stop before a word is none of the abbreviation
	}
	return n
}
