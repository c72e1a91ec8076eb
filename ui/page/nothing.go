package page

import (
	"fmt"
	"strings"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/rich"
)

// nothing says that no quote answers, why, what else is called so, and what may be
// written.
func (s *sheet) nothing(q search.Query) {
	if q.IsEmpty() {
		s.put(muted("There are no quotes in this briefing."))
		return
	}
	s.put(rich.T(rich.Plain, "No quote answers this."))
	for _, t := range q.Terms {
		s.put(rich.T(rich.Warn, s.unknown(t)))
	}
	s.parts(q)
	s.called(q)
	s.grammar()
}

// unknown says of a part of a query that it can find nothing: a name that nobody
// here bears, or what looks like a field and is none.
func (s *sheet) unknown(t search.Term) string {
	alone := search.Query{Terms: []search.Term{t}}
	switch t.Field {
	case search.Speaker, search.Issue, search.Source, search.Event, search.Provision:
		if t.Not || len(s.index().Quotes(alone)) > 0 {
			return ""
		}
		return fmt.Sprintf("No %s with a quote is called %q.", t.Field, t.Text)
	case search.Text:
		name, rest, ok := strings.Cut(t.Text, ":")
		if ok && name != "" && rest != "" && !strings.ContainsAny(name, " .0123456789/") {
			return fmt.Sprintf("There is no field %q.", name+":")
		}
	}
	return ""
}

// parts are how many quotes each part of a query finds alone.
func (s *sheet) parts(q search.Query) {
	if len(q.Terms) < 2 {
		return
	}
	s.gap()
	s.put(muted("Each part alone:"))
	for _, t := range q.Terms {
		n := len(s.index().Quotes(search.Query{Terms: []search.Term{t}}))
		part := rich.T(rich.Plain, t.String())
		if n > 0 {
			part = rich.L(rich.Linked, t.String(), s.link(For(t.String()).Target()))
		}
		s.inset(2, part, muted("  "+model.Counted(n, "quote")))
	}
}

// mostCalled is how many things are listed that are called what was searched for.
const mostCalled = 8

// called lists what is called what was searched for in the quotes: a clause, an
// event, an actor.
func (s *sheet) called(q search.Query) {
	var words []string
	for _, t := range q.Terms {
		if t.Field != search.Text || t.Not {
			return
		}
		words = append(words, search.Fold(t.Text))
	}
	var found []model.Ref
	for e := range s.Briefing.Entities() {
		if len(found) < mostCalled && s.bears(e.Ref, words) {
			found = append(found, e.Ref)
		}
	}
	if len(found) == 0 {
		return
	}
	s.gap()
	s.put(muted("But so are called:"))
	for _, ref := range found {
		s.inset(2, muted(string(ref.Kind)+"  "), s.thing(ref))
	}
}

// bears tells whether words of the name of a thing begin with some folded words.
func (s *sheet) bears(ref model.Ref, words []string) bool {
	switch ref.Kind {
	case model.KindQuote, model.KindPosition, model.KindVersion, model.KindJudgment:
		return false
	}
	name := search.Fold(s.Name(ref))
	if p := s.Briefing.Provision(model.ProvisionID(ref.ID)); ref.Kind == model.KindProvision && p != nil {
		name += " " + search.Fold(p.Heading)
	}
	for _, w := range words {
		if !strings.Contains(" "+name, " "+w) {
			return false
		}
	}
	return true
}

// grammar says what may be written in a search.
func (s *sheet) grammar() {
	s.gap()
	s.put(muted("What you can ask:"))
	for _, row := range [][2]string{
		{"arms ukraine", "both words, anywhere in a word"},
		{`"mutual aid"`, "these words together"},
		{"-war", "not this word"},
		{"speaker:NAME", "by a speaker; also issue: source: event: provision: statement:"},
		{"type:direct", "or mixed, indirect; status:disputed; note:WORD"},
		{"since:2024-06", "said then or later; until: as well"},
	} {
		s.row(18, rich.Of(muted("  "+row[0])), rich.T(rich.Plain, row[1]))
	}
	s.gap()
	s.put(rich.L(rich.Linked, "All quotes", s.link(searchTarget)))
}
