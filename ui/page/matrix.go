package page

import (
	"slices"
	"strconv"

	"briefing/model"
	"briefing/ui/rich"
)

// matrix lays out who stands where: actors by issues, each cell a link to the
// position with its evidence.
func (s *sheet) matrix() {
	s.title("Who stands where")
	rows, issues := s.standpoints()
	slices.SortStableFunc(rows, func(x, y *model.Actor) int { return s.taken(y.ID, issues) - s.taken(x.ID, issues) })
	if len(rows) == 0 {
		s.put(muted("No positions are recorded in this briefing."))
		return
	}
	s.put(muted(model.Counted(len(rows), "actor") + " by " + model.Counted(len(issues), "issue")))
	s.legend(issues)
	bands := s.bands(rows, issues)
	if bands == nil {
		s.byIssue(issues)
	}
	for _, b := range bands {
		if len(bands) > 1 {
			s.section("Issues "+strconv.Itoa(b.first+1)+"–"+strconv.Itoa(b.first+len(b.issues))+" of "+strconv.Itoa(len(issues)), 0)
		} else {
			s.gap()
		}
		s.table(b)
	}
}

// standpoints are the actors and the issues that have positions, each in the order
// of the briefing.
func (b *Builder) standpoints() (actors []*model.Actor, issues []*model.Issue) {
	all := b.Briefing.Actors()
	for i := range all {
		if len(b.Briefing.PositionsByActor(all[i].ID)) > 0 {
			actors = append(actors, &all[i])
		}
	}
	questions := b.Briefing.Issues()
	for i := range questions {
		if len(b.Briefing.PositionsByIssue(questions[i].ID)) > 0 {
			issues = append(issues, &questions[i])
		}
	}
	return actors, issues
}

// band is a part of the matrix that fits side by side: some issues, and the actors
// that take a position on one of them.
type band struct {
	grid   grid
	rows   []*model.Actor
	issues []*model.Issue
	first  int // the place of the first issue among all of them
}

// bands cuts the matrix into parts that fit: whole if there is room for all labels,
// else as many columns at a time as have room for theirs, else with letters; none
// where the page is too narrow for three columns.
func (s *sheet) bands(rows []*model.Actor, issues []*model.Issue) []band {
	whole := s.band(rows, issues, 0)
	if whole.grid.cell > 0 && whole.grid.heads {
		return []band{whole}
	}
	if list := s.packed(rows, issues, true); list != nil {
		return list
	}
	if whole.grid.cell > 0 {
		return []band{whole}
	}
	return s.packed(rows, issues, false)
}

// packed fills band after band; nothing if one of them holds fewer than three
// columns although there are more.
func (s *sheet) packed(rows []*model.Actor, issues []*model.Issue, heads bool) []band {
	var list []band
	for at := 0; at < len(issues); {
		n := len(issues) - at
		b := s.band(rows, issues[at:at+n], at)
		for n > 1 && (b.grid.cell == 0 || b.grid.heads != heads) {
			n--
			b = s.band(rows, issues[at:at+n], at)
		}
		if b.grid.cell == 0 || n < 3 && at+n < len(issues) {
			return nil
		}
		list = append(list, b)
		at += n
	}
	return list
}

// band takes the actors with a position on one of some issues, in the order that
// they have in the whole matrix.
func (s *sheet) band(rows []*model.Actor, issues []*model.Issue, first int) band {
	b := band{issues: issues, first: first}
	for _, a := range rows {
		if s.taken(a.ID, issues) > 0 {
			b.rows = append(b.rows, a)
		}
	}
	b.grid = s.grid(b.rows, issues)
	return b
}

// standpoint is an actor on an issue.
type standpoint struct {
	actor model.ActorID
	issue model.IssueID
}

// held are the positions of an actor on an issue, earliest first.
func (s *sheet) held(a model.ActorID, i model.IssueID) []*model.Position {
	if s.stands == nil {
		s.stands = map[standpoint][]*model.Position{}
		all := s.Briefing.Positions()
		for n := range all {
			at := standpoint{all[n].Actor, all[n].Issue}
			s.stands[at] = append(s.stands[at], &all[n])
		}
	}
	return s.stands[standpoint{a, i}]
}

