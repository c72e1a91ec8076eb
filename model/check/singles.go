package check

import (
	"slices"
	"strings"
	"unicode"

	"briefing/model/verbatim"
)

// readSingles reads single marks. An apostrophe at the end of a word (the leaders’ talks) looks like a closing mark: it
// counts as one only where no surer one follows before the next opening mark, and never for a mark that may itself be no
// opening one: the ayn of ‘Abd.
func (m *marks) readSingles(paras []paragraph, byPara [][]token) {
	for i, p := range paras {
		list := byPara[i]
		sure := closeSurely(list)
		open := -1
		for j, t := range list {
			switch t.single() {
			case opens:
				if open < 0 || list[open].ayn() && !t.ayn() {
					open = j
				}
			case closes:
				if open >= 0 && !(t.possessive() && (sure[j] || list[open].ayn())) {
					m.enclosed = append(m.enclosed, verbatim.Span{Start: list[open].end(), End: t.at})
					m.pairs = append(m.pairs, pair{list[open].at, t.at})
					open = -1
				}
			}
		}
		if open >= 0 && i+1 < len(paras) && opensParagraph(byPara[i+1]) && (list[open].first() || list[open].announced()) {
			m.enclosed = append(m.enclosed, verbatim.Span{Start: list[open].end(), End: p.End})
		}
	}
}

func opensParagraph(list []token) bool {
	return len(list) > 0 && list[0].first() && list[0].single() == opens
}

// single tells what a single mark does; neither is an apostrophe.
func (t token) single() role {
	wordBefore := unicode.IsLetter(t.before) || unicode.IsDigit(t.before)
	wordAfter := unicode.IsLetter(t.after) || unicode.IsDigit(t.after)
	switch {
	case wordBefore && wordAfter:
		return neither
	case t.mark == '\'' && unicode.IsDigit(t.after), t.elision(): // the '90s, 'tis
		return neither
	case t.mark == '‚':
		return opens
	case t.mark == '‘' && !wordBefore && t.after != 0 && !unicode.IsSpace(t.after):
		return opens
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

// ayn reports whether a mark may be the first letter of a name from the Arabic: ‘Abd, ‘Ali.
func (t token) ayn() bool {
	const names = "Abbas Abd Abdallah Abdel Abdul Abdulla Abdullah Abid Adel Adil Adnan Aisha Alawi Ali Allawi Amir Ammar Amr Arafat " +
		"Arif Ata Atif Awad Aziz Azzam Imad Imran Isa Issa Izz Omar Othman Ubayd Ubayda Umar Uthman"
	return (t.mark == '‘' || t.mark == '\'') && slices.Contains(strings.Fields(names), t.next())
}
