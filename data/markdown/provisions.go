package markdown

import (
	"briefing/model"
	"briefing/model/edtf"
)

func (p *page) provisions(s *selection) {
	titled := false
	instruments := p.b.Instruments()
	for i := range instruments {
		in := &instruments[i]
		var own []*model.Provision
		for _, x := range s.provisions {
			if x.ID.Instrument() == in.ID {
				own = append(own, x)
			}
		}
		if len(own) == 0 && !s.filter.IsZero() {
			continue
		}
		if !titled {
			p.heading(2, "Provisions compared")
			titled = true
		}
		p.instrument(in)
		for _, x := range own {
			p.provision(in, x)
		}
	}
}

func (p *page) instrument(in *model.Instrument) {
	p.heading(3, named(in.Name(), in.ID))
	title := inline("")
	if in.Title != in.Name() {
		title = text(in.Title)
	}
	p.paragraph(join(". ", title, labelled("Parties", p.actorNames(in.Parties))))
	var ratified, replaced []inline
	for _, r := range in.Ratified {
		ratified = append(ratified, p.actorName(r.Party)+", "+date(r.Date))
	}
	for _, id := range in.Supersedes {
		replaced = append(replaced, p.instrumentName(id))
	}
	p.paragraph(capital(join("; ", dated("signed", in.Signed), labelled("ratified by", join(" and ", ratified...)),
		dated("in force", in.InForce), dated("ended", in.Terminated), labelled("replaces", and(replaced)),
		labelled("registration", text(in.Registration)), p.status(in))))
	p.paragraph(labelled("Note", text(in.Note)))
}

func (p *page) instrumentName(id model.InstrumentID) inline {
	if in := p.b.Instrument(id); in != nil {
		return named(in.Name(), id)
	}
	return text(string(id))
}

// dated is a date with what happened on it, empty without a date.
func dated(what inline, d edtf.Date) inline {
	if d.IsZero() {
		return ""
	}
	return what + " " + date(d)
}

// status is the authors' word on an instrument and what follows from its dates on
// the day up to which the briefing holds.
func (p *page) status(in *model.Instrument) inline {
	asOf := p.b.Meta().AsOf
	derived := inline("")
	if day, known := asOf.Latest(); known && !asOf.IsZero() {
		if st := p.b.StatusOn(in.ID, day); st != model.StatusUnset {
			derived = labelled("status as of "+date(asOf), text(string(st)))
		}
	}
	return join("; ", derived, labelled("in the authors’ words", text(in.Status)))
}

func (p *page) provision(in *model.Instrument, x *model.Provision) {
	p.heading(4, provisionHeading(x))
	p.prose(x.Summary, 4)
	var obligations, qualifiers, parallels []inline
	for _, o := range x.Obligations {
		if o != "other" { // of no known kind: not worth a word
			obligations = append(obligations, text(o))
		}
	}
	for _, q := range x.Qualifiers {
		qualifiers = append(qualifiers, text(q))
	}
	for _, id := range x.Parallel {
		parallels = append(parallels, p.provisionName(id))
	}
	facts := item{}
	facts.add(labelled("Obligation", join(", ", obligations...)))
	facts.add(labelled("Trigger", text(x.Trigger)))
	facts.add(labelled("Response", text(x.Response)))
	facts.add(labelled("Qualifiers", join("; ", qualifiers...)))
	facts.add(labelled("Duration", text(x.Duration)))
	facts.add(labelled("Parallels", join("; ", parallels...)))
	if x.Wording == model.WordingAbsent {
		facts.add(p.noted("Wording: not seen; summed up from what others report", x.Sources...))
	}
	facts.add(labelled("Note", text(x.Note)))
	var items []item
	for _, fact := range facts.sub {
		items = append(items, item{text: fact})
	}
	p.list(items...)
	for _, t := range p.b.Texts(x.ID) {
		p.paragraph(p.versionLabel(t.Version) + ":")
		p.quotation(p.clauseText(t.Clause)...)
		p.paragraph(labelled("Note on this text", text(t.Version.Note)))
	}
}

// versionLabel says which text of an instrument follows and how near it is to the
// authentic one.
func (p *page) versionLabel(v *model.Version) inline {
	label := inline("Version ") + text(string(v.ID))
	if s := p.b.Source(v.Source); s != nil {
		label = "As carried by " + sourceName(s)
	}
	rank := inline("not an authentic text")
	if v.Authentic {
		rank = "authentic text"
	}
	translator := inline("")
	if v.Translator != "" {
		translator = "translated by " + text(v.Translator)
	}
	return p.noted(label+" ("+join("; ", text(model.LanguageName(v.Language)), rank, translator)+")", v.Source)
}

// clauseText is the text of a provision, paragraph by paragraph, without
// quotation marks: it is the instrument's text or an outlet's words for it. Of a
// text in doubt it says why.
func (p *page) clauseText(c *model.Clause) []inline {
	var list []inline
	for _, s := range model.Paragraphs(c.Text) {
		list = append(list, text(s))
	}
	if c.Doubt != "" && len(list) > 0 {
		list[0] = "**Unverified:** " + inner(model.Paragraphs(c.Text)[0])
		list = append(list, "— **not verified**: "+text(c.Doubt))
	}
	return list
}

// provisionHeading is the number of a clause and its heading.
func provisionHeading(x *model.Provision) inline {
	heading := text(x.Heading)
	if heading == "" {
		heading = text(x.EID)
	}
	number := text(x.ID.LongNumber())
	if number == heading || number != "" && x.Heading == "" {
		return number
	}
	return join(": ", number, heading)
}

// provisionName is a provision with its instrument: by its number, else by its
// heading, else by its id.
func (p *page) provisionName(id model.ProvisionID) inline {
	name := text(id.LongNumber())
	if x := p.b.Provision(id); name == "" && x != nil && x.Heading != "" {
		name = emphasis(text(x.Heading))
	}
	if name == "" {
		name = text(id.EID())
	}
	return join(", ", p.instrumentName(id.Instrument()), name)
}
