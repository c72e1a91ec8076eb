package main

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"briefing/data/folder"
	"briefing/model"
)

// TestEveryKeyHasAFlag holds the flags of "add" to the keys of the format.
func TestEveryKeyHasAFlag(t *testing.T) {
	root := newProgram(os.Stdout, os.Stderr, nil).command()
	for _, a := range addables() {
		c, _, err := root.Find([]string{"add", string(a.kind)})
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range folder.Keys(a.entry()) {
			name := strings.ReplaceAll(k.Name, "_", "-")
			if k.Type.Kind() == reflect.Pointer {
				name += "-" + folder.Keys(k.Type.Elem())[0].Name
			}
			if c.Flags().Lookup(name) == nil {
				t.Errorf("add %s has no flag --%s", a.kind, name)
			}
		}
		for _, key := range append(a.asked, a.idOf...) {
			newDraft(a.entry()).field(key) // panics where there is none
		}
	}
}

func TestRead(t *testing.T) {
	draft := newDraft(reflect.TypeFor[model.Comparison]())
	points := draft.field("points")
	for text, want := range map[string]string{
		"label=Term; cells=90 days; cells=none": "",
		"label=A; b = c; cells=x;y; cells= z ":  "",
		"label=Term":                            `cells is missing; write it as "label=…; cells=…"`,
		"Term; cells=x":                         `write it as "label=…; cells=…"`,
		"":                                      `write it as "label=…; cells=…"`,
		"label=; cells=x":                       "label: it is empty",
	} {
		err := points.Set(text)
		if err == nil && want != "" || err != nil && err.Error() != want {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	want := map[string][]string{"Term": {"90 days", "none"}, "A; b = c": {"x;y", "z"}}
	c, _ := draft.entry().(*model.Comparison)
	for _, p := range c.Points {
		if !reflect.DeepEqual(p.Cells, want[p.Label]) {
			t.Errorf("%q: %q", p.Label, p.Cells)
		}
	}
	if len(c.Points) != len(want) {
		t.Errorf("%d points", len(c.Points))
	}
}
