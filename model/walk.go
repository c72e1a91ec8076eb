package model

import (
	"iter"
	"strconv"
	"strings"
)

// KindVersion is the kind of a text version of an instrument, <instrument>@<version>.
// Nothing refers to one as to the kinds of [Kinds].
const KindVersion Kind = "version"

// Entity is anything in a briefing that has an id.
type Entity struct {
	Ref      Ref
	Written  Written  // of the entry that it stands in: the instrument for its provisions
	Path     string   // of the group of keys that holds the id, seen from Written; "": Written itself
	Formerly []string // the whole ids that it gave up
	Derived  bool     // the id is none that was written: that of a position without one
}

// IDPath is the path of a key of an entity as [Written.At] takes it.
func (e Entity) IDPath(key string) string {
	if e.Path == "" {
		return key
	}
	return e.Path + "." + key
}

// Entities goes through everything that has an id, kind by kind and as written. What
// stands twice comes twice.
func (b *Briefing) Entities() iter.Seq[Entity] {
	return func(yield func(Entity) bool) {
		for _, walk := range []func(func(Entity) bool) bool{b.walkPeople, b.walkTexts, b.walkViews, b.walkInstruments} {
			if !walk(yield) {
				return
			}
		}
	}
}

// each yields the entities of one list until it is told to stop, and tells whether
// it was not.
func each[E any](list []E, entity func(*E) Entity, yield func(Entity) bool) bool {
	for i := range list {
		if e := entity(&list[i]); e.Ref.ID != "" && !yield(e) {
			return false
		}
	}
	return true
}

func (b *Briefing) walkPeople(yield func(Entity) bool) bool {
	return each(b.data.Actors, func(e *Actor) Entity {
		return Entity{Ref: RefTo(KindActor, e.ID), Written: e.Written, Formerly: e.Formerly}
	}, yield) && each(b.data.Issues, func(e *Issue) Entity {
		return Entity{Ref: RefTo(KindIssue, e.ID), Written: e.Written, Formerly: e.Formerly}
	}, yield) && each(b.data.Events, func(e *Event) Entity {
		return Entity{Ref: RefTo(KindEvent, e.ID), Written: e.Written, Formerly: e.Formerly}
	}, yield)
}

func (b *Briefing) walkTexts(yield func(Entity) bool) bool {
	return each(b.data.Sources, func(e *Source) Entity {
		return Entity{Ref: RefTo(KindSource, e.ID), Written: e.Written, Formerly: e.Formerly}
	}, yield) && each(b.data.Quotes, func(e *Quote) Entity {
		return Entity{Ref: RefTo(KindQuote, e.ID), Written: e.Written, Formerly: e.Formerly}
	}, yield)
}

func (b *Briefing) walkViews(yield func(Entity) bool) bool {
	return each(b.data.Comparisons, func(e *Comparison) Entity {
		return Entity{Ref: RefTo(KindComparison, e.ID), Written: e.Written, Formerly: e.Formerly}
	}, yield) && each(b.data.Judgments, func(e *Judgment) Entity {
		return Entity{Ref: RefTo(KindJudgment, e.ID), Written: e.Written, Formerly: e.Formerly}
	}, yield) && each(b.data.Positions, func(e *Position) Entity {
		return Entity{Ref: RefTo(KindPosition, e.ID()), Written: e.Written, Derived: e.Slug == ""}
	}, yield)
}

func (b *Briefing) walkInstruments(yield func(Entity) bool) bool {
	for i := range b.data.Instruments {
		in := &b.data.Instruments[i]
		if !yield(Entity{Ref: RefTo(KindInstrument, in.ID), Written: in.Written, Formerly: in.Formerly}) ||
			!in.walk(yield) {
			return false
		}
	}
	return true
}

// walk goes through the provisions and the versions of an instrument.
func (in *Instrument) walk(yield func(Entity) bool) bool {
	for i, p := range in.Provisions {
		e := Entity{Ref: RefTo(KindProvision, p.ID), Written: in.Written, Path: "provisions[" + strconv.Itoa(i) + "]", Formerly: in.whole(p.Formerly)}
		if p.EID != "" && !yield(e) {
			return false
		}
	}
	for i, v := range in.Versions {
		e := Entity{Ref: Ref{KindVersion, string(in.ID) + "@" + string(v.ID)}, Written: in.Written, Path: "versions[" + strconv.Itoa(i) + "]"}
		if v.ID != "" && !yield(e) {
			return false
		}
	}
	return true
}

// whole gives former ids of provisions as whole ids.
func (in *Instrument) whole(formerly []string) []string {
	var list []string
	for _, old := range formerly {
		if !strings.Contains(old, "#") {
			old = string(NewProvisionID(in.ID, old))
		}
		list = append(list, old)
	}
	return list
}
