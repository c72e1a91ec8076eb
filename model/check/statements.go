package check

import (
	"fmt"

	"briefing/model"
)

// unmasked is W11: quotes of one statement of which one is an anonymous person's and another a named person's. They count
// as reports of the same statement, and so say who the anonymous one is, which nobody may have said. Offices and countries
// are no persons: an unnamed official may well repeat their statement.
func unmasked(in *inspection) []model.Problem {
	var list []model.Problem
	quotes := in.b.Quotes()
	for i := range quotes {
		q := &quotes[i]
		reports := in.b.QuotesByStatement(q.Statement)
		if q.Statement == "" || reports[0] != q {
			continue
		}
		hidden, anonymous := in.speaking(reports, nil, true)
		if hidden == nil {
			continue
		}
		open, named := in.speaking(reports, hidden, false)
		if open == nil {
			continue
		}
		list = append(list, model.Problem{Place: hidden.At("statement"), Subject: model.RefTo(model.KindQuote, hidden.ID),
			Text: fmt.Sprintf("statement: %q joins the anonymous %q with %s (quote %q): they count as reports of one statement",
				q.Statement, anonymous.ID, short(named.Name), open.ID),
			Hint: "unless a source says that these are one utterance, give this quote a statement of its own; whom it might be goes under possibly"})
	}
	return list
}

// speaking is the first of some quotes, other than one, that has an anonymous or a named person for a speaker, and who
// that is.
func (in *inspection) speaking(quotes []*model.Quote, other *model.Quote, anonymous bool) (*model.Quote, *model.Actor) {
	for _, q := range quotes {
		for _, id := range q.Speakers {
			a := in.b.Actor(model.ActorID(id))
			if q != other && a != nil && a.Kind == model.Person && a.Anonymous == anonymous {
				return q, a
			}
		}
	}
	return nil, nil
}
