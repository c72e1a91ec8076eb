package page

import (
	"cmp"
	"slices"

	"briefing/model"
	"briefing/model/diff"
	"briefing/ui/rich"
)

// alike is the least part of some texts that must be common to them for the
// differences to be worth marking: under a quarter, nearly everything would be.
const alike = 4

// undetermined is the language of texts of which none is written (BCP 47).
const undetermined = "und"

// differences are the words of each text with what differs marked, and what to
// say about the marks. Only texts of one language are compared: that of most.
func (s *sheet) differences(list []text) (lines []rich.Line, remark string) {
	lines = make([]rich.Line, len(list))
	tags := make([]string, len(list))
	all := 0
	for i, t := range list {
		if t.words == "" {
			continue
		}
		all++
		lines[i] = rich.Of(rich.T(t.role, flat(t.words)))
		tags[i] = cmp.Or(t.language, s.Briefing.Meta().Language, undetermined)
	}
	language := model.CommonLanguage(tags)
	var which []int // the texts in it
	for i, tag := range tags {
		if tag != "" && tag == language {
			which = append(which, i)
		}
	}
	switch {
	case all < 2:
	case len(which) < 2:
		remark = "In different languages: the words are not compared."
	default:
		words := make([]string, len(which))
		for k, i := range which {
			words[k] = flat(list[i].words)
		}
		remark = s.compare(list, lines, which, words)
		if remark != "" && len(which) < all {
			remark += " Only those in " + model.LanguageName(language) + " are compared."
		}
	}
	for i, t := range list {
		if len(lines[i]) > 0 {
			lines[i] = dress(t, lines[i])
		}
	}
	return lines, remark
}

// compare marks the words that differ or, where nearly all of them do, those that
// are common.
func (s *sheet) compare(list []text, lines []rich.Line, which []int, words []string) string {
	pieces := diff.Columns(words)
	same, all := 0, 0
	for _, col := range pieces {
		for _, p := range col {
			all += len(p.Text)
			if !p.Differs {
				same += len(p.Text)
			}
		}
	}
	switch {
	case same == all:
		return "The words are the same."
	case same*2 < all && slices.ContainsFunc(words, isFragment):
		return ""
	case same*alike < all:
		return s.alikeIn(lines, which, words)
	}
	for k, i := range which {
		var line rich.Line
		for _, p := range pieces[k] {
			line = append(line, s.piece(list[i].role, p)...)
		}
		lines[i] = line
	}
	lead := "Marked: "
	if s.Signs {
		lead = "Between {braces}: "
	}
	if first := letter(which[0]); len(which) > 2 {
		return lead + "in " + first + " what no other text has; in the others what " + first + " lacks."
	}
	return lead + "words that differ."
}

// fragment is the number of words under which a text is no match for another one,
// unless they are mostly alike.
const fragment = 8

func isFragment(text string) bool { return len(scan(text)) < fragment }

// alikeIn marks what texts that differ nearly everywhere have in common.
func (s *sheet) alikeIn(lines []rich.Line, which []int, words []string) string {
	found := false
	runs := shared(words)
	for k, i := range which {
		lines[i] = s.emphasise(rich.Hit, lines[i], runs[k])
		found = found || len(runs[k]) > 0
	}
	switch {
	case !found:
		return ""
	case s.Signs:
		return "Between {braces}: words in common."
	}
	return "Marked: words in common."
}

func (s *sheet) piece(role rich.Role, p diff.Piece) rich.Line {
	switch {
	case !p.Differs:
		return rich.Of(rich.T(role, p.Text))
	case s.Signs:
		return rich.Of(rich.T(rich.Differs, "{"+p.Text+"}"))
	}
	return rich.Of(rich.T(rich.Differs, p.Text))
}

// dress puts words between their marks and says of them what there is to say.
func dress(t text, line rich.Line) rich.Line {
	if t.before.Text() != "" {
		line = append(rich.Of(t.before), line...)
	}
	return enclosed(line, rich.T(t.role, t.open), rich.T(t.role, t.shut))
}
