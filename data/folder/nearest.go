package folder

import (
	"strings"
	"unicode"

	"briefing/model/spelling"
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
		if d := spelling.Distance(plainWord(s), plainWord(c), least); d < least {
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
