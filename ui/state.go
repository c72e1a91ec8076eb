package ui

import (
	"cmp"
	"fmt"
	"slices"

	"briefing/model"
	"briefing/ui/layout"
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

// status tells what just happened; else, while something is typed, what Enter and
// Esc would do with it, or where the reader is. A popup hears every key: under it
// nothing is said of what they do elsewhere.
func (r *Reader) status() string {
	switch {
	case r.note != "":
		return r.bar(rich.Of(rich.T(rich.Strong, r.note)))
	case r.prompt != nil:
		return r.bar(rich.Of(rich.T(rich.Muted, r.prompt.promise(r))))
	case r.overlay != nil:
		return r.bar(nil)
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

// placeRoom is the width down to which the place is cut before it is left out.
const placeRoom = 16

// state is where the reader is, what Enter would open, and what Esc would take away,
// in a width. Where there is no room for all, what Enter opens is left out first, then
// the layers below the one that goes next; then the place is cut, then left out.
func (r *Reader) state(width int) rich.Line {
	at, opens := r.where()
	place, more := rich.Of(rich.T(rich.Muted, at)), rich.Of(rich.T(rich.Muted, opens))
	if r.query != "" && at == r.world.Pages.Asked(r.query) {
		place = nil // the filter says it
	}
	all, next := r.layers()
	if len(all) == 0 {
		return joined([]rich.Line{place, more}).Truncate(width)
	}
	beside := max(width-next.Width()-3, placeRoom)
	for _, parts := range [][]rich.Line{append([]rich.Line{place, more}, all...), append([]rich.Line{place}, all...),
		{place, next}, {place.Truncate(beside), next}, all} {
		if line := joined(parts); line.Width() <= width {
			return line
		}
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
// quote among those in list, or else what Enter would open, or the page. Beside the
// number of a quote stands what Enter would open, where that is not the quote.
func (r *Reader) where() (place, opens string) {
	cursor := r.panes[r.focus].Cursor(r.props(r.focus))
	if r.focus != r.main() {
		if r.found.also != "" && r.tally() != "" {
			return "also " + r.found.also, ""
		}
		return cursor.Full, ""
	}
	opens = r.opens(cursor.Target)
	if q := r.pointed(); q != nil {
		if i := slices.Index(r.list, q); i >= 0 {
			if cursor.Target == model.RefTo(model.KindQuote, q.ID).String() {
				opens = ""
			}
			return fmt.Sprintf("Quote %d/%d", i+1, len(r.list)), opens
		}
	}
	return cmp.Or(opens, r.page.Page().Title), ""
}
