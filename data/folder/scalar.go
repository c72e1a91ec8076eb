package folder

import (
	"encoding"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"briefing/model"
	"briefing/model/edtf"
	"briefing/model/safe"
)

// name says in a message which value is meant.
func name(k *Key) string {
	if k.Type.Kind() == reflect.Slice {
		return "an item of " + quote(k.Name)
	}
	return quote(k.Name)
}

const quoted = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle

// scalar gives the text of a single value, as its author wrote it. The line
// breaks that end a block are no part of it.
func (d *document) scalar(n *yaml.Node, k *Key) (string, bool) {
	if !d.readable(n) {
		return "", false
	}
	if n.Kind != yaml.ScalarNode {
		d.problem(codeType, n, name(k)+" is a single value, and here stands "+what(n), "write one value after the colon")
		return "", false
	}
	s := n.Value
	if n.Style&yaml.DoubleQuotedStyle != 0 {
		d.escapes(n)
	}
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		s = strings.TrimRight(s, "\n")
	}
	if k.Required && strings.TrimSpace(s) == "" {
		if k.Format == "" {
			d.problem(codeType, n, name(k)+" is empty", "write something, or leave the entry out")
		} else {
			d.problem(codeID, n, name(k)+" is empty", slugRule)
		}
		return "", false
	}
	return s, true
}

// escapes warns of control characters that are written as escapes.
func (d *document) escapes(n *yaml.Node) {
	for _, h := range safe.Hazards(n.Value) {
		if control(h.Rune) && !slices.Contains(d.controls, h.Rune) {
			d.problem(codeControl, n, controlText(h.Rune), hintControl)
			return
		}
	}
}

func (d *document) text(n *yaml.Node, v reflect.Value, k *Key) bool {
	s, ok := d.scalar(n, k)
	if !ok || !d.inEnum(n, s, k) || !d.wellFormed(n, s, k) {
		return false
	}
	v.SetString(s)
	return true
}

func (d *document) inEnum(n *yaml.Node, s string, k *Key) bool {
	if len(k.Enum) == 0 || slices.Contains(k.Enum, s) {
		return true
	}
	d.problem(codeType, n, name(k)+" cannot be "+quote(s), d.suggest(s, k.Enum))
	return false
}

const slugRule = "an id holds lower-case letters, digits and hyphens, at most 100 of them"

// wellFormed checks the ids that entries are known by. Whether something has an
// id that is referred to is another question, which the checks ask.
func (d *document) wellFormed(n *yaml.Node, s string, k *Key) bool {
	switch {
	case k.Format == "slug" && !model.ValidSlug(s):
		d.problem(codeID, n, name(k)+" cannot be "+quote(s), d.slugHint(s))
	case k.Format == "eid" && !model.ValidEID(s):
		d.problem(codeID, n, name(k)+" cannot be "+quote(s), "write it like art_4, art_4__para_1 or preamble")
	default:
		return true
	}
	return false
}

// slugHint proposes the id that a malformed one was meant to be. As suggest, it takes
// no time for a problem that will not be listed.
func (r *report) slugHint(s string) string {
	if r.full() {
		return ""
	}
	if slug := slugOf(s); slug != "" {
		return "write " + slug + "; " + slugRule
	}
	return slugRule
}

// slugOf proposes an id for a text that was to be one; empty where the text is far
// from any.
func slugOf(s string) string {
	const longest, most = 200, 100 // bytes of the text, characters of an id
	if len(s) > longest {
		return ""
	}
	return Slug(s, most)
}

// selfRead reads dates and whatever else knows its own form.
func (d *document) selfRead(n *yaml.Node, v reflect.Value, k *Key) bool {
	s, ok := d.scalar(n, k)
	if !ok {
		return false
	}
	err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s))
	if err == nil {
		return true
	}
	var date *edtf.Error
	if errors.As(err, &date) {
		d.problem(codeDate, n, name(k)+" cannot be "+quote(s)+": "+date.Problem, date.Remedy)
	} else {
		d.problem(codeID, n, name(k)+" cannot be "+quote(s), "write <instrument>#<id>, such as treaty-2024#art_4")
	}
	return false
}

func (d *document) truth(n *yaml.Node, v reflect.Value, k *Key) bool {
	s, ok := d.scalar(n, k)
	if !ok {
		return false
	}
	if n.Style&quoted != 0 || (s != "true" && s != "false") {
		d.problem(codeType, n, name(k)+" cannot be "+quote(s), "write true or false, without quotation marks")
		return false
	}
	v.SetBool(s == "true")
	return true
}

// wholeNumber tells whether a value is one that a number can be read from.
func wholeNumber(n *yaml.Node) bool {
	_, err := strconv.Atoi(n.Value)
	return err == nil && n.Kind == yaml.ScalarNode && n.Style&quoted == 0
}

func (d *document) number(n *yaml.Node, v reflect.Value, k *Key) bool {
	s, ok := d.scalar(n, k)
	if !ok {
		return false
	}
	if n.Style&quoted != 0 || !setInt(v, s) {
		hint := "write a whole number, without quotation marks"
		if len(k.Enum) > 0 {
			hint = "write one of: " + strings.Join(k.Enum, ", ") + "; without quotation marks"
		}
		d.problem(codeType, n, name(k)+" cannot be "+quote(s), hint)
		return false
	}
	if i := strconv.FormatInt(v.Int(), 10); len(k.Enum) > 0 && !slices.Contains(k.Enum, i) {
		v.SetZero()
		d.problem(codeType, n, name(k)+" cannot be "+quote(s), "write one of: "+strings.Join(k.Enum, ", "))
		return false
	}
	return true
}
