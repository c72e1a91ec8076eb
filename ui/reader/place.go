package reader

import "briefing/ui/pane"

// Place is the stop under the cursor and its row, so that a page of another width
// comes back to the same thing at the same height.
func (r *Reader) Place() pane.Place {
	place := pane.Place{Subject: r.page.Subject, Top: r.top, Row: -1}
	if r.stop >= 0 && r.stop < len(r.page.Stops) {
		s := r.page.Stops[r.stop]
		place.Target, place.Within, place.Row = s.Link.Target, s.Link.Within, s.Line-r.top
	}
	return place
}

// Restore goes back to a place, at once or when its page is there.
func (r *Reader) Restore(place pane.Place) {
	if !r.built || place.Subject != r.page.Subject {
		r.wanted = &place
		return
	}
	r.goTo(place)
	r.anchor, r.fresh = place, false
}

// goTo goes to a place of this page, as near as its size allows.
func (r *Reader) goTo(place pane.Place) {
	r.top, r.stop = place.Top, -1
	best := 1 << 30
	for i, s := range r.page.Stops {
		away := max(s.Line-place.Top-place.Row, place.Top+place.Row-s.Line)
		if place.Row >= 0 && s.Link.Target == place.Target && s.Link.Within == place.Within && away < best {
			r.stop, best = i, away
		}
	}
	if r.stop >= 0 {
		line := r.page.Stops[r.stop].Line
		r.top = line - min(place.Row, max(r.height-1, 0))
		if place.Top == 0 && line < r.height {
			r.top = 0 // whoever was at the top stays there
		}
	}
	r.clamp()
}
