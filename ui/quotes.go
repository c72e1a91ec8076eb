package ui

import (
	"slices"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/keymap"
	"briefing/ui/page"
	"briefing/ui/pane"
)

// filter sets the quotes that J and K go through: those that answer a query, in the
// order in which their page shows them, or all of them by date. A query that cannot
// be read finds none.
func (r *Reader) filter(query string) {
	r.query, r.list = query, nil
	parsed, err := search.Parse(query)
	if err != nil {
		return
	}
	found := r.world.Index.Quotes(parsed)
	if query == "" {
		r.list = found
		return
	}
	for _, g := range search.BySpeaker(r.world.Briefing, found) {
		r.list = append(r.list, g.Quotes...)
	}
}

// current is the quote from which J and K go on: that under the cursor, else the
// first one on the page; nil where there is none.
func (r *Reader) current() *model.Quote {
	if q := r.pointed(); q != nil {
		return q
	}
	if quotes := r.page.Page().Quotes; len(quotes) > 0 && r.page.Page().Subject == r.subject {
		return r.world.Briefing.Quote(quotes[0])
	}
	return nil
}

// pointed is the quote under the cursor, or that the page is about.
func (r *Reader) pointed() *model.Quote {
	cursor := r.panes[r.focus].Cursor(r.props(r.focus))
	for _, target := range []string{cursor.Within, cursor.Target, r.subject.Ref.String()} {
		if ref, ok := model.ParseRef(target); ok && ref.Kind == model.KindQuote {
			return r.world.Briefing.Quote(model.QuoteID(ref.ID))
		}
	}
	return nil
}

// turnQuote goes to the next or previous quote of the list. Going on from a quote
// page replaces it, so that Back returns to where the leafing began.
func (r *Reader) turnQuote(by int) {
	list := r.list
	if len(list) == 0 {
		r.note = "There are no quotes here."
		return
	}
	at, leafing := 0, r.subject.Ref.Kind == model.KindQuote
	if q := r.current(); q != nil {
		if i := slices.Index(list, q); i >= 0 {
			at = i
			if leafing {
				at += by
			}
		}
	}
	if at < 0 || at >= len(list) {
		r.note = "There are no more quotes this way."
		return
	}
	next := page.Of(model.RefTo(model.KindQuote, list[at].ID))
	if !leafing {
		r.visit(next)
		return
	}
	r.subject = next
	r.focusOn(r.main())
}

// compare pins what is under the cursor as A, or puts A and B side by side. On a
// comparison it changes the layout.
func (r *Reader) compare() {
	if r.comparing() {
		r.rearrange()
		return
	}
	column, name := r.column()
	switch {
	case column == "":
		r.note = "Put the cursor on a quote or clause, then c."
	case r.pin == "":
		r.pin = column
		r.say("A pinned. Press c on another; Esc lets go.", "A is "+name+".")
	case r.pin == column:
		r.note = "This is A already. Press c on another."
	default:
		a := r.pin
		r.pin = ""
		r.visit(page.Beside(a, column))
		if r.pageWidth() < beside && r.size.X >= beside {
			r.zoom, r.lent = true, true
		}
	}
}

// comparing tells whether the page is a comparison.
func (r *Reader) comparing() bool {
	return r.subject.Kind == page.Compare || r.subject.Ref.Kind == model.KindComparison
}

// beside is the width of the page with its frame from which two texts stand side by
// side.
const beside = 80

// rearrange changes how a comparison is laid out: side by side or one over the
// other; where the page is too narrow for the former, it gets the whole screen. Where
// one text shows at a time, it turns to the next, from its beginning.
func (r *Reader) rearrange() {
	switch {
	case r.pageWidth() >= beside:
		pages := *r.world.Pages
		pages.Stacked = !pages.Stacked
		w := *r.world
		w.Pages = &pages
		r.world = &w
	case r.size.X >= beside:
		r.focusOn(r.main())
		r.zoom, r.lent = true, true
		r.note = "Zoomed, so that both fit. Esc unzooms."
	default: // where there is never room for two
		r.subject.Face++
		r.settle()
		r.page.Update(r.props(r.main()), pane.Do{Action: keymap.Top})
	}
}

// turns tells whether a window is too narrow for two texts side by side: a
// comparison then shows one at a time, and c turns to the next.
func (r *Reader) turns() bool { return r.size.X < beside }

// pageWidth is the width of the page with its frame.
func (r *Reader) pageWidth() int {
	if region, ok := r.layout.Region(r.main()); ok {
		return region.Box.Dx()
	}
	return 0
}

// column is what would be compared: the quote or provision under the cursor, else
// the thing that the page is about.
func (r *Reader) column() (model.ColumnID, string) {
	cursor := r.panes[r.focus].Cursor(r.props(r.focus))
	targets := []string{cursor.Within, cursor.Target}
	if cursor.Target == "" {
		targets = append(targets, r.subject.Ref.String())
	}
	for _, target := range targets {
		if ref, ok := model.ParseRef(target); ok && canStand(ref.Kind) {
			return model.ColumnID(ref.ID), r.nameOf(ref)
		}
	}
	if q := r.pointed(); q != nil {
		return model.ColumnID(q.ID), r.nameOf(model.RefTo(model.KindQuote, q.ID))
	}
	return "", ""
}

// canStand tells whether things of a kind can stand in a column.
func canStand(k model.Kind) bool {
	return k == model.KindQuote || k == model.KindProvision || k == model.KindSource || k == model.KindEvent
}
