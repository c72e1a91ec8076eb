package edit

import (
	"bytes"
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"

	"briefing/data/folder"
)

// Format puts a file of a briefing folder, named by its path in the folder, into the one form that it is meant to have:
// keys in the documented order, lists and groups in block style, indented by two, dates and whatever another reader of
// YAML would take for something else in quotation marks, no more than one empty line in a row. Comments stay with what
// they stand above, beside or below, and what is written in quotation marks or as a block stays as it is written.
// Formatting twice changes nothing more.
//
// The text of a source is none of its business, nor are the texts of instruments and other files: they come back as they
// are. A file with errors comes back as a [Refusal].
func Format(name string, src []byte) ([]byte, error) {
	kind, ok := folder.KindOf(name)
	if !ok {
		return src, nil
	}
	before, problems, err := loadFile(name, src)
	if err != nil {
		return nil, err
	}
	if err := refuse("formatting "+name, problems); err != nil {
		return nil, err
	}
	out, err := format(kind, string(src))
	if err != nil {
		return nil, fmt.Errorf("formatting %s: %w", name, err)
	}
	after, problems, err := loadFile(name, []byte(out))
	if err != nil {
		return nil, err
	}
	if refuse("", problems) != nil || difference(before, after) != "" {
		return nil, fmt.Errorf("formatting %s: it is written in a way that cannot be formatted without changing what it says; "+
			"write it more simply", name)
	}
	return []byte(out), nil
}

func format(kind folder.FileKind, src string) (string, error) {
	src = strings.TrimPrefix(src, bom)
	if kind.Name != "source" {
		return formatYAML(src, lineBreak(src), kind.Type)
	}
	f, err := folder.CutFront(src)
	if err != nil {
		return "", err
	}
	nl := lineBreak(f.Open + f.YAML)
	out, err := formatYAML(f.YAML, nl, kind.Type)
	if err != nil {
		return "", err
	}
	end := f.Close[len(strings.TrimRight(f.Close, "\r\n")):] // the line break stays, as the body does
	return "---" + nl + out + "---" + end + f.Body, nil
}

// formatYAML formats a text that holds one entry, or a list of them, with line breaks of one kind.
func formatYAML(src, nl string, entry reflect.Type) (string, error) {
	if i := strings.IndexFunc(src, folder.Awkward); i >= 0 {
		return "", fmt.Errorf("line %d holds the character %U, which no YAML can hold; remove it",
			1+strings.Count(src[:i], "\n"), runeAt(src, i))
	}
	src = strings.ReplaceAll(src, "\r\n", "\n")
	if i := strings.IndexByte(src, '\r'); i >= 0 {
		return "", fmt.Errorf("a carriage return stands alone in line %d; remove it", 1+strings.Count(src[:i], "\n"))
	}
	root, r, err := read(src)
	if err != nil {
		return "", err
	}
	out := ""
	if root != nil {
		out = layOut(root, src, entry)
	} else {
		out = remarksOnly(r)
	}
	return strings.ReplaceAll(out, "\n", nl), nil
}

// remarksOnly lays out a text in which there are comments and nothing else.
func remarksOnly(r *reader) string {
	w := &layout{fresh: true}
	for _, c := range r.findComments() {
		w.remarks([]remark{{c.text, c.gap}}, 0)
	}
	return w.out.String()
}

// FormatAll plans the formatting of all files of a folder. Those that cannot be formatted are left alone and listed.
func FormatAll(fsys fs.FS) (*Plan, []Left, error) {
	return formatSome(fsys, func(string) bool { return true })
}

// FormatFiles is [FormatAll] for some files, named by their paths in the folder.
func FormatFiles(fsys fs.FS, names []string) (*Plan, []Left, error) {
	return formatSome(fsys, func(name string) bool { return slices.Contains(names, name) })
}

func formatSome(fsys fs.FS, wanted func(name string) bool) (*Plan, []Left, error) {
	files, left, err := gather(fsys, false)
	if err != nil {
		return nil, nil, fmt.Errorf("formatting the folder: %w", err)
	}
	left = slices.DeleteFunc(left, func(l Left) bool { return !wanted(l.Path) })
	plan := &Plan{}
	for _, f := range files.sorted() {
		if !wanted(f.Path) {
			continue
		}
		out, err := Format(f.Path, f.Data)
		switch {
		case err != nil:
			left = append(left, Left{f.Path, err})
		case !bytes.Equal(out, f.Data):
			plan.Changes = append(plan.Changes, Change{Path: f.Path, Old: f.Data, New: out})
		}
	}
	slices.SortStableFunc(left, func(a, b Left) int { return strings.Compare(a.Path, b.Path) })
	return plan, left, nil
}
