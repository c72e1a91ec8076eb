package ui

import (
	"cmp"
	"strings"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/page"
)

// opens says what Enter does with a target of the page; empty where it leads nowhere
// else.
func (r *Reader) opens(target string) string {
	s, ok := page.Follow(target)
	if !ok || s == r.subject {
		return ""
	}
	if name := r.called(s); name != "" {
		return r.verb(s) + " " + name
	}
	return ""
}

// verb is what Enter does with a subject: from a search to a part of its quotes it
// narrows.
func (r *Reader) verb(s page.Subject) string {
	if r.narrows(s) {
		return "Enter narrows to"
	}
	return "Enter opens"
}

// narrows tells whether a subject is a search for less than the page is one for.
func (r *Reader) narrows(s page.Subject) bool {
	if s.Kind != page.Search || r.subject.Kind != page.Search || s.From > 0 {
		return false
	}
	asked, err := search.Parse(r.subject.Query)
	return err == nil && len(s.Query) > len(asked.String()) && strings.HasPrefix(s.Query, asked.String())
}

// called is a subject in few words; empty where its page has no name.
func (r *Reader) called(s page.Subject) string {
	switch s.Kind {
	case page.Overview:
		return "the overview"
	case page.Thing:
		if s.Ref.Kind == model.KindSource {
			return cmp.Or(r.page.Shown(), r.nameOf(s.Ref))
		}
		return r.nameOf(s.Ref)
	case page.Search:
		if r.narrows(s) || s.From > 0 {
			return r.page.Shown()
		}
		if s.Query == "" {
			return "all quotes"
		}
		return r.world.Pages.Asked(s.Query)
	case page.Matrix:
		return "who stands where"
	case page.Problems:
		return "the problems"
	case page.Disputed:
		return "what is disputed"
	case page.Compared:
		return "what the authors put side by side"
	case page.Judgments:
		return "what the authors judge"
	case page.Written:
		return s.Place.String()
	}
	return ""
}

// nameOf is a thing in few words; empty for what the briefing does not have.
func (r *Reader) nameOf(ref model.Ref) string {
	b := r.world.Briefing
	if ref.Kind == model.KindProvision { // with or without a version
		p, _ := model.ColumnID(ref.ID).Split()
		ref.ID = string(p)
	}
	if !b.Has(ref) {
		return ""
	}
	switch ref.Kind {
	case model.KindQuote:
		if names := b.SpeakerNames(b.Quote(model.QuoteID(ref.ID))); names != model.Unattributed {
			return "a quote of " + names
		}
		return "an unattributed quote"
	case model.KindSource:
		return b.Source(model.SourceID(ref.ID)).Brief()
	case model.KindJudgment:
		return "the judgment: " + b.Judgment(model.JudgmentID(ref.ID)).Text
	}
	return r.world.Pages.Name(ref)
}
