package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/page"
	"briefing/ui/pane"
	"briefing/ui/rich"
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
	before  entry  // where to come back to
	found   sought // what was searched for there
	says    string // how much answers, for the end of the row
	answers int    // how much that is; -1: what is typed cannot be read
}

func newPrompt(what purpose, r *Reader) *prompt {
	return &prompt{purpose: what, input: widget.NewInput(200), before: r.here(), found: r.found}
}

// label stands before what is typed.
func (p *prompt) label() string {
	if p.purpose == finding {
		return "/"
	}
	return "search: "
}

// hint stands behind an empty line of a width.
func (p *prompt) hint(width int) string {
	hints := []string{`words, "a phrase", speaker: issue: source: type: since: until: · ↑ the last one`,
		"words, speaker: type: since: … · ↑ last", "words, speaker: …", ""}
	if p.purpose == finding {
		hints = []string{"find in this pane; ↑ the last one", "find here; ↑ last", ""}
	}
	for rich.Width(hints[0]) > width && len(hints) > 1 {
		hints = hints[1:]
	}
	return hints[0]
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
		if last := p.last(r); last != "" && p.input.Value() == "" {
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
	r.note, p.says, p.answers = "", "", 0
	if p.purpose == finding {
		return p.find(r)
	}
	asked, hint := r.readable(p.input.Value())
	r.note = hint
	if asked == "" {
		r.restore(p.before)
		return nil
	}
	query, err := search.Parse(asked)
	if err != nil {
		p.answers = -1
		return nil // what answered last stays
	}
	p.answers = len(r.world.Index.Quotes(query))
	p.says = fmt.Sprintf("%d of %d", p.answers, len(r.world.Briefing.Quotes()))
	r.subject = page.For(asked)
	return nil
}

// find goes to the first hit from where the typing began.
func (p *prompt) find(r *Reader) tea.Cmd {
	text := p.input.Value()
	r.restore(p.before)
	r.found = sought{}
	hits, cmd := r.seek(text, 0)
	p.answers = hits
	switch {
	case hits > 0:
		p.says = fmt.Sprintf("%d/%d", r.found.at, hits)
	case text != "":
		p.says = "no hit"
	}
	return cmd
}

// promise is what Enter and Esc do with what is typed so far.
func (p *prompt) promise(r *Reader) string {
	switch {
	case p.input.Value() == "":
		return "Enter or Esc cancels"
	case p.purpose == finding && p.answers == 0:
		return "Not in this pane · Enter or Esc goes back"
	case p.purpose == finding && r.found.also != "":
		return "also " + r.found.also + " · Enter stays here · Esc goes back"
	case p.purpose == finding:
		return "Enter stays here · Esc goes back"
	case p.answers < 0:
		return "Esc goes back"
	case p.answers == 0:
		return "Enter says what can be asked · Esc goes back"
	}
	return "Enter lists " + model.Counted(p.answers, "quote") + " · Esc goes back"
}

func (p *prompt) undo(r *Reader) {
	if p.purpose == finding {
		r.found = p.found
		r.panes[r.focus].Update(r.props(r.focus), pane.Find{Text: p.found.text})
	}
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
		p.keep(r)
		return
	}
	if _, err := search.Parse(text); err != nil {
		r.note = r.remedy(err) // the line stays, so that it can be mended
		return
	}
	r.prompt, r.asked = nil, text
	r.restore(p.before) // so that Back returns to where the search began
	r.narrow(text)
}

// keep makes what was found the text that n and N go on with, unless there is none.
func (p *prompt) keep(r *Reader) {
	text := p.input.Value()
	r.prompt = nil
	if r.found.of == 0 {
		p.undo(r)
		r.note = notHere
		return
	}
	r.found.text = text
}

// last is what was typed before for the same purpose.
func (p *prompt) last(r *Reader) string {
	if p.purpose == finding {
		return p.found.text
	}
	return r.asked
}

// promptRow is what is typed and, at its end, what there is room for: where there is
// no row for messages how the line goes on, else how much answers.
func (r *Reader) promptRow() string {
	label := rich.Of(rich.T(rich.Key, r.prompt.label()))
	room := max(r.size.X-1-label.Width(), 1)
	if r.prompt.input.Value() == "" {
		return r.bar(append(label, rich.T(rich.Muted, r.prompt.hint(room-1))))
	}
	typed, _ := r.prompt.input.Line(room)
	ends := []string{r.prompt.says}
	if r.layout.Status < 0 {
		ends = []string{r.note, r.prompt.says}
	}
	for _, text := range ends {
		end := rich.Of(rich.T(rich.Strong, text))
		if gap := room - 1 - typed.Width() - end.Width(); text != "" && gap > 0 {
			return r.bar(append(append(append(label, typed...), rich.Space(gap)), end...))
		}
	}
	return r.bar(append(label, typed...))
}

func (r *Reader) promptColumn() int {
	label := rich.Of(rich.T(rich.Key, r.prompt.label())).Width()
	_, column := r.prompt.input.Line(max(r.size.X-1-label, 1))
	return 1 + label + column
}
