package edit

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

const bom = "\ufeff"

// lineBreak is what most lines of a text end with.
func lineBreak(text string) string {
	if crlf := strings.Count(text, "\r\n"); crlf > 0 && 2*crlf >= strings.Count(text, "\n") {
		return "\r\n"
	}
	return "\n"
}

// text is YAML with the way from a line and a column to a byte.
type text struct {
	src   string
	lines []int // offsets at which lines begin

	last struct{ line, column, offset int } // of the last place asked for: most questions come in order
}

func newText(src string) *text {
	t := &text{src: src, lines: []int{0}}
	for i := range len(src) {
		if src[i] == '\n' || src[i] == '\r' && (i+1 == len(src) || src[i+1] != '\n') {
			t.lines = append(t.lines, i+1)
		}
	}
	return t
}

// offset is the byte at which a line and a column, both from 1 and in characters, begin.
func (t *text) offset(line, column int) int {
	if line < 1 || line > len(t.lines) {
		return len(t.src)
	}
	at, c := t.lines[line-1], 1
	if t.last.line == line && t.last.column <= column {
		at, c = t.last.offset, t.last.column
	}
	for ; c < column && at < len(t.src); c++ {
		_, size := utf8.DecodeRuneInString(t.src[at:])
		at += size
	}
	t.last.line, t.last.column, t.last.offset = line, column, at
	return at
}

// lineStart is where the line begins that holds a byte.
func (t *text) lineStart(at int) int {
	return strings.LastIndexByte(t.src[:at], '\n') + 1
}

// lineEnd is where the line ends that holds a byte, before its break.
func (t *text) lineEnd(at int) int {
	if i := strings.IndexAny(t.src[at:], "\r\n"); i >= 0 {
		return at + i
	}
	return len(t.src)
}

// first tells whether nothing but spaces stands before a byte in its line.
func (t *text) first(at int) bool {
	return strings.TrimLeft(t.src[t.lineStart(at):at], " \t") == ""
}

// parse reads text that the loader has read before: its limits are kept. nil: nothing is written there.
func parse(src string) (root *yaml.Node, err error) {
	loader, err := yaml.NewLoader(strings.NewReader(legible(src)))
	if err != nil {
		return nil, fmt.Errorf("reading YAML: %w", err)
	}
	var doc yaml.Node
	if err := loader.Load(&doc); err != nil {
		if strings.TrimSpace(src) == "" || errors.Is(err, io.EOF) {
			return nil, nil
		}
		return nil, fmt.Errorf("reading YAML: %w", err)
	}
	if len(doc.Content) == 0 || nothing(doc.Content[0]) {
		return nil, nil
	}
	return doc.Content[0], nil
}

// nothing tells whether nothing is written: a key or a dash with no value.
func nothing(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Value == "" && n.Style == 0
}

// legible replaces, as the loader does, what no YAML can hold. Places stay the same.
func legible(src string) string {
	if !strings.ContainsFunc(src, awkward) {
		return src
	}
	return strings.Map(func(r rune) rune {
		switch {
		case !awkward(r):
			return r
		case r == 0x85 || r == 0x2028 || r == 0x2029:
			return ' '
		}
		return utf8.RuneError
	}, src)
}

// awkward tells the characters that no YAML can hold, and the separators that count as line breaks in YAML and nowhere
// else.
func awkward(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return false
	case r < ' ' || r == 0xfffe || r == 0xffff:
		return true
	}
	return r == 0x85 || r == 0x2028 || r == 0x2029
}

// front is a source cut in three: the fence, the front matter, and the fence that ends it with the text below.
type front struct{ open, yaml, rest string }

var errNoFront = errors.New("the file does not begin with front matter; begin it with a line \"---\"")

// cutFront cuts a source. Its front matter begins on the second line.
func cutFront(src string) (front, error) {
	end := strings.IndexByte(src, '\n') + 1
	if end == 0 || !fence(src[:end]) {
		return front{}, errNoFront
	}
	for at := end; at < len(src); {
		next := len(src)
		if i := strings.IndexByte(src[at:], '\n'); i >= 0 {
			next = at + i + 1
		}
		if fence(src[at:next]) {
			return front{src[:end], src[end:at], src[at:]}, nil
		}
		at = next
	}
	return front{}, errors.New("the front matter is never closed; write a line \"---\" after its last key")
}

func fence(line string) bool { return strings.TrimRight(line, " \t\r\n") == "---" }
