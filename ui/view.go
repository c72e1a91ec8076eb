package ui

import (
	"image"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"briefing/model/safe"
	"briefing/ui/layout"
	"briefing/ui/pane"
	"briefing/ui/rich"
)

// View draws the screen. Nothing is drawn before the size is known.
func (r *Reader) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.WindowTitle = windowTitle(r.world.Briefing.Meta().Title)
	if r.size == (image.Point{}) {
		return v
	}
	rows := r.rows()
	if r.overlay != nil && r.layout.Mode != layout.TooSmall {
		rows = r.cover(rows)
	}
	v.SetContent(rich.Backstop(strings.Join(rows, "\n")))
	v.Cursor = r.cursor()
	return v
}

// rows are the rows of the screen, each exactly as wide as the screen.
func (r *Reader) rows() []string {
	if r.layout.Mode == layout.TooSmall {
		return r.tooSmall()
	}
	rows := make([]string, r.size.Y)
	views := make([][]string, len(r.panes))
	for _, region := range r.layout.Regions {
		views[region.Pane] = r.panes[region.Pane].View(r.props(region.Pane))
	}
	for y, pieces := range r.frame.rows {
		rows[y] = r.line(pieces, views)
	}
	rows[0] = r.header()
	if y := r.layout.Tabs; y >= 0 {
		rows[y] = r.tabs()
	}
	for _, y := range r.layout.Rules {
		rows[y] = r.world.Palette.Render(rich.Of(rich.Repeat(rich.Border, "─", r.size.X)), nil)
	}
	if y := r.layout.Status; y >= 0 {
		rows[y] = r.status()
	}
	rows[r.layout.Keys] = r.keys()
	return rows
}

func (r *Reader) line(pieces []piece, views [][]string) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.border)
		if p.pane < 0 {
			continue
		}
		text := ""
		if view := views[p.pane]; p.row < len(view) {
			text = view[p.row]
		}
		b.WriteString(r.fit(text, p.width))
	}
	return b.String()
}

// fit is fit with a memory of what has been measured: panes hand in the same rows
// again and again, and measuring costs more than anything else in a frame.
func (r *Reader) fit(row string, width int) string {
	const most = 2000
	key := measured{row, width}
	if fitted, ok := r.fitted[key]; ok {
		return fitted
	}
	if len(r.fitted) >= most || r.fitted == nil {
		r.fitted = map[measured]string{}
	}
	fitted := fit(row, width)
	r.fitted[key] = fitted
	return fitted
}

type measured struct {
	row   string
	width int
}

// fit makes a styled row exactly as wide as asked.
func fit(row string, width int) string {
	w := ansi.StringWidth(row)
	if w > width {
		row = ansi.Truncate(row, width, "…")
		w = ansi.StringWidth(row)
	}
	if w < width {
		row += strings.Repeat(" ", width-w)
	}
	return row
}

func (r *Reader) tooSmall() []string {
	rows := make([]string, r.size.Y)
	text := rich.Flow(max(r.size.X, 1), rich.T(rich.Plain, "This window is too small: 24 columns and 8 rows are needed. q quits."))
	for y := range rows {
		if y < len(text) {
			rows[y] = text[y].Truncate(r.size.X).String()
		}
		rows[y] = fit(rows[y], r.size.X)
	}
	return rows
}

// popup is where the overlay stands: its box with the border, in the middle under
// the header; on a narrow screen all of it. It may cover the row of keys, for it
// hears every key and names its own.
func (r *Reader) popup() image.Rectangle {
	if r.size.X < 60 || r.size.Y < 14 {
		return image.Rectangle{Max: r.size}
	}
	room := r.size.Sub(image.Pt(0, 1))
	size := r.overlay.Fit(room.Sub(image.Pt(4, 2))).Add(image.Pt(4, 2))
	if r.size.X < 88 { // too narrow for something beside it
		size.X = r.size.X
	}
	size = image.Pt(min(size.X, room.X), min(size.Y, room.Y))
	at := image.Pt((room.X-size.X)/2, 1+(room.Y-size.Y)/2)
	return image.Rectangle{Min: at, Max: at.Add(size)}
}

func (r *Reader) overlayProps() pane.Props {
	box := r.popup()
	return pane.Props{World: r.world, Subject: r.subject, Focused: true,
		Size: image.Pt(max(box.Dx()-4, 1), max(box.Dy()-2, 1))}
}

// cover lays the popup over the rows. Of the row of the state and that of the keys
// nothing is left beside it.
func (r *Reader) cover(rows []string) []string {
	box, p := r.popup(), r.overlayProps()
	body := r.overlay.View(p)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row := r.popupRow(y-box.Min.Y, box, body)
		if y == r.layout.Status || y == r.layout.Keys {
			rows[y] = r.bar(nil)
		}
		left := ansi.Truncate(rows[y], box.Min.X, "")
		right := ansi.TruncateLeft(rows[y], box.Max.X, "")
		rows[y] = fit(left, box.Min.X) + "\x1b[m" + row + fit(right, r.size.X-box.Max.X)
	}
	return rows
}

func (r *Reader) popupRow(y int, box image.Rectangle, body []string) string {
	pal, inner := r.world.Palette, box.Dx()-2
	switch y {
	case 0:
		title := rich.Of(rich.T(rich.Focus, "╭─ "+r.overlay.Title()+" ")).Truncate(max(inner, 1))
		fill := rich.Repeat(rich.Focus, "─", inner+1-title.Width())
		return pal.Render(append(title, fill, rich.T(rich.Focus, "╮")), nil)
	case box.Dy() - 1:
		return pal.Render(rich.Of(rich.T(rich.Focus, "╰"), rich.Repeat(rich.Focus, "─", inner), rich.T(rich.Focus, "╯")), nil)
	}
	side := pal.Text(rich.Focus, "│")
	text := ""
	if y-1 < len(body) {
		text = body[y-1]
	}
	return side + " " + fit(text, max(inner-2, 0)) + " " + side
}

// cursor is where the terminal's own cursor rests, so that screen readers follow:
// on what is typed, or on the row that is selected.
func (r *Reader) cursor() *tea.Cursor {
	if r.layout.Mode == layout.TooSmall {
		return nil
	}
	if r.prompt != nil {
		return tea.NewCursor(min(r.promptColumn(), r.size.X-1), r.layout.Keys)
	}
	if r.overlay != nil {
		at, shown := r.overlay.Cursor(r.overlayProps())
		if !shown {
			return nil
		}
		at = at.Add(r.popup().Min).Add(image.Pt(2, 1))
		return tea.NewCursor(min(at.X, r.size.X-1), min(at.Y, r.size.Y-1))
	}
	region, ok := r.layout.Region(r.focus)
	if !ok {
		return nil
	}
	c := r.panes[r.focus].Cursor(r.props(r.focus))
	at := r.layout.Inner(region).Min.Add(c.At)
	if !c.Shown || !at.In(image.Rectangle{Max: r.size}) {
		return nil
	}
	return tea.NewCursor(at.X, at.Y)
}

// windowTitle is the beginning of a title: terminals show little of it, and what a
// briefing calls itself may be of any length.
func windowTitle(title string) string {
	const most = 200 // bytes
	if len(title) > most {
		title = strings.ToValidUTF8(title[:most], "") + "…"
	}
	return safe.Line(title)
}
