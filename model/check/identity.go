package check

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"briefing/model"
)

// named is one use of an id: by the thing that has it, or as a former id.
type named struct {
	ref      model.Ref
	place    model.Place
	formerly string // the id that the owner has now; empty for the id itself
	derived  bool   // made by the program: a position without an id of its own
}

// duplicateIDs is E01: an id that stands twice in its kind, or was somebody else's.
func duplicateIDs(in *inspection) []model.Problem {
	uses := idsOf(in.b)
	slices.SortStableFunc(uses, func(a, b named) int {
		return cmp.Or(cmp.Compare(a.place.File, b.place.File), cmp.Compare(a.place.Line, b.place.Line),
			cmp.Compare(a.place.Column, b.place.Column))
	})
	owner, former := map[model.Ref]named{}, map[model.Ref]named{}
	var list []model.Problem
	for _, u := range uses {
		seen := owner
		if u.formerly != "" {
			seen = former
		}
		first, taken := seen[u.ref]
		if !taken {
			seen[u.ref] = u
			continue
		}
		list = append(list, duplicate(u, first))
	}
	for _, u := range uses {
		if old, taken := former[u.ref]; taken && u.formerly == "" && owner[u.ref] == u {
			list = append(list, reused(u, old))
		}
	}
	return list
}

func duplicate(second, first named) model.Problem {
	p := model.Problem{Place: second.place, Subject: second.subject(),
		Text: fmt.Sprintf("%s id %q stands twice", second.ref.Kind, second.ref.ID),
		Hint: fmt.Sprintf("the first is at %s: give this one another id", first.place)}
	switch {
	case second.formerly != "":
		p.Text = fmt.Sprintf("two were formerly %s %q: %s and %s", second.ref.Kind, second.ref.ID, first.formerly, second.formerly)
		p.Hint = fmt.Sprintf("the first is at %s: an id belongs to one, keep it there or here", first.place)
	case second.derived && first.derived:
		p.Text = fmt.Sprintf("a second position of this actor on this issue from this day: both are called %q", second.ref.ID)
		p.Hint = fmt.Sprintf("the first is at %s: give one of them an id of its own, or make them one", first.place)
	}
	return p
}

func reused(u, old named) model.Problem {
	p := model.Problem{Place: u.place, Subject: u.ref,
		Text: fmt.Sprintf("%s id %q was used before: it was the id of %q", u.ref.Kind, u.ref.ID, old.formerly),
		Hint: fmt.Sprintf("formerly stands at %s: ids are never used again, take a new one", old.place)}
	if old.formerly == u.ref.ID {
		p.Place = old.place
		p.Text = fmt.Sprintf("%s %q names its own id under formerly", u.ref.Kind, u.ref.ID)
		p.Hint = "formerly is for ids that it no longer has: take this one out"
	}
	return p
}

// idsOf are all uses of ids in a briefing.
func idsOf(b *model.Briefing) []named {
	var w idWalk
	for _, e := range b.Actors() {
		w.add(model.RefTo(model.KindActor, e.ID), e.Written, e.Formerly)
	}
	for _, e := range b.Issues() {
		w.add(model.RefTo(model.KindIssue, e.ID), e.Written, e.Formerly)
	}
	for _, e := range b.Events() {
		w.add(model.RefTo(model.KindEvent, e.ID), e.Written, e.Formerly)
	}
	for _, e := range b.Sources() {
		w.add(model.RefTo(model.KindSource, e.ID), e.Written, e.Formerly)
	}
	for _, e := range b.Quotes() {
		w.add(model.RefTo(model.KindQuote, e.ID), e.Written, e.Formerly)
	}
	for _, e := range b.Comparisons() {
		w.add(model.RefTo(model.KindComparison, e.ID), e.Written, e.Formerly)
	}
	for _, e := range b.Judgments() {
		w.add(model.RefTo(model.KindJudgment, e.ID), e.Written, e.Formerly)
	}
	for _, e := range b.Positions() {
		if e.Slug != "" {
			w.add(model.RefTo(model.KindPosition, e.ID()), e.Written, nil)
		} else if e.Actor != "" && e.Issue != "" {
			w.list = append(w.list, named{ref: model.RefTo(model.KindPosition, e.ID()), place: e.Where, derived: true})
		}
	}
	for _, e := range b.Instruments() {
		w.instrument(e)
	}
	return w.list
}

type idWalk struct{ list []named }

func (w *idWalk) add(ref model.Ref, where model.Written, formerly []string) {
	w.addAt(ref, where, "", formerly)
}

// addAt notes the id of the part of an entity that stands under prefix.
func (w *idWalk) addAt(ref model.Ref, where model.Written, prefix string, formerly []string) {
	if ref.ID == "" {
		return
	}
	w.list = append(w.list, named{ref: ref, place: where.At(prefix + "id")})
	for i, id := range formerly {
		old := model.Ref{Kind: ref.Kind, ID: id}
		w.list = append(w.list, named{ref: old, place: where.At(prefix + "formerly[" + strconv.Itoa(i) + "]"), formerly: ref.ID})
	}
}

// kindVersion is for what has an id, unique within its instrument, and is no kind of its own.
const kindVersion model.Kind = "version"

// subject is the thing that the use is about; for a version its instrument.
func (n named) subject() model.Ref {
	if n.ref.Kind != kindVersion {
		return n.ref
	}
	id, _, _ := strings.Cut(n.ref.ID, "@")
	return model.Ref{Kind: model.KindInstrument, ID: id}
}

func (w *idWalk) instrument(e model.Instrument) {
	w.add(model.RefTo(model.KindInstrument, e.ID), e.Written, e.Formerly)
	for i, p := range e.Provisions {
		if p.EID == "" {
			continue
		}
		formerly := make([]string, len(p.Formerly))
		for j, old := range p.Formerly {
			formerly[j] = old
			if !strings.Contains(old, "#") {
				formerly[j] = string(model.NewProvisionID(e.ID, old))
			}
		}
		w.addAt(model.RefTo(model.KindProvision, p.ID), e.Written, "provisions["+strconv.Itoa(i)+"].", formerly)
	}
	for i, v := range e.Versions {
		if v.ID == "" {
			continue
		}
		id := string(e.ID) + "@" + string(v.ID)
		w.addAt(model.Ref{Kind: kindVersion, ID: id}, e.Written, "versions["+strconv.Itoa(i)+"].", nil)
	}
}
