package model

import "strings"

// Kind is a kind of thing in a briefing.
type Kind string

// The kinds, in the order in which a bare id is looked up.
const (
	KindActor      Kind = "actor"
	KindEvent      Kind = "event"
	KindQuote      Kind = "quote"
	KindProvision  Kind = "provision"
	KindInstrument Kind = "instrument"
	KindIssue      Kind = "issue"
	KindPosition   Kind = "position"
	KindComparison Kind = "comparison"
	KindJudgment   Kind = "judgment"
	KindSource     Kind = "source"
)

// Kinds lists every kind in look-up order.
func Kinds() []Kind {
	return []Kind{KindActor, KindEvent, KindQuote, KindProvision, KindInstrument,
		KindIssue, KindPosition, KindComparison, KindJudgment, KindSource}
}

// Ref points at one thing of a briefing. The zero Ref points at nothing.
type Ref struct {
	Kind Kind
	ID   string
}

// RefTo makes a Ref from a typed id.
func RefTo[ID ~string](kind Kind, id ID) Ref { return Ref{kind, string(id)} }

// String is kind:id, the form that [ParseRef] reads.
func (r Ref) String() string {
	if r == (Ref{}) {
		return ""
	}
	return string(r.Kind) + ":" + r.ID
}

// IsZero reports whether r points at nothing.
func (r Ref) IsZero() bool { return r == Ref{} }

// ParseRef reads "kind:id". A text without a known kind in front is not a Ref.
func ParseRef(s string) (Ref, bool) {
	kind, id, ok := strings.Cut(s, ":")
	if !ok || id == "" {
		return Ref{}, false
	}
	for _, k := range Kinds() {
		if string(k) == kind {
			return Ref{k, id}, true
		}
	}
	return Ref{}, false
}
