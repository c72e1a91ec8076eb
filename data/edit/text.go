package edit

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"briefing/data/folder"
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
	loader, err := yaml.NewLoader(strings.NewReader(folder.Legible(src)))
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
	if len(doc.Content) == 0 || folder.Nothing(doc.Content[0]) {
		return nil, nil
	}
	return doc.Content[0], nil
}
