package model

import "strconv"

// Reference is one place where an entity names another.
type Reference struct {
	From  Ref
	Path  string // the value's path in From, such as speaker[0]
	Where Written
	To    Ref // where nothing has the id: the kind it should have had first
	Found bool
	Kinds []Kind // the kinds that To may have
}

// Place is where the reference is written.
func (r Reference) Place() Place { return r.Where.At(r.Path) }

// References are all references of the briefing, entity by entity and key by key.
func (b *Briefing) References() []Reference {
	w := refWalk{b: b}
	d := &b.data
	for i := range d.Actors {
		w.actor(&d.Actors[i])
	}
	for i := range d.Events {
		w.event(&d.Events[i])
	}
	for i := range d.Instruments {
		w.instrument(&d.Instruments[i])
	}
	for i := range d.Sources {
		s := &d.Sources[i]
		w.from(RefTo(KindSource, s.ID), s.Written)
		one(&w, "origin", s.Origin, KindSource)
	}
	for i := range d.Quotes {
		w.quote(&d.Quotes[i])
	}
	for i := range d.Positions {
		p := &d.Positions[i]
		w.from(RefTo(KindPosition, p.ID()), p.Written)
		one(&w, "actor", p.Actor, KindActor)
		one(&w, "issue", p.Issue, KindIssue)
		many(&w, "evidence", p.Evidence, KindQuote, KindProvision)
	}
	for i := range d.Comparisons {
		w.comparison(&d.Comparisons[i])
	}
	for i := range d.Judgments {
		j := &d.Judgments[i]
		w.from(RefTo(KindJudgment, j.ID), j.Written)
		many(&w, "evidence", j.Evidence, KindQuote, KindProvision)
	}
	return w.list
}

type refWalk struct {
	b     *Briefing
	ref   Ref
	where Written
	list  []Reference
}

func (w *refWalk) from(ref Ref, where Written) { w.ref, w.where = ref, where }

// one notes the reference under path unless it is empty.
func one[ID ~string](w *refWalk, path string, id ID, kinds ...Kind) {
	if id == "" {
		return
	}
	r := Reference{From: w.ref, Path: path, Where: w.where, To: RefTo(kinds[0], id), Kinds: kinds}
	for _, k := range kinds {
		if w.b.Has(RefTo(k, id)) {
			r.To, r.Found = RefTo(k, id), true
			break
		}
	}
	w.list = append(w.list, r)
}

func many[ID ~string](w *refWalk, path string, ids []ID, kinds ...Kind) {
	for i, id := range ids {
		one(w, path+"["+strconv.Itoa(i)+"]", id, kinds...)
	}
}

func (w *refWalk) actor(a *Actor) {
	w.from(RefTo(KindActor, a.ID), a.Written)
	many(w, "possibly", a.Possibly, KindActor)
	for i, m := range a.Memberships {
		one(w, "memberships["+strconv.Itoa(i)+"].organization", m.Organization, KindActor)
	}
}

func (w *refWalk) event(e *Event) {
	w.from(RefTo(KindEvent, e.ID), e.Written)
	many(w, "actors", e.Actors, KindActor)
	many(w, "sources", e.Sources, KindSource)
	many(w, "instruments", e.Instruments, KindInstrument)
	for i, a := range e.Accounts {
		one(w, "accounts["+strconv.Itoa(i)+"].by", a.By, KindActor)
		one(w, "accounts["+strconv.Itoa(i)+"].source", a.Source, KindSource)
	}
}

func (w *refWalk) instrument(in *Instrument) {
	w.from(RefTo(KindInstrument, in.ID), in.Written)
	many(w, "parties", in.Parties, KindActor)
	for i, r := range in.Ratified {
		one(w, "ratified["+strconv.Itoa(i)+"].party", r.Party, KindActor)
	}
	many(w, "supersedes", in.Supersedes, KindInstrument)
	for i := range in.Versions {
		one(w, "versions["+strconv.Itoa(i)+"].source", in.Versions[i].Source, KindSource)
	}
	for i := range in.Provisions {
		p := &in.Provisions[i]
		w.from(RefTo(KindProvision, p.ID), in.Written)
		many(w, "provisions["+strconv.Itoa(i)+"].parallel", p.Parallel, KindProvision)
		many(w, "provisions["+strconv.Itoa(i)+"].sources", p.Sources, KindSource)
	}
}

