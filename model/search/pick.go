package search

import (
	"slices"
	"unicode/utf8"
)

// Pick offers speakers for what has been typed so far, best first; with nothing
// typed, all of them, most quotes first. Only those are offered who speak in the
// briefing. Every word typed must be matched by the speaker, each by any label:
//
//   - in a name, native name or alias: letters in order, from the start of a word
//     on and leaving a word only for the start of a later one (blnk finds Blinken,
//     vput Vladimir Putin), or letters together anywhere;
//   - in an office, a weak alias, the country or an organisation: the starts of
//     words (forei min, fm).
//
// Letters in a row count most, then starts of words; gaps cost. Names count more
// than aliases, offices, weak aliases and places, in this order. Equals go by
// quotes, then by name.
//
// Why a scorer of its own: github.com/sahilm/fuzzy v0.1.3 takes accents for other
// letters, spaces for letters to be matched and one text per item, commits to a
// letter before it has seen the rest, and finds nobody for "rey norl".
func (x *Index) Pick(typed string) []Match {
	tokens := make([][]rune, 0, 4)
	for _, w := range words(typed) {
		tokens = append(tokens, []rune(w))
	}
	var list []Match
	for i := range x.speakers {
		s := &x.speakers[i]
		if s.Quotes == 0 {
			continue
		}
		if m, ok := s.picked(tokens); ok {
			list = append(list, m)
		}
	}
	sortMatches(list)
	return list
}

// picked matches every token with the label that it fits best.
func (s *speaker) picked(tokens [][]rune) (Match, bool) {
	m := s.Match
	var inName []int
	for _, token := range tokens {
		score, at, best := 0, []int(nil), -1
		for i := range s.labels {
			if n, places, ok := s.labels[i].fit(token); ok && n > score {
				score, at, best = n, places, i
			}
		}
		if best < 0 {
			return Match{}, false
		}
		m.Score += score
		if s.labels[best].text == s.Name {
			inName = append(inName, at...)
		} else if m.Found == "" {
			m.Found = s.labels[best].text
		}
	}
	m.Positions = positions(s.Name, inName)
	return m, true
}

// What a fit is made of.
const (
	scoreLetter = 10
	scoreRow    = 15 // follows the letter before it
	scoreStart  = 12 // starts a word
	scoreFirst  = 5  // starts the text
	scoreEnd    = 5  // the last letter ends a word
	scoreHop    = -5 // on to the start of another word
	scoreGap    = -3 // each letter left out within a word
	unreached   = -1 << 30

	longestLabel = 200 // letters; what lies beyond is not matched
	longestToken = 50
)

// percent is how much a fit counts by what the label is.
func (k kind) percent() int {
	return [...]int{isName: 100, isAlias: 96, isOffice: 94, isWeak: 80, isPlace: 70}[k]
}

// fit matches a token with a label: its score, and the letters of the label.
func (l *label) fit(token []rune) (score int, at []int, ok bool) {
	if len(token) > longestToken || !inOrder(token, l.letters) {
		return 0, nil, false
	}
	loose := l.kind <= isAlias
	score, at = l.align(token, loose)
	if at == nil && loose {
		score, at = l.inside(token)
	}
	return score * l.kind.percent() / 100, at, at != nil
}

func inOrder(token, text []rune) bool {
	i := 0
	for _, r := range text {
		if i < len(token) && token[i] == r {
			i++
		}
	}
	return i == len(token)
}

// inside finds the letters together within a word: two of them or more, or one
// of a script in which a letter is a syllable or a word.
func (l *label) inside(token []rune) (score int, at []int) {
	const hangulAndBeyond = 0x1100
	if len(token) < 2 && token[0] < hangulAndBeyond {
		return 0, nil
	}
	for i := 0; i+len(token) <= len(l.letters); i++ {
		if slices.Equal(l.letters[i:i+len(token)], token) {
			for k := range token {
				at = append(at, i+k)
			}
			return len(token)*scoreLetter + (len(token)-1)*scoreRow/2, at
		}
	}
	return 0, nil
}

// step is the best way to match the letters up to one of the token with the text
// up to one of its letters.
type step struct{ score, from int }

// align finds the best way to match a token from the start of a word on. If loose,
// letters within a word may be left out.
func (l *label) align(token []rune, loose bool) (score int, at []int) {
	n := len(l.letters)
	rows := make([]step, len(token)*n)
	for i, r := range token {
		var before []step
		if i > 0 {
			before = rows[(i-1)*n : i*n]
		}
		l.row(rows[i*n:(i+1)*n], before, r, loose)
	}
	last, end := rows[(len(token)-1)*n:], -1
	score = unreached
	for j, s := range last {
		if s.score > 0 && (j+1 == n || !inWord(l.letters[j+1])) {
			s.score += scoreEnd
		}
		if s.score > score {
			score, end = s.score, j
		}
	}
	if score <= 0 {
		return 0, nil
	}
	at = make([]int, len(token))
	for i := len(token) - 1; i >= 0; i-- {
		at[i] = end
		end = rows[i*n+end].from
	}
	return score, at
}

// row fills the steps for one letter of the token from those for the letter before.
func (l *label) row(steps, before []step, r rune, loose bool) {
	none := step{unreached, -1}
	anywhere, sameWord := none, none // the best so far; in this word, at its gap from here
	for j, have := range l.letters {
		if l.starts[j] {
			sameWord = none
		}
		best := none
		if have == r {
			switch {
			case before == nil && l.starts[j]:
				best = step{scoreLetter + scoreStart, -1}
				if j == 0 {
					best.score += scoreFirst
				}
			case before != nil:
				if l.starts[j] {
					best = best.or(anywhere, scoreLetter+scoreStart+scoreHop)
				}
				if loose {
					best = best.or(sameWord, scoreLetter)
				}
				if j > 0 {
					best = best.or(step{before[j-1].score, j - 1}, scoreLetter+scoreRow)
				}
			}
		}
		steps[j] = best
		if before != nil {
			here := step{before[j].score, j}
			anywhere = anywhere.or(here, 0)
			sameWord = step{max(sameWord.score+scoreGap, unreached), sameWord.from}.or(here, 0)
		}
	}
}

// or takes the step that comes from other and gains a score, if it is better.
func (s step) or(other step, gain int) step {
	if other.score > 0 && other.score+gain > s.score {
		return step{other.score + gain, other.from}
	}
	return s
}

// letters are the folded letters of a text and which of them start a word.
func letters(s string) (list []rune, starts []bool) {
	list = []rune(Fold(s))
	list = list[:min(len(list), longestLabel)]
	starts = make([]bool, len(list))
	for i, r := range list {
		starts[i] = inWord(r) && (i == 0 || !inWord(list[i-1]))
	}
	return list, starts
}

// positions turns folded letters of a text into characters of the text itself.
func positions(text string, folded []int) []int {
	if len(folded) == 0 {
		return nil
	}
	slices.Sort(folded)
	m := FoldMap(text)
	var list []int
	letter := 0
	for i := range m.Text {
		if _, hit := slices.BinarySearch(folded, letter); hit {
			from, to := m.Source(i, i+1)
			first := utf8.RuneCountInString(text[:from])
			for k := range utf8.RuneCountInString(text[from:to]) {
				list = append(list, first+k)
			}
		}
		letter++
	}
	slices.Sort(list)
	return slices.Compact(list)
}
