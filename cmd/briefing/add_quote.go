package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"briefing/data/edit"
	"briefing/model"
)

// planQuote works out how to add the quote of a draft, whose words must stand in its
// source.
func (p *program) planQuote(d *desk, a addable, draft *draft, ask adding) (*edit.Plan, model.Ref, error) {
	q, _ := draft.entry().(*model.Quote)
	id, err := p.pickCurrent(d.briefing, model.KindSource, ask.source, sourceNames(d.briefing))
	if err != nil {
		return nil, model.Ref{}, err
	}
	q.Source = model.SourceID(id)
	if q.Exact == "-" {
		if q.Exact, err = readText("-"); err != nil {
			return nil, model.Ref{}, err
		}
	}
	if err := draft.nameIt(d.briefing, a); err != nil {
		return nil, model.Ref{}, err
	}
	plan, whole, err := edit.AddQuote(d.files(), *q, ask.occurrence)
	if err != nil {
		return nil, model.Ref{}, d.notAdded(err)
	}
	return plan, model.RefTo(model.KindQuote, whole.ID), nil
}

// readText reads a text from a file, or from stdin where it is called -. Without a
// name, there is no text.
func readText(name string) (string, error) {
	const most = 4 << 20 // bytes, as the loader has it
	if name == "" {
		return "", nil
	}
	from := os.Stdin
	if name != "-" {
		if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
			return "", usage("name a file", "%q is no file", name)
		}
		f, err := os.Open(name)
		if err != nil {
			return "", usage("name the file that holds the text", "reading the text: %w", err)
		}
		defer f.Close() // nothing was written
		from = f
	}
	text, err := io.ReadAll(io.LimitReader(from, most+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("reading the text: %w", err)
	case len(text) > most:
		return "", usage("put in the passages that matter", "the text is larger than 4 MiB")
	case strings.TrimSpace(string(text)) == "":
		return "", usage("", "%w", errors.New("there is no text in "+name))
	}
	return string(text), nil
}
