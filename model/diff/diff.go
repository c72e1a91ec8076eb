// Package diff marks the words in which two texts of one language differ, for
// reading side by side.
//
// It promises that the pieces of a text, joined, are that text byte for byte;
// that the words left unmarked are the same words in the same order on both
// sides; that swapping the texts swaps the answer and nothing else; and that an
// answer takes a bounded time, whatever the texts are.
//
// A word is a run of letters, digits and marks, with apostrophes inside it, a
// single number (1,000 or 4.2) or an abbreviation with full stops (U.N.). Hangul
// goes by its spaces. Han, Kana and the South-East Asian scripts, which write
// none, go character by character. Case, the shape of quotation marks and
// apostrophes, Unicode composition and the stops of an abbreviation are no
// difference; accents and spelling are. White space and punctuation are never
// marked by themselves.
//
// Marking is meant to be calm: longer common passages win over scattered ones,
// a "the" or "of" that happens to stand in two passages that otherwise differ is
// marked with them, and neighbouring marked words make one piece. So a marked
// word may stand in the other text too; an unmarked one always does.
//
// It refuses to infer meaning: whether two wordings say the same, or whether a
// word was moved, is left to the authors. Texts in two languages have nothing to
// compare here; the caller must not ask.
package diff

// Piece is a stretch of a text that differs from the other text, or does not.
type Piece struct {
	Text    string
	Differs bool
}

// Columns compares texts side by side, each with the first, and gives each in
// pieces, marked and unmarked in turn; an empty text has none. In the first column a
// word is marked if no other column has it; in each other column, if the first lacks
// it. So nothing is marked in one column that is unmarked beside it. A single text
// has nothing to differ from.
func Columns(texts []string) [][]Piece {
	if len(texts) == 0 {
		return nil
	}
	columns := make([][]Piece, len(texts))
	first := scan(texts[0])
	differs := all(len(first))
	if len(texts) == 1 {
		clear(differs)
	}
	for i, t := range texts[1:] {
		words := scan(t)
		dx, dy := compare(first, words)
		for k, d := range dx {
			differs[k] = differs[k] && d
		}
		columns[i+1] = pieces(t, words, dy)
	}
	columns[0] = pieces(texts[0], first, differs)
	return columns
}

// compare tells of each word whether it differs.
func compare(x, y []word) (dx, dy []bool) {
	if before(y, x) { // one order for both, so that swapping changes nothing
		dy, dx = compare(y, x)
		return dx, dy
	}
	dx, dy = all(len(x)), all(len(y))
	for _, m := range calm(x, newMatcher(x, y, budget).match(), len(y)) {
		clear(dx[m.x : m.x+m.n])
		clear(dy[m.y : m.y+m.n])
	}
	return dx, dy
}

// before puts the shorter text first, then the one with the earlier words.
func before(x, y []word) bool {
	if len(x) != len(y) {
		return len(x) < len(y)
	}
	for i := range x {
		if x[i].key != y[i].key {
			return x[i].key < y[i].key
		}
	}
	return false
}

func all(n int) []bool {
	list := make([]bool, n)
	for i := range list {
		list[i] = true
	}
	return list
}

// pieces cuts s into marked and unmarked stretches, in turn.
func pieces(s string, words []word, differs []bool) []Piece {
	var list []Piece
	end := 0 // of what is cut
	for i := 0; i < len(words); i++ {
		if !differs[i] {
			continue
		}
		start := words[i].start
		for i+1 < len(words) && differs[i+1] && joins(s[words[i].end:words[i+1].start]) {
			i++
		}
		if end < start {
			list = append(list, Piece{Text: s[end:start]})
		}
		end = words[i].end
		list = append(list, Piece{Text: s[start:end], Differs: true})
	}
	if end < len(s) {
		list = append(list, Piece{Text: s[end:]})
	}
	return list
}
