package check

import (
	"fmt"
	"sort"
	"strings"
	"unicode"

	"briefing/model"
	"briefing/model/verbatim"
)

// cutWord says that some words stand in a text, but begin or end inside a word of it; "" where they do not, or the run has
// read enough for this.
func (in *inspection) cutWord(b *body, exact string) string {
	if in.reading -= len(b.text); in.reading < 0 {
		return ""
	}
	cut, ok := b.norm.FindCut(exact)
	if !ok {
		return ""
	}
	verb := "ends"
	if cut.Begins {
		verb = "begins"
	}
	return fmt.Sprintf("exact %s inside a word: “%s” at %s", verb, short(oneLine(b.text[cut.Word.Start:cut.Word.End])), b.place(cut.Word.Start))
}

// overGap is E04 for words that stand in the source, but with a line between them that marks an omission, or a mark of one in
// brackets: nobody has seen them stand together.
func overGap(q *model.Quote, f finding) []model.Problem {
	gap, ok := f.body.gapIn(f.span)
	if !ok {
		at, _ := nextMark(f.body.text[f.span.Start:f.span.End], bracketedOmissions())
		if gap = f.span.Start + at; at < 0 {
			return nil
		}
	}
	return []model.Problem{{Place: q.At("exact"), Subject: model.RefTo(model.KindQuote, q.ID),
		Text: fmt.Sprintf("exact runs over an omission, at %s", f.body.place(gap)),
		Hint: "what was left out there may change what is said: make each part a quote of its own"}}
}

// gapIn is where in a span of the text the first line stands that only marks an omission.
func (b *body) gapIn(span verbatim.Span) (at int, ok bool) {
	n := sort.SearchInts(b.gaps, span.Start+1)
	if n > 0 && !strings.Contains(b.text[b.gaps[n-1]:span.Start], "\n") { // the span begins on that line
		n--
	}
	if n == len(b.gaps) || b.gaps[n] >= span.End {
		return 0, false
	}
	return b.gaps[n], true
}

// brokenOff is E04 for words after which the source goes on with a space and a #. Behind these YAML reads a comment, so that
// an author who wrote more words without quotation marks has less of them here and cannot see it. That the quote does end
// here is told by a suffix.
func brokenOff(q *model.Quote, f finding) []model.Problem {
	rest := f.body.text[f.span.End:]
	after := strings.TrimLeft(rest, " \t\u00a0")
	if next, wrapped := strings.CutPrefix(after, "\n"); wrapped && len(next) > 1 && next[0] == '#' && !strings.ContainsAny(next[1:2], "# \n") {
		after = next // a heading has a space behind its #
	}
	if after == rest || !strings.HasPrefix(after, "#") || strings.HasPrefix(q.Suffix, "#") {
		return nil
	}
	word := firstField(after)
	return []model.Problem{{Place: q.At("exact"), Subject: model.RefTo(model.KindQuote, q.ID),
		Text: fmt.Sprintf("the source goes on with %q, which begins a comment in YAML: exact may lack what follows", word),
		Hint: fmt.Sprintf("put the words in quotation marks; if the quote does end here, add suffix: %q", word)}}
}

// firstField is the beginning of a text up to its first white space, at most twelve characters with their marks.
func firstField(s string) string {
	const most = 12
	n := 0
	for i, r := range s {
		if joined := unicode.Is(unicode.M, r) || r == '\u200d'; joined {
			continue
		}
		if n++; n > most || unicode.IsSpace(r) {
			return s[:i]
		}
	}
	return s
}

// overParagraphs is W14: a quote that runs over a blank line of an excerpt. Nobody can see there that nothing is left out
// between the two paragraphs.
func overParagraphs(in *inspection) []model.Problem {
	var list []model.Problem
	quotes := in.b.Quotes()
	for i := range quotes {
		q, f := &quotes[i], in.found[i]
		s := in.b.Source(q.Source)
		if f.body == nil || f.err != nil || s == nil || s.Body != model.BodyExcerpt || len(overGap(q, f)) > 0 {
			continue
		}
		if full := in.texts.bodies[q.Source]; full != nil && full.holds(q.Exact) {
			continue
		}
		parts := passages(f.body.text[f.span.Start:f.span.End])
		if len(parts) < 2 {
			continue
		}
		list = append(list, model.Problem{Place: q.At("exact"), Subject: model.RefTo(model.KindQuote, q.ID),
			Text: fmt.Sprintf("exact runs over a blank line of an excerpt, at %s: nobody can see that nothing is left out there", f.body.place(f.span.Start+parts[1].start)),
			Hint: "verify it with check --texts, or make each part a quote of its own"})
	}
	return list
}
