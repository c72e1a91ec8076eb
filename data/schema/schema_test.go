package schema

import (
	"bytes"
	"encoding"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"briefing/data/folder"
	"briefing/model"
	"briefing/model/edtf"
)

// compiled are the schemas of all kinds, ready to judge. The format of dates is asserted, as no editor can.
func compiled(t testing.TB) map[string]*jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	c.RegisterFormat(&jsonschema.Format{Name: "edtf", Validate: func(v any) error {
		if s, ok := v.(string); ok && s != "" {
			_, err := edtf.Parse(s)
			return err
		}
		return nil
	}})
	schemas := map[string]*jsonschema.Schema{}
	for _, kind := range Kinds() {
		data, err := Schema(kind)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource(kind+".json", doc); err != nil {
			t.Fatal(err)
		}
		schemas[kind], err = c.Compile(kind + ".json") // sees that it is a schema itself
		if err != nil {
			t.Fatal(err)
		}
	}
	return schemas
}

func TestSchema(t *testing.T) {
	compiled(t)
	for _, kind := range Kinds() {
		first, _ := Schema(kind)
		second, err := Schema(kind)
		if err != nil || !bytes.Equal(first, second) {
			t.Errorf("%s: two runs give different schemas, %v", kind, err)
		}
		if !strings.Contains(string(first), `"$schema": "https://json-schema.org/draft/2020-12/schema"`) {
			t.Errorf("%s: it does not say what it is", kind)
		}
	}
	if _, err := Schema("actor"); err == nil || !strings.Contains(err.Error(), "the kinds are briefing, actors") {
		t.Errorf("got %v", err)
	}
}

// TestSchemaOrder: keys are offered in the documented order.
func TestSchemaOrder(t *testing.T) {
	data, err := Schema("judgments")
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for _, k := range folder.Keys(reflect.TypeFor[model.Judgment]()) {
		i := strings.Index(string(data[at:]), `"`+k.Name+`": {`)
		if i < 0 {
			t.Fatalf("%s is missing or out of order", k.Name)
		}
		at += i
	}
}

// types are the types of all entries, and of the entries within them.
func types() []reflect.Type {
	var list []reflect.Type
	var add func(t reflect.Type)
	add = func(t reflect.Type) {
		for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || len(folder.Keys(t)) == 0 || slices.Contains(list, t) {
			return
		}
		list = append(list, t)
		for _, k := range folder.Keys(t) {
			add(k.Type)
		}
	}
	for _, k := range folder.Kinds() {
		add(k.Type)
	}
	return list
}

// TestDescriptions: every key has one line, and every line a key.
func TestDescriptions(t *testing.T) {
	all := types()
	for _, entry := range all {
		for _, k := range append([]folder.Key{{}}, folder.Keys(entry)...) {
			text := Describe(entry, k.Name)
			if text == "" || strings.ContainsAny(text, "\n|") || len(text) > 130 || strings.HasSuffix(text, ".") {
				t.Errorf("%s %s is described as %q", entry, k.Name, text)
			}
		}
	}
	for _, e := range descriptions() {
		if !slices.Contains(all, e.entry) {
			t.Errorf("%s is described and is no entry", e.entry)
		}
		seen := map[string]bool{"": true}
		for _, k := range folder.Keys(e.entry) {
			seen[k.Name] = true
		}
		for _, k := range e.keys {
			if !seen[k[0]] {
				t.Errorf("%s has no key %q, or it is described twice", e.entry, k[0])
			}
			seen[k[0]] = false
		}
	}
	if got := Describe(reflect.TypeFor[model.Actor](), "nam"); got != "" {
		t.Errorf("got %q", got)
	}
}

// TestFormsAreKnown: a type that reads itself has a form of its own in the schema.
func TestFormsAreKnown(t *testing.T) {
	for _, entry := range types() {
		for _, k := range folder.Keys(entry) {
			v := k.Type
			if v.Kind() == reflect.Slice {
				v = v.Elem()
			}
			reads := reflect.PointerTo(v).Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
			if s := ofValue(v, k); reads && s.Pattern == "" {
				t.Errorf("%s %s: nothing is known of the form of %s", entry, k.Name, v)
			}
		}
	}
}

// FuzzDatePattern: every date fits the pattern that editors go by.
func FuzzDatePattern(f *testing.F) {
	for _, s := range []string{"", "2031-03-09", "2031-03-09~", "2031-03", "2031", "203X", "20XX", "2031-XX-XX", "2031-21", "-0044-03-15",
		"Y-170000002", "2031-03-09/2031-03-12", "2031-03/..", "../2031-03", "/2031-03", "2031-03/", "2031-03-09T10:00:00+09:00", "2031-03-09T10:00:00Z",
		"9 March 2031", "2031-3-9", "03/09/2031", "..", "/", "2031-03-09 ", "\n2031"} {
		f.Add(s)
	}
	date := datesOnly(f)
	f.Fuzz(func(t *testing.T, s string) {
		_, err := edtf.Parse(s)
		fits := date.Validate(s) == nil
		if (err == nil || s == "") && !fits {
			t.Fatalf("%q is a date and does not fit the pattern", s)
		}
		if fits && strings.Trim(s, "0123456789-/.XY?~%TZ+:") != "" {
			t.Fatalf("%q fits the pattern", s)
		}
	})
}

// datesOnly is a schema with the pattern of dates and nothing else.
func datesOnly(t testing.TB) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	if err := c.AddResource("date.json", map[string]any{"type": "string", "pattern": datePattern}); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("date.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}
