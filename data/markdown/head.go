package markdown

import "briefing/model"

// head writes the title and what must be known of the whole: as of when it holds,
// who wrote it, on what terms it may be passed on, and what a filter left out.
func (p *page) head(s *selection) {
	m := p.b.Meta()
	p.heading(1, named(m.Title, m.ID))
	p.paragraph(text(m.Subtitle))
	var authors []inline
	for _, name := range m.Authors {
		authors = append(authors, text(name))
	}
	asOf := inline("")
	if !m.AsOf.IsZero() {
		asOf = strong("As of " + date(m.AsOf))
	}
	p.paragraph(join(" · ", asOf, labelled("Handling", text(m.Handling)),
		labelled("Authors", and(authors)), labelled("License", text(m.License))))
	p.extract(s)
}

// labelled is a value with its name in front, empty without a value.
func labelled(label, value inline) inline {
	if value == "" {
		return ""
	}
	return label + ": " + value
}

// extract says what an export was narrowed to, so that nobody takes a part for
// the whole.
func (p *page) extract(s *selection) {
	f := s.filter
	if f.IsZero() {
		return
	}
	var speaker, issue, event, clause inline
	if f.Speaker != "" {
		speaker = "said by " + p.speakers(&model.Quote{Speakers: []model.SpeakerID{f.Speaker}})
	}
	if i := p.b.Issue(f.Issue); i != nil {
		issue = "on the issue " + emphasis(named(i.Label, i.ID))
	}
	if e := p.b.Event(f.Event); e != nil {
		event = "at or about the event " + emphasis(named(e.Title, e.ID)) + ", " + date(e.When())
	}
	if f.Provision != "" {
		clause = p.provisionName(f.Provision) + " and what was said on it"
	}
	if f.Instrument != "" {
		clause = p.instrumentName(f.Instrument) + " and what was said on it"
	}
	p.paragraph(strong("Extract") + " of the briefing: " + join(", ", p.picked(s), p.together(s), clause, speaker, issue, event) + ".")
	if len(s.quotes) == 0 && s.columns == nil {
		p.paragraph("No quote in the briefing answers to this.")
	}
}

// picked says which quotes were exported, where they were named.
func (p *page) picked(s *selection) inline {
	n := len(s.quotes)
	switch {
	case len(s.filter.Quotes) == 0:
		return ""
	case s.filter.Query == "":
		return inline(model.Counted(n, "quote"))
	case n == 1:
		return "the quote that answers " + emphasis(text(s.filter.Query))
	}
	return "the " + inline(model.Counted(n, "quote")) + " that answer " + emphasis(text(s.filter.Query))
}

// together says which texts were exported side by side.
func (p *page) together(s *selection) inline {
	if c := p.b.Comparison(s.filter.Comparison); c != nil {
		return "the comparison " + emphasis(named(c.Title, c.ID))
	}
	if s.columns == nil {
		return ""
	}
	return inline(model.Counted(len(s.columns), "text")) + " side by side, chosen by the reader"
}

func (p *page) summary(s *selection) {
	if s.filter.IsZero() && p.b.Meta().Summary != "" {
		p.heading(2, "Bottom line")
		p.prose(p.b.Meta().Summary, 2)
	}
}

func (p *page) judgments(s *selection) {
	if len(s.judgments) == 0 {
		return
	}
	p.heading(2, "Judgments")
	p.paragraph(emphasis("The authors’ own assessments, kept apart from reported fact."))
	var items []item
	for _, j := range s.judgments {
		it := item{text: named(j.Text, j.ID)}
		it.add(emphasis(join(", ", labelled("Likelihood", likelihood(j.Likelihood)), labelled("confidence", spaced(j.Confidence)))))
		it.add(labelled("Evidence", p.evidence(j.Evidence, "")))
		it.add(labelled("Note", text(j.Note)))
		items = append(items, it)
	}
	p.list(items...)
}
