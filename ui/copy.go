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
	r.note = "copied the quote of " + r.world.Briefing.SpeakerNames(q) + " with its citation"
	return tea.SetClipboard(text)
}

// browse opens the address of the source under the cursor, or of the quote's.
func (r *Reader) browse() {
	s := r.source()
	if s == nil {
		r.note = "put the cursor on a source or a quote to open its address"
		return
	}
	url, ok := safe.URL(s.URL)
	switch {
	case s.URL == "":
		r.note = "no address is known for " + s.Brief()
	case !ok:
		r.note = "this address is not opened: only http, https and mailto are"
	case r.config.Outside == nil:
		r.note = url
	default:
		r.note = "opened " + url
		if err := r.config.Outside.Browse(url); err != nil {
			r.note = "not opened: " + err.Error()
		}
	}
}

// source is the source under the cursor, or that the quote there stands in.
func (r *Reader) source() *model.Source {
	cursor := r.panes[r.focus].Cursor(r.props(r.focus))
	for _, target := range []string{cursor.Target, r.subject.Ref.String()} {
		if ref, ok := model.ParseRef(target); ok && ref.Kind == model.KindSource {
			return r.world.Briefing.Source(model.SourceID(ref.ID))
		}
	}
	if q := r.current(); q != nil {
		return r.world.Briefing.Source(q.Source)
	}
	return nil
}

// Citation is a quote with its speaker, role, date and source on one line.
// Indirect speech stands without quotation marks and is called reported.
func Citation(b *model.Briefing, q *model.Quote) string {
	text, reported := q.Spoken()
	if reported {
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
	return safe.Line(text) + " — " + safe.Line(strings.Join(cite, ", "))
}
