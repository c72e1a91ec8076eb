package page

import (
	"cmp"
	"slices"
	"strings"

	"briefing/model"
	"briefing/model/edtf"
	"briefing/ui/rich"
)

// provision lays out a clause: what it obliges to, its text version beside
// version, the clauses of other instruments that do the same work, and what was
// said about it.
func (s *sheet) provision(p *model.Provision) {
	label := s.Briefing.ClauseName(p.ID)
	if p.Heading != "" && p.Heading != label {
		label += " · " + p.Heading
	}
	s.title(label)
	in := s.Briefing.Instrument(p.ID.Instrument())
	s.put(append(append([]rich.Span{muted("provision of ")}, s.thing(model.RefTo(model.KindInstrument, in.ID)), muted(" · ")),
		s.standing(in)...)...)
	if p.Summary != "" {
		s.gap()
		s.prose(p.Summary)
	}
	s.gap()
	s.say("obligation", obligations(p))
	s.say("trigger", p.Trigger)
	s.say("response", p.Response)
	for i, q := range p.Qualifiers {
		label := "qualifiers"
		if i > 0 {
			label = ""
		}
		s.field(label, rich.T(rich.Plain, "– "+q))
	}
	s.say("duration", p.Duration)
	s.note(p.Note)
	if len(p.Sources) > 0 {
		s.field("reported by", s.outlets(p.Sources)...)
	}
	s.versions(p)
	s.parallels(p)
	quotes := s.Briefing.QuotesByProvision(p.ID)
	s.quoted("Quotes about it", quotes)
	s.comparedIn(s.about, nil)
	s.restsOn(s.about)
}

// standing is when an instrument was signed and its status on the day for which
// the briefing stands; where the dates do not tell, the authors' own words.
func (s *sheet) standing(in *model.Instrument) []rich.Span {
	signed := rich.Span{}
	if !in.Signed.IsZero() {
		signed = muted("signed " + s.date(in.Signed))
	}
	if st := s.status(in); st.Text() != "" {
		return append(list(signed, muted("as of "+s.date(s.Briefing.Meta().AsOf)+": ")), st)
	}
	if in.Status != "" {
		return list(signed, muted("status: "+in.Status))
	}
	return list(signed, muted("status not recorded"))
}

// status is the status of an instrument on the day for which the briefing stands,
// without repeating that it was signed; nothing where the dates do not tell.
func (s *sheet) status(in *model.Instrument) rich.Span {
	day, known := s.Briefing.Meta().AsOf.Latest()
	if !known {
		return rich.Span{}
	}
	st := s.Briefing.StatusOn(in.ID, day)
	if st == model.StatusUnset {
		return rich.Span{}
	}
	said := string(st)
	if !in.Signed.IsZero() {
		said = strings.TrimPrefix(said, "signed, ")
	}
	return rich.T(statusRole(st), said)
}

func statusRole(st model.InstrumentStatus) rich.Role {
	switch st {
	case model.InForce:
		return rich.Good
	case model.Terminated, model.Superseded:
		return rich.Bad
	}
	return rich.Strong
}

// versions puts the versions of a text side by side.
func (s *sheet) versions(p *model.Provision) {
	versions := s.Briefing.Texts(p.ID)
	if len(versions) == 0 {
		s.section("Text", 0)
		if p.Wording == model.WordingAbsent {
			s.put(muted("Its words were not seen. What stands above is the authors' summary of what others report."))
			return
		}
		s.put(muted("No version of its text is in this briefing."))
		return
	}
	s.section("Text, version by version", len(versions))
	var texts []text
	for _, vt := range versions {
		t := s.provisionText(p.ID, vt.Version.ID)
		t.head = s.versionName(vt.Version)
		t.facts = [][]rich.Span{s.versionFacts(vt.Version, true, true), {muted(vt.Version.Note)}}
		texts = append(texts, t)
	}
	s.texts(texts, "", nil)
}

// versionName is the source of a version, under which readers know it.
func (s *sheet) versionName(v *model.Version) []rich.Span {
	if src := s.Briefing.Source(v.Source); src != nil {
		return []rich.Span{s.to(rich.Name, outlet(src), model.RefTo(model.KindSource, src.ID))}
	}
	return []rich.Span{rich.T(rich.Name, string(v.ID))}
}

