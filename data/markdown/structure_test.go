package markdown

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
	reading "github.com/yuin/goldmark/text"

	"briefing/model"
	"briefing/model/edtf"
	"briefing/model/safe"
)

var (
	noteMark = regexp.MustCompile(`\[\^(\d+)\](:?)`)
	pipe     = regexp.MustCompile(`\\.|\|`)
)

// checkStructure reads a whole export as another program would.
func checkStructure(t *testing.T, name string, doc []byte) {
	t.Helper()
	if safe.HasHazard(string(doc)) {
		t.Errorf("%s: hazards in the export", name)
	}
	level := 0
	_ = ast.Walk(reader().Parser().Parse(reading.NewReader(doc)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			if n.Level > level+1 || n.Level == 1 && level > 0 {
				t.Errorf("%s: heading of level %d after one of level %d", name, n.Level, level)
			}
			level = n.Level
		case *ast.HTMLBlock, *ast.RawHTML, *ast.LinkReferenceDefinition, *ast.Image, *tables.TaskCheckBox:
			t.Errorf("%s: %s in the export", name, n.Kind())
		case *ast.Link:
			checkLink(t, name, string(n.Destination))
		case *ast.AutoLink:
			checkLink(t, name, string(n.URL(doc)))
		case *ast.Text:
			if s := string(n.Value(doc)); noteMark.MatchString(s) {
				t.Errorf("%s: footnote mark without a footnote: %s", name, s)
			}
		}
		return ast.WalkContinue, nil
	})
	checkTables(t, name, string(doc))
	checkNotes(t, name, string(doc))
	if !strings.HasSuffix(string(doc), "\n") || strings.Contains(string(doc), "\n\n\n") || strings.Contains(string(doc), " \n") {
		t.Errorf("%s: stray white space", name)
	}
}

func checkLink(t *testing.T, name, url string) {
	t.Helper()
	if _, ok := safe.URL(url); !ok {
		t.Errorf("%s: link to %q", name, url)
	}
}

// checkTables counts the cells of each row.
func checkTables(t *testing.T, name, doc string) {
	t.Helper()
	width := 0
	for i, line := range strings.Split(doc, "\n") {
		if !strings.HasPrefix(line, "|") {
			width = 0
			continue
		}
		cells := -1
		for _, m := range pipe.FindAllString(line, -1) {
			if m == "|" {
				cells++
			}
		}
		if width != 0 && cells != width {
			t.Errorf("%s:%d: %d cells in a table of %d columns: %s", name, i+1, cells, width, line)
		}
		width = cells
	}
}

// checkNotes asks that footnotes are numbered by first use, and that each is both
// used and defined.
func checkNotes(t *testing.T, name, doc string) {
	t.Helper()
	var used, defined []string
	for line := range strings.Lines(doc) {
		for i, m := range noteMark.FindAllStringSubmatch(line, -1) {
			if m[2] != "" && i == 0 && strings.HasPrefix(line, m[0]) {
				defined = append(defined, m[1])
				continue
			}
			if fresh := fmt.Sprint(len(used) + 1); m[1] == fresh {
				used = append(used, fresh)
			}
		}
	}
	for _, m := range noteMark.FindAllStringSubmatch(doc, -1) {
		if n := len(used); len(m[1]) > len(fmt.Sprint(n)) || m[1] == "0" || len(m[1]) == len(fmt.Sprint(n)) && m[1] > fmt.Sprint(n) {
			t.Errorf("%s: footnote %s is not numbered by first use", name, m[1])
		}
	}
	if strings.Join(used, " ") != strings.Join(defined, " ") {
		t.Errorf("%s: footnotes used %v, defined %v", name, used, defined)
	}
}

func TestStructure(t *testing.T) {
	for name, opt := range exports() {
		doc, _, err := Render(norland(), opt)
		if err != nil {
			t.Fatal(err)
		}
		checkStructure(t, name, doc)
	}
}

// hostile puts a text into every field of the invented briefing that takes text.
func hostile(s string) *model.Briefing {
	b := norland()
	d := model.Data{
		Meta: *b.Meta(), Actors: b.Actors(), Issues: b.Issues(), Events: b.Events(), Sources: b.Sources(),
		Quotes: b.Quotes(), Positions: b.Positions(), Instruments: b.Instruments(),
		Comparisons: b.Comparisons(), Judgments: b.Judgments(),
	}
	spoil(reflect.ValueOf(&d).Elem(), s)
	return model.New(d, nil)
}

// spoil overwrites what is a plain string and no id or value of a list.
func spoil(v reflect.Value, s string) {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() {
			v.SetString(s)
		}
	case reflect.Slice:
		for i := range v.Len() {
			spoil(v.Index(i), s)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			spoil(v.Elem(), s)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[edtf.Date]() || v.Type() == reflect.TypeFor[model.Written]() {
			return
		}
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; name != "ID" && name != "EID" {
				spoil(v.Field(i), s)
			}
		}
	}
}

func TestHostileBriefing(t *testing.T) {
	texts := []string{
		"", "\x1b]52;c;x\a\u202e\u009b31m", "# [^1] | `x` *y*", "[^9]: stolen", "<script>alert(1)</script><!--", "```", "&#27;[31m &lt;b&gt;",
		"| a | b |\n|---|---|\n| c", "- a\n- b", "![x](http://x.example/p.png)", "[x]: http://x.example", "1.", "a\\", "!", "***", "~~~",
		"[x](javascript:alert(1))", "\xff\xfe", strings.Repeat("> ", 200) + "a", "&", "_", "http://x.example", "-", "\u00a0",
	}
	for _, s := range texts {
		b := hostile(s)
		for name, opt := range exports() {
			doc, _, err := Render(b, opt)
			if err != nil {
				t.Fatal(err)
			}
			checkStructure(t, fmt.Sprintf("%s with %q", name, s), doc)
		}
	}
}
