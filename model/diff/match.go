package diff

import (
	"cmp"
	"slices"
)

// match is a passage of n words that stands in both texts, at x and at y.
type match struct{ x, y, n int }

// budget bounds the work of one comparison in steps of a few nanoseconds. It is
// enough for two texts of 20,000 ordinary words, however much they differ; past
// it, passages that have not been looked into count as different.
const budget = 10_000_000

// often is how many times a word may stand in a stretch of the second text for a
// common passage to be looked for from it. Passages go on over words that stand
// there more often, such as "the" in a long report.
const often = 64

// match pairs what is common to two texts, in order. It takes the weightiest
// common passage, then looks to the left and to the right of it, and so on
// (Ratcliff and Obershelp): unlike a longest common subsequence, this pairs what a
// reader would pair. Wider regions come first, so that where the budget ends the
// answer is coarser, not lopsided.
func (m *matcher) match() []match {
	head := m.head()
	tail := m.tail(head)
	whole := region{head, len(m.x) - tail, head, len(m.y) - tail}
	found := []match{{0, 0, head}, {whole.x1, whole.y1, tail}}
	for queue := []region{whole}; len(queue) > 0 && m.left > 0; queue = queue[1:] {
		r := queue[0]
		best := m.weightiest(r, often)
		if best.n == 0 {
			best = m.weightiest(r, len(m.y))
		}
		if best.n == 0 {
			continue
		}
		found = append(found, best)
		queue = append(queue,
			region{r.x0, best.x, r.y0, best.y},
			region{best.x + best.n, r.x1, best.y + best.n, r.y1})
	}
	found = slices.DeleteFunc(found, func(m match) bool { return m.n == 0 })
	slices.SortFunc(found, func(a, b match) int { return cmp.Compare(a.x, b.x) })
	return found
}

// region is a stretch of either text that is still to be compared.
type region struct{ x0, x1, y0, y1 int }

type matcher struct {
	x, y   []int   // the words by number, -1 for words of x that y lacks
	at     [][]int // where in y each number stands, ascending
	weight []int   // of the words of x before each place
	left   int     // of the budget, in steps

	runs []run // by the place in y where they end
	row  int   // the number of the row being filled
	ends []int // where in y the runs of a row end, descending
}

// run is a common passage up to one place of y, in the row it was seen in.
type run struct{ row, n int }

func newMatcher(x, y []word, budget int) *matcher {
	m := &matcher{x: make([]int, len(x)), y: make([]int, len(y)), weight: make([]int, len(x)+1),
		runs: make([]run, len(y)), left: budget}
	numbers := make(map[string]int, len(y))
	for j := range y {
		n, known := numbers[y[j].key]
		if !known {
			n = len(m.at)
			numbers[y[j].key] = n
			m.at = append(m.at, nil)
		}
		m.y[j] = n
		m.at[n] = append(m.at[n], j)
	}
	for i := range x {
		m.x[i] = -1
		if n, known := numbers[x[i].key]; known {
			m.x[i] = n
		}
		m.weight[i+1] = m.weight[i] + x[i].weight
	}
	return m
}

// head counts the words with which both texts begin.
func (m *matcher) head() int {
	n := 0
	for n < len(m.x) && n < len(m.y) && m.x[n] == m.y[n] {
		n++
	}
	return n
}

// tail counts the words with which both texts end after their common head.
func (m *matcher) tail(head int) int {
	n, nx, ny := 0, len(m.x), len(m.y)
	for n < nx-head && n < ny-head && m.x[nx-1-n] == m.y[ny-1-n] {
		n++
	}
	return n
}

// weightiest finds the common passage of a region that weighs most; of several,
// the one that stands at the most alike places of the two stretches. It begins
// with a word that stands in the stretch of y no more than limit times, and is then
// drawn out to the left.
func (m *matcher) weightiest(r region, limit int) match {
	var best match
	var bestWeight, bestSkew int
	m.row++ // leave a gap, so that no run goes on from the region before
	m.ends = m.ends[:0]
	for i := r.x0; i < r.x1 && m.left > 0; i++ {
		m.row++
		for _, j := range m.next(r, i, limit) {
			n := 1
			if j > r.y0 && m.runs[j-1].row == m.row-1 {
				n += m.runs[j-1].n
			}
			m.runs[j] = run{m.row, n}
			w := m.weight[i+1] - m.weight[i+1-n]
			if w < bestWeight {
				continue
			}
			if skew := r.skew(i, j); w > bestWeight || skew < bestSkew {
				best, bestWeight, bestSkew = match{i + 1 - n, j + 1 - n, n}, w, skew
			}
		}
	}
	for best.n > 0 && best.x > r.x0 && best.y > r.y0 && m.x[best.x-1] == m.y[best.y-1] {
		best = match{best.x - 1, best.y - 1, best.n + 1}
	}
	return best
}

// next are the places in y where a run may end that ends with the i-th word of x:
// wherever the word stands, or, if that is too often, where a run goes on. They
// descend, so that the runs of the row before are still there when they are read.
func (m *matcher) next(r region, i, limit int) []int {
	m.left--
	before := m.ends
	m.ends = m.ends[:0]
	if m.x[i] < 0 {
		return nil
	}
	at := m.at[m.x[i]]
	from, _ := slices.BinarySearch(at, r.y0)
	to, _ := slices.BinarySearch(at, r.y1)
	if to-from > limit {
		for _, j := range before {
			if j+1 < r.y1 && m.y[j+1] == m.x[i] {
				m.ends = append(m.ends, j+1)
			}
		}
		m.left -= len(before)
		return m.ends
	}
	for k := to - 1; k >= from; k-- {
		m.ends = append(m.ends, at[k])
	}
	m.left -= to - from
	return m.ends
}

// skew is how far apart two places lie in their stretches, seen in proportion.
func (r region) skew(x, y int) int {
	d := (x-r.x0)*(r.y1-r.y0) - (y-r.y0)*(r.x1-r.x0)
	return max(d, -d)
}

// heaviest is the weight in halves from which a common passage is always kept.
const heaviest = 6

// calm drops the common passages that would only speckle the marking: those that
// weigh little against what differs before and after them. With the words of both
// texts counted, a short word goes where three differ on either side, a longer
// one where six do; a passage of three longer words never goes. A passage between
// mere additions stays, since the text that they are missing from has nothing to
// mark there; so does one that begins or ends both texts.
func calm(x []word, found []match, ny int) []match {
	kept := found[:0:0]
	for _, next := range append(found, match{len(x), ny, 0}) {
		for len(kept) > 0 {
			last := len(kept) - 1
			var prev match
			if last > 0 {
				prev = kept[last-1]
			}
			if !speckle(x, prev, kept[last], next) {
				break
			}
			kept = kept[:last]
		}
		kept = append(kept, next)
	}
	return kept[:len(kept)-1]
}

func speckle(x []word, prev, m, next match) bool {
	w := 0
	for i := m.x; i < m.x+m.n && w < heaviest; i++ {
		w += x[i].weight
	}
	if w >= heaviest {
		return false
	}
	beforeX, beforeY := m.x-prev.x-prev.n, m.y-prev.y-prev.n
	afterX, afterY := next.x-m.x-m.n, next.y-m.y-m.n
	if beforeX+afterX == 0 || beforeY+afterY == 0 {
		return false
	}
	return 3*w <= min(beforeX+beforeY, afterX+afterY)
}
