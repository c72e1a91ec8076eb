package verbatim

import (
	"unicode"
	"unicode/utf8"
)

// word is a word of a text, a sign, or one character of a script that is written without spaces.
type word struct {
	start, end uint32 // offsets in the text
	key        uint32 // a hash of its first letters without case: alike words have the same
}

func (w word) size() int { return int(w.end - w.start) }

// wordList is a text and its words.
type wordList struct {
	text  string
	words []word
}

// slice gives the words from one index to another, as far as there are such.
func (l wordList) slice(from, to int) wordList {
	return wordList{text: l.text, words: l.words[max(0, from):min(to, len(l.words))]}
}

// size gives the bytes of all words.
func (l wordList) size() int {
	sum := 0
	for _, w := range l.words {
		sum += w.size()
	}
	return sum
}

// signs tells which of the words are signs.
func (l wordList) signs() []bool {
	signs := make([]bool, len(l.words))
	for i, w := range l.words {
		r, _ := utf8.DecodeRuneInString(l.text[w.start:w.end])
		signs[i] = !unicode.In(r, unicode.L, unicode.M, unicode.N)
	}
	return signs
}

// keyLetters is the number of letters that make the key of a word, so that "obligation" and "obligations" share it.
const keyLetters = 5

// wordsOf splits a text of at most 4 GiB into its words, at most n of them.
func wordsOf(text string, n int) wordList {
	words := make([]word, 0, min(n, len(text)/4+8))
	for i := 0; i < len(text) && i < 1<<32-1 && len(words) < n; {
		if text[i] == ' ' {
			i++
			continue
		}
		w := nextWord(text, i)
		words = append(words, w)
		i = int(w.end)
	}
	return wordList{text: text, words: words}
}

// nextWord gives the word that begins at i.
func nextWord(text string, i int) word {
	w := word{start: uint32(i), key: 2166136261} // FNV-1a
	for letters := 0; i < len(text); letters++ {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		inside := inWord(r)
		if !inside && letters > 0 {
			break
		}
		i += size
		if letters < keyLetters {
			w.key = (w.key ^ uint32(lower(r))) * 16777619
		}
		if !inside {
			break
		}
	}
	w.end = uint32(i)
	return w
}

// inWord tells whether r is a part of a word, and not a sign or a word by itself.
func inWord(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	case 0xc0 <= r && r < 0x530: // Latin, Greek, Cyrillic
		return true
	case unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
		return false
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.N)
}

func lower(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}

// change gives the cost of changing one word into another: the bytes that differ between their common beginning and
// end; half the longer word if they only begin alike without regard to case; else all of it.
func change(a string, x word, b string, y word) int {
	a, b = a[x.start:x.end], b[y.start:y.end]
	if a == b {
		return 0
	}
	long, short := max(len(a), len(b)), min(len(a), len(b))
	same := 0
	for same < short && a[same] == b[same] {
		same++
	}
	for tail := 1; same < short && a[len(a)-tail] == b[len(b)-tail]; tail++ {
		same++
	}
	switch {
	case 2*same > long && long > 3: // shorter ones are alike by chance
		return long - same
	case x.key == y.key:
		return (long + 1) / 2
	}
	return long
}

// bag counts the words that a stretch of text shares with a quote.
type bag struct {
	weight int // bytes of the shared words
	index  map[uint32]int
	maybe  [1024]bool // by the low bits of the key, to save most look-ups
	terms  []term
}

// term is one distinct key of the quote.
type term struct{ wanted, present, weight int }

func newBag(quote wordList) *bag {
	b := &bag{index: make(map[uint32]int)}
	for _, w := range quote.words {
		i, ok := b.index[w.key]
		if !ok {
			i = len(b.terms)
			b.index[w.key] = i
			b.maybe[w.key%uint32(len(b.maybe))] = true
			b.terms = append(b.terms, term{weight: w.size()})
		}
		b.terms[i].wanted++
	}
	return b
}

func (b *bag) add(w word) {
	if t := b.term(w); t != nil {
		if t.present < t.wanted {
			b.weight += t.weight
		}
		t.present++
	}
}

func (b *bag) remove(w word) {
	if t := b.term(w); t != nil {
		t.present--
		if t.present < t.wanted {
			b.weight -= t.weight
		}
	}
}

// term gives the term of the quote that w is, nil if it is none.
func (b *bag) term(w word) *term {
	if !b.maybe[w.key%uint32(len(b.maybe))] {
		return nil
	}
	i, ok := b.index[w.key]
	if !ok {
		return nil
	}
	return &b.terms[i]
}
