package folder

import (
	"io/fs"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/model"
)

// fileKind is a kind of file to be read: the name of a [FileKind], or
// versionFile.
type fileKind string

const (
	briefingFile   fileKind = "briefing"
	actorsFile     fileKind = "actors"
	issuesFile     fileKind = "issues"
	eventsFile     fileKind = "events"
	positionsFile  fileKind = "positions"
	comparisonFile fileKind = "comparisons"
	judgmentsFile  fileKind = "judgments"
	instrumentFile fileKind = "instrument"
	sourceFile     fileKind = "source"
	quotesFile     fileKind = "quotes"
	versionFile    fileKind = "version"
)

// file is one file to be read.
type file struct {
	path   string
	kind   fileKind
	id     string // what the path says: the source, instrument or version
	of     string // the instrument of a version
	linked bool   // a link leads to it
}

// fileAt tells which file of a briefing stands at a path, going by the names alone;
// false: none does. What should be an id may be none, see named.
func fileAt(p string) (file, bool) {
	dir, base := path.Split(p)
	parent, id := path.Split(strings.TrimSuffix(dir, "/"))
	stem, isYAML := strings.CutSuffix(base, ".yaml")
	text, isText := strings.CutSuffix(base, ".md")
	switch {
	case passedOver(base):
	case dir == "":
		kind := fileKind(stem)
		return file{path: p, kind: kind}, isYAML && (kind == briefingFile || isList(kind))
	case parent == "" && isList(fileKind(id)):
		return file{path: p, kind: fileKind(id)}, isYAML
	case dir == "sources/":
		return file{path: p, kind: sourceFile, id: text}, isText
	case dir == "quotes/":
		return file{path: p, kind: quotesFile, id: stem}, isYAML
	case parent == "instruments/" && base == "instrument.yaml":
		return file{path: p, kind: instrumentFile, id: id}, true
	case parent == "instruments/":
		return file{path: p, kind: versionFile, id: text, of: id}, isText
	}
	return file{}, false
}

// named tells whether a file has the ids in its path that it should have.
func (f file) named() bool {
	switch f.kind {
	case sourceFile, quotesFile, instrumentFile:
		return model.ValidSlug(f.id)
	case versionFile:
		return model.ValidSlug(f.id) && model.ValidSlug(f.of)
	}
	return true
}

// isList tells the kinds whose list may also be a folder of lists.
func isList(kind fileKind) bool {
	for _, k := range Kinds() {
		if k.List && k.Pattern == string(kind)+".yaml" {
			return true
		}
	}
	return false
}

// passedOver tells the names that are nobody's business in a briefing.
func passedOver(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "LICENSE") || name == "README.md" || name == "CODING.md"
}

func badName(name string) string {
	switch {
	case len(name) > maxName:
		return "the name is too long"
	case !utf8.ValidString(name):
		return "the name is not UTF-8"
	case strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }):
		return "the name holds characters that cannot be printed"
	}
	return ""
}

// readAt gives the file at a path, if it is one that is read.
func readAt(p string) (file, bool) {
	f, ok := fileAt(p)
	return f, ok && f.named() && badName(path.Base(p)) == ""
}

// KindOf tells what kind of YAML is read from a path of a briefing folder. The texts
// of instruments, README files and whatever else is in the folder have no kind.
func KindOf(p string) (FileKind, bool) {
	f, ok := readAt(p)
	for _, k := range Kinds() {
		if ok && k.Name == string(f.kind) {
			return k, true
		}
	}
	return FileKind{}, false
}

// IsVersion tells whether a text version of an instrument is read from a path.
func IsVersion(p string) bool {
	f, ok := readAt(p)
	return ok && f.kind == versionFile
}

// File is a file from which something is read.
type File struct {
	Path   string
	Linked bool // it is a link, or in a folder that is one
}

// Files lists the files from which a briefing is read, and the problems of those that
// cannot be, as [Load] does.
func Files(fsys fs.FS) ([]File, []model.Problem, error) {
	files, problems, err := list(fsys)
	list := make([]File, len(files))
	for i, f := range files {
		list[i] = File{f.path, f.linked}
	}
	return list, problems, err
}
