package verbatim

import (
	"cmp"
	"slices"
)

// Near is a passage that resembles a quote. It is meant for a message to the author, never as the place of the quote.
type Near struct {
	Span  Span
	Text  string  // the passage as it stands in the original text
	Score float64 // likeness, at least 0.4 and below 1: the share of the passage or quote that needs no change
}

// Bounds of Nearest.
const (
	maxWords = 700       // words of the quote that are compared
	maxCells = 2_000_000 // comparisons of two words in the careful second pass
	minScore = 0.4       // below, passages share little more than common words
	maxScore = 0.99      // what is not verbatim is not the same
)

// Nearest gives up to n passages that resemble exact most, the best first and equal ones in their order, none
// overlapping. Words are compared whatever their case, but the score counts every difference. The work is bounded: it
// grows with the length of the text, and of a quote only the first 700 words are compared.
func (t Text) Nearest(exact string, n int) []Near {
	quote := wordsOf(needle(exact), maxWords)
	if len(quote.words) == 0 || n <= 0 {
		return nil
	}
	text := wordsOf(t.norm, len(t.norm))
	m := len(quote.words)
	candidates := min(4*n+8, max(n, maxCells/(2*m*m)))
	var list []Near
	for _, at := range likely(quote, text, candidates) {
		slack := m/2 + 4
		window := text.slice(at-slack, at+m+slack)
		first, last, score := align(quote, window)
		if score < minScore {
			continue
		}
		span := t.span(int(window.words[first].start), int(window.words[last].end))
		list = append(list, Near{Span: span, Text: t.src[span.Start:span.End], Score: min(score, maxScore)})
	}
	slices.SortFunc(list, func(a, b Near) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Span.Start, b.Span.Start))
	})
	return apart(list, n)
}

// apart keeps the first n passages of list that overlap none before them.
func apart(list []Near, n int) []Near {
	var kept []Near
	for _, near := range list {
		overlaps := slices.ContainsFunc(kept, func(k Near) bool {
			return near.Span.Start < k.Span.End && k.Span.Start < near.Span.End
		})
		if !overlaps && len(kept) < n {
			kept = append(kept, near)
		}
	}
	return kept
}

// window is a stretch of the text that may resemble the quote.
type window struct{ at, weight int }

// likely gives the first word of the stretches of the text, each as long as the quote, that share most words with it in
// whatever order, at most n of them and the best first.
func likely(quote, text wordList, n int) []int {
	length := len(quote.words)
	shared := newBag(quote)
	block := max(1, length/2) // of the windows that begin within a block, one is kept
	var top []window
	best := window{}
	for i, w := range text.words {
		shared.add(w)
		if i >= length {
			shared.remove(text.words[i-length])
		}
		at := max(0, i-length+1)
		if at/block != best.at/block {
			top = enter(top, best, n)
			best = window{at: at}
		}
		if shared.weight > best.weight {
			best = window{at: at, weight: shared.weight}
		}
	}
	top = enter(top, best, n)
	starts := make([]int, len(top))
	for i, w := range top {
		starts[i] = w.at
	}
	return starts
}

// enter puts w among the n best windows, after those of the same weight.
func enter(top []window, w window, n int) []window {
	if w.weight == 0 || len(top) == n && top[n-1].weight >= w.weight {
		return top
	}
	i, _ := slices.BinarySearchFunc(top, w.weight, func(t window, weight int) int {
		if t.weight >= weight {
			return -1
		}
		return 1
	})
	top = slices.Insert(top, i, w)
	return top[:min(n, len(top))]
}

// align finds the words of the window, first to last, that need the least change to become the quote, and their score,
// which counts what differs on either side.
func align(quote, window wordList) (first, last int, score float64) {
	row := edits(quote, window)
	end := 0
	for j, c := range row {
		if c.cost <= row[end].cost {
			end = j
		}
	}
	first, last = row[end].from, end-1
	if last < first {
		return 0, 0, 0
	}
	longer := max(quote.size(), window.slice(first, end).size())
	return first, last, 1 - float64(row[end].changed)/float64(longer)
}

// cell is the best way to make some words of the quote out of words of the window.
type cell struct {
	cost    int // by which ways are compared
	changed int // bytes that differ
	from    int // first word of the window that is used
}

// edits gives the best way to make the whole quote out of words of the window up to each of them. It is Sellers'
// algorithm on words: the usual edit distance, but the passage may begin and end anywhere. A word in the place of
// another costs no more than leaving out that other one, and so belongs to the passage: otherwise a passage whose first
// or last word differs would be shown without it.
func edits(quote, window wordList) []cell {
	row := make([]cell, len(window.words)+1)
	for j := range row {
		row[j].from = j
	}
	signs := window.signs()
	for i, sign := range quote.signs() {
		q := quote.words[i]
		above := row[0] // the cell above and to the left
		row[0] = cell{cost: above.cost + q.size(), changed: above.changed + q.size()}
		for j, w := range window.words {
			cost, changed := q.size()+w.size(), q.size()+w.size()
			if sign == signs[j] { // no word stands in the place of a sign
				changed = change(quote.text, q, window.text, w)
				cost = min(changed, q.size())
			}
			best := cell{above.cost + cost, above.changed + changed, above.from}
			above = row[j+1]
			if c := above.cost + q.size(); c < best.cost {
				best = cell{c, above.changed + q.size(), above.from}
			}
			if c := row[j].cost + w.size(); c < best.cost {
				best = cell{c, row[j].changed + w.size(), row[j].from}
			}
			row[j+1] = best
		}
	}
	return row
}
