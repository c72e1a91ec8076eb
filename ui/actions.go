package ui

import (
	tea "charm.land/bubbletea/v2"

	"briefing/ui/keymap"
	"briefing/ui/layout"
	"briefing/ui/page"
	"briefing/ui/pane"
	"briefing/ui/speaker"
)

// do carries out an action; what the root has no answer to goes to the pane that
// has the keyboard.
func (r *Reader) do(a keymap.Action) tea.Cmd {
	switch a {
	case keymap.NextPane:
		r.turnTo((r.focus + 1) % len(r.panes))
	case keymap.PrevPane:
		r.turnTo((r.focus + len(r.panes) - 1) % len(r.panes))
	case keymap.Timeline, keymap.Actors, keymap.Provisions:
		r.focusList(a)
	case keymap.Main:
		r.focusOn(r.main())
	case keymap.Overview:
		r.visit(page.Subject{Kind: page.Overview})
	case keymap.Positions:
		r.visit(page.Subject{Kind: page.Matrix})
	case keymap.Problems:
		if len(r.world.Briefing.Problems()) == 0 {
			r.note = "Nothing is wrong with this briefing."
			return nil
		}
		r.visit(page.Subject{Kind: page.Problems})
	case keymap.Back:
		r.goBack()
	case keymap.Forward:
		r.goForward()
	case keymap.NextQuote:
		r.turnQuote(1)
	case keymap.PrevQuote:
		r.turnQuote(-1)
	case keymap.Zoom:
		r.toggleZoom()
	default:
		return r.doMore(a)
	}
	return nil
}

func (r *Reader) doMore(a keymap.Action) tea.Cmd {
	switch a {
	case keymap.Find:
		r.prompt = newPrompt(finding, r)
	case keymap.Search:
		r.prompt = newPrompt(searching, r)
	case keymap.FindNext:
		return r.findAgain(1)
	case keymap.FindPrev:
		return r.findAgain(-1)
	case keymap.Speaker:
		r.overlay = speaker.New(r.world)
	case keymap.Help:
		r.overlay = r.help()
	case keymap.Export:
		return r.export()
	case keymap.Compare:
		r.compare()
	case keymap.Copy:
		return r.copyQuote()
	case keymap.Edit:
		return r.edit()
	case keymap.Browse:
		return r.browse()
	case keymap.Redraw:
		return tea.ClearScreen
	case keymap.Suspend:
		return tea.Suspend
	case keymap.Peel:
		r.peel()
	case keymap.Close:
		return r.close()
	case keymap.Quit:
		return tea.Quit
	default:
		return r.tell(pane.Do{Action: a})
	}
	return nil
}

// tell gives a message to the pane that has the keyboard.
func (r *Reader) tell(msg tea.Msg) tea.Cmd {
	intent, cmd := r.panes[r.focus].Update(r.props(r.focus), msg)
	return tea.Batch(cmd, r.apply(intent))
}

// apply grants what a pane or a popup asks for.
func (r *Reader) apply(intent pane.Intent) tea.Cmd {
	switch in := intent.(type) {
	case pane.Show:
		r.subject = in.Subject
	case pane.Open:
		r.enter(in.Subject)
	case pane.Say:
		r.note = in.Text
	case pane.Found:
		return r.apply(in.Then)
	case pane.Dismiss:
		r.overlay, r.note = nil, in.Text
	case pane.Jump:
		r.overlay = nil
		r.visit(in.Subject)
	case pane.Narrow:
		r.overlay = nil
		r.narrow(in.Query)
	}
	return nil
}

func (r *Reader) focusOn(i int) {
	r.focus = i
	if i != r.main() {
		r.open = i
	}
}

func (r *Reader) focusList(a keymap.Action) {
	for i, list := range []keymap.Action{keymap.Timeline, keymap.Actors, keymap.Provisions} {
		if a == list {
			r.turnTo(i)
		}
	}
}

// turnTo goes to a pane. A list shows at once what its cursor is on; Back returns
// to the page that was left for it.
func (r *Reader) turnTo(i int) {
	if i == r.focus {
		return
	}
	here := r.here()
	r.focusOn(i)
	r.settle()
	s, ok := page.Follow(r.panes[i].Cursor(r.props(i)).Target)
	if i == r.main() || !ok || s == r.subject {
		return
	}
	if here.focus == r.main() {
		r.history.leave(here)
	}
	r.subject = s
}

// visit goes to a subject as a step that can be gone back on, and reads it.
func (r *Reader) visit(s page.Subject) {
	if s == r.subject && r.focus == r.main() {
		r.note = "This is the page you are on."
		return
	}
	r.history.leave(r.here())
	r.subject = s
	r.focusOn(r.main())
}

// enter goes to a subject that was followed; the quotes of a search become the
// reader's list, as when it is typed.
func (r *Reader) enter(s page.Subject) {
	if s.Kind == page.Search && s.From == 0 {
		r.narrow(s.Query)
		return
	}
	r.visit(s)
}

// narrow makes the quotes that answer a query the reader's list and shows them.
func (r *Reader) narrow(query string) {
	r.visit(page.For(query))
	r.filter(query)
}

func (r *Reader) here() entry {
	e := entry{subject: r.subject, query: r.query, focus: r.focus, lent: r.lent}
	for _, p := range r.panes {
		e.places = append(e.places, p.Place())
	}
	return e
}

func (r *Reader) goBack() {
	if e, ok := r.history.back(r.here()); ok {
		r.restore(e)
		return
	}
	r.note = "This is where you began."
}

func (r *Reader) goForward() {
	if e, ok := r.history.forward(r.here()); ok {
		r.restore(e)
		return
	}
	r.note = "There is nothing further on."
}

// restore comes back to an entry: the page is built first, then every pane takes
// its place in it.
func (r *Reader) restore(e entry) {
	r.subject = e.subject
	r.filter(e.query)
	r.focusOn(e.focus)
	if e.lent && !r.zoom {
		r.zoom, r.lent = true, true
	}
	r.settle()
	for i, p := range r.panes {
		p.Restore(e.places[i])
	}
}

// peel undoes one thing and never quits.
func (r *Reader) peel() {
	switch r.top() {
	case theFind:
		r.forgetFind()
	case theZoom:
		r.zoom, r.lent = false, false
	case thePin:
		r.pin, r.note = "", "Nothing is pinned any more."
	case theQuery:
		r.filter("")
		if r.subject.Kind == page.Search {
			r.goBack()
		}
		if r.query == "" {
			r.note = "All quotes again."
		}
	}
}

// close closes the zoom, whoever made it, or quits at the top.
func (r *Reader) close() tea.Cmd {
	if r.zoomed() {
		r.zoom, r.lent = false, false
		return nil
	}
	return tea.Quit
}

// toggleZoom gives the focused pane the place of all, or takes it back.
func (r *Reader) toggleZoom() {
	if r.layout.Mode == layout.Single {
		r.note = "This pane has the whole window already."
		return
	}
	r.zoom, r.lent = !r.zoom, false
}
