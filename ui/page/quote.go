package page

import (
	"strconv"

	"briefing/model"
	"briefing/ui/rich"
)

// quote lays one quote out: the words, the passage they stand in, through whom we
// know them, who else reports the same, and what rests on them.
func (s *sheet) quote(q *model.Quote) {
	s.quotes = append(s.quotes, q.ID)
	s.within = model.RefTo(model.KindQuote, q.ID).String()
	s.put(s.speakers(q)...)
	s.put(s.circumstances(q, "quote", "")...)
	s.gap()
	s.inset(2, s.words(q, nil)...)
	s.inset(2, translation(q)...)
	s.gap()
	s.doubt(q)
	s.say("type", typeInWords(q))
	s.reservations(q)
	s.passage(q)
	s.chain(q)
	s.reports(q)
	s.filed(q)
	s.comparedIn(s.about, nil)
	s.restsOn(s.about)
}

// reservations are what speaks for caution: status, credibility, notes, and who an
// anonymous speaker might be.
func (s *sheet) reservations(q *model.Quote) {
	if w := contested(q); w != "" {
		s.field("status", rich.T(rich.Warn, w))
	}
	s.say("credibility", credibilityWord(q))
	for _, sp := range s.Briefing.SpeakersOf(q) {
		if len(sp.Possibly) > 0 {
			s.field("possibly", append(things(s, model.KindActor, sp.Possibly),
				muted(" (the authors' note; not merged)"))...)
		}
	}
	s.note(q.Note)
}

// chain is the ladder of hands through which the quote went.
func (s *sheet) chain(q *model.Quote) {
	s.section("How we know it", 0)
	steps := s.Briefing.Chain(q)
	for i, step := range steps {
		rung := "├ "
		switch {
		case len(steps) == 1:
			rung = "─ "
		case i == 0:
			rung = "┌ "
		case i == len(steps)-1:
			rung = "└ "
		}
		what := rich.T(rich.Warn, step.Name)
		if !step.Ref.IsZero() {
			what = s.thing(step.Ref)
		}
		s.row(labels+5, rich.Of(rich.T(rich.Border, rung), muted(string(step.Kind))), what)
	}
	s.gap()
	s.say("as printed", q.Attribution)
	s.say("cue", q.Cue)
	if language := s.Briefing.LanguageOf(q); language != s.Briefing.Meta().Language {
		s.say("language", model.LanguageName(language))
	}
}

// reports lists who else reports the same statement, and from how many origins.
func (s *sheet) reports(q *model.Quote) {
	reports := s.Briefing.Reports(q)
	if len(reports) < 2 {
		return
	}
	origins := s.origins(reports)
	s.section("The same statement", 0)
	s.put(rich.T(rich.Strong, model.Counted(len(reports), "report")+" from "+model.Counted(len(origins), "independent origin")))
	for i, o := range origins {
		if i == 5 && len(origins) > 6 {
			s.item(muted("  and " + strconv.Itoa(len(origins)-5) + " more"))
			break
		}
		name := rich.T(rich.Plain, o.Name)
		if s.Briefing.Has(o.Ref) {
			name = s.thing(o.Ref)
		}
		s.item(muted("  origin  "), name)
	}
	var others []*model.Quote
	for _, r := range reports {
		if r.ID != q.ID {
			others = append(others, r)
		}
	}
	s.rows(others)
}

// inLines is a section of quotes, one to a line.
func (s *sheet) inLines(heading string, quotes []*model.Quote) {
	if len(quotes) == 0 {
		return
	}
	s.section(heading, len(quotes))
	s.rows(quotes)
}

// rows lists quotes, one to a line: date, speaker and the beginning of the words.
func (s *sheet) rows(quotes []*model.Quote) {
	for _, q := range quotes[:min(len(quotes), most)] {
		ref := model.RefTo(model.KindQuote, q.ID)
		outer := s.within
		s.within = ref.String()
		row := rich.Of(muted(q.Said.Short()), rich.Space(2))
		if s.width >= labelled {
			row = row.Pad(max(dates, row.Width()))
		}
		words := opening(q)
		if name := s.Briefing.SpeakerNames(q); name != s.named {
			row = append(row, s.to(rich.Linked, name, ref), muted(" "+tag(q)+" "))
		} else { // a heading has named the speaker
			link := s.link(ref.String())
			for i := range words {
				words[i] = words[i].WithLink(link)
			}
			row = append(row, muted(tag(q)+" "))
		}
		row = append(row, words...)
		s.lines = append(s.lines, row.Truncate(s.width))
		s.quotes = append(s.quotes, q.ID)
		s.within = outer
	}
	if n := len(quotes) - most; n > 0 {
		s.put(muted("and " + strconv.Itoa(n) + " more"))
	}
}

// opening are the words of a quote for a row that is cut off.
func opening(q *model.Quote) rich.Line {
	open, text, shut := q.Wording(flat(q.Exact))
	switch q.Manner() {
	case model.Direct:
		return rich.Of(rich.T(rich.Quoted, open+text+shut))
	case model.Mixed:
		return fragments(text, nil)
	}
	return rich.Of(rich.T(rich.Reported, text))
}

// filed is where the quote belongs.
func (s *sheet) filed(q *model.Quote) {
	s.section("Filed under", 0)
	s.field("event", one(s, model.KindEvent, q.Event))
	s.field("issues", things(s, model.KindIssue, q.Issues)...)
	s.field("provisions", things(s, model.KindProvision, q.Provisions)...)
	s.field("mentions", things(s, model.KindActor, q.Mentions)...)
	s.say("id", string(q.ID))
}
