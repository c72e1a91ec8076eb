package ui

import (
	tea "charm.land/bubbletea/v2"

	"briefing/ui/page"
	"briefing/ui/pane"
)

// sought is the search within a pane that n and N go on with, and which hit they
// went to, where.
type sought struct {
	text    string
	at, of  int
	around  bool   // the search went on from the other end
	also    string // the name by which a row was found that does not show what was searched for
	focus   int
	subject page.Subject
}

// seek asks the focused pane for a hit; it tells how many there are.
func (r *Reader) seek(text string, step int) (hits int, cmd tea.Cmd) {
	intent, cmd := r.panes[r.focus].Update(r.props(r.focus), pane.Find{Text: text, Step: step})
	found, _ := intent.(pane.Found)
	r.apply(found.Then)
	before := r.found
	r.found.at, r.found.of, r.found.also = found.At, found.Of, found.Also
	r.found.focus, r.found.subject = r.focus, r.subject
	r.found.around = before.text == text && before.of == found.Of && before.focus == r.focus &&
		(step > 0 && found.At <= before.at || step < 0 && found.At >= before.at)
	return found.Of, cmd
}

// findAgain goes to the next hit of what was found last.
func (r *Reader) findAgain(step int) tea.Cmd {
	if r.found.text == "" {
		r.note = "Nothing to find again. / finds in this pane."
		return nil
	}
	hits, cmd := r.seek(r.found.text, step)
	if hits == 0 {
		r.note = notHere
	}
	return cmd
}

// notHere is said where a pane does not hold what was searched for.
const notHere = "Not in this pane. f searches all quotes."

// forgetFind takes the marks away in every pane.
func (r *Reader) forgetFind() {
	r.found = sought{}
	for i, p := range r.panes {
		p.Update(r.props(i), pane.Find{})
	}
}
