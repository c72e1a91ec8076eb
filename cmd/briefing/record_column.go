package main

import (
	"cmp"

	"briefing/model"
	"briefing/model/diff"
)

// columnRecord is one of several texts side by side. ID is what was asked for, Shown
// what stands there: a provision that was asked for without a version has one. Differs
// are the stretches of the text that the texts beside it lack; none where it is alone
// in the language of most of them.
type columnRecord struct {
	ID       model.ColumnID `json:"id"`
	Shown    model.ColumnID `json:"shown"`
	Ref      string         `json:"ref"` // "" where nothing has the id
	Title    string         `json:"title"`
	Language string         `json:"language"`
	Text     string         `json:"text"`
	Verified bool           `json:"verified"` // false where the text is in doubt, or where there is none
	Doubt    string         `json:"doubt"`
	Differs  []string       `json:"differs"`
}

// columns are the records of texts side by side.
func (r recorder) columns(ids []model.ColumnID) []columnRecord {
	list := make([]columnRecord, len(ids))
	tags := make([]string, len(ids))
	for i, shown := range r.b.Versioned(ids) {
		list[i] = r.column(shown)
		list[i].ID = ids[i]
		if list[i].Text != "" {
			tags[i] = cmp.Or(list[i].Language, "und") // undetermined
		}
	}
	var texts []string
	var which []int
	for i, language := 0, model.CommonLanguage(tags); i < len(list); i++ {
		if tags[i] != "" && tags[i] == language {
			texts, which = append(texts, list[i].Text), append(which, i)
		}
	}
	for k, pieces := range diff.Columns(texts) {
		for _, p := range pieces {
			if p.Differs {
				list[which[k]].Differs = append(list[which[k]].Differs, p.Text)
			}
		}
	}
	return list
}

// column is one text, not compared yet. Sources and events have none that could be.
func (r recorder) column(id model.ColumnID) columnRecord {
	ref, _ := columnRef(r.b, id)
	rec := columnRecord{Shown: id, Ref: ref.String(), Language: r.b.Meta().Language, Differs: []string{}}
	switch ref.Kind {
	case model.KindProvision:
		p, v := id.Split()
		rec.Title = provisionName(r.b, p)
		for _, t := range r.b.Texts(p) {
			if v == "" || t.Version.ID == v {
				rec.Text, rec.Doubt = t.Clause.Text, t.Clause.Doubt
				rec.speak(t.Version.Language)
				break
			}
		}
	case model.KindQuote:
		q := r.b.Quote(model.QuoteID(id))
		rec.Title, rec.Text, rec.Doubt = r.b.SpeakerNames(q), q.Exact, q.Doubt
		rec.speak(r.b.LanguageOf(q))
	case model.KindSource:
		s := r.b.Source(model.SourceID(id))
		rec.Title = s.Name()
		rec.speak(s.Language)
	case model.KindEvent:
		rec.Title = r.b.Event(model.EventID(id)).Title
	}
	rec.Verified = rec.Text != "" && rec.Doubt == ""
	return rec
}

// speak sets the language; where none is written it is the briefing's.
func (c *columnRecord) speak(language string) {
	if language != "" {
		c.Language = language
	}
}

// columnRef finds what a column names.
func columnRef(b *model.Briefing, id model.ColumnID) (model.Ref, bool) {
	kinds := []model.Kind{model.KindQuote, model.KindSource, model.KindEvent}
	name := string(id)
	if id.IsProvision() {
		p, v := id.Split()
		if v != "" && b.Text(p, v) == nil {
			return model.Ref{}, false
		}
		kinds, name = []model.Kind{model.KindProvision}, string(p)
	}
	for _, k := range kinds {
		if ref := model.RefTo(k, name); b.Has(ref) {
			return ref, true
		}
	}
	return model.Ref{}, false
}

func provisionName(b *model.Briefing, id model.ProvisionID) string {
	if in := b.Instrument(id.Instrument()); in != nil {
		return in.Name() + ", " + b.ClauseName(id)
	}
	return string(id)
}
