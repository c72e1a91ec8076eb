package check

import (
	"strings"
	"unicode"
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
	doubleMarks    = "“”„‟\"＂″❝❞〝〞〟"
	guillemetMarks = "«»‹›"
	bracketMarks   = "「」『』《》〈〉﹁﹂﹃﹄"
	singleMarks    = "‘’‚'＇"
	titleMarks     = "《》〈〉"     // those of the brackets that stand around titles
	cornerMarks    = "「」『』﹁﹂﹃﹄" // those that do not
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
	case '„', '‟', '❝', '〝':
		return opens
	case '❞', '〞', '〟':
		return closes
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
	if unicode.IsDigit(t.before) && (len(open) == 0 || t.mark == '″' && innermost(open) != '″') {
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
	if strings.ContainsRune("「『《〈﹁﹃", t.mark) {
		return opens
	}
	return closes
}

// shape tells by what stands beside a mark whether it opens or closes.
func (t token) shape() role {
	start := t.before == 0 || unicode.IsSpace(t.before) || strings.ContainsRune("([{<—–-/‘“„«‹「『《〈﹁﹃❝〝", t.before)
	end := t.after == 0 || unicode.IsSpace(t.after) || strings.ContainsRune(".,;:!?…)]}>—–-/'’”»›」』》〉﹂﹄❞〞〟", t.after)
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
