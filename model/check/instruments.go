package check

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"briefing/model"
)

// withoutText is E11: a provision that no version of its instrument holds, or a version that holds no text at all. An
// instrument without versions lists its provisions as somebody reports them: nothing is missing there.
func withoutText(in *inspection) []model.Problem {
	var list []model.Problem
	for _, t := range in.b.Instruments() {
		about := model.RefTo(model.KindInstrument, t.ID)
		var headings []string
		held, parts := map[string]bool{}, map[string]bool{} // clauses, and what they are parts of
		for i, v := range t.Versions {
			for _, c := range v.Clauses {
				if wordless(c.Text) {
					continue
				}
				headings = append(headings, c.EID)
				held[c.EID] = true
				for eid := range wholes(c.EID) {
					parts[eid] = true
				}
			}
			if len(v.Clauses) == 0 {
				list = append(list, model.Problem{Place: t.At("versions[" + strconv.Itoa(i) + "].id"), Subject: about,
					Text: fmt.Sprintf("version %q holds no text", v.ID),
					Hint: fmt.Sprintf("write %s.md beside instrument.yaml, with a heading such as \"## art_4\" over each clause, or take the version out", v.ID)})
			}
		}
		for i, p := range t.Provisions {
			inText := held[p.EID] || parts[p.EID] || heldWhole(p.EID, held)
			if p.Wording == model.WordingAbsent {
				list = append(list, contradicted(t, i, held[p.EID])...)
				continue
			}
			if len(held) == 0 || inText {
				continue
			}
			problem := model.Problem{Place: t.At("provisions[" + strconv.Itoa(i) + "].id"), Subject: model.RefTo(model.KindProvision, p.ID),
				Text: fmt.Sprintf("provision %q stands in no text version of %q", p.EID, t.ID),
				Hint: fmt.Sprintf("add its text under a heading \"## %s\" to a version, or write wording: absent if nobody's words of it were seen", p.EID)}
			if near := in.nearestClause(p.EID, headings); near != "" {
				problem.Hint = fmt.Sprintf("nearest heading: %q; %s", near, problem.Hint)
			}
			list = append(list, problem)
		}
	}
	return list
}

// wordless reports whether a text holds no word: an empty clause, or an omission mark alone.
func wordless(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0
}

// contradicted is told of a provision whose wording is called absent although a version holds it.
func contradicted(t model.Instrument, i int, held bool) []model.Problem {
	if !held {
		return nil
	}
	p := t.Provisions[i]
	return []model.Problem{{Place: t.At("provisions[" + strconv.Itoa(i) + "].wording"), Subject: model.RefTo(model.KindProvision, p.ID),
		Text: fmt.Sprintf("provision %q is called wording: absent, but a version holds its text", p.EID),
		Hint: "take out wording: absent, or the text"}}
}

// heldWhole reports whether the text of a larger clause is held, in which this one then stands.
func heldWhole(eid string, held map[string]bool) bool {
	for whole := range wholes(eid) {
		if held[whole] {
			return true
		}
	}
	return false
}

// wholes are the clauses that one is part of: art_4 and art_4__para_1 for art_4__para_1__point_a (Akoma Ntoso).
func wholes(eid string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := strings.LastIndex(eid, "__"); i > 0; i = strings.LastIndex(eid[:i], "__") {
			if !yield(eid[:i]) {
				return
			}
		}
	}
}

// cycles is E12: a source that derives from itself, an instrument that supersedes itself, by however many steps.
func cycles(in *inspection) []model.Problem {
	var list []model.Problem
	var sources []string
	for _, s := range in.b.Sources() {
		sources = append(sources, string(s.ID))
	}
	for _, ring := range rings(sources, func(id string) []string {
		return []string{string(in.b.Source(model.SourceID(id)).Origin)}
	}) {
		s := in.b.Source(model.SourceID(ring[0]))
		list = append(list, model.Problem{Place: s.At("origin"), Subject: model.RefTo(model.KindSource, s.ID),
			Text: "origin: the sources derive from each other: " + arrows(ring),
			Hint: "an origin is what came first: take out the origin of the first of them"})
	}
	var instruments []string
	for _, t := range in.b.Instruments() {
		instruments = append(instruments, string(t.ID))
	}
	for _, ring := range rings(instruments, func(id string) []string {
		return texts(in.b.Instrument(model.InstrumentID(id)).Supersedes)
	}) {
		t := in.b.Instrument(model.InstrumentID(ring[0]))
		n := slices.Index(texts(t.Supersedes), ring[1])
		list = append(list, model.Problem{Place: t.At("supersedes[" + strconv.Itoa(n) + "]"), Subject: model.RefTo(model.KindInstrument, t.ID),
			Text: "supersedes: the instruments supersede each other: " + arrows(ring),
			Hint: "the later one supersedes the earlier: take the other direction out"})
	}
	return list
}

// arrows shows a ring, a long one by its beginning.
func arrows(ring []string) string {
	const most = 8
	if len(ring) > most {
		ring = append(slices.Clone(ring[:most-1]), "…", ring[0])
	}
	return strings.Join(ring, " → ")
}

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, t := range list {
		out[i] = string(t)
	}
	return out
}

// rings finds ways through a graph that come back to where they began, each with its first node again at its end: one
// for each node whose edge closes such a way, so that no cycle goes unseen.
func rings(nodes []string, next func(string) []string) [][]string {
	known := map[string]bool{}
	for _, n := range nodes {
		known[n] = true
	}
	var found [][]string
	var path []string
	onPath, done := map[string]bool{}, map[string]bool{}
	var visit func(string)
	visit = func(n string) {
		onPath[n] = true
		path = append(path, n)
		closed := false
		for _, to := range next(n) {
			switch {
			case onPath[to] && !closed:
				closed = true
				found = append(found, append(slices.Clone(path[slices.Index(path, to):]), to))
			case known[to] && !done[to] && !onPath[to]:
				visit(to)
			}
		}
		path = path[:len(path)-1]
		onPath[n], done[n] = false, true
	}
	for _, n := range nodes {
		if !done[n] {
			visit(n)
		}
	}
	return found
}
