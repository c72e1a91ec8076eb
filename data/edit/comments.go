package edit

import (
	"slices"
	"strings"
)

// comment is a comment in the text.
type comment struct {
	start  int
	column int // from 0
	text   string
	own    bool // nothing stands before it in its line
	gap    bool // an empty line stands above it
}

// comments gives every comment of the text to the piece or item that it belongs to; without a root, all to nobody.
func (r *reader) comments(root *piece) {
	for _, c := range r.findComments() {
		if c.own || !beside(root, c) {
			above(root, c)
		}
	}
}

func (r *reader) findComments() []comment {
	var list []comment
	at := 0
	for _, s := range append(slices.Clone(r.opaque), span{len(r.src), len(r.src)}) {
		for at < s.start {
			i := strings.IndexByte(r.src[at:s.start], '#')
			if i < 0 {
				break
			}
			at += i
			end := r.lineEnd(at)
			list = append(list, comment{start: at, column: at - r.lineStart(at), text: strings.TrimRight(r.src[at:end], " \t"),
				own: r.first(at), gap: r.gap(at)})
			at = end
		}
		at = max(at, s.end)
	}
	return list
}

// itemAfter is the index of the first item that begins after a comment.
func (p *piece) itemAfter(c comment) int {
	i, _ := slices.BinarySearchFunc(p.items, c.start, func(it *item, at int) int { return it.start - at })
	return i
}

// beside gives a comment to the item that it stands behind, and tells whether there is one.
func beside(p *piece, c comment) bool {
	i := p.itemAfter(c)
	if i == 0 {
		return false
	}
	it := p.items[i-1]
	if v := it.value; v != nil && v.group() && v.start < c.start && !(v.flow() && c.start >= v.end) && beside(v, c) {
		return true
	}
	if v := it.value; p.list() && v != nil && v.group() && v.start > c.start {
		it.head = append(it.head, remark{text: c.text}) // behind the dash: there is no such place in a laid out file
		return true
	}
	it.beside = append(it.beside, c.text)
	return true
}

// above gives a comment on a line of its own to the item below it. Behind the last item of a list or mapping, it belongs
// to the innermost one that is indented no further than the comment.
func above(p *piece, c comment) {
	i := p.itemAfter(c)
	note := remark{c.text, c.gap}
	if i > 0 {
		it := p.items[i-1]
		switch v := it.value; {
		case v == nil:
		case v.start > c.start && v.group() && !v.flow() && it.key != nil:
			above(v, c)
			return
		case v.start > c.start:
			it.head = append(append(it.head, remarked(it.beside)...), note)
			it.beside = nil
			return
		case v.group() && within(p, v, c):
			above(v, c)
			return
		}
	}
	switch {
	case i == 0 && !p.list():
		p.top = append(p.top, note)
	case i < len(p.items):
		p.items[i].head = append(p.items[i].head, note)
	default:
		p.foot = append(p.foot, note)
	}
}

// within tells whether a comment that stands after the start of v, an item of p, belongs to v.
func within(p, v *piece, c comment) bool {
	switch {
	case c.start < v.end:
		return true
	case v.flow():
		return false
	}
	return c.column >= v.column && c.column > p.column
}
