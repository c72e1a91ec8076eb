// Package scaffold makes a new briefing: a folder with a small invented example in which every kind of file occurs once,
// comments that explain it, a README for its authors, and the JSON Schemas by which editors complete and mark what is
// written.
//
// It promises that what it makes passes `briefing check --strict` and is formatted, that all of it is made or nothing
// unless the process dies meanwhile, and that two runs with one title make the same bytes.
//
// It refuses a folder in which something stands already; a .git is no hindrance.
package scaffold

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/data/edit"
	"briefing/data/folder"
	"briefing/data/schema"
)

//go:embed template
var templates embed.FS

// maxTitle is the length of a title, in characters.
const maxTitle = 200

// Files are the files of a new briefing with a title, by path. A title that is empty, is not one line or is longer than
// 200 characters is an error.
func Files(title string) ([]edit.File, error) {
	if err := checkTitle(title); err != nil {
		return nil, err
	}
	var files []edit.File
	err := fs.WalkDir(templates, "template", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(templates, name)
		if err != nil {
			return err
		}
		name = strings.TrimPrefix(name, "template/")
		files = append(files, edit.File{Path: name, Data: []byte(filledIn(name, string(text), title))})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading the example: %w", err)
	}
	for _, kind := range schema.Kinds() {
		text, err := schema.Schema(kind)
		if err != nil {
			return nil, err
		}
		files = append(files, edit.File{Path: ".schema/" + kind + ".json", Data: text})
	}
	return files, nil
}

func checkTitle(title string) error {
	switch {
	case strings.TrimSpace(title) == "":
		return errors.New("a briefing needs a title")
	case !utf8.ValidString(title), strings.ContainsFunc(title, func(r rune) bool { return !unicode.IsGraphic(r) }):
		return errors.New("a title is one line of text, without control characters")
	case utf8.RuneCountInString(title) > maxTitle:
		return fmt.Errorf("a title has at most %d characters", maxTitle)
	}
	return nil
}

// filledIn is a file of the example with the title in its place.
func filledIn(name, text, title string) string {
	const longest = 40 // characters
	id := folder.Slug(title, longest)
	if id == "" {
		id = "briefing" // a title without Latin letters
	}
	heading := title
	if path.Ext(name) == ".yaml" {
		heading = edit.Scalar("title", title)
	}
	return strings.NewReplacer("{{id}}", edit.Scalar("id", id), "{{title}}", heading, "{{files}}", fileTable()).Replace(text)
}

// fileTable lists the kinds of files, what an entry is and what it needs, as the rows of a Markdown table.
func fileTable() string {
	var b strings.Builder
	for _, k := range folder.Kinds() {
		var needed []string
		for _, key := range folder.Keys(k.Type) {
			if key.Required && (k.Name != "source" || key.Name != "id") {
				needed = append(needed, "`"+key.Name+"`")
			}
		}
		if len(needed) == 0 {
			needed = []string{"nothing"}
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", k.Pattern, schema.Describe(k.Type, ""), strings.Join(needed, ", "))
	}
	return b.String()
}

// New makes a briefing in a folder, which must be empty; where there is none, it is made. It gives the paths of the files
// in the folder, by name.
func New(dir, title string) ([]string, error) {
	files, err := Files(title)
	if err != nil {
		return nil, err
	}
	made, err := vacant(dir)
	if err != nil {
		return nil, err
	}
	var plan edit.Plan
	var names []string
	for _, f := range files {
		plan.Changes = append(plan.Changes, edit.Change{Path: f.Path, New: f.Data})
		names = append(names, f.Path)
	}
	if err := plan.Apply(dir); err != nil {
		if made {
			err = errors.Join(err, os.Remove(dir))
		}
		return nil, err
	}
	return names, nil
}

// vacant sees that a folder is there and empty. It tells whether it made it.
func vacant(dir string) (made bool, err error) {
	switch err := os.Mkdir(dir, 0o777); {
	case err == nil:
		return true, nil
	case errors.Is(err, fs.ErrNotExist):
		return false, fmt.Errorf("there is no folder %q to make it in; make that first", filepath.Dir(dir))
	case !errors.Is(err, fs.ErrExist):
		return false, fmt.Errorf("making the folder: %w", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return false, fmt.Errorf("%q is no folder that can be used: %w", dir, err)
	}
	for _, e := range entries {
		if e.Name() != ".git" {
			return false, fmt.Errorf("%q is not empty: it holds %q; name a new folder", dir, e.Name())
		}
	}
	return false, nil
}