func (w *refWalk) quote(q *Quote) {
	w.from(RefTo(KindQuote, q.ID), q.Written)
	many(w, "speaker", q.Speakers, KindActor, KindInstrument)
	one(w, "on_behalf_of", q.OnBehalfOf, KindActor)
	one(w, "event", q.Event, KindEvent)
	many(w, "via", q.Via, KindActor)
	many(w, "issues", q.Issues, KindIssue)
	many(w, "provisions", q.Provisions, KindProvision)
	many(w, "mentions", q.Mentions, KindActor)
	one(w, "", q.Source, KindSource)
}

func (w *refWalk) comparison(c *Comparison) {
	w.from(RefTo(KindComparison, c.ID), c.Written)
	for i, id := range c.Columns {
		path := "columns[" + strconv.Itoa(i) + "]"
		if !id.IsProvision() {
			one(w, path, id, KindQuote, KindSource, KindEvent)
			continue
		}
		p, v := id.Split()
		one(w, path, p, KindProvision)
		if r := &w.list[len(w.list)-1]; r.Found && v != "" && w.b.Text(p, v) == nil {
			r.To, r.Found = RefTo(KindProvision, id), false
		}
	}
}

// Has reports whether something has the id that r names.
func (b *Briefing) Has(r Ref) bool {
	switch r.Kind {
	case KindActor:
		return b.actors[ActorID(r.ID)] != nil
	case KindIssue:
		return b.issues[IssueID(r.ID)] != nil
	case KindEvent:
		return b.events[EventID(r.ID)] != nil
	case KindSource:
		return b.sources[SourceID(r.ID)] != nil
	case KindQuote:
		return b.quotes[QuoteID(r.ID)] != nil
	case KindPosition:
		return b.positions[PositionID(r.ID)] != nil
	case KindInstrument:
		return b.instruments[InstrumentID(r.ID)] != nil
	case KindProvision:
		return b.provisions[ProvisionID(r.ID)] != nil
	case KindComparison:
		return b.comparisons[ComparisonID(r.ID)] != nil
	case KindJudgment:
		return b.judgments[JudgmentID(r.ID)] != nil
	}
	return false
}

// Lookup finds everything that a person may mean by an id: "kind:id" exactly, or
// a bare id in every kind that has it, in the order of [Kinds].
func (b *Briefing) Lookup(id string) []Ref {
	if r, ok := ParseRef(id); ok {
		if b.Has(r) {
			return []Ref{r}
		}
		return nil
	}
	var refs []Ref
	for _, k := range Kinds() {
		if r := (Ref{k, id}); b.Has(r) {
			refs = append(refs, r)
		}
	}
	return refs
}

// Referrers are the things that name r, each once, in the order of [Briefing.References].
func (b *Briefing) Referrers(r Ref) []Ref { return b.referrers()[r] }

// indexReferrers waits until somebody asks: it is most of the work of indexing,
// and a first screen does not need it.
func (b *Briefing) indexReferrers() map[Ref][]Ref {
	referrers := map[Ref][]Ref{}
	seen := map[[2]Ref]bool{}
	for _, r := range b.References() {
		if pair := [2]Ref{r.To, r.From}; r.Found && !seen[pair] {
			seen[pair] = true
			referrers[r.To] = append(referrers[r.To], r.From)
		}
	}
	return referrers
}

// PlaceOf is where a thing is written; the zero place where nothing has the id.
func (b *Briefing) PlaceOf(r Ref) Place {
	if !b.Has(r) {
		return Place{}
	}
	switch r.Kind {
	case KindActor:
		return b.actors[ActorID(r.ID)].Where
	case KindIssue:
		return b.issues[IssueID(r.ID)].Where
	case KindEvent:
		return b.events[EventID(r.ID)].Where
	case KindSource:
		return b.sources[SourceID(r.ID)].Where
	case KindQuote:
		return b.quotes[QuoteID(r.ID)].Where
	case KindPosition:
		return b.positions[PositionID(r.ID)].Where
	case KindInstrument:
		return b.instruments[InstrumentID(r.ID)].Where
	case KindProvision:
		return b.provisions[ProvisionID(r.ID)].Where
	case KindComparison:
		return b.comparisons[ComparisonID(r.ID)].Where
	case KindJudgment:
		return b.judgments[JudgmentID(r.ID)].Where
	}
	return Place{}
}