// taken counts the issues on which an actor takes a position.
func (s *sheet) taken(a model.ActorID, issues []*model.Issue) int {
	n := 0
	for _, i := range issues {
		if len(s.held(a, i.ID)) > 0 {
			n++
		}
	}
	return n
}

// shiftSign is a position in signs, or the way to it: from the first one, by way of
// the one in between where there is one, or of several.
func shiftSign(g []*model.Position) string {
	last := stanceSign(g[len(g)-1])
	shifts := model.Shifts(g)
	switch len(shifts) {
	case 0:
		return last
	case 1:
		return stanceSign(shifts[0].From) + "→" + last
	case 2:
		return stanceSign(shifts[0].From) + "→" + stanceSign(shifts[0].To) + "→" + last
	}
	return stanceSign(shifts[0].From) + "→…→" + last
}

// table lays out one band; its issues are lettered from first.
func (s *sheet) table(b band) {
	if !b.grid.heads {
		s.key(b)
	}
	heads := []rich.Column{{Width: b.grid.name}}
	for n, i := range b.issues {
		label := issueLetter(b.first + n)
		if b.grid.heads {
			label = i.Label
		}
		link := s.link(model.RefTo(model.KindIssue, i.ID).String())
		heads = append(heads, rich.Column{Width: b.grid.cell, Lines: rich.Flow(b.grid.cell-1, rich.L(rich.Linked, label, link))})
	}
	head := rich.Columns(rich.Space(0), heads...)
	from := len(s.lines)
	s.lines = append(s.lines, head...)
	s.lines = append(s.lines, rich.Of(rich.Repeat(rich.Border, "─", b.grid.name+b.grid.cell*len(b.issues))))
	for _, a := range b.rows {
		row := rich.Of(s.to(rich.Name, a.Name, model.RefTo(model.KindActor, a.ID))).Truncate(b.grid.name - 1).Pad(b.grid.name)
		for _, i := range b.issues {
			row = append(row, s.cell(a.ID, i.ID).Pad(b.grid.cell)...)
		}
		s.lines = append(s.lines, row)
	}
	s.heads = append(s.heads, Head{From: from, Rows: len(head), To: len(s.lines)})
}

// key says which issue a letter stands for, where there is no room for labels.
func (s *sheet) key(b band) {
	var spans []rich.Span
	for n, i := range b.issues {
		if n > 0 {
			spans = append(spans, muted("   "))
		}
		spans = append(spans, rich.T(rich.Strong, issueLetter(b.first+n)+"\u00a0"), s.thing(model.RefTo(model.KindIssue, i.ID)))
	}
	s.put(spans...)
	s.gap()
}

// issueLetter names the nth issue, counted from 0: a to z, then aa, ab … Digits are
// the keys of the panes.
func issueLetter(n int) string {
	if n < 26 {
		return string(rune('a' + n))
	}
	return issueLetter(n/26-1) + issueLetter(n%26)
}

// cell is where an actor stands on an issue.
func (s *sheet) cell(a model.ActorID, i model.IssueID) rich.Line {
	g := s.held(a, i)
	if len(g) == 0 {
		return rich.Of(rich.T(rich.Border, "·"))
	}
	last := g[len(g)-1]
	return rich.Of(rich.L(stanceRole(last.Stance), shiftSign(g), s.link(model.RefTo(model.KindPosition, last.ID()).String())))
}

// byIssue is the matrix for a page too narrow for columns: issue by issue, who
// stands where, in signs and words.
func (s *sheet) byIssue(issues []*model.Issue) {
	for _, i := range issues {
		s.gap()
		s.item(s.thing(model.RefTo(model.KindIssue, i.ID)))
		for _, g := range grouped(s.Briefing.PositionsByIssue(i.ID)) {
			last := g[len(g)-1]
			s.inset(2, s.to(rich.Name, s.actorName(last.Actor), model.RefTo(model.KindActor, last.Actor)), muted("  "),
				rich.L(stanceRole(last.Stance), shiftSign(g)+" "+s.Briefing.StanceWords(last),
					s.link(model.RefTo(model.KindPosition, last.ID()).String())).Unbroken())
		}
	}
}
