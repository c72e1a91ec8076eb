package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/model"
	"briefing/model/verbatim"
)

// unsourced is W10: words in quotation marks in what the authors write that stand in no source. A reader takes them for
// somebody's, and nothing has verified them. Fewer than three words are a term or a word held at arm's length.
func unsourced(in *inspection) []model.Problem {
	var open []marked // not seen anywhere yet
	for p := range in.prose() {
		open = append(open, p.marked()...)
	}
	for _, text := range in.seen() {
		if len(open) == 0 {
			return nil
		}
		open = missingFrom(text.IndexedFor(len(open)), open)
	}
	list := make([]model.Problem, len(open))
	for i, m := range open {
		list[i] = model.Problem{Place: m.from.At(m.from.path), Subject: m.from.about,
			Text: fmt.Sprintf("%s: “%s” stands in quotation marks, and in no source", key(m.from.path), short(oneLine(m.text))),
			Hint: "write the words as a source has them, or without the marks: a reader takes them for somebody's"}
	}
	return list
}

// marked is a stretch of prose between two quotation marks.
type marked struct {
	from prose
	text string
}

// marked gives the stretches of three words and more that stand between marks, without those within others. The angle
// brackets of East Asian texts stand around titles.
func (p prose) marked() []marked {
	const least = 3
	m := findMarks(p.text)
	var list []marked
	end := 0
	for _, pair := range m.pairs {
		mark, size := utf8.DecodeRuneInString(p.text[pair.open:])
		if pair.open < end || strings.ContainsRune(titleMarks, mark) {
			continue
		}
		end = pair.close
		if text := p.text[pair.open+size : pair.close]; countWords(text) >= least {
			list = append(list, marked{p, text})
		}
	}
	return list
}

// countWords counts the words of a text; in scripts without spaces two characters make one, about.
func countWords(text string) int {
	words, characters, inside := 0, 0, false
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			characters++
			inside = false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !inside {
				words++
			}
			inside = true
		case unicode.IsSpace(r):
			inside = false
		}
	}
	return words + characters/2
}

// missingFrom gives those of some stretches that do not stand in a text.
func missingFrom(text verbatim.Text, list []marked) []marked {
	var missing []marked
	for _, m := range list {
		if !standsIn(text, m.text) {
			missing = append(missing, m)
		}
	}
	return missing
}

// standsIn reports whether words between marks stand in a text: each piece that an omission or an addition in brackets
// leaves, without the stops that some put before the closing mark, the first letter large or small, and without the signs
// of Markdown.
func standsIn(text verbatim.Text, words string) bool {
	for _, piece := range pieces(words) {
		bare := strings.TrimFunc(piece, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".,;:!?*_", r) })
		if bare == "" || text.Holds(bare) || text.Holds(otherCase(bare)) {
			continue
		}
		plain := strings.NewReplacer("*", "", "_", "", "`", "").Replace(bare)
		if plain == bare || !text.Holds(plain) && !text.Holds(otherCase(plain)) {
			return false
		}
	}
	return true
}

// pieces parts words at omissions and at what stands in square brackets. A letter in brackets, as in [W]e, belongs to
// its word.
func pieces(words string) []string {
	var list []string
	for _, p := range splitOmissions(passage{text: words}) {
		rest := p.text
		for {
			i := strings.IndexByte(rest, '[')
			n := strings.IndexByte(rest[max(i, 0):], ']')
			if i < 0 || n < 0 {
				break
			}
			if inner := rest[i+1 : i+n]; utf8.RuneCountInString(inner) == 1 {
				rest = rest[:i] + inner + rest[i+n+1:]
				continue
			}
			list, rest = append(list, rest[:i]), rest[i+n+1:]
		}
		list = append(list, rest)
	}
	return list
}

// otherCase is a text with its first letter small for large, and large for small.
func otherCase(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if unicode.IsUpper(r) {
		return string(unicode.ToLower(r)) + s[size:]
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// seen are the texts in which words may stand: the sources, also in full, and in one what else is taken from somewhere:
// clauses, quotes with their translations, and titles.
func (in *inspection) seen() []verbatim.Text {
	var list []verbatim.Text
	var rest strings.Builder
	add := func(texts ...string) {
		for _, t := range texts {
			rest.WriteString(t)
			rest.WriteString(" \x00 ") // no words run over this
		}
	}
	for _, s := range in.b.Sources() {
		for _, b := range []*body{in.bodies[s.ID], in.texts.bodies[s.ID]} {
			if b != nil {
				list = append(list, b.norm)
			}
		}
		add(s.Title, s.OriginalTitle)
	}
	for _, t := range in.b.Instruments() {
		add(t.Title)
		for _, v := range t.Versions {
			for _, c := range v.Clauses {
				add(c.Text, c.Heading)
			}
		}
	}
	for _, q := range in.b.Quotes() {
		add(q.Exact)
		if q.Translation != nil {
			add(q.Translation.Text)
		}
	}
	return append(list, verbatim.Normalize(rest.String()))
}
