package search

import (
	"slices"
	"strings"

	"briefing/model"
	"briefing/model/edtf"
)

// field is the condition of a term, without its Not.
func (x *Index) field(t Term) condition {
	value := Fold(t.Text)
	switch t.Field {
	case Text:
		return x.contains(t)
	case Speaker:
		return x.bySpeaker(t.Text)
	case Issue:
		ids := named[model.IssueID](t.Text, issueNames(x.b))
		return func(_ int, q *model.Quote) bool { return anyOf(q.Issues, ids) }
	case Source:
		ids := named[model.SourceID](t.Text, sourceNames(x.b))
		return func(_ int, q *model.Quote) bool { return ids[q.Source] }
	case Event:
		ids := named[model.EventID](t.Text, eventNames(x.b))
		return func(_ int, q *model.Quote) bool { return ids[q.Event] }
	case Provision:
		ids := x.provisions(t.Text)
		return func(_ int, q *model.Quote) bool { return anyOf(q.Provisions, ids) }
	case Type:
		return func(_ int, q *model.Quote) bool { return string(q.Type) == value }
	case Statement:
		return func(_ int, q *model.Quote) bool { return string(q.Statement) == value }
	case Status:
		return func(_ int, q *model.Quote) bool { return string(standing(q)) == value }
	case Since, Until:
		return span(t)
	case Note:
		return x.noted(t)
	}
	return never
}

// standing is the status of a quote; an absent one means ok.
func standing(q *model.Quote) model.QuoteStatus {
	if q.Status == "" {
		return model.StatusOK
	}
	return q.Status
}

// noted is the condition of words in the authors' note.
func (x *Index) noted(t Term) condition {
	n, notes := t.needle(), x.notes()
	return func(i int, _ *model.Quote) bool { return n.text != "" && n.in(notes[i]) }
}

func never(int, *model.Quote) bool { return false }

func anyOf[ID comparable](list []ID, ids map[ID]bool) bool {
	return slices.ContainsFunc(list, func(id ID) bool { return ids[id] })
}

// span is the condition of since and until. A quote passes if the date on which it was
// said may lie in the span: June 2024 passes since:2024-06-20. An undated quote
// never passes, and an end that a date leaves open does not limit.
func span(t Term) condition {
	date, err := edtf.Parse(strings.TrimSpace(t.Text))
	if err != nil {
		return never
	}
	if t.Field == Since {
		first, bounded := date.Earliest()
		return func(_ int, q *model.Quote) bool {
			last, known := q.Said.Latest()
			return !q.Said.IsZero() && (!bounded || !known || last >= first)
		}
	}
	last, bounded := date.Latest()
	return func(_ int, q *model.Quote) bool {
		first, known := q.Said.Earliest()
		return !q.Said.IsZero() && (!bounded || !known || first <= last)
	}
}

func (x *Index) bySpeaker(name string) condition {
	ids, nobody := map[model.SpeakerID]bool{}, false
	for _, m := range x.Speakers(name) {
		if m.SpeakerID == "" {
			nobody = true
		} else {
			ids[m.SpeakerID] = true
		}
	}
	return func(_ int, q *model.Quote) bool { return anyOf(q.Speakers, ids) || nobody && len(q.Speakers) == 0 }
}

// entry is a thing that a field can name.
type entry[ID ~string] struct {
	id    ID
	names []string
}

func issueNames(b *model.Briefing) []entry[model.IssueID] {
	var list []entry[model.IssueID]
	for _, i := range b.Issues() {
		list = append(list, entry[model.IssueID]{i.ID, []string{i.Label}})
	}
	return list
}

func sourceNames(b *model.Briefing) []entry[model.SourceID] {
	var list []entry[model.SourceID]
	for _, s := range b.Sources() {
		list = append(list, entry[model.SourceID]{s.ID, []string{s.Title, s.OriginalTitle, s.Container, s.Publisher}})
	}
	return list
}

func eventNames(b *model.Briefing) []entry[model.EventID] {
	var list []entry[model.EventID]
	for _, e := range b.Events() {
		list = append(list, entry[model.EventID]{e.ID, []string{e.Title}})
	}
	return list
}

// named resolves what was typed: the thing with that id, whether the briefing
// holds it or a quote only mentions it; else what is called just that; else what
// has words beginning with those typed.
func named[ID ~string](text string, list []entry[ID]) map[ID]bool {
	typed := words(text)
	ids := map[ID]bool{ID(Fold(text)): true}
	if len(typed) == 0 {
		return ids
	}
	for _, e := range list {
		if ids[e.id] {
			return ids
		}
	}
	for _, alike := range []func(typed []string, e entry[ID]) bool{called[ID], begins[ID]} {
		found := false
		for _, e := range list {
			if alike(typed, e) {
				ids[e.id], found = true, true
			}
		}
		if found {
			break
		}
	}
	return ids
}

func called[ID ~string](typed []string, e entry[ID]) bool {
	return slices.ContainsFunc(append(e.names, string(e.id)), func(name string) bool {
		return slices.Equal(words(name), typed)
	})
}

func begins[ID ~string](typed []string, e entry[ID]) bool {
	have := words(strings.Join(append(e.names, string(e.id)), " "))
	for _, w := range typed {
		if !slices.ContainsFunc(have, func(h string) bool { return strings.HasPrefix(h, w) }) {
			return false
		}
	}
	return true
}

// provisions resolves a provision: by whole id, by article in any instrument
// ("art_4", "Art. 4", "Article 5(2)"), each with the parts below it; else by
// instrument; else by heading.
func (x *Index) provisions(text string) map[model.ProvisionID]bool {
	id, eid := Fold(text), articleID(text)
	ids := map[model.ProvisionID]bool{}
	take := func(p model.ProvisionID) {
		if within(string(p), id) || within(p.EID(), id) || within(p.EID(), eid) {
			ids[p] = true
		}
	}
	headings, instruments := []entry[model.ProvisionID]{}, []entry[model.InstrumentID]{}
	for _, in := range x.b.Instruments() {
		instruments = append(instruments, entry[model.InstrumentID]{in.ID, []string{in.Title, in.Short}})
		for _, p := range in.Provisions {
			take(p.ID)
			headings = append(headings, entry[model.ProvisionID]{p.ID, []string{p.Heading}})
		}
	}
	of := named(text, instruments)
	inside := map[model.ProvisionID]bool{}
	quotes := x.b.Quotes()
	for i := range quotes {
		for _, p := range quotes[i].Provisions {
			take(p)
			if of[p.Instrument()] {
				inside[p] = true
			}
		}
	}
	switch {
	case len(ids) > 0:
		return ids
	case len(inside) > 0:
		return inside
	}
	return named(text, headings)
}

// within tells whether id is whole or a part of it, after Akoma Ntoso:
// art_4__para_1 lies within art_4.
func within(id, whole string) bool {
	return whole != "" && (id == whole || strings.HasPrefix(id, whole+"__"))
}

// articleID turns "4", "Art. 4" and "Article 5(2)" into art_4 and art_5__para_2;
// anything else is none.
func articleID(text string) string {
	w := words(text)
	if len(w) > 0 && (w[0] == "art" || w[0] == "article") {
		w = w[1:]
	}
	switch len(w) {
	case 1:
		return "art_" + w[0]
	case 2:
		return "art_" + w[0] + "__para_" + w[1]
	}
	return ""
}
