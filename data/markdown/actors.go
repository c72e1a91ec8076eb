package markdown

import (
	"briefing/model"
	"briefing/model/edtf"
)

func (p *page) actors(s *selection) {
	if len(s.actors) == 0 {
		return
	}
	p.heading(2, "Actors")
	asOf := p.b.Meta().AsOf
	if !asOf.IsZero() {
		p.paragraph(emphasis("Roles as of " + date(asOf) + "."))
	}
	for _, a := range s.actors {
		p.actor(a, asOf)
	}
}

func (p *page) actor(a *model.Actor, asOf edtf.Date) {
	name := named(a.Name, a.ID)
	if a.NativeName != "" {
		name += " (" + text(a.NativeName) + ")"
	}
	p.heading(3, name)
	anonymous := inline("")
	if a.Anonymous {
		anonymous = "anonymous in the source"
	}
	p.paragraph(capital(join("; ", anonymous, p.roles(a.ID, asOf))))
	p.paragraph(p.possibly(a.ID))
	p.paragraph(profile(a.Summary))
}

// roles are the offices that an actor held on a date, with their organisations.
func (p *page) roles(id model.ActorID, on edtf.Date) inline {
	var held []inline
	for _, m := range p.b.RolesOn(id, on) {
		organization := p.actorName(m.Organization)
		if m.Role == "" {
			held = append(held, "member of "+organization)
			continue
		}
		held = append(held, join(", ", text(m.Role), organization))
	}
	return join("; ", held...)
}

// possibly is the authors' guess at who an anonymous actor is, as theirs.
func (p *page) possibly(id model.ActorID) inline {
	a := p.b.Actor(id)
	if a == nil || len(a.Possibly) == 0 {
		return ""
	}
	return emphasis("Authors’ note, not established: possibly " + p.actorNames(a.Possibly) + ".")
}
