package edit

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"briefing/data/folder"
	"briefing/model"
	"briefing/model/check"
)

// Add plans the addition of an entity (a [model.Actor], [model.Quote], [model.Source] … or a pointer to one) to a folder:
// as the last entry of its list, or as files of its own. Warnings of the plan are what check will report of it.
//
// What check would report as an error is a [*Refusal]: a reference to nothing, an id that is taken, words that do not
// stand in their source.
func Add(fsys fs.FS, entity any) (*Plan, error) {
	b, err := folder.Load(fsys)
	if err != nil {
		return nil, fmt.Errorf("adding: %w", err)
	}
	files, _, err := gather(fsys, true)
	if err != nil {
		return nil, fmt.Errorf("adding: %w", err)
	}
	changes, err := additions(fsys, files, entity)
	if err != nil {
		return nil, err
	}
	plan := &Plan{Changes: changes}
	for _, c := range changes {
		files[c.Path] = c.New
	}
	after, err := folder.Load(files.FS())
	if err != nil {
		return nil, fmt.Errorf("adding: %w", err)
	}
	fresh := newProblems(check.Run(b, check.Options{}), check.Run(after, check.Options{}))
	if err := refuse("adding to "+changes[0].Path, fresh); err != nil {
		return nil, err
	}
	plan.Warnings = slices.DeleteFunc(fresh, func(p model.Problem) bool { return p.Severity != model.Warning })
	return plan, nil
}

// additions are the changes that add an entity.
func additions(fsys fs.FS, files memory, entity any) ([]Change, error) {
	v := reflect.Indirect(reflect.ValueOf(entity))
	if !v.IsValid() {
		return nil, errors.New("there is nothing to add")
	}
	var made filing
	switch e := v.Interface().(type) {
	case model.Source:
		if e.Text != "" { // apart from the front matter, and a line of its own at the end
			e.Text = "\n" + strings.Trim(e.Text, "\r\n") + "\n"
		}
		made.source(&e)
	case model.Instrument:
		made.instrument(&e)
	case model.Meta:
		return nil, errors.New("a briefing has one briefing.yaml; edit it by hand")
	default:
		return toList(fsys, files, v)
	}
	var changes []Change
	for _, f := range made.files {
		if _, known := folder.KindOf(f.Path); !known && !folder.IsVersion(f.Path) {
			return nil, fmt.Errorf("adding %q: an id holds lower-case letters, digits and hyphens, at most 100 of them", f.Path)
		}
		if _, taken := files[f.Path]; taken {
			return nil, fmt.Errorf("%s is there already; choose another id", f.Path)
		}
		changes = append(changes, Change{Path: f.Path, New: f.Data})
	}
	return changes, made.err
}

// toList is the change that adds an entry to its list.
func toList(fsys fs.FS, files memory, entry reflect.Value) ([]Change, error) {
	kind, err := kindFor(entry.Type())
	if err != nil {
		return nil, err
	}
	name := listPath(files, kind, entry)
	if _, known := folder.KindOf(name); !known {
		return nil, fmt.Errorf("adding to %q: a quote needs the id of its source", name)
	}
	old, there := files[name]
	src := old
	if !there {
		src = modeline(fsys, kind, name)
	}
	out, err := Append(src, entry.Interface())
	if err != nil {
		return nil, err
	}
	return []Change{{Path: name, Old: old, New: out}}, nil
}

// modeline is the line by which an editor finds the schema of a new file, where the folder has schemas.
func modeline(fsys fs.FS, kind folder.FileKind, name string) []byte {
	schema := ".schema/" + kind.Name + ".json"
	if _, err := fs.Stat(fsys, schema); err != nil {
		return nil
	}
	return []byte("# yaml-language-server: $schema=" + strings.Repeat("../", strings.Count(name, "/")) + schema + "\n")
}

// listPath is the file to which an entry of a list is added: the one file of its kind, or the last of the folder into
// which the list is split.
func listPath(files memory, kind folder.FileKind, entry reflect.Value) string {
	if q, ok := entry.Interface().(model.Quote); ok {
		return quotesPath(q.Source)
	}
	last := ""
	for _, f := range files.sorted() {
		if path.Dir(f.Path) == kind.Name && path.Ext(f.Path) == ".yaml" {
			last = f.Path
		}
	}
	if _, one := files[kind.Pattern]; one || last == "" {
		return kind.Pattern
	}
	return last
}

// AddQuote plans the addition of a quote. Its words are looked up in its source and taken as they stand there; where
// they stand more than once, occurrence says which are meant, from 1. Where it has no type, the marks in the source tell
// it; where it has no id, one is made of its words. The quote that is returned has all of them. What stands inside marks
// from end to end does not become indirect speech.
//
// The errors are those of [Find] and [Add], and a [*MarkedError].
func AddQuote(fsys fs.FS, q model.Quote, occurrence int) (*Plan, model.Quote, error) {
	b, err := folder.Load(fsys)
	if err != nil {
		return nil, q, fmt.Errorf("adding a quote: %w", err)
	}
	p, err := Find(b, Selection{q.Source, q.Exact, occurrence, q.Prefix, q.Suffix})
	if err != nil {
		return nil, q, err
	}
	q.Exact, q.Prefix, q.Suffix = p.Exact, p.Prefix, p.Suffix
	if q.Type == model.Indirect && insideMarks(b, q) {
		return nil, q, &MarkedError{p.Place}
	}
	if q.Type == "" {
		q.Type = TypeOf(b, q)
	}
	if q.ID == "" {
		q.ID = model.QuoteID(FreeID(b, model.KindQuote, q.Exact))
	}
	plan, err := Add(fsys, q)
	return plan, q, err
}

// longestID is how long, in characters, an id is made that nobody has chosen.
const longestID = 40

// HasID tells whether an id can be made of the first words of a text: whether they hold Latin letters or digits.
func HasID(text string) bool { return folder.Slug(text, longestID) != "" }

// FreeID makes an id of the first words of a text that nothing of a kind has or had; where they hold no Latin letters, of
// the kind and a number.
func FreeID(b *model.Briefing, kind model.Kind, text string) string {
	id := cmp.Or(folder.Slug(text, longestID), string(kind))
	taken := func(id string) bool { return b.Has(model.Ref{Kind: kind, ID: id}) || formerOwner(b, kind, id) != "" }
	free := id
	for n := 2; taken(free); n++ {
		free = id + "-" + strconv.Itoa(n)
	}
	return free
}
