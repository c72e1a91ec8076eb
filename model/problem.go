package model

import (
	"cmp"
	"fmt"
	"slices"
)

// Place is where something is written in a briefing folder. Line and Column
// start at 1 and count lines and characters; 0 means that only the file is known.
type Place struct {
	File   string
	Line   int
	Column int
}

// String is file:line:column, as far as they are known.
func (p Place) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Severity tells whether a problem breaks the promise of a briefing.
type Severity string

// Errors cannot be silenced; warnings can, by code, in briefing.yaml. A note
// only tells.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Note    Severity = "note"
)

// Problem is one thing that is wrong with a briefing: a stable code, the place,
// what is wrong, and what to do about it. Printing it is someone else's job.
type Problem struct {
	Severity Severity
	Code     string // E01 …, W01 …; stable over versions
	Place    Place
	Text     string // what is wrong, in one line
	Hint     string // what to do next; may be empty
	Subject  Ref    // what it is about, if anything was made of it
}

// SortProblems orders by file, line, column, code and text, so that two runs
// print the same.
func SortProblems(ps []Problem) {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Place.File, b.Place.File),
			cmp.Compare(a.Place.Line, b.Place.Line),
			cmp.Compare(a.Place.Column, b.Place.Column),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Text, b.Text),
		)
	})
}

// Locator finds the parts of one entity. The loader hands it in; Locate takes
// a path such as "speaker[0]" or "points[1].cells[0]" and answers with the
// place of that value, or of the nearest thing around it that is known.
type Locator interface {
	Locate(path string) Place
}

// Written is where an entity is written. Every entity embeds it.
type Written struct {
	Where   Place   `yaml:"-"`
	Locator Locator `yaml:"-"`
}

// At is the place of one value of the entity, by its path; without a locator it
// is the place of the entity.
func (w Written) At(path string) Place {
	if w.Locator == nil {
		return w.Where
	}
	return w.Locator.Locate(path)
}
