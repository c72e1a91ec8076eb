package page

import (
	"strconv"
	"strings"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/rich"
)

// tallied is how many counts stand in a row; the rest is only numbered.
const tallied = 6

// search lays out the quotes that answer a query: what was asked, how the hits
// spread, and the hits by speaker.
func (s *sheet) search(asked string) {
	query, err := search.Parse(asked)
	if err != nil {
		s.asked(asked)
		s.put(rich.T(rich.Warn, "! "+err.Error()))
		s.grammar()
		return
	}
	found := s.index().Quotes(query)
	s.asked(asked)
	if len(found) == 0 {
		s.nothing(query)
		return
	}
	counts := search.Count(s.Briefing, found)
	s.put(muted(s.Briefing.ExtentOf(found).String() + " · " + model.Counted(len(counts.Speakers), "speaker")))
	if s.width < roomy {
		s.hits(query, found)
		s.section("Narrow it down", 0)
		s.spread(query, counts)
		return
	}
	s.gap()
	s.spread(query, counts)
	s.hits(query, found)
}

// roomy is the width from which the counts stand before the hits.
const roomy = 60

func (s *sheet) index() *search.Index {
	if s.Index == nil {
		return search.New(s.Briefing)
	}
	return s.Index
}

func (s *sheet) asked(asked string) {
	if asked == "" {
		s.title("All quotes")
		return
	}
	s.put(rich.T(rich.Title, s.Asked(asked)))
}

// Asked says a query in words: "Quotes of Antony Blinken" where a speaker is all
// that it asks for, else the query as it was written.
func (b *Builder) Asked(asked string) string {
	id, ok := strings.CutPrefix(asked, "speaker:")
	if !ok {
		return "Search: " + asked
	}
	if id == model.Unattributed {
		return "Quotes without a named speaker"
	}
	if a := b.Briefing.Actor(model.ActorID(id)); a != nil {
		return "Quotes of " + a.Name
	}
	if in := b.Briefing.Instrument(model.InstrumentID(id)); in != nil {
		return "Words of " + in.Name()
	}
	return "Search: " + asked
}

// spread counts the hits in five ways; each count narrows the search to it.
func (s *sheet) spread(q search.Query, c search.Counts) {
	s.tallies("speakers", q, c.Speakers, func(t search.Tally) []search.Term {
		return []search.Term{{Field: search.Speaker, Text: t.Key}}
	})
	s.tallies("sources", q, c.Sources, func(t search.Tally) []search.Term {
		return []search.Term{{Field: search.Source, Text: t.Key}}
	})
	s.tallies("issues", q, c.Issues, func(t search.Tally) []search.Term {
		return []search.Term{{Field: search.Issue, Text: t.Key}}
	})
	s.tallies("months", q, c.Months, func(t search.Tally) []search.Term {
		if t.Key == "" {
			return nil
		}
		return []search.Term{{Field: search.Since, Text: t.Key}, {Field: search.Until, Text: t.Key}}
	})
	s.tallies("types", q, c.Types, func(t search.Tally) []search.Term {
		return []search.Term{{Field: search.Type, Text: t.Key}}
	})
}

// tallies is one row of counts. A count that takes in every hit anyway leads
// nowhere.
func (s *sheet) tallies(label string, q search.Query, list []search.Tally, narrow func(search.Tally) []search.Term) {
	var spans []rich.Span
	for i, t := range list {
		if i == tallied && len(list) > tallied+1 {
			spans = append(spans, muted(" · and "+strconv.Itoa(len(list)-tallied)+" more"))
			break
		}
		if i > 0 {
			spans = append(spans, muted(" · "))
		}
		name := rich.T(rich.Plain, s.tallyName(t))
		if terms := narrow(t); len(terms) > 0 && len(list) > 1 {
			name = rich.L(rich.Linked, s.tallyName(t), s.link(For(q.With(terms...).String()).Target()))
		}
		spans = append(spans, name, muted(" "+strconv.Itoa(t.N)))
	}
	s.field(label, spans...)
}

// tallyName is a counted thing in few words; the outlet's own words are called
// reported, as everywhere on a page.
func (s *sheet) tallyName(t search.Tally) string {
	if src := s.Briefing.Source(model.SourceID(t.Ref.ID)); t.Ref.Kind == model.KindSource && src != nil {
		return brief(sourceName(src))
	}
	if t.Key == string(model.Indirect) && t.Label == t.Key {
		return "reported"
	}
	return brief(t.Label)
}

// hits lays the quotes out by speaker, with what was searched for marked.
func (s *sheet) hits(query search.Query, found []*model.Quote) {
	groups := search.BySpeaker(s.Briefing, found)
	var order []*model.Quote
	for _, g := range groups {
		order = append(order, g.Quotes...)
	}
	_, shown := s.window(order)
	s.noted = marks(inNotes(query))
	at := 0
	for _, g := range groups {
		from, to := max(shown.from-at, 0), min(shown.to-at, len(g.Quotes))
		at += len(g.Quotes)
		if from >= to {
			continue
		}
		s.section(g.Name, len(g.Quotes))
		s.named = g.Name
		s.cards(g.Quotes[from:to], marks(query))
		s.named = ""
	}
	s.more(shown)
}

// inNotes is what a query asks of the authors' notes.
func inNotes(q search.Query) search.Query {
	var list search.Query
	for _, t := range q.Terms {
		if t.Field == search.Note {
			t.Field = search.Text
			list = list.With(t)
		}
	}
	return list
}

// marks finds the words of a query in a text.
func marks(q search.Query) marker {
	return func(text string) [][2]int {
		spans := search.Spans(text, q)
		out := make([][2]int, len(spans))
		for i, sp := range spans {
			out[i] = [2]int{sp.Start, sp.End}
		}
		return out
	}
}