// versionFacts are whence a version comes, its language, authenticity and
// translator. Named tells that [sheet.versionName] stands before them, ranked that
// it is worth saying whether the text is an authentic one.
func (s *sheet) versionFacts(v *model.Version, named, ranked bool) []rich.Span {
	var spans []rich.Span
	src := s.Briefing.Source(v.Source)
	if src != nil && !named {
		spans = append(spans, s.to(rich.Linked, outlet(src), model.RefTo(model.KindSource, src.ID)))
	}
	if src == nil && !named {
		spans = append(spans, muted("version "+string(v.ID)))
	}
	authentic := "not an authentic text"
	if v.Authentic {
		authentic = "authentic text"
	}
	if !ranked {
		authentic = ""
	}
	spans = append(spans, muted(model.LanguageName(v.Language)), muted(authentic))
	if v.Translator != "" {
		spans = append(spans, muted("translated by "+v.Translator))
	}
	return list(spans...)
}

// parallels puts the clauses of other instruments that do the same work beside
// this one, which comes first and which they are compared with.
func (s *sheet) parallels(p *model.Provision) {
	ids := s.related(p)
	if len(ids) < 2 {
		return
	}
	s.section("Beside other instruments", len(ids)-1)
	var texts []text
	columns := make([]model.ColumnID, len(ids))
	for i, id := range ids {
		columns[i] = model.ColumnID(id)
	}
	for _, column := range s.Briefing.Versioned(columns) {
		id, version := column.Split()
		t := s.provisionText(id, version)
		if id == p.ID {
			t.head = []rich.Span{rich.T(rich.Name, s.provisionName(id)), muted(" (this one)")}
		}
		if in := s.Briefing.Instrument(id.Instrument()); in != nil {
			signed := rich.Span{}
			if !in.Signed.IsZero() {
				signed = muted("signed " + in.Signed.Short())
			}
			t.facts = append([][]rich.Span{list(signed, s.status(in))}, t.facts...)
		}
		texts = append(texts, t)
	}
	s.texts(texts, "", s.aspects(ids))
}

// related are a provision and those named as parallel to it, on either side, these
// by the date of their instrument.
func (s *sheet) related(p *model.Provision) []model.ProvisionID {
	ids := []model.ProvisionID{p.ID}
	add := func(id model.ProvisionID) {
		if id != "" && !slices.Contains(ids, id) && s.Briefing.Provision(id) != nil {
			ids = append(ids, id)
		}
	}
	for _, id := range p.Parallel {
		add(id)
	}
	for _, r := range s.Briefing.Referrers(model.RefTo(model.KindProvision, p.ID)) {
		if r.Kind == model.KindProvision {
			add(model.ProvisionID(r.ID))
		}
	}
	slices.SortStableFunc(ids[1:], func(a, b model.ProvisionID) int {
		return cmp.Or(edtf.Compare(s.signed(a), s.signed(b)), cmp.Compare(a.Instrument(), b.Instrument()))
	})
	return ids
}

func (b *Builder) signed(id model.ProvisionID) edtf.Date {
	if in := b.Briefing.Instrument(id.Instrument()); in != nil {
		return in.Signed
	}
	return edtf.Date{}
}

// aspects are what provisions oblige to, row by row; a row that nothing fills is
// left out.
func (s *sheet) aspects(ids []model.ProvisionID) []model.Point {
	rows := []struct {
		label string
		cell  func(*model.Provision) string
	}{
		{"obligation", obligations},
		{"trigger", func(p *model.Provision) string { return p.Trigger }},
		{"response", func(p *model.Provision) string { return p.Response }},
		{"qualifiers", func(p *model.Provision) string { return strings.Join(p.Qualifiers, "; ") }},
		{"duration", func(p *model.Provision) string { return p.Duration }},
	}
	var points []model.Point
	for _, row := range rows {
		point := model.Point{Label: row.label}
		filled := false
		for _, id := range ids {
			cell := row.cell(s.Briefing.Provision(id))
			filled = filled || cell != ""
			if cell == "" {
				cell = "not recorded"
			}
			point.Cells = append(point.Cells, cell)
		}
		if filled {
			points = append(points, point)
		}
	}
	return points
}

// restsOn lists the positions and judgments for which a thing is evidence.
func (s *sheet) restsOn(ref model.Ref) {
	var refs []model.Ref
	for _, r := range s.Briefing.Referrers(ref) {
		if r.Kind == model.KindPosition || r.Kind == model.KindJudgment {
			refs = append(refs, r)
		}
	}
	if len(refs) == 0 {
		return
	}
	s.section("Evidence for", len(refs))
	for _, r := range refs {
		if p := s.Briefing.Position(model.PositionID(r.ID)); r.Kind == model.KindPosition && p != nil {
			s.item(s.thing(r), rich.Space(2), s.stanceText(p))
			continue
		}
		s.item(s.thing(r))
	}
}
