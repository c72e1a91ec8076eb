package check

import (
	"io/fs"
	"slices"

	"briefing/model"
)

// Options say what else to check a briefing against.
type Options struct {
	// Texts, where set, holds full texts of sources, named by source id: <id>.txt or <id>.md. Excerpts and quotes must
	// then stand in these too.
	Texts fs.FS
}

// Report is what a run has found, and against what.
type Report struct {
	Problems []model.Problem
	Texts    Coverage // zero without full texts
}

// Run gives all problems of a briefing: those found while reading it and those that the rules find in it, ordered by
// file, line, column and code. Warnings that the briefing silences with a reason are left out, errors never.
func Run(b *model.Briefing, opt Options) []model.Problem { return Examine(b, opt).Problems }

// Examine is [Run] that also tells against how many full texts it has verified the briefing.
func Examine(b *model.Briefing, opt Options) Report {
	in := inspect(b, opt)
	problems := slices.Clone(b.Problems())
	known := map[string]bool{}
	for _, p := range problems {
		known[p.Code+" "+p.Place.String()] = true
	}
	for _, r := range rules() {
		if r.find == nil {
			continue
		}
		for _, p := range r.find(in) {
			p.Code, p.Severity = r.Code, r.Severity
			// The loader has seen the file: where it reported the same, its words stand.
			if !known[p.Code+" "+p.Place.String()] {
				problems = append(problems, p)
			}
		}
	}
	problems = append(withoutSilenced(problems, b.Meta().Silence), in.idleSilence(problems)...)
	model.SortProblems(problems)
	return Report{Problems: problems, Texts: in.texts.coverage}
}

// Count tells how many of the problems are errors and how many warnings.
func Count(problems []model.Problem) (errors, warnings int) {
	for _, p := range problems {
		switch p.Severity {
		case model.Error:
			errors++
		case model.Warning:
			warnings++
		}
	}
	return errors, warnings
}
