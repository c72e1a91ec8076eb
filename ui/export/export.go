// Package export is the popup that shows what an export will hold before it is
// written, lets the reader choose how much of it and where to, and asks before a
// file is replaced. What an export looks like and how files are written is handed
// in as an [Exporter].
package export

import (
	"errors"
	"fmt"
	"image"
	"io/fs"
	"strings"

	"charm.land/bubbles/v2/spinner"
	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"

	"briefing/model"
	"briefing/ui/keymap"
	"briefing/ui/pane"
	"briefing/ui/rich"
	"briefing/ui/widget"
)

// Scope is how much of a briefing is exported. The zero scope is all of it.
type Scope struct {
	Label      string
	Speaker    model.SpeakerID
	Event      model.EventID
	Issue      model.IssueID
	Provision  model.ProvisionID
	Instrument model.InstrumentID
	Comparison model.ComparisonID
	Columns    []model.ColumnID // texts that the reader put side by side
	Quotes     []model.QuoteID
	Query      string // what the quotes answer, as it was asked
}

// Draft is an export that has not been written yet.
type Draft struct {
	Text   []byte
	Name   string // a file name that fits
	Quotes int
	Lines  int
}

// Exporter makes drafts and writes them. It may be called from any goroutine.
type Exporter interface {
	Draft(b *model.Briefing, s Scope) (Draft, error)
	// Write writes all or nothing; it refuses to replace a file unless told to, with
	// an error that is an fs.ErrExist.
	Write(path string, text []byte, replace bool) error
}

// Export is the popup.
type Export struct {
	exporter Exporter
	scopes   []Scope
	scope    int
	of       *model.Briefing // what the draft is made from
	turn     int             // answers to older questions are dropped
	draft    Draft
	path     string
	typed    bool // the path was typed, and stays
	input    widget.Input
	state    state
	err      error
	spinner  spinner.Model
	view     viewport.Model
	width    int // for which the preview is laid out; 0: it is not yet
}

type state uint8

const (
	drafting state = iota
	ready
	typing  // the path is being edited
	asking  // the file exists
	writing // the file is on its way
)

// New makes the popup for some scopes, of which the first is shown first.
func New(exporter Exporter, scopes []Scope) *Export {
	return &Export{exporter: exporter, scopes: scopes, input: widget.NewInput(1024), view: viewport.New(),
		spinner: spinner.New(spinner.WithSpinner(spinner.Line))}
}

// drafted and written are the results of a popup's own commands; what another popup
// asked for, one that was closed, is none of this one's business.
type drafted struct {
	of    *Export
	turn  int
	draft Draft
	err   error
}

type written struct {
	of   *Export
	turn int
	path string
	err  error
}

// Start makes the first draft.
func (e *Export) Start(b *model.Briefing) tea.Cmd {
	e.turn++
	e.state, e.err, e.of = drafting, nil, b
	turn, scope, exporter := e.turn, e.scopes[e.scope], e.exporter
	draft := func() tea.Msg {
		d, err := exporter.Draft(b, scope)
		return drafted{e, turn, d, err}
	}
	return tea.Batch(draft, e.spinner.Tick)
}

func (e *Export) write(replace bool) tea.Cmd {
	e.turn++
	e.state = writing
	turn, path, text, exporter := e.turn, e.path, e.draft.Text, e.exporter
	save := func() tea.Msg {
		return written{e, turn, path, exporter.Write(path, text, replace)}
	}
	return tea.Batch(save, e.spinner.Tick)
}

// Title names it.
func (e *Export) Title() string {
	if e.state == drafting {
		return "Export · Markdown"
	}
	return fmt.Sprintf("Export · Markdown · %s, %s", model.Counted(e.draft.Quotes, "quote"), model.Counted(e.draft.Lines, "line"))
}

// Fit takes most of the screen.
func (e *Export) Fit(most image.Point) image.Point {
	return image.Pt(min(most.X, 84), most.Y)
}

