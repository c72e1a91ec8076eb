package check

import (
	"slices"
	"strings"
	"unicode"

	"briefing/model/verbatim"
)

// readSingles reads single marks. An apostrophe at the end of a word (the leaders’ talks) looks like a closing mark, and one at
// its beginning (‘Abd, 'bout) like an opening one. So a mark that may be a possessive closes nothing where a surer one follows
// before the next opening mark, and where none does, nobody can tell: such a pair is kept apart. Of several opening marks the
// last one before a closing mark is its partner.
func (m *marks) readSingles(paras []paragraph, byPara [][]token) {
	for i, p := range paras {
		list := byPara[i]
		roles := singleRoles(list)
		sure := closeSurely(list, roles)
		first, open := -1, -1
		for j, t := range list {
			switch roles[j] {
			case opens:
				if open = j; first < 0 {
					first = j
				}
			case closes:
				if open < 0 || t.possessive() && sure[j] {
					continue
				}
				if found := pairOf(list[open], t); t.possessive() {
					m.unsure = append(m.unsure, found)
				} else {
					m.enclosed = append(m.enclosed, verbatim.Span{Start: found.inner, End: found.close})
					m.pairs = append(m.pairs, found)
				}
				first, open = -1, -1
			}
		}
		if first >= 0 && i+1 < len(paras) && opensParagraph(byPara[i+1]) && (list[first].first() || list[first].announced()) {
			m.enclosed = append(m.enclosed, verbatim.Span{Start: list[first].end(), End: p.End})
		}
	}
}

func opensParagraph(list []token) bool {
	return len(list) > 0 && list[0].first() && singleRoles(list)[0] == opens
}

// singleRoles tells what each single mark of a paragraph does; neither is an apostrophe.
func singleRoles(list []token) []role {
	roles := make([]role, len(list))
	open := false
	for i, t := range list {
		if roles[i] = t.single(open); roles[i] != neither {
			open = roles[i] == opens
		}
	}
	return roles
}

// single tells what a single mark does. Scripts without spaces, and Korean with its particles, know no apostrophes: there
// the curly ones open and close between letters, too, and straight ones by turns.
func (t token) single(open bool) role {
	wordBefore := unicode.IsLetter(t.before) || unicode.IsDigit(t.before)
	wordAfter := unicode.IsLetter(t.after) || unicode.IsDigit(t.after)
	switch {
	case (wordBefore && wordAfter || t.straight() && t.shape() == neither) && (eastAsian(t.before) || eastAsian(t.after)):
		if t.mark == '‘' || t.mark == '‚' || t.mark != '’' && !open {
			return opens
		}
		return closes
	case wordBefore && wordAfter:
		return neither
	case t.straight() && unicode.IsDigit(t.after), t.elision(): // the '90s, 'tis
		return neither
	case t.mark == '‚':
		return opens
	case t.mark == '‘' && !wordBefore && t.after != 0 && !unicode.IsSpace(t.after):
		return opens
	case t.straight() && t.shape() == opens:
		return opens
	case t.before != 0 && !unicode.IsSpace(t.before) && !wordAfter:
		return closes
	}
	return neither
}

// straight reports whether a single mark does not tell by its form what it does.
func (t token) straight() bool { return t.mark == '\'' || t.mark == '＇' }

// eastAsian tells letters of scripts that have no apostrophes.
func eastAsian(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// possessive reports whether a closing single mark may be the apostrophe of a plural.
func (t token) possessive() bool {
	return (t.before == 's' || t.before == 'S') && unicode.IsSpace(t.after)
}

// closeSurely tells for each single mark whether one that can only close comes after it, before the next that opens.
func closeSurely(list []token, roles []role) []bool {
	sure := make([]bool, len(list))
	for i := len(list) - 1; i > 0; i-- {
		sure[i-1] = sure[i]
		switch roles[i] {
		case opens:
			sure[i-1] = false
		case closes:
			sure[i-1] = sure[i] || !list[i].possessive()
		}
	}
	return sure
}

// next is the word that follows a mark, as far as the longest of those below.
func (t token) next() string {
	const most = 12
	word := t.rest[:min(len(t.rest), most)]
	if i := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		word = word[:i]
	}
	return word
}

// elision reports whether a mark stands for the letters that a word has lost: 'tis, 'em. Only words that nothing else is
// written like are among them: 'cause and 'round may begin a quotation. So does a decade, the ‘90s, turned round by a machine.
func (t token) elision() bool {
	decade := len(t.rest) > 2 && isDigit(t.rest[0]) && isDigit(t.rest[1]) && t.rest[2] == 's'
	return decade || slices.Contains(strings.Fields("tis twas twere twill twould em n"), strings.ToLower(t.next()))
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
