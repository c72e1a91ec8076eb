package check

import (
	"fmt"
	"sort"

	"briefing/model"
	"briefing/model/verbatim"
)

// againstTexts verifies the texts of sources and quotes against the full texts.
func (in *inspection) againstTexts() []model.Problem {
	var list []model.Problem
	seen := map[model.SourceID]bool{}
	sources := in.b.Sources()
	for i := range sources {
		s := &sources[i]
		full, own := in.texts.bodies[s.ID], in.bodies[s.ID]
		if full == nil || own == nil || seen[s.ID] {
			continue
		}
		seen[s.ID] = true
		list = append(list, in.againstFull(s, own, full)...)
	}
	quotes := in.b.Quotes()
	for i := range quotes {
		q, f := &quotes[i], in.found[i]
		full := in.texts.bodies[q.Source]
		// What is not in the body is reported there.
		if full == nil || f.body == nil || f.err != nil || full.holds(q.Exact) {
			continue
		}
		list = append(list, model.Problem{Place: q.At("exact"), Subject: model.RefTo(model.KindQuote, q.ID),
			Text: fmt.Sprintf("exact does not stand in the full text %s", full.file),
			Hint: in.nearPassages(full, q.Exact)})
	}
	return list
}

// againstFull verifies the text of one source: an excerpt passage by passage and in their order, a whole body in one piece.
func (in *inspection) againstFull(s *model.Source, own, full *body) []model.Problem {
	if s.Body == model.BodyFull && full.holds(own.text) {
		return nil
	}
	var list []model.Problem
	note := func(at int, text, hint string) {
		list = append(list, model.Problem{Place: own.place(at), Subject: model.RefTo(model.KindSource, s.ID), Text: text, Hint: hint})
	}
	missing := unverified(own.text, full)
	for _, p := range missing {
		if p.late {
			note(p.start, fmt.Sprintf("this passage stands in the full text %s, but not after the passage before it", full.file),
				"put the passages into the order in which the source has them")
			continue
		}
		note(p.start, fmt.Sprintf("this passage does not stand in the full text %s", full.file), in.nearPassages(full, p.text))
	}
	if s.Body == model.BodyFull && len(missing) == 0 {
		note(broken(own.text, full), fmt.Sprintf("body: full, but with this passage it no longer stands in one piece in the full text %s", full.file),
			"put in what is missing before this passage, or mark what is left out and write body: excerpt")
	}
	return list
}

// broken is where the passage begins up to which a text no longer stands in the full text in one piece.
func broken(text string, full *body) int {
	parts := passages(text)
	n := sort.Search(len(parts), func(i int) bool {
		return !full.holds(text[:parts[i].start+len(parts[i].text)])
	})
	if n == len(parts) { // what breaks it is a mark of omission after the last
		return len(text) - 1
	}
	return parts[n].start
}

// holds reports whether some words stand in a text, be it more than once.
func (b *body) holds(words string) bool { return b.norm.Holds(words) }

// unverified are the passages of an excerpt that do not stand in another text, each after the one before it. Blank lines and
// omission marks on a line of their own part passages; omission marks within a line do so where the other text does not have
// them.
func unverified(excerpt string, other *body) []passage {
	w := walk{other: other}
	for _, p := range passages(excerpt) {
		if w.step(&p) {
			continue
		}
		parts := splitOmissions(p)
		if len(parts) == 1 && parts[0] == p || p.late {
			w.missing = append(w.missing, p)
			continue
		}
		for _, part := range parts {
			if !w.step(&part) {
				w.missing = append(w.missing, part)
			}
		}
	}
	return w.missing
}

// walk goes through a text from passage to passage.
type walk struct {
	other   *body
	at      int // where the last passage ended
	missing []passage
}

// step reports whether a passage stands in the text where it may, and goes there; late tells that it stands before.
func (w *walk) step(p *passage) bool {
	spans := w.other.norm.FindAll(p.text)
	n := sort.Search(len(spans), func(i int) bool { return spans[i].Start >= w.at })
	if n < len(spans) {
		w.at = spans[n].End
		return true
	}
	p.late = len(spans) > 0
	return len(spans) == verbatim.MaxSpans // there may be more of them behind
}
