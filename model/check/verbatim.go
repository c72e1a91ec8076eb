package check

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"briefing/model"
	"briefing/model/verbatim"
)

// unquotable is E04: words that do not stand in the body of their source, or not in its full text, and clauses that do not
// stand in the source of their version.
func unquotable(in *inspection) []model.Problem {
	var list []model.Problem
	quotes := in.b.Quotes()
	for i := range quotes {
		q, f := &quotes[i], in.found[i]
		s := in.b.Source(q.Source)
		switch {
		case s == nil || errors.Is(f.err, verbatim.ErrEmpty): // E02, and a missing key
		case f.body == nil:
			list = append(list, nothingToQuote(q, s))
		case errors.Is(f.err, verbatim.ErrContext):
			list = append(list, wrongContext(q, f.body))
		case errors.Is(f.err, verbatim.ErrNotFound):
			list = append(list, in.misquoted(q, f.body))
		case f.err == nil:
			list = append(list, overGap(q, f)...)
			list = append(list, brokenOff(q, f)...)
		}
	}
	list = append(list, in.inventedClauses()...)
	return append(list, in.againstTexts()...)
}

// nothingToQuote is a quote from a source that holds no text.
func nothingToQuote(q *model.Quote, s *model.Source) model.Problem {
	p := model.Problem{Place: q.At("exact"), Subject: model.RefTo(model.KindQuote, q.ID),
		Text: fmt.Sprintf("exact cannot be verified: %s holds no text", s.Where.File),
		Hint: "put the passage into the source, or quote from the copy that was read"}
	if s.Body == model.BodyAbsent {
		p.Text += " (body: absent)"
		if strings.TrimSpace(s.Text) != "" {
			p.Text = fmt.Sprintf("exact cannot be verified: %s says body: absent", s.Where.File)
			p.Hint = "it does hold a text: write body: excerpt or body: full"
		}
	}
	return p
}

// wrongContext is a quote whose words stand in the source, but not between its prefix and suffix.
func wrongContext(q *model.Quote, b *body) model.Problem {
	path := "prefix"
	if q.Prefix == "" {
		path = "suffix"
	}
	return model.Problem{Place: q.At(path), Subject: model.RefTo(model.KindQuote, q.ID),
		Text: fmt.Sprintf("exact stands in %s, but not with this prefix and suffix around it", b.file),
		Hint: fmt.Sprintf("it stands in %s: copy prefix and suffix from there, or leave them out where it stands once",
			b.linesOf(b.norm.FindAll(q.Exact)))}
}

// misquoted is a quote whose words are not in the source.
func (in *inspection) misquoted(q *model.Quote, b *body) model.Problem {
	p := model.Problem{Place: q.At("exact"), Subject: model.RefTo(model.KindQuote, q.ID),
		Text: fmt.Sprintf("exact does not stand in %s", b.file)}
	if text := in.cutWord(b, q.Exact); text != "" {
		p.Text, p.Hint = text, "take in the whole word, or quote words that stand there"
		return p
	}
	if t := in.texts.bodies[q.Source]; t != nil && t.holds(q.Exact) {
		p.Hint = fmt.Sprintf("the full text has it at line %d of %s: add that passage to the source",
			t.place(t.norm.FindAll(q.Exact)[0].Start).Line, t.file)
		return p
	}
	if place := in.elsewhere(q); place.File != "" {
		p.Hint = fmt.Sprintf("these words stand at %s: if they are meant, move the quote to the file of that source", place)
		return p
	}
	p.Hint = in.nearPassages(b, q.Exact)
	if strings.ContainsAny(q.Exact, "…[") || strings.Contains(q.Exact, "...") {
		p.Hint += ". What is left out or put in is not verbatim: make each part a quote of its own"
	}
	return p
}

// elsewhere is the first other source in which the words of a quote stand, as long as the run may look for what is
// near; the zero Place where there is none.
func (in *inspection) elsewhere(q *model.Quote) model.Place {
	if in.passages == 0 {
		return model.Place{}
	}
	for _, s := range in.b.Sources() {
		other := in.bodies[s.ID]
		if other == nil || s.ID == q.Source {
			continue
		}
		if found := other.norm.FindAll(q.Exact); len(found) > 0 {
			in.passages--
			return other.place(found[0].Start)
		}
	}
	return model.Place{}
}

