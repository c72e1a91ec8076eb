package edit

import (
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"

	"briefing/data/folder"
	"briefing/model"
)

// Refusal is why a file is left alone: what is wrong with it, or would be.
type Refusal struct {
	Doing    string          // formatting actors.yaml
	Problems []model.Problem // errors, by place
}

// Error tells the first problem and how many there are.
func (r *Refusal) Error() string {
	if len(r.Problems) == 0 {
		return r.Doing + ": refused"
	}
	p := r.Problems[0]
	text := fmt.Sprintf("%s: %s: %s %s", r.Doing, p.Place, p.Code, p.Text)
	if n := len(r.Problems) - 1; n > 0 {
		text += fmt.Sprintf(" (and %d more)", n)
	}
	return text
}

// Hint is what to do about the first problem.
func (r *Refusal) Hint() string {
	if len(r.Problems) == 0 {
		return ""
	}
	return r.Problems[0].Hint
}

// refuse gives a refusal if there are errors among the problems.
func refuse(doing string, problems []model.Problem) error {
	errs := slices.DeleteFunc(slices.Clone(problems), func(p model.Problem) bool { return p.Severity != model.Error })
	if len(errs) == 0 {
		return nil
	}
	return &Refusal{Doing: doing, Problems: errs}
}

// loadFile reads one file as if it were the only one in its folder, and gives its problems.
func loadFile(name string, src []byte) (*model.Briefing, []model.Problem, error) {
	b, err := folder.Load(alone(name, src))
	if err != nil {
		return nil, nil, fmt.Errorf("reading %s: %w", name, err)
	}
	problems := slices.DeleteFunc(slices.Clone(b.Problems()), func(p model.Problem) bool { return p.Place.File != name })
	return b, problems, nil
}

func alone(name string, src []byte) fs.FS {
	return memory{"briefing.yaml": []byte("format: 1\nid: alone\ntitle: alone\n"), name: src}.FS()
}

// dataOf is what a briefing was made of. Its lists may be changed, what is in them may not.
func dataOf(b *model.Briefing) model.Data {
	return model.Data{
		Meta: *b.Meta(), Actors: slices.Clone(b.Actors()), Issues: slices.Clone(b.Issues()), Events: slices.Clone(b.Events()),
		Sources: slices.Clone(b.Sources()), Quotes: slices.Clone(b.Quotes()), Positions: slices.Clone(b.Positions()),
		Instruments: slices.Clone(b.Instruments()), Comparisons: slices.Clone(b.Comparisons()), Judgments: slices.Clone(b.Judgments()),
	}
}

// difference is the path of the first value in which two briefings differ, wherever they are written; empty: none.
func difference(a, b *model.Briefing) string {
	return differ(reflect.ValueOf(dataOf(a)), reflect.ValueOf(dataOf(b)))
}

// differ compares values but for the places where they are written. An empty list is no list.
func differ(a, b reflect.Value) string {
	switch t := a.Type(); a.Kind() {
	case reflect.Struct:
		if t == reflect.TypeFor[model.Written]() || t == reflect.TypeFor[model.Place]() {
			return ""
		}
		for i := range a.NumField() {
			f := t.Field(i)
			if !f.IsExported() { // a value that reads itself, such as a date
				return unlike(a, b)
			}
			if f.Name == "TextLine" {
				continue
			}
			if d := differ(a.Field(i), b.Field(i)); d != "" {
				return "." + f.Name + d
			}
		}
		return ""
	case reflect.Slice:
		if a.Len() != b.Len() {
			return fmt.Sprintf(" has %d and %d entries", a.Len(), b.Len())
		}
		for i := range a.Len() {
			if d := differ(a.Index(i), b.Index(i)); d != "" {
				return fmt.Sprintf("[%d]%s", i, d)
			}
		}
		return ""
	case reflect.Pointer:
		if !a.IsNil() && !b.IsNil() {
			return differ(a.Elem(), b.Elem())
		}
	}
	return unlike(a, b)
}

func unlike(a, b reflect.Value) string {
	if a.Equal(b) {
		return ""
	}
	return fmt.Sprintf(": %.100q and %.100q", fmt.Sprint(a), fmt.Sprint(b))
}

// newProblems gives the problems that are in the second list and not in the first, by what they say.
func newProblems(before, after []model.Problem) []model.Problem {
	count := map[string]int{}
	for _, p := range before {
		count[problemKey(p)]++
	}
	var list []model.Problem
	for _, p := range after {
		if k := problemKey(p); count[k] > 0 {
			count[k]--
		} else {
			list = append(list, p)
		}
	}
	return list
}

func problemKey(p model.Problem) string {
	return strings.Join([]string{p.Code, p.Place.File, p.Subject.String(), p.Text}, "\x00")
}
