// Package help is the popup that lists every key: first those of the place that it
// was called from, and which of them cannot work there and why, then the others by
// what they are for. A line at its foot searches in it.
package help

import (
	"image"

	tea "charm.land/bubbletea/v2"

	"briefing/ui/keymap"
	"briefing/ui/pane"
	"briefing/ui/rich"
	"briefing/ui/widget"
)

// Place is where help was asked for.
type Place struct {
	Name string                   // what is read there, such as "Quotes"
	Own  []keymap.Action          // what it is used for, the most useful first
	Idle map[keymap.Action]string // what cannot be done there, and why
}

// Help lists the keys of a map.
type Help struct {
	keys      keymap.Map
	place     Place
	input     widget.Input
	searching bool
	top       int
	height    int
}

// New makes the popup.
func New(keys keymap.Map, place Place) *Help {
	return &Help{keys: keys, place: place, input: widget.NewInput(40)}
}

// Renew brings what can be done in the place up to date.
func (h *Help) Renew(place Place) { h.place = place }

// Title names it and the place.
func (h *Help) Title() string {
	if h.place.Name == "" {
		return "Help"
	}
	return "Help: " + h.place.Name
}

// Fit is as tall as the whole list where the screen allows, whatever is searched for.
func (h *Help) Fit(most image.Point) image.Point {
	width := min(most.X, 74)
	return image.Pt(width, min(most.Y, len(h.matching("", width))+1))
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

// Sync keeps the scroll within the list.
func (h *Help) Sync(p pane.Props) {
	h.height = max(p.Size.Y-1, 0)
	h.top = min(max(h.top, 0), max(len(h.lines(p.Size.X))-h.height, 0))
}

// View shows the list and, below it, what was typed or what can be done.
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

// foot says what Esc does now: it clears a search before it closes.
func (h *Help) foot(width int) rich.Line {
	typed, _ := h.input.Line(max(width-2, 1))
	line := append(rich.Of(rich.T(rich.Key, "/ ")), typed...)
	switch {
	case h.searching:
		return line.Truncate(width)
	case h.input.Value() != "":
		return append(line, rich.T(rich.Muted, " · Esc clears · q closes")).Truncate(width)
	}
	return rich.Of(rich.T(rich.Muted, "/ search · j k scroll · Esc closes")).Truncate(width)
}

// Cursor is where the search is typed.
func (h *Help) Cursor(p pane.Props) (image.Point, bool) {
	_, column := h.input.Line(max(p.Size.X-2, 1))
	return image.Pt(2+column, p.Size.Y-1), h.searching
}
