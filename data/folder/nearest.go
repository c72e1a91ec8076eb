package folder

import (
	"strings"
	"unicode"
)

// suggest proposes what a mistyped word was meant to be: `did you mean "alias"?`,
// or else the whole choice. Where the problem will not be listed it proposes
// nothing: what is near takes a moment to find, which hundreds of thousands of
// problems do not have.
func (r *report) suggest(word string, choice []string) string {
	if r.full() {
		return ""
	}
	if near := nearest(word, choice); near != "" {
		return `did you mean "` + near + `"?`
	}
	return "write one of: " + strings.Join(choice, ", ")
}

// nearest finds the word that differs least from s: at most a third of its
// letters wrong, missing, extra or swapped with a neighbour. Hyphens,
// underscores, spaces and capitals do not count. The first of equals wins;
// empty where none is near.
func nearest(s string, choice []string) string {
	const longest = 40
	if len(s) > longest {
		return ""
	}
	best, least := "", 1+len(s)/3
	for _, c := range choice {
		if d := distance(plainWord(s), plainWord(c)); d < least {
			best, least = c, d
		}
	}
	return best
}

func plainWord(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || r == ' ' {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// distance counts the edits between two words: letters replaced, dropped, added
// or swapped with their neighbour (optimal string alignment).
func distance(a, b string) int {
	older, old := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range old {
		old[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(old[j]+1, row[j-1]+1, old[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], older[j-2]+1)
			}
		}
		older, old = old, row
	}
	return old[len(b)]
}
