package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Texts of more than longestText words are left unmarked, a pair of words is looked
// up in so many places of another text at most, and a run counts from so many words
// with a meaning of their own.
const (
	longestText = 2000
	placesOfRun = 16
	leastShared = 2
)

// token is a word of a text: its bytes, and what it is compared by.
type token struct {
	start, end int
	key        string
}

// pairs are the places of two neighbouring words in a text.
type pairs map[[2]string][]int

func pair(a, b token) [2]string { return [2]string{a.key, b.key} }

// shared are the runs of words in each of some texts that most of the texts hold,
// as ranges of bytes in order and apart.
func shared(texts []string) [][][2]int {
	runs := make([][][2]int, len(texts))
	tokens := make([][]token, len(texts))
	index := make([]pairs, len(texts))
	for i, t := range texts {
		tokens[i] = scan(t)
		if len(tokens[i]) > longestText {
			return runs
		}
		index[i] = pairs{}
		for at := 0; at+1 < len(tokens[i]); at++ {
			k := pair(tokens[i][at], tokens[i][at+1])
			if len(index[i][k]) < placesOfRun {
				index[i][k] = append(index[i][k], at)
			}
		}
	}
	for i, own := range tokens {
		for at := 0; at+1 < len(own); {
			n := common(own[at:], i, tokens, index)
			run := trimmed(own[at : at+n])
			if weight(run) < leastShared {
				at++
				continue
			}
			runs[i] = append(runs[i], [2]int{run[0].start, run[len(run)-1].end})
			at += n
		}
	}
	return runs
}

// common is how many words at the start of own, a part of the ith text, stand in
// most texts one after the other.
func common(own []token, i int, tokens [][]token, index []pairs) int {
	lengths := []int{len(own)}
	for j, other := range tokens {
		if j == i {
			continue
		}
		longest := 0
		for _, at := range index[j][pair(own[0], own[1])] {
			n := 0
			for n < len(own) && at+n < len(other) && own[n].key == other[at+n].key {
				n++
			}
			longest = max(longest, n)
		}
		lengths = append(lengths, longest)
	}
	slices.Sort(lengths)
	return lengths[len(lengths)-(len(lengths)/2+1)] // what more than half of the texts reach
}

// trimmed is a run without the small words at its ends.
func trimmed(run []token) []token {
	for len(run) > 0 && !run[0].weighty() {
		run = run[1:]
	}
	for len(run) > 0 && !run[len(run)-1].weighty() {
		run = run[:len(run)-1]
	}
	return run
}

func weight(run []token) int {
	n := 0
	for _, t := range run {
		if t.weighty() {
			n++
		}
	}
	return n
}

// weighty tells a word with a meaning of its own from those that hold any sentence
// together. A short word of a script that is written in syllables counts.
func (t token) weighty() bool {
	if utf8.RuneCountInString(t.key) <= 3 {
		return strings.ContainsFunc(t.key, func(r rune) bool { return unicode.IsDigit(r) || r >= 0x1100 })
	}
	const small = " also been being between both could does each either from have having into might more most must only other over said " +
		"shall should some such than that their them then there these they this those under upon were what when where which while will with would your "
	return !strings.Contains(small, " "+t.key+" ")
}

// scan finds the words of a text: runs of letters and digits, in small letters; in
// scripts that are written without spaces, every character.
func scan(text string) []token {
	var list []token
	start := -1
	end := func(at int) {
		if start >= 0 {
			list = append(list, token{start, at, strings.ToLower(text[start:at])})
		}
		start = -1
	}
	for i, r := range text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			end(i)
			list = append(list, token{i, i + utf8.RuneLen(r), string(r)})
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if start < 0 {
				start = i
			}
		default:
			end(i)
		}
	}
	end(len(text))
	return list
}
