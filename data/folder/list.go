package folder

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"briefing/data/regular"
	"briefing/model"
)

const (
	maxFiles = 20_000   // in the folder and in each folder of it that is read
	maxTotal = 64 << 20 // bytes, all files together
	maxName  = 255      // bytes of one name
)

// listing finds the files of a briefing.
type listing struct {
	fsys     fs.FS
	files    []file
	problems []model.Problem
	total    int64
	count    int
	linked   bool // the folder that is gone through is a link, or in one
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
	switch {
	case l.passOver("", name):
	case name == "instruments":
		l.within(e, name, l.instrument)
	case isList(fileKind(name)), name == "sources", name == "quotes":
		l.within(e, name, l.found)
	default:
		l.found(e, name)
	}
}

// found takes a file that belongs to a briefing.
func (l *listing) found(e fs.DirEntry, p string) {
	f, ok := fileAt(p)
	switch {
	case !ok:
		l.unknown(p)
	case !f.named():
		l.problem(codeID, p, "the file is named after no id", renameHint(f.id, path.Ext(p)))
	default:
		l.take(e, f)
	}
}

// passOver tells the names that are nobody's business here, and reports those
// that cannot be dealt with.
func (l *listing) passOver(dir, name string) bool {
	if bad := badName(name); bad != "" {
		l.problem(codeFile, path.Join(dir, harmless(name)), bad, "rename it")
		return true
	}
	return passedOver(name)
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
	outer := l.linked
	l.linked = outer || dir.Type()&fs.ModeSymlink != 0
	defer func() { l.linked = outer }()
	for _, e := range entries {
		if !l.passOver(dirPath, e.Name()) {
			do(e, path.Join(dirPath, e.Name()))
		}
	}
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
		found = found || e.Name() == "instrument.yaml"
		l.found(e, p)
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
		l.problem(codeFile, f.path, "this is no regular file but "+regular.Kind(info.Mode()), "put a plain text file there")
	case l.total+info.Size() > maxTotal && info.Size() <= MaxFile:
		l.problem(codeFile, f.path, "the files of the briefing are larger than 64 MiB together", "move texts out of the folder, or split it")
	default:
		l.total += min(info.Size(), MaxFile)
		f.linked = l.linked || e.Type()&fs.ModeSymlink != 0
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
