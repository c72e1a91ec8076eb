package markdown

import (
	"slices"
	"strings"
	"unicode"

	"briefing/model"
)

func (p *page) timeline(s *selection) {
	if len(s.events) == 0 {
		return
	}
	p.heading(2, "Timeline")
	var items []item
	for _, e := range s.events {
		items = append(items, p.event(e))
	}
	p.list(items...)
	if e := p.b.Event(s.filter.Event); e != nil {
		p.prose(e.Summary, 2)
	}
}

func (p *page) event(e *model.Event) item {
	title := named(e.Title, e.ID)
	if place := text(e.Place); place != "" && !says(e.Title, e.Place) {
		title += " (" + place + ")"
	}
	it := item{text: strong(date(e.When())) + " — " + p.noted(title, e.Sources...)}
	if e.Disputed != "" {
		it.add(strong("Disputed:") + " " + text(e.Disputed))
	}
	var accounts []inline
	for _, a := range e.Accounts {
		accounts = append(accounts, p.noted(p.actorName(a.By), a.Source))
	}
	it.add(labelled("Own accounts", join("; ", accounts...)))
	return it
}

// says reports whether a title holds the words of a place already, together and
// whole: "Talks in OSS" says Oss, "Talks in Ossdal" does not.
func says(title, place string) bool {
	all, sought := plainWords(title), plainWords(place)
	for i := range all {
		if len(all)-i >= len(sought) && slices.Equal(all[i:i+len(sought)], sought) {
			return true
		}
	}
	return false
}

// plainWords are the words of a text in small letters. A phone is a telephone: of all
// that is no place, it stands most where one belongs.
func plainWords(s string) []string {
	list := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
	})
	for i := range list {
		if list[i] == "phone" {
			list[i] = "telephone"
		}
	}
	return list
}
