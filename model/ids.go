package model

import (
	"fmt"
	"strings"
)

// The ids of a briefing are slugs: [a-z0-9-]+, unique in their kind, never used
// again for something else.
type (
	ActorID      string // a person, organisation, public body or country
	IssueID      string // a question on which actors take positions
	EventID      string // something that happened
	SourceID     string // a text that was read
	QuoteID      string // one piece of reported speech
	PositionID   string // one stance of one actor; see [Position.ID]
	ComparisonID string // texts that belong side by side
	JudgmentID   string // an assessment of the authors
	InstrumentID string // a treaty, charter or resolution
	VersionID    string // one text version of an instrument
	StatementID  string // one utterance or claim, in however many quotes
)

// SpeakerID names who speaks in a quote: an actor, or an instrument where the
// text itself speaks. Actors win where both have the id.
type SpeakerID string

// EvidenceID names what a position or a judgment rests on: a quote or a provision.
type EvidenceID string

// ColumnID names what stands in a column of a comparison: a quote, a provision
// in one version (<instrument>#art_4@<version>), a source or an event.
type ColumnID string

// ProvisionID is a clause of an instrument, written <instrument>#<eid> with the
// eid after Akoma Ntoso: art_4, art_4__para_1, preamble.
type ProvisionID string

// NewProvisionID joins an instrument and an eid.
func NewProvisionID(in InstrumentID, eid string) ProvisionID {
	return ProvisionID(string(in) + "#" + eid)
}

// Instrument is the part before the #.
func (p ProvisionID) Instrument() InstrumentID {
	in, _, _ := strings.Cut(string(p), "#")
	return InstrumentID(in)
}

// EID is the part after the #, without a version.
func (p ProvisionID) EID() string {
	_, eid, _ := strings.Cut(string(p), "#")
	eid, _, _ = strings.Cut(eid, "@")
	return eid
}

// Split separates the version from a provision in a column:
// "t#art_4@kcna" gives "t#art_4" and "kcna". Without an @ the version is empty.
func (c ColumnID) Split() (ProvisionID, VersionID) {
	p, v, _ := strings.Cut(string(c), "@")
	return ProvisionID(p), VersionID(v)
}

// IsProvision reports whether the column names a provision.
func (c ColumnID) IsProvision() bool { return strings.Contains(string(c), "#") }

// ValidSlug reports whether s is a slug: lower-case letters, digits and hyphens,
// at most 100 of them.
func ValidSlug(s string) bool { return validID(s, "-") }

// ValidEID reports whether s can name a provision within its instrument: a slug
// that may hold the underscores of Akoma Ntoso.
func ValidEID(s string) bool { return validID(s, "-_") }

const maxID = 100

func validID(s, extra string) bool {
	if s == "" || len(s) > maxID {
		return false
	}
	for _, r := range s {
		lower, digit := r >= 'a' && r <= 'z', r >= '0' && r <= '9'
		if !lower && !digit && !strings.ContainsRune(extra, r) {
			return false
		}
	}
	return true
}

// slugRune keeps what a slug may hold and turns the rest into hyphens.
func slugRune(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
		return r
	}
	return '-'
}

// UnmarshalText accepts <instrument>#<eid> and refuses anything else.
func (p *ProvisionID) UnmarshalText(text []byte) error {
	in, eid, ok := strings.Cut(string(text), "#")
	if !ok || !ValidSlug(in) || !ValidEID(eid) {
		return fmt.Errorf("%q is no provision: write <instrument>#<id>, such as treaty-2024#art_4", text)
	}
	*p = ProvisionID(text)
	return nil
}
