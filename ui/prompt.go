package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"briefing/model/search"
	"briefing/ui/page"
	"briefing/ui/pane"
	"briefing/ui/widget"
)

// purpose is what a line is typed for.
type purpose uint8

const (
	finding   purpose = iota // a text in the focused pane
	searching                // quotes anywhere
)

// prompt is a line being typed in the last row. What it asks for happens while it
// is typed; Esc takes it back.
type prompt struct {
	purpose purpose
	input   widget.Input
	before  entry // where to come back to
}

func newPrompt(what purpose, r *Reader) *prompt {
	return &prompt{purpose: what, input: widget.NewInput(200), before: r.here()}
}

// label stands before what is typed.
func (p *prompt) label() string {
	if p.purpose == finding {
		return "/"
	}
	return "search: "
}

// hint stands behind an empty line.
func (p *prompt) hint() string {
	if p.purpose == finding {
		return "find in this pane; ↑ the last one"
	}
	return `words, "a phrase", speaker: issue: source: type: since: until: · ↑ the last one`
}

func (p *prompt) key(press tea.KeyPressMsg, r *Reader) tea.Cmd {
	switch press.String() {
	case "esc":
		r.prompt = nil
		p.undo(r)
		return nil
	case "enter":
		p.commit(r)
		return nil
	case "up":
		if last := r.last(p.purpose); last != "" && p.input.Value() == "" {
			p.input.SetValue(last)
			return p.try(r)
		}
		return nil
	}
	return p.Update(press, r)
}

// Update edits the line and does at once what it asks for.
func (p *prompt) Update(msg tea.Msg, r *Reader) tea.Cmd {
	changed, cmd := p.input.Update(msg)
	if changed {
		return tea.Batch(cmd, p.try(r))
	}
	return cmd
}

// try shows what the line asks for so far.
func (p *prompt) try(r *Reader) tea.Cmd {
	text := p.input.Value()
	if p.purpose == finding {
		r.restore(p.before)
		r.note = ""
		return r.tell(pane.Find{Text: text})
	}
	query, err := search.Parse(text)
	if err != nil {
		r.note = err.Error()
		return nil
	}
	r.note = fmt.Sprintf("%d of %d quotes", len(r.world.Index.Quotes(query)), len(r.world.Briefing.Quotes()))
	r.subject = page.For(text)
	return nil
}

func (p *prompt) undo(r *Reader) {
	r.tell(pane.Find{})
	r.restore(p.before)
	r.note = ""
}

func (p *prompt) commit(r *Reader) {
	text := p.input.Value()
	if text == "" {
		r.prompt = nil
		p.undo(r)
		return
	}
	if p.purpose == finding {
		r.prompt, r.found = nil, text
		return
	}
	if _, err := search.Parse(text); err != nil {
		r.note = err.Error() // the line stays, so that it can be mended
		return
	}
	r.prompt, r.asked = nil, text
	r.restore(p.before) // so that Back returns to where the search began
	r.narrow(text)
}

// last is what was typed before for the same purpose.
func (r *Reader) last(what purpose) string {
	if what == finding {
		return r.found
	}
	return r.asked
}

// findAgain goes to the next hit of what was found last.
func (r *Reader) findAgain(step int) tea.Cmd {
	if r.found == "" {
		r.note = "nothing to find again; / finds in this pane"
		return nil
	}
	return r.tell(pane.Find{Text: r.found, Step: step})
}
