package model

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// reopened are the paragraphs of direct speech without the marks that open each of
// them again. Printers open every paragraph and close only the last, and where the
// words stand on one line such a mark is all that is left of the break: it stands
// behind the end of a sentence, and nothing closes it.
func reopened(s string) []string {
	var list []string
	from := 0
	for _, at := range unclosed(s) {
		if begins(s[:at]) {
			list = append(list, Paragraphs(strings.TrimSpace(s[from:at]))...)
			_, size := utf8.DecodeRuneInString(s[at:])
			from = at + size
		}
	}
	return append(list, Paragraphs(s[from:])...)
}

// begins reports whether a paragraph may begin after some text.
func begins(before string) bool {
	text := strings.TrimRightFunc(before, unicode.IsSpace)
	if text == before {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, `”’»")`))
	return strings.Contains(before[len(text):], "\n") || strings.ContainsRune(".!?…:。！？", last)
}

// unclosed are the places of the marks that open something and that nothing closes.
func unclosed(s string) []int {
	open := map[rune][]int{} // by the mark that would close them
	last := ' '
	for i, r := range s {
		shut := closer(r)
		waiting := open[r]
		switch {
		case len(waiting) > 0 && (r != '"' || !unicode.IsSpace(last)):
			open[r] = waiting[:len(waiting)-1]
		case shut != 0:
			open[shut] = append(open[shut], i)
		}
		last = r
	}
	var all []int
	for _, places := range open {
		all = append(all, places...)
	}
	slices.Sort(all)
	return all
}

// closer is the mark that closes another; 0: it opens nothing.
func closer(r rune) rune {
	switch r {
	case '“':
		return '”'
	case '«':
		return '»'
	case '„':
		return '“'
	case '"':
		return '"'
	}
	return 0
}

// Paragraphs splits a text at its empty lines.
func Paragraphs(s string) []string {
	var list []string
	var lines []string
	flush := func() {
		if len(lines) > 0 {
			list = append(list, strings.Join(lines, "\n"))
		}
		lines = nil
	}
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) == "" {
			flush()
			continue
		}
		lines = append(lines, strings.TrimRight(line, "\r\n"))
	}
	flush()
	return list
}
