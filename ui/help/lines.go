package help

import (
	"slices"
	"strings"

	"briefing/model/search"
	"briefing/ui/keymap"
	"briefing/ui/rich"
)

// lines are the keys that match what was typed.
func (h *Help) lines(width int) []rich.Line {
	return h.matching(search.Fold(h.input.Value()), width)
}

// matching are the keys that a folded text matches, under their headings: first
// those of the place, then the others by group.
func (h *Help) matching(want string, width int) []rich.Line {
	lines := h.section(nil, "In this place", h.place.Own, want, width)
	for _, g := range keymap.Groups() {
		var rest []keymap.Action
		for _, e := range h.keys {
			if e.Group == g && !slices.Contains(h.place.Own, e.Action) {
				rest = append(rest, e.Action)
			}
		}
		lines = h.section(lines, string(g), rest, want, width)
	}
	if len(lines) == 0 {
		lines = append(lines, rich.Of(rich.T(rich.Muted, "No key does that. Esc shows all keys.")))
	}
	return lines
}

// section adds some keys under a heading, if any of them matches.
func (h *Help) section(lines []rich.Line, heading string, actions []keymap.Action, want string, width int) []rich.Line {
	var rows []rich.Line
	for _, a := range actions {
		if e, ok := h.keys.Entry(a); ok && strings.Contains(search.Fold(e.Label+" "+e.Help), want) {
			rows = append(rows, h.row(e, width)...)
		}
	}
	if len(rows) == 0 {
		return lines
	}
	if len(lines) > 0 {
		lines = append(lines, nil)
	}
	return append(append(lines, rich.Of(rich.T(rich.Heading, heading))), rows...)
}

// column is the width of the keys before the words.
const column = 11

// row is an action: its keys, what they do, and why that cannot be done now. Keys
// that the column has no room for follow the words.
func (h *Help) row(e keymap.Entry, width int) []rich.Line {
	label, also := e.Label, ""
	if rich.Width(label) >= column {
		label, also, _ = strings.Cut(label, " ")
	}
	role, text := rich.Plain, e.Help
	if why := h.place.Idle[e.Action]; why != "" {
		role, text = rich.Muted, text+" ("+why+")"
	}
	spans := []rich.Span{rich.T(role, text)}
	if also != "" {
		spans = append(spans, rich.T(rich.Muted, " · also "+also))
	}
	return rich.Wrap(spans, width, rich.Of(rich.T(rich.Key, label)).Pad(column), rich.Of(rich.Space(column)))
}
