// Package help is the popup that lists every key, by what it is for, with a line
// to search in.
package help

import (
	"image"
	"strings"

	tea "charm.land/bubbletea/v2"

	"briefing/model/search"
	"briefing/ui/keymap"
	"briefing/ui/pane"
	"briefing/ui/rich"
	"briefing/ui/widget"
)

// Help lists the keys of a map.
type Help struct {
	keys      keymap.Map
	input     widget.Input
	searching bool
	top       int
	height    int
}

// New makes the popup.
func New(keys keymap.Map) *Help { return &Help{keys: keys, input: widget.NewInput(40)} }

// Title names it.
func (h *Help) Title() string { return "Help" }

// Fit is as tall as the whole list where the screen allows.
func (h *Help) Fit(screen image.Point) image.Point {
	width := min(screen.X-4, 74)
	return image.Pt(width, min(screen.Y-4, len(h.lines(width))+2))
}

// Update scrolls and searches.
func (h *Help) Update(p pane.Props, msg tea.Msg) (pane.Intent, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, nil
	}
	if h.searching {
		return h.search(press)
	}
	action, _ := p.World.Keys.Action(press.String())
	switch action {
	case keymap.Peel:
		if h.input.Value() != "" {
			h.input.SetValue("")
			h.top = 0
			return nil, nil
		}
		return pane.Dismiss{}, nil
	case keymap.Close, keymap.Help, keymap.Follow:
		return pane.Dismiss{}, nil
	case keymap.Find:
		h.searching = true
	default:
		h.scroll(action)
	}
	return nil, nil
}

func (h *Help) search(press tea.KeyPressMsg) (pane.Intent, tea.Cmd) {
	switch press.String() {
	case "enter":
		h.searching = false
		return nil, nil
	case "esc":
		h.searching = false
		h.input.SetValue("")
		return nil, nil
	}
	_, cmd := h.input.Update(press)
	h.top = 0
	return nil, cmd
}

func (h *Help) scroll(a keymap.Action) {
	switch a {
	case keymap.Down:
		h.top++
	case keymap.Up:
		h.top--
	case keymap.PageDown, keymap.HalfDown:
		h.top += max(h.height-2, 1)
	case keymap.PageUp, keymap.HalfUp:
		h.top -= max(h.height-2, 1)
	case keymap.Top:
		h.top = 0
	case keymap.Bottom:
		h.top = 1 << 20
	}
}

// lines are the keys under their headings, those that match what was typed.
func (h *Help) lines(width int) []rich.Line {
	want := search.Fold(h.input.Value())
	var lines []rich.Line
	for _, g := range keymap.Groups() {
		var rows []rich.Line
		for _, b := range h.keys.Bindings(g) {
			text := b.Help().Key + " " + b.Help().Desc
			if strings.Contains(search.Fold(text), want) {
				rows = append(rows, row(b.Help().Key, b.Help().Desc, width)...)
			}
		}
		if len(rows) == 0 {
			continue
		}
		if len(lines) > 0 {
			lines = append(lines, nil)
		}
		lines = append(append(lines, rich.Of(rich.T(rich.Heading, string(g)))), rows...)
	}
	if len(lines) == 0 {
		lines = append(lines, rich.Of(rich.T(rich.Muted, "no key does that; Esc shows all keys")))
	}
	return lines
}

func row(label, text string, width int) []rich.Line {
	const column = 24
	if width < 2*column {
		first := rich.Of(rich.T(rich.Key, label+"  "))
		return rich.Wrap([]rich.Span{rich.T(rich.Plain, text)}, width, first, rich.Of(rich.Space(4)))
	}
	first := rich.Of(rich.T(rich.Key, label)).Pad(column)
	return rich.Wrap([]rich.Span{rich.T(rich.Plain, text)}, width, first, rich.Of(rich.Space(column)))
}

// Sync keeps the scroll within the list.
func (h *Help) Sync(p pane.Props) {
	h.height = max(p.Size.Y-1, 0)
	h.top = min(max(h.top, 0), max(len(h.lines(p.Size.X))-h.height, 0))
}

// View shows the list and, below it, what was typed or how to search.
func (h *Help) View(p pane.Props) []string {
	lines, room := h.lines(p.Size.X), h.height
	var rows []string
	for i := h.top; i < min(h.top+room, len(lines)); i++ {
		rows = append(rows, p.World.Palette.Render(lines[i].Truncate(p.Size.X), nil))
	}
	for len(rows) < room {
		rows = append(rows, "")
	}
	return append(rows, p.World.Palette.Render(h.foot(p.Size.X), nil))
}

func (h *Help) foot(width int) rich.Line {
	if !h.searching && h.input.Value() == "" {
		return rich.Of(rich.T(rich.Muted, "/ search · j k scroll · Esc close")).Truncate(width)
	}
	line, _ := h.input.Line(max(width-2, 1))
	return append(rich.Of(rich.T(rich.Key, "/ ")), line...).Truncate(width)
}

// Cursor is where the search is typed.
func (h *Help) Cursor(p pane.Props) (image.Point, bool) {
	_, column := h.input.Line(max(p.Size.X-2, 1))
	return image.Pt(2+column, p.Size.Y-1), h.searching
}
