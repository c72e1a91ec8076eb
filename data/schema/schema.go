package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"briefing/data/folder"
	"briefing/model"
	"briefing/model/edtf"
)

// Kinds lists the names of the kinds of files, as [Schema] takes them.
func Kinds() []string {
	var names []string
	for _, k := range folder.Kinds() {
		names = append(names, k.Name)
	}
	return names
}

// Schema gives the JSON Schema for a kind of file, such as actors or quotes: for a source, that of its front matter.
func Schema(kind string) ([]byte, error) {
	for _, k := range folder.Kinds() {
		if k.Name == kind {
			return write(ofFile(k))
		}
	}
	return nil, fmt.Errorf("there is no kind of file %q; the kinds are %s", kind, strings.Join(Kinds(), ", "))
}

func write(s *shape) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(s); err != nil {
		return nil, fmt.Errorf("writing the schema: %w", err)
	}
	return out.Bytes(), nil
}

// shape is a schema, or a part of one.
type shape struct {
	Schema      string     `json:"$schema,omitempty"`
	Title       string     `json:"title,omitempty"`
	Description string     `json:"description,omitempty"`
	Type        any        `json:"type,omitempty"` // a name or several
	Const       any        `json:"const,omitempty"`
	Enum        []any      `json:"enum,omitempty"`
	Pattern     string     `json:"pattern,omitempty"`
	Format      string     `json:"format,omitempty"`
	MinItems    int        `json:"minItems,omitempty"`
	Items       *shape     `json:"items,omitempty"`
	AnyOf       []*shape   `json:"anyOf,omitempty"`
	Required    []string   `json:"required,omitempty"`
	Properties  properties `json:"properties,omitempty"`
	Additional  *bool      `json:"additionalProperties,omitempty"`
}

// properties are the keys of an entry in the documented order, which is the order in which editors offer them.
type properties []property

type property struct {
	name  string
	shape *shape
}

// MarshalJSON writes them as an object.
func (ps properties) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	for i, p := range ps {
		name, err := json.Marshal(p.name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(p.shape)
		if err != nil {
			return nil, err
		}
		out.WriteString(map[bool]string{true: "{", false: ","}[i == 0])
		out.Write(name)
		out.WriteByte(':')
		out.Write(value)
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// ofFile is the schema of a kind of file. A file in which nothing is written is a list of no entries.
func ofFile(k folder.FileKind) *shape {
	s := ofEntry(k.Type, k.Name == "source")
	if k.List {
		s = &shape{Type: []string{"array", "null"}, Items: s}
	} else if len(s.Required) == 0 {
		s.Type = []string{"object", "null"}
	}
	s.Schema = "https://json-schema.org/draft/2020-12/schema"
	s.Title = "Briefing format 1: " + k.Pattern
	return s
}

// ofEntry is the schema of an entry. With named, its id stands in the name of its file.
func ofEntry(t reflect.Type, named bool) *shape {
	closed := false
	s := &shape{Type: "object", Description: Describe(t, ""), Additional: &closed}
	for _, k := range folder.Keys(t) {
		v := ofKey(k)
		v.Description = Describe(t, k.Name)
		s.Properties = append(s.Properties, property{k.Name, v})
		if k.Required && !(named && k.Name == "id") {
			s.Required = append(s.Required, k.Name)
		}
	}
	return s
}

// ofKey is the schema of the value of a key. A key with nothing behind it is as good as absent, unless it must be there.
func ofKey(k folder.Key) *shape {
	t := k.Type
	if t.Kind() != reflect.Slice {
		s := ofValue(t, k)
		if !k.Required {
			s.orNothing()
		}
		return s
	}
	items := ofValue(t.Elem(), k)
	s := &shape{Type: []string{"array", "null"}, Items: items}
	switch {
	case k.Required:
		s.Type, s.MinItems = "array", 1
	case k.One && len(items.Enum) > 0:
		s = &shape{AnyOf: []*shape{items, s}}
	case k.One:
		s.Type, s.Pattern, s.Format = []string{"string", "array", "null"}, items.Pattern, items.Format
	}
	return s
}

// orNothing lets null pass.
func (s *shape) orNothing() {
	if t, one := s.Type.(string); one {
		s.Type = []string{t, "null"}
	}
	if len(s.Enum) > 0 {
		s.Enum = append(slices.Clip(s.Enum), nil)
	}
}

// ofValue is the schema of a single value, or of an entry within an entry.
func ofValue(t reflect.Type, k folder.Key) *shape {
	switch {
	case t == reflect.TypeFor[edtf.Date]():
		return &shape{Type: "string", Pattern: datePattern, Format: "edtf"}
	case t == reflect.TypeFor[model.ProvisionID]():
		return &shape{Type: "string", Pattern: "^" + slug + "#" + eid + "$"}
	case t.Kind() == reflect.Pointer:
		return ofEntry(t.Elem(), false)
	case t.Kind() == reflect.Struct:
		return ofEntry(t, false)
	case t.Kind() == reflect.Bool:
		return &shape{Type: "boolean"}
	case t.Kind() == reflect.Int && k.Name == "format":
		return &shape{Const: 1}
	case t.Kind() == reflect.Int:
		return numbers(k.Enum)
	}
	return ofText(k)
}

func numbers(enum []string) *shape {
	if len(enum) == 0 {
		return &shape{Type: "integer"}
	}
	s := &shape{}
	for _, n := range enum {
		s.Enum = append(s.Enum, json.Number(n))
	}
	return s
}

// Ids, as the loader takes them.
const (
	slug = "[a-z0-9-]{1,100}"
	eid  = "[a-z0-9_-]{1,100}"
)

// datePattern is what EDTF of levels 0 and 1 looks like, and the empty text. Not all that looks like it is a date.
const datePattern = "^$|^(" + end + "/" + end + "|" + point + "(T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}(:[0-9]{2})?)?)?)$"

const (
	point = `(Y-?[0-9]{5,9}|-?[0-9]{2}([0-9]{2}|[0-9]X|XX)(-([0-9]{2}|XX)(-([0-9]{2}|XX))?)?)[?~%]?`
	end   = `(|\.\.|` + point + `)`
)

func ofText(k folder.Key) *shape {
	s := &shape{Type: "string"}
	choice := k.Enum
	if k.Name == "time_zone" {
		choice = folder.Zones()
	}
	switch {
	case len(choice) > 0:
		s.Type = nil
		for _, v := range choice {
			s.Enum = append(s.Enum, v)
		}
	case k.Format == "slug":
		s.Pattern = "^" + slug + "$"
	case k.Format == "eid":
		s.Pattern = "^" + eid + "$"
	case k.Required:
		s.Pattern = `\S`
	}
	return s
}
