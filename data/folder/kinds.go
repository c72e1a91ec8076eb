package folder

import (
	"reflect"
	"strings"

	"briefing/model"
)

// FileKind describes one kind of YAML in a briefing folder.
type FileKind struct {
	Name    string       // actors
	Pattern string       // where it stands: actors.yaml, sources/<id>.md …
	Holds   model.Kind   // what its entries are; empty for briefing.yaml
	Type    reflect.Type // the Go type of one entry
	List    bool         // the file is a list of entries, not one entry
}

// Kinds lists the kinds of YAML, in the order of the format's own description.
// A list may also be split into a folder of the same name.
func Kinds() []FileKind {
	return []FileKind{
		{"briefing", "briefing.yaml", "", reflect.TypeFor[model.Meta](), false},
		{"actors", "actors.yaml", model.KindActor, reflect.TypeFor[model.Actor](), true},
		{"issues", "issues.yaml", model.KindIssue, reflect.TypeFor[model.Issue](), true},
		{"events", "events.yaml", model.KindEvent, reflect.TypeFor[model.Event](), true},
		{"positions", "positions.yaml", model.KindPosition, reflect.TypeFor[model.Position](), true},
		{"comparisons", "comparisons.yaml", model.KindComparison, reflect.TypeFor[model.Comparison](), true},
		{"judgments", "judgments.yaml", model.KindJudgment, reflect.TypeFor[model.Judgment](), true},
		{"instrument", "instruments/<id>/instrument.yaml", model.KindInstrument, reflect.TypeFor[model.Instrument](), false},
		{"source", "sources/<id>.md", model.KindSource, reflect.TypeFor[model.Source](), false},
		{"quotes", "quotes/<source-id>.yaml", model.KindQuote, reflect.TypeFor[model.Quote](), true},
	}
}

// Key is one key of an entry, as the tags of its Go field describe it.
type Key struct {
	Name     string
	Field    int          // index of the Go field
	Type     reflect.Type // type of the Go field
	One      bool         // a list that may be written as a single value
	Enum     []string     // the values it may take; empty: any
	Required bool
	Format   string // slug, eid, markdown or empty
}

// Keys lists the keys of an entry in the order in which they are documented.
func Keys(t reflect.Type) []Key {
	var keys []Key
	for i := range t.NumField() {
		f := t.Field(i)
		name := f.Tag.Get("yaml")
		if name == "" || name == "-" {
			continue
		}
		keys = append(keys, Key{
			Name:     name,
			Field:    i,
			Type:     f.Type,
			One:      f.Tag.Get("list") == "one",
			Enum:     strings.Fields(f.Tag.Get("enum")),
			Required: f.Tag.Get("required") == "true",
			Format:   f.Tag.Get("format"),
		})
	}
	return keys
}

// record is an entry's type, ready for decoding.
type record struct {
	name   string // what to call an entry: actor, membership
	keys   []Key
	byName map[string]int
}

// records describes every struct that the kinds of file can hold.
type records map[reflect.Type]*record

func newRecords() records {
	rs := records{}
	for _, k := range Kinds() {
		rs.add(k.Type)
	}
	return rs
}

func (rs records) add(t reflect.Type) {
	if t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		rs.add(t.Elem())
		return
	}
	if t.Kind() != reflect.Struct || rs[t] != nil || isText(t) {
		return
	}
	r := &record{name: strings.ToLower(t.Name()), keys: Keys(t), byName: map[string]int{}}
	if t == reflect.TypeFor[model.Meta]() {
		r.name = "briefing"
	}
	rs[t] = r
	for i, k := range r.keys {
		r.byName[k.Name] = i
		rs.add(k.Type)
	}
}
