package check

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"briefing/model"
)

// fullTexts are the full texts of sources that the author keeps outside the briefing.
type fullTexts struct {
	bodies   map[model.SourceID]*body
	problems []model.Problem // E13
}

// maxText bounds a full text, in bytes.
const maxText = 16 << 20

func readTexts(fsys fs.FS, b *model.Briefing) fullTexts {
	t := fullTexts{bodies: map[model.SourceID]*body{}}
	if fsys == nil {
		return t
	}
	sources := b.Sources()
	for i := range sources {
		s := &sources[i]
		if !model.ValidSlug(string(s.ID)) || t.bodies[s.ID] != nil {
			continue
		}
		name, text, err := readText(fsys, s.ID)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			t.problems = append(t.problems, model.Problem{Place: s.Where, Subject: model.RefTo(model.KindSource, s.ID),
				Text: fmt.Sprintf("full text cannot be read: %v", reason(name, err)),
				Hint: "full texts are plain UTF-8 files named by source id: <id>.txt or <id>.md"})
		default:
			t.bodies[s.ID] = newBody(name, text, 1)
		}
	}
	if len(sources) > 0 && len(t.bodies) == 0 && len(t.problems) == 0 {
		// Otherwise a mistyped folder would verify nothing and look like success.
		example := sources[max(0, slices.IndexFunc(sources, func(s model.Source) bool { return holdsText(&s) }))].ID
		t.problems = append(t.problems, model.Problem{Place: b.Meta().Where,
			Text: "no source has a full text in the folder of full texts",
			Hint: fmt.Sprintf("files are named by source id, such as %s.txt or %s.md", example, example)})
	}
	return t
}

// reason is why a file cannot be read, in front of it the name alone and not what was done to it.
func reason(name string, err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return name + ": " + p.Err.Error()
	}
	return err.Error()
}

// readText reads the full text of one source; the error is fs.ErrNotExist where there is none.
func readText(fsys fs.FS, id model.SourceID) (name, text string, err error) {
	for _, name := range []string{string(id) + ".txt", string(id) + ".md"} {
		// Look before opening: reading from a pipe would wait for ever.
		info, err := fs.Stat(fsys, name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return name, "", err
		}
		if !info.Mode().IsRegular() {
			return name, "", fmt.Errorf("%s is not a regular file", name)
		}
		if info.Size() > maxText {
			return name, "", fmt.Errorf("%s is larger than %d MiB", name, maxText>>20)
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return name, "", err
		}
		if !utf8.Valid(data) {
			return name, "", fmt.Errorf("%s is not UTF-8", name)
		}
		return name, strings.TrimPrefix(string(data), "\ufeff"), nil
	}
	return "", "", fs.ErrNotExist
}

// unreadableTexts is E13 for full texts; the files of the briefing are the loader's.
func unreadableTexts(in *inspection) []model.Problem { return in.texts.problems }

// againstTexts verifies excerpts and quotes against the full texts.
func (in *inspection) againstTexts() []model.Problem {
	var list []model.Problem
	seen := map[model.SourceID]bool{}
	sources := in.b.Sources()
	for i := range sources {
		s := &sources[i]
		full, excerpt := in.texts.bodies[s.ID], in.bodies[s.ID]
		if full == nil || excerpt == nil || seen[s.ID] {
			continue
		}
		seen[s.ID] = true
		for _, part := range unverified(excerpt.text, full) {
			list = append(list, model.Problem{Place: excerpt.place(part.start), Subject: model.RefTo(model.KindSource, s.ID),
				Text: fmt.Sprintf("this passage does not stand in the full text %s", full.file),
				Hint: in.nearPassages(full, part.text)})
		}
	}
	quotes := in.b.Quotes()
	for i := range quotes {
		q, f := &quotes[i], in.found[i]
		full := in.texts.bodies[q.Source]
		// What is not in the body is reported there.
		if full == nil || f.body == nil || f.err != nil || len(full.norm.FindAll(q.Exact)) > 0 {
			continue
		}
		list = append(list, model.Problem{Place: q.At("exact"), Subject: model.RefTo(model.KindQuote, q.ID),
			Text: fmt.Sprintf("exact does not stand in the full text %s", full.file),
			Hint: in.nearPassages(full, q.Exact)})
	}
	return list
}

// passage is a piece of a text that the author copied in one go.
type passage struct {
	start int // its first byte in the whole
	text  string
}

// unverified are the passages of an excerpt that do not stand in the full text. Blank lines and omission marks on a line
// of their own part passages; omission marks within a line do so where the full text does not have them.
func unverified(excerpt string, full *body) []passage {
	var missing []passage
	for _, p := range passages(excerpt) {
		if len(full.norm.FindAll(p.text)) > 0 {
			continue
		}

		for _, part := range splitOmissions(p) {
			if part == p || len(full.norm.FindAll(part.text)) == 0 {
				missing = append(missing, part)
			}
		}
	}
	return missing
}

// passages parts a text at blank lines and at lines that only mark an omission.
func passages(text string) []passage {
	var list []passage
	start, end := -1, 0
	flush := func() {
		if start >= 0 {
			list = append(list, passage{start, text[start:end]})
		}
		start = -1
	}
	offset := 0
	for line := range strings.Lines(text) {
		bare := strings.TrimSpace(line)
		if bare == "" || omission(bare) {
			flush()
		} else {
			if start < 0 {
				start = offset + strings.Index(line, bare)
			}
			end = offset + strings.Index(line, bare) + len(bare)
		}
		offset += len(line)
	}
	flush()
	return list
}

// omission reports whether a line only marks that something is left out: […], (...), …, * * *.
func omission(line string) bool {
	dots := 0
	for _, r := range line {
		switch r {
		case '…', '⋯':
			dots += 3
		case '.', '*':
			dots++
		case '[', ']', '(', ')', '<', '>', ' ', '\\':
		default:
			return false
		}
	}
	return dots >= 3
}

// splitOmissions parts a passage at omission marks in brackets.
func splitOmissions(p passage) []passage {
	var list []passage
	rest, at := p.text, p.start
	for {
		i, n := nextOmission(rest)
		piece := rest
		if i >= 0 {
			piece = rest[:i]
		}
		if bare := strings.TrimSpace(piece); bare != "" {
			list = append(list, passage{at + strings.Index(piece, bare), bare})
		}
		if i < 0 {
			return list
		}
		rest, at = rest[i+n:], at+i+n
	}
}

// nextOmission finds the first omission mark in brackets and its length; -1 where there is none.
func nextOmission(s string) (at, length int) {
	at = -1
	for _, mark := range []string{"[…]", "[...]", "(…)", "(...)", "[. . .]"} {
		if i := strings.Index(s, mark); i >= 0 && (at < 0 || i < at) {
			at, length = i, len(mark)
		}
	}
	return at, length
}
