package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	reading "github.com/yuin/goldmark/text"

	"briefing/model/safe"
)

// prose writes an author's Markdown below a heading of a level. It is parsed and
// written anew rather than copied, so that its headings stay below that level,
// HTML in it is text, no link leads where it may not, no definition or open block
// of it reaches the rest of the document, and hazards are looked for after
// character references are decoded.
func (p *page) prose(markdown string, level int) {
	a := parse(markdown)
	a.above, a.last = level, level
	p.block(a.blocks(a.root)...)
}

// author is an author's Markdown, parsed.
type author struct {
	source []byte
	root   ast.Node
	above  int // the level of the heading that it stands below
	last   int // the level of the heading written last
}

// maxDepth bounds the nesting of blocks and of emphasis.
const maxDepth = 64

func parse(markdown string) *author {
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough))
	// GFM footnotes are no part of an author's Markdown: without this a note would
	// be taken for the definition of a link and vanish.
	noNotes := strings.NewReplacer(`\[^`, `\[^`, `[^`, `\[^`)
	a := &author{source: []byte(noNotes.Replace(safe.Markdown(markdown)))}
	a.root = md.Parser().Parse(reading.NewReader(a.source))
	if depth(a.root) > maxDepth { // nobody writes this: show it as it stands
		a.source = []byte(text(markdown))
		a.root = md.Parser().Parse(reading.NewReader(a.source))
	}
	return a
}

// depth is how deep a document nests. It does not recurse, so that no document
// can exhaust the stack.
func depth(root ast.Node) int {
	deepest := 0
	for n, d := root, 0; n != nil; {
		deepest = max(deepest, d)
		if n.FirstChild() != nil {
			n, d = n.FirstChild(), d+1
			continue
		}
		for n != nil && n.NextSibling() == nil {
			n, d = n.Parent(), d-1
		}
		if n != nil {
			n = n.NextSibling()
		}
	}
	return deepest
}

// blocks are the lines of the blocks in parent, with an empty line between them.
func (a *author) blocks(parent ast.Node) []string {
	var lines []string
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		block := a.block(n)
		if len(lines) > 0 && len(block) > 0 && !tightList(n) {
			lines = append(lines, "")
		}
		lines = append(lines, block...)
	}
	return lines
}

// tightList reports whether n is a list that follows the text of a tight item.
func tightList(n ast.Node) bool {
	before := n.PreviousSibling()
	return n.Kind() == ast.KindList && before != nil && before.Kind() == ast.KindTextBlock
}

func (a *author) block(n ast.Node) []string {
	switch n := n.(type) {
	case *ast.Heading:
		a.last = min(a.above+n.Level, a.last+1, 6)
		return nonEmpty(headingLine(a.last, a.line(n)))
	case *ast.List:
		return a.list(n)
	case *ast.Blockquote:
		return indent(a.blocks(n), "> ", "> ")
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return a.code(n)
	case *ast.ThematicBreak:
		return []string{"***"}
	case *ast.HTMLBlock:
		raw := n.Lines().Value(a.source)
		if n.HasClosure() {
			raw = append(bytes.Clone(raw), n.ClosureLine.Value(a.source)...)
		}
		return nonEmpty(string(text(string(raw))))
	case *tables.Table:
		return a.table(n)
	}
	return nonEmpty(string(a.line(n)))
}

func nonEmpty(line string) []string {
	if line == "" {
		return nil
	}
	return []string{line}
}

func (a *author) list(list *ast.List) []string {
	var lines []string
	number := list.Start
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		marker := "- "
		if list.IsOrdered() {
			marker = strconv.Itoa(number) + ". "
			number++
		}
		if !list.IsTight && len(lines) > 0 {
			lines = append(lines, "")
		}
		item := a.blocks(n)
		if len(item) == 0 {
			item = []string{""}
		}
		lines = append(lines, indent(item, marker, strings.Repeat(" ", len(marker)))...)
	}
	return lines
}

// indent puts first before the first line and rest before the others.
func indent(lines []string, first, rest string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		if i > 0 {
			first = rest
		}
		out[i] = strings.TrimRight(first+line, " ")
	}
	return out
}

// code is a code block, fenced so that nothing in it ends it.
func (a *author) code(n ast.Node) []string {
	body := strings.TrimRight(string(n.Lines().Value(a.source)), "\n")
	fence := "```"
	for strings.Contains(body, fence) {
		fence += "`"
	}
	return append(append([]string{fence}, strings.Split(body, "\n")...), fence)
}

func (a *author) table(table *tables.Table) []string {
	var rows [][]inline
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []inline
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, a.line(cell))
		}
		rows = append(rows, cells)
	}
	return tableLines(rows[0], rows[1:])
}
