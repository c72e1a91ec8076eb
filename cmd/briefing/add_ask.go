package main

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"briefing/data/schema"
	"briefing/model"
)

// question is something that a person is asked for.
type question struct {
	title, help string
	choices     []called // what there is to choose from; none: a text
	many        bool     // several of them
	several     bool     // texts, with semicolons between
	long        bool     // a text of some lines
	needed      bool
	least, most int         // how many, of many; most 0: any number
	when        func() bool // whether it is asked at all; nil: it is
	check       func(string) error
	without     func() error // what is wrong with no answer; nil: see needed

	answer string   // of one
	chosen []string // of many
}

// wrong tells what is wrong with the answer.
func (q *question) wrong() error {
	switch n := len(q.chosen); {
	case q.many && n < q.least:
		return fmt.Errorf("choose at least %d", q.least)
	case q.many && q.most > 0 && n > q.most:
		return fmt.Errorf("choose at most %d", q.most)
	case q.many:
		return nil
	case strings.TrimSpace(q.answer) == "":
		if q.needed {
			return errors.New("this is needed")
		}
		if q.without != nil {
			return q.without()
		}
		return nil
	case q.check != nil:
		return q.check(q.answer)
	}
	return nil
}

// answers are what was given.
func (q *question) answers() []string {
	list := []string{q.answer}
	switch {
	case q.when != nil && !q.when():
		return nil
	case q.many:
		return q.chosen
	case q.several:
		list = strings.Split(q.answer, ";")
	}
	var given []string
	for _, a := range list {
		if a = strings.TrimSpace(a); a != "" {
			given = append(given, a)
		}
	}
	return given
}

// questionsFor are the questions about an entry. What there is nothing to choose from
// for is left out, unless the entry cannot do without.
func (p *program) questionsFor(d *desk, a addable, draft *draft, ask *adding) ([]asked, error) {
	var list []asked
	if a.kind == model.KindQuote {
		list = p.askPassage(d, draft, ask)
		if len(list[0].choices) == 0 {
			return nil, usage(`run "briefing add source" first`, "no source holds a text yet that a quote could be taken from")
		}
	}
	for _, name := range a.asked {
		f := draft.field(name)
		q := f.question(d.briefing, a.kind)
		if len(q.choices) > 0 || f.choose() == nil {
			list = append(list, asked{name, q, f.Set})
		} else if q.needed {
			return nil, usage("add one first", "there is nothing yet that %s of %s %s could name", f.key.Name, article(string(a.kind)), a.kind)
		}
	}
	if a.kind == model.KindSource {
		q := &question{title: "Text", help: "path of the file that holds it; empty: put it below the front matter later"}
		q.check = func(name string) error {
			_, err := readText(name)
			return err
		}
		list = append(list, asked{"", q, func(name string) error { ask.body = name; return nil }})
	}
	askForID(list, a)
	return list, nil
}

// question asks for a key.
func (f *field) question(b *model.Briefing, kind model.Kind) *question {
	title := strings.ReplaceAll(strings.ReplaceAll(f.key.Name, "_", " "), "-", " ")
	q := &question{title: strings.ToUpper(title[:1]) + title[1:], help: schema.Describe(f.of, f.key.Name),
		needed: f.needed(), many: f.list() && f.choose() != nil, long: f.key.Format == "markdown", check: f.check}
	switch f.key.Name {
	case "id":
		q.help = "lower-case letters, digits and hyphens; empty: made of the words"
		q.check = func(s string) error {
			if err := f.check(s); err != nil {
				return err
			}
			if b.Has(model.Ref{Kind: kind, ID: s}) {
				return fmt.Errorf("another %s has this id", kind)
			}
			return nil
		}
	case "evidence":
		q.needed, q.least = true, 1
	case "columns":
		q.least, q.most = 2, 4
	}
	if q.needed {
		q.title += " (needed)"
	}
	q.choices = f.options(b)
	switch {
	case f.list() && !q.many:
		q.several, q.check = true, nil
		q.help += "; several: with semicolons between"
	case f.Type() == "DATE":
		q.help += "; such as 2024-06-19 or 2024-06"
	}
	return q
}

// options are what a key may take.
func (f *field) options(b *model.Briefing) []called {
	if f.key.Type.Kind() == reflect.Bool {
		return []called{{id: "true", names: []string{"yes"}}}
	}
	if choose := f.choose(); choose != nil {
		return choose(b)
	}
	var list []called
	for _, word := range f.key.Enum {
		c := called{id: word}
		if n, err := strconv.Atoi(word); err == nil && f.key.Type == reflect.TypeFor[model.Stance]() {
			c.names = []string{model.Stance(n).Word()}
		}
		list = append(list, c)
	}
	return list
}
