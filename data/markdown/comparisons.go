package markdown

import (
	"slices"

	"briefing/model"
)

func (p *page) comparisons(s *selection) {
	if len(s.comparisons) == 0 {
		return
	}
	p.heading(2, "Comparisons")
	if slices.ContainsFunc(s.comparisons, func(c *model.Comparison) bool { return len(c.Points) > 0 }) {
		p.paragraph(emphasis("The points of difference are the authors’."))
	}
	for _, c := range s.comparisons {
		p.comparison(c)
	}
}

// comparison writes the texts first, each under its letter, and then the points
// on which they differ as a table.
func (p *page) comparison(c *model.Comparison) {
	p.heading(3, named(c.Title, c.ID))
	p.paragraph(emphasis(text(c.Question)))
	head := []inline{"Point"}
	for i, id := range p.b.Versioned(c.Columns) {
		letter := inline(rune('A' + i%26))
		head = append(head, letter+" · "+p.columnName(id))
		p.column(letter, id)
	}
	var rows [][]inline
	for _, point := range c.Points {
		row := []inline{inner(point.Label)}
		for _, cell := range point.Cells {
			row = append(row, inner(cell))
		}
		rows = append(rows, row)
	}
	if len(rows) > 0 {
		p.table(head, rows)
	}
	p.paragraph(labelled("Note", text(c.Note)))
}

// columnName is a column in a few words, for the head of the table.
func (p *page) columnName(id model.ColumnID) inline {
	if id.IsProvision() {
		provision, version := id.Split()
		return join(", ", p.provisionName(provision), p.carrier(provision, version))
	}
	if q := p.b.Quote(model.QuoteID(id)); q != nil {
		return join(", ", p.speakers(q), date(q.Said))
	}
	if s := p.b.Source(model.SourceID(id)); s != nil {
		return sourceName(s)
	}
	if e := p.b.Event(model.EventID(id)); e != nil {
		return join(", ", named(e.Title, e.ID), date(e.When()))
	}
	return text(string(id)) + " (missing)"
}

// carrier is the source of a version in a few words.
func (p *page) carrier(provision model.ProvisionID, version model.VersionID) inline {
	for _, t := range p.b.Texts(provision) {
		if s := p.b.Source(t.Version.Source); s != nil && t.Version.ID == version {
			return outlet(s)
		}
	}
	return text(string(version))
}

// column writes what stands in a column.
func (p *page) column(letter inline, id model.ColumnID) {
	label := strong(letter) + " · "
	if id.IsProvision() {
		p.versionColumn(label, id)
		return
	}
	if q := p.b.Quote(model.QuoteID(id)); q != nil {
		p.paragraph(strong(letter))
		p.quote(q, sentence(p.attribution(q)))
		return
	}
	if s := p.b.Source(model.SourceID(id)); s != nil {
		p.paragraph(p.noted(label+capital(sourceName(s)), s.ID))
		p.paragraph(text(s.Descriptor))
		return
	}
	if e := p.b.Event(model.EventID(id)); e != nil {
		p.paragraph(p.noted(label+p.columnName(id), e.Sources...))
		p.prose(e.Summary, 3)
		return
	}
	p.paragraph(label + p.columnName(id))
}

func (p *page) versionColumn(label inline, id model.ColumnID) {
	provision, version := id.Split()
	for _, t := range p.b.Texts(provision) {
		if t.Version.ID != version {
			continue
		}
		p.paragraph(label + p.provisionName(provision) + ". " + p.versionLabel(t.Version) + ":")
		p.quotation(p.clauseText(t.Clause)...)
		p.paragraph(labelled("Note on this text", text(t.Version.Note)))
		return
	}
	p.paragraph(label + p.columnName(id) + ": no text in the briefing")
}
