package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokens are the marks of one family, paragraph by paragraph.
func tokens(text string, paras []paragraph, family string) [][]token {
	list := make([][]token, len(paras))
	for i, p := range paras {
		inner := strings.TrimSpace(text[p.Start:p.End])
		start := p.Start + strings.Index(text[p.Start:p.End], inner)
		var before rune
		for j := 0; j < len(inner); {
			if ordinary(inner[j]) {
				before = rune(inner[j])
				j++
				continue
			}
			mark, size := markAt(inner[j:], before)
			if strings.ContainsRune(family, mark) && mark != 0 {
				t := token{at: start + j, size: size, mark: mark, before: before, lead: inner[:j], rest: inner[j+size:]}
				if t.rest != "" {
					t.after, _ = utf8.DecodeRuneInString(t.rest)
				}
				list[i] = append(list[i], t)
			}
			before = mark
			j += size
		}
	}
	return list
}

// ordinary tells the characters that most of a text consists of: no mark is, or begins with, one of them.
func ordinary(c byte) bool {
	return c < utf8.RuneSelf && c != '"' && c != '\'' && c != '`' && c != ',' && c != '&'
}

// markAt is the character with which a text begins, or the mark that is spelled out there, and its length. Two apostrophes
// within a word are none, and two commas only before one.
func markAt(s string, before rune) (mark rune, size int) {
	switch s[0] {
	case '`', ',', '\'', '&':
		if mark, size := spelled(s); size > 0 && spelledAsMark(s[0], before, s[size:]) {
			return mark, size
		}
	}
	return utf8.DecodeRuneInString(s)
}

func spelledAsMark(sign byte, before rune, rest string) bool {
	after, _ := utf8.DecodeRuneInString(rest)
	switch sign {
	case '&':
		return true
	case ',':
		return unicode.IsLetter(after) && (before == 0 || spaceOrMark(before) || before == '(')
	}
	return !unicode.IsLetter(before) || !unicode.IsLetter(after)
}

// spelled is the quotation mark that a text begins with where it takes more than one character; the size is 0 where there is
// none: the marks of typewriters and TeX, and the entities of HTML.
func spelled(s string) (mark rune, size int) {
	for _, m := range []struct {
		text string
		mark rune
	}{
		{"``", '“'}, {"''", '"'}, {",,", '„'},
		{"&quot;", '"'}, {"&#34;", '"'}, {"&ldquo;", '“'}, {"&#8220;", '“'}, {"&rdquo;", '”'}, {"&#8221;", '”'}, {"&bdquo;", '„'},
		{"&laquo;", '«'}, {"&raquo;", '»'}, {"&lsquo;", '‘'}, {"&#8216;", '‘'}, {"&rsquo;", '’'}, {"&#8217;", '’'}, {"&#39;", '\''}, {"&apos;", '\''},
	} {
		if strings.HasPrefix(s, m.text) {
			return m.mark, len(m.text)
		}
	}
	return 0, 0
}

// holdsMarks reports whether a text holds quotation marks that cannot be apostrophes. The angle brackets of East Asian
// texts do not count: they stand around titles. Nor do double primes behind a number: they are inches or seconds.
func holdsMarks(text string) bool {
	before := rune(0)
	for i := 0; i < len(text); {
		if ordinary(text[i]) {
			before = rune(text[i])
			i++
			continue
		}
		mark, size := markAt(text[i:], before)
		if strings.ContainsRune(doubleMarks+guillemetMarks+cornerMarks, mark) && !(mark == '″' && unicode.IsDigit(before)) {
			return true
		}
		before = mark
		i += size
	}
	return false
}

// title reports whether a pair of marks is one of those that stand around titles in East Asia.
func title(_ pair, closing token) bool { return strings.ContainsRune(titleMarks, closing.mark) }

// cued reports whether what stands right around a pair of marks says that somebody speaks: a colon or a verb before it, a
// particle of quoting behind. A verb behind says nothing in Chinese: 《朝鲜日报》说 is what a newspaper says.
func cued(p pair, closing token, in paragraph, text string) bool {
	before := strings.TrimRight(text[in.Start:p.open], " \n")
	for _, cue := range strings.Fields(": ： 说 說 道 称 稱 言 曰 问 問") {
		if strings.HasSuffix(before, cue) {
			return true
		}
	}
	after := strings.TrimLeft(closing.rest, " ")
	for _, cue := range strings.Fields("고 라고 이라고 라며 이라며 라면서 と述 と語 と言 と話 と発") {
		if strings.HasPrefix(after, cue) {
			return true
		}
	}
	return false
}
