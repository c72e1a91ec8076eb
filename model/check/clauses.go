package check

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"briefing/model"
	"briefing/model/verbatim"
)

// inventedClauses is E04 for the texts of instruments: each clause stands in the source of its version, and in the full text
// of that source.
func (in *inspection) inventedClauses() []model.Problem {
	var list []model.Problem
	for _, t := range in.b.Instruments() {
		for _, v := range t.Versions {
			for _, c := range v.Clauses {
				list = append(list, in.invented(t, v, c)...)
			}
		}
	}
	return list
}

func (in *inspection) invented(t model.Instrument, v model.Version, c model.Clause) []model.Problem {
	about := model.RefTo(model.KindInstrument, t.ID)
	if id := model.NewProvisionID(t.ID, c.EID); in.b.Provision(id) != nil {
		about = model.RefTo(model.KindProvision, id)
	}
	for i, text := range []*body{in.bodies[v.Source], in.texts.bodies[v.Source]} {
		where := [...]string{"%s, the source of this version", "the full text %s"}[i]
		if text == nil {
			continue
		}
		var list []model.Problem
		for _, p := range unheld(c.Text, text) {
			list = append(list, model.Problem{Place: c.Where, Subject: about,
				Text: fmt.Sprintf("clause %q: “%s” %s "+where, c.EID, short(oneLine(p.text)), p.fault, text.file),
				Hint: in.clauseHint(v, text, p, i == 0)})
		}
		if len(list) > 0 {
			return list
		}
	}
	return nil
}

func (in *inspection) clauseHint(v model.Version, text *body, p unheldPassage, own bool) string {
	switch p.fault {
	case notNext:
		return "mark what is left out between them by a line […], or write the passages as the source has them"
	case tooShort:
		return "two words stand in any text: take in those around them"
	}
	hint := in.nearPassages(text, p.text)
	if s := in.b.Source(v.Source); own && s != nil && s.Body != model.BodyFull {
		hint += "; or put the clause into the excerpt of its source, or name no source"
	}
	return hint
}

// What may be wrong with a passage of a clause.
const (
	notThere = "does not stand in"
	notNext  = "does not come right after the passage before it in"
	tooShort = "is too short to be looked for by itself in"
)

// unheldPassage is a passage of a clause that another text does not have, or not there, and why.
type unheldPassage struct {
	text  string
	fault string
}

// unheld are the passages of a clause that do not stand in another text. Passages that only a blank line parts follow each
// other there; those between which something is left out may stand in any order, since the articles of a newspaper have their
// own. Signs of Markdown do not count.
func unheld(clause string, other *body) []unheldPassage {
	const least = 3 // words that are looked for by themselves
	var list []unheldPassage
	runs := clauseRuns(clause, other)
	for _, run := range runs {
		words := 0
		for _, text := range run {
			words += countWords(text)
		}
		missing := other.follows(run)
		if len(missing) == 0 && words < least && len(runs) > 1 {
			missing = []unheldPassage{{run[0], tooShort}}
		}
		list = append(list, missing...)
	}
	return list
}

// clauseRuns are the passages of a clause, those together between which nothing is left out.
func clauseRuns(clause string, other *body) [][]string {
	var runs [][]string
	from, open := 0, false // where the passage before ends, and whether it does so without an omission
	for _, p := range passages(clause) {
		gap := clause[from:p.start]
		from = p.start + len(p.text)
		parts := []passage{p}
		if !other.holdsClause(p.text) {
			parts = splitOmissions(p)
		}
		for i, part := range parts {
			if i == 0 && open && strings.TrimSpace(gap) == "" && part.start == p.start {
				runs[len(runs)-1] = append(runs[len(runs)-1], part.text)
				continue
			}
			runs = append(runs, []string{part.text})
		}
		if n := len(parts); n > 0 {
			open = parts[n-1].start+len(parts[n-1].text) == from
		}
	}
	return runs
}

// holdsClause reports whether a passage of a clause stands in a text as it is, or without the signs of Markdown.
func (b *body) holdsClause(words string) bool {
	return b.holds(words) || b.holds(plain(words))
}

