package page

import (
	"slices"

	"briefing/model"
	"briefing/model/edtf"
)

// begin leads a newcomer on: to the important events on which most was said, and to
// the clause.
func (s *sheet) begin() {
	var starts []model.Ref
	for _, e := range s.weightiest() {
		starts = append(starts, model.RefTo(model.KindEvent, e.ID))
	}
	if p := s.mostQuoted(); p != "" {
		starts = append(starts, model.RefTo(model.KindProvision, p))
	}
	if len(starts) == 0 {
		return
	}
	s.section("Where to start", 0)
	for _, ref := range starts {
		quotes, when := 0, ""
		if e := s.Briefing.Event(model.EventID(ref.ID)); ref.Kind == model.KindEvent && e != nil {
			quotes, when = len(s.Briefing.QuotesByEvent(e.ID)), e.When().Short()+" · "
		} else {
			quotes = len(s.Briefing.QuotesByProvision(model.ProvisionID(ref.ID)))
		}
		s.item(s.thing(ref), muted("  "+when+model.Counted(quotes, "quote")))
	}
}

// weightiest are the important events with most quotes, in their order.
func (s *sheet) weightiest() []*model.Event {
	var list []*model.Event
	events := s.Briefing.Events()
	for i := range events {
		if events[i].Important {
			list = append(list, &events[i])
		}
	}
	quotes := func(e *model.Event) int { return len(s.Briefing.QuotesByEvent(e.ID)) }
	slices.SortStableFunc(list, func(a, b *model.Event) int { return quotes(b) - quotes(a) })
	list = list[:min(len(list), startsShown)]
	slices.SortStableFunc(list, func(a, b *model.Event) int { return edtf.Compare(a.Date, b.Date) })
	return list
}

// mostQuoted is the provision with most quotes; empty where there are none on any.
func (s *sheet) mostQuoted() model.ProvisionID {
	best, most := model.ProvisionID(""), 0
	for _, in := range s.Briefing.Instruments() {
		for i := range in.Provisions {
			if n := len(s.Briefing.QuotesByProvision(in.Provisions[i].ID)); n > most {
				best, most = in.Provisions[i].ID, n
			}
		}
	}
	return best
}
