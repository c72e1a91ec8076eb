package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"briefing/model"
	"briefing/ui/export"
	"briefing/ui/page"
)

// export opens the preview: first what the reader is looking at, then the whole.
func (r *Reader) export() tea.Cmd {
	if r.config.Exporter == nil {
		r.note = "This reader cannot write files."
		return nil
	}
	e := export.New(r.config.Exporter, append(r.scopes(), export.Scope{Label: "The whole briefing"}))
	r.overlay = e
	return e.Start(r.world.Briefing)
}

// scopes are the parts of the briefing that are at hand, the nearest first: what the
// page is about, and what the filter found. Of the quotes that a filter found, the
// one that was leafed to comes after all of them.
func (r *Reader) scopes() []export.Scope {
	var scopes []export.Scope
	if thing, ok := r.thingScope(); ok {
		scopes = append(scopes, thing)
	}
	if r.query != "" && len(r.list) > 0 {
		scopes = append(scopes, r.queryScope())
	}
	if len(scopes) == 2 && r.subject.Ref.Kind == model.KindQuote {
		slices.Reverse(scopes)
	}
	return scopes
}

// thingScope exports what the page is about; false where that is no part of its own.
func (r *Reader) thingScope() (export.Scope, bool) {
	b, id := r.world.Briefing, r.subject.Ref.ID
	if r.subject.Kind == page.Compare {
		return r.chosenScope()
	}
	if !b.Has(r.subject.Ref) {
		return export.Scope{}, false
	}
	name := r.nameOf(r.subject.Ref)
	switch r.subject.Ref.Kind {
	case model.KindActor:
		return export.Scope{Label: "Speaker: " + name, Speaker: model.SpeakerID(id)}, len(b.QuotesBySpeaker(model.SpeakerID(id))) > 0
	case model.KindEvent:
		return export.Scope{Label: "Event: " + name, Event: model.EventID(id)}, true
	case model.KindIssue:
		return export.Scope{Label: "Issue: " + name, Issue: model.IssueID(id)}, true
	case model.KindQuote:
		return export.Scope{Label: "This quote", Quotes: []model.QuoteID{model.QuoteID(id)}}, true
	case model.KindProvision:
		return export.Scope{Label: name, Provision: model.ProvisionID(id)}, true
	case model.KindInstrument:
		return export.Scope{Label: name, Instrument: model.InstrumentID(id)}, true
	case model.KindComparison:
		return export.Scope{Label: "This comparison: " + name, Comparison: model.ComparisonID(id)}, true
	}
	return export.Scope{}, false
}

// chosenScope exports what the reader has put side by side.
func (r *Reader) chosenScope() (export.Scope, bool) {
	scope := export.Scope{Label: "This comparison"}
	for _, id := range strings.Fields(r.subject.Columns) {
		scope.Columns = append(scope.Columns, model.ColumnID(id))
	}
	return scope, len(scope.Columns) > 0
}

// queryScope exports what a query found: one speaker's part of the briefing where
// that is all that was asked, else the quotes.
func (r *Reader) queryScope() export.Scope {
	if id, ok := strings.CutPrefix(r.query, "speaker:"); ok && model.ValidSlug(id) {
		if a := r.world.Briefing.Actor(model.ActorID(id)); a != nil {
			return export.Scope{Label: "Speaker: " + a.Name, Speaker: model.SpeakerID(id)}
		}
	}
	scope := export.Scope{Label: fmt.Sprintf("Quotes that answer %s", r.query), Query: r.query}
	for _, q := range r.list {
		scope.Quotes = append(scope.Quotes, q.ID)
	}
	return scope
}
