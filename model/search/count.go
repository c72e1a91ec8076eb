package search

import (
	"cmp"
	"slices"
	"strings"

	"briefing/model"
	"briefing/model/edtf"
)

// Tally is how many quotes of a result fall to one thing.
type Tally struct {
	Ref   model.Ref // zero for months, types and the unattributed
	Key   string    // what a term of that field takes: an id, a type, a month
	Label string
	N     int
}

// Counts is a result counted in five ways.
type Counts struct {
	Speakers []Tally // most first; a joint statement counts for each of its speakers
	Sources  []Tally // most first
	Issues   []Tally // most first; a quote on two issues counts for both, on none for none
	Months   []Tally // earliest first, undated last; see [edtf.Date.Month]
	Types    []Tally // direct, mixed, indirect
}

// Count counts some quotes of a briefing.
func Count(b *model.Briefing, quotes []*model.Quote) Counts {
	var speakers, sources, issues, months, types tallies
	for _, q := range quotes {
		for _, s := range b.SpeakersOf(q) {
			speakers.add(s.Ref, string(s.ID), s.Name)
		}
		if len(q.Speakers) == 0 {
			speakers.add(model.Ref{}, model.Unattributed, model.Unattributed)
		}
		sources.add(sourceOf(b, q))
		for _, id := range q.Issues {
			issues.add(issueOf(b, id))
		}
		months.add(model.Ref{}, q.Said.Month(), "") // named below, once each
		types.add(model.Ref{}, string(q.Type), string(q.Type))
	}
	for i := range months.list {
		months.list[i].Label = monthDate(months.list[i].Key).Long()
	}
	return Counts{
		Speakers: speakers.sorted(mostFirst),
		Sources:  sources.sorted(mostFirst),
		Issues:   issues.sorted(mostFirst),
		Months:   months.sorted(earliestFirst),
		Types:    types.sorted(byType),
	}
}

func sourceOf(b *model.Briefing, q *model.Quote) (model.Ref, string, string) {
	if s := b.Source(q.Source); s != nil {
		return model.RefTo(model.KindSource, s.ID), string(s.ID), s.Name()
	}
	return model.Ref{}, string(q.Source), string(q.Source)
}

func issueOf(b *model.Briefing, id model.IssueID) (model.Ref, string, string) {
	if i := b.Issue(id); i != nil {
		return model.RefTo(model.KindIssue, id), string(id), i.Label
	}
	return model.Ref{}, string(id), string(id)
}

// monthDate reads a month of [edtf.Date.Month] back; the empty one is no date.
func monthDate(month string) edtf.Date {
	d, err := edtf.Parse(month)
	if err != nil {
		return edtf.Date{}
	}
	return d
}

// tallies counts by key. The first label of a key stays.
type tallies struct {
	list []Tally
	at   map[string]int
}

func (t *tallies) add(ref model.Ref, key, name string) {
	if t.at == nil {
		t.at = map[string]int{}
	}
	i, ok := t.at[key]
	if !ok {
		i = len(t.list)
		t.at[key] = i
		t.list = append(t.list, Tally{Ref: ref, Key: key, Label: name})
	}
	t.list[i].N++
}

func (t *tallies) sorted(order func(a, b Tally) int) []Tally {
	slices.SortFunc(t.list, order)
	return t.list
}

func mostFirst(a, b Tally) int {
	return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Label, b.Label), cmp.Compare(a.Key, b.Key))
}

func earliestFirst(a, b Tally) int {
	return edtf.Compare(monthDate(a.Key), monthDate(b.Key))
}

func byType(a, b Tally) int {
	order := []string{string(model.Direct), string(model.Mixed), string(model.Indirect)}
	return cmp.Or(cmp.Compare(slices.Index(order, a.Key), slices.Index(order, b.Key)), cmp.Compare(a.Key, b.Key))
}

// Group is the quotes that have the same speakers.
type Group struct {
	Speakers []model.Speaker // as in the first quote; none: unattributed
	Name     string          // "A", "A and B", "A, B and C", "unattributed"
	Quotes   []*model.Quote  // in the order given
}

// BySpeaker groups quotes by who speaks: most quotes first, then by name, the
// unattributed last. A joint statement is a group of its own, however its speakers
// are ordered, so that each quote stands in one group.
func BySpeaker(b *model.Briefing, quotes []*model.Quote) []Group {
	var groups []Group
	at := map[string]int{}
	for _, q := range quotes {
		key := speakersKey(q)
		i, ok := at[key]
		if !ok {
			i = len(groups)
			at[key] = i
			speakers := b.SpeakersOf(q)
			groups = append(groups, Group{Speakers: speakers, Name: b.SpeakerNames(q)})
		}
		groups[i].Quotes = append(groups[i].Quotes, q)
	}
	slices.SortStableFunc(groups, func(a, b Group) int {
		if none := cmp.Compare(min(len(b.Speakers), 1), min(len(a.Speakers), 1)); none != 0 {
			return none
		}
		return cmp.Or(cmp.Compare(len(b.Quotes), len(a.Quotes)), cmp.Compare(a.Name, b.Name))
	})
	return groups
}

func speakersKey(q *model.Quote) string {
	ids := make([]string, len(q.Speakers))
	for i, id := range q.Speakers {
		ids[i] = string(id)
	}
	slices.Sort(ids)
	return strings.Join(slices.Compact(ids), "\n")
}
