package export

import (
	"fmt"
	"image"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"briefing/model"
	"briefing/model/safe"
	"briefing/ui/pane"
	"briefing/ui/rich"
)

// rows below the preview: path, keys; above it: scope, rule.
const around = 4

// View shows the scope, the preview, where it goes, and the keys.
func (e *Export) View(p pane.Props) []string {
	width, pal := p.Size.X, p.World.Palette
	rows := []string{
		pal.Render(e.scopeLine(width), nil),
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
	return append(rows, pal.Render(e.target(width).Truncate(width), nil), pal.Render(e.keys(width).Truncate(width), nil))
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
		rows = append(rows, "", p.World.Palette.Text(rich.Muted, fmt.Sprintf("… and %s more", model.Counted(more, "line"))))
	}
	e.view.SetWidth(p.Size.X)
	e.view.SetContentLines(rows)
}

// complain says over the end of the preview why nothing was written.
func (e *Export) complain(rows []string, width int, pal *rich.Palette) {
	lines := rich.Flow(width, rich.T(rich.Warn, "Not written: "), rich.T(rich.Plain, strings.TrimSuffix(e.err.Error(), ".")+"."))
	lines = lines[:min(len(lines), max(len(rows)-2, 0))]
	for i, line := range lines {
		rows[len(rows)-len(lines)+i] = pal.Render(line.Truncate(width), nil)
	}
}

// scopeLine is what is exported; how to change it is not cut off.
func (e *Export) scopeLine(width int) rich.Line {
	line := rich.Of(rich.T(rich.Strong, e.scopes[e.scope].Label))
	if len(e.scopes) < 2 {
		return line.Truncate(width)
	}
	tail := rich.T(rich.Muted, fmt.Sprintf("  %d of %d, a changes", e.scope+1, len(e.scopes)))
	return append(line.Truncate(max(width-rich.Width(tail.Text()), 0)), tail).Truncate(width)
}

// target is where the export goes. Of a path that is too long the end shows.
func (e *Export) target(width int) rich.Line {
	switch e.state {
	case drafting:
		return rich.Of(rich.T(rich.Muted, e.spinner.View()+" writing the draft …"))
	case writing:
		return rich.Of(rich.T(rich.Muted, e.spinner.View()+" writing "+e.path+" …"))
	case typing:
		line, _ := e.input.Line(max(width-4, 1))
		return append(rich.Of(rich.T(rich.Key, "To: ")), line...)
	}
	path := safe.Line(e.path)
	if over := ansi.StringWidth(path) - max(width-4, 1); over > 0 {
		path = ansi.TruncateLeft(path, over+1, "…")
	}
	return rich.Of(rich.T(rich.Key, "To: "), rich.T(rich.Plain, path))
}

// keys are those that do something now, as many as fit; the first and the way out
// stay.
func (e *Export) keys(width int) rich.Line {
	if e.state == asking {
		return rich.Of(rich.T(rich.Warn, "It exists. Replace it? "), rich.T(rich.Key, "y"), rich.T(rich.Plain, " yes, other keys no"))
	}
	var list []string
	out := "Esc cancel"
	switch e.state {
	case ready:
		list = []string{"Enter write", "p path"}
		if len(e.scopes) > 1 {
			list = append(list, "a scope")
		}
		list = append(list, "j k scroll")
	case typing:
		list, out = []string{"Enter take this path"}, "Esc keep the old one"
	}
	for len(list) > 1 && rich.Width(strings.Join(append(list, out), " · ")) > width {
		list = list[:len(list)-1]
	}
	return rich.Of(rich.T(rich.Muted, strings.Join(append(list, out), " · ")))
}

// Cursor is where the path is typed.
func (e *Export) Cursor(p pane.Props) (image.Point, bool) {
	_, column := e.input.Line(max(p.Size.X-4, 1))
	return image.Pt(4+column, p.Size.Y-2), e.state == typing
}
