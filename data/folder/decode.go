package folder

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"briefing/model"
)

// isText tells whether a type reads itself from a text.
func isText(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

// Nothing tells whether nothing is written: a key or a dash with no value.
func Nothing(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Value == "" && n.Style == 0
}

// problem notes a problem at a node.
func (d *document) problem(code string, n *yaml.Node, text, hint string) {
	d.add(code, n.Line, n.Column, text, hint)
}

func (d *document) place(n *yaml.Node) model.Place {
	return model.Place{File: d.file, Line: n.Line, Column: n.Column}
}

// record reads a mapping into a struct. It reports whether everything that the
// struct cannot be told without was there.
func (d *document) record(n *yaml.Node, v reflect.Value) bool {
	r := d.records[v.Type()]
	if !d.readable(n) {
		return false
	}
	if n.Kind != yaml.MappingNode {
		d.problem(codeType, n, what(n)+" stands where "+article(r.name)+" belongs",
			`write "key: value" lines; the first key is `+r.keys[0].Name)
		return false
	}
	whole := true
	given := make([]bool, len(r.keys))
	var read []*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		at, ok := d.key(key, r)
		if !ok {
			continue
		}
		if given[at] {
			d.problem(codeKey, key, "the key "+quote(key.Value)+" stands twice", "keep one; the first was read")
			continue
		}
		given[at] = true
		read = append(read, key, value)
		k := &r.keys[at]
		if Nothing(value) && !k.Required {
			d.readable(value)
			continue
		}
		if !d.value(value, v.Field(k.Field), k) && k.Required {
			whole = false
		}
	}
	n.Content = read // places are looked up among the keys that mean something
	for i, k := range r.keys {
		if k.Required && !given[i] {
			whole = false
			d.missing(n, r, k)
		}
	}
	return whole
}

// missing reports a key that must be there. In a text that could be read only in
// part it says nothing: the key may stand in the other part.
func (d *document) missing(n *yaml.Node, r *record, k Key) {
	if d.broken || d.idKnown && k.Name == "id" {
		return
	}
	if d.full() {
		d.more++
		return
	}
	code := codeType
	if k.Name == "id" {
		code = codeID
	}
	hint := "add a line " + quote(k.Name+": …")
	if len(k.Enum) > 0 {
		hint += ", one of: " + strings.Join(k.Enum, ", ")
	}
	d.problem(code, n, article(r.name)+" needs the key "+quote(k.Name), hint)
}

// key finds the field of a key.
func (d *document) key(n *yaml.Node, r *record) (int, bool) {
	if !d.readable(n) {
		return 0, false
	}
	if n.Kind != yaml.ScalarNode {
		d.problem(codeType, n, what(n)+" stands where a key belongs", `write "key: value"`)
		return 0, false
	}
	if at, ok := r.byName[n.Value]; ok {
		return at, true
	}
	if d.full() {
		d.more++
		return 0, false
	}
	names := make([]string, len(r.keys))
	for i, k := range r.keys {
		names[i] = k.Name
	}
	hint := d.suggest(n.Value, names)
	if n.Value == "<<" {
		hint = "merge keys are not read; write the keys out"
	}
	d.problem(codeKey, n, article(r.name)+" has no key "+quote(n.Value), hint)
	return 0, false
}

// readable reports aliases, anchors and tags. An anchor alone hides nothing.
func (d *document) readable(n *yaml.Node) bool {
	if n.Kind == yaml.AliasNode {
		d.problem(codeType, n, "the alias *"+strings.Trim(quote(n.Value), `"`)+" is not read",
			"write the value out; put a text that begins with * in quotation marks")
		return false
	}
	if n.Anchor != "" {
		d.problem(codeType, n, "the anchor &"+strings.Trim(quote(n.Anchor), `"`)+" is not read",
			"remove it; put a text that begins with & in quotation marks")
	}
	if n.Style&yaml.TaggedStyle != 0 || n.Tag == "!" {
		d.problem(codeType, n, "the tag "+strings.Trim(quote(n.Tag), `"`)+" is not read",
			"remove it; put a text that begins with ! in quotation marks")
		return false
	}
	return true
}

// value reads a value into a field. It reports whether it could.
func (d *document) value(n *yaml.Node, v reflect.Value, k *Key) bool {
	t := v.Type()
	switch {
	case isText(t):
		return d.selfRead(n, v, k)
	case t.Kind() == reflect.Slice:
		return d.list(n, v, k)
	case t.Kind() == reflect.Struct:
		return d.record(n, v)
	case t.Kind() == reflect.Pointer:
		e := reflect.New(t.Elem())
		if !d.record(n, e.Elem()) {
			return false
		}
		v.Set(e)
		return true
	case t.Kind() == reflect.String:
		return d.text(n, v, k)
	case t.Kind() == reflect.Bool:
		return d.truth(n, v, k)
	}
	return d.number(n, v, k)
}

// list reads a list. Items that cannot be read are left out, except from a list
// that must be there: in it, like in the columns of a table, the place of an
// item counts, and an empty one keeps it.
func (d *document) list(n *yaml.Node, v reflect.Value, k *Key) bool {
	if !d.readable(n) {
		return false
	}
	items := n.Content
	switch {
	case n.Kind == yaml.SequenceNode:
	case k.One && n.Kind == yaml.ScalarNode && !Nothing(n):
		items = []*yaml.Node{n}
	default:
		d.problem(codeType, n, quote(k.Name)+" is a list, and here stands "+what(n),
			`write each item on a line of its own, after "- "`)
		return false
	}
	if len(items) == 0 && k.Required {
		d.problem(codeType, n, quote(k.Name)+" is empty", "add an item, or leave the entry out")
		return false
	}
	list := reflect.MakeSlice(v.Type(), len(items), len(items))
	read := make([]*yaml.Node, 0, len(items))
	for _, item := range items {
		at := list.Index(len(read))
		if d.item(item, at, k) || k.Required {
			read = append(read, item)
			continue
		}
		at.SetZero()
	}
	if n.Kind == yaml.SequenceNode {
		n.Content = read // places are looked up by the number an item was read under
	}
	v.Set(list.Slice(0, len(read)))
	return true
}

func (d *document) item(n *yaml.Node, v reflect.Value, k *Key) bool {
	if Nothing(n) {
		d.problem(codeType, n, "an item of "+quote(k.Name)+" is empty", "write something after the dash, or remove it")
		return false
	}
	return d.value(n, v, k)
}

// what says what a node is.
func what(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a group of keys"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case Nothing(n):
		return "nothing"
	}
	return "a text"
}

func article(noun string) string {
	if strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

// setInt stores a whole number in a field of any size.
func setInt(v reflect.Value, s string) bool {
	i, err := strconv.ParseInt(s, 10, v.Type().Bits())
	if err != nil {
		return false
	}
	v.SetInt(i)
	return true
}
