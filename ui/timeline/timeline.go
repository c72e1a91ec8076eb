// Package timeline is the pane of events, earliest first, under their years.
package timeline

import (
	"fmt"
	"strconv"

	"briefing/model"
	"briefing/model/edtf"
	"briefing/ui/page"
	"briefing/ui/pane"
	"briefing/ui/rich"
	"briefing/ui/widget"
)

// New makes the pane.
func New() pane.Pane { return pane.NewList(pane.Spec{Name: "Timeline", Rows: rows}) }

func rows(w *pane.World, width int) []widget.Row {
	var list []widget.Row
	year := ""
	events := w.Briefing.Events()
	for i := range events {
		e := &events[i]
		if y := yearOf(e.Date); y != year {
			year = y
			list = append(list, widget.Row{Line: rich.Of(rich.T(rich.Heading, y))})
		}
		list = append(list, widget.Row{
			Line:   row(w.Briefing, e, width),
			Target: page.Of(model.RefTo(model.KindEvent, e.ID)).Target(),
			Text:   e.Date.Long() + " " + e.Title,
		})
	}
	return list
}

func yearOf(d edtf.Date) string {
	if y, ok := d.Year(); ok {
		return strconv.Itoa(y)
	}
	return "undated"
}

// dateWidth holds "~19 Jun ".
const dateWidth = 8

func row(b *model.Briefing, e *model.Event, width int) rich.Line {
	role := rich.Plain
	if e.Important {
		role = rich.Strong
	}
	tail := tally(b, e)
	var line rich.Line
	if text := day(e.Date); text != "" {
		line = rich.Of(rich.T(rich.Muted, text)).Pad(dateWidth)
	}
	room := max(width-line.Width()-tail.Width(), 0)
	line = append(line, rich.Of(rich.T(role, e.Title)).Truncate(room).Pad(room)...)
	return append(line, tail...)
}

// day is the part of a date that its year does not tell: "19 Jun", "Jun", "~Jun";
// an interval ends in a dash.
func day(d edtf.Date) string {
	first, known := d.Earliest()
	if !known {
		return ""
	}
	_, month, dayOfMonth := first.YMD()
	text := month.String()[:3]
	switch d.Precision() {
	case edtf.PrecisionDay:
		text = strconv.Itoa(dayOfMonth) + " " + text
	case edtf.PrecisionMonth:
	default:
		return ""
	}
	switch {
	case d.Interval():
		return text + "–"
	case d.Approximate() || d.Uncertain():
		return "~" + text
	}
	return text
}

// tally says how many quotes there are and whether something is disputed.
func tally(b *model.Briefing, e *model.Event) rich.Line {
	var line rich.Line
	if e.Disputed != "" {
		line = append(line, rich.T(rich.Warn, " !"))
	}
	if n := len(b.QuotesByEvent(e.ID)); n > 0 {
		line = append(line, rich.T(rich.Muted, fmt.Sprintf(" %dq", n)))
	}
	return line
}
