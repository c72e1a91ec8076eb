package main

import (
	"slices"
	"strings"
	"unicode"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/rich"
)

// called is a thing that can be picked by its id or by words of what it is called.
type called struct {
	id     string
	names  []string // the first one is shown
	quotes int
}

func actorNames(b *model.Briefing) []called {
	var list []called
	for _, a := range b.Actors() {
		names := slices.Concat([]string{a.Name, a.NativeName}, a.Alias, a.WeakAlias)
		list = append(list, called{string(a.ID), names, len(b.QuotesBySpeaker(model.SpeakerID(a.ID)))})
	}
	return list
}

func issueNames(b *model.Briefing) []called {
	var list []called
	for _, i := range b.Issues() {
		list = append(list, called{string(i.ID), []string{i.Label}, len(b.QuotesByIssue(i.ID))})
	}
	return list
}

func sourceNames(b *model.Briefing) []called {
	var list []called
	for _, s := range b.Sources() {
		names := []string{s.Name(), s.Short, s.Container, s.Publisher, s.OriginalTitle}
		list = append(list, called{string(s.ID), names, len(b.QuotesBySource(s.ID))})
	}
	return list
}

func eventNames(b *model.Briefing) []called {
	var list []called
	for _, e := range b.Events() {
		list = append(list, called{string(e.ID), []string{e.Title}, len(b.QuotesByEvent(e.ID))})
	}
	return list
}

// pickSpeaker finds the one speaker that a name means. Where it may mean several,
// the failure lists them; where it means nobody, ok is false.
func pickSpeaker(x *search.Index, name string) (one search.Match, ok bool, err error) {
	one, candidates, ok := x.Resolve(name)
	if ok || len(candidates) == 0 {
		return one, ok, nil
	}
	t := table{columns: columns(4)}
	for _, m := range candidates {
		known := m.Name
		if m.Found != "" {
			known += " (" + m.Found + ")"
		}
		t.add(span(m.Key()), span(known), span(m.Role), span(model.Counted(m.Quotes, "quote")))
	}
	f := usage("use one of these ids", "%q may be any of %s", name, model.Counted(len(candidates), "speaker"))
	f.choices = t.whole()
	return search.Match{}, false, f
}

// stranger is the failure of a name that nobody bears.
func stranger(b *model.Briefing, name string) *failure {
	f := usage("run \"briefing actors\" for the names", "nobody here is called %q", name)
	if near := alike(name, actorNames(b)); len(near) > 0 {
		f.choices, f.hint = choices(near), "did you mean one of these?"
	}
	return f
}

// pick finds the one thing that is meant: by id, by a whole name, or by words that
// begin words of its names. Anything else is a failure that lists what there is.
func pick(kind, typed string, from []called) (string, error) {
	for _, c := range from {
		if c.id == typed {
			return c.id, nil
		}
	}
	words := wordsOf(typed)
	for _, means := range []func(c called, typed []string) bool{called.isCalled, called.begins} {
		var hits []called
		for _, c := range from {
			if len(words) > 0 && means(c, words) {
				hits = append(hits, c)
			}
		}
		switch {
		case len(hits) == 1:
			return hits[0].id, nil
		case len(hits) > 1:
			f := usage("use one of these ids", "%q may be any of %s", typed, model.Counted(len(hits), kind))
			f.choices = choices(hits)
			return "", f
		}
	}
	const few = 30
	near := alike(typed, from)
	if len(near) == 0 && len(from) <= few {
		near = from
	}
	f := usage("this briefing has none like it", "there is no %s %q", kind, typed)
	if len(near) > 0 {
		f.choices, f.hint = choices(near), "use one of these ids"
	}
	return "", f
}

func choices(list []called) []rich.Line {
	t := table{columns: columns(3)}
	for _, c := range list {
		t.add(span(c.id), span(c.names[0]), span(model.Counted(c.quotes, "quote")))
	}
	return t.whole()
}

// isCalled tells whether the words typed are a whole name.
func (c called) isCalled(typed []string) bool {
	return slices.ContainsFunc(c.names, func(name string) bool { return slices.Equal(wordsOf(name), typed) })
}

// begins tells whether each word typed begins a word of the names or the id.
func (c called) begins(typed []string) bool {
	have := c.words()
	for _, w := range typed {
		if !slices.ContainsFunc(have, func(h string) bool { return strings.HasPrefix(h, w) }) {
			return false
		}
	}
	return true
}

func (c called) words() []string { return wordsOf(strings.Join(c.names, " ") + " " + c.id) }

func wordsOf(s string) []string {
	return strings.FieldsFunc(search.Fold(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
}

// alike are the things with an id, a name or a word of either like what was typed.
func alike(typed string, from []called) []called {
	typed = search.Fold(typed)
	var list []called
	for _, c := range from {
		forms := append(c.words(), c.id)
		for _, name := range c.names {
			forms = append(forms, search.Fold(name))
		}
		if len(nearest(typed, forms)) > 0 {
			list = append(list, c)
		}
	}
	return list
}
