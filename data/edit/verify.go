package edit

import (
	"errors"
	"fmt"
	"strings"

	"briefing/data/folder"
	"briefing/model"
	"briefing/model/check"
)

// verify reads the folder as it will be, and sees that every reference leads where it led, and that nothing is wrong with
// it that was not wrong before.
func (r *renaming) verify(plan *Plan) error {
	b, err := folder.Load(r.files.after(plan).FS())
	if err != nil {
		return err
	}
	count := map[string]int{}
	for _, p := range check.Run(r.b, check.Options{}) {
		count[p.Code]++
	}
	var worse []model.Problem
	for _, p := range check.Run(b, check.Options{}) {
		if count[p.Code]--; count[p.Code] < 0 {
			worse = append(worse, p)
		}
	}
	if err := refuse("it would not come out right", worse); err != nil {
		return err
	}
	return r.sameReferences(b.References())
}

// sameReferences sees that every reference leads where it led. One that led to nothing may lead to the new id: the same
// renaming may have been broken off half way.
func (r *renaming) sameReferences(now []model.Reference) error {
	path := func(ref model.Reference, kind model.Kind, to string) string {
		return strings.Join([]string{string(ref.From.Kind), ref.Path, string(kind), to}, " ")
	}
	before := map[string]int{}
	for _, ref := range r.b.References() {
		kind, id := ref.To.Kind, r.renamed(ref.To.Kind, ref.To.ID)
		if !ref.Found {
			kind = ""
			if as := r.leads(ref); as != "" {
				id = r.renamed(as, ref.To.ID)
			}
			if r.kind == KindVersion { // what leads to nothing is told with its version
				id = strings.TrimSuffix(id, "@"+lastPart(r.to))
			}
		}
		before[path(ref, kind, id)]++
	}
	for _, ref := range now {
		key := path(ref, ref.To.Kind, ref.To.ID)
		if before[key] == 0 {
			key = path(ref, "", ref.To.ID)
		}
		if before[key]--; before[key] < 0 {
			return fmt.Errorf("at %s, %q would mean another thing (%s); choose another id", ref.Place(), r.to, ref.To)
		}
	}
	if len(now) != len(r.b.References()) {
		return errors.New("a reference would be lost; nothing was changed")
	}
	return nil
}

// after is what the files will be once a plan is carried out.
func (m memory) after(plan *Plan) memory {
	changed := memory{}
	for name, data := range m {
		changed[name] = data
	}
	for _, c := range plan.Changes {
		changed[c.Path] = c.New
	}
	for _, move := range plan.Moves {
		for _, f := range changed.sorted() {
			if rest, ok := strings.CutPrefix(f.Path, move.From); ok && (rest == "" || rest[0] == '/') {
				delete(changed, f.Path)
				changed[move.To+rest] = f.Data
			}
		}
	}
	return changed
}
