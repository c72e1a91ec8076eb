package main

import (
	"errors"
	"strings"

	"briefing/data"
	"briefing/model"
)

// open opens the briefing that the run is about and says on stderr when a part of
// it could not be read.
func (p *program) open() (*model.Briefing, error) {
	b, err := p.openToShow()
	if err != nil {
		return nil, err
	}
	if n := troubles(b.Problems()); n > 0 && p.folder != "" {
		p.say(model.Counted(n, "problem")+" in "+p.folder+"; run \"briefing check -b "+quoted(p.folder)+"\"", nil, "")
	}
	if n, clauses := b.Doubted(); n+clauses > 0 {
		what := model.Counted(n, "quote")
		switch {
		case n == 0:
			what = model.Counted(clauses, "clause")
		case clauses > 0:
			what += " and " + model.Counted(clauses, "clause")
		}
		p.say(what+" not verified and shown as such; run \"briefing check -b "+quoted(p.folder)+"\"", nil, "")
	}
	return b, nil
}

// openToShow leaves it to the caller to show the problems.
func (p *program) openToShow() (*model.Briefing, error) { return p.opened(data.Open(p.folder)) }

// openQuietly is for verbs that check the words themselves, or show none.
func (p *program) openQuietly() (*model.Briefing, error) { return p.opened(data.Read(p.folder)) }

// opened explains why a briefing could not be opened.
func (p *program) opened(b *model.Briefing, err error) (*model.Briefing, error) {
	var refused *data.Error
	if errors.As(err, &refused) {
		return nil, usage(refused.Hint, "%w", err)
	}
	return b, err
}

// troubles counts what is wrong; notes only tell.
func troubles(problems []model.Problem) int {
	n := 0
	for _, p := range problems {
		if p.Severity != model.Note {
			n++
		}
	}
	return n
}

// quoted is an argument as a shell takes it.
func quoted(arg string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("/._-+,@:~", r)
	}
	if arg != "" && strings.TrimLeftFunc(arg, plain) == "" {
		return arg
	}
	return "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
}

// allQuoted are several arguments.
func allQuoted(args []string) string {
	list := make([]string, len(args))
	for i, arg := range args {
		list[i] = quoted(arg)
	}
	return strings.Join(list, " ")
}
