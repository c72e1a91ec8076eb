package page

import (
	"strconv"
	"strings"

	"briefing/model"
)

// The targets of subjects that are no thing.
const (
	overviewTarget  = "overview:"
	searchTarget    = "search:"
	compareTarget   = "compare:"
	matrixTarget    = "matrix:"
	problemsTarget  = "problems:"
	fromTarget      = "from:"
	writtenTarget   = "written:"
	disputedTarget  = "disputed:"
	comparedTarget  = "compared:"
	judgmentsTarget = "judgments:"
)

// bare are the targets of the subjects that have nothing but a kind.
func bare() map[Kind]string {
	return map[Kind]string{Overview: overviewTarget, Matrix: matrixTarget, Problems: problemsTarget,
		Disputed: disputedTarget, Compared: comparedTarget, Judgments: judgmentsTarget}
}

// Target is the subject as one string, the form in which a link holds it and which
// [Follow] reads: "actor:x", "search:QUERY", "compare:ID ID",
// "written:LINE:COLUMN:FILE", or the name of a kind, such as "matrix:"; for the
// quotes from the nth on, "from:N:" before it.
func (s Subject) Target() string {
	t := s.plainTarget()
	if s.From > 0 && t != "" {
		return fromTarget + strconv.Itoa(s.From) + ":" + t
	}
	return t
}

func (s Subject) plainTarget() string {
	switch s.Kind {
	case Thing:
		return s.Ref.String()
	case Search:
		return searchTarget + s.Query
	case Compare:
		return compareTarget + s.Columns
	case Written:
		return writtenTarget + strconv.Itoa(s.Place.Line) + ":" + strconv.Itoa(s.Place.Column) + ":" + s.Place.File
	}
	return bare()[s.Kind]
}

// Follow reads a target. Whether the briefing has the thing is another question:
// the page of a thing that is missing says so.
func Follow(target string) (Subject, bool) {
	if rest, ok := strings.CutPrefix(target, fromTarget); ok {
		digits, inner, _ := strings.Cut(rest, ":")
		n, err := strconv.Atoi(digits)
		s, found := Follow(inner)
		if err != nil || n < 1 || !found || s.From > 0 {
			return Subject{}, false
		}
		s.From = n
		return s, true
	}
	for kind, name := range bare() {
		if target == name {
			return Subject{Kind: kind}, true
		}
	}
	if place, ok := strings.CutPrefix(target, writtenTarget); ok {
		return written(place)
	}
	if query, ok := strings.CutPrefix(target, searchTarget); ok {
		return For(query), true
	}
	if columns, ok := strings.CutPrefix(target, compareTarget); ok {
		return Subject{Kind: Compare, Columns: columns}, true
	}
	if ref, ok := model.ParseRef(target); ok {
		return Of(ref), true
	}
	return Subject{}, false
}

// At is the subject of a place in a file of the folder.
func At(p model.Place) Subject { return Subject{Kind: Written, Place: p} }

// written reads LINE:COLUMN:FILE.
func written(place string) (Subject, bool) {
	line, rest, _ := strings.Cut(place, ":")
	column, file, ok := strings.Cut(rest, ":")
	y, errLine := strconv.Atoi(line)
	x, errColumn := strconv.Atoi(column)
	if !ok || file == "" || errLine != nil || errColumn != nil || y < 0 || x < 0 {
		return Subject{}, false
	}
	return At(model.Place{File: file, Line: y, Column: x}), true
}
