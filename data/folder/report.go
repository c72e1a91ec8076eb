package folder

import (
	"strconv"
	"unicode/utf8"

	"briefing/model"
)

// The codes that reading gives out; the others belong to the checks.
const (
	codeID      = "E01" // malformed id
	codeNothing = "E02" // a text version that its instrument does not list
	codeKey     = "E03" // unknown or repeated key
	codeDate    = "E06" // invalid date
	codeType    = "E07" // wrong type, or value outside its list, or missing
	codeFile    = "E13" // file, or part of it, unreadable
	codeControl = "W09" // control or bidirectional character in a text
	codeUnknown = "N01" // file that is no part of the format
	codeMore    = "N02" // more problems than are listed
)

// maxProblems is how many problems one file can report.
const maxProblems = 100

// report collects the problems of one file.
type report struct {
	file     string
	problems []model.Problem
	more     int    // problems that were not listed
	controls []rune // control characters warned of
}

// full tells that no more problems will be listed, so that none need be put into
// words: there may be hundreds of thousands.
func (r *report) full() bool { return len(r.problems) >= maxProblems }

// add notes a problem; line and column 0 mean that only the file is known.
func (r *report) add(code string, line, column int, text, hint string) {
	if r.full() {
		r.more++
		return
	}
	severity := model.Error
	switch code[0] {
	case 'W':
		severity = model.Warning
	case 'N':
		severity = model.Note
	}
	r.problems = append(r.problems, model.Problem{
		Severity: severity,
		Code:     code,
		Place:    model.Place{File: r.file, Line: line, Column: column},
		Text:     text,
		Hint:     hint,
	})
}

// about says of the problems from one on what they are about.
func (r *report) about(from int, subject model.Ref) {
	for i := min(from, len(r.problems)); i < len(r.problems); i++ {
		r.problems[i].Subject = subject
	}
}

// done gives the problems, and says so where there were too many to list.
func (r *report) done() []model.Problem {
	if r.more == 0 {
		return r.problems
	}
	return append(r.problems, model.Problem{
		Severity: model.Note,
		Code:     codeMore,
		Place:    model.Place{File: r.file},
		Text:     strconv.Itoa(r.more) + " more problems in this file are not listed",
		Hint:     "mend the ones listed and look again",
	})
}

// quote shows a text from outside in a message: in quotation marks, harmless,
// and cut where it is long.
func quote(s string) string {
	const limit = 60
	if utf8.RuneCountInString(s) > limit {
		s = string([]rune(s[:min(len(s), 4*limit)])[:limit]) + "…"
	}
	return strconv.Quote(s)
}
