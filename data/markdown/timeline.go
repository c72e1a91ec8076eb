package markdown

import (
	"strings"

	"briefing/model"
)

func (p *page) timeline(s *selection) {
	if len(s.events) == 0 {
		return
	}
	p.heading(2, "Timeline")
	var items []item
	for _, e := range s.events {
		items = append(items, p.event(e))
	}
	p.list(items...)
	if e := p.b.Event(s.filter.Event); e != nil {
		p.prose(e.Summary, 2)
	}
}

func (p *page) event(e *model.Event) item {
	title := named(e.Title, e.ID)
	if !strings.Contains(e.Title, e.Place) {
		title += ", " + text(e.Place)
	}
	it := item{text: strong(date(e.When())) + " — " + p.noted(title, e.Sources...)}
	if e.Disputed != "" {
		it.add(strong("Disputed:") + " " + text(e.Disputed))
	}
	var accounts []inline
	for _, a := range e.Accounts {
		accounts = append(accounts, p.noted(p.actorName(a.By), a.Source))
	}
	it.add(labelled("Own accounts", join("; ", accounts...)))
	return it
}
