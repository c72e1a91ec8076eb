package check

import (
	"slices"
	"strings"
)

// passage is a piece of a text that the author copied in one go.
type passage struct {
	start int // its first byte in the whole
	text  string
	late  bool // it stands in the other text, but before the one before it
}

// passages parts a text at blank lines and at lines that only mark an omission.
func passages(text string) []passage {
	var list []passage
	start, end := -1, 0
	flush := func() {
		if start >= 0 {
			list = append(list, passage{start: start, text: text[start:end]})
		}
		start = -1
	}
	offset := 0
	for line := range strings.Lines(text) {
		bare := strings.TrimSpace(line)
		if bare == "" || omission(bare) {
			flush()
		} else {
			if start < 0 {
				start = offset + strings.Index(line, bare)
			}
			end = offset + strings.Index(line, bare) + len(bare)
		}
		offset += len(line)
	}
	flush()
	return list
}

// omission reports whether a line only marks that something is left out: […], (...), …, * * *, ---, [omitted], （中略）.
func omission(line string) bool {
	dots := 0
	for _, r := range line {
		switch r {
		case '…', '⋯':
			dots += 3
		case '.', '*', '-', '—', '–':
			dots++
		case '[', ']', '(', ')', '<', '>', ' ', '\\', '（', '）', '［', '］', '【', '】':
		default:
			return omitted(line)
		}
	}
	return dots >= 3
}

// omitted reports whether a line says in words, in brackets, that something is left out; a 略 needs none.
func omitted(line string) bool {
	const longest = 40
	if len(line) > longest {
		return false
	}
	bare := strings.ToLower(strings.Trim(line, "[]()（）［］【】*_ "))
	if strings.Trim(bare, "前中后後下以略") == "" && strings.HasSuffix(bare, "略") {
		return true
	}
	return line != "" && strings.ContainsAny(line[:1], "[(（［【") && slices.Contains(strings.Fields("omitted snip cut 省略 중략 생략 하략 전략 후략 пропуск"), bare)
}

// splitOmissions parts a passage at omission marks, and leaves out what holds no word.
func splitOmissions(p passage) []passage {
	var list []passage
	rest, at := p.text, p.start
	for {
		i, n := nextOmission(rest)
		piece := rest
		if i >= 0 {
			piece = rest[:i]
		}
		if bare := strings.TrimSpace(piece); !wordless(bare) {
			list = append(list, passage{start: at + strings.Index(piece, bare), text: bare})
		}
		if i < 0 {
			return list
		}
		rest, at = rest[i+n:], at+i+n
	}
}

// nextOmission finds the first omission mark and its length; -1 where there is none.
func nextOmission(s string) (at, length int) {
	return nextMark(s, append(bracketedOmissions(), "…", "..."))
}

// bracketedOmissions are the marks that whoever cuts a text puts into it. A bare … may be the speaker's.
func bracketedOmissions() []string {
	return []string{"[…]", "[...]", "(…)", "(...)", "[. . .]", "（…）", "（……）", "［…］", "[……]",
		"[omitted]", "(omitted)", "[snip]", "（中略）", "(中略)", "（略）", "(略)", "[中略]", "(중략)", "[중략]", "（중략）"}
}

// nextMark finds the first of some marks that begin with a bracket or a stop.
func nextMark(s string, marks []string) (at, length int) {
	for i, r := range s {
		if !strings.ContainsRune("[(….（［", r) {
			continue
		}
		for _, mark := range marks {
			if strings.HasPrefix(s[i:], mark) {
				return i, len(mark)
			}
		}
	}
	return -1, 0
}
