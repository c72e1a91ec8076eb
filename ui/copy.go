package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"briefing/model"
	"briefing/model/safe"
)

// clipboardLimit keeps a copy within what terminals take.
const clipboardLimit = 100_000

// copyQuote puts the quote under the cursor into the clipboard with who said it,
// in which role, when, and where it is written. It goes out by OSC 52, which
// works over SSH; the clipboard is never read.
func (r *Reader) copyQuote() tea.Cmd {
	q := r.current()
	if q == nil {
		r.note = "put the cursor on a quote to copy it"
		return nil
	}
	text := Citation(r.world.Briefing, q)
	if len(text) > clipboardLimit {
		r.note = "this quote is too long for the clipboard; e exports it"
		return nil
	}
	r.note = "copied the quote of " + speakers(r.world.Briefing, q) + " with its citation"
	return tea.SetClipboard(text)
}

// Citation is a quote with its speaker, role, date and source on one line.
// Indirect speech stands without quotation marks and is called reported.
func Citation(b *model.Briefing, q *model.Quote) string {
	text := safe.Line(q.Exact)
	switch q.Type {
	case model.Direct:
		text = "“" + text + "”"
	case model.Indirect:
		text = "Reported: " + text
	}
	var parts []string
	for _, s := range b.SpeakersOf(q) {
		name := s.Name
		if s.Role != "" {
			name += " (" + s.Role + ")"
		}
		parts = append(parts, name)
	}
	who := strings.Join(parts, " and ")
	if who == "" {
		who = model.Unattributed
	}
	cite := []string{who, q.Said.Long()}
	if s := b.Source(q.Source); s != nil {
		cite = append(cite, s.Name())
		if url, ok := safe.URL(s.URL); ok {
			cite = append(cite, url)
		}
	}
	return text + " — " + safe.Line(strings.Join(cite, ", "))
}
