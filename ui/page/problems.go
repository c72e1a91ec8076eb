package page

import (
	"strings"

	"briefing/model"
	"briefing/ui/rich"
)

// problemList lays out what is wrong in the folder, place by place, and what to do.
func (s *sheet) problemList() {
	problems := s.Briefing.Problems()
	s.title("Problems in the folder")
	if len(problems) == 0 {
		s.put(muted("None. Every file was read."))
		return
	}
	s.put(muted(severities(problems) + ". The rest of the briefing is open."))
	for _, p := range problems[:min(len(problems), problemsShown)] {
		s.gap()
		role := rich.Warn
		if p.Severity == model.Note {
			role = rich.Muted
		}
		s.put(rich.L(rich.Name, p.Place.String(), s.link(At(p.Place).Target())), rich.T(role, "  "+string(p.Severity)+" "+p.Code))
		s.remedy(p)
		if s.Briefing.Has(p.Subject) {
			s.inset(2, muted("in the "+string(p.Subject.Kind)+"  "), s.thing(p.Subject))
		}
	}
	if n := len(problems) - problemsShown; n > 0 {
		s.gap()
		s.put(muted("and " + model.Counted(n, "more problem") + ": mend these first, or run briefing check"))
	}
}

// problemsShown bounds the page: a broken list can have a problem in every line.
const problemsShown = 300

// remedy says what is wrong and what to do, line by line as it was written.
func (s *sheet) remedy(p model.Problem) {
	s.inset(2, rich.T(rich.Plain, p.Text))
	if p.Hint == "" {
		return
	}
	mark := "→ "
	for line := range strings.SplitSeq(p.Hint, "\n") {
		s.inset(2, muted(mark), rich.T(rich.Plain, line))
		mark = "  "
	}
}

// severities counts problems by how bad they are.
func severities(problems []model.Problem) string {
	n := map[model.Severity]int{}
	for _, p := range problems {
		n[p.Severity]++
	}
	var parts []string
	for _, sev := range []model.Severity{model.Error, model.Warning, model.Note} {
		if n[sev] > 0 {
			parts = append(parts, model.Counted(n[sev], string(sev)))
		}
	}
	return strings.Join(parts, ", ")
}

// missing says that the briefing has nothing of that name.
func (s *sheet) missing() {
	s.title("Not in this briefing")
	s.put(rich.T(rich.Plain, "Nothing has the id "), rich.T(rich.Strong, s.subject.Ref.ID),
		rich.T(rich.Plain, " as "+string(s.subject.Ref.Kind)+". It may have been renamed or removed."))
	s.gap()
	s.put(rich.L(rich.Linked, "Overview", s.link(overviewTarget)))
}
