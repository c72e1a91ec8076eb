package main

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"briefing/data/edit"
	"briefing/data/folder"
	"briefing/model"
	"briefing/ui/rich"
)

// draft is an entry in the making: its keys, each a flag of the verb that adds it
// and a question of the form.
type draft struct {
	value  reflect.Value // of the entry; it can be set
	fields []*field
}

// field is one key of an entry, or of the group that stands under a key of it. It is
// the value of a flag (pflag.Value).
type field struct {
	of    reflect.Type // the entry or group that has the key
	key   folder.Key
	group string // the key that the group stands under; mostly empty
	name  string // of the flag
	at    func() reflect.Value
	set   bool
}

// newDraft is an empty entry of a type.
func newDraft(t reflect.Type) *draft {
	d := &draft{value: reflect.New(t).Elem()}
	for _, k := range folder.Keys(t) {
		v := d.value.Field(k.Field)
		if v.Kind() != reflect.Pointer {
			d.add(t, k, "", func() reflect.Value { return v })
			continue
		}
		for _, inner := range folder.Keys(k.Type.Elem()) {
			d.add(k.Type.Elem(), inner, k.Name, func() reflect.Value {
				if v.IsNil() {
					v.Set(reflect.New(k.Type.Elem()))
				}
				return v.Elem().Field(inner.Field)
			})
		}
	}
	return d
}

func (d *draft) add(of reflect.Type, k folder.Key, group string, at func() reflect.Value) {
	name := k.Name
	switch {
	case group != "":
		name = group + "-" + name
	case d.value.Type() == reflect.TypeFor[model.Quote]() && name == "exact":
		name = "text"
	}
	d.fields = append(d.fields, &field{of: of, key: k, group: group, name: strings.ReplaceAll(name, "_", "-"), at: at})
}

// field finds the field of a key of the entry itself.
func (d *draft) field(key string) *field {
	for _, f := range d.fields {
		if f.key.Name == key && f.group == "" {
			return f
		}
	}
	panic("no key " + key) // the tables of keys are in the program
}

// given tells whether anything was filled in.
func (d *draft) given() bool {
	return slices.ContainsFunc(d.fields, func(f *field) bool { return f.set })
}

// entry points at the entry.
func (d *draft) entry() any { return d.value.Addr().Interface() }

