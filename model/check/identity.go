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
	var list []named
	for e := range b.Entities() {
		if !e.Derived {
			list = append(list, named{ref: e.Ref, place: e.Written.At(e.IDPath("id"))})
		} else if p := b.Position(model.PositionID(e.Ref.ID)); p != nil && p.Actor != "" && p.Issue != "" {
			list = append(list, named{ref: e.Ref, place: e.Written.Where, derived: true})
		}
		for i, id := range e.Formerly {
			old := model.Ref{Kind: e.Ref.Kind, ID: id}
			list = append(list, named{ref: old, place: e.Written.At(e.IDPath("formerly[" + strconv.Itoa(i) + "]")), formerly: e.Ref.ID})
		}
	}
	return list
}

// subject is the thing that the use is about; for a version its instrument.
func (n named) subject() model.Ref {
	if n.ref.Kind != model.KindVersion {
		return n.ref
	}
	id, _, _ := strings.Cut(n.ref.ID, "@")
	return model.Ref{Kind: model.KindInstrument, ID: id}
}
