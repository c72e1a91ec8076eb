package check

import (
	"strings"

	"briefing/model/verbatim"
)

// set is what is set apart as somebody's words without quotation marks: block quotations of Markdown, and speech between the
// dashes of a dialogue where a word of saying follows ("— Мы уйдём, — сказал он. — И скоро.").
func set(text string, paras []paragraph) []verbatim.Span {
	var list []verbatim.Span
	for _, p := range paras {
		inner := text[p.Start:p.End]
		switch start := len(inner) - len(strings.TrimLeft(inner, " \t")); {
		case strings.HasPrefix(inner[start:], "> "):
			list = append(list, quotedLines(inner, p.Start)...)
		case strings.HasPrefix(inner[start:], "— ") || strings.HasPrefix(inner[start:], "– "):
			list = append(list, turns(inner, p.Start)...)
		}
	}
	return list
}

// quotedLines are the lines of a paragraph up to the first that is not marked as quoted.
func quotedLines(paragraph string, at int) []verbatim.Span {
	end := 0
	for line := range strings.Lines(paragraph) {
		if !strings.HasPrefix(strings.TrimLeft(line, " \t"), ">") {
			break
		}
		end += len(line)
	}
	return []verbatim.Span{{Start: at, End: at + end}}
}

// turns are the parts of a paragraph that begins with a dash which are speech: up to the dash before a word of saying, and,
// where there are three parts, the last one.
func turns(paragraph string, at int) []verbatim.Span {
	var cuts []int // where the parts begin, behind their dashes
	for i := range paragraph {
		rest, ok := strings.CutPrefix(paragraph[i:], "— ")
		if !ok {
			rest, ok = strings.CutPrefix(paragraph[i:], "– ")
		}
		before := strings.TrimRight(paragraph[:i], " \n")
		if ok && (before == "" || strings.ContainsAny(before[len(before)-1:], ",.!?") || strings.HasSuffix(before, "…")) {
			cuts = append(cuts, len(paragraph)-len(rest))
		}
	}
	if len(cuts) < 2 || !saying(paragraph[cuts[1]:]) {
		return nil
	}
	list := []verbatim.Span{{Start: at + cuts[0], End: at + cuts[1] - len("— ")}}
	if len(cuts) == 3 {
		list = append(list, verbatim.Span{Start: at + cuts[2], End: at + len(paragraph)})
	}
	return list
}

// saying reports whether one of the first words is one of saying.
func saying(text string) bool {
	const first, bytes = 4, 100
	const stems = "сказа заяви заявл подчеркн отмети отмеча добави сообщи отвеча ответи поясни спроси говори продолж призна уточни утвержда напомни " +
		"said says told asked added replied answered"
	for i, word := range strings.Fields(strings.ToLower(text[:min(len(text), bytes)])) {
		for _, stem := range strings.Fields(stems) {
			if i < first && strings.HasPrefix(word, stem) {
				return true
			}
		}
	}
	return false
}
