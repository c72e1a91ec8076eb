package model

import "slices"

// Meta describes the briefing as a whole.
func (b *Briefing) Meta() *Meta { return &b.data.Meta }

// Data is the briefing as [New] takes it, sorted. Its slices are the briefing's own
// and must not be written to.
func (b *Briefing) Data() Data { return b.data }

// Problems are what was wrong in the folder, in order of place.
func (b *Briefing) Problems() []Problem { return b.problems }

// WithProblems is the same briefing with another list of problems, for instance
// with what a check found beside what was found while reading.
func (b *Briefing) WithProblems(problems []Problem) *Briefing {
	other := *b
	other.problems = slices.Clone(problems)
	SortProblems(other.problems)
	return &other
}

// Actors are all actors as written.
func (b *Briefing) Actors() []Actor { return b.data.Actors }

// Issues are all issues as written.
func (b *Briefing) Issues() []Issue { return b.data.Issues }

// Events are all events, earliest first.
func (b *Briefing) Events() []Event { return b.data.Events }

// Sources are all sources by file.
func (b *Briefing) Sources() []Source { return b.data.Sources }

// Quotes are all quotes, earliest first.
func (b *Briefing) Quotes() []Quote { return b.data.Quotes }

// Positions are all positions by issue, actor and date.
func (b *Briefing) Positions() []Position { return b.data.Positions }

// Instruments are all instruments by folder.
func (b *Briefing) Instruments() []Instrument { return b.data.Instruments }

// Comparisons are all comparisons as written.
func (b *Briefing) Comparisons() []Comparison { return b.data.Comparisons }

// Judgments are all judgments as written.
func (b *Briefing) Judgments() []Judgment { return b.data.Judgments }

// Each look-up below answers nil where nothing has the id.

// Actor finds an actor.
func (b *Briefing) Actor(id ActorID) *Actor { return b.actors[id] }

// Issue finds an issue.
func (b *Briefing) Issue(id IssueID) *Issue { return b.issues[id] }

// Event finds an event.
func (b *Briefing) Event(id EventID) *Event { return b.events[id] }

// Source finds a source.
func (b *Briefing) Source(id SourceID) *Source { return b.sources[id] }

// Quote finds a quote.
func (b *Briefing) Quote(id QuoteID) *Quote { return b.quotes[id] }

// Position finds a position by its id, see [Position.ID].
func (b *Briefing) Position(id PositionID) *Position { return b.positions[id] }

// Instrument finds an instrument.
func (b *Briefing) Instrument(id InstrumentID) *Instrument { return b.instruments[id] }

// Provision finds a provision by its whole id.
func (b *Briefing) Provision(id ProvisionID) *Provision { return b.provisions[id] }

// Comparison finds a comparison.
func (b *Briefing) Comparison(id ComparisonID) *Comparison { return b.comparisons[id] }

// Judgment finds a judgment.
func (b *Briefing) Judgment(id JudgmentID) *Judgment { return b.judgments[id] }

// The lists below are in the order of the whole list.

// QuotesBySpeaker are the quotes of an actor, joint statements included, or of
// an instrument's own words.
func (b *Briefing) QuotesBySpeaker(id SpeakerID) []*Quote { return b.quotesBySpeaker[id] }

// QuotesByEvent are the quotes said at or about an event.
func (b *Briefing) QuotesByEvent(id EventID) []*Quote { return b.quotesByEvent[id] }

// QuotesByProvision are the quotes about a provision.
func (b *Briefing) QuotesByProvision(id ProvisionID) []*Quote { return b.quotesByProvision[id] }

// QuotesByIssue are the quotes on an issue.
func (b *Briefing) QuotesByIssue(id IssueID) []*Quote { return b.quotesByIssue[id] }

// QuotesBySource are the quotes taken from a source.
func (b *Briefing) QuotesBySource(id SourceID) []*Quote { return b.quotesBySource[id] }

// QuotesByStatement are the quotes that report one statement.
func (b *Briefing) QuotesByStatement(id StatementID) []*Quote { return b.quotesByStatement[id] }

// PositionsByActor are the positions of an actor by issue and date.
func (b *Briefing) PositionsByActor(id ActorID) []*Position { return b.positionsByActor[id] }

// PositionsByIssue are the positions on an issue by actor and date.
func (b *Briefing) PositionsByIssue(id IssueID) []*Position { return b.positionsByIssue[id] }

// Unattributed are the quotes whose source does not say who speaks.
func (b *Briefing) Unattributed() []*Quote {
	var list []*Quote
	for i := range b.data.Quotes {
		if len(b.data.Quotes[i].Speakers) == 0 {
			list = append(list, &b.data.Quotes[i])
		}
	}
	return list
}

// Text finds the text of a provision in one version; nil where that version
// does not hold it.
func (b *Briefing) Text(p ProvisionID, v VersionID) *Clause {
	for _, t := range b.Texts(p) {
		if t.Version.ID == v {
			return t.Clause
		}
	}
	return nil
}

// VersionText is the text of a provision in one version.
type VersionText struct {
	Version *Version
	Clause  *Clause
}

// Texts are the texts of a provision, version by version as written.
func (b *Briefing) Texts(p ProvisionID) []VersionText {
	return b.texts()[NewProvisionID(p.Instrument(), p.EID())]
}

// indexTexts finds the texts of all provisions; of two that a version has for one,
// the first.
func (b *Briefing) indexTexts() map[ProvisionID][]VersionText {
	texts := map[ProvisionID][]VersionText{}
	for _, in := range b.instruments {
		for i := range in.Versions {
			v := &in.Versions[i]
			for j := range v.Clauses {
				id := NewProvisionID(in.ID, v.Clauses[j].EID)
				if list := texts[id]; len(list) == 0 || list[len(list)-1].Version != v {
					texts[id] = append(list, VersionText{v, &v.Clauses[j]})
				}
			}
		}
	}
	return texts
}
