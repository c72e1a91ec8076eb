package folder

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"
)

const (
	maxDepth = 64

	maxYAML  = 16 << 20 // bytes, in all files together
	maxFront = 64 << 10 // bytes, of the front matter of a source

	maxLine  = 64 << 10 // bytes; the parser keeps a line in memory in pieces of 200 bytes
	maxParts = 250_000  // lines, commas and brackets

	maxAllParts = 1_000_000 // of all files together
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
	records  records
	broken   bool // part of the text could not be read: what is missing may stand there
	idKnown  bool // the id may be left out
	isList   bool // the file is to be a list of entries
	rationed bool // with the YAML of the files before it, its own would be more than is read
}

// parse reads text, whose first line is the given line of the file, into one
// tree. Where the text as a whole is broken, it puts together the entries that
// are not. nil: there is nothing to read.
func (d *document) parse(text string, line int) *yaml.Node {
	if bad := d.tooMuch(text); bad != nil {
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
	for group := range slices.Chunk(chunks(text, d.isList), groupSize) {
		if n := d.sound(group, whole); n != nil {
			whole = adopt(whole, shift(n, line+group[0].line-1))
			continue
		}
		for _, c := range group {
			n, bad := d.entry(c, whole)
			if bad == nil {
				whole = adopt(whole, shift(n, line+c.line-1))
				continue
			}
			d.fault(bad, line+c.line)
			if faults++; faults == maxProblems {
				return whole, true
			}
		}
	}
	return whole, faults > 0
}

// adopt adds the entries of one tree to those of another.
func adopt(whole, n *yaml.Node) *yaml.Node {
	switch {
	case whole == nil:
		return n
	case n != nil:
		whole.Content = append(whole.Content, n.Content...)
	}
	return whole
}

// groupSize is how many entries of a broken text are read at once: to make the
// parser ready takes longer than it takes to read a short one.
const groupSize = 64

// sound reads chunks at once; nil: something is wrong with one of them, or they come
// out as another number of entries than they are.
func (d *document) sound(group []chunk, whole *yaml.Node) *yaml.Node {
	all := chunk{line: group[0].line}
	var text strings.Builder
	for _, c := range group {
		all.stray = all.stray || c.stray
		text.WriteString(c.text)
	}
	all.text = text.String()
	n, bad := d.entry(all, whole)
	if bad != nil || n == nil || n.Kind == yaml.SequenceNode && len(n.Content) != len(group) ||
		n.Kind == yaml.MappingNode && len(n.Content) != 2*len(group) {
		return nil
	}
	return n
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
func (d *document) tooMuch(text string) *fault {
	if d.rationed {
		return &fault{1, 1, fmt.Sprintf("with this file the YAML of the briefing is more than %d MiB, or more than %d lines, commas and brackets",
			maxYAML>>20, maxAllParts), "split the briefing; long texts belong below the front matter of sources"}
	}
	parts, long := measure(text)
	switch {
	case long > 0:
		return &fault{long, 1, "the line is longer than 64 KiB", `break it; a text of many lines goes below "|" or ">", indented`}
	case parts > maxParts:
		return &fault{1, 1, fmt.Sprintf("more than %d lines, commas and brackets", maxParts),
			"split the file: a list may stand in several files of a folder"}
	}
	return nil
}

// measure counts the lines, commas and brackets of a text, and gives the number of
// the first line that is too long; 0: there is none.
func measure(text string) (parts, long int) {
	from, line := 0, 1
	for i := range len(text) {
		switch text[i] {
		case '\n':
			if i-from > maxLine && long == 0 {
				long = line
			}
			parts, from, line = parts+1, i+1, line+1
		case '\r', ',', '[', '{', '?':
			parts++
		}
	}
	if len(text)-from > maxLine && long == 0 {
		long = line
	}
	return parts, long
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
