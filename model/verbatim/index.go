package verbatim

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// When an index pays: it takes as long to make as some forty look-ups without it, and a small text is read at once.
const (
	minIndexed = 32 << 10 // bytes of text
	minLookups = 40
)

// IndexedFor gives the same text, with an index of its words if that pays for so many look-ups. It finds the same as
// without; the index takes about five bytes for each of the text.
func (t Text) IndexedFor(lookups int) Text {
	if t.words == nil && lookups >= minLookups && len(t.norm) >= minIndexed && len(t.norm) < 1<<31 {
		t.words = newWordIndex(t.norm)
	}
	return t
}

// wordIndex knows where each word of a text begins, and where each three of them do, since a common word stands in a long
// text in very many places.
type wordIndex struct{ one, three table }

// threeWords is the number of words that the second table takes together.
const threeWords = 3

func newWordIndex(text string) *wordIndex {
	starts, hashes := tokens(text)
	x := &wordIndex{one: newTable(starts, hashes)}
	x.three = newTable(starts, threes(hashes))
	return x
}

// rarest gives those words, or three words, of some that may stand in the fewest places of the text: where among them they
// begin, and the places.
func (x *wordIndex) rarest(words string) (offset int, places []uint32) {
	skipped := unseenLead(words)
	starts, hashes := tokens(words[skipped:])
	t := &x.one
	if len(hashes) >= threeWords {
		t, hashes = &x.three, threes(hashes)
	}
	for i, hash := range hashes {
		if list := t.list(hash); i == 0 || len(list) < len(places) {
			offset, places = skipped+int(starts[i]), list
		}
	}
	return offset, places
}

// unseenLead is the length of the characters at the beginning of some words that are not seen, and of the spaces among them. In
// the text they may belong to the word before.
func unseenLead(words string) int {
	return len(words) - len(strings.TrimLeftFunc(words, func(r rune) bool { return r == ' ' || unseen(r) }))
}

// tokens are the words of a text, by where they begin, and their hashes.
func tokens(text string) (starts, hashes []uint32) {
	starts, hashes = make([]uint32, 0, len(text)/5+1), make([]uint32, 0, len(text)/5+1)
	for i := 0; i < len(text); {
		start, end, hash := token(text, i)
		starts, hashes = append(starts, uint32(start)), append(hashes, hash)
		i = end
	}
	return starts, hashes
}

// threes are the hashes of each word with the two after it.
func threes(hashes []uint32) []uint32 {
	list := make([]uint32, max(0, len(hashes)-threeWords+1))
	for i := range list {
		h := uint64(hashes[i])
		for _, next := range hashes[i+1 : i+threeWords] {
			h = h*0x9e3779b97f4a7c15 + uint64(next)
		}
		list[i] = uint32(h>>32) ^ uint32(h)
	}
	return list
}

// table lists places by hash. Those whose hashes end alike share a list: what is found is compared, so that this costs
// time and nothing else.
type table struct {
	first  []uint32 // for each list where it begins in places; one more for the end
	places []uint32 // ascending in each list
}

func newTable(starts, hashes []uint32) table {
	lists := 1
	for lists < len(hashes) {
		lists <<= 1
	}
	t := table{first: make([]uint32, lists+1), places: make([]uint32, len(hashes))}
	next := t.first[1:] // where the next place of each list belongs; in the end where the list after it begins
	for _, h := range hashes {
		next[h&uint32(lists-1)]++
	}
	sum := uint32(0)
	for i, n := range next {
		next[i] = sum
		sum += n
	}
	for i, h := range hashes {
		n := &next[h&uint32(lists-1)]
		t.places[*n] = starts[i]
		*n++
	}
	return t
}

func (t *table) list(hash uint32) []uint32 {
	i := hash & uint32(len(t.first)-2)
	return t.places[t.first[i]:t.first[i+1]]
}

// token gives the first word at or after i with its hash, or the sign or character of a script without spaces, and where
// the next may begin. Words part wherever a passage may begin or end, see [Text.whole], and in more places. Characters
// that are not seen are no part of the hash: a passage may end before them.
func token(text string, i int) (start, end int, hash uint32) {
	for i < len(text) && text[i] == ' ' {
		i++
	}
	start, hash = i, 2166136261 // FNV-1a
	hidden := false
	for i < len(text) {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if i > start && spaced(r) == 0 && (r < utf8.RuneSelf || !unicode.Is(unicode.M, r) && !unseen(r)) {
			break
		}
		if hidden = unseen(r) || hidden && unicode.Is(unicode.M, r); !hidden {
			for _, c := range []byte(text[i : i+size]) {
				hash = (hash ^ uint32(c)) * 16777619
			}
		}
		i += size
		if i-size == start && spaced(r) == 0 {
			break
		}
	}
	for i < len(text) && text[i] == ' ' {
		i++
	}
	return start, i, hash
}
