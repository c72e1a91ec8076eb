package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"briefing/model/safe"
)

// askPlainly asks line by line on stderr. The library has a mode for this, too; it
// reads ahead of what it asks, and asks for ever where the input ends.
func (p *program) askPlainly(of questionnaire) error {
	if err := p.introduce(of); err != nil {
		return err
	}
	for _, q := range of.questions {
		if q.when != nil && !q.when() {
			continue
		}
		for {
			if err := q.prompt(p.err, of.refused != nil); err != nil {
				return err
			}
			line, err := of.in.ReadString('\n')
			if err != nil {
				return cancelled()
			}
			err = q.hear(strings.TrimSpace(line), of.refused != nil)
			if err == nil {
				err = q.wrong()
			}
			if err == nil {
				break
			}
			if err := p.tell(err.Error()); err != nil {
				return err
			}
		}
	}
	return nil
}

// introduce says what the questions are about, and why they are asked again.
func (p *program) introduce(of questionnaire) error {
	p.say(of.title+"; Ctrl-C leaves, and nothing is written before the end", nil, "")
	if of.refused == nil {
		return nil
	}
	return p.tell("\nnot added yet: " + of.refused.Error() + "\nEnter keeps what stands in brackets, - leaves it out")
}

// tell writes lines on stderr.
func (p *program) tell(lines string) error {
	for line := range strings.SplitSeq(lines, "\n") {
		if _, err := fmt.Fprintln(p.err, safe.Line(line)); err != nil {
			return fmt.Errorf("asking: %w", err)
		}
	}
	return nil
}

// prompt asks. Where it is asked again, the answer so far stands in brackets.
func (q *question) prompt(to io.Writer, again bool) error {
	var b strings.Builder
	b.WriteString("\n" + safe.Line(q.title) + ": " + safe.Line(q.help) + "\n")
	for i, c := range q.choices {
		if q.numbers() {
			fmt.Fprintf(&b, "     %s\n", c.line())
		} else {
			fmt.Fprintf(&b, "%3d. %s\n", i+1, c.line())
		}
	}
	if kept := q.kept(); again && kept != "" {
		b.WriteString("[" + safe.Line(kept) + "] ")
	}
	switch {
	case q.numbers():
		b.WriteString("number: ")
	case q.many:
		b.WriteString("numbers or ids, with spaces between: ")
	case len(q.choices) > 0:
		b.WriteString("number or id: ")
	default:
		b.WriteString("> ")
	}
	if _, err := io.WriteString(to, b.String()); err != nil {
		return fmt.Errorf("asking: %w", err)
	}
	return nil
}

// kept is the answer so far.
func (q *question) kept() string {
	if q.many {
		return strings.Join(q.chosen, " ")
	}
	return q.answer
}

// hear takes a line for an answer. Where it is asked again, an empty line keeps the
// answer so far, and a hyphen leaves it out.
func (q *question) hear(line string, again bool) error {
	switch {
	case again && line == "":
		return nil
	case again && line == "-":
		line = ""
	}
	if len(q.choices) == 0 {
		q.answer = line
		return nil
	}
	var ids []string
	for _, word := range strings.Fields(line) {
		id := word
		if n, err := strconv.Atoi(word); err == nil && !q.numbers() && n >= 1 && n <= len(q.choices) {
			id = q.choices[n-1].id
		}
		if !slices.Contains(idsOf(q.choices), id) {
			return fmt.Errorf("there is no %q to choose", word)
		}
		ids = append(ids, id)
	}
	q.chosen, q.answer = ids, ""
	if len(ids) > 1 && !q.many {
		return errors.New("choose one")
	}
	if len(ids) == 1 {
		q.answer = ids[0]
	}
	return nil
}

// numbers tells whether the choices are numbers themselves, as stances are.
func (q *question) numbers() bool {
	return slices.ContainsFunc(q.choices, func(c called) bool {
		_, err := strconv.Atoi(c.id)
		return err == nil
	})
}
