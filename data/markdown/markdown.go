// Package markdown writes a briefing as GitHub Flavored Markdown that a colleague
// can paste into a report.
//
// It promises the truth about whose words are whose: direct speech stands in
// quotation marks, speech of which the source quotes fragments keeps the source's
// marks and gets no others, and indirect speech gets none and is marked as
// reported. Nobody is named as a speaker whom the source does not name, no day is
// made more exact, translations say whose they are, the authors' judgments say
// that they are theirs, and every quote leads to its source by a footnote.
//
// Every quote reads, once the Markdown is parsed, exactly as in its source but for
// white space and hazards, which are shown as package safe shows them. Nothing
// from a briefing becomes markup, HTML or an unsafe link; authors' Markdown keeps
// its form but stays below the headings around it. The same briefing and options
// give the same bytes.
//
// It touches no disk: package atomic writes files.
package markdown

import (
	"bytes"
	"slices"

	"briefing/model"
)

// Section is one part of the export.
type Section string

// The sections in their order. Sources cannot be left out: without them a quote
// has no origin.
const (
	Summary     Section = "bottom line"
	Judgments   Section = "judgments"
	Timeline    Section = "timeline"
	Actors      Section = "actors"
	Positions   Section = "positions"
	Provisions  Section = "provisions"
	Comparisons Section = "comparisons"
	Quotes      Section = "quotes"
	Notes       Section = "notes on sources"
)

// Sections are the sections that can be left out, in their order.
func Sections() []Section {
	return []Section{Summary, Judgments, Timeline, Actors, Positions, Provisions, Comparisons, Quotes, Notes}
}

// Options say what is exported. The zero value exports the whole briefing.
type Options struct {
	Filter  Filter
	Without []Section // left out
}

// Stats counts what was exported.
type Stats struct {
	Quotes int // different quotes that the filter leaves, 0 without their section
	Lines  int
}

// Render gives the briefing as Markdown (GFM with footnotes, UTF-8, lines of any
// length, one line feed at the end). It fails only where the filter names what the
// briefing does not have.
func Render(b *model.Briefing, opt Options) ([]byte, Stats, error) {
	sel, err := choose(b, opt.Filter)
	if err != nil {
		return nil, Stats{}, err
	}
	p := &page{b: b, number: map[model.SourceID]int{}}
	p.head(sel)
	writers := map[Section]func(*selection){
		Summary: p.summary, Judgments: p.judgments, Timeline: p.timeline, Actors: p.actors,
		Positions: p.positions, Provisions: p.provisions, Comparisons: p.comparisons,
		Quotes: p.quotes, Notes: p.sourceNotes,
	}
	for _, section := range Sections() {
		if !slices.Contains(opt.Without, section) {
			writers[section](sel)
		}
	}
	p.sources()
	doc := []byte(p.out.String())
	stats := Stats{Quotes: len(sel.quotes), Lines: bytes.Count(doc, []byte("\n"))}
	if slices.Contains(opt.Without, Quotes) {
		stats.Quotes = 0
	}
	return doc, stats, nil
}
