package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"briefing/model"
)

// withoutSilenced leaves out the warnings that are silenced. A silencing without a reason has no effect: the loader
// reports that the reason is missing.
func withoutSilenced(problems []model.Problem, silence []model.Silencing) []model.Problem {
	quiet := map[string]bool{}
	for _, s := range silence {
		if strings.TrimSpace(s.Reason) != "" {
			quiet[s.Code] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(problems), func(p model.Problem) bool {
		return p.Severity == model.Warning && quiet[p.Code]
	})
}

// idleSilence is N03: a silencing that silences nothing, because nothing is reported with its code any more or an entry
// before it has the same code. As long as something cannot be read, nobody knows what would be reported.
func (in *inspection) idleSilence(problems []model.Problem) []model.Problem {
	severity := map[string]model.Severity{}
	for _, r := range rules() {
		severity[r.Code] = r.Severity
	}
	reported, seen := map[string]bool{}, map[string]bool{}
	for _, p := range problems {
		reported[p.Code] = true
	}
	var list []model.Problem
	note := func(i int, text, hint string) {
		list = append(list, model.Problem{Severity: model.Note, Code: "N03", Text: text, Hint: hint,
			Place: in.b.Meta().At("silence[" + strconv.Itoa(i) + "].code")})
	}
	for i, s := range in.b.Meta().Silence {
		switch {
		case severity[s.Code] != model.Warning: // an error of its own
		case seen[s.Code]:
			note(i, fmt.Sprintf("silence: %s stands twice", s.Code), "make one entry of the two, with both reasons")
		case !reported[s.Code] && len(in.unread) == 0:
			note(i, fmt.Sprintf("silence: nothing is reported with the code %s any more", s.Code),
				"take the entry out, or it will silence what nobody has seen yet")
		}
		seen[s.Code] = true
	}
	return list
}

// unknownSilenced are the silenced codes that no rule has.
func unknownSilenced(b *model.Briefing) []model.Problem {
	severity := map[string]model.Severity{}
	var warnings []string
	for _, r := range rules() {
		if severity[r.Code] = r.Severity; r.Severity == model.Warning {
			warnings = append(warnings, r.Code)
		}
	}
	var list []model.Problem
	for i, s := range b.Meta().Silence {
		if s.Code == "" || severity[s.Code] != "" {
			continue
		}
		p := model.Problem{Place: b.Meta().At("silence[" + strconv.Itoa(i) + "].code"),
			Text: fmt.Sprintf("silence: no rule has the code %q", short(s.Code)),
			Hint: fmt.Sprintf("the codes of warnings are %s to %s", warnings[0], warnings[len(warnings)-1])}
		if near := nearest(strings.ToUpper(s.Code), warnings); near != "" {
			p.Hint = fmt.Sprintf("nearest: %q", near)
		}
		list = append(list, p)
	}
	return list
}
