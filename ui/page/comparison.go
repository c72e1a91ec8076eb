package page

import (
	"cmp"
	"strings"

	"briefing/model"
	"briefing/ui/rich"
)

// comparison lays out what the authors put side by side.
func (s *sheet) comparison(c *model.Comparison) {
	s.title(c.Title)
	s.put(list(muted("comparison"), rich.T(rich.Strong, c.Question))...)
	s.texts(s.compared(c.Columns), "On these points", c.Points)
	if c.Note != "" {
		s.gap()
		s.note(c.Note)
	}
}

// chosen lays out what the reader put side by side, with the facts that differ.
func (s *sheet) chosen(columns string) {
	var ids []model.ColumnID
	for id := range strings.FieldsSeq(columns) {
		ids = append(ids, model.ColumnID(id))
	}
	s.title("Side by side")
	if len(ids) == 0 {
		s.put(rich.T(rich.Plain, "Nothing chosen yet. Choose a quote, a provision, a source or an event, then another."))
		return
	}
	s.put(muted(model.Counted(len(ids), "text") + ", chosen by the reader"))
	differ, same := s.recorded(ids)
	s.texts(s.compared(ids), "On record they differ in", differ)
	if len(same) > 0 {
		s.gap()
		s.say("the same", strings.Join(same, ", "))
	}
}

// compared are the texts that some columns name.
func (s *sheet) compared(ids []model.ColumnID) []text {
	list := make([]text, len(ids))
	for i, id := range s.Briefing.Versioned(ids) {
		list[i] = s.columnText(id)
	}
	return list
}

func (s *sheet) columnText(id model.ColumnID) text {
	m := s.Briefing
	if id.IsProvision() {
		p, v := id.Split()
		if m.Provision(p) != nil {
			return s.provisionText(p, v)
		}
	}
	if q := m.Quote(model.QuoteID(id)); q != nil {
		return s.quoteText(q)
	}
	if src := m.Source(model.SourceID(id)); src != nil {
		return s.sourceText(src)
	}
	if e := m.Event(model.EventID(id)); e != nil {
		return s.eventText(e)
	}
	return text{head: []rich.Span{rich.T(rich.Warn, string(id)+" (missing)")}}
}

func (s *sheet) quoteText(q *model.Quote) text {
	open, words, shut := q.Wording(flat(q.Exact))
	t := text{
		head:     s.speakers(q),
		facts:    [][]rich.Span{s.circumstances(q, "", ""), s.whence(q)},
		words:    words,
		open:     open,
		shut:     shut,
		language: s.Briefing.LanguageOf(q),
		role:     rich.Quoted,
		within:   model.RefTo(model.KindQuote, q.ID).String(),
		quote:    q.ID,
		doubt:    q.Doubt,
		meant:    translation(q),
	}
	switch {
	case q.Doubt != "":
		t.role, t.before = rich.Reported, unverified()
	case q.Manner() == model.Indirect:
		t.role, t.before = rich.Reported, muted("reported: ")
	}
	return t
}

// unverified stands before words that are in doubt.
func unverified() rich.Span { return rich.T(rich.Warn, "! UNVERIFIED  ") }

// provisionText is a provision in one version.
func (s *sheet) provisionText(id model.ProvisionID, v model.VersionID) text {
	ref := model.RefTo(model.KindProvision, id)
	t := text{head: []rich.Span{s.to(rich.Name, s.provisionName(id), ref)}, role: rich.Plain}
	p := s.Briefing.Provision(id)
	if p.Heading != "" && id.Number() != "" {
		t.facts = append(t.facts, []rich.Span{muted(p.Heading)})
	}
	for _, vt := range s.Briefing.Texts(id) {
		if vt.Version.ID == v {
			t.words, t.language = inOneLine(vt.Clause.Text), vt.Version.Language
			t.within = ref.String() + "@" + string(vt.Version.ID)
			t.facts = append(t.facts, s.versionFacts(vt.Version, false, true))
			if t.doubt = vt.Clause.Doubt; t.doubt != "" {
				t.before = unverified()
			}
			return t
		}
	}
	t.facts = append(t.facts, []rich.Span{rich.T(rich.Warn, "no text in this briefing")})
	return t
}

// inOneLine puts the paragraphs of a clause behind each other, with the sign between
// that says so.
func inOneLine(clause string) string {
	var list []string
	for _, p := range paragraphs(clause) {
		list = append(list, flat(strings.TrimSpace(clause[p.start:p.end])))
	}
	return strings.Join(list, " ¶ ")
}

