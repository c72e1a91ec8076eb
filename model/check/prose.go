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
// somebody's, and nothing has verified them. Fewer than four words are a term, a slogan, or a word held at arm's length.
func unsourced(in *inspection) []model.Problem {
	var open []marked // not seen anywhere yet
	for p := range in.prose() {
		open = append(open, p.marked()...)
	}
	for _, text := range in.seen() {
		if len(open) == 0 {
			return nil
		}
		text.norm = text.norm.IndexedFor(len(open))
		open = missingFrom(text, open)
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

// marked gives the stretches of four words and more that stand between marks, without those within others. The angle
// brackets of East Asian texts stand around titles.
func (p prose) marked() []marked {
	const least = 4
	m := findMarks(p.text)
	var list []marked
	end := 0
	for _, pair := range m.pairs {
		mark, _ := utf8.DecodeRuneInString(p.text[pair.open:])
		if pair.open < end || strings.ContainsRune(titleMarks, mark) {
			continue
		}
		end = pair.close
		if text := p.text[pair.inner:pair.close]; countWords(text) >= least {
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

// seen are the texts in which words may stand: the sources, also in full, and in one what else is taken from somewhere:
// clauses, quotes with their translations, and titles.
func (in *inspection) seen() []seenText {
	var list []seenText
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
				list = append(list, seenText{norm: b.norm, src: b.text})
			}
		}
		add(s.Title, s.OriginalTitle)
	}
	for _, t := range in.b.Instruments() {
		add(t.Title)
		for _, v := range t.Versions {
			if v.Source == "" { // nobody knows where it comes from
				continue
			}
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
	return append(list, seenText{norm: verbatim.Normalize(rest.String()), src: rest.String()})
}
