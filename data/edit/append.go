package edit

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"briefing/model"
	"go.yaml.in/yaml/v4"
)

// Append adds an entry (a [model.Actor], [model.Quote] … or a pointer to one) to the end of a list file, or begins one
// where src is empty. What stood there stays byte for byte, but for a line break at the end where there was none. The
// entry is indented like those above it.
//
// A file that cannot be read as a list, and an entry that the loader would not take, are a [Refusal].
func Append(src []byte, entry any) ([]byte, error) {
	v := reflect.Indirect(reflect.ValueOf(entry))
	if !v.IsValid() {
		return nil, errors.New("there is nothing to add")
	}
	kind, err := kindFor(v.Type())
	if err != nil {
		return nil, err
	}
	if !kind.List {
		return nil, fmt.Errorf("a %s is a file of its own and no entry of a list", kind.Name)
	}
	name := strings.ReplaceAll(kind.Pattern, "<source-id>", "source")
	before, problems, err := loadFile(name, src)
	if err != nil {
		return nil, err
	}
	unreadable := slices.DeleteFunc(slices.Clone(problems), func(p model.Problem) bool { return p.Code != "E13" })
	if err := refuse("adding to "+name, unreadable); err != nil {
		return nil, err
	}
	out, err := appended(string(src), v)
	if err != nil {
		return nil, fmt.Errorf("adding to %s: %w", name, err)
	}
	after, now, err := loadFile(name, []byte(out))
	if err != nil {
		return nil, err
	}
	if err := refuse("adding to "+name, newProblems(problems, now)); err != nil {
		return nil, err
	}
	if d := difference(with(before, v), after); d != "" {
		return nil, fmt.Errorf("adding to %s: the file is written in a way that nothing can be added to; run \"briefing fmt\" first", name)
	}
	return []byte(out), nil
}

// with is a briefing with one entry more.
func with(b *model.Briefing, entry reflect.Value) *model.Briefing {
	d := dataOf(b)
	for i, v := 0, reflect.ValueOf(&d).Elem(); i < v.NumField(); i++ {
		if f := v.Field(i); f.Kind() == reflect.Slice && f.Type().Elem() == entry.Type() {
			f.Set(reflect.Append(f, entry))
		}
	}
	if n := len(d.Quotes); n > 0 && entry.Type() == reflect.TypeFor[model.Quote]() {
		d.Quotes[n-1].Source = "source"
	}
	return model.New(d, nil)
}

// appended is a text with an entry more.
func appended(src string, entry reflect.Value) (string, error) {
	root, r, err := read(strings.TrimPrefix(src, bom))
	if err != nil {
		return "", err
	}
	switch {
	case root == nil:
	case !root.list():
		return "", errors.New("the file holds no list; begin every entry with \"- \"")
	case root.flow():
		return "", errors.New("the list stands in brackets; run \"briefing fmt\" first")
	}
	e := encoder{style: styleOf(root, r)}
	e.entry(entry)
	if e.err != nil {
		return "", e.err
	}
	nl := lineBreak(src)
	end := ""
	if src != "" && src != bom && !strings.HasSuffix(src, "\n") {
		end = nl
	}
	if apart(root, r) {
		end += nl
	}
	return src + end + strings.ReplaceAll(e.out.String(), "\n", nl), nil
}

// apart tells whether an empty line goes above a new entry: where the last one has one above it, below an only one, and
// below comments, unless there is one already.
func apart(root *piece, r *reader) bool {
	lines := strings.Split(strings.TrimSuffix(r.src, "\n"), "\n")
	if strings.TrimSpace(lines[len(lines)-1]) == "" {
		return false
	}
	if root == nil || len(root.items) < 2 || len(root.foot) > 0 {
		return true
	}
	last := root.items[len(root.items)-1]
	if len(last.head) > 0 {
		return last.head[0].gap
	}
	return last.gap
}

// styleOf is how the entries of a list are indented.
func styleOf(root *piece, r *reader) style {
	s := canonical()
	if root == nil || len(root.items) == 0 {
		return s
	}
	s.dash = root.column
	for _, it := range root.items {
		entry := it.value
		if entry == nil || entry.node.Kind != yaml.MappingNode || entry.flow() || r.lineStart(entry.start) != r.lineStart(it.start) {
			continue
		}
		s.pad = entry.start - it.start
		for _, k := range entry.items {
			if v := k.value; v != nil && v.list() && !v.flow() && v.column >= entry.column {
				s.step = v.column - entry.column
				return s
			}
		}
	}
	return s
}
