package markdown

import (
	"strings"

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
		p.paragraph(emphasis("Roles as of " + date(asOf) + ", as far as their dates are known."))
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
	if (model.Speaker{Name: a.Name, Anonymous: a.Anonymous}).Unnamed() {
		anonymous = "anonymous in the source"
	}
	p.paragraph(capital(join("; ", anonymous, p.roles(a.ID, asOf))))
	p.paragraph(p.possibly(a.ID))
	p.prose(a.Summary, 3)
}

// roles are the offices that an actor held on a date, with their organisations.
// Of those without dates nobody says that they are held on that day. Of who held
// none any more, the last one known is said, with its dates.
func (p *page) roles(id model.ActorID, on edtf.Date) inline {
	var held, stated []inline
	for _, m := range p.b.RolesOn(id, on) {
		if m.From.IsZero() && m.To.IsZero() {
			stated = append(stated, p.role(m))
			continue
		}
		held = append(held, p.role(m))
	}
	if len(held)+len(stated) == 0 {
		for _, m := range p.b.LastRoles(id, on) {
			held = append(held, join(", ", p.role(m), date(edtf.Between(m.From, m.To))))
		}
	}
	return join("; ", join("; ", held...), labelled("office as stated", join("; ", stated...)))
}

// role is an office with its organisation.
func (p *page) role(m model.Membership) inline {
	organization := p.actorName(m.Organization)
	role := text(m.Role)
	switch {
	case m.Role == "":
		return "member of " + organization
	case strings.Contains(string(role), string(organization)):
		return role
	}
	return join(", ", role, organization)
}

// possibly is the authors' guess at who an anonymous actor is, as theirs.
func (p *page) possibly(id model.ActorID) inline {
	a := p.b.Actor(id)
	if a == nil || len(a.Possibly) == 0 {
		return ""
	}
	return emphasis("Authors’ note, not established: possibly " + p.actorNames(a.Possibly) + ".")
}
