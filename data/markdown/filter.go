package markdown

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"briefing/model"
)

// Filter narrows an export. The zero value exports everything; what is set must
// hold together: a speaker and an issue leave what that speaker said on it.
type Filter struct {
	Speaker    model.SpeakerID
	Issue      model.IssueID
	Event      model.EventID
	Provision  model.ProvisionID  // with its parts: their texts, what was said on them, the comparisons that hold them
	Instrument model.InstrumentID // the same of all its provisions, and what was quoted from it

	// What follows is exported alone, without what is around it.

	Quotes     []model.QuoteID
	Query      string // what the quotes answer, as it was asked; it is said and gives the file its name
	Comparison model.ComparisonID
	Columns    []model.ColumnID // texts that a reader put side by side
}

// IsZero reports whether f leaves everything.
func (f Filter) IsZero() bool {
	return f.Speaker == "" && f.Issue == "" && f.Event == "" && f.Provision == "" && f.Instrument == "" && !f.alone()
}

// alone reports whether what is left stands without what is around it.
func (f Filter) alone() bool {
	return len(f.Quotes) > 0 || f.Comparison != "" || len(f.Columns) > 0
}

// check says what f names that the briefing does not have.
func (f Filter) check(b *model.Briefing) error {
	isSpeaker := b.Actor(model.ActorID(f.Speaker)) != nil || b.Instrument(model.InstrumentID(f.Speaker)) != nil
	switch {
	case f.Speaker != "" && !isSpeaker:
		return fmt.Errorf("exporting: there is no speaker %q", f.Speaker)
	case f.Issue != "" && b.Issue(f.Issue) == nil:
		return fmt.Errorf("exporting: there is no issue %q", f.Issue)
	case f.Event != "" && b.Event(f.Event) == nil:
		return fmt.Errorf("exporting: there is no event %q", f.Event)
	case f.Provision != "" && b.Provision(f.Provision) == nil:
		return fmt.Errorf("exporting: there is no provision %q", f.Provision)
	case f.Instrument != "" && b.Instrument(f.Instrument) == nil:
		return fmt.Errorf("exporting: there is no instrument %q", f.Instrument)
	case f.Comparison != "" && b.Comparison(f.Comparison) == nil:
		return fmt.Errorf("exporting: there is no comparison %q", f.Comparison)
	}
	for _, id := range f.Quotes {
		if b.Quote(id) == nil {
			return fmt.Errorf("exporting: there is no quote %q", id)
		}
	}
	return nil
}

// on reports whether f asks for clauses, and whether a provision is one of them.
func (f Filter) on(id model.ProvisionID) (asked, is bool) {
	switch {
	case f.Provision != "":
		return true, id == f.Provision || strings.HasPrefix(string(id), string(f.Provision)+"__")
	case f.Instrument != "":
		return true, id.Instrument() == f.Instrument
	}
	return false, false
}

// leaves reports whether a quote passes.
func (f Filter) leaves(q *model.Quote) bool {
	return (f.Speaker == "" || slices.Contains(q.Speakers, f.Speaker)) &&
		(f.Issue == "" || slices.Contains(q.Issues, f.Issue)) &&
		(f.Event == "" || q.Event == f.Event) &&
		f.leavesClauses(q) &&
		(len(f.Quotes) == 0 || slices.Contains(f.Quotes, q.ID))
}

// leavesClauses reports whether a quote is about the clauses that are asked for, or
// quoted from the instrument.
func (f Filter) leavesClauses(q *model.Quote) bool {
	if asked, _ := f.on(""); !asked {
		return true
	}
	if f.Instrument != "" && slices.Contains(q.Speakers, model.SpeakerID(f.Instrument)) {
		return true
	}
	return slices.ContainsFunc(q.Provisions, func(id model.ProvisionID) bool { _, is := f.on(id); return is })
}

// maxFileName bounds a suggested name, in bytes.
const maxFileName = 100

// FileName suggests a name for an export: the briefing's id and what narrows it,
// such as "dprk-russia-2024-antony-blinken.md". It is a slug and safe on every
// system, whatever the briefing holds.
func FileName(b *model.Briefing, f Filter) string {
	parts := []string{b.Meta().ID, string(f.Speaker), string(f.Issue), string(f.Event),
		string(f.Provision), string(f.Instrument), string(f.Comparison), f.quotesName()}
	for _, id := range f.Columns {
		parts = append(parts, string(id))
	}
	name := slug(strings.Join(parts, "-"))
	if name == "" {
		name = "briefing"
	}
	return name + ".md"
}

// quotesName names some quotes: by what they answer, by the id of the only one, or
// by their number.
func (f Filter) quotesName() string {
	switch {
	case slug(f.Query) != "":
		return f.Query
	case len(f.Quotes) == 1:
		return string(f.Quotes[0])
	case len(f.Quotes) > 1:
		return strconv.Itoa(len(f.Quotes)) + "-quotes"
	}
	return ""
}

// slug keeps small letters and digits and puts one hyphen for all else between them.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	s = strings.Join(words, "-")
	return strings.TrimRight(s[:min(len(s), maxFileName)], "-")
}
