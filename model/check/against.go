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
	missing := unverified(own.text, full, true)
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

// unverified are the passages of an excerpt that do not stand in another text. Blank lines and omission marks on a line of
// their own part passages; omission marks within a line do so where the other text does not have them. Where the order
// counts, a passage must stand after the one before it.
func unverified(excerpt string, other *body, inOrder bool) []passage {
	w := walk{other: other, inOrder: inOrder}
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
	inOrder bool
	at      int // where the last passage ended
	missing []passage
}

// step reports whether a passage stands in the text where it may, and goes there; late tells that it stands before.
func (w *walk) step(p *passage) bool {
	if !w.inOrder {
		return w.other.holds(p.text)
	}
	spans := w.other.norm.FindAll(p.text)
	n := sort.Search(len(spans), func(i int) bool { return spans[i].Start >= w.at })
	if n < len(spans) {
		w.at = spans[n].End
		return true
	}
	p.late = len(spans) > 0
	return len(spans) == verbatim.MaxSpans // there may be more of them behind
}

// inventedClauses is E04 for the texts of instruments: each passage of a clause stands in the source of its version, and in
// the full text of that source. Their order is free: an article of a newspaper has its own.
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
	var list []model.Problem
	about := model.RefTo(model.KindInstrument, t.ID)
	if id := model.NewProvisionID(t.ID, c.EID); in.b.Provision(id) != nil {
		about = model.RefTo(model.KindProvision, id)
	}
	for i, text := range []*body{in.bodies[v.Source], in.texts.bodies[v.Source]} {
		where := [...]string{"%s, the source of this version", "the full text %s"}[i]
		if text == nil {
			continue
		}
		for _, p := range unverified(c.Text, text, false) {
			list = append(list, model.Problem{Place: c.Where, Subject: about,
				Text: fmt.Sprintf("clause %q: “%s” does not stand in "+where, c.EID, short(oneLine(p.text)), text.file),
				Hint: in.nearPassages(text, p.text)})
		}
		if len(list) > 0 {
			break
		}
	}
	return list
}
