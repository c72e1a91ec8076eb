package check

import (
	"io/fs"
	"slices"
	"strings"

	"briefing/model"
)

// Options say what else to check a briefing against.
type Options struct {
	// Texts, where set, holds full texts of sources, named by source id: <id>.txt or <id>.md. Excerpts and quotes must
	// then stand in these too.
	Texts fs.FS
}

// Run gives all problems of a briefing: those found while reading it and those that the rules find in it, ordered by
// file, line, column and code. Warnings that the briefing silences with a reason are left out, errors never.
func Run(b *model.Briefing, opt Options) []model.Problem {
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
	problems = withoutSilenced(problems, b.Meta().Silence)
	model.SortProblems(problems)
	return problems
}

// withoutSilenced leaves out the warnings that are silenced. A silencing without a reason has no effect: the loader
// reports that the reason is missing.
func withoutSilenced(problems []model.Problem, silence []model.Silencing) []model.Problem {
	quiet := map[string]bool{}
	for _, s := range silence {
		if strings.TrimSpace(s.Reason) != "" {
			quiet[s.Code] = true
		}
	}
	return slices.DeleteFunc(problems, func(p model.Problem) bool {
		return p.Severity == model.Warning && quiet[p.Code]
	})
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
