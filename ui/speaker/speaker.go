// Package speaker is the popup in which a speaker is chosen by typing a part of a
// name, an alias, a name in its own script, or an office.
package speaker

import (
	"fmt"
	"image"

	tea "charm.land/bubbletea/v2"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/page"
	"briefing/ui/pane"
	"briefing/ui/rich"
	"briefing/ui/widget"
)

// Picker offers the speakers of a briefing.
type Picker struct {
	index   *search.Index
	all     int
	input   widget.Input
	matches []search.Match
	cursor  int
	top     int
}

// New offers all speakers, those with most quotes first.
func New(w *pane.World) *Picker {
	p := &Picker{index: w.Index, input: widget.NewInput(80)}
	p.matches = p.index.Pick("")
	p.all = len(p.matches)
	return p
}

// Title tells how many speakers match.
func (p *Picker) Title() string {
	return fmt.Sprintf("Speaker · %d of %d", len(p.matches), p.all)
}

// Fit leaves the panes in sight around it.
func (p *Picker) Fit(most image.Point) image.Point {
	return image.Pt(min(most.X, 70), min(max(most.Y, 4), min(p.all, 14)+4))
}

// Update types, moves and chooses.
func (p *Picker) Update(_ pane.Props, msg tea.Msg) (pane.Intent, tea.Cmd) {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		if intent, done := p.key(press.String()); done {
			return intent, nil
		}
	}
	changed, cmd := p.input.Update(msg)
	if changed {
		p.matches, p.cursor, p.top = p.index.Pick(p.input.Value()), 0, 0
	}
	return nil, cmd
}

// key handles the keys that are not text; done is false for text.
func (p *Picker) key(pressed string) (intent pane.Intent, done bool) {
	switch pressed {
	case "esc":
		return pane.Dismiss{}, true
	case "down", "ctrl+n", "tab":
		p.cursor = min(p.cursor+1, max(len(p.matches)-1, 0))
	case "up", "ctrl+p", "shift+tab":
		p.cursor = max(p.cursor-1, 0)
	case "pgdown":
		p.cursor = min(p.cursor+8, max(len(p.matches)-1, 0))
	case "pgup":
		p.cursor = max(p.cursor-8, 0)
	case "enter":
		if m, ok := p.chosen(); ok {
			return pane.Narrow{Query: Query(m)}, true
		}
	case "ctrl+o":
		if q := p.latest(); q != nil {
			return pane.Jump{Subject: page.Of(model.RefTo(model.KindQuote, q.ID))}, true
		}
	default:
		return nil, false
	}
	return nil, true
}

// Query asks for the quotes of a speaker.
func Query(m search.Match) string { return "speaker:" + m.Key() }

func (p *Picker) chosen() (search.Match, bool) {
	if p.cursor < len(p.matches) {
		return p.matches[p.cursor], true
	}
	return search.Match{}, false
}

// latest is the newest quote of the speaker under the cursor.
func (p *Picker) latest() *model.Quote {
	m, ok := p.chosen()
	if !ok {
		return nil
	}
	query, err := search.Parse(Query(m))
	if err != nil {
		return nil
	}
	quotes := p.index.Quotes(query)
	if len(quotes) == 0 {
		return nil
	}
	return quotes[len(quotes)-1]
}

// Sync keeps the speaker under the cursor in sight. Where the briefing has changed
// it offers the speakers of the new one, with the cursor on the same one.
func (p *Picker) Sync(props pane.Props) {
	if props.World.Index != p.index {
		p.renew(props.World.Index)
	}
	room := max(props.Size.Y-3, 1)
	p.top = min(max(p.top, p.cursor-room+1), p.cursor)
}

func (p *Picker) renew(index *search.Index) {
	before, _ := p.chosen()
	p.index, p.all = index, len(index.Pick(""))
	p.matches = index.Pick(p.input.Value())
	p.cursor = min(p.cursor, max(len(p.matches)-1, 0))
	for i, m := range p.matches {
		if m.Key() == before.Key() {
			p.cursor = i
		}
	}
}

// View shows the input, the matches, the newest quote and the keys.
func (p *Picker) View(props pane.Props) []string {
	width, pal := props.Size.X, props.World.Palette
	typed, _ := p.input.Line(max(width-2, 1))
	rows := []string{pal.Render(append(rich.Of(rich.T(rich.Key, "> ")), typed...).Truncate(width), nil)}
	room := max(props.Size.Y-3, 1)
	for i := p.top; i < min(p.top+room, len(p.matches)); i++ {
		rows = append(rows, pal.Render(p.row(i, width), nil))
	}
	if len(p.matches) == 0 {
		rows = append(rows, pal.Render(rich.Of(rich.T(rich.Muted, p.nobody())).Truncate(width), nil))
	}
	for len(rows) < props.Size.Y-2 {
		rows = append(rows, "")
	}
	return append(rows, pal.Render(p.newest(width), nil),
		pal.Render(rich.Of(rich.T(rich.Muted, p.keys())).Truncate(width), nil))
}

// nobody says why no speaker is offered.
func (p *Picker) nobody() string {
	if p.all == 0 {
		return "No speakers yet."
	}
	return "Nobody is called that. Backspace: a letter back."
}

// keys are those that do something now.
func (p *Picker) keys() string {
	if len(p.matches) == 0 {
		return "Esc cancel"
	}
	return "Enter quotes · Ctrl-o newest · Esc cancel"
}

func (p *Picker) row(i, width int) rich.Line {
	m := p.matches[i]
	mark, role := "  ", rich.Plain
	if i == p.cursor {
		mark, role = "▸ ", rich.Selected
	}
	name := rich.Of(rich.T(role, m.Name))
	if i != p.cursor {
		name = name.Mark(rich.Hit, letters(m))
	}
	tail := rich.Of(rich.T(rich.Muted, fmt.Sprintf(" %dq", m.Quotes)))
	head := append(rich.Of(rich.T(rich.Focus, mark)), name...)
	if m.Role != "" {
		head = append(head, rich.T(rich.Muted, "  "+m.Role))
	}
	room := max(width-tail.Width(), 0)
	return append(head.Truncate(room).Pad(room), tail...)
}

// letters are the byte ranges of the letters that matched.
func letters(m search.Match) [][2]int {
	at, n := map[int]int{}, 0
	for i := range m.Name {
		at[n] = i
		n++
	}
	at[n] = len(m.Name)
	var ranges [][2]int
	for _, i := range m.Positions {
		ranges = append(ranges, [2]int{at[i], at[i+1]})
	}
	return ranges
}

func (p *Picker) newest(width int) rich.Line {
	q := p.latest()
	if q == nil {
		return nil
	}
	line := rich.Of(rich.T(rich.Muted, "newest  "))
	text, reported := q.Spoken()
	if q.Doubt != "" {
		return append(line, rich.T(rich.Warn, "! UNVERIFIED  "), rich.T(rich.Reported, text)).Truncate(width)
	}
	if reported {
		return append(line, rich.T(rich.Muted, "reported: "), rich.T(rich.Reported, text)).Truncate(width)
	}
	return append(line, rich.T(rich.Quoted, text)).Truncate(width)
}

// Cursor is where the name is typed.
func (p *Picker) Cursor(props pane.Props) (image.Point, bool) {
	_, column := p.input.Line(max(props.Size.X-2, 1))
	return image.Pt(2+column, 0), true
}
