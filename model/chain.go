package model

// Step is one hand through which a quote went, from the speaker to the page.
type Step struct {
	Kind StepKind
	Ref  Ref    // zero for words as printed and for an unnamed speaker
	Name string // never empty
}

// StepKind tells what somebody did to hand a quote on.
type StepKind string

// The steps of a chain of attribution, in the order in which they occur.
const (
	StepSaid        StepKind = "said by"
	StepBehalf      StepKind = "on behalf of"
	StepRelayed     StepKind = "relayed by"
	StepReported    StepKind = "reported in"
	StepRepublished StepKind = "re-published in"
)

// Unattributed is the name shown where a source does not say who speaks.
const Unattributed = "unattributed"

// Chain tells through whom we know a quote: who said it, on whose behalf, who
// relayed it, where it was first reported and where it was read. Sources come
// root first; the last one is the source that was read.
func (b *Briefing) Chain(q *Quote) []Step {
	var steps []Step
	for _, s := range b.SpeakersOf(q) {
		steps = append(steps, Step{StepSaid, s.Ref, s.Name})
	}
	if len(q.Speakers) == 0 {
		steps = append(steps, Step{Kind: StepSaid, Name: Unattributed})
	}
	if q.OnBehalfOf != "" {
		steps = append(steps, b.actorStep(StepBehalf, q.OnBehalfOf))
	}
	for _, id := range q.Via {
		steps = append(steps, b.actorStep(StepRelayed, id))
	}
	lineage := b.Lineage(q.Source)
	for i := len(lineage) - 1; i >= 0; i-- {
		kind := StepRepublished
		if i == len(lineage)-1 {
			kind = StepReported
		}
		steps = append(steps, Step{kind, RefTo(KindSource, lineage[i].ID), lineage[i].Name()})
	}
	return steps
}

func (b *Briefing) actorStep(kind StepKind, id ActorID) Step {
	o := b.actorOrigin(id)
	return Step{kind, o.Ref, o.Name}
}