func (s *sheet) sourceText(src *model.Source) text {
	t := text{head: []rich.Span{s.to(rich.Name, cmp.Or(src.Short, src.Name()), model.RefTo(model.KindSource, src.ID))}}
	t.facts = append(t.facts, s.sourceFacts(src))
	if src.Short != "" && src.Title != "" {
		t.facts = append(t.facts, []rich.Span{rich.T(rich.Plain, src.Title)})
	}
	if src.Descriptor != "" {
		t.facts = append(t.facts, []rich.Span{rich.T(rich.Plain, src.Descriptor)})
	}
	return t
}

func (s *sheet) eventText(e *model.Event) text {
	t := text{head: []rich.Span{s.to(rich.Name, e.Title, model.RefTo(model.KindEvent, e.ID))}}
	t.facts = append(t.facts, list(muted(s.date(e.When())), muted(e.Place)))
	if e.Disputed != "" {
		t.facts = append(t.facts, []rich.Span{rich.T(rich.Warn, "! DISPUTED  "), rich.T(rich.Plain, e.Disputed)})
	}
	t.prose = e.Summary
	return t
}

// recorded are the facts on which chosen texts differ, and the names of those on
// which they agree. Nothing is inferred from the words.
func (s *sheet) recorded(ids []model.ColumnID) (differ []model.Point, same []string) {
	if len(ids) < 2 {
		return nil, nil
	}
	for _, p := range s.facts(ids) {
		switch {
		case !equal(p.Cells):
			differ = append(differ, p)
		case p.Cells[0] != unknown:
			same = append(same, p.Label+" ("+p.Cells[0]+")")
		}
	}
	return differ, same
}

// unknown stands in a cell for which nothing is recorded.
const unknown = "—"

// facts are what the briefing records of some columns, one row per kind of fact.
func (s *sheet) facts(ids []model.ColumnID) []model.Point {
	names := []string{"speaker", "office that day", "date", "type", "outlet", "origin", "relayed by", "provision", "event", "status"}
	rows := make([]model.Point, len(names))
	for i, label := range names {
		rows[i].Label = label
	}
	for _, id := range s.Briefing.Versioned(ids) {
		for i, cell := range s.columnFacts(id) {
			if cell == "" {
				cell = unknown
			}
			rows[i].Cells = append(rows[i].Cells, cell)
		}
	}
	return rows
}

// columnFacts answers in the order of the rows of facts.
func (s *sheet) columnFacts(id model.ColumnID) [10]string {
	m := s.Briefing
	switch {
	case m.Quote(model.QuoteID(id)) != nil:
		return s.quoteFacts(m.Quote(model.QuoteID(id)))
	case id.IsProvision():
		p, v := id.Split()
		f := [10]string{7: s.provisionName(p)}
		for _, vt := range m.Texts(p) {
			if vt.Version.ID == v {
				f[4], f[5] = s.outletOf(vt.Version.Source), m.OriginOfSource(vt.Version.Source).Name
				break
			}
		}
		if in := m.Instrument(p.Instrument()); in != nil && !in.Signed.IsZero() {
			f[2] = in.Signed.Long()
		}
		return f
	case m.Source(model.SourceID(id)) != nil:
		src := m.Source(model.SourceID(id))
		return [10]string{2: src.Issued.Long(), 4: s.outletOf(src.ID), 5: m.OriginOfSource(src.ID).Name}
	case m.Event(model.EventID(id)) != nil:
		e := m.Event(model.EventID(id))
		return [10]string{2: e.When().Long(), 8: e.Title}
	}
	return [10]string{}
}

func (s *sheet) quoteFacts(q *model.Quote) [10]string {
	m := s.Briefing
	var offices, via, provisions []string
	for _, sp := range m.SpeakersOf(q) {
		if o := s.office(sp); o != "" {
			offices = append(offices, o)
		}
	}
	for _, id := range q.Via {
		via = append(via, s.actorName(id))
	}
	for _, id := range q.Provisions {
		provisions = append(provisions, s.provisionName(id))
	}
	event := ""
	if e := m.Event(q.Event); e != nil {
		event = e.Title
	}
	return [10]string{s.Briefing.SpeakerNames(q), strings.Join(offices, "; "), q.Said.Long(), strings.Trim(tag(q), "[]"), s.outletOf(q.Source),
		m.OriginOf(q).Name, strings.Join(via, ", "), strings.Join(provisions, "; "), event, strings.ToLower(strings.TrimPrefix(caution(q), "! "))}
}

func (s *sheet) outletOf(id model.SourceID) string {
	if src := s.Briefing.Source(id); src != nil {
		return outlet(src)
	}
	return string(id)
}
