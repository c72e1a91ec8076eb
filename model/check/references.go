package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"briefing/model"
)

// danglingReferences is E02: something is named that the briefing does not have. It also reports a silenced code that
// is none, and a clause in the file of a version that the instrument does not list.
func danglingReferences(in *inspection) []model.Problem {
	var list []model.Problem
	fileless := map[model.Ref]bool{} // sources without a file, reported once for all their quotes
	for _, r := range in.refs {
		if r.Found || fileless[r.To] && r.Path == "" {
			continue
		}
		p := model.Problem{Place: r.Place(), Subject: r.From}
		if r.Path == "" {
			fileless[r.To] = true
			p.Text = fmt.Sprintf("these quotes are filed under source %q, and there is no such source", r.To.ID)
		} else {
			p.Text = fmt.Sprintf("%s: no %s has the id %q", key(r.Path), kindWords(r.Kinds), short(r.To.ID))
		}
		p.Hint = in.remedy(r)
		list = append(list, p)
	}
	list = append(list, unknownSilenced(in.b)...)
	return append(list, in.unlistedClauses()...)
}

// key is the last key of a path, without its number: memberships[0].organization gives organization.
func key(path string) string {
	path = path[strings.LastIndexByte(path, '.')+1:]
	k, _, _ := strings.Cut(path, "[")
	return k
}

func kindWords(kinds []model.Kind) string {
	words := make([]string, len(kinds))
	for i, k := range kinds {
		words[i] = string(k)
	}
	return either(words)
}

// short cuts what an author wrote to a length that fits a message.
func short(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}

// either joins words by commas and a last "or".
func either(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// remedy says what to do about a reference to nothing: mend the place where the thing may stand, or write the id
// that it has now, the version that holds the clause, the id of the actor with this name or the nearest id; or else it
// names the kind of thing that does have the id.
func (in *inspection) remedy(r model.Reference) string {
	if place := in.lost(r); place != (model.Place{}) {
		return fmt.Sprintf("mend %s first: this may stand in what could not be read there", place)
	}
	if now := in.renamed(r); now != "" {
		return fmt.Sprintf("it was renamed: write %q", now)
	}
	if p, v := model.ColumnID(r.To.ID).Split(); r.To.Kind == model.KindProvision && v != "" && in.b.Provision(p) != nil {
		return in.versionsOf(p)
	}
	if a := in.named(r.To.ID); a != nil && slices.Contains(r.Kinds, model.KindActor) {
		return fmt.Sprintf("the id of %s is %q", short(a.Name), a.ID)
	}
	if near := in.nearestID(r.To.ID, r.Kinds); near != "" {
		return fmt.Sprintf("nearest: %q", near)
	}
	for _, k := range model.Kinds() {
		if in.b.Has(model.Ref{Kind: k, ID: r.To.ID}) {
			return fmt.Sprintf("this is the id of a thing of another kind (%s); %s takes the id of: %s", k, key(r.Path), kindWords(r.Kinds))
		}
	}
	return "add what is missing, or take the reference out"
}

func (in *inspection) versionsOf(p model.ProvisionID) string {
	var columns []string
	for _, t := range in.b.Texts(p) {
		columns = append(columns, strconv.Quote(string(p)+"@"+string(t.Version.ID)))
	}
	if len(columns) == 0 {
		return fmt.Sprintf("no version holds its text: add it to a version, or write %q", string(p))
	}
	return "its text stands in " + either(columns)
}

// renamed finds the present id of what once had the id that r names.
func (in *inspection) renamed(r model.Reference) string {
	if in.former == nil {
		in.former = map[model.Ref]string{}
		for _, u := range idsOf(in.b) {
			if u.formerly != "" {
				in.former[u.ref] = u.formerly
			}
		}
	}
	for _, k := range r.Kinds {
		if now := in.former[model.Ref{Kind: k, ID: r.To.ID}]; now != "" {
			return now
		}
	}
	return ""
}

// unlistedClauses are the headings in a version's file that name no provision of the instrument.
func (in *inspection) unlistedClauses() []model.Problem {
	var list []model.Problem
	for _, t := range in.b.Instruments() {
		var eids []string
		listed := map[string]bool{}
		for _, p := range t.Provisions {
			eids = append(eids, p.EID)
			listed[p.EID] = true
		}
		for _, v := range t.Versions {
			for _, c := range v.Clauses {
				if listed[c.EID] {
					continue
				}
				p := model.Problem{Place: c.Where, Subject: model.RefTo(model.KindInstrument, t.ID),
					Text: fmt.Sprintf("heading: %q has no provision %q", t.ID, c.EID),
					Hint: fmt.Sprintf("list it under provisions in %s", t.Where.File)}
				if near := in.nearestClause(c.EID, eids); near != "" {
					p.Hint = fmt.Sprintf("nearest: %q; or %s", near, p.Hint)
				}
				list = append(list, p)
			}
		}
	}
	return list
}
