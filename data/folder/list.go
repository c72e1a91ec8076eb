package folder

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/model"
)

const (
	maxFiles = 20_000   // in the folder and in each folder of it that is read
	maxTotal = 64 << 20 // bytes, all files together
	maxName  = 255      // bytes of one name
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
	path string
	kind fileKind
	id   string // what the path says: the source, instrument or version
	of   string // the instrument of a version
}

// listing finds the files of a briefing.
type listing struct {
	fsys     fs.FS
	files    []file
	problems []model.Problem
	total    int64
	count    int
}

// list finds the files that make up the briefing, sorted by name, and reports
// those that do not belong to it.
func list(fsys fs.FS) ([]file, []model.Problem, error) {
	entries, err := readDir(fsys, ".", maxFiles)
	if err != nil {
		return nil, nil, fmt.Errorf("listing the briefing folder: %w", err)
	}
	l := &listing{fsys: fsys}
	if !slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == "briefing.yaml" }) {
		return nil, nil, ErrNoBriefing
	}
	l.count = len(entries)
	for _, e := range entries {
		l.top(e)
	}
	return l.files, l.problems, nil
}

// top looks at one name of the folder itself.
func (l *listing) top(e fs.DirEntry) {
	name := e.Name()
	stem, isYAML := strings.CutSuffix(name, ".yaml")
	switch kind := fileKind(stem); {
	case l.passOver("", name):
	case isYAML && (kind == briefingFile || isList(kind)):
		l.take(e, file{path: name, kind: kind})
	case isList(fileKind(name)):
		l.within(e, name, func(e fs.DirEntry, p string) {
			if !strings.HasSuffix(p, ".yaml") {
				l.unknown(p)
				return
			}
			l.take(e, file{path: p, kind: fileKind(name)})
		})
	case name == "sources":
		l.within(e, name, func(e fs.DirEntry, p string) { l.named(e, p, ".md", sourceFile) })
	case name == "quotes":
		l.within(e, name, func(e fs.DirEntry, p string) { l.named(e, p, ".yaml", quotesFile) })
	case name == "instruments":
		l.within(e, name, l.instrument)
	default:
		l.unknown(name)
	}
}

// isList tells the kinds whose list may also be a folder of lists.
func isList(kind fileKind) bool {
	return slices.ContainsFunc(Kinds(), func(k FileKind) bool {
		return k.List && k.Pattern == string(kind)+".yaml"
	})
}

