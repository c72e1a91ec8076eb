package main

import (
	"briefing/model"
	"briefing/model/edtf"
)

// Records are the things of a briefing as --json prints them. Their keys are
// lower_snake and every key is always there: a text or date that is absent is "",
// a list "[]", anything else null. Dates are EDTF as written. "ref" is what
// "briefing show" takes. Texts are those of the briefing, unchanged.

// recorder makes records of one briefing.
type recorder struct{ b *model.Briefing }

// records makes a record of each thing in a list.
func records[T, R any](list []T, record func(*T) R) []R {
	out := make([]R, len(list))
	for i := range list {
		out[i] = record(&list[i])
	}
	return out
}

// some is a list that is never null.
func some[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// record is the record of whatever a reference names; ok is false where nothing does.
func (r recorder) record(ref model.Ref) (record any, ok bool) {
	if !r.b.Has(ref) {
		return nil, false
	}
	switch ref.Kind {
	case model.KindActor:
		return r.actor(r.b.Actor(model.ActorID(ref.ID))), true
	case model.KindEvent:
		return r.event(r.b.Event(model.EventID(ref.ID))), true
	case model.KindQuote:
		return r.quote(r.b.Quote(model.QuoteID(ref.ID))), true
	case model.KindProvision:
		return r.provision(r.b.Provision(model.ProvisionID(ref.ID))), true
	case model.KindInstrument:
		return r.instrument(r.b.Instrument(model.InstrumentID(ref.ID))), true
	case model.KindIssue:
		return r.issue(r.b.Issue(model.IssueID(ref.ID))), true
	case model.KindPosition:
		return r.position(r.b.Position(model.PositionID(ref.ID))), true
	case model.KindComparison:
		return r.comparison(r.b.Comparison(model.ComparisonID(ref.ID))), true
	case model.KindJudgment:
		return r.judgment(r.b.Judgment(model.JudgmentID(ref.ID))), true
	case model.KindSource:
		return r.source(r.b.Source(model.SourceID(ref.ID))), true
	}
	return nil, false
}

func quoteIDs(quotes []*model.Quote) []model.QuoteID {
	ids := make([]model.QuoteID, len(quotes))
	for i, q := range quotes {
		ids[i] = q.ID
	}
	return ids
}

// originsOf are the independent origins of some quotes, as references.
func (r recorder) originsOf(quotes []*model.Quote) []string {
	refs := []string{}
	for _, o := range r.b.Origins(quotes) {
		refs = append(refs, o.Ref.String())
	}
	return refs
}

// actorRecord is an actor, with the role held on the briefing's day.
type actorRecord struct {
	ID          model.ActorID      `json:"id"`
	Ref         string             `json:"ref"`
	Formerly    []string           `json:"formerly"`
	Kind        model.ActorKind    `json:"kind"`
	Name        string             `json:"name"`
	NativeName  string             `json:"native_name"`
	Aliases     []string           `json:"aliases"`
	WeakAliases []string           `json:"weak_aliases"`
	Role        string             `json:"role"`
	Country     string             `json:"country"`
	Sector      string             `json:"sector"`
	Wikidata    string             `json:"wikidata"`
	Anonymous   bool               `json:"anonymous"`
	Possibly    []model.ActorID    `json:"possibly"`
	Memberships []membershipRecord `json:"memberships"`
	Summary     string             `json:"summary"`
	Quotes      []model.QuoteID    `json:"quotes"`
	Positions   []model.PositionID `json:"positions"`
}

type membershipRecord struct {
	Organization model.ActorID `json:"organization"`
	Role         string        `json:"role"`
	From         edtf.Date     `json:"from"`
	To           edtf.Date     `json:"to"`
}

func (r recorder) actor(a *model.Actor) actorRecord {
	rec := actorRecord{
		ID: a.ID, Ref: model.RefTo(model.KindActor, a.ID).String(), Formerly: some(a.Formerly), Kind: a.Kind, Name: a.Name, NativeName: a.NativeName,
		Aliases: some(a.Alias), WeakAliases: some(a.WeakAlias), Role: r.b.RoleOn(a.ID, r.b.Meta().AsOf),
		Country: a.Country, Sector: a.Sector, Wikidata: a.Wikidata, Anonymous: a.Anonymous, Possibly: some(a.Possibly),
		Memberships: []membershipRecord{}, Summary: a.Summary,
		Quotes: quoteIDs(r.b.QuotesBySpeaker(model.SpeakerID(a.ID))), Positions: positionIDs(r.b.PositionsByActor(a.ID)),
	}
	for _, m := range a.Memberships {
		rec.Memberships = append(rec.Memberships, membershipRecord(m))
	}
	return rec
}

func positionIDs(positions []*model.Position) []model.PositionID {
	ids := make([]model.PositionID, len(positions))
	for i, p := range positions {
		ids[i] = p.ID()
	}
	return ids
}

// eventRecord is an event.
type eventRecord struct {
	ID          model.EventID        `json:"id"`
	Ref         string               `json:"ref"`
	Formerly    []string             `json:"formerly"`
	Title       string               `json:"title"`
	Date        edtf.Date            `json:"date"`
	End         edtf.Date            `json:"end"`
	Place       string               `json:"place"`
	Type        string               `json:"type"`
	Important   bool                 `json:"important"`
	Disputed    string               `json:"disputed"` // what is disputed
	Actors      []model.ActorID      `json:"actors"`
	Instruments []model.InstrumentID `json:"instruments"`
	Sources     []model.SourceID     `json:"sources"`
	Accounts    []accountRecord      `json:"accounts"`
	Summary     string               `json:"summary"`
	Note        string               `json:"note"`
	Quotes      []model.QuoteID      `json:"quotes"`
}

type accountRecord struct {
	By     model.ActorID  `json:"by"`
	Source model.SourceID `json:"source"`
}

func (r recorder) event(e *model.Event) eventRecord {
	rec := eventRecord{
		ID: e.ID, Ref: model.RefTo(model.KindEvent, e.ID).String(), Formerly: some(e.Formerly), Title: e.Title, Date: e.Date, End: e.End,
		Place: e.Place, Type: e.Type, Important: e.Important, Disputed: e.Disputed, Actors: some(e.Actors),
		Instruments: some(e.Instruments), Sources: some(e.Sources), Accounts: []accountRecord{}, Summary: e.Summary,
		Note: e.Note, Quotes: quoteIDs(r.b.QuotesByEvent(e.ID)),
	}
	for _, a := range e.Accounts {
		rec.Accounts = append(rec.Accounts, accountRecord(a))
	}
	return rec
}
