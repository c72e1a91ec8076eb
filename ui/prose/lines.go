package prose

import (
	"strings"

	"briefing/ui/rich"
)

// bullet begins the item of a list.
const bullet = "• "

// tidy drops blank rows at both ends and doubled ones between.
func tidy(rows []rich.Line) []rich.Line {
	var out []rich.Line
	gap := false
	for _, row := range rows {
		if strings.TrimSpace(row.String()) == "" {
			gap = len(out) > 0
			continue
		}
		if gap {
			out = append(out, nil)
		}
		out, gap = append(out, row), false
	}
	return out
}

// join joins the rows of an item that was written on several lines.
func join(rows []rich.Line) []rich.Line {
	var out []rich.Line
	item := false
	for _, row := range rows {
		text := row.String()
		switch stands := hang(text); {
		case item && stands == 0 && strings.TrimSpace(text) != "":
			last := len(out) - 1
			out[last] = append(append(out[last], rich.Space(1)), row...)
		default:
			out = append(out, row)
			item = stands > 0 && strings.TrimSpace(text) != "" && !strings.HasPrefix(text, "│ ")
		}
	}
	return out
}

// wrap breaks every row; what follows in an item or a block quote hangs under its
// text.
func wrap(rows []rich.Line, width int) []rich.Line {
	var out []rich.Line
	for _, row := range rows {
		text := row.String()
		var rest rich.Line
		if n := hang(text); n > 0 && n < width/2 {
			rest = rich.Of(rich.Space(n))
			if strings.HasPrefix(text, "│ ") {
				rest = rich.Of(rich.T(rich.Muted, "│ "), rich.Space(n-2))
			}
		}
		for _, line := range rich.Wrap(row, width, nil, rest) {
			out = append(out, line.Truncate(width))
		}
	}
	return out
}

// hang is how far the text of a row stands in behind the marks it begins with:
// bars of block quotes, spaces, and the bullet or number of an item.
func hang(text string) int {
	rest := text
	bars := 0
	for strings.HasPrefix(rest, "│ ") {
		rest = strings.TrimPrefix(rest, "│ ")
		bars += 2
	}
	spaces := len(rest) - len(strings.TrimLeft(rest, " "))
	rest = rest[spaces:]
	for _, mark := range []string{bullet, "[x] ", "[ ] "} {
		if strings.HasPrefix(rest, mark) {
			return bars + spaces + rich.Width(mark)
		}
	}
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	if digits > 0 && digits < 4 && strings.HasPrefix(rest[digits:], ". ") {
		return bars + spaces + digits + 2
	}
	if bars > 0 {
		return bars
	}
	return spaces
}
