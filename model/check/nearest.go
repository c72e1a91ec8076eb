package check

import (
	"slices"
	"strings"

	"briefing/model"
	"briefing/model/spelling"
)

// nearestID is the id of one of the kinds that differs least from id, or "" where none is near.
func (in *inspection) nearestID(id string, kinds []model.Kind) string {
	var all []string
	for _, k := range kinds {
		all = append(all, in.idsOfKind(k)...)
	}
	return in.nearest(id, all)
}

// nearest is [nearest] as long as the run may look for what is near.
func (in *inspection) nearest(word string, all []string) string {
	if in.guesses -= len(all); in.guesses < 0 {
		return ""
	}
	return nearest(word, all)
}

// idsOfKind are the ids of a kind, gathered once.
func (in *inspection) idsOfKind(k model.Kind) []string {
	if in.ids == nil {
		in.ids = map[model.Kind][]string{}
		for _, u := range idsOf(in.b) {
			if u.formerly == "" {
				in.ids[u.ref.Kind] = append(in.ids[u.ref.Kind], u.ref.ID)
			}
		}
	}
	return in.ids[k]
}

// nearest is the word among all that takes the fewest edits to make out of word: at most a third of its letters, or two
// (one in four letters and fewer). Failing that, it is the shortest that holds the word whole, such as kim-jong-un for kim-jong.
// Among equals the first by alphabet wins.
func nearest(word string, all []string) string {
	limit := max(2, len(word)/3)
	if len(word) < 5 {
		limit = 1
	}
	best, holder := "", ""
	for _, w := range all {
		if d := spelling.Distance(word, w, limit); w != "" && (d < limit || d == limit && (best == "" || w < best)) {
			best, limit = w, d
		}
		if len(word) > 2 && strings.Contains(w, word) && (holder == "" || len(w) < len(holder) || len(w) == len(holder) && w < holder) {
			holder = w
		}
	}
	if best == "" {
		return holder
	}
	return best
}

// nearestClause is the nearest among the names of clauses that have the same numbers: art_5 is no slip for art_7.
func (in *inspection) nearestClause(eid string, all []string) string {
	numbers := func(s string) string {
		return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' }), " ")
	}
	return in.nearest(eid, slices.DeleteFunc(slices.Clone(all), func(other string) bool { return numbers(other) != numbers(eid) }))
}
