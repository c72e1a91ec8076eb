package main

import (
	"briefing/model"
	"briefing/model/edtf"
)

// instrumentRecord is a treaty, charter or resolution. Standing is derived from the
// dates for the briefing's day; status is what the authors wrote.
type instrumentRecord struct {
	ID           model.InstrumentID     `json:"id"`
	Ref          string                 `json:"ref"`
	Formerly     []string               `json:"formerly"`
	Title        string                 `json:"title"`
	Short        string                 `json:"short"`
	Parties      []model.ActorID        `json:"parties"`
	Signed       edtf.Date              `json:"signed"`
	Ratified     []ratificationRecord   `json:"ratified"`
	InForce      edtf.Date              `json:"in_force"`
	Terminated   edtf.Date              `json:"terminated"`
	Supersedes   []model.InstrumentID   `json:"supersedes"`
	Status       string                 `json:"status"`
	Standing     model.InstrumentStatus `json:"standing"`
	Registration string                 `json:"registration"`
	Versions     []versionRecord        `json:"versions"`
	Provisions   []model.ProvisionID    `json:"provisions"`
	Note         string                 `json:"note"`
}

type ratificationRecord struct {
	Party model.ActorID `json:"party"`
	Date  edtf.Date     `json:"date"`
}

type versionRecord struct {
	ID         model.VersionID `json:"id"`
	Language   string          `json:"language"`
	Source     model.SourceID  `json:"source"`
	Authentic  bool            `json:"authentic"`
	Translator string          `json:"translator"`
	Note       string          `json:"note"`
}

func (r recorder) instrument(in *model.Instrument) instrumentRecord {
	rec := instrumentRecord{
		ID: in.ID, Ref: model.RefTo(model.KindInstrument, in.ID).String(), Formerly: some(in.Formerly), Title: in.Title, Short: in.Short,
		Parties: some(in.Parties), Signed: in.Signed, Ratified: []ratificationRecord{}, InForce: in.InForce,
		Terminated: in.Terminated, Supersedes: some(in.Supersedes), Status: in.Status, Standing: r.standing(in),
		Registration: in.Registration, Versions: []versionRecord{}, Provisions: []model.ProvisionID{}, Note: in.Note,
	}
	for _, x := range in.Ratified {
		rec.Ratified = append(rec.Ratified, ratificationRecord(x))
	}
	for _, v := range in.Versions {
		rec.Versions = append(rec.Versions, versionRecord{v.ID, v.Language, v.Source, v.Authentic, v.Translator, v.Note})
	}
	for _, p := range in.Provisions {
		rec.Provisions = append(rec.Provisions, p.ID)
	}
	return rec
}

func (r recorder) standing(in *model.Instrument) model.InstrumentStatus {
	day, known := r.b.Meta().AsOf.Latest()
	if !known {
		return model.StatusUnset
	}
	return r.b.StatusOn(in.ID, day)
}

// provisionRecord is a clause with its text in every version.
type provisionRecord struct {
	ID          model.ProvisionID   `json:"id"`
	Ref         string              `json:"ref"`
	Instrument  model.InstrumentID  `json:"instrument"`
	Formerly    []string            `json:"formerly"`
	Label       string              `json:"label"`
	Heading     string              `json:"heading"`
	Summary     string              `json:"summary"`
	Obligations []string            `json:"obligations"`
	Trigger     string              `json:"trigger"`
	Response    string              `json:"response"`
	Qualifiers  []string            `json:"qualifiers"`
	Duration    string              `json:"duration"`
	Parallel    []model.ProvisionID `json:"parallel"`
	Wording     model.Wording       `json:"wording"` // absent: its words were not seen
	Sources     []model.SourceID    `json:"sources"` // who reports it then
	Texts       []textRecord        `json:"texts"`
	Note        string              `json:"note"`
	Quotes      []model.QuoteID     `json:"quotes"`
}

type textRecord struct {
	Version  model.VersionID `json:"version"`
	Language string          `json:"language"`
	Source   model.SourceID  `json:"source"`
	Heading  string          `json:"heading"`
	Text     string          `json:"text"`
	Verified bool            `json:"verified"` // the text stands in the source as it is given
	Doubt    string          `json:"doubt"`    // why it does not
}

func (r recorder) provision(p *model.Provision) provisionRecord {
	rec := provisionRecord{
		ID: p.ID, Ref: model.RefTo(model.KindProvision, p.ID).String(), Instrument: p.ID.Instrument(), Formerly: some(p.Formerly), Label: p.ID.Number(),
		Heading: p.Heading, Summary: p.Summary, Obligations: some(p.Obligations), Trigger: p.Trigger, Response: p.Response,
		Qualifiers: some(p.Qualifiers), Duration: p.Duration, Parallel: some(p.Parallel), Wording: p.Wording, Sources: some(p.Sources), Texts: []textRecord{},
		Note: p.Note, Quotes: quoteIDs(r.b.QuotesByProvision(p.ID)),
	}
	for _, t := range r.b.Texts(p.ID) {
		rec.Texts = append(rec.Texts, textRecord{t.Version.ID, t.Version.Language, t.Version.Source, t.Clause.Heading, t.Clause.Text,
			t.Clause.Doubt == "", t.Clause.Doubt})
	}
	return rec
}

func (r recorder) provisions() []provisionRecord {
	list := []provisionRecord{}
	for _, in := range r.b.Instruments() {
		list = append(list, records(in.Provisions, r.provision)...)
	}
	return list
}
