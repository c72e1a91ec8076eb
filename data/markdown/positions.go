package markdown

import (
	"slices"
	"strings"

	"briefing/model"
)

func (p *page) positions(s *selection) {
	if len(s.positions) == 0 {
		return
	}
	p.heading(2, "Positions by issue")
	positions := s.byHolder()
	for _, id := range p.issueOrder(positions) {
		p.issue(id, positions)
	}
}

// issueOrder are the issues of some positions, as written, then those that the
// briefing does not have.
func (p *page) issueOrder(positions []*model.Position) []model.IssueID {
	var known, unknown []model.IssueID
	issues := p.b.Issues()
	for i := range issues {
		if slices.ContainsFunc(positions, func(x *model.Position) bool { return x.Issue == issues[i].ID }) {
			known = append(known, issues[i].ID)
		}
	}
	for _, x := range positions {
		if p.b.Issue(x.Issue) == nil && !slices.Contains(unknown, x.Issue) {
			unknown = append(unknown, x.Issue)
		}
	}
	return append(known, unknown...)
}

func (p *page) issue(id model.IssueID, positions []*model.Position) {
	label := text(string(id))
	if issue := p.b.Issue(id); issue != nil {
		label = named(issue.Label, id)
	}
	p.heading(3, label)
	if issue := p.b.Issue(id); issue != nil {
		p.paragraph(emphasis(text(issue.Question)))
		p.prose(issue.Summary, 3)
	}
	var rows [][]inline
	var remarks []item
	for _, x := range positions {
		if x.Issue != id {
			continue
		}
		rows = append(rows, []inline{p.actorName(x.Actor), p.stance(x), held(x), p.evidence(x.Evidence, x.Actor)})
		if shift := p.shift(x); shift != "" {
			remarks = append(remarks, item{text: shift})
		}
		if x.Note != "" {
			remarks = append(remarks, item{text: p.actorName(x.Actor) + ", " + held(x) + ": " + text(x.Note)})
		}
	}
	stance := inline("Stance")
	if issue := p.b.Issue(id); issue != nil && issue.Asks == model.AsksFact {
		stance = "Answer"
	}
	p.table([]inline{"Actor", stance, "From", "Evidence"}, rows)
	p.list(remarks...)
}

// stance is a position in words that fit its question, and as a sign.
func (p *page) stance(x *model.Position) inline {
	words := p.b.StanceWords(x)
	if inside, ok := strings.CutSuffix(words, ")"); ok {
		return text(inside + ", " + x.Stance.Sign() + ")")
	}
	return text(words + " (" + x.Stance.Sign() + ")")
}

// held is since when a position was held, and until when if it is over.
func held(x *model.Position) inline {
	if x.To.IsZero() {
		return date(x.From)
	}
	return date(x.From) + ", until " + date(x.To)
}

// shift says how an actor came to a position from another one.
func (p *page) shift(to *model.Position) inline {
	for _, s := range model.Shifts(p.b.PositionsOn(to.Actor, to.Issue)) {
		if s.To == to {
			return strong("Shift:") + " " + p.actorName(to.Actor) + ": " + p.stance(s.From) + " → " +
				p.stance(to) + ", " + date(to.From)
		}
	}
	return ""
}
