package edit

import (
	"slices"
	"strings"

	"briefing/model"
)

// Three more things have ids that can be renamed, though nothing refers to them as to the kinds of a briefing.
const (
	KindVersion   model.Kind = "version"   // a text version of an instrument: <instrument>@<version>
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
	add := func(id string, w model.Written, formerly []string) { list = append(list, owner{id, w, "", formerly}) }
	switch kind {
	case KindBriefing:
		add(b.Meta().ID, b.Meta().Written, b.Meta().Formerly)
	case model.KindActor:
		for _, e := range b.Actors() {
			add(string(e.ID), e.Written, e.Formerly)
		}
	case model.KindIssue:
		for _, e := range b.Issues() {
			add(string(e.ID), e.Written, e.Formerly)
		}
	case model.KindEvent:
		for _, e := range b.Events() {
			add(string(e.ID), e.Written, e.Formerly)
		}
	case model.KindSource:
		for _, e := range b.Sources() {
			add(string(e.ID), e.Written, e.Formerly)
		}
	case model.KindQuote:
		for _, e := range b.Quotes() {
			add(string(e.ID), e.Written, e.Formerly)
		}
	case model.KindComparison:
		for _, e := range b.Comparisons() {
			add(string(e.ID), e.Written, e.Formerly)
		}
	case model.KindJudgment:
		for _, e := range b.Judgments() {
			add(string(e.ID), e.Written, e.Formerly)
		}
	case model.KindPosition:
		for _, e := range b.Positions() {
			add(string(e.ID()), e.Written, nil)
		}
	case KindStatement:
		for _, e := range b.Quotes() {
			if e.Statement != "" {
				add(string(e.Statement), e.Written, nil)
			}
		}
	default:
		return instrumentOwners(b, kind)
	}
	return list
}

// instrumentOwners lists instruments, or their provisions or versions.
func instrumentOwners(b *model.Briefing, kind model.Kind) []owner {
	var list []owner
	for _, in := range b.Instruments() {
		if kind == model.KindInstrument {
			list = append(list, owner{string(in.ID), in.Written, "", in.Formerly})
		}
		for i, p := range in.Provisions {
			if kind == model.KindProvision {
				list = append(list, owner{string(p.ID), in.Written, index("provisions", i), whole(in.ID, p.Formerly)})
			}
		}
		for i, v := range in.Versions {
			if kind == KindVersion {
				list = append(list, owner{string(in.ID) + "@" + string(v.ID), in.Written, index("versions", i), nil})
			}
		}
	}
	return list
}

// whole gives former ids of provisions as whole ids.
func whole(in model.InstrumentID, formerly []string) []string {
	list := slices.Clone(formerly)
	for i, old := range list {
		if !strings.Contains(old, "#") {
			list[i] = string(model.NewProvisionID(in, old))
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