// passOver tells the names that are nobody's business here, and reports those
// that cannot be dealt with.
func (l *listing) passOver(dir, name string) bool {
	if bad := badName(name); bad != "" {
		l.problem(codeFile, path.Join(dir, harmless(name)), bad, "rename it")
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "LICENSE") ||
		name == "README.md" || name == "CODING.md"
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

// harmless writes a name so that it does nothing to a terminal.
func harmless(name string) string {
	return strings.Trim(quote(name), `"`)
}

// within goes through a folder of the briefing.
func (l *listing) within(dir fs.DirEntry, dirPath string, do func(e fs.DirEntry, path string)) {
	info, ok := l.stat(dir, dirPath)
	if !ok {
		return
	}
	if !info.IsDir() {
		l.problem(codeFile, dirPath, "a file stands where a folder belongs", "make it a folder, or remove it")
		return
	}
	entries, err := readDir(l.fsys, dirPath, maxFiles-l.count)
	if err != nil {
		l.problem(codeFile, dirPath, "the folder cannot be listed: "+reason(err), "see that it can be read; a briefing has at most 20,000 files")
		return
	}
	l.count += len(entries)
	for _, e := range entries {
		if !l.passOver(dirPath, e.Name()) {
			do(e, path.Join(dirPath, e.Name()))
		}
	}
}

// named takes a file whose name is an id.
func (l *listing) named(e fs.DirEntry, p, ext string, kind fileKind) {
	id, ok := strings.CutSuffix(e.Name(), ext)
	if !ok {
		l.unknown(p)
		return
	}
	if !model.ValidSlug(id) {
		l.problem(codeID, p, "the file is named after no id", renameHint(id, ext))
		return
	}
	l.take(e, file{path: p, kind: kind, id: id})
}

func renameHint(name, ext string) string {
	if slug := slugOf(name); slug != "" {
		return "rename it to " + slug + ext + "; " + slugRule
	}
	return "rename it; " + slugRule
}

// instrument looks at one folder of instruments.
func (l *listing) instrument(e fs.DirEntry, p string) {
	id := e.Name()
	info, ok := l.stat(e, p)
	switch {
	case !ok:
		return
	case !info.IsDir():
		l.unknown(p)
		return
	case !model.ValidSlug(id):
		l.problem(codeID, p, "the folder is named after no id", renameHint(id, ""))
		return
	}
	found := false
	l.within(e, p, func(e fs.DirEntry, p string) {
		version, isText := strings.CutSuffix(e.Name(), ".md")
		switch {
		case e.Name() == "instrument.yaml":
			found = true
			l.take(e, file{path: p, kind: instrumentFile, id: id})
		case !isText:
			l.unknown(p)
		case !model.ValidSlug(version):
			l.problem(codeID, p, "the file is named after no id", renameHint(version, ".md"))
		default:
			l.take(e, file{path: p, kind: versionFile, id: version, of: id})
		}
	})
	if !found {
		l.problem(codeFile, p, "the folder holds no instrument.yaml", "describe the instrument there, or remove the folder")
	}
}

// take notes a file to be read, if it is one.
func (l *listing) take(e fs.DirEntry, f file) {
	info, ok := l.stat(e, f.path)
	switch {
	case !ok:
	case info.IsDir():
		l.problem(codeFile, f.path, "a folder stands where a file belongs", "make it a file, or remove it")
	case !info.Mode().IsRegular():
		l.problem(codeFile, f.path, "this is no regular file but "+special(info.Mode()), "put a plain text file there")
	case l.total+info.Size() > maxTotal && info.Size() <= maxFile:
		l.problem(codeFile, f.path, "the files of the briefing are larger than 64 MiB together", "move texts out of the folder, or split it")
	default:
		l.total += min(info.Size(), maxFile)
		l.files = append(l.files, f)
	}
}

// stat looks where a name leads, without opening what stands there.
func (l *listing) stat(e fs.DirEntry, p string) (fs.FileInfo, bool) {
	info, err := e.Info()
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		info, err = fs.Stat(l.fsys, p)
		if err != nil {
			l.problem(codeFile, p, "this link cannot be followed: "+reason(err),
				"put the file itself here; a link must lead to something inside the folder")
			return nil, false
		}
	}
	if err != nil {
		l.problem(codeFile, p, "this cannot be read: "+reason(err), "")
		return nil, false
	}
	return info, true
}

func (l *listing) unknown(p string) {
	hint := "remove it, or begin its name with a dot"
	switch {
	case strings.HasSuffix(p, ".yml"):
		hint = "name it .yaml"
	case !strings.Contains(p, "/"):
		if near := nearest(p, topNames()); near != "" {
			hint = `did you mean "` + near + `"?`
		}
	}
	l.problem(codeUnknown, p, "this is no part of a briefing and was not read", hint)
}

// topNames are the names of the folder itself that mean something.
func topNames() []string {
	names := []string{"instruments", "sources", "quotes"}
	for _, k := range Kinds() {
		if !strings.Contains(k.Pattern, "/") {
			names = append(names, k.Pattern)
		}
	}
	return names
}

func (l *listing) problem(code, p, text, hint string) {
	r := report{file: p}
	r.add(code, 0, 0, text, hint)
	l.problems = append(l.problems, r.problems...)
}

// special says what a file is that is no regular one.
func special(m fs.FileMode) string {
	switch {
	case m&fs.ModeNamedPipe != 0:
		return "a pipe"
	case m&fs.ModeSocket != 0:
		return "a socket"
	case m&fs.ModeDevice != 0:
		return "a device"
	}
	return "something else"
}