// Update answers to keys and to its own results.
func (e *Export) Update(p pane.Props, msg tea.Msg) (pane.Intent, tea.Cmd) {
	switch msg := msg.(type) {
	case drafted:
		return nil, e.drafted(msg)
	case written:
		return e.written(msg, p.Size.X), nil
	case spinner.TickMsg:
		if e.state != drafting && e.state != writing {
			return nil, nil
		}
		var cmd tea.Cmd
		e.spinner, cmd = e.spinner.Update(msg)
		return nil, cmd
	case pane.Renewed:
		return nil, e.renew(p)
	case tea.KeyPressMsg:
		return e.key(p, msg)
	case tea.PasteMsg:
		if e.state == typing {
			_, cmd := e.input.Update(msg)
			return nil, cmd
		}
	}
	return nil, nil
}

// renew makes the draft anew where the briefing has changed: what is shown and written
// is what it holds now. Whoever types a path finishes first.
func (e *Export) renew(p pane.Props) tea.Cmd {
	if e.state == typing || e.state == writing || e.of == p.World.Briefing {
		return nil
	}
	return e.Start(p.World.Briefing)
}

func (e *Export) drafted(msg drafted) tea.Cmd {
	if msg.of != e || msg.turn != e.turn {
		return nil
	}
	e.state, e.draft, e.err = ready, msg.draft, msg.err
	e.width = 0
	if !e.typed {
		e.path = "./" + msg.draft.Name
	}
	e.view.GotoTop()
	return nil
}

func (e *Export) written(msg written, width int) pane.Intent {
	switch {
	case msg.of != e || msg.turn != e.turn:
		return nil
	case errors.Is(msg.err, fs.ErrExist):
		e.state = asking
		return nil
	case msg.err != nil:
		e.state, e.err = ready, msg.err
		return nil
	}
	text := "Wrote " + msg.path
	size := fmt.Sprintf(" · %s · %s", model.Counted(e.draft.Quotes, "quote"), model.Counted(e.draft.Lines, "line"))
	if rich.Width(text+size) <= width {
		text += size
	}
	return pane.Dismiss{Text: text}
}

func (e *Export) key(p pane.Props, press tea.KeyPressMsg) (pane.Intent, tea.Cmd) {
	switch e.state {
	case typing:
		intent, cmd := e.typePath(press)
		return intent, tea.Batch(cmd, e.renew(p))
	case asking:
		if press.String() == "y" {
			return nil, e.write(true)
		}
		e.state = ready
		return nil, nil
	case writing:
		return nil, nil
	}
	switch press.String() {
	case "enter":
		if e.state == ready && e.draft.Text != nil {
			return nil, e.write(false)
		}
		return nil, nil
	case "a":
		e.scope = (e.scope + 1) % len(e.scopes)
		return nil, e.Start(p.World.Briefing)
	case "p":
		e.state = typing
		e.input.SetValue(e.path)
		return nil, nil
	}
	return e.move(p, press)
}

func (e *Export) typePath(press tea.KeyPressMsg) (pane.Intent, tea.Cmd) {
	switch press.String() {
	case "esc":
		e.state = ready
	case "enter":
		if path := strings.TrimSpace(e.input.Value()); path != "" {
			e.path, e.typed = path, true
		}
		e.state, e.err = ready, nil
	default:
		_, cmd := e.input.Update(press)
		return nil, cmd
	}
	return nil, nil
}

func (e *Export) move(p pane.Props, press tea.KeyPressMsg) (pane.Intent, tea.Cmd) {
	action, _ := p.World.Keys.Action(press.String())
	switch action {
	case keymap.Peel, keymap.Close:
		e.turn++ // whatever is under way is not waited for
		return pane.Dismiss{}, nil
	case keymap.Down:
		e.view.ScrollDown(1)
	case keymap.Up:
		e.view.ScrollUp(1)
	case keymap.HalfDown:
		e.view.HalfPageDown()
	case keymap.HalfUp:
		e.view.HalfPageUp()
	case keymap.PageDown:
		e.view.PageDown()
	case keymap.PageUp:
		e.view.PageUp()
	case keymap.Top:
		e.view.GotoTop()
	case keymap.Bottom:
		e.view.GotoBottom()
	}
	return nil, nil
}
