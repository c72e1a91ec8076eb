// Package provision is the pane of treaty provisions under their instruments: the
// one that is most spoken of first, the others by the day of signing.
package provision

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"briefing/model"
	"briefing/ui/page"
	"briefing/ui/pane"
	"briefing/ui/rich"
	"briefing/ui/widget"
)

// New makes the pane.
func New() pane.Pane {
	return pane.NewList(pane.Spec{Name: "Provisions", Rows: rows, Empty: "No provisions in this briefing."})
}

func rows(w *pane.World, width int) []widget.Row {
	var list []widget.Row
	for _, in := range byVoice(w.Briefing) {
		list = append(list, widget.Row{
			Line:   instrument(w.Briefing, in, width),
			Target: page.Of(model.RefTo(model.KindInstrument, in.ID)).Target(),
			Text:   in.Title + " " + in.Short,
			Full:   full(w.Briefing, in),
			Head:   true,
		})
		for j := range in.Provisions {
			p := &in.Provisions[j]
			list = append(list, widget.Row{
				Line:   row(w.Briefing, p, width),
				Target: page.Of(model.RefTo(model.KindProvision, p.ID)).Target(),
				Text:   p.ID.Number() + " " + p.Heading,
				Full:   in.Name() + ", " + named(p),
			})
		}
	}
	return list
}

// byVoice puts the instrument about whose provisions most is quoted first, for it is
// the subject of the briefing; the others follow by the day of signing, those
// without one last.
func byVoice(b *model.Briefing) []*model.Instrument {
	instruments := b.Instruments()
	list := make([]*model.Instrument, len(instruments))
	subject, most := 0, 0
	for i := range instruments {
		list[i] = &instruments[i]
		n := 0
		for _, p := range instruments[i].Provisions {
			n += len(b.QuotesByProvision(p.ID))
		}
		if n > most {
			subject, most = i, n
		}
	}
	if len(list) > 0 {
		first := list[subject]
		rest := slices.Delete(list, subject, subject+1)
		slices.SortStableFunc(rest, bySigning)
		list = append([]*model.Instrument{first}, rest...)
	}
	return list
}

func bySigning(x, y *model.Instrument) int {
	a, signedA := x.Signed.Earliest()
	b, signedB := y.Signed.Earliest()
	switch {
	case signedA && signedB:
		return cmp.Compare(a, b)
	case signedA:
		return -1
	case signedB:
		return 1
	}
	return 0
}

// instrument is its name and what it was in law on the day of the briefing.
func instrument(b *model.Briefing, in *model.Instrument, width int) rich.Line {
	line := rich.Of(rich.T(rich.Heading, in.Name()))
	if said := standing(b, in); said != "" {
		line = append(line, rich.T(rich.Muted, "  "+said))
	}
	return line.Truncate(width).Pad(width)
}

// standing is the status of an instrument in a word. Where no more is known than
// that it was signed, the year says so: it is no statement about what followed.
func standing(b *model.Briefing, in *model.Instrument) string {
	status := model.StatusUnset
	if day, known := b.Meta().AsOf.Latest(); known {
		status = b.StatusOn(in.ID, day)
	}
	switch status {
	case model.StatusUnset, model.SignedOnly:
		if signed, known := in.Signed.Earliest(); known {
			year, _, _ := signed.YMD()
			return "signed " + strconv.Itoa(year)
		}
		return ""
	case model.Signed:
		return "not in force"
	}
	return string(status)
}

// doubtful tells whether something said on a clause is contested, or its own text or
// a quote on it does not stand in its source.
func doubtful(b *model.Briefing, p *model.Provision) bool {
	return slices.ContainsFunc(b.QuotesByProvision(p.ID), func(q *model.Quote) bool {
		return q.Doubt != "" || q.Status != "" && q.Status != model.StatusOK
	}) || slices.ContainsFunc(b.Texts(p.ID), func(t model.VersionText) bool { return t.Clause.Doubt != "" })
}

func row(b *model.Briefing, p *model.Provision, width int) rich.Line {
	quotes := b.QuotesByProvision(p.ID)
	var tail rich.Line
	if doubtful(b, p) {
		tail = append(tail, rich.T(rich.Warn, " !"))
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

// full is an instrument with its title and its status.
func full(b *model.Briefing, in *model.Instrument) string {
	text := in.Name()
	if in.Title != text {
		text += ": " + in.Title
	}
	if said := standing(b, in); said != "" {
		text += ", " + said
	}
	return text
}

// named is a provision by its number and its heading.
func named(p *model.Provision) string {
	n, heading := p.ID.Number(), cmp.Or(p.Heading, p.EID)
	if n == "" || n == heading {
		return heading
	}
	return n + " · " + heading
}
