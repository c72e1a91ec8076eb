package ui

import (
	tea "charm.land/bubbletea/v2"

	"briefing/ui/help"
	"briefing/ui/keymap"
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
			r.note = "nothing is wrong with this briefing"
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
		r.zoom, r.lent = !r.zoom, false
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
		r.overlay = help.New(r.world.Keys)
	case keymap.Export:
		return r.export()
	case keymap.Compare:
		r.compare()
	case keymap.Copy:
		return r.copyQuote()
	case keymap.Edit:
		return r.edit()
	case keymap.Browse:
		r.browse()
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
		r.visit(in.Subject)
	case pane.Say:
		r.note = in.Text
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
		r.note = "this is the page you are on"
		return
	}
	r.history.leave(r.here())
	r.subject = s
	r.focusOn(r.main())
}

// narrow makes the quotes that answer a query the reader's list and shows them.
func (r *Reader) narrow(query string) {
	r.visit(page.For(query))
	r.filter(query)
}

func (r *Reader) here() entry {
	e := entry{subject: r.subject, query: r.query, focus: r.focus}
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
	r.note = "this is where you began"
}

func (r *Reader) goForward() {
	if e, ok := r.history.forward(r.here()); ok {
		r.restore(e)
		return
	}
	r.note = "there is nothing further on"
}

// restore comes back to an entry: the page is built first, then every pane takes
// its place in it.
func (r *Reader) restore(e entry) {
	r.subject = e.subject
	r.filter(e.query)
	r.focusOn(e.focus)
	r.settle()
	for i, p := range r.panes {
		p.Restore(e.places[i])
	}
}

// peel undoes one thing and never quits.
func (r *Reader) peel() {
	switch {
	case r.found != "":
		r.found = ""
		for i, p := range r.panes {
			p.Update(r.props(i), pane.Find{})
		}
	case r.zoom:
		r.zoom, r.lent = false, false
	case r.pin != "":
		r.pin, r.note = "", "nothing is pinned any more"
	case r.query != "":
		r.filter("")
		if r.subject.Kind == page.Search {
			r.goBack()
		}
		if r.query == "" {
			r.note = "all quotes again"
		}
	}
}

// close closes the zoom, or quits at the top.
func (r *Reader) close() tea.Cmd {
	if r.zoom && !r.lent {
		r.zoom = false
		return nil
	}
	return tea.Quit
}
