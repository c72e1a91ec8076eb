package edit

import (
	"slices"

	"briefing/model"
)

// Three more things have ids that can be renamed, though nothing refers to them as to the kinds of a briefing.
const (
	KindVersion              = model.KindVersion
	KindStatement model.Kind = "statement" // what quotes share that report one utterance
	KindBriefing  model.Kind = "briefing"  // the briefing itself
)

// Renamable lists the kinds of ids that [Rename] takes.
func Renamable() []model.Kind { return append(model.Kinds(), KindVersion, KindStatement, KindBriefing) }

// owner is a thing that has an id: where it is written, and under which path of that its id is.
type owner struct {
	id       string
	written  model.Written
	path     string // of the mapping that holds the id, seen from written; empty: written itself
	formerly []string
}

// owners lists the things of a kind, as written.
func owners(b *model.Briefing, kind model.Kind) []owner {
	var list []owner
	switch kind {
	case KindBriefing:
		m := b.Meta()
		return []owner{{m.ID, m.Written, "", m.Formerly}}
	case KindStatement:
		for _, e := range b.Quotes() {
			if e.Statement != "" {
				list = append(list, owner{string(e.Statement), e.Written, "", nil})
			}
		}
		return list
	}
	for e := range b.Entities() {
		if e.Ref.Kind == kind {
			list = append(list, owner{e.Ref.ID, e.Written, e.Path, e.Formerly})
		}
	}
	return list
}

// formerOwner is the present id of the thing of a kind that once had an id; empty: none had.
func formerOwner(b *model.Briefing, kind model.Kind, id string) string {
	for _, o := range owners(b, kind) {
		if slices.Contains(o.formerly, id) {
			return o.id
		}
	}
	return ""
}
