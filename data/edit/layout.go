package edit

import (
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"briefing/data/folder"
	"briefing/model/edtf"
)

// layout writes the tree of a file in the one form that it is meant to have.
type layout struct {
	src   string
	out   strings.Builder
	fresh bool // no empty line goes here: nothing stands above it, or the key that it belongs to
	keys  map[reflect.Type][]folder.Key
}

// layOut writes a file that holds one entry of a type, or a list of them.
func layOut(root *piece, src string, entry reflect.Type) string {
	w := &layout{src: src, fresh: true, keys: map[reflect.Type][]folder.Key{}}
	if root.list() {
		w.list(root, entry, 0)
	} else {
		w.mapping(root, entry, 0)
	}
	return w.out.String()
}

func (w *layout) indent(n int) {
	for range n {
		w.out.WriteByte(' ')
	}
}

func (w *layout) gap(wanted bool) {
	if wanted && !w.fresh {
		w.out.WriteByte('\n')
	}
	w.fresh = false
}

func (w *layout) remarks(list []remark, indent int) {
	for _, r := range list {
		w.gap(r.gap)
		w.indent(indent)
		w.out.WriteString(r.text)
		w.out.WriteByte('\n')
	}
}

// list writes the items of a list.
func (w *layout) list(p *piece, entry reflect.Type, indent int) {
	for _, it := range p.items {
		v := it.value
		if v == nil || !v.group() {
			w.remarks(it.above(), indent)
			w.gap(it.gap)
			w.indent(indent)
			w.out.WriteString("-")
			w.value(it, entry, indent)
			continue
		}
		w.record(it, entry, indent)
	}
	w.remarks(p.foot, indent)
}

// record writes an item of a list that is a group of keys. What stands above the dash, or behind it, or above the first
// key, belongs to the entry; an empty line above the dash stays above what was within the entry.
func (w *layout) record(it *item, entry reflect.Type, indent int) {
	v := it.value
	keys := w.ordered(v, entry)
	if len(keys) == 1 && len(keys[0].beside) == 0 && len(it.beside) == 1 && (keys[0].value == nil || !keys[0].value.group()) {
		keys[0].beside, it.beside = it.beside, nil // it stays one line
	}
	own := slices.Concat(remarked(it.beside), v.top)
	if len(keys) > 0 {
		own = append(own, keys[0].above()...)
	}
	gap := it.gap
	if len(own) > 0 {
		own[0].gap, gap = own[0].gap || gap, false
	}
	w.remarks(it.head, indent)
	w.remarks(own, indent)
	w.gap(gap)
	w.indent(indent)
	w.out.WriteString("-")
	if len(keys) == 0 {
		w.out.WriteString(" {}\n")
	}
	for i, k := range keys {
		if i == 0 {
			w.out.WriteString(" ")
		} else {
			w.remarks(k.above(), indent+2)
			w.gap(k.gap)
			w.indent(indent + 2)
		}
		w.entry(k, entry, indent+2)
	}
	w.remarks(v.foot, indent+2)
}

// mapping writes the keys of a mapping in their order. What stands above the first one stays at the top.
func (w *layout) mapping(p *piece, entry reflect.Type, indent int) {
	w.remarks(p.top, indent)
	below := len(p.top) > 0 && len(p.items) > 0 && p.items[0].gap // an empty line below the top
	for i, k := range w.ordered(p, entry) {
		head, gap := k.above(), k.gap
		switch {
		case i > 0 || !below:
		case len(head) > 0:
			head[0].gap = true
		default:
			gap = true
		}
		w.remarks(head, indent)
		w.gap(gap)
		w.indent(indent)
		w.entry(k, entry, indent)
	}
	w.remarks(p.foot, indent)
}

// ordered are the items of a mapping in the order in which the keys are documented.
func (w *layout) ordered(p *piece, entry reflect.Type) []*item {
	keys := w.keysOf(entry)
	list := slices.Clone(p.items)
	if len(list) > 0 {
		list[0].gap = false // an empty line above the first key is one below what stands at the top
	}
	slices.SortStableFunc(list, func(a, b *item) int {
		i, _ := keyNamed(keys, a.key.Value)
		j, _ := keyNamed(keys, b.key.Value)
		return i - j
	})
	return list
}

func (w *layout) keysOf(t reflect.Type) []folder.Key {
	if w.keys[t] == nil {
		w.keys[t] = folder.Keys(t)
	}
	return w.keys[t]
}

