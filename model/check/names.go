package check

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"briefing/model"
	"briefing/model/search"
)

// sharedNames is W05: a name, native name or alias that two actors have. Weak aliases may match others and are left out.
func sharedNames(in *inspection) []model.Problem {
	type use struct {
		actor *model.Actor
		path  string
	}
	first := map[string]use{}
	var list []model.Problem
	actors := in.b.Actors()
	for i := range actors {
		a := &actors[i]
		own := map[string]bool{} // the same alias twice in one actor is no matter of two
		check := func(path, name string) {
			folded := fold(name)
			if folded == "" || own[folded] {
				return
			}
			own[folded] = true
			other, taken := first[folded]
			if !taken || other.actor.ID == a.ID {
				first[folded] = use{a, path}
				return
			}
			p := model.Problem{Place: a.At(path), Subject: model.RefTo(model.KindActor, a.ID),
				Text: fmt.Sprintf("%s: %q is also a name of actor %q", key(path), short(name), other.actor.ID),
				Hint: fmt.Sprintf("it stands at %s too: keep it with one, or write it under weak_alias", other.actor.At(other.path))}
			if key(path) != "alias" {
				p.Hint = fmt.Sprintf("it stands at %s too: give each a name that tells them apart, or make them one actor", other.actor.At(other.path))
			}
			list = append(list, p)
		}
		check("name", a.Name)
		check("native_name", a.NativeName)
		for j, alias := range a.Alias {
			check("alias["+strconv.Itoa(j)+"]", alias)
		}
	}
	return list
}

// named is the first actor with a name, native name or alias; nil where there is none.
func (in *inspection) named(name string) *model.Actor {
	if in.actors == nil {
		in.actors = map[string]*model.Actor{}
		actors := in.b.Actors()
		for i := range actors {
			for _, n := range namesOf(&actors[i]) {
				if folded := fold(n); in.actors[folded] == nil {
					in.actors[folded] = &actors[i]
				}
			}
		}
		delete(in.actors, "")
	}
	return in.actors[fold(name)]
}

// fold takes away in what two spellings of one name differ for a search, and punctuation with it: U.S. is US.
func fold(name string) string {
	bare := strings.Map(func(r rune) rune {
		switch {
		case r == '.' || r == '\'':
			return -1
		case unicode.IsPunct(r) || unicode.IsSymbol(r):
			return ' '
		}
		return r
	}, search.Fold(name))
	return strings.Join(strings.Fields(bare), " ")
}
