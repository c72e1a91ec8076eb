package page

import (
	"strconv"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/rich"
)

// event lays out what happened, the two sides' own accounts of it, and what was
// said at it or about it.
func (s *sheet) event(e *model.Event) {
	s.title(e.Title)
	facts := list(muted("event"), rich.T(rich.Strong, s.date(e.When())), muted(e.Place))
	if e.Important {
		facts = append(facts, muted(" · important"))
	}
	s.put(facts...)
	if e.Disputed != "" {
		s.put(rich.T(rich.Warn, "! DISPUTED  "), rich.T(rich.Plain, e.Disputed))
	}
	if e.Summary != "" {
		s.gap()
		s.prose(e.Summary)
	}
	s.gap()
	s.field("actors", things(s, model.KindActor, e.Actors)...)
	s.field("instruments", things(s, model.KindInstrument, e.Instruments)...)
	s.field("sources", s.outlets(e.Sources)...)
	s.say("coded as", e.Type)
	s.note(e.Note)

	read := s.accounts(e)
	var quotes []*model.Quote
	for _, q := range s.Briefing.QuotesByEvent(e.ID) {
		if !read[q.ID] {
			quotes = append(quotes, q)
		}
	}
	s.quoted("Said at it or about it", quotes)
	s.comparedIn(s.about, s.Briefing.QuotesByEvent(e.ID))
}

// accounts puts each side's read-out beside the other's and gives the quotes that
// they show.
func (s *sheet) accounts(e *model.Event) map[model.QuoteID]bool {
	seen := map[model.QuoteID]bool{}
	if len(e.Accounts) == 0 {
		return seen
	}
	s.section("Accounts", len(e.Accounts))
	var blocks []block
	for _, a := range e.Accounts {
		var quotes []*model.Quote
		for _, q := range s.Briefing.QuotesBySource(a.Source) {
			if q.Event == e.ID && !seen[q.ID] {
				seen[q.ID] = true
				quotes = append(quotes, q)
			}
		}
		blocks = append(blocks, account(a, quotes))
	}
	s.beside(min(s.columns(), len(blocks), 2), blocks)
	return seen
}

// account is one side's own read-out: whose, where, and what it reports.
func account(a model.Account, quotes []*model.Quote) block {
	return block{
		head: func(s *sheet) { s.accountHead(a) },
		body: func(s *sheet) {
			s.lines = append(s.lines, nil)
			if len(quotes) == 0 {
				s.put(muted("No quote from it is in this briefing."))
			}
			s.cards(quotes, nil)
		},
	}
}

func (s *sheet) accountHead(a model.Account) {
	s.put(muted("by "), s.thing(model.RefTo(model.KindActor, a.By)))
	s.put(append([]rich.Span{muted("in ")}, s.outlets([]model.SourceID{a.Source})...)...)
	if src := s.Briefing.Source(a.Source); src != nil && src.Descriptor != "" {
		s.put(muted(src.Descriptor))
	}
}

// quoted is the section of a page that shows quotes, from the one on with which
// the subject begins; the rest is one link away.
func (s *sheet) quoted(heading string, quotes []*model.Quote) {
	if len(quotes) == 0 {
		return
	}
	s.section(heading, len(quotes))
	page, more := s.window(quotes)
	s.cards(page[:min(len(page), whole(len(page)))], nil)
	if rest := page[min(len(page), whole(len(page))):]; len(rest) > 0 {
		s.gap()
		s.put(muted("and "+strconv.Itoa(len(rest))+", one to a line"), s.inFull())
		s.rows(rest)
	}
	s.more(more)
}

// whole is how many of some quotes stand on a page in full: all, unless they are
// many.
func whole(n int) int {
	if n <= carded+carded/2 {
		return n
	}
	return carded
}

// carded is how many quotes of a long list stand in full.
const carded = 12

// inFull leads to all quotes of what the page is about, each in full.
func (s *sheet) inFull() rich.Span {
	fields := map[model.Kind]search.Field{model.KindActor: search.Speaker, model.KindInstrument: search.Speaker,
		model.KindIssue: search.Issue, model.KindEvent: search.Event, model.KindProvision: search.Provision, model.KindSource: search.Source}
	field, ok := fields[s.about.Kind]
	if !ok {
		return rich.Span{}
	}
	query := search.Query{Terms: []search.Term{{Field: field, Text: s.about.ID}}}
	return rich.L(rich.Linked, " · all in full", s.link(For(query.String()).Target()))
}

// window is the stretch of a list that the page shows, and the subjects of what
// stands before and after it.
func (s *sheet) window(quotes []*model.Quote) (page []*model.Quote, more stretch) {
	more = stretch{from: min(s.subject.From, max(len(quotes)-1, 0)), of: len(quotes)}
	more.to = min(more.from+most, more.of)
	return quotes[more.from:more.to], more
}

// stretch is a part of a list too long for one page.
type stretch struct{ from, to, of int }

// more leads to the quotes before and after those shown.
func (s *sheet) more(m stretch) {
	if m.to-m.from == m.of {
		return
	}
	var spans []rich.Span
	if m.from > 0 {
		before := s.subject
		before.From = max(m.from-most, 0)
		spans = append(spans, rich.L(rich.Linked, "← the "+model.Counted(m.from-before.From, "quote")+" before", s.link(before.Target())))
	}
	if m.to < m.of {
		after := s.subject
		after.From = m.to
		spans = append(spans, rich.L(rich.Linked, "the next "+model.Counted(min(most, m.of-m.to), "quote")+" →", s.link(after.Target())))
	}
	s.gap()
	s.put(append([]rich.Span{muted(strconv.Itoa(m.from+1) + "–" + strconv.Itoa(m.to) + " of " + strconv.Itoa(m.of) + "   ")}, list(spans...)...)...)
}

// comparedIn lists the comparisons that hold a thing or any of some quotes.
func (s *sheet) comparedIn(ref model.Ref, quotes []*model.Quote) {
	seen := map[model.Ref]bool{}
	var refs []model.Ref
	collect := func(of model.Ref) {
		for _, r := range s.Briefing.Referrers(of) {
			if r.Kind == model.KindComparison && !seen[r] {
				seen[r] = true
				refs = append(refs, r)
			}
		}
	}
	collect(ref)
	for _, q := range quotes {
		collect(model.RefTo(model.KindQuote, q.ID))
	}
	s.links("Side by side", refs)
}

// links is a section that lists things, one to a line.
func (s *sheet) links(heading string, refs []model.Ref) {
	if len(refs) == 0 {
		return
	}
	s.section(heading, len(refs))
	for _, r := range refs {
		s.item(s.thing(r))
	}
}
