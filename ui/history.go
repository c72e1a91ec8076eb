package ui

import (
	"briefing/ui/page"
	"briefing/ui/pane"
)

// entry is a place that can be come back to: what was shown, where the keyboard
// was, whether a comparison had the whole screen, and scroll and cursor of every
// pane.
type entry struct {
	subject page.Subject
	query   string
	focus   int
	lent    bool
	places  []pane.Place
}

// history is the way that was gone, as in a browser.
type history struct {
	past, future []entry
}

// depth bounds the memory of the way.
const depth = 200

// leave notes a place before going somewhere new.
func (h *history) leave(e entry) {
	h.past = append(h.past, e)
	if len(h.past) > depth {
		h.past = h.past[1:]
	}
	h.future = nil
}

// back exchanges the place for the one before it.
func (h *history) back(here entry) (entry, bool) {
	if len(h.past) == 0 {
		return entry{}, false
	}
	last := h.past[len(h.past)-1]
	h.past = h.past[:len(h.past)-1]
	h.future = append(h.future, here)
	return last, true
}

// forward undoes a step back.
func (h *history) forward(here entry) (entry, bool) {
	if len(h.future) == 0 {
		return entry{}, false
	}
	next := h.future[len(h.future)-1]
	h.future = h.future[:len(h.future)-1]
	h.past = append(h.past, here)
	return next, true
}
