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
	coverage Coverage
}

// Coverage tells what a run with full texts has looked at, so that nobody takes silence for verification.
type Coverage struct {
	Sources int      // how many sources hold a text
	Checked int      // how many of them have a full text, against which text, quotes and clauses were verified
	Strays  []string // names in the folder of full texts that match no source, sorted; hidden ones left out
}

// maxText bounds a full text, in bytes.
const maxText = 16 << 20

func readTexts(fsys fs.FS, b *model.Briefing, lookups map[model.SourceID]int) fullTexts {
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
			t.bodies[s.ID].norm = t.bodies[s.ID].norm.IndexedFor(lookups[s.ID] + len(passages(s.Text)))
		}
	}
	t.coverage = t.cover(fsys, b)
	if len(sources) > 0 && len(t.bodies) == 0 && len(t.problems) == 0 {
		// Otherwise a mistyped folder would verify nothing and look like success.
		example := sources[max(0, slices.IndexFunc(sources, func(s model.Source) bool { return holdsText(&s) }))].ID
		t.problems = append(t.problems, model.Problem{Place: b.Meta().Where,
			Text: "no source has a full text in the folder of full texts",
			Hint: fmt.Sprintf("files are named by source id, such as %s.txt or %s.md", example, example)})
	}
	return t
}

// cover counts what was verified, and looks for files that are named after no source.
func (t *fullTexts) cover(fsys fs.FS, b *model.Briefing) Coverage {
	var c Coverage
	sources := b.Sources()
	for i := range sources {
		if s := &sources[i]; holdsText(s) && b.Source(s.ID) == s {
			c.Sources++
			if t.bodies[s.ID] != nil {
				c.Checked++
			}
		}
	}
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return c // the texts themselves were read by their names
	}
	for _, e := range entries {
		id := strings.TrimSuffix(strings.TrimSuffix(e.Name(), ".txt"), ".md")
		if strings.HasPrefix(id, ".") || id != e.Name() && b.Source(model.SourceID(id)) != nil {
			continue
		}
		c.Strays = append(c.Strays, e.Name())
	}
	return c
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
