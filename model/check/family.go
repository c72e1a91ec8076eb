package check

import (
	"strings"
	"unicode"

	"briefing/model/verbatim"
)

// role is what a mark does where it stands.
type role int

const (
	opens role = iota
	closes
	neither // an inch mark, or unclear
)

// family is a set of marks that open and close each other.
type family struct {
	marks string
	role  func(t token, open []token) role // open are the marks that wait for a partner, outermost first
}

// Marks by family. Guillemets and double marks point either way, by country: “English”, „German“, ”Swedish”, «French»,
// »Danish«.
const (
	doubleMarks    = "“”„‟\"＂"
	guillemetMarks = "«»‹›"
	bracketMarks   = "「」『』《》〈〉"
	singleMarks    = "‘’‚'"
)

func spaceOrMark(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(doubleMarks+guillemetMarks+bracketMarks+singleMarks, r)
}

// innermost is the mark that closes next; 0 where none is open.
func innermost(open []token) rune {
	if len(open) == 0 {
		return 0
	}
	return open[len(open)-1].mark
}

func doubleRole(t token, open []token) role {
	switch t.mark {
	case '„', '‟':
		return opens
	case '“':
		if innermost(open) == '„' || len(open) > 0 && t.shape() == closes {
			return closes
		}
		return opens
	case '”':
		if len(open) == 0 && t.shape() == opens {
			return opens
		}
		return closes
	}
	if len(open) == 0 && unicode.IsDigit(t.before) {
		return neither
	}
	if s := t.shape(); s != neither {
		return s
	}
	if len(open) > 0 {
		return closes
	}
	return opens
}

func guillemetRole(t token, open []token) role {
	inner := innermost(open)
	switch t.mark {
	case '«', '‹':
		if inner == '»' || inner == '›' {
			return closes
		}
		return opens
	}
	if inner == 0 && t.shape() == opens {
		return opens
	}
	return closes
}

func bracketRole(t token, _ []token) role {
	if strings.ContainsRune("「『《〈", t.mark) {
		return opens
	}
	return closes
}

// shape tells by what stands beside a mark whether it opens or closes.
func (t token) shape() role {
	start := t.before == 0 || unicode.IsSpace(t.before) || strings.ContainsRune("([{<—–-/‘“„«‹「『《〈", t.before)
	end := t.after == 0 || unicode.IsSpace(t.after) || strings.ContainsRune(".,;:!?…)]}>—–-/'’”»›」』》〉", t.after)
	switch {
	case start && !end, t.before == 0 && t.after != 0:
		return opens
	case end && !start, t.after == 0 && t.before != 0:
		return closes
	case !start && !end && (t.before == ':' || t.before == ','): // he said:"Yes."
		return opens
	}
	return neither
}

// readSingles reads single marks. An apostrophe at the end of a word (the leaders’ talks) looks like a closing mark: it
// counts as one only where no surer one follows before the next opening mark.
func (m *marks) readSingles(paras []paragraph, byPara [][]token) {
	for i, p := range paras {
		list := byPara[i]
		sure := closeSurely(list)
		open := -1
		for j, t := range list {
			switch t.single() {
			case opens:
				if open < 0 {
					open = j
				}
			case closes:
				if open >= 0 && !(t.possessive() && sure[j]) {
					m.enclosed = append(m.enclosed, verbatim.Span{Start: list[open].end(), End: t.at})
					m.pairs = append(m.pairs, pair{list[open].at, t.at})
					open = -1
				}
			}
		}
		if open >= 0 && i+1 < len(paras) && opensParagraph(byPara[i+1]) {
			m.enclosed = append(m.enclosed, verbatim.Span{Start: list[open].end(), End: p.End})
		}
	}
}

func opensParagraph(list []token) bool {
	return len(list) > 0 && list[0].before == 0 && list[0].single() == opens
}

// single tells what a single mark does; neither is an apostrophe.
func (t token) single() role {
	wordBefore := unicode.IsLetter(t.before) || unicode.IsDigit(t.before)
	wordAfter := unicode.IsLetter(t.after) || unicode.IsDigit(t.after)
	switch {
	case wordBefore && wordAfter:
		return neither
	case t.mark == '‚':
		return opens
	case t.mark == '‘' && !wordBefore && t.after != 0 && !unicode.IsSpace(t.after):
		return opens
	case t.mark == '\'' && unicode.IsDigit(t.after): // the '90s
		return neither
	case t.mark == '\'' && t.shape() == opens:
		return opens
	case t.before != 0 && !unicode.IsSpace(t.before) && !wordAfter:
		return closes
	}
	return neither
}

// possessive reports whether a closing single mark may be the apostrophe of a plural.
func (t token) possessive() bool {
	return (t.before == 's' || t.before == 'S') && unicode.IsSpace(t.after)
}

// closeSurely tells for each single mark whether one that can only close comes after it, before the next that opens.
func closeSurely(list []token) []bool {
	sure := make([]bool, len(list))
	for i := len(list) - 1; i > 0; i-- {
		sure[i-1] = sure[i]
		switch t := list[i]; t.single() {
		case opens:
			sure[i-1] = false
		case closes:
			sure[i-1] = sure[i] || !t.possessive()
		}
	}
	return sure
}
