// Package provision is the pane of treaty provisions under their instruments, the
// instrument that is most spoken of first.
package provision

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"briefing/model"
	"briefing/ui/page"
	"briefing/ui/pane"
	"briefing/ui/rich"
	"briefing/ui/widget"
)

// New makes the pane.
func New() pane.Pane { return pane.NewList(pane.Spec{Name: "Provisions", Rows: rows}) }

func rows(w *pane.World, width int) []widget.Row {
	var list []widget.Row
	for _, in := range byVoice(w.Briefing) {
		list = append(list, widget.Row{
			Line:   instrument(w.Briefing, in, width),
			Target: page.Of(model.RefTo(model.KindInstrument, in.ID)).Target(),
			Text:   in.Title + " " + in.Short,
			Head:   true,
		})
		for j := range in.Provisions {
			p := &in.Provisions[j]
			list = append(list, widget.Row{
				Line:   row(w.Briefing, p, width),
				Target: page.Of(model.RefTo(model.KindProvision, p.ID)).Target(),
				Text:   p.ID.Number() + " " + p.Heading,
			})
		}
	}
	return list
}

// byVoice orders instruments by the number of quotes about their provisions, the
// most spoken of first, so that the subject of a briefing comes before what it is
// compared with.
func byVoice(b *model.Briefing) []*model.Instrument {
	instruments := b.Instruments()
	list := make([]*model.Instrument, len(instruments))
	voice := map[model.InstrumentID]int{}
	for i := range instruments {
		list[i] = &instruments[i]
		for _, p := range instruments[i].Provisions {
			voice[instruments[i].ID] += len(b.QuotesByProvision(p.ID))
		}
	}
	slices.SortStableFunc(list, func(x, y *model.Instrument) int { return cmp.Compare(voice[y.ID], voice[x.ID]) })
	return list
}

// instrument is its name and what it was in law on the day of the briefing.
func instrument(b *model.Briefing, in *model.Instrument, width int) rich.Line {
	line := rich.Of(rich.T(rich.Heading, in.Name()))
	if day, known := b.Meta().AsOf.Latest(); known {
		if status := b.StatusOn(in.ID, day); status != model.StatusUnset {
			word, _, _ := strings.Cut(string(status), ",")
			line = append(line, rich.T(rich.Muted, "  "+word))
		}
	}
	return line.Truncate(width).Pad(width)
}

func row(b *model.Briefing, p *model.Provision, width int) rich.Line {
	quotes := b.QuotesByProvision(p.ID)
	var tail rich.Line
	for _, q := range quotes {
		if q.Status == model.StatusDisputed {
			tail = append(tail, rich.T(rich.Warn, " !"))
			break
		}
	}
	if len(quotes) > 0 {
		tail = append(tail, rich.T(rich.Muted, fmt.Sprintf(" %dq", len(quotes))))
	}
	head := rich.Of(rich.Space(1))
	if n := p.ID.Number(); n != "" && n != p.Heading {
		head = append(head, rich.T(rich.Muted, n+"  "))
	}
	head = append(head, rich.T(rich.Plain, cmp.Or(p.Heading, p.EID)))
	room := max(width-tail.Width(), 0)
	return append(head.Truncate(room).Pad(room), tail...)
}
