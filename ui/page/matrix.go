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
	if len(rows) == 0 {
		s.put(muted("No positions are recorded in this briefing."))
		return
	}
	s.put(muted(many(len(rows), "actor") + " by " + many(len(issues), "issue")))
	bands := s.bands(rows, issues)
	if bands == nil {
		s.byIssue(issues)
	}
	for _, b := range bands {
		s.gap()
		s.table(b.grid, b.rows, b.issues, b.first)
	}
	s.gap()
	s.legend(issues)
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
	first  int // the number of the first issue
}

// bands cuts the matrix into parts that fit: whole if there is room, else as many
// columns at a time as have room for their labels, else with numbers; none where
// the page is too narrow for three columns.
func (s *sheet) bands(rows []*model.Actor, issues []*model.Issue) []band {
	if whole := s.band(rows, issues, 1); whole.grid.cell > 0 {
		return []band{whole}
	}
	if list := s.packed(rows, issues, true); list != nil {
		return list
	}
	return s.packed(rows, issues, false)
}

// packed fills band after band; nothing if one of them holds fewer than three
// columns although there are more.
func (s *sheet) packed(rows []*model.Actor, issues []*model.Issue, heads bool) []band {
	var list []band
	for at := 0; at < len(issues); {
		n := len(issues) - at
		b := s.band(rows, issues[at:at+n], at+1)
		for n > 1 && (b.grid.cell == 0 || b.grid.heads != heads) {
			n--
			b = s.band(rows, issues[at:at+n], at+1)
		}
		if b.grid.cell == 0 || n < 3 && at+n < len(issues) {
			return nil
		}
		list = append(list, b)
		at += n
	}
	return list
}

// band takes the actors with a position on one of some issues, those with most
// first.
func (s *sheet) band(rows []*model.Actor, issues []*model.Issue, first int) band {
	b := band{issues: issues, first: first}
	for _, a := range rows {
		if s.taken(a.ID, issues) > 0 {
			b.rows = append(b.rows, a)
		}
	}
	slices.SortStableFunc(b.rows, func(x, y *model.Actor) int { return s.taken(y.ID, issues) - s.taken(x.ID, issues) })
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

// legend explains the signs as they are to be read on the questions shown.
func (s *sheet) legend(issues []*model.Issue) {
	facts := slices.ContainsFunc(issues, func(i *model.Issue) bool { return i.Asks == model.AsksFact })
	policies := slices.ContainsFunc(issues, func(i *model.Issue) bool { return i.Asks != model.AsksFact })
	var entries []string
	for st := model.Stance(2); st >= -2; st-- {
		word := st.Word()
		switch said := st.WordOn(model.AsksFact); {
		case facts && !policies:
			word = said
		case facts:
			word += " / " + said
		}
		entries = append(entries, st.Sign()+" "+word)
	}
	entries = append(entries, "~ considering", "( ) on a condition", "× denies", "→ shift")
	var spans []rich.Span
	for i, e := range entries {
		if i > 0 {
			spans = append(spans, muted("   "))
		}
		spans = append(spans, muted(e).Unbroken())
	}
	s.lines = append(s.lines, rich.Wrap(spans, s.width, nil, nil)...)
}

// grid is the measure of the matrix: the width of the names and of a cell; a cell
// of 0 means that there is no room.
type grid struct {
	name, cell int
	heads      bool // issues by label above their column; else by number
}

// leastName is the least room for the name of an actor.
const leastName = 14

// grid finds the measures: labels above the columns if they fit in three lines,
// else numbers.
func (s *sheet) grid(rows []*model.Actor, issues []*model.Issue) grid {
	longest, widest := 0, 4
	for _, a := range rows {
		longest = max(longest, rich.Width(a.Name))
		for _, i := range issues {
			if g := s.held(a.ID, i.ID); len(g) > 0 {
				widest = max(widest, rich.Width(shiftSign(g))+1)
			}
		}
	}
	name := min(longest+1, max(s.width*3/10, leastName))
	if free := s.width - widest*len(issues); free < name && free >= leastName {
		name = free
	}
	room := (s.width - name) / len(issues)
	heads := true
	for _, i := range issues {
		if word := longestWord(i.Label); word+1 > room || len(rich.Flow(room-1, rich.T(rich.Plain, i.Label))) > 3 {
			heads = false
		}
	}
	switch {
	case heads && room > widest:
		return grid{name, min(room, 16), true}
	case widest*len(issues)+name <= s.width:
		return grid{name, min(room, max(widest, 6)), false}
	}
	return grid{}
}

func longestWord(label string) int {
	longest, at := 0, 0
	for i, r := range label + " " {
		if r == ' ' {
			longest = max(longest, rich.Width(label[at:min(i, len(label))]))
			at = i + 1
		}
	}
	return longest
}

// shiftSign is a position in signs, or the way from the first to the last.
func shiftSign(g []*model.Position) string {
	last := stanceSign(g[len(g)-1])
	if len(model.Shifts(g)) == 0 {
		return last
	}
	return stanceSign(g[0]) + "→" + last
}

// table lays out one band; its issues are numbered from first.
func (s *sheet) table(g grid, rows []*model.Actor, issues []*model.Issue, first int) {
	heads := []rich.Column{{Width: g.name}}
	for n, i := range issues {
		label := strconv.Itoa(first + n)
		if g.heads {
			label = i.Label
		}
		link := s.link(model.RefTo(model.KindIssue, i.ID).String())
		heads = append(heads, rich.Column{Width: g.cell, Lines: rich.Flow(g.cell-1, rich.L(rich.Linked, label, link))})
	}
	head := rich.Columns(rich.Space(0), heads...)
	s.lines = append(s.lines, head...)
	s.lines = append(s.lines, rich.Of(rich.Repeat(rich.Border, "─", g.name+g.cell*len(issues))))
	for _, a := range rows {
		row := rich.Of(s.to(rich.Name, a.Name, model.RefTo(model.KindActor, a.ID))).Truncate(g.name - 1).Pad(g.name)
		for _, i := range issues {
			row = append(row, s.cell(a.ID, i.ID).Pad(g.cell)...)
		}
		s.lines = append(s.lines, row)
	}
	if g.heads {
		return
	}
	s.gap()
	for n, i := range issues {
		s.row(4, rich.Of(muted(strconv.Itoa(first+n))), s.thing(model.RefTo(model.KindIssue, i.ID)), muted("  "+i.Question))
	}
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
