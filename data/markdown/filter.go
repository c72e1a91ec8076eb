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
	Speaker model.SpeakerID
	Issue   model.IssueID
	Event   model.EventID
	Quotes  []model.QuoteID // marked quotes: these alone, without what is around them
}

// IsZero reports whether f leaves everything.
func (f Filter) IsZero() bool {
	return f.Speaker == "" && f.Issue == "" && f.Event == "" && len(f.Quotes) == 0
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
	}
	for _, id := range f.Quotes {
		if b.Quote(id) == nil {
			return fmt.Errorf("exporting: there is no quote %q", id)
		}
	}
	return nil
}

// leaves reports whether a quote passes.
func (f Filter) leaves(q *model.Quote) bool {
	return (f.Speaker == "" || slices.Contains(q.Speakers, f.Speaker)) &&
		(f.Issue == "" || slices.Contains(q.Issues, f.Issue)) &&
		(f.Event == "" || q.Event == f.Event) &&
		(len(f.Quotes) == 0 || slices.Contains(f.Quotes, q.ID))
}

// maxFileName bounds a suggested name, in bytes.
const maxFileName = 100

// FileName suggests a name for an export: the briefing's id and what narrows it,
// such as "dprk-russia-2024-antony-blinken.md". It is a slug and safe on every
// system, whatever the briefing holds.
func FileName(b *model.Briefing, f Filter) string {
	parts := []string{b.Meta().ID, string(f.Speaker), string(f.Issue), string(f.Event)}
	switch len(f.Quotes) {
	case 0:
	case 1:
		parts = append(parts, string(f.Quotes[0]))
	default:
		parts = append(parts, strconv.Itoa(len(f.Quotes)), "quotes")
	}
	name := slug(strings.Join(parts, "-"))
	if name == "" {
		name = "briefing"
	}
	return name + ".md"
}

// slug keeps small letters and digits and puts one hyphen for all else between them.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	s = strings.Join(words, "-")
	return strings.TrimRight(s[:min(len(s), maxFileName)], "-")
}
