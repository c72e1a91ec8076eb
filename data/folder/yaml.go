package folder

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"
)

const (
	maxDepth = 64

	maxLine  = 64 << 10 // bytes; the parser keeps a line in memory in pieces of 200 bytes
	maxParts = 250_000  // lines, commas and brackets
)

// fault is why a text cannot be read as YAML.
type fault struct {
	line, column int
	text, hint   string
}

// document is one YAML text while it is read: a whole file, or the front matter
// of one.
type document struct {
	report
	records records
	broken  bool                // part of the text could not be read: what is missing may stand there
	idKnown bool                // the id may be left out
	isList  bool                // the file is to be a list of entries
	skipped map[*yaml.Node]bool // list items that were left out
}

// parse reads text, whose first line is the given line of the file, into one
// tree. Where the text as a whole is broken, it puts together the entries that
// are not. nil: there is nothing to read.
func (d *document) parse(text string, line int) *yaml.Node {
	if bad := tooMuch(text); bad != nil {
		d.broken = true
		d.fault(bad, line)
		return nil
	}
	text, second := firstDocument(text)
	d.fault(second, line)
	root, bad := compose(text)
	if bad == nil || root != nil { // root and a fault: a second document
		d.fault(bad, line)
		return shift(root, line-1)
	}
	d.broken = true
	root, mended := d.salvage(text, line)
	if !mended {
		d.fault(bad, line)
	}
	return root
}

func (d *document) fault(f *fault, line int) {
	if f == nil {
		return
	}
	d.add(codeFile, f.line+line-1, f.column, f.text, f.hint)
}

// salvage reads the entries of a broken text one by one, and reports the broken
// ones. It tells whether it found any.
func (d *document) salvage(text string, line int) (whole *yaml.Node, found bool) {
	faults := 0
	for _, c := range chunks(text, d.isList) {
		n, bad := d.entry(c, whole)
		switch {
		case bad != nil:
			d.fault(bad, line+c.line)
			if faults++; faults == maxProblems {
				return whole, true
			}
		case whole == nil:
			whole = shift(n, line+c.line-1)
		case n != nil:
			whole.Content = append(whole.Content, shift(n, line+c.line-1).Content...)
		}
	}
	return whole, faults > 0
}

// entry reads a chunk, which has to be of the same kind as what was read before it.
func (d *document) entry(c chunk, whole *yaml.Node) (*yaml.Node, *fault) {
	if c.stray {
		return nil, c.fault()
	}
	n, bad := compose(c.text)
	if bad == nil && n != nil && (n.Kind == yaml.ScalarNode || whole != nil && n.Kind != whole.Kind) {
		return nil, &fault{n.Line, n.Column, "this is no key", `write "key: value"; indent the line if it goes on from the one above`}
	}
	return n, bad
}

// compose reads text into a tree. A text with several documents gives the first
// one and a fault.
func compose(text string) (root *yaml.Node, bad *fault) {
	defer func() { // the parser panics where it contradicts itself
		if r := recover(); r != nil {
			root, bad = nil, &fault{1, 1, "this is no YAML: " + quote(fmt.Sprint(r)), hintIndent}
		}
	}()
	if bad := directive(text); bad != nil {
		return nil, bad
	}
	deep := false
	limits := loaderlimits.New(loaderlimits.DepthFunc(func(depth int, _ *yaml.DepthContext) error {
		if deep = depth > maxDepth; deep {
			return errors.New("too deep")
		}
		return nil
	}))
	loader, err := yaml.NewLoader(strings.NewReader(text), yaml.WithPlugin(limits, unresolved{}))
	if err != nil {
		return nil, explain(err, text)
	}
	var doc, next yaml.Node
	switch err := loader.Load(&doc); {
	case errors.Is(err, io.EOF):
		return nil, nil
	case deep:
		bad := explain(err, text)
		bad.text, bad.hint = fmt.Sprintf("nested deeper than %d levels", maxDepth), "write it flat"
		return nil, bad
	case err != nil:
		return nil, explain(err, text)
	}
	if err := loader.Load(&next); !errors.Is(err, io.EOF) {
		return doc.Content[0], secondDocument(max(next.Line, 1), max(next.Column, 1))
	}
	return doc.Content[0], nil
}

// tooMuch refuses texts that are not too large but would take the parser many
// seconds and gigabytes.
func tooMuch(text string) *fault {
	parts, from, line := 0, 0, 1
	for i := range len(text) {
		switch text[i] {
		case '\n':
			if i-from > maxLine {
				return longLine(line)
			}
			parts, from, line = parts+1, i+1, line+1
		case '\r', ',', '[', '{', '?':
			parts++
		}
	}
	if len(text)-from > maxLine {
		return longLine(line)
	}
	if parts > maxParts {
		return &fault{1, 1, fmt.Sprintf("more than %d lines, commas and brackets", maxParts),
			"split the file: a list may stand in several files of a folder"}
	}
	return nil
}

func longLine(line int) *fault {
	return &fault{line, 1, "the line is longer than 64 KiB", `break it; a text of many lines goes below "|" or ">", indented`}
}

// directive finds the first line that begins with %: thousands of %TAG lines
// take the parser minutes.
func directive(text string) *fault {
	i := 0
	if !strings.HasPrefix(text, "%") {
		if i = strings.Index(text, "\n%") + 1; i == 0 {
			return nil
		}
	}
	return &fault{strings.Count(text[:i], "\n") + 1, 1, "a line that begins with % is a YAML directive, and none is read here",
		"put the text in quotation marks and indent it"}
}

// shift moves a tree down by some lines.
func shift(n *yaml.Node, lines int) *yaml.Node {
	if n == nil || lines == 0 {
		return n
	}
	n.Line += lines
	for _, c := range n.Content {
		shift(c, lines)
	}
	return n
}

// unresolved lets aliases stand in the tree, known or not, so that each can be
// reported at its place; nothing is ever looked up or expanded.
type unresolved struct{}

func (unresolved) NewAliasDataContext(yaml.AliasDataServices) (yaml.AliasDataContext, error) {
	return unresolved{}, nil
}
func (unresolved) BeginDocument() error                  { return nil }
func (unresolved) EndDocument() error                    { return nil }
func (unresolved) DefineAnchor(string, *yaml.Node) error { return nil }
func (unresolved) ResolveAlias(string) (*yaml.Node, bool, error) {
	return &yaml.Node{Kind: yaml.ScalarNode}, true, nil
}
