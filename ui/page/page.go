// Package page turns one thing of a briefing into a page: the overview, an event
// with its quotes side by side, an actor's profile, a provision with its
// versions, a quote in its passage, a comparison, a search. The same page fills
// the main region of the reader and the output of the commands.
//
// It promises that indirect speech never stands in quotation marks, that
// everything a page names can be followed, and that no line is wider than the
// page. It keeps no state and touches no terminal.
package page

import (
	"strings"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/rich"
)

// Subject is what a page is about. Subjects can be compared with ==.
type Subject struct {
	Kind    Kind
	Ref     model.Ref   // the thing, for Thing
	Query   string      // what was asked, for Search
	Columns string      // column ids separated by spaces, for Compare
	Place   model.Place // for Written
	From    int         // the first quote shown, counted from 0, where there are too many for one page
	Face    int         // the text shown of several that do not fit side by side, see [Builder.Faces]
}

// Kind is the kind of a subject.
type Kind uint8

// The kinds of subject.
const (
	Overview  Kind = iota // the briefing as a whole
	Thing                 // one thing, see Ref
	Search                // the quotes that answer a query
	Compare               // texts chosen by the reader, side by side
	Matrix                // actors by issues
	Problems              // what is wrong in the folder
	Written               // a place in a file of the folder, see Place
	Disputed              // all that is disputed
	Compared              // all that the authors put side by side
	Judgments             // all assessments of the authors
)

// Of is the subject of one thing.
func Of(ref model.Ref) Subject { return Subject{Kind: Thing, Ref: ref} }

// For is the subject of a search.
func For(query string) Subject { return Subject{Kind: Search, Query: query} }

// Beside is the subject of some columns side by side.
func Beside(ids ...model.ColumnID) Subject {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
	}
	return Subject{Kind: Compare, Columns: strings.Join(names, " ")}
}

// Page is a subject laid out at one width.
type Page struct {
	Subject Subject
	Title   string // for the frame: "Event · 19 June 2024"
	Lines   []rich.Line
	Stops   []rich.Stop     // what can be followed, in reading order; targets are model.Ref strings or subject targets
	Quotes  []model.QuoteID // the quotes shown, in reading order
	Turns   bool            // one of several texts is shown, see [Builder.Faces]
	Heads   []Head          // what stays in sight while what it is the head of is scrolled through
	Start   int             // the stop on which a reader wants to begin, such as the first cell of the matrix; -1: none in particular
}

// Head are lines of a page that say what the lines below them mean, such as the
// issues above the columns of the matrix.
type Head struct {
	From, Rows int // where they stand, and how many they are
	To         int // the line after the last one below them
}

// Prose lays out Markdown at a width.
type Prose func(markdown string, width int) []rich.Line

// Builder makes pages of one briefing. It is immutable and safe for concurrent use.
type Builder struct {
	Briefing *model.Briefing
	Index    *search.Index
	Prose    Prose
	// File reads a file of the briefing's folder, for Written; nil where there is
	// no folder to read.
	File func(name string) ([]byte, error)
	// Stacked puts texts that would stand side by side one over the other.
	Stacked bool
	// Faces shows one text at a time where several do not fit side by side, so that
	// a reader can turn from one to the next in place; else they follow each other.
	Faces bool
	// Signs puts {braces} around what colour alone would mark (words that differ,
	// hits), for where there are no colours.
	Signs bool
	// Headed tells that the title of the briefing stands above the page already.
	Headed bool
}
