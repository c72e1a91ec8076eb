package ui

import (
	"cmp"
	"fmt"
	"slices"

	"briefing/model"
	"briefing/ui/layout"
	"briefing/ui/page"
	"briefing/ui/rich"
)

// layer is something that Esc takes away.
type layer uint8

// The layers, in the order in which Esc takes them.
const (
	noLayer layer = iota
	theFind
	theZoom
	thePin
	theQuery
)

// top is the layer that Esc takes away next.
func (r *Reader) top() layer {
	switch {
	case r.found.text != "":
		return theFind
	case r.zoomed():
		return theZoom
	case r.pin != "":
		return thePin
	case r.query != "":
		return theQuery
	}
	return noLayer
}

// zoomed tells whether a pane has the place of all; where one pane has the whole
// window anyway, there is no zoom.
func (r *Reader) zoomed() bool { return r.zoom && r.layout.Mode == layout.Split }

// status tells what just happened, or where the reader is.
func (r *Reader) status() string {
	if r.note != "" {
		return r.bar(rich.Of(rich.T(rich.Strong, r.note)))
	}
	return r.bar(r.state(r.size.X - 1))
}

// say puts a message into the state row: what to do or what happened and, where
// there is room for all of it, more about it.
func (r *Reader) say(message, more string) {
	r.note = message
	if whole := message + " " + more; rich.Width(whole) < r.size.X-1 {
		r.note = whole
	}
}

// state is where the reader is and what Esc would take away, in a width. Where there
// is no room for all, the layers below the one that goes next are left out first,
// then the place.
func (r *Reader) state(width int) rich.Line {
	place := rich.Of(rich.T(rich.Muted, r.where()))
	all, next := r.layers()
	for _, parts := range [][]rich.Line{append([]rich.Line{place}, all...), {place, next}, all} {
		if line := joined(parts); line.Width() <= width {
			return line
		}
	}
	if next.Width() == 0 {
		return place
	}
	return next
}

// joined puts parts that are not empty behind each other.
func joined(parts []rich.Line) rich.Line {
	var line rich.Line
	for _, p := range parts {
		if len(line) > 0 && p.Width() > 0 {
			line = append(line, rich.T(rich.Muted, " · "))
		}
		if p.Width() > 0 {
			line = append(line, p...)
		}
	}
	return line
}

// layers name the filter, the pin, what was searched for and the zoom; behind the
// one that Esc takes away next stands that it does.
func (r *Reader) layers() (all []rich.Line, next rich.Line) {
	add := func(on bool, l layer, esc string, spans ...rich.Span) {
		if !on {
			return
		}
		line := rich.Of(spans...)
		if l == r.top() {
			line = append(line, rich.T(rich.Muted, " Esc "+esc))
			next = line
		}
		all = append(all, line)
	}
	add(r.query != "", theQuery, "clears", rich.T(rich.Hit, r.world.Pages.Asked(r.query)+" ×"))
	add(r.pin != "", thePin, "lets go", rich.T(rich.Strong, "A pinned"), rich.T(rich.Muted, ", c on another"))
	add(r.found.text != "", theFind, "clears", rich.T(rich.Hit, "/"+r.found.text), rich.T(rich.Muted, r.tally()+" n N"))
	add(r.zoomed(), theZoom, "unzooms", rich.T(rich.Muted, "zoomed"))
	return all, next
}

// tally is which hit the cursor was brought to, as long as it is still there.
func (r *Reader) tally() string {
	f := r.found
	if f.of == 0 || f.focus != r.focus || f.subject != r.subject {
		return ""
	}
	text := fmt.Sprintf(" %d/%d", f.at, f.of)
	if f.around {
		text += " wrapped"
	}
	return text
}

// where is the place of the reader: in a list the whole of its row, on a page the
// quote among those in list, or else what Enter would open, or the page.
func (r *Reader) where() string {
	cursor := r.panes[r.focus].Cursor(r.props(r.focus))
	if r.focus != r.main() {
		return cursor.Full
	}
	if q := r.pointed(); q != nil {
		if i := slices.Index(r.list, q); i >= 0 {
			return fmt.Sprintf("Quote %d/%d", i+1, len(r.list))
		}
	}
	if s, ok := page.Follow(cursor.Target); ok && s != r.subject {
		if name := r.called(s); name != "" {
			return "Enter opens " + name
		}
	}
	return r.page.Page().Title
}

// called is a subject in few words; empty where its page has no name.
func (r *Reader) called(s page.Subject) string {
	switch s.Kind {
	case page.Overview:
		return "the overview"
	case page.Thing:
		return r.nameOf(s.Ref)
	case page.Search:
		if s.Query == "" {
			return "all quotes"
		}
		return r.world.Pages.Asked(s.Query)
	case page.Matrix:
		return "who stands where"
	case page.Problems:
		return "the problems"
	case page.Disputed:
		return "what is disputed"
	case page.Compared:
		return "what the authors put side by side"
	case page.Judgments:
		return "what the authors judge"
	case page.Written:
		return s.Place.String()
	}
	return ""
}

// nameOf is a thing in few words; empty for what the briefing does not have.
func (r *Reader) nameOf(ref model.Ref) string {
	b := r.world.Briefing
	if !b.Has(ref) {
		return ""
	}
	switch ref.Kind {
	case model.KindQuote:
		if names := b.SpeakerNames(b.Quote(model.QuoteID(ref.ID))); names != model.Unattributed {
			return "a quote of " + names
		}
		return "an unattributed quote"
	case model.KindProvision:
		p, _ := model.ColumnID(ref.ID).Split()
		if in := b.Instrument(p.Instrument()); in != nil {
			return in.Name() + ", " + b.ClauseName(p)
		}
		return b.ClauseName(p)
	case model.KindEvent:
		return b.Event(model.EventID(ref.ID)).Title
	case model.KindSource:
		return b.Source(model.SourceID(ref.ID)).Name()
	case model.KindActor:
		return b.Actor(model.ActorID(ref.ID)).Name
	case model.KindInstrument:
		return b.Instrument(model.InstrumentID(ref.ID)).Name()
	case model.KindIssue:
		i := b.Issue(model.IssueID(ref.ID))
		return cmp.Or(i.Label, ref.ID)
	case model.KindComparison:
		return b.Comparison(model.ComparisonID(ref.ID)).Title
	}
	return ""
}
