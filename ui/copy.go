package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"briefing/model"
	"briefing/model/safe"
	"briefing/ui/rich"
)

// clipboardLimit keeps a copy within what terminals take.
const clipboardLimit = 100_000

// copyQuote puts the quote under the cursor, or that the page is about, into the
// clipboard with who said it, in which role, when, and where it is written. It goes
// out by OSC 52, which works over SSH; the clipboard is never read.
func (r *Reader) copyQuote() tea.Cmd {
	q := r.pointed()
	if q == nil {
		r.note = "Put the cursor on a quote, then y."
		return nil
	}
	text := Citation(r.world.Briefing, q)
	if len(text) > clipboardLimit {
		r.note = "Too long for the clipboard. e exports it."
		return nil
	}
	r.note = r.copied(q)
	return tea.SetClipboard(text)
}

// copied says whose words were copied; of a long row of speakers the beginning.
func (r *Reader) copied(q *model.Quote) string {
	const before, after = "Copied: ", ", with citation."
	names := r.world.Briefing.SpeakerNames(q)
	if len(q.Speakers) == 0 {
		names = "an unattributed quote"
	}
	room := max(r.size.X-1-rich.Width(before+after), 8)
	return before + rich.Of(rich.T(rich.Plain, names)).Truncate(room).String() + after
}

// browse asks the system to open the address of the source under the cursor, or of
// the quote's. How that ended comes as a message.
func (r *Reader) browse() tea.Cmd {
	s := r.source()
	if s == nil {
		r.note = "Put the cursor on a source or quote, then o."
		return nil
	}
	url, ok := safe.URL(s.URL)
	switch {
	case s.URL == "":
		r.note = "No address is known for " + s.Brief() + "."
		return nil
	case !ok:
		r.note = "Not opened: only http, https and mailto are."
		return nil
	case r.config.Outside == nil:
		r.note = url
		return nil
	}
	r.note = "Asked the system to open " + url
	r.turn++
	turn, open := r.turn, r.config.Outside.Browse
	return func() tea.Msg { return browsed{turn, url, open(url)} }
}

// browsed tells how the opening of an address ended.
type browsed struct {
	turn int
	url  string
	err  error
}

// browsed says that the address which was opened last was not.
func (r *Reader) browsed(msg browsed) {
	if msg.turn == r.turn && msg.err != nil {
		r.note = "Not opened: " + msg.err.Error() + ": " + msg.url
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
	if q := r.pointed(); q != nil {
		return r.world.Briefing.Source(q.Source)
	}
	return nil
}

// Citation is a quote with its speaker, role, date and source on one line.
// Indirect speech stands without quotation marks and is called reported.
func Citation(b *model.Briefing, q *model.Quote) string {
	text, reported := q.Spoken()
	switch {
	case q.Doubt != "":
		text = "Unverified: " + text
	case reported:
		text = "Reported: " + text
	}
	var parts []string
	for _, s := range b.SpeakersOf(q) {
		name := s.Name
		if role := s.Standing(); role != "" {
			name += " (" + role + ")"
		}
		parts = append(parts, name)
	}
	cite := []string{model.Joint(parts), q.Said.Long()}
	if s := b.Source(q.Source); s != nil {
		cite = append(cite, s.Name())
		if url, ok := safe.URL(s.URL); ok {
			cite = append(cite, url)
		}
	}
	return safe.Line(text) + " — " + safe.Line(strings.Join(cite, ", "))
}
