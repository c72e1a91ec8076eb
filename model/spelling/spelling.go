// Package spelling finds the words that a mistyped one may have been meant for.
//
// It promises nothing but nearness in letters: it knows no language, corrects
// nothing, and leaves it to the caller to ask.
package spelling

import "slices"

// longest is how many letters of a word are looked at: nobody mistypes a longer one.
const longest = 100

// Near are the words most like one that was mistyped, at most five, the most alike
// first. A word counts if a third of its letters would have to change at most.
func Near(typed string, words []string) []string {
	type near struct {
		word  string
		steps int
	}
	var list []near
	a := []rune(typed)
	for _, w := range words {
		b := []rune(w)
		if len(a) > longest || len(b) > longest {
			continue
		}
		if steps, limit := distance(a, b, max(len(a), len(b))/3), max(len(a), len(b))/3; steps <= limit {
			list = append(list, near{w, steps})
		}
	}
	slices.SortStableFunc(list, func(x, y near) int { return x.steps - y.steps })
	var best []string
	for _, n := range list[:min(len(list), 5)] {
		best = append(best, n.word)
	}
	return best
}

// Distance counts the letters to add, drop, change or swap with their neighbour to
// make b of a (optimal string alignment). Where that is more than limit it is some
// number above it, found sooner.
func Distance(a, b string, limit int) int {
	if a == b {
		return 0
	}
	return distance([]rune(a), []rune(b), limit)
}

func distance(a, b []rune, limit int) int {
	if d := len(a) - len(b); d > limit || -d > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	within := true // the row before this one came within the limit
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit && !within { // a swap reaches back two rows, no further
			return limit + 1
		}
		within = least <= limit
		before, last, row = last, row, before
	}
	return last[len(b)]
}
