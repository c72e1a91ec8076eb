package markdown

import (
	"slices"
	"strings"

	"briefing/model"
	"briefing/model/edtf"
)

func (p *page) actors(s *selection) {
	asOf := p.b.Meta().AsOf
	titled := false
	for _, a := range s.byQuotes(s.actors) {
		known, part := p.known(a, asOf), p.part(s, a)
		if known == "" && part == "" && strings.TrimSpace(a.Summary) == "" {
			continue // a heading with nothing below
		}
		if !titled {
			titled = true
			p.heading(2, "Actors")
			if !asOf.IsZero() {
				p.paragraph(emphasis("Roles as of " + date(asOf) + ", as far as their dates are known."))
			}
		}
		p.actor(a, known, part)
	}
}

// actor writes the profile of an actor, or where there is none what part it has in
// the export.
func (p *page) actor(a *model.Actor, known, part inline) {
	name := named(a.Name, a.ID)
	if a.NativeName != "" {
		name += " (" + text(a.NativeName) + ")"
	}
	p.heading(3, name)
	p.paragraph(known)
	p.paragraph(p.possibly(a.ID))
	if known == "" && strings.TrimSpace(a.Summary) == "" {
		p.paragraph(part)
	}
	p.prose(a.Summary, 3)
}

// known is the office of an actor, and that it has no name, where it has none.
func (p *page) known(a *model.Actor, asOf edtf.Date) inline {
	anonymous := inline("")
	if (model.Speaker{Name: a.Name, Anonymous: a.Anonymous}).Unnamed() {
		anonymous = "anonymous in the source"
	}
	return capital(join("; ", anonymous, p.roles(a.ID, asOf)))
}

// part is what of an actor is exported: how many quotes, and positions on what.
func (p *page) part(s *selection, a *model.Actor) inline {
	said := inline("")
	if n := s.spoken[a.ID]; n > 0 {
		said = inline(model.Counted(n, "quote"))
	}
	var issues []inline
	for _, x := range s.positions {
		if x.Actor != a.ID {
			continue
		}
		label := text(string(x.Issue))
		if i := p.b.Issue(x.Issue); i != nil {
			label = named(i.Label, i.ID)
		}
		if !slices.Contains(issues, label) {
			issues = append(issues, label)
		}
	}
	return capital(join("; ", said, labelled("positions on", and(issues))))
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
