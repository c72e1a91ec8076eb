package folder

import (
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/data/regular"
	"briefing/model/safe"
)

// MaxFile is the size of the largest file that is read, in bytes.
const MaxFile = 4 << 20

// maxControls is how many characters of one file are warned about.
const maxControls = 10

// errTooMany is why a folder is not listed.
var errTooMany = errors.New("too many files")

// readDir lists a folder sorted by name. More than limit names are an error:
// half a folder would be a different half every time.
func readDir(fsys fs.FS, dir string, limit int) ([]fs.DirEntry, error) {
	f, err := fsys.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close() // nothing was written
	d, ok := f.(fs.ReadDirFile)
	if !ok {
		return nil, errors.New("not a folder")
	}
	entries, err := d.ReadDir(limit + 1)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if len(entries) > limit {
		return nil, errTooMany
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// readText reads the text of a file, without the byte order mark that some editors
// put in front.
func readText(fsys fs.FS, r *report) (string, bool) {
	data, err := ReadFile(fsys, r.file)
	switch {
	case errors.Is(err, errTooLarge):
		r.add(codeFile, 0, 0, errTooLarge.Error(), "split it, or shorten it")
		return "", false
	case err != nil:
		r.add(codeFile, 0, 0, "the file cannot be read: "+reason(err), "see that it is a plain file that you may read")
		return "", false
	}
	text := string(data)
	if !utf8.ValidString(text) {
		line, column := invalid(text)
		r.add(codeFile, line, column, "the file is not UTF-8", "save it as UTF-8 in your editor")
		return "", false
	}
	return strings.TrimPrefix(text, "\ufeff"), true
}

var errTooLarge = errors.New("the file is larger than 4 MiB")

// ReadFile reads a file as the loader does: a regular one of at most [MaxFile] bytes.
func ReadFile(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close() // nothing was written
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New("it is " + regular.Kind(info.Mode()))
	case info.Size() > MaxFile:
		return nil, errTooLarge
	}
	data := make([]byte, 0, info.Size()+1)
	for len(data) <= MaxFile {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if errors.Is(err, io.EOF) {
			return data, nil
		}
		if err != nil {
			return nil, err
		}
		if len(data) == cap(data) {
			data = slices.Grow(data, 512)
		}
	}
	return nil, errTooLarge
}

// reason is the end of a file error: what went wrong, without the operation and
// the path, which the place already tells.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// invalid is the place of the first byte that is not UTF-8.
func invalid(text string) (line, column int) {
	line, column = 1, 1
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		column++
		if r == '\n' {
			line, column = line+1, 1
		}
		i += n
	}
	return line, column
}

// warnControls warns of the control and bidirectional characters in a text, the
// first line of which has a number.
func (r *report) warnControls(text string, line int) {
	warned, column, from := 0, 1, 0
	for _, h := range safe.Hazards(text) {
		if !control(h.Rune) {
			continue
		}
		if !slices.Contains(r.controls, h.Rune) {
			r.controls = append(r.controls, h.Rune)
		}
		if warned++; warned > maxControls {
			r.more++
			continue
		}
		before := text[from:h.Offset]
		if i := strings.LastIndexByte(before, '\n'); i >= 0 {
			line, column = line+strings.Count(before, "\n"), 1
			before = before[i+1:]
		}
		column += utf8.RuneCountInString(before)
		from = h.Offset
		r.add(codeControl, line, column, controlText(h.Rune), hintControl)
	}
}

// control tells control and bidirectional characters from other hazards.
func control(c rune) bool {
	return unicode.Is(unicode.Cc, c) || unicode.Is(unicode.Bidi_Control, c)
}

const hintControl = "remove it; it is shown as a sign and never obeyed"

func controlText(c rune) string {
	return "the control character " + safe.Hazard{Rune: c}.String() + " stands in the text"
}

// Legible replaces the awkward characters of a text: those that no YAML can hold by
// U+FFFD, and the separators that count as line breaks in YAML and nowhere else by
// spaces. Places stay the same.
func Legible(text string) string {
	if !strings.ContainsFunc(text, Awkward) {
		return text
	}
	return strings.Map(instead, text)
}

// Awkward tells the characters that [Legible] replaces.
func Awkward(c rune) bool { return instead(c) != c }

func instead(c rune) rune {
	switch {
	case c == '\t' || c == '\n' || c == '\r':
	case c < ' ' || c == 0xfffe || c == 0xffff:
		return utf8.RuneError
	case c == 0x85 || c == 0x2028 || c == 0x2029:
		return ' '
	}
	return c
}
