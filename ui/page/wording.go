package page

import (
	"strings"

	"briefing/model"
	"briefing/ui/rich"
)

// marker finds what to emphasise in a text as it is shown: half-open ranges of
// bytes, in order and apart.
type marker func(text string) [][2]int

// words are the words of a quote, as a link to its passage. Direct speech stands in
// quotation marks, mixed speech as it is written, and indirect speech, which is
// the outlet's own words, in none.
func (s *sheet) words(q *model.Quote, hits marker) []rich.Span {
	link := s.link(model.RefTo(model.KindQuote, q.ID).String())
	open, text, shut := q.Wording(flat(q.Exact))
	var line rich.Line
	switch q.Manner() {
	case model.Direct:
		line = rich.Of(rich.L(rich.Quoted, text, link))
	case model.Mixed:
		line = fragments(text, link)
	default:
		line = rich.Of(rich.L(rich.Reported, text, link))
	}
	if hits != nil {
		line = s.emphasise(rich.Hit, line, hits(shown(line)))
	}
	switch {
	case q.Doubt != "": // a warning stands beside them
		return line
	case q.Manner() == model.Indirect:
		return append(rich.Of(muted("reported: ")), line...)
	}
	return enclosed(line, rich.L(rich.Quoted, open, link), rich.L(rich.Quoted, shut, link))
}

// enclosed puts a line between two marks, which may be empty.
func enclosed(line rich.Line, open, shut rich.Span) rich.Line {
	if open.Text() == "" {
		return line
	}
	return append(append(rich.Of(open), line...), shut)
}

// fragments tells what stands inside quotation marks from what does not.
func fragments(text string, link *rich.Link) rich.Line {
	var line rich.Line
	for text != "" {
		start := strings.IndexAny(text, `“"`)
		if start < 0 {
			break
		}
		open := len("“")
		if text[start] == '"' {
			open = 1
		}
		length := strings.IndexAny(text[start+open:], `”"`)
		if length < 0 {
			break
		}
		end := start + open + length
		if text[end] == '"' {
			end++
		} else {
			end += len("”")
		}
		line = append(line, rich.L(rich.Reported, text[:start], link), rich.L(rich.Quoted, text[start:end], link))
		text = text[end:]
	}
	return append(line, rich.L(rich.Reported, text, link))
}

// emphasise gives ranges of a line another role and, where there are no colours to
// tell, puts them between braces.
func (s *sheet) emphasise(role rich.Role, line rich.Line, ranges [][2]int) rich.Line {
	if !s.Signs || len(ranges) == 0 {
		return line.Mark(role, ranges)
	}
	var out rich.Line
	at := 0
	for _, r := range ranges {
		inside := cut(line, max(r[0], at), r[1])
		if len(inside) == 0 {
			continue
		}
		link := inside[0].Link()
		out = append(out, cut(line, at, r[0])...)
		out = append(out, rich.L(role, "{", link))
		for _, sp := range inside {
			out = append(out, sp.WithRole(role))
		}
		out = append(out, rich.L(role, "}", link))
		at = r[1]
	}
	return append(out, cut(line, at, len(shown(line)))...)
}

// cut is the part of a line between two bytes of its text.
func cut(line rich.Line, from, to int) rich.Line {
	var out rich.Line
	at := 0
	for _, sp := range line {
		text := sp.Text()
		a, b := max(from-at, 0), min(to-at, len(text))
		if a < b {
			out = append(out, rich.L(sp.Role(), text[a:b], sp.Link()))
		}
		at += len(text)
	}
	return out
}

// shown is the text of a line as it is shown, with all its spaces.
func shown(line rich.Line) string {
	var b strings.Builder
	for _, sp := range line {
		b.WriteString(sp.Text())
	}
	return b.String()
}

// flat makes every run of white space one space.
func flat(text string) string {
	if !strings.ContainsAny(text, "\n\t\r") && !strings.Contains(text, "  ") {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}
