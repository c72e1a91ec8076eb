package edit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"briefing/data/folder"
)

// piece is a value as it stands in the text: a scalar, a list or a mapping, and the comments that belong to none of its
// items.
type piece struct {
	node       *yaml.Node
	start, end int     // in bytes
	column     int     // of its keys or dashes, from 0; of no use in flow style
	items      []*item // of a list or mapping
	top, foot  []remark
}

// item is an entry of a list, or a key with its value.
type item struct {
	start  int // of the dash or the key
	key    *yaml.Node
	keyEnd int
	value  *piece // nil: nothing is written there
	head   []remark
	gap    bool     // an empty line stands above the item itself
	beside []string // comments at the end of its line
}

// remark is a comment on a line of its own.
type remark struct {
	text string
	gap  bool // an empty line stands above it
}

func (p *piece) group() bool { return p.node.Kind != yaml.ScalarNode }
func (p *piece) list() bool  { return p.node.Kind == yaml.SequenceNode }
func (p *piece) flow() bool  { return p.node.Style&yaml.FlowStyle != 0 }

const blockScalar = yaml.LiteralStyle | yaml.FoldedStyle

// reader makes pieces of nodes.
type reader struct {
	*text
	opaque []span // scalars, in order: a # in them begins no comment
}

type span struct{ start, end int }

// read makes a tree of the pieces of a text; nil where nothing is written.
func read(src string) (*piece, *reader, error) {
	root, err := parse(src)
	if err != nil {
		return nil, nil, err
	}
	r := &reader{text: newText(src)}
	if root == nil {
		return nil, r, nil
	}
	p := r.piece(root)
	r.comments(p)
	return p, r, nil
}

func (r *reader) piece(n *yaml.Node) *piece {
	start := r.offset(n.Line, n.Column)
	p := &piece{node: n, start: start, end: start}
	switch n.Kind {
	case yaml.SequenceNode:
		r.listItems(p)
	case yaml.MappingNode:
		r.mappingItems(p)
	case yaml.ScalarNode:
		p.end = r.scalarEnd(n, start)
		return p
	default:
		return p // an alias: nothing here is asked of it
	}
	if n := len(p.items); n > 0 {
		p.column = p.items[0].start - r.lineStart(p.items[0].start)
		p.end = p.items[n-1].end()
	}
	if p.flow() && strings.ContainsAny(r.src[start:start+1], "[{") {
		p.end = r.closing(max(p.end, start+1))
	}
	return p
}

// gap tells whether an empty line stands above the one that begins with a byte. White space that belongs to the text
// above is no such line.
func (r *reader) gap(at int) bool {
	start := r.lineStart(at)
	if start == 0 || !r.first(at) {
		return false
	}
	above := r.lineStart(start - 1)
	if strings.TrimSpace(r.src[above:start]) != "" {
		return false
	}
	i, _ := slices.BinarySearchFunc(r.opaque, at, func(s span, at int) int { return s.start - at })
	return i == 0 || r.opaque[i-1].end <= above
}

// end is where the value ends, or else the key or dash.
func (it *item) end() int {
	if it.value != nil {
		return it.value.end
	}
	return max(it.keyEnd, it.start+1)
}

func (r *reader) listItems(p *piece) {
	at := p.start
	for _, n := range p.node.Content {
		it := &item{}
		if p.flow() {
			it.value = r.piece(n)
			it.start = it.value.start
		} else {
			it.start = r.dash(at)
			it.gap = r.gap(it.start)
			if !folder.Nothing(n) {
				it.value = r.piece(n)
			}
		}
		at = it.end()
		p.items = append(p.items, it)
	}
}

func (r *reader) mappingItems(p *piece) {
	for i := 0; i+1 < len(p.node.Content); i += 2 {
		key, value := p.node.Content[i], p.node.Content[i+1]
		it := &item{key: key, start: r.offset(key.Line, key.Column)}
		it.keyEnd = r.scalarEnd(key, it.start)
		it.gap = !p.flow() && r.gap(it.start)
		if !folder.Nothing(value) {
			it.value = r.piece(value)
		}
		p.items = append(p.items, it)
	}
}

// dash finds the dash of the next item of a list, past the comments above it.
func (r *reader) dash(at int) int {
	for at < len(r.src) && r.src[at] != '-' {
		if r.src[at] == '#' {
			at = r.lineEnd(at)
			continue
		}
		at++
	}
	return at
}

// closing finds the end of a list or mapping in brackets after its last item.
func (r *reader) closing(at int) int {
	for ; at < len(r.src); at++ {
		switch r.src[at] {
		case ']', '}':
			return at + 1
		case '#':
			at = r.lineEnd(at)
		}
	}
	return at
}

// scalarEnd finds where a scalar ends and notes that there are no comments in it.
func (r *reader) scalarEnd(n *yaml.Node, start int) int {
	from, end := start, start
	switch {
	case n.Kind != yaml.ScalarNode || folder.Nothing(n):
		return start
	case n.Style&blockScalar != 0:
		from = r.lineEnd(start)
		end = r.blockEnd(n, from)
	case n.Style&yaml.DoubleQuotedStyle != 0:
		end = quotedEnd(r.src, start, '"')
	case n.Style&yaml.SingleQuotedStyle != 0:
		end = quotedEnd(r.src, start, '\'')
	default:
		end = plainEnd(r.src, start, n.Value)
	}
	r.opaque = append(r.opaque, span{from, end})
	return end
}

// quotedEnd finds the mark that closes a quoted scalar. A doubled single mark ends one and begins another right away.
func quotedEnd(src string, start int, mark byte) int {
	for at := start + 1; at < len(src); at++ {
		switch {
		case src[at] == '\\' && mark == '"':
			at++
		case src[at] == mark && mark == '\'' && at+1 < len(src) && src[at+1] == mark:
			at++
		case src[at] == mark:
			return at + 1
		}
	}
	return len(src)
}

// plainEnd finds the last letter of a plain scalar. White space is passed over: where the text breaks a line, the value
// has a space.
func plainEnd(src string, start int, value string) int {
	at, end := start, start
	for _, want := range value {
		if want == ' ' || want == '\t' || want == '\n' {
			continue
		}
		for at < len(src) && strings.ContainsRune(" \t\r\n\u0085\u2028\u2029", runeAt(src, at)) {
			at += utf8.RuneLen(runeAt(src, at))
		}
		_, size := utf8.DecodeRuneInString(src[at:])
		at += size
		end = at
	}
	return end
}

func runeAt(src string, at int) rune {
	r, _ := utf8.DecodeRuneInString(src[at:])
	return r
}

// blockEnd finds the end of the last line of a block scalar whose header ends at a byte. Empty lines below belong to the
// layout: the loader drops them.
func (r *reader) blockEnd(n *yaml.Node, header int) int {
	if strings.TrimSpace(n.Value) == "" {
		return header
	}
	indent, end := -1, header
	for at := r.nextLine(header); at < len(r.src); at = r.nextLine(r.lineEnd(at)) {
		line := r.src[at:r.lineEnd(at)]
		blank := strings.TrimSpace(line) == ""
		if indent < 0 && !blank {
			indent = blockIndent([]string{line}, n.Value)
		}
		switch {
		case blank && (indent < 0 || spaces(line) <= indent):
		case spaces(line) < indent:
			return end
		default:
			end = at + len(line)
		}
	}
	return end
}

// nextLine is the start of the line after the break at a byte.
func (r *reader) nextLine(at int) int {
	switch {
	case strings.HasPrefix(r.src[at:], "\r\n"):
		return at + 2
	case at < len(r.src):
		return at + 1
	}
	return at
}

func spaces(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }
