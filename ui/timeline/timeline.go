// Package timeline is the pane of events, earliest first, under the months in which
// they happened. It opens on the newest.
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
func New() pane.Pane {
	return pane.NewList(pane.Spec{Name: "Timeline", Rows: rows, Start: newest, Empty: "No events in this briefing."})
}

// newest is the last event with a date: what a reader who knows the subject looks for first.
func newest(w *pane.World) string {
	events := w.Briefing.Events()
	for i := len(events) - 1; i >= 0; i-- {
		if !events[i].Date.IsZero() || i == 0 {
			return target(&events[i])
		}
	}
	return ""
}

func target(e *model.Event) string { return page.Of(model.RefTo(model.KindEvent, e.ID)).Target() }

func rows(w *pane.World, width int) []widget.Row {
	var list []widget.Row
	period := ""
	events := w.Briefing.Events()
	for i := range events {
		e := &events[i]
		if p := e.Date.Period(); p != period {
			period = p
			list = append(list, widget.Row{Line: rich.Of(rich.T(rich.Heading, p))})
		}
		list = append(list, widget.Row{
			Line:   row(w.Briefing, e, width),
			Target: target(e),
			Text:   e.When().Long() + " " + e.Title,
			Full:   full(e),
		})
	}
	return list
}

// dateWidth holds "~19 " and "19– ".
const dateWidth = 4

func row(b *model.Briefing, e *model.Event, width int) rich.Line {
	role := rich.Plain
	if e.Important {
		role = rich.Strong
	}
	tail := tally(b, e)
	line := rich.Of(rich.T(rich.Muted, day(e.When()))).Pad(dateWidth)
	room := max(width-line.Width()-tail.Width(), 0)
	line = append(line, rich.Of(rich.T(role, e.Title)).Truncate(room).Pad(room)...)
	return append(line, tail...)
}

// day is the part of a date that its period does not tell: "19", "~19"; an interval
// ends in a dash, and "~" alone says that the period itself is near, not sure.
func day(d edtf.Date) string {
	text := ""
	if first, known := d.Earliest(); known && d.Precision() == edtf.PrecisionDay {
		_, _, n := first.YMD()
		text = strconv.Itoa(n)
	}
	switch {
	case d.Interval() && text != "":
		return text + "–"
	case d.Interval():
		return "" // the period is where it begins
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

// full is the whole date and the whole title.
func full(e *model.Event) string {
	if e.Date.IsZero() {
		return e.Title
	}
	return e.When().Short() + " · " + e.Title
}
