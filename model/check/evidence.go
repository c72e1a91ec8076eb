package check

import (
	"fmt"
	"slices"

	"briefing/model"
)

// withoutEvidence is E09: a position or judgment that rests on nothing.
func withoutEvidence(in *inspection) []model.Problem {
	var list []model.Problem
	note := func(e model.Written, about model.Ref, evidence []model.EvidenceID) {
		if len(evidence) == 0 {
			list = append(list, model.Problem{Place: e.At("evidence"), Subject: about,
				Text: fmt.Sprintf("%s %q has no evidence", about.Kind, about.ID),
				Hint: "name at least one quote or provision on which it rests, or take it out"})
		}
	}
	for _, p := range in.b.Positions() {
		note(p.Written, model.RefTo(model.KindPosition, p.ID()), p.Evidence)
	}
	for _, j := range in.b.Judgments() {
		note(j.Written, model.RefTo(model.KindJudgment, j.ID), j.Evidence)
	}
	return list
}

// oneOrigin is W02: a position with two or more quotes for evidence that all come from one origin. They look like
// corroboration and are none. A position on a single quote makes no such claim, so it would be noise to report each; a
// provision is evidence by itself; and what an actor publishes itself is the best evidence of what it holds.
func oneOrigin(in *inspection) []model.Problem {
	var list []model.Problem
	for _, p := range in.b.Positions() {
		quotes := in.b.EvidenceQuotes(p.Evidence)
		if len(quotes) < 2 || len(quotes) < len(p.Evidence) {
			continue
		}
		origins := in.b.Origins(quotes)
		if len(origins) > 1 || in.ownVoice(p.Actor, origins[0].Ref) {
			continue
		}
		list = append(list, model.Problem{Place: p.At("evidence"), Subject: model.RefTo(model.KindPosition, p.ID()),
			Text: fmt.Sprintf("evidence: all %d quotes come from one origin, %s", len(quotes), short(origins[0].Name)),
			Hint: "look for a report of another origin; until then the position is not corroborated"})
	}
	return list
}

// ownVoice reports whether an origin is the actor, a body that the actor belongs to, or one that belongs to the actor.
func (in *inspection) ownVoice(actor model.ActorID, origin model.Ref) bool {
	if origin == model.RefTo(model.KindActor, actor) {
		return true
	}
	if origin.Kind != model.KindActor {
		return false
	}
	return in.belongs(actor, model.ActorID(origin.ID)) || in.belongs(model.ActorID(origin.ID), actor)
}

func (in *inspection) belongs(member, organization model.ActorID) bool {
	a := in.b.Actor(member)
	if a == nil {
		return false
	}
	for _, m := range a.Memberships {
		if m.Organization == organization {
			return true
		}
	}
	return false
}

// misattributedEvidence is W12: a position or judgment whose quotes are all marked misattributed. A provision is evidence
// by itself, so that with one it still rests on something.
func misattributedEvidence(in *inspection) []model.Problem {
	var list []model.Problem
	note := func(e model.Written, about model.Ref, evidence []model.EvidenceID) {
		quotes := in.b.EvidenceQuotes(evidence)
		if len(quotes) == 0 || len(quotes) < len(evidence) ||
			slices.ContainsFunc(quotes, func(q *model.Quote) bool { return q.Status != model.StatusMisattributed }) {
			return
		}
		list = append(list, model.Problem{Place: e.At("evidence"), Subject: about,
			Text: fmt.Sprintf("evidence: %s %q rests on nothing but quotes marked misattributed", about.Kind, about.ID),
			Hint: "name a quote that holds, or take it out: nobody has said what it rests on"})
	}
	for _, p := range in.b.Positions() {
		note(p.Written, model.RefTo(model.KindPosition, p.ID()), p.Evidence)
	}
	for _, j := range in.b.Judgments() {
		note(j.Written, model.RefTo(model.KindJudgment, j.ID), j.Evidence)
	}
	return list
}
