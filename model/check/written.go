package check

import (
	"html"
	"iter"
	"strconv"
	"strings"

	"briefing/model"
)

// prose is a text that the authors have written themselves.
type prose struct {
	model.Written
	about model.Ref
	path  string
	text  string
}

// prose gives what the authors write: titles, summaries, cells, judgments and notes.
func (in *inspection) prose() iter.Seq[prose] {
	return func(yield func(prose) bool) {
		w := writing{yield: yield}
		w.aboutAll(in.b)
		w.happenings(in.b)
		w.instruments(in.b)
		w.assessments(in.b)
	}
}

// writing goes through the texts of the authors.
type writing struct {
	yield func(prose) bool
	done  bool
}

// add gives texts of one entity, each after its path, the entities of HTML decoded, and leaves out those without any mark.
func (w *writing) add(e model.Written, about model.Ref, pathsAndTexts ...string) {
	for i := 0; i+1 < len(pathsAndTexts); i += 2 {
		path, text := pathsAndTexts[i], html.UnescapeString(pathsAndTexts[i+1])
		if w.done || !strings.ContainsAny(text, doubleMarks+guillemetMarks+singleMarks+"「『﹁﹃`") {
			continue
		}
		w.done = !w.yield(prose{e, about, path, text})
	}
}

func (w *writing) aboutAll(b *model.Briefing) {
	m := b.Meta()
	w.add(m.Written, model.Ref{}, "title", m.Title, "subtitle", m.Subtitle, "summary", m.Summary)
	for _, a := range b.Actors() {
		w.add(a.Written, model.RefTo(model.KindActor, a.ID), "summary", a.Summary)
	}
	for _, e := range b.Issues() {
		w.add(e.Written, model.RefTo(model.KindIssue, e.ID), "label", e.Label, "question", e.Question, "summary", e.Summary)
	}
	for _, s := range b.Sources() {
		w.add(s.Written, model.RefTo(model.KindSource, s.ID), "descriptor", s.Descriptor, "note", s.Note)
	}
	for _, q := range b.Quotes() {
		w.add(q.Written, model.RefTo(model.KindQuote, q.ID), "occasion", q.Occasion, "note", q.Note)
	}
}

func (w *writing) happenings(b *model.Briefing) {
	for _, e := range b.Events() {
		w.add(e.Written, model.RefTo(model.KindEvent, e.ID), "title", e.Title, "summary", e.Summary, "disputed", e.Disputed, "note", e.Note)
	}
}

func (w *writing) instruments(b *model.Briefing) {
	for _, t := range b.Instruments() {
		w.add(t.Written, model.RefTo(model.KindInstrument, t.ID), "status", t.Status, "note", t.Note)
		for i, v := range t.Versions {
			w.add(t.Written, model.RefTo(model.KindInstrument, t.ID), "versions["+strconv.Itoa(i)+"].note", v.Note)
		}
		for i, p := range t.Provisions {
			at := "provisions[" + strconv.Itoa(i) + "]."
			w.add(t.Written, model.RefTo(model.KindProvision, p.ID), at+"heading", p.Heading, at+"summary", p.Summary,
				at+"trigger", p.Trigger, at+"response", p.Response, at+"duration", p.Duration, at+"note", p.Note)
			for j, q := range p.Qualifiers {
				w.add(t.Written, model.RefTo(model.KindProvision, p.ID), at+"qualifiers["+strconv.Itoa(j)+"]", q)
			}
		}
	}
}

func (w *writing) assessments(b *model.Briefing) {
	for _, p := range b.Positions() {
		w.add(p.Written, model.RefTo(model.KindPosition, p.ID()), "note", p.Note)
	}
	for _, c := range b.Comparisons() {
		about := model.RefTo(model.KindComparison, c.ID)
		w.add(c.Written, about, "title", c.Title, "question", c.Question, "note", c.Note)
		for i, p := range c.Points {
			at := "points[" + strconv.Itoa(i) + "]."
			w.add(c.Written, about, at+"label", p.Label)
			for j, cell := range p.Cells {
				w.add(c.Written, about, at+"cells["+strconv.Itoa(j)+"]", cell)
			}
		}
	}
	for _, j := range b.Judgments() {
		w.add(j.Written, model.RefTo(model.KindJudgment, j.ID), "text", j.Text, "note", j.Note)
	}
}
