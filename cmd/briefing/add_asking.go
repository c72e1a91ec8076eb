package main

import (
	"bufio"
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"

	"briefing/data/edit"
	"briefing/model"
	"briefing/model/safe"
)

// asked is a question, and what takes the answers, one by one.
type asked struct {
	key string // that is asked for; empty: none of the entry
	*question
	take func(string) error
}

// addByAsking fills a draft in by asking, and adds it. What is refused then is asked
// for again, with all answers filled in.
func (p *program) addByAsking(d *desk, a addable, draft *draft, ask adding) error {
	if !ask.plain && !p.canAsk() {
		return usage(`run "briefing add `+string(a.kind)+` --help" for the flags`, "there is no terminal to ask in; say by flags what to add")
	}
	list, err := p.questionsFor(d, a, draft, &ask)
	if err != nil {
		return err
	}
	q := questionnaire{title: "Add " + article(string(a.kind)) + " " + string(a.kind) + " to " + d.dir, plain: ask.plain, in: bufio.NewReader(os.Stdin)}
	for _, one := range list {
		q.questions = append(q.questions, one.question)
	}
	blank := ask // the answers that were refused are taken back, all of them
	for {
		if err := p.ask(q); err != nil {
			return errors.Join(p.lastRefused(q), err)
		}
		draft.reset()
		ask = blank
		err := takeAll(list)
		if err == nil {
			var plan *edit.Plan
			var ref model.Ref
			if plan, ref, err = p.enter(d, a, draft, ask); err == nil {
				return p.added(d, plan, ref)
			}
		}
		q.refused = p.inWords(err)
	}
}

// lastRefused tells on stderr why the answers were not taken, of who has given up.
func (p *program) lastRefused(q questionnaire) error {
	if q.refused == nil {
		return nil
	}
	return p.tell(q.refused.Error())
}

func takeAll(list []asked) error {
	for _, q := range list {
		for _, value := range q.answers() {
			if err := q.take(value); err != nil {
				return usage("", "%s: %w", q.title, err)
			}
		}
	}
	return nil
}

// inWords is a failure as it is told in a form: what went wrong, what there is to
// choose from and what to do, each on a line of its own that fits the terminal.
func (p *program) inWords(err error) error {
	const margin = 4 // cells that a form keeps free
	f := &failure{cause: err}
	errors.As(err, &f)
	lines := []string{safe.Line(f.Error())}
	for _, c := range f.choices {
		lines = append(lines, c.Truncate(p.results.width-margin).String())
	}
	if f.hint != "" {
		lines = append(lines, safe.Line(f.hint))
	}
	return errors.New(strings.Join(lines, "\n"))
}

// askForID makes the question for the id one that must be answered where the other
// answers hold nothing of which an id could be made.
func askForID(list []asked, a addable) {
	at := slices.IndexFunc(list, func(q asked) bool { return q.key == "id" })
	if at < 0 || len(a.idOf) == 0 {
		return
	}
	list[at].without = func() error {
		var words []string
		for _, q := range list {
			if slices.Contains(a.idOf, q.key) {
				words = append(words, q.answers()...)
			}
		}
		return nameless(strings.Join(words, " "))
	}
}

// askPassage asks for the source of a quote and for the words, which must stand in it.
func (p *program) askPassage(d *desk, draft *draft, ask *adding) []asked {
	in := &passage{d: d, tell: p.inWords, source: sourceQuestion(d.briefing)}
	in.words = &question{title: "Words (needed)", help: "as they stand in the source", needed: true, long: true,
		check: func(string) error { return in.wrong() }}
	which := &question{title: "Which one (needed)", help: "the words stand there more than once: 1 for the first, 2 for the second …", needed: true,
		when: in.often, check: in.wrongOne}
	return []asked{
		{"", in.source, func(s string) error { ask.source = s; return nil }},
		{"exact", in.words, draft.field("exact").Set},
		{"", which, func(s string) (err error) { ask.occurrence, err = strconv.Atoi(s); return err }},
	}
}

// sourceQuestion asks for a source that holds a text.
func sourceQuestion(b *model.Briefing) *question {
	q := &question{title: "Source (needed)", help: "the text that holds the words", needed: true}
	for _, c := range sourceNames(b) {
		if s := b.Source(model.SourceID(c.id)); strings.TrimSpace(s.Text) != "" {
			q.choices = append(q.choices, c)
		}
	}
	return q
}

// passage is what was answered about a passage of a source, and what is wrong with it.
type passage struct {
	d             *desk
	tell          func(error) error
	source, words *question

	last edit.Selection // that was looked for: the form asks again with every key
	err  error          // what came of it
}

// find looks for the words that were answered.
func (in *passage) find(occurrence int) error {
	sel := edit.Selection{Source: model.SourceID(in.source.answer), Words: in.words.answer, Occurrence: occurrence}
	if in.last != sel {
		in.last = sel
		_, in.err = edit.Find(in.d.briefing, sel)
	}
	return in.err
}

// often tells whether the words stand there more than once.
func (in *passage) often() bool {
	var often *edit.OftenError
	return errors.As(in.find(0), &often)
}

// wrong is what is wrong with the words. That they stand there more than once is not.
func (in *passage) wrong() error {
	if err := in.find(0); err != nil && !in.often() {
		return in.tell(in.d.refused(err))
	}
	return nil
}

// wrongOne is what is wrong with the number of a passage.
func (in *passage) wrongOne(number string) error {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 {
		return errors.New("it is a whole number, from 1")
	}
	return in.find(n)
}
