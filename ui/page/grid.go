package page

import (
	"slices"
	"strings"

	"briefing/model"
	"briefing/ui/rich"
)

// legend explains the signs as they are to be read on the questions shown; in few
// words where a page is small.
func (s *sheet) legend(issues []*model.Issue) {
	asks := []model.Asks{}
	for _, a := range []model.Asks{model.AsksPolicy, model.AsksFact} {
		if slices.ContainsFunc(issues, func(i *model.Issue) bool { return (i.Asks == model.AsksFact) == (a == model.AsksFact) }) {
			asks = append(asks, a)
		}
	}
	var entries []string
	for _, st := range []model.Stance{2, 1, 0, -1, -2} {
		var words []string
		for _, a := range asks {
			words = append(words, st.WordOn(a))
		}
		if s.width < roomy { // the other words follow from these
			words = words[:1]
		}
		entries = append(entries, st.Sign()+" "+strings.Join(words, " / "))
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
	heads      bool // issues by label above their column; else by letter
}

// leastName is the least room for the name of an actor.
const leastName = 14

// grid finds the measures: labels above the columns if they fit in three lines,
// else letters.
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
