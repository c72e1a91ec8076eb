package markdown

import (
	"slices"
	"strconv"

	"briefing/model"
)

// sourceNotes say who stands behind the quotes and how near each source is to
// what it reports.
func (p *page) sourceNotes(s *selection) {
	sources := p.notable(s)
	if len(sources) == 0 {
		return
	}
	p.heading(2, "Notes on sources")
	p.origins(s.quotes)
	var items []item
	for _, source := range sources {
		items = append(items, p.sourceNote(source))
	}
	p.list(items...)
}

// notable are all sources, or with a filter those cited so far or quoted and what
// they derive from.
func (p *page) notable(s *selection) []*model.Source {
	needed := map[model.SourceID]bool{}
	ids := slices.Clone(p.cited)
	for _, q := range s.quotes {
		ids = append(ids, q.Source)
	}
	for _, id := range ids {
		for _, source := range p.b.Lineage(id) {
			needed[source.ID] = true
		}
	}
	return keep(p.b.Sources(), func(x *model.Source) bool {
		return s.filter.IsZero() || needed[x.ID]
	})
}

// origins counts the quotes that go back to each origin.
func (p *page) origins(quotes []*model.Quote) {
	if len(quotes) == 0 {
		return
	}
	sources := map[model.Ref][]model.SourceID{} // of each quote, by its origin
	for _, q := range quotes {
		ref := p.b.OriginOf(q).Ref
		sources[ref] = append(sources[ref], q.Source)
	}
	origins := p.b.Origins(quotes)
	rows := make([][]inline, len(origins))
	for i, o := range origins {
		rows[i] = []inline{p.originName(o), inline(strconv.Itoa(len(sources[o.Ref]))), p.noted("", sources[o.Ref]...)}
	}
	p.paragraph(inline(p.b.ExtentOf(quotes).String()) + ":")
	p.table([]inline{"Origin", "Quotes", "Read in"}, rows)
}

func (p *page) originName(o model.Origin) inline {
	if s := p.b.Source(model.SourceID(o.Ref.ID)); s != nil && o.Ref.Kind == model.KindSource {
		return capital(sourceName(s))
	}
	return text(o.Name)
}

func (p *page) sourceNote(s *model.Source) item {
	it := item{text: p.noted(capital(sourceName(s)), s.ID)}
	it.add(text(s.Descriptor))
	grade, origin := inline(""), inline("")
	if s.Reliability != "" {
		grade = "reliability " + reliability(s.Reliability)
	}
	if root := p.b.Source(s.Origin); root != nil {
		origin = "derives from " + p.noted(sourceName(root), root.ID)
	}
	it.add(capital(join("; ", grade, origin, seen(s.Body))))
	it.add(labelled("Note", text(s.Note)))
	return it
}

// seen says how much of a source the briefing holds.
func seen(body model.BodyKind) inline {
	switch body {
	case model.BodyFull:
		return "its whole text is held"
	case model.BodyExcerpt:
		return "excerpts of it are held"
	case model.BodyAbsent:
		return "its text was not seen"
	}
	return ""
}

// sources writes the numbered sources, each the footnote of what cites it.
func (p *page) sources() {
	if len(p.cited) == 0 {
		return
	}
	p.heading(2, "Sources")
	for _, id := range p.cited {
		p.block(string(p.cite(id) + ": " + citation(p.b.Source(id)) + "."))
	}
}

// citation is a source as a footnote gives it. The date is that of publication or
// it is unknown: no other date stands in for it.
func citation(s *model.Source) inline {
	var authors []inline
	for _, name := range s.Author {
		authors = append(authors, text(name))
	}
	title := untitled(s)
	if len(authors) == 0 && s.Short == "" {
		title = capital(title)
	}
	if s.Title != "" {
		title = "“" + inner(s.Title) + "”"
	}
	if s.OriginalTitle != "" {
		title += " (original title: " + text(s.OriginalTitle) + ")"
	}
	publisher := inline("")
	if s.Publisher != s.Container {
		publisher = text(s.Publisher)
	}
	outlet := join(", ", emphasis(text(s.Container)), publisher)
	if outlet == "" {
		outlet = "outlet unknown"
	}
	url := inline("")
	if s.URL != "" {
		url = address(s.URL)
	}
	named := inline("")
	if s.Short != "" && s.Short != s.Title {
		named = text(s.Short) + ": "
	}
	return named + join(", ", and(authors), title, credit("translated by ", text(s.Translator)), outlet,
		date(s.Issued), credit("dateline ", text(s.Dateline)), url, dated("accessed", s.Accessed))
}

// credit is a value with words in front, empty without a value.
func credit(words, value inline) inline {
	if value == "" {
		return ""
	}
	return words + value
}
