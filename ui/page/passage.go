package page

import (
	"cmp"
	"slices"
	"strings"

	"briefing/model"
	"briefing/ui/rich"
)

// place is where a quote stands in the text of its source, in bytes.
type place struct {
	start, end int
	quote      *model.Quote
}

// paragraph is a stretch of a text between blank lines, in bytes.
type paragraph struct{ start, end int }

// paragraphs cuts a text at its blank lines.
func paragraphs(text string) []paragraph {
	var list []paragraph
	open := -1
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		end := at + len(line)
		switch {
		case strings.TrimSpace(line) == "":
			if open >= 0 {
				list = append(list, paragraph{open, at})
			}
			open = -1
		case open < 0:
			open = at
		}
		at = end
	}
	if open >= 0 {
		list = append(list, paragraph{open, at})
	}
	return list
}

// passage shows a quote where it stands: its paragraphs with the one before and
// the one after, the quote itself marked.
func (s *sheet) passage(q *model.Quote) {
	src := s.Briefing.Source(q.Source)
	s.section("In its source", 0)
	if src == nil {
		s.put(rich.T(rich.Warn, "! The source "+string(q.Source)+" is not in this briefing."))
		return
	}
	s.put(append([]rich.Span{muted("in "), s.thing(model.RefTo(model.KindSource, src.ID))}, s.bodyNote(src))...)
	if strings.TrimSpace(src.Text) == "" {
		s.put(muted("Its text is not in this briefing."))
		return
	}
	found, err := s.Briefing.Normal(src).Find(q.Exact, q.Prefix, q.Suffix)
	if err != nil && q.Doubt != "" { // which has been said
		s.put(muted("The words are not found in it."))
		return
	}
	if err != nil {
		s.put(rich.T(rich.Warn, "! Not found in the text of the source as it is stored here: "+err.Error()+"."))
		return
	}
	list := paragraphs(src.Text)
	first := slices.IndexFunc(list, func(p paragraph) bool { return p.end > found.Start })
	last := slices.IndexFunc(list, func(p paragraph) bool { return p.end >= found.End })
	if first < 0 || last < 0 {
		return
	}
	for _, p := range list[max(first-1, 0):min(last+2, len(list))] {
		s.gap()
		s.paragraph(src.Text, p, []place{{found.Start, found.End, q}}, false)
	}
}

// bodyNote tells how much of the source the briefing holds.
func (s *sheet) bodyNote(src *model.Source) rich.Span {
	switch src.Body {
	case model.BodyExcerpt:
		return muted(" (excerpt)")
	case model.BodyAbsent:
		return muted(" (text absent)")
	}
	return rich.Span{}
}

// paragraph sets a paragraph of a source with the places of quotes in it marked,
// in words by a bar at the left; links leads from each place to its quote.
func (s *sheet) paragraph(text string, p paragraph, places []place, links bool) {
	line, at := rich.Line{}, p.start
	role := rich.Plain
	if t := strings.Trim(text[p.start:p.end], " \t\r\n[]"); t == "…" || t == "..." {
		role = rich.Muted
	}
	for _, pl := range places {
		from, to := max(pl.start, at), min(pl.end, p.end)
		if from >= to {
			continue
		}
		var link *rich.Link
		if links {
			outer := s.within
			s.within = model.RefTo(model.KindQuote, pl.quote.ID).String()
			link = s.link(s.within)
			s.within = outer
		}
		line = append(line, rich.T(role, loose(text[at:from])))
		line = append(line, s.emphasise(rich.Hit, rich.Of(rich.L(rich.Plain, loose(text[from:to]), link)), [][2]int{{0, to - from}})...)
		at = to
	}
	line = append(line, rich.T(role, loose(strings.TrimRight(text[at:p.end], " \t\r\n"))))
	s.barred(line)
}

// barred wraps a paragraph and draws a bar beside the rows that hold a hit.
func (s *sheet) barred(line rich.Line) {
	width := s.column()
	if width < 20 {
		s.put(line...)
		return
	}
	for _, row := range rich.Wrap(line, width-2, nil, nil) {
		edge := rich.Space(2)
		if slices.ContainsFunc(row, func(sp rich.Span) bool { return sp.Role() == rich.Hit }) {
			edge = rich.T(rich.Hit, "┃ ").WithRole(rich.Focus)
		}
		s.lines = append(s.lines, append(rich.Of(edge), row...))
	}
}

// loose makes every run of white space one space, at the ends too.
func loose(text string) string {
	if !strings.ContainsAny(text, "\n\t\r") && !strings.Contains(text, "  ") {
		return text
	}
	out := strings.Join(strings.Fields(text), " ")
	if text[0] == ' ' || text[0] == '\n' || text[0] == '\t' || text[0] == '\r' {
		out = " " + out
	}
	if last := text[len(text)-1]; len(out) > 1 && (last == ' ' || last == '\n' || last == '\t' || last == '\r') {
		out += " "
	}
	return out
}

// body shows what the briefing holds of a source, every quote in it marked and
// linked.
func (s *sheet) body(src *model.Source) {
	if strings.TrimSpace(src.Text) == "" {
		return
	}
	heading := "Its text"
	if src.Body == model.BodyExcerpt {
		heading = "Excerpts from its text"
	}
	s.section(heading, 0)
	places := s.places(src)
	if len(places) > 0 {
		s.put(muted("Marked: what is quoted in this briefing."))
	}
	for _, p := range paragraphs(src.Text) {
		s.gap()
		s.paragraph(src.Text, p, places, true)
	}
}

// places finds the quotes of a source in its text, in order and apart: where two
// overlap, the one that begins first, and of these the longer.
func (s *sheet) places(src *model.Source) []place {
	quotes := s.Briefing.QuotesBySource(src.ID)
	if len(quotes) > most {
		return nil
	}
	text := s.Briefing.Normal(src)
	var list []place
	for _, q := range quotes {
		if found, err := text.Find(q.Exact, q.Prefix, q.Suffix); err == nil {
			list = append(list, place{found.Start, found.End, q})
		}
	}
	slices.SortStableFunc(list, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	end := 0
	return slices.DeleteFunc(list, func(p place) bool {
		overlaps := p.start < end
		end = max(end, p.end)
		return overlaps
	})
}
