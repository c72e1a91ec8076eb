package model

import (
	"cmp"
	"slices"
	"sync"

	"briefing/model/edtf"
)

// Data is a briefing as it was read, in the order it was written. [New] turns it
// into a [Briefing].
type Data struct {
	Meta        Meta
	Actors      []Actor
	Issues      []Issue
	Events      []Event
	Sources     []Source
	Quotes      []Quote
	Positions   []Position
	Instruments []Instrument
	Comparisons []Comparison
	Judgments   []Judgment
}

// Briefing is a briefing ready to be read: every entity in its reading order,
// with the indexes that the views need. It never changes; the pointers and
// slices that it hands out must not be written to. It is safe for concurrent use.
type Briefing struct {
	data     Data
	problems []Problem

	actors      map[ActorID]*Actor
	issues      map[IssueID]*Issue
	events      map[EventID]*Event
	sources     map[SourceID]*Source
	quotes      map[QuoteID]*Quote
	positions   map[PositionID]*Position
	instruments map[InstrumentID]*Instrument
	provisions  map[ProvisionID]*Provision
	comparisons map[ComparisonID]*Comparison
	judgments   map[JudgmentID]*Judgment

	quotesBySpeaker   map[SpeakerID][]*Quote
	quotesByEvent     map[EventID][]*Quote
	quotesByProvision map[ProvisionID][]*Quote
	quotesByIssue     map[IssueID][]*Quote
	quotesBySource    map[SourceID][]*Quote
	quotesByStatement map[StatementID][]*Quote
	positionsByActor  map[ActorID][]*Position
	positionsByIssue  map[IssueID][]*Position
	referrers         func() map[Ref][]Ref
	texts             func() map[ProvisionID][]VersionText
	roots             func() map[SourceID]*Source
	normal            *normalised
	publishers        map[string]ActorID
	outlets           map[string][]SourceID
}

// New sorts and indexes what was read. The problems found while reading stay
// with the briefing. Where an id stands twice the first one wins. New takes over
// d: the caller must not use it afterwards.
func New(d Data, problems []Problem) *Briefing {
	b := &Briefing{data: d, problems: slices.Clone(problems), normal: &normalised{}}
	SortProblems(b.problems)
	b.sort()
	b.indexEntities()
	b.indexQuotes()
	b.indexPositions()
	b.indexPublishers()
	b.referrers = sync.OnceValue(b.indexReferrers)
	b.texts = sync.OnceValue(b.indexTexts)
	b.roots = sync.OnceValue(b.indexRoots)
	return b
}

func (b *Briefing) sort() {
	d := &b.data
	d.Events = sorted(d.Events, func(x, y *Event) int {
		return cmp.Or(edtf.Compare(x.Date, y.Date), cmp.Compare(x.ID, y.ID))
	})
	d.Quotes = sorted(d.Quotes, func(x, y *Quote) int {
		return cmp.Or(edtf.Compare(x.Said, y.Said), cmp.Compare(x.ID, y.ID))
	})
	d.Positions = sorted(d.Positions, func(x, y *Position) int {
		return cmp.Or(cmp.Compare(x.Issue, y.Issue), cmp.Compare(x.Actor, y.Actor), compareFrom(x.From, y.From))
	})
}

// compareFrom puts what began nobody knows when before what began on a day.
func compareFrom(x, y edtf.Date) int {
	switch {
	case x.IsZero() && !y.IsZero():
		return -1
	case y.IsZero() && !x.IsZero():
		return 1
	}
	return edtf.Compare(x, y)
}

// sorted is a list in order, equal elements as written. It sorts pointers and
// moves each element once: elements are large.
func sorted[E any](list []E, compare func(x, y *E) int) []E {
	pointers := make([]*E, len(list))
	for i := range list {
		pointers[i] = &list[i]
	}
	slices.SortStableFunc(pointers, compare)
	out := make([]E, len(list))
	for i, p := range pointers {
		out[i] = *p
	}
	return out
}

// index maps the first entity with each id, in a slice that no longer moves.
func index[ID comparable, E any](list []E, id func(*E) ID) map[ID]*E {
	m := make(map[ID]*E, len(list))
	for i := range list {
		if _, taken := m[id(&list[i])]; !taken {
			m[id(&list[i])] = &list[i]
		}
	}
	return m
}

func (b *Briefing) indexEntities() {
	d := &b.data
	b.actors = index(d.Actors, func(e *Actor) ActorID { return e.ID })
	b.issues = index(d.Issues, func(e *Issue) IssueID { return e.ID })
	b.events = index(d.Events, func(e *Event) EventID { return e.ID })
	b.sources = index(d.Sources, func(e *Source) SourceID { return e.ID })
	b.quotes = index(d.Quotes, func(e *Quote) QuoteID { return e.ID })
	b.positions = index(d.Positions, func(e *Position) PositionID { return e.ID() })
	b.instruments = index(d.Instruments, func(e *Instrument) InstrumentID { return e.ID })
	b.comparisons = index(d.Comparisons, func(e *Comparison) ComparisonID { return e.ID })
	b.judgments = index(d.Judgments, func(e *Judgment) JudgmentID { return e.ID })
	b.provisions = map[ProvisionID]*Provision{}
	for i := range d.Instruments {
		for j := range d.Instruments[i].Provisions {
			p := &d.Instruments[i].Provisions[j]
			if _, taken := b.provisions[p.ID]; !taken {
				b.provisions[p.ID] = p
			}
		}
	}
}

func (b *Briefing) indexQuotes() {
	b.quotesBySpeaker = map[SpeakerID][]*Quote{}
	b.quotesByEvent = map[EventID][]*Quote{}
	b.quotesByProvision = map[ProvisionID][]*Quote{}
	b.quotesByIssue = map[IssueID][]*Quote{}
	b.quotesBySource = map[SourceID][]*Quote{}
	b.quotesByStatement = map[StatementID][]*Quote{}
	for i := range b.data.Quotes {
		q := &b.data.Quotes[i]
		file(b.quotesBySpeaker, q, q.Speakers...)
		file(b.quotesByProvision, q, q.Provisions...)
		file(b.quotesByIssue, q, q.Issues...)
		file(b.quotesBySource, q, q.Source)
		file(b.quotesByEvent, q, q.Event)
		file(b.quotesByStatement, q, q.Statement)
	}
}

func (b *Briefing) indexPositions() {
	b.positionsByActor = map[ActorID][]*Position{}
	b.positionsByIssue = map[IssueID][]*Position{}
	for i := range b.data.Positions {
		p := &b.data.Positions[i]
		file(b.positionsByActor, p, p.Actor)
		file(b.positionsByIssue, p, p.Issue)
	}
}

// file puts v under each key that is not empty, once even where a key is repeated.
func file[K ~string, V any](m map[K][]*V, v *V, keys ...K) {
	for _, k := range keys {
		if list := m[k]; k != "" && (len(list) == 0 || list[len(list)-1] != v) {
			m[k] = append(list, v)
		}
	}
}
