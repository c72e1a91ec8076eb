package page

import (
	"slices"
	"strconv"

	"briefing/model"
	"briefing/model/safe"
	"briefing/ui/rich"
)

// Build lays a subject out in width cells; a width under 1 counts as 1. What the
// briefing does not have gives a page that says so.
func (b *Builder) Build(subject Subject, width int) Page {
	s := &sheet{Builder: b, subject: subject, width: max(width, 1), tally: map[model.StatementID]string{}}
	title := s.lay()
	fit(s.lines, s.width)
	stops := rich.Stops(s.lines)
	return Page{
		Subject: subject,
		Title:   safe.Line(title),
		Lines:   s.lines,
		Stops:   stops,
		Quotes:  s.quotes,
		Heads:   s.heads,
		Turns:   s.turns,
		Start:   start(subject, stops),
	}
}

// start finds the stop on which a reader wants to begin: on the matrix the first
// cell, among the hits of a search the first words.
func start(subject Subject, stops []rich.Stop) int {
	var kind model.Kind
	switch subject.Kind {
	case Matrix:
		kind = model.KindPosition
	case Search:
		kind = model.KindQuote
	default:
		return -1
	}
	return slices.IndexFunc(stops, func(st rich.Stop) bool {
		ref, ok := model.ParseRef(st.Link.Target)
		return ok && ref.Kind == kind
	})
}

// fit cuts what is wider than the page: a character of two cells on a page of one,
// or what the renderer of prose got wrong.
func fit(lines []rich.Line, width int) {
	for i, l := range lines {
		if l.Width() > width {
			lines[i] = l.Truncate(width)
		}
	}
}

// lay fills the sheet and gives the title of the frame.
func (s *sheet) lay() string {
	switch s.subject.Kind {
	case Thing:
		return s.layThing()
	case Search:
		s.search(s.subject.Query)
		if s.subject.Query == "" {
			return "All quotes"
		}
		return s.Asked(s.subject.Query)
	case Compare:
		s.chosen(s.subject.Columns)
		return "Side by side"
	case Matrix:
		s.matrix()
		return "Positions"
	case Problems:
		s.problemList()
		return "Problems · " + model.Counted(len(s.Briefing.Problems()), "problem")
	case Disputed:
		facts, words := s.Briefing.Contested()
		s.title("What is disputed")
		s.disputes(facts, words)
		return "Disputed · " + strconv.Itoa(len(facts)+len(words))
	case Compared:
		list := s.offered()
		s.title("Side by side")
		s.offers(list)
		return "Side by side · " + strconv.Itoa(len(list))
	case Judgments:
		list := s.Briefing.Judgments()
		s.title("Judgments of the authors")
		s.gap()
		s.judge(list)
		return "Judgments · " + strconv.Itoa(len(list))
	case Written:
		s.written(s.subject.Place)
		return "File · " + s.subject.Place.String()
	}
	s.overview()
	return "Overview"
}

func (s *sheet) layThing() string {
	ref := s.subject.Ref
	if ref.Kind == model.KindProvision { // with or without a version
		id, _ := model.ColumnID(ref.ID).Split()
		ref.ID = string(id)
	}
	if !s.Briefing.Has(ref) {
		s.missing()
		return "Not found · " + ref.ID
	}
	s.about = ref
	m := s.Briefing
	switch ref.Kind {
	case model.KindActor:
		a := m.Actor(model.ActorID(ref.ID))
		s.actor(a)
		return "Actor · " + a.Name
	case model.KindEvent:
		e := m.Event(model.EventID(ref.ID))
		s.event(e)
		return "Event · " + e.When().Long()
	case model.KindQuote:
		q := m.Quote(model.QuoteID(ref.ID))
		s.quote(q)
		return "Quote · " + s.quoteName(q)
	case model.KindProvision:
		s.provision(m.Provision(model.ProvisionID(ref.ID)))
		return "Provision · " + s.provisionName(model.ProvisionID(ref.ID))
	case model.KindInstrument:
		in := m.Instrument(model.InstrumentID(ref.ID))
		s.instrument(in)
		return "Instrument · " + in.Name()
	case model.KindIssue:
		i := m.Issue(model.IssueID(ref.ID))
		s.issue(i)
		return "Issue · " + i.Label
	case model.KindPosition:
		s.position(m.Position(model.PositionID(ref.ID)))
		return "Position · " + s.Name(ref)
	case model.KindComparison:
		c := m.Comparison(model.ComparisonID(ref.ID))
		s.comparison(c)
		return "Comparison · " + c.Title
	case model.KindJudgment:
		s.judgment(m.Judgment(model.JudgmentID(ref.ID)))
		return "Judgment"
	case model.KindSource:
		src := m.Source(model.SourceID(ref.ID))
		s.source(src)
		return "Source · " + src.Name()
	}
	return ""
}
