package main

import (
	"briefing/model"
	"briefing/model/edtf"
)

// quoteRecord is a quote. An absent status is "ok"; credibility is null where it
// is not judged.
type quoteRecord struct {
	ID          model.QuoteID      `json:"id"`
	Ref         string             `json:"ref"`
	Formerly    []string           `json:"formerly"`
	Type        model.QuoteType    `json:"type"`
	Text        string             `json:"text"` // in quotation marks nowhere but where the source has them
	Language    string             `json:"language"`
	Speakers    []speakerRecord    `json:"speakers"` // none: the source does not say
	OnBehalfOf  model.ActorID      `json:"on_behalf_of"`
	Attribution string             `json:"attribution"` // the speaker as printed
	Said        edtf.Date          `json:"said"`
	Occasion    string             `json:"occasion"`
	Source      quotedIn           `json:"source"`
	Cue         string             `json:"cue"`
	Via         []model.ActorID    `json:"via"`
	Prefix      string             `json:"prefix"`
	Suffix      string             `json:"suffix"`
	Translation *translationRecord `json:"translation"`
	Statement   model.StatementID  `json:"statement"`
	// Origins are the independent origins of all quotes of the same statement.
	Origins     []string            `json:"origins"`
	Issues      []model.IssueID     `json:"issues"`
	Provisions  []model.ProvisionID `json:"provisions"`
	Event       model.EventID       `json:"event"`
	Mentions    []model.ActorID     `json:"mentions"`
	Status      model.QuoteStatus   `json:"status"`
	Verified    bool                `json:"verified"` // the words stand in the source as they are given
	Doubt       string              `json:"doubt"`    // why they do not
	Credibility *int                `json:"credibility"`
	Note        string              `json:"note"`
}

// speakerRecord is a speaker with the role held on the day of the quote.
type speakerRecord struct {
	ID        model.SpeakerID `json:"id"`
	Name      string          `json:"name"`
	Role      string          `json:"role"`
	Anonymous bool            `json:"anonymous"`
	Possibly  []model.ActorID `json:"possibly"` // the authors' note; never merged
}

// quotedIn is the source of a quote; origin is the source that it derives from.
type quotedIn struct {
	ID     model.SourceID `json:"id"`
	Title  string         `json:"title"`
	Outlet string         `json:"outlet"`
	Issued edtf.Date      `json:"issued"`
	URL    string         `json:"url"`
	Origin model.SourceID `json:"origin"`
}

type translationRecord struct {
	Text     string `json:"text"`
	Language string `json:"language"`
	By       string `json:"by"`
}

func (r recorder) quote(q *model.Quote) quoteRecord {
	rec := quoteRecord{
		ID: q.ID, Ref: model.RefTo(model.KindQuote, q.ID).String(), Formerly: some(q.Formerly), Type: q.Type, Text: q.Exact, Language: r.b.LanguageOf(q),
		Speakers: r.speakers(q), OnBehalfOf: q.OnBehalfOf, Attribution: q.Attribution, Said: q.Said, Occasion: q.Occasion,
		Source: r.quotedIn(q.Source), Cue: q.Cue, Via: some(q.Via), Prefix: q.Prefix, Suffix: q.Suffix,
		Statement: q.Statement, Origins: r.originsOf(r.b.Reports(q)), Issues: some(q.Issues), Provisions: some(q.Provisions),
		Event: q.Event, Mentions: some(q.Mentions), Status: q.Status, Verified: q.Doubt == "", Doubt: q.Doubt, Note: q.Note,
	}
	if rec.Status == "" {
		rec.Status = model.StatusOK
	}
	if q.Credibility > 0 {
		rec.Credibility = &q.Credibility
	}
	if t := q.Translation; t != nil {
		translation := translationRecord{t.Text, t.Language, t.By}
		rec.Translation = &translation
	}
	return rec
}

// quotes are the records of some quotes.
func (r recorder) quotes(list []*model.Quote) []quoteRecord {
	return records(list, func(q **model.Quote) quoteRecord { return r.quote(*q) })
}

func (r recorder) speakers(q *model.Quote) []speakerRecord {
	list := []speakerRecord{}
	for _, s := range r.b.SpeakersOf(q) {
		list = append(list, speakerRecord{s.ID, s.Name, s.Role, s.Anonymous, some(s.Possibly)})
	}
	return list
}

func (r recorder) quotedIn(id model.SourceID) quotedIn {
	s := r.b.Source(id)
	if s == nil {
		return quotedIn{ID: id}
	}
	return quotedIn{s.ID, s.Title, s.Outlet(), s.Issued, s.URL, s.Origin}
}

// sourceRecord is a source. Root is the source it derives from in the end, itself
// where it derives from none; published_by who stands behind that.
type sourceRecord struct {
	ID            model.SourceID  `json:"id"`
	Ref           string          `json:"ref"`
	Formerly      []string        `json:"formerly"`
	Type          string          `json:"type"`
	Title         string          `json:"title"`
	Short         string          `json:"short"`
	OriginalTitle string          `json:"original_title"`
	Author        []string        `json:"author"`
	Outlet        string          `json:"outlet"`
	Publisher     string          `json:"publisher"`
	Issued        edtf.Date       `json:"issued"`
	Dateline      string          `json:"dateline"`
	Accessed      edtf.Date       `json:"accessed"`
	URL           string          `json:"url"`
	Language      string          `json:"language"`
	Translator    string          `json:"translator"`
	Origin        model.SourceID  `json:"origin"`
	Root          model.SourceID  `json:"root"`
	PublishedBy   string          `json:"published_by"`
	Reliability   string          `json:"reliability"`
	Descriptor    string          `json:"descriptor"`
	Body          model.BodyKind  `json:"body"`
	Text          string          `json:"text"`
	Note          string          `json:"note"`
	Quotes        []model.QuoteID `json:"quotes"`
}

func (r recorder) source(s *model.Source) sourceRecord {
	rec := sourceRecord{
		ID: s.ID, Ref: model.RefTo(model.KindSource, s.ID).String(), Formerly: some(s.Formerly), Type: s.Type, Title: s.Title, Short: s.Short,
		OriginalTitle: s.OriginalTitle, Author: some(s.Author), Outlet: s.Outlet(), Publisher: s.Publisher,
		Issued: s.Issued, Dateline: s.Dateline, Accessed: s.Accessed, URL: s.URL, Language: s.Language,
		Translator: s.Translator, Origin: s.Origin, PublishedBy: r.b.OriginOfSource(s.ID).Ref.String(),
		Reliability: s.Reliability, Descriptor: s.Descriptor, Body: s.Body, Text: s.Text, Note: s.Note,
		Quotes: quoteIDs(r.b.QuotesBySource(s.ID)),
	}
	if root := r.b.Root(s.ID); root != nil {
		rec.Root = root.ID
	}
	return rec
}
