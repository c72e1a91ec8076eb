package main

import (
	"bufio"
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
func (p *program) askPlainly(title string, questions []*question, from io.Reader) error {
	in := bufio.NewReader(from)
	p.say(title+"; Ctrl-C leaves, and nothing is written before the end", nil, "")
	for _, q := range questions {
		if q.when != nil && !q.when() {
			continue
		}
		for {
			if err := q.prompt(p.err); err != nil {
				return err
			}
			line, err := in.ReadString('\n')
			if err != nil {
				return cancelled()
			}
			err = q.hear(strings.TrimSpace(line))
			if err == nil {
				err = q.wrong()
			}
			if err == nil {
				break
			}
			if _, err := fmt.Fprintln(p.err, safe.Line(err.Error())); err != nil {
				return fmt.Errorf("asking: %w", err)
			}
		}
	}
	return nil
}

// prompt asks.
func (q *question) prompt(to io.Writer) error {
	var b strings.Builder
	b.WriteString("\n" + safe.Line(q.title) + ": " + safe.Line(q.help) + "\n")
	for i, c := range q.choices {
		if q.numbers() {
			fmt.Fprintf(&b, "     %s\n", c.line())
		} else {
			fmt.Fprintf(&b, "%3d. %s\n", i+1, c.line())
		}
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

// hear takes a line for an answer.
func (q *question) hear(line string) error {
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
