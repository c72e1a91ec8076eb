package check

import (
	"fmt"
	"strconv"

	"briefing/model"
	"briefing/model/edtf"
)

// reversedDates is E06: what ends before it begins. Malformed dates are the loader's.
func reversedDates(in *inspection) []model.Problem {
	var list []model.Problem
	order := func(e model.Written, about model.Ref, first, last edtf.Date, path, text string) {
		if before(last, first) {
			list = append(list, model.Problem{Place: e.At(path), Subject: about,
				Text: fmt.Sprintf("%s: %s, %s", key(path), last, fmt.Sprintf(text, first)),
				Hint: "one of the two dates is wrong: look it up in the source"})
		}
	}
	for _, a := range in.b.Actors() {
		for i, m := range a.Memberships {
			order(a.Written, model.RefTo(model.KindActor, a.ID), m.From, m.To, "memberships["+strconv.Itoa(i)+"].to", "but it begins on %s")
		}
	}
	for _, p := range in.b.Positions() {
		order(p.Written, model.RefTo(model.KindPosition, p.ID()), p.From, p.To, "to", "but it begins on %s")
	}
	for _, e := range in.b.Events() {
		order(e.Written, model.RefTo(model.KindEvent, e.ID), e.Date, e.End, "end", "but it begins on %s")
	}
	for _, s := range in.b.Sources() {
		order(s.Written, model.RefTo(model.KindSource, s.ID), s.Issued, s.Accessed, "accessed", "but it was issued on %s")
	}
	for _, t := range in.b.Instruments() {
		began, word := t.InForce, "in force from %s"
		if began.IsZero() {
			began, word = t.Signed, "signed on %s"
		}
		order(t.Written, model.RefTo(model.KindInstrument, t.ID), began, t.Terminated, "terminated", "but it was "+word)
	}
	return list
}

// before reports whether the first date is over for certain when the second begins.
func before(a, b edtf.Date) bool {
	last, ended := a.Latest()
	first, began := b.Earliest()
	return ended && began && last < first
}

// saidTooLate is E10: a source cannot report what was said later than one day after it was issued.
func saidTooLate(in *inspection) []model.Problem {
	var list []model.Problem
	for _, q := range in.b.Quotes() {
		s := in.b.Source(q.Source)
		if s == nil {
			continue
		}
		said, known := q.Said.Earliest()
		issued, dated := s.Issued.Latest()
		if known && dated && said > issued+1 {
			list = append(list, model.Problem{Place: q.At("said"), Subject: model.RefTo(model.KindQuote, q.ID),
				Text: fmt.Sprintf("said: %s is later than its source, issued %s", q.Said, s.Issued),
				Hint: fmt.Sprintf("correct said here or issued at %s", s.At("issued"))})
		}
	}
	return list
}

// undatedSources is W03: no date of issue, or the day of the crawl for one.
func undatedSources(in *inspection) []model.Problem {
	var list []model.Problem
	for _, s := range in.b.Sources() {
		p := model.Problem{Subject: model.RefTo(model.KindSource, s.ID)}
		switch {
		case s.Issued.IsZero():
			p.Place = s.Where
			p.Text = fmt.Sprintf("source %q has no date of issue", s.ID)
			p.Hint = "look for the date that stands in the text; an EDTF date may be wide, such as 2024-06 or 2024-06-20/2024-06-21"
		case sameDays(s.Issued, s.Accessed):
			p.Place = s.At("issued")
			p.Text = fmt.Sprintf("source %q is dated like its crawl: issued and accessed on %s", s.ID, s.Issued)
			p.Hint = "a site's clock is no date of issue: put it into note, and leave issued out unless the text itself is dated"
		default:
			continue
		}
		list = append(list, p)
	}
	return list
}

// sameDays reports whether two dates mean the same days, whatever their qualifiers.
func sameDays(a, b edtf.Date) bool {
	a1, aStarts := a.Earliest()
	b1, bStarts := b.Earliest()
	a2, aEnds := a.Latest()
	b2, bEnds := b.Latest()
	return aStarts && bStarts && aEnds && bEnds && a1 == b1 && a2 == b2
}

// officeNotHeld is W01: none of the speaker's memberships covers the day.
func officeNotHeld(in *inspection) []model.Problem {
	var list []model.Problem
	for _, q := range in.b.Quotes() {
		if q.Said.IsZero() {
			continue
		}
		for i, id := range q.Speakers {
			a := in.b.Actor(model.ActorID(id))
			if a == nil || len(a.Memberships) == 0 || len(in.b.RolesOn(a.ID, q.Said)) > 0 {
				continue
			}
			list = append(list, model.Problem{Place: q.At("speaker[" + strconv.Itoa(i) + "]"), Subject: model.RefTo(model.KindQuote, q.ID),
				Text: fmt.Sprintf("speaker: %q held none of the recorded offices on %s", id, q.Said),
				Hint: fmt.Sprintf("correct said, or the memberships at %s", a.At("memberships"))})
		}
	}
	return list
}
