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
	Label   string
	Speaker model.SpeakerID
	Event   model.EventID
	Issue   model.IssueID
	Quotes  []model.QuoteID
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
	turn     int // answers to older questions are dropped
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

// drafted and written are the results of the popup's own commands.
type drafted struct {
	turn  int
	draft Draft
	err   error
}

type written struct {
	turn int
	path string
	err  error
}

// Start makes the first draft.
func (e *Export) Start(b *model.Briefing) tea.Cmd {
	e.turn++
	e.state, e.err = drafting, nil
	turn, scope, exporter := e.turn, e.scopes[e.scope], e.exporter
	draft := func() tea.Msg {
		d, err := exporter.Draft(b, scope)
		return drafted{turn, d, err}
	}
	return tea.Batch(draft, e.spinner.Tick)
}

func (e *Export) write(replace bool) tea.Cmd {
	e.turn++
	e.state = writing
	turn, path, text, exporter := e.turn, e.path, e.draft.Text, e.exporter
	return func() tea.Msg {
		return written{turn, path, exporter.Write(path, text, replace)}
	}
}

// Title names it.
func (e *Export) Title() string {
	if e.state == drafting {
		return "Export · Markdown"
	}
	return fmt.Sprintf("Export · Markdown · %s, %s", widget.Count(e.draft.Quotes, "quote"), widget.Count(e.draft.Lines, "line"))
}

// Fit takes most of the screen.
func (e *Export) Fit(screen image.Point) image.Point {
	return image.Pt(min(screen.X-4, 84), screen.Y-4)
}

// Update answers to keys and to its own results.
func (e *Export) Update(p pane.Props, msg tea.Msg) (pane.Intent, tea.Cmd) {
	switch msg := msg.(type) {
	case drafted:
		return nil, e.drafted(msg)
	case written:
		return e.written(msg), nil
	case spinner.TickMsg:
		if e.state != drafting && e.state != writing {
			return nil, nil
		}
		var cmd tea.Cmd
		e.spinner, cmd = e.spinner.Update(msg)
		return nil, cmd
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

func (e *Export) drafted(msg drafted) tea.Cmd {
	if msg.turn != e.turn {
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

func (e *Export) written(msg written) pane.Intent {
	switch {
	case msg.turn != e.turn:
		return nil
	case errors.Is(msg.err, fs.ErrExist):
		e.state = asking
		return nil
	case msg.err != nil:
		e.state, e.err = ready, msg.err
		return nil
	}
	return pane.Dismiss{Text: fmt.Sprintf("Wrote %s · %s · %s", msg.path,
		widget.Count(e.draft.Quotes, "quote"), widget.Count(e.draft.Lines, "line"))}
}

func (e *Export) key(p pane.Props, press tea.KeyPressMsg) (pane.Intent, tea.Cmd) {
	switch e.state {
	case typing:
		return e.typePath(press)
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

// rows below the preview: path, keys; above it: scope, rule.
const around = 4

// View shows the scope, the preview, where it goes, and the keys.
func (e *Export) View(p pane.Props) []string {
	width, pal := p.Size.X, p.World.Palette
	rows := []string{
		pal.Render(e.scopeLine().Truncate(width), nil),
		pal.Render(rich.Of(rich.Repeat(rich.Border, "─", width)), nil),
	}
	room := max(p.Size.Y-around, 0)
	body := strings.Split(e.view.View(), "\n")
	for i := range room {
		row := ""
		if i < len(body) && e.state != drafting {
			row = body[i]
		}
		rows = append(rows, row)
	}
	if e.err != nil && e.state == ready {
		e.complain(rows, width, pal)
	}
	return append(rows, pal.Render(e.target(width).Truncate(width), nil), pal.Render(e.keys().Truncate(width), nil))
}

// Sync lays the preview out where the draft or the width changed. Only the first
// part of a long export is shown: what is written is the whole.
func (e *Export) Sync(p pane.Props) {
	const most = 12_000
	e.view.SetHeight(max(p.Size.Y-around, 0))
	if e.state == drafting || e.width == p.Size.X {
		return
	}
	e.width = p.Size.X
	text, cut := string(e.draft.Text), false
	if len(text) > most {
		text, cut = text[:strings.LastIndex(text[:most], "\n")+1], true
	}
	var rows []string
	for _, line := range p.World.Pages.Prose(text, p.Size.X) {
		rows = append(rows, p.World.Palette.Render(line.Truncate(p.Size.X), nil))
	}
	if cut {
		more := e.draft.Lines - strings.Count(text, "\n")
		rows = append(rows, "", p.World.Palette.Text(rich.Muted, fmt.Sprintf("… and %s more", widget.Count(more, "line"))))
	}
	e.view.SetWidth(p.Size.X)
	e.view.SetContentLines(rows)
}

// complain says over the end of the preview why nothing was written.
func (e *Export) complain(rows []string, width int, pal *rich.Palette) {
	lines := rich.Flow(width, rich.T(rich.Warn, "not written: "), rich.T(rich.Plain, e.err.Error()))
	lines = lines[:min(len(lines), max(len(rows)-2, 0))]
	for i, line := range lines {
		rows[len(rows)-len(lines)+i] = pal.Render(line.Truncate(width), nil)
	}
}

func (e *Export) scopeLine() rich.Line {
	line := rich.Of(rich.T(rich.Strong, e.scopes[e.scope].Label))
	if len(e.scopes) > 1 {
		line = append(line, rich.T(rich.Muted, fmt.Sprintf("  %d of %d, a changes", e.scope+1, len(e.scopes))))
	}
	return line
}

func (e *Export) target(width int) rich.Line {
	switch {
	case e.state == drafting:
		return rich.Of(rich.T(rich.Muted, e.spinner.View()+" writing the draft …"))
	case e.state == writing:
		return rich.Of(rich.T(rich.Muted, e.spinner.View()+" writing "+e.path+" …"))
	case e.state == typing:
		line, _ := e.input.Line(max(width-4, 1))
		return append(rich.Of(rich.T(rich.Key, "To: ")), line...)
	case e.state == asking:
		return rich.Of(rich.T(rich.Warn, "It exists. Replace it? "), rich.T(rich.Key, "y"),
			rich.T(rich.Plain, " yes, other keys no · "+e.path))
	}
	return rich.Of(rich.T(rich.Key, "To: "), rich.T(rich.Plain, e.path))
}

func (e *Export) keys() rich.Line {
	return rich.Of(rich.T(rich.Muted, "Enter write · p path · a scope · j k scroll · Esc cancel"))
}

// Cursor is where the path is typed.
func (e *Export) Cursor(p pane.Props) (image.Point, bool) {
	_, column := e.input.Line(max(p.Size.X-4, 1))
	return image.Pt(4+column, p.Size.Y-2), e.state == typing
}