// follows gives those of some passages that do not stand in a text, or not one right after the other.
func (b *body) follows(run []string) []unheldPassage {
	var list []unheldPassage
	var ends []int // where the passage before may end
	for i, words := range run {
		spans := b.norm.FindAll(words)
		if len(spans) == 0 {
			spans = b.norm.FindAll(plain(words))
		}
		if len(spans) == 0 {
			list = append(list, unheldPassage{words, notThere})
			ends = nil
			continue
		}
		next := b.after(ends, spans)
		if i > 0 && ends != nil && len(next) == 0 {
			list = append(list, unheldPassage{words, notNext})
		}
		if ends = next; len(ends) == 0 {
			ends = endsOf(spans)
		}
	}
	return list
}

// after are the ends of those spans that follow one of some ends with nothing but a number or a heading between.
func (b *body) after(ends []int, spans []verbatim.Span) []int {
	var list []int
	for _, s := range spans {
		n := sort.SearchInts(ends, s.Start+1)
		if n > 0 && onlyNumber(b.text[ends[n-1]:s.Start]) {
			list = append(list, s.End)
		}
	}
	sort.Ints(list)
	return list
}

func endsOf(spans []verbatim.Span) []int {
	list := make([]int, len(spans))
	for i, s := range spans {
		list[i] = s.End
	}
	return list
}

// onlyNumber reports whether what stands between two passages of a clause is white space, marks, the number of a clause, or
// a line that is its heading.
func onlyNumber(gap string) bool {
	const most = 200
	if at, _ := nextOmission(gap); at >= 0 || len(gap) > most {
		return false
	}
	lines := strings.Split(gap, "\n")
	for i, line := range lines {
		inner := i > 0 && i < len(lines)-1
		bare := strings.TrimFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if inner && omission(strings.TrimSpace(line)) {
			return false
		}
		if bare == "" || clauseNumber(bare) || inner && heading(strings.TrimSpace(line)) {
			continue
		}
		return false
	}
	return true
}

// heading reports whether a line is the heading of a clause: "## Duties", "Article 4 Duties".
func heading(line string) bool {
	if strings.HasPrefix(line, "#") {
		return true
	}
	first := strings.Fields(line)
	return len(first) > 1 && !strings.HasSuffix(line, ".") && clauseNumber(first[0]+" "+first[1])
}

// clauseNumber reports whether some text is a number such as a clause has: 4, b, iv, Article 4, 第四条, 제4조.
func clauseNumber(text string) bool {
	fields := strings.Fields(strings.ToLower(text))
	if len(fields) == 2 && clauseWord(fields[0]) {
		fields = fields[1:]
	}
	if len(fields) != 1 {
		return false
	}
	number := strings.Trim(fields[0], ".,:;()[]")
	return len([]rune(number)) == 1 || strings.Trim(number, "0123456789.") == "" || strings.Trim(number, "ivxlc") == "" ||
		strings.HasPrefix(number, "第") && strings.Trim(number, "第条條款项0123456789一二三四五六七八九十百") == "" ||
		strings.HasPrefix(number, "제") && strings.Trim(number, "제조항0123456789") == ""
}

func clauseWord(word string) bool {
	const list = "article articles art art. artikel artículo articulo статья ст. paragraph para para. section sec. chapter point clause §"
	for _, w := range strings.Fields(list) {
		if w == word {
			return true
		}
	}
	return false
}

// unnamedSources is W13: a version of an instrument that holds text and names no source. Nothing can verify it.
func unnamedSources(in *inspection) []model.Problem {
	var list []model.Problem
	for _, t := range in.b.Instruments() {
		for i, v := range t.Versions {
			if v.Source != "" || len(v.Clauses) == 0 {
				continue
			}
			list = append(list, model.Problem{Place: t.At("versions[" + strconv.Itoa(i) + "].id"), Subject: model.RefTo(model.KindInstrument, t.ID),
				Text: fmt.Sprintf("version %q names no source: its text cannot be verified", v.ID),
				Hint: "add the source that it was taken from, with the text in it, and name it under source"})
		}
	}
	return list
}
