package check_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"briefing/data/folder"
	"briefing/model"
	"briefing/model/check"
)

// What is missing may stand in what could not be read: then that is to be mended first, and nobody is told to add
// what is there.
func TestLost(t *testing.T) {
	for _, tt := range []struct {
		name        string
		file, entry string // what could not be read: the file, or only one actor of it
		change      func(*model.Data)
		want        string // how the hint begins
	}{
		{"the list", "actors.yaml", "", func(d *model.Data) { d.Quotes[0].Speakers[0] = "reyess" }, "mend actors.yaml first"},
		{"a part of the list", "actors/n.yaml", "", func(d *model.Data) { d.Quotes[0].Speakers[0] = "reyess" }, "mend actors/n.yaml first"},
		{"the folder", "sources", "", func(d *model.Data) { d.Quotes[0].Source = "radio" }, "mend sources first"},
		{"the source", "sources/radio.md", "", func(d *model.Data) { d.Quotes[0].Source = "radio" }, "mend sources/radio.md first"},
		{"another source", "sources/other.md", "", func(d *model.Data) { d.Quotes[0].Source = "radio" }, "nearest"},
		{"quotes of any source", "quotes/other.yaml", "", func(d *model.Data) { d.Positions[0].Evidence[0] = "zzzzzz" }, "mend quotes/other.yaml first"},
		{"a provision", "instruments/accord/instrument.yaml", "", func(d *model.Data) { d.Quotes[0].Provisions = []model.ProvisionID{"accord#art_5"} }, "mend instruments/accord/instrument.yaml first"},
		{"an instrument", "instruments/accord", "", func(d *model.Data) { d.Quotes[0].Speakers[0] = "accord" }, "mend instruments/accord first"},
		{"a version only", "instruments/accord/en.md", "", func(d *model.Data) { d.Quotes[0].Speakers[0] = "zzzzzz" }, "add what is missing"},
		{"the entry", "actors.yaml", "lind-t", func(d *model.Data) { d.Quotes[0].Speakers[0] = "lind-t" }, "mend actors.yaml:7:9 first"},
		{"another entry", "actors.yaml", "lind-t", func(d *model.Data) { d.Quotes[0].Speakers[0] = "reyess" }, "nearest"},
		{"another kind", "events.yaml", "", func(d *model.Data) { d.Quotes[0].Speakers[0] = "zzzzzz" }, "add what is missing"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := mock(t)
			tt.change(d)
			broken := model.Problem{Severity: model.Error, Code: "E13", Place: model.Place{File: tt.file}, Text: "not UTF-8"}
			if tt.entry != "" {
				broken = model.Problem{Severity: model.Error, Code: "E07", Place: model.Place{File: tt.file, Line: 7, Column: 9},
					Text: "no such kind", Subject: model.Ref{Kind: model.KindActor, ID: tt.entry}}
			}
			problems := check.Run(model.New(*d, []model.Problem{broken}), check.Options{})
			i := slices.IndexFunc(problems, func(p model.Problem) bool { return p.Code == "E02" })
			if i < 0 || !strings.HasPrefix(problems[i].Hint, tt.want) {
				t.Errorf("want the hint %q in %+v", tt.want, problems)
			}
		})
	}
}

// A list that is none: what it holds is to be mended first, too.
func TestLostList(t *testing.T) {
	for _, actors := range []string{"id: reyes\nkind: person\nname: A. Reyes\n", "reyes\n", "- kind: person\n  name: A. Reyes\n", "- reyes\n"} {
		b, err := folder.Load(fstest.MapFS{
			"briefing.yaml":    file("format: 1\nid: one\ntitle: One (invented)\n"),
			"actors.yaml":      file(actors),
			"sources/wire.md":  file("---\ntype: article-newspaper\nissued: \"2031\"\n---\nReyes left.\n"),
			"quotes/wire.yaml": file("- id: left\n  speaker: reyes\n  type: indirect\n  exact: Reyes left.\n"),
		})
		if err != nil {
			t.Fatal(err)
		}
		problems := check.Run(b, check.Options{})
		i := slices.IndexFunc(problems, func(p model.Problem) bool { return p.Code == "E02" })
		if i < 0 || !strings.HasPrefix(problems[i].Hint, "mend actors.yaml") {
			t.Errorf("%q: want the hint to mend actors.yaml in %+v", actors, problems)
		}
	}
}

// As long as not all could be read, nothing is called unused.
func TestLostUse(t *testing.T) {
	d := mock(t)
	d.Actors = append(d.Actors, model.Actor{Written: written("actors.yaml", 30), ID: "new", Kind: model.Person, Name: "New"})
	the(t, "W07", d, check.Options{})
	broken := model.Problem{Severity: model.Error, Code: "E13", Place: model.Place{File: "quotes/radio.yaml"}, Text: "not UTF-8"}
	if problems := check.Run(model.New(*d, []model.Problem{broken}), check.Options{}); len(problems) != 1 {
		t.Errorf("more than the broken file: %+v", problems)
	}
}
