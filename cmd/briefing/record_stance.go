package main

import (
	"cmp"

	"briefing/model"
	"briefing/model/edtf"
)

// issueRecord is a question on which actors take positions.
type issueRecord struct {
	ID        model.IssueID      `json:"id"`
	Ref       string             `json:"ref"`
	Formerly  []string           `json:"formerly"`
	Label     string             `json:"label"`
	Question  string             `json:"question"`
	Asks      model.Asks         `json:"asks"` // fact or policy
	Summary   string             `json:"summary"`
	Positions []model.PositionID `json:"positions"`
	Quotes    []model.QuoteID    `json:"quotes"`
}

func (r recorder) issue(i *model.Issue) issueRecord {
	return issueRecord{
		ID: i.ID, Ref: model.RefTo(model.KindIssue, i.ID).String(), Formerly: some(i.Formerly), Label: i.Label, Question: i.Question,
		Asks: cmp.Or(i.Asks, model.AsksPolicy), Summary: i.Summary,
		Positions: positionIDs(r.b.PositionsByIssue(i.ID)), Quotes: quoteIDs(r.b.QuotesByIssue(i.ID)),
	}
}

// positionRecord is a stance of one actor on one issue. Stance runs from -2,
// opposes strongly or says no, to 2, supports strongly or says yes; its words say how
// firmly it is taken, too; shift tells that it is a change from
// the position before it.
type positionRecord struct {
	ID       model.PositionID   `json:"id"`
	Ref      string             `json:"ref"`
	Actor    named              `json:"actor"`
	Issue    named              `json:"issue"`
	Stance   model.Stance       `json:"stance"`
	Words    string             `json:"stance_in_words"`
	Modality model.Modality     `json:"modality"`
	From     edtf.Date          `json:"from"`
	To       edtf.Date          `json:"to"`
	Shift    bool               `json:"shift"`
	Evidence []model.EvidenceID `json:"evidence"`
	Origins  []string           `json:"origins"` // of the quotes among the evidence
	Note     string             `json:"note"`
}

// named is something with what it is called.
type named struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

func (r recorder) position(p *model.Position) positionRecord {
	return positionRecord{
		ID: p.ID(), Ref: model.RefTo(model.KindPosition, p.ID()).String(),
		Actor: named{string(p.Actor), actorName(r.b, p.Actor)}, Issue: named{string(p.Issue), issueName(r.b, p.Issue)},
		Stance: p.Stance, Words: r.b.StanceWords(p), Modality: p.Firmness(), From: p.From, To: p.To, Shift: shifted(r.b, p),
		Evidence: some(p.Evidence), Origins: r.originsOf(r.b.EvidenceQuotes(p.Evidence)), Note: p.Note,
	}
}

// judgmentRecord is an assessment of the authors.
type judgmentRecord struct {
	ID         model.JudgmentID   `json:"id"`
	Ref        string             `json:"ref"`
	Formerly   []string           `json:"formerly"`
	Text       string             `json:"text"`
	Likelihood string             `json:"likelihood"`
	Confidence string             `json:"confidence"`
	Evidence   []model.EvidenceID `json:"evidence"`
	Origins    []string           `json:"origins"`
	Note       string             `json:"note"`
}

func (r recorder) judgment(j *model.Judgment) judgmentRecord {
	return judgmentRecord{
		ID: j.ID, Ref: model.RefTo(model.KindJudgment, j.ID).String(), Formerly: some(j.Formerly), Text: j.Text, Likelihood: j.Likelihood,
		Confidence: j.Confidence, Evidence: some(j.Evidence), Origins: r.originsOf(r.b.EvidenceQuotes(j.Evidence)), Note: j.Note,
	}
}

// comparisonRecord is what the authors put side by side.
type comparisonRecord struct {
	ID       model.ComparisonID `json:"id"`
	Ref      string             `json:"ref"`
	Formerly []string           `json:"formerly"`
	Title    string             `json:"title"`
	Question string             `json:"question"`
	Columns  []columnRecord     `json:"columns"`
	Points   []pointRecord      `json:"points"`
	Note     string             `json:"note"`
}

type pointRecord struct {
	Label string   `json:"label"`
	Cells []string `json:"cells"`
}

func (r recorder) comparison(c *model.Comparison) comparisonRecord {
	rec := comparisonRecord{
		ID: c.ID, Ref: model.RefTo(model.KindComparison, c.ID).String(), Formerly: some(c.Formerly), Title: c.Title, Question: c.Question,
		Columns: r.columns(c.Columns), Points: []pointRecord{}, Note: c.Note,
	}
	for _, p := range c.Points {
		rec.Points = append(rec.Points, pointRecord{p.Label, some(p.Cells)})
	}
	return rec
}
