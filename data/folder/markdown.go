package folder

import (
	"errors"
	"reflect"
	"strings"
	"unicode/utf8"

	"briefing/model"
)

// source reads a source: its front matter, and its text byte for byte. The name
// of the file says which one it is, so that its text is kept whatever the front
// matter is like.
func (d *document) source(text string, id model.SourceID) model.Source {
	var s model.Source
	d.warnControls(text, 1)
	cut, bad := cutFront(text)
	if bad != nil {
		d.add(codeType, bad.line, bad.column, bad.text, bad.hint)
	}
	d.idKnown = true
	front := cut.YAML
	if len(front) > maxFront {
		d.fault(&fault{1, 1, "the front matter is larger than 64 KiB", "what is longer than a note belongs below it"}, 1)
		d.broken, front = true, ""
	}
	root := orEmpty(d.parse(Legible(front), 2))
	d.record(root, reflect.ValueOf(&s).Elem())
	s.Written = d.written(root)
	if s.ID != "" && s.ID != id {
		at := s.At("id")
		d.add(codeID, at.Line, at.Column, "the id "+quote(string(s.ID))+" is not the name of the file",
			"write "+string(id)+", or leave the id out")
	}
	s.ID, s.Text, s.TextLine = id, cut.Body, cut.line
	d.about(0, model.RefTo(model.KindSource, id))
	return s
}

// Front is a source cut in four. Put together, they are the source.
type Front struct {
	Open  string // the line of three hyphens that begins the front matter
	YAML  string // the front matter, from line 2
	Close string // the line of three hyphens that ends it
	Body  string // the text

	line int // on which Body begins
}

// CutFront cuts a source. Where something is wrong with its front matter the error
// says what, and what to do; the parts are then the best that can be made of it:
// front matter that is never closed ends before the first empty line.
func CutFront(text string) (Front, error) {
	f, bad := cutFront(text)
	if bad != nil {
		return f, errors.New(bad.text + "; " + bad.hint)
	}
	return f, nil
}

func cutFront(text string) (Front, *fault) {
	first, rest := cutLine(text)
	if !fence(first) {
		return Front{Body: text, line: 1}, &fault{1, 1, "the file does not begin with front matter",
			`begin with a line "---", then the keys, then "---" again`}
	}
	gap, gapLine := -1, 0
	line := 2
	for at := 0; at < len(rest); line++ {
		content, _ := cutLine(rest[at:])
		end := at + len(content)
		if fence(content) {
			return Front{first, rest[:at], content, rest[end:], line + 1}, nil
		}
		if gap < 0 && strings.TrimSpace(content) == "" {
			gap, gapLine = at, line
		}
		at = end
	}
	if gap < 0 {
		gap, gapLine = len(rest), line
	}
	return Front{first, rest[:gap], "", rest[gap:], gapLine}, &fault{1, 1, "the front matter that begins here is never closed",
		`write a line "---" after the last key`}
}

// cutLine cuts off the first line, with the break that ends it.
func cutLine(text string) (line, rest string) {
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		return text[:i+1], text[i+1:]
	}
	return text, ""
}

func fence(line string) bool { return strings.TrimRight(line, " \t\r\n") == "---" }

// clauses reads a text version: "## art_4 Heading", then the text, up to the
// next heading. Titles, comments and empty lines may stand before the first.
func clauses(r *report, text string) []model.Clause {
	r.warnControls(text, 1)
	var list []model.Clause
	var current *model.Clause // nil: the lines belong to nothing
	stray := true             // lines that belong to nothing have not been reported
	seen := map[string]bool{}
	var from int // where the text of current begins
	line := 1
	close := func(end int) {
		if current != nil {
			current.Text = trimLines(text[from:end])
			list = append(list, *current)
		}
	}
	for at := 0; at < len(text); line++ {
		content, _ := cutLine(text[at:])
		end := at + len(content)
		switch {
		case strings.HasPrefix(content, "##") && !strings.HasPrefix(content, "###"):
			close(at)
			current, from, stray = heading(r, content, line, seen), end, false
		case stray && !beforeHeading(content):
			stray = false
			r.add(codeType, line, 1, "this text stands before the first heading and was not read",
				`write a heading above it: "## art_4 Heading"`)
		}
		at = end
	}
	close(len(text))
	return list
}

// heading reads a line such as "## art_4 Mutual assistance"; nil: it names no
// provision, or one that came before.
func heading(r *report, content string, line int, seen map[string]bool) *model.Clause {
	rest := strings.TrimLeft(content[2:], " \t")
	column := 1 + utf8.RuneCountInString(content[:len(content)-len(rest)])
	eid, title, _ := strings.Cut(strings.TrimSpace(rest), " ")
	switch {
	case !model.ValidEID(eid):
		r.add(codeID, line, column, "the heading names no provision: "+quote(eid),
			`write its id first, as in "## art_4 Heading"`)
		return nil
	case seen[eid]:
		r.add(codeID, line, column, "the provision "+quote(eid)+" stands twice in this text",
			"put both texts under one heading")
		return nil
	}
	seen[eid] = true
	return &model.Clause{
		Where:   model.Place{File: r.file, Line: line, Column: column},
		EID:     eid,
		Heading: strings.TrimSpace(title),
	}
}

// beforeHeading tells the lines that may stand above the first heading.
func beforeHeading(content string) bool {
	content = strings.TrimSpace(content)
	return content == "" || strings.HasPrefix(content, "# ") ||
		strings.HasPrefix(content, "<!--") && strings.HasSuffix(content, "-->")
}

// trimLines takes the empty lines off both ends, and the carriage returns.
func trimLines(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	for {
		line, rest := cutLine(text)
		if line == "" || strings.TrimSpace(line) != "" {
			return strings.TrimRight(text, " \t\r\n")
		}
		text = rest
	}
}

// attach gives the text of a version to the instrument that lists it.
func attach(p piece, instruments []model.Instrument) []model.Problem {
	for i := range instruments {
		in := &instruments[i]
		if string(in.ID) != p.file.of {
			continue
		}
		var ids []string
		for j := range in.Versions {
			v := &in.Versions[j]
			if string(v.ID) == p.file.id {
				v.Clauses = p.clauses
				return nil
			}
			ids = append(ids, string(v.ID))
		}
		r := report{file: p.file.path}
		hint := `add it to "versions" in instrument.yaml, or remove the file`
		if near := nearest(p.file.id, ids); near != "" {
			hint = "rename the file to " + near + ".md, or " + hint
		}
		r.add(codeNothing, 0, 0, "the instrument lists no version "+quote(p.file.id), hint)
		r.about(0, model.RefTo(model.KindInstrument, in.ID))
		return r.problems
	}
	return nil // that there is no such instrument has been reported
}
