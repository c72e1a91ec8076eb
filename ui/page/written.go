package page

import (
	"strconv"
	"strings"

	"briefing/model"
	"briefing/ui/rich"
)

// around is how many lines of a file are shown before and after a place.
const around = 12

// written shows a place in a file with the lines around it, and what is wrong there.
func (s *sheet) written(at model.Place) {
	s.title(at.String())
	for _, p := range s.Briefing.Problems() {
		if p.Place == at {
			s.put(rich.T(rich.Warn, string(p.Severity)+" "+p.Code))
			s.remedy(p)
		}
	}
	s.gap()
	lines, err := s.fileLines(at.File)
	if err != "" {
		s.put(muted(err))
		return
	}
	first, last := max(at.Line-around, 1), min(at.Line+around, len(lines))
	digits := len(strconv.Itoa(last))
	for n := first; n <= last; n++ {
		s.numbered(n, digits, lines[n-1], n == at.Line)
	}
	s.gap()
	s.put(muted("E opens this place in $EDITOR. The page follows what you save."))
}

// numbered is a line of a file with its number; the line meant has a mark before it.
func (s *sheet) numbered(n, digits int, text string, meant bool) {
	role, mark := rich.Muted, "  "
	if meant {
		role, mark = rich.Plain, "▌ "
	}
	number := strconv.Itoa(n)
	head := rich.Of(rich.T(rich.Warn, mark), muted(strings.Repeat(" ", digits-len(number))+number+"  "))
	indent := len(text) - len(strings.TrimLeft(text, " "))
	rest := rich.Of(rich.Space(head.Width() + min(indent, 20)))
	if s.width < labelled {
		rest = nil
	}
	s.lines = append(s.lines, rich.Wrap([]rich.Span{rich.T(role, text)}, s.width, head, rest)...)
}

// fileLines are the lines of a file of the folder, or why they cannot be shown.
func (s *sheet) fileLines(name string) ([]string, string) {
	if s.File == nil {
		return nil, "The built-in briefing has no folder to look into."
	}
	text, err := s.File(name)
	if err != nil {
		return nil, "The file cannot be shown: " + err.Error()
	}
	return strings.Split(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n"), ""
}