// complete sees that what an entry needs is there. Ids are made where they are not.
func (d *draft) complete(a addable, ask adding) error {
	var missing []string
	if a.kind == model.KindQuote && ask.source == "" {
		missing = append(missing, "--source")
	}
	for _, f := range d.fields {
		if f.needed() && !f.set {
			missing = append(missing, "--"+f.name)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return usage(`run "briefing add `+string(a.kind)+` --help"`, "%s %s needs %s", article(string(a.kind)), a.kind, strings.Join(missing, ", "))
}

// needed tells whether an entry cannot do without a value. Ids and the types of
// quotes are found where none is given.
func (f *field) needed() bool {
	return f.key.Required && f.group == "" && f.key.Name != "id" && f.key.Type != reflect.TypeFor[model.QuoteType]()
}

// nameIt gives the entry an id where it has none.
func (d *draft) nameIt(b *model.Briefing, a addable) error {
	id := d.field("id")
	if id.set || len(a.idOf) == 0 {
		return nil
	}
	words := d.words(a.idOf)
	if err := nameless(words); err != nil {
		return usage("choose one, as in --id kim-jong-un", "%w", err)
	}
	id.at().SetString(edit.FreeID(b, a.kind, words))
	return nil
}

// nameless is why no id can be made of some words; nil where one can.
func nameless(words string) error {
	if edit.HasID(words) {
		return nil
	}
	return fmt.Errorf("no id can be made of %q: it holds no Latin letters or digits", brief(words))
}

// brief is the beginning of a text, for a message.
func brief(text string) string { return rich.Of(span(oneLine(text))).Truncate(40).String() }

// words are those that stand under some keys; of a list, the first.
func (d *draft) words(keys []string) string {
	var list []string
	for _, k := range keys {
		v := d.field(k).at()
		if v.Kind() == reflect.Slice {
			if v.Len() == 0 {
				continue
			}
			v = v.Index(0)
		}
		list = append(list, v.String())
	}
	return strings.Join(list, " ")
}

// reset makes the entry empty again.
func (d *draft) reset() {
	d.value.SetZero()
	for _, f := range d.fields {
		f.set = false
	}
}

// ref names the entry.
func (d *draft) ref(kind model.Kind) model.Ref {
	if p, ok := d.entry().(*model.Position); ok {
		return model.RefTo(kind, p.ID())
	}
	return model.RefTo(kind, d.field("id").at().String())
}

// Set reads a value as it is written on the command line. A list takes one more.
func (f *field) Set(s string) error {
	if err := f.put(f.at(), s); err != nil {
		return err
	}
	f.set = true
	return nil
}

// check tells what is wrong with a value, without taking it.
func (f *field) check(s string) error { return f.put(reflect.New(f.key.Type).Elem(), s) }

func (f *field) put(v reflect.Value, s string) error {
	if v.Kind() != reflect.Slice {
		return readValue(v, s, f.key)
	}
	item := reflect.New(v.Type().Elem()).Elem()
	if err := readValue(item, s, f.key); err != nil {
		return err
	}
	v.Set(reflect.Append(v, item))
	return nil
}

// readValue reads one value.
func readValue(v reflect.Value, s string, k folder.Key) error {
	if len(k.Enum) > 0 && !slices.Contains(k.Enum, s) {
		return fmt.Errorf("it is one of %s", strings.Join(k.Enum, ", "))
	}
	if k.Format == "slug" && !model.ValidSlug(s) {
		return errors.New("an id holds lower-case letters, digits and hyphens, at most 100 of them")
	}
	if text, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		return text.UnmarshalText([]byte(s))
	}
	switch v.Kind() {
	case reflect.String:
		if strings.TrimSpace(s) == "" {
			return errors.New("it is empty")
		}
		v.SetString(s)
	case reflect.Struct:
		return readGroup(v, s)
	case reflect.Bool:
		yes, err := strconv.ParseBool(s)
		if err != nil {
			return errors.New("it is true or false")
		}
		v.SetBool(yes)
	default:
		n, err := strconv.ParseInt(s, 10, v.Type().Bits())
		if err != nil {
			return errors.New("it is a whole number")
		}
		v.SetInt(n)
	}
	return nil
}

// readGroup reads the keys of a group in one text: "label=Term; cells=90 days".
// A semicolon parts only where a key and = follow it.
func readGroup(v reflect.Value, s string) error {
	keys := folder.Keys(v.Type())
	given := map[string]bool{}
	for _, part := range parts(s, keys) {
		name, value, _ := strings.Cut(part, "=")
		at := slices.IndexFunc(keys, func(k folder.Key) bool { return k.Name == strings.TrimSpace(name) })
		if at < 0 {
			return fmt.Errorf("write it as %s", groupForm(keys))
		}
		f := field{key: keys[at]}
		if err := f.put(v.Field(keys[at].Field), strings.TrimSpace(value)); err != nil {
			return fmt.Errorf("%s: %w", keys[at].Name, err)
		}
		given[keys[at].Name] = true
	}
	for _, k := range keys {
		if k.Required && !given[k.Name] {
			return fmt.Errorf("%s is missing; write it as %s", k.Name, groupForm(keys))
		}
	}
	return nil
}

func parts(s string, keys []folder.Key) []string {
	var list []string
	for piece := range strings.SplitSeq(s, ";") {
		name, _, pair := strings.Cut(piece, "=")
		known := slices.ContainsFunc(keys, func(k folder.Key) bool { return k.Name == strings.TrimSpace(name) })
		if n := len(list); n > 0 && !(pair && known) {
			list[n-1] += ";" + piece
			continue
		}
		list = append(list, piece)
	}
	return list
}

// groupForm shows how a group is written.
func groupForm(keys []folder.Key) string {
	var list []string
	for _, k := range keys {
		list = append(list, k.Name+"=…")
	}
	return `"` + strings.Join(list, "; ") + `"`
}
