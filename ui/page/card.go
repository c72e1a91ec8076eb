package page

import (
	"slices"

	"briefing/model"
	"briefing/ui/rich"
)

// most is how many quotes stand on one page; the rest is one link away.
const most = 100

// cards lays quotes out, two in a row where there is room.
func (s *sheet) cards(quotes []*model.Quote, hits marker) {
	n := min(s.columns(), 2, len(quotes))
	blocks := make([]block, len(quotes))
	for i, q := range quotes {
		blocks[i] = card(q, hits)
	}
	s.beside(n, blocks)
}

// card is one quote: who, when and how, the words, and what they belong to.
func card(q *model.Quote, hits marker) block {
	return block{
		head: func(s *sheet) { s.inside(q, func() { s.cardHead(q) }) },
		body: func(s *sheet) { s.inside(q, func() { s.cardBody(q, hits) }) },
	}
}

// inside lays out what belongs to a quote, so that its links say so.
func (s *sheet) inside(q *model.Quote, lay func()) {
	outer := s.within
	s.within = model.RefTo(model.KindQuote, q.ID).String()
	lay()
	s.within = outer
}

func (s *sheet) cardHead(q *model.Quote) {
	s.quotes = append(s.quotes, q.ID)
	if s.Briefing.SpeakerNames(q) == s.named {
		s.put(s.circumstances(q, "", s.rolesIn(q))...)
		return
	}
	s.put(s.speakers(q)...)
	s.put(s.circumstances(q, "", "")...)
}

func (s *sheet) cardBody(q *model.Quote, hits marker) {
	words := s.words(q, hits)
	s.inset(2, words...)
	s.inset(2, translation(q)...)
	if hits != nil && !slices.ContainsFunc(words, hit) {
		s.hitElsewhere(q, hits)
	}
	s.put(s.whence(q)...)
	s.put(s.belongs(q)...)
	s.doubt(q)
	if caution(q) != "" && q.Note != "" {
		s.put(muted("note  "), rich.T(rich.Plain, q.Note))
	}
}

// doubt says why the words of a quote cannot be taken for what its source says.
func (s *sheet) doubt(q *model.Quote) {
	if q.Doubt != "" {
		s.put(unverified(), rich.T(rich.Plain, q.Doubt))
	}
}

func hit(sp rich.Span) bool { return sp.Role() == rich.Hit }

// hitElsewhere shows what was searched for where the words do not hold it, so that
// the reader sees why the quote was found.
func (s *sheet) hitElsewhere(q *model.Quote, hits marker) {
	places := []struct{ label, text string }{
		{"as printed", q.Attribution}, {"cue", q.Cue}, {"occasion", q.Occasion}}
	if q.Translation != nil {
		places = append(places, struct{ label, text string }{"translation", q.Translation.Text})
	}
	for _, p := range places {
		line := rich.Of(rich.T(rich.Plain, flat(p.text)))
		if found := hits(shown(line)); len(found) > 0 {
			s.put(append(rich.Of(muted("found in "+p.label+"  ")), s.emphasise(rich.Hit, line, found)...)...)
			return
		}
	}
	if s.noted == nil {
		return
	}
	note := rich.Of(rich.T(rich.Plain, flat(q.Note)))
	if found := s.noted(shown(note)); len(found) > 0 {
		s.put(append(rich.Of(muted("found in note  ")), s.emphasise(rich.Hit, note, found)...)...)
	}
}

// circumstances are what to know before the words: status, date, type, occasion;
// kind says what the thing is, and role the office of a speaker who is already
// named.
func (s *sheet) circumstances(q *model.Quote, kind, role string) []rich.Span {
	return list(
		rich.T(rich.Warn, contested(q)),
		muted(kind),
		muted(s.date(q.Said)),
		muted(tag(q)),
		muted(role),
		muted(q.Occasion),
	)
}

// whence is through whom the words are known: relay, outlet, and the source that
// the outlet has them from; not what the page is about.
func (s *sheet) whence(q *model.Quote) []rich.Span {
	var line []rich.Span
	for i, id := range q.Via {
		before := " · "
		if i == 0 {
			before = "via "
		}
		line = append(line, muted(before), one(s, model.KindActor, id))
	}
	src := s.Briefing.Source(q.Source)
	if src == nil || s.about == model.RefTo(model.KindSource, src.ID) {
		return line
	}
	if len(line) > 0 {
		line = append(line, muted(" · "))
	}
	line = append(line, muted("in "), s.to(rich.Linked, outlet(src), model.RefTo(model.KindSource, src.ID)))
	if root := s.Briefing.Root(src.ID); root != nil && root.ID != src.ID {
		line = append(line, muted(" from "), s.to(rich.Linked, outlet(root), model.RefTo(model.KindSource, root.ID)))
	}
	return line
}

// translation is what the words mean in the reader's language, and who says so;
// nothing where there is none.
func translation(q *model.Quote) []rich.Span {
	t := q.Translation
	if t == nil {
		return nil
	}
	label := "translation"
	if t.Language != "" {
		label += ", " + model.LanguageName(t.Language)
	}
	if t.By != "" {
		label += ", by " + t.By
	} else {
		label += ", translator not named"
	}
	open, text, shut := q.TranslationWording(flat(t.Text))
	return rich.Of(muted(label+": "), rich.T(rich.Plain, open+text+shut))
}

// belongs are the provisions, issues and the event of a quote, and how often its
// statement is reported; not what the page is about.
func (s *sheet) belongs(q *model.Quote) []rich.Span {
	var on []rich.Span
	for _, id := range q.Provisions {
		on = append(on, s.other(model.RefTo(model.KindProvision, id)))
	}
	for _, id := range q.Issues {
		on = append(on, s.other(model.RefTo(model.KindIssue, id)))
	}
	line := list(on...)
	if len(line) > 0 {
		line = append(rich.Of(muted("on ")), line...)
	}
	add := func(label string, sp rich.Span) {
		if sp.Text() == "" {
			return
		}
		if len(line) > 0 {
			line = append(line, muted(" · "))
		}
		line = append(line, muted(label), sp)
	}
	if q.Event != "" {
		add("event: ", s.other(model.RefTo(model.KindEvent, q.Event)))
	}
	if count := s.counted(q); count != "" {
		add("", muted(count))
	}
	return line
}

// other is a thing as a link unless the page is about it.
func (s *sheet) other(ref model.Ref) rich.Span {
	if ref == s.about {
		return rich.Span{}
	}
	return s.thing(ref)
}

// counted says how often a statement is reported and from how many origins, where
// there is more than one report.
func (s *sheet) counted(q *model.Quote) string {
	if q.Statement == "" {
		return ""
	}
	if said, ok := s.tally[q.Statement]; ok {
		return said
	}
	said := ""
	if reports := s.Briefing.Reports(q); len(reports) > 1 {
		said = model.Counted(len(reports), "report") + ", " + model.Counted(len(s.origins(reports)), "origin")
	}
	s.tally[q.Statement] = said
	return said
}