// nearPassages says which passages of b resemble some words, and how much. None of them is ever taken for the words.
func (in *inspection) nearPassages(b *body, exact string) string {
	const most, least = 3, 0.5
	if in.passages == 0 {
		return "copy the words from the source; near passages are given for the first " + strconv.Itoa(maxPassages) + " only"
	}
	in.passages--
	var hits []string
	for _, n := range b.norm.Nearest(exact, most) {
		if n.Score < least {
			continue
		}
		// Rounded down: only the words themselves would be 1.00, and they are not there.
		hits = append(hits, fmt.Sprintf("(%.2f): “%s” at %s", float64(int(n.Score*100))/100, differing(n.Text, exact), b.place(n.Span.Start)))
	}
	if len(hits) == 0 {
		return "nothing in it comes near: copy the words from the source, or file the quote under the source that has them"
	}
	return "nearest " + strings.Join(hits, "; ") + ". Copy the words as they stand in the source"
}

// differing is the part of a passage that shows how it differs from what was looked for: all of a short passage, else
// some words before the first difference and what follows.
func differing(passage, exact string) string {
	const most, before = 100, 24
	got, want := []rune(oneLine(passage)), []rune(oneLine(verbatim.Normalize(exact).String()))
	if len(got) <= most {
		return string(got)
	}
	norm := []rune(verbatim.Normalize(string(got)).String())
	same := 0
	for same < len(norm) && same < len(want) && norm[same] == want[same] {
		same++
	}
	from := min(max(0, same-before), len(got)-most)
	to := from + most
	text, lead, tail := string(got[from:to]), "", ""
	if from > 0 {
		text, lead = fromWord(string(got[from-1])+text), "…"
	}
	if to < len(got) {
		text, tail = toWord(text+string(got[to])), "…"
	}
	return lead + text + tail
}

// fromWord leaves out what stands before the first space, if that is near.
func fromWord(s string) string {
	if i := strings.IndexByte(s, ' '); i >= 0 && i < len(s)/4 {
		return s[i+1:]
	}
	_, first := utf8.DecodeRuneInString(s)
	return s[first:]
}

// toWord leaves out what stands after the last space, if that is near.
func toWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i > len(s)/4*3 {
		return s[:i]
	}
	_, last := utf8.DecodeLastRuneInString(s)
	return s[:len(s)-last]
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// ambiguous is E05: words that stand more than once in their source.
func ambiguous(in *inspection) []model.Problem {
	var list []model.Problem
	quotes := in.b.Quotes()
	for i := range quotes {
		q, f := &quotes[i], in.found[i]
		var many verbatim.AmbiguousError
		if !errors.As(f.err, &many) {
			continue
		}
		p := model.Problem{Place: q.At("exact"), Subject: model.RefTo(model.KindQuote, q.ID),
			Text: fmt.Sprintf("exact stands %d times in %s: %s", many.Count, f.body.file, f.body.linesOf(f.body.norm.FindAll(q.Exact))),
			Hint: "give a prefix or a suffix: the words that stand directly before or after the passage that is meant"}
		if q.Prefix != "" || q.Suffix != "" {
			p.Text = fmt.Sprintf("exact stands %d times in %s with this prefix and suffix", many.Count, f.body.file)
			p.Hint = "make prefix or suffix longer, until they fit one passage only"
		}
		list = append(list, p)
	}
	return list
}

// linesOf names the lines on which spans begin: "line 3", "lines 3, 9 and 12"; at most five.
func (b *body) linesOf(spans []verbatim.Span) string {
	const most = 5
	var lines []string
	for _, s := range spans {
		line := strconv.Itoa(b.place(s.Start).Line)
		if len(lines) == 0 || lines[len(lines)-1] != line {
			lines = append(lines, line)
		}
	}
	if len(lines) > most {
		return "lines " + strings.Join(lines[:most], ", ") + " …"
	}
	if len(lines) == 1 {
		return "line " + lines[0]
	}
	last := len(lines) - 1
	return "lines " + strings.Join(lines[:last], ", ") + " and " + lines[last]
}