// above is what stands on the lines above an item: its comments, but for the one at the end of its line.
func (it *item) above() []remark {
	list := slices.Clone(it.head)
	if n := len(it.beside); n > 1 {
		list = append(list, remarked(it.beside[:n-1])...)
	}
	if v := it.value; v != nil && v.group() && len(v.items) == 0 {
		list = slices.Concat(list, v.top, v.foot)
	}
	return list
}

func remarked(texts []string) []remark {
	list := make([]remark, len(texts))
	for i, t := range texts {
		list[i].text = t
	}
	return list
}

// entry writes a key with its value.
func (w *layout) entry(it *item, entry reflect.Type, indent int) {
	keys := w.keysOf(entry)
	w.out.WriteString(it.key.Value)
	w.out.WriteByte(':')
	if i, ok := keyNamed(keys, it.key.Value); ok {
		w.value(it, keys[i].Type, indent)
	}
}

// value writes what stands after a key or a dash, to the end of the line and beyond.
func (w *layout) value(it *item, t reflect.Type, indent int) {
	v, beside := it.value, ""
	if n := len(it.beside); n > 0 {
		beside = " " + it.beside[n-1]
	}
	switch {
	case v == nil:
		w.out.WriteString(beside + "\n")
	case v.group() && len(v.items) == 0:
		w.out.WriteString(map[bool]string{true: " []", false: " {}"}[v.list()] + beside + "\n")
	case v.list():
		w.out.WriteString(beside + "\n")
		w.fresh = true
		w.list(v, element(t), indent+2)
	case v.group():
		w.out.WriteString(beside + "\n")
		w.fresh = true
		w.mapping(v, element(t), indent+2)
	default:
		first, rest := w.scalar(v, element(t), indent+2)
		w.out.WriteByte(' ')
		w.out.WriteString(first)
		if len(rest) > 0 && v.node.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
			rest[len(rest)-1] += beside
			beside = ""
		}
		w.out.WriteString(beside + "\n")
		for _, line := range rest {
			w.out.WriteString(line + "\n")
		}
	}
}

// element is the type of what a list holds or a pointer leads to, else the type itself.
func element(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// scalar gives the first line of a scalar and the lines below it, which are indented.
func (w *layout) scalar(v *piece, t reflect.Type, indent int) (first string, rest []string) {
	n, src := v.node, w.src[v.start:v.end]
	switch {
	case n.Style&blockScalar != 0:
		return block(n, src, indent)
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		lines := strings.Split(src, "\n")
		for i := range lines[1:] {
			lines[i+1] = indented(strings.TrimLeft(lines[i+1], " \t"), indent)
		}
		return lines[0], lines[1:]
	case strings.Contains(src, "\n"):
		lines := strings.Split(src, "\n")
		for i := range lines {
			lines[i] = indented(strings.Trim(lines[i], " \t"), indent)
		}
		return ">-", lines
	case t.Kind() == reflect.Bool || t.Kind() == reflect.Int: // in quotation marks it would be no number
		return src, nil
	case t == reflect.TypeFor[edtf.Date]() || ambiguous(n.Value):
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(src) + `"`, nil
	}
	return src, nil
}

// block writes a block scalar with its own lines, indented anew.
func block(n *yaml.Node, src string, indent int) (header string, lines []string) {
	value := strings.TrimRight(n.Value, "\n")
	if strings.TrimSpace(value) == "" {
		return quoted(value), nil
	}
	lines = strings.Split(src, "\n")
	header = lines[0][:1]
	if strings.Contains(strings.Split(lines[0], "#")[0], "-") {
		header += "-"
	}
	lines = lines[1:]
	depth := blockIndent(lines, value)
	begun, deep := false, false // deep: the first line is indented further than the rest, and YAML must be told so
	for i, line := range lines {
		content := line[min(depth, spaces(line)):]
		if content != "" && !begun {
			begun, deep = true, content[0] == ' '
		}
		lines[i] = indented(content, indent)
	}
	if deep {
		header = header[:1] + "2" + header[1:]
	}
	return header, lines
}

// blockIndent is the number of spaces that are no part of a block scalar's lines: what its first line has more of than
// the first line of its value.
func blockIndent(lines []string, value string) int {
	blank := func(line string) bool { return strings.TrimSpace(line) == "" }
	for _, line := range lines {
		if blank(line) {
			continue
		}
		for v := range strings.Lines(value) {
			if !blank(v) {
				return max(0, spaces(line)-spaces(v))
			}
		}
	}
	return 0
}

func indented(line string, n int) string {
	if line == "" {
		return ""
	}
	return strings.Repeat(" ", n) + line
}
