package schema

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"briefing/data/folder"
	"briefing/model"
)

// briefings are all briefings at hand: those of the checks' tests and the built-in one.
func briefings(t testing.TB) []fs.FS {
	t.Helper()
	var list []fs.FS
	for _, dir := range []string{"../../model/check/testdata", "../builtin"} {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if _, err := os.Stat(path.Join(dir, e.Name(), "briefing.yaml")); err == nil {
				list = append(list, os.DirFS(path.Join(dir, e.Name())))
			}
		}
	}
	return list
}

// judged tells whether a schema can see what a problem is about: the file by itself, and what it means.
func judged(p model.Problem) bool {
	switch {
	case p.Severity != model.Error, p.Code == "E13", p.Code == "E02":
		return false
	case strings.Contains(p.Text, "is not the name of the"):
		return false
	}
	return true
}

// verdict is what the loader finds wrong with a file by itself; readable tells whether it is YAML at all.
func verdict(t testing.TB, name string, data []byte) (problems []string, readable bool) {
	t.Helper()
	files := fstest.MapFS{"briefing.yaml": {Data: []byte("format: 1\nid: b\ntitle: B\n")}}
	files[name] = &fstest.MapFile{Data: data}
	b, err := folder.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	readable = true
	for _, p := range b.Problems() {
		if p.Code == "E13" || strings.Contains(p.Text, "stands twice") { // a schema never sees the second
			readable = false
		}
		if p.Place.File == name && judged(p) {
			problems = append(problems, p.Place.String()+" "+p.Code+" "+p.Text)
		}
	}
	return problems, readable
}

// instance is a file as the schema sees it: scalars are texts, but for those of keys that take numbers or truths.
func instance(t testing.TB, kind folder.FileKind, text string) any {
	t.Helper()
	if kind.Name == "source" {
		_, rest, _ := strings.Cut(text, "---\n")
		text, _, _ = strings.Cut("\n"+rest, "\n---")
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Content) == 0 {
		if kind.List || kind.Name == "source" {
			return nil
		}
		return map[string]any{}
	}
	return value(doc.Content[0], kind.Type)
}

func value(n *yaml.Node, t reflect.Type) any {
	for t.Kind() == reflect.Slice && n.Kind == yaml.SequenceNode || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch n.Kind {
	case yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			list = append(list, value(c, t))
		}
		return list
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			of := reflect.TypeFor[string]()
			if t.Kind() == reflect.Struct {
				for _, k := range folder.Keys(t) {
					if k.Name == n.Content[i].Value {
						of = k.Type
					}
				}
			}
			m[n.Content[i].Value] = value(n.Content[i+1], of)
		}
		return m
	}
	return scalar(n, t)
}

func scalar(n *yaml.Node, t reflect.Type) any {
	switch {
	case n.Value == "" && n.Style == 0:
		return nil
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return strings.TrimRight(n.Value, "\n")
	case n.Style != 0:
		return n.Value
	case t.Kind() == reflect.Bool && (n.Value == "true" || n.Value == "false"):
		return n.Value == "true"
	}
	if _, err := strconv.Atoi(n.Value); err == nil && t.Kind() == reflect.Int {
		return json.Number(n.Value)
	}
	return n.Value
}

// compare holds schema and loader to the same verdict.
func compare(t *testing.T, schemas map[string]*jsonschema.Schema, name string, data []byte) (wrong, seen bool) {
	t.Helper()
	kind, ok := folder.KindOf(name)
	problems, readable := verdict(t, name, data)
	if !ok || !readable {
		return false, false
	}
	err := schemas[kind.Name].Validate(instance(t, kind, string(data)))
	if (err == nil) != (len(problems) == 0) {
		t.Errorf("%s: the schema says %v, the loader %q of\n%s", name, err, problems, data)
	}
	return len(problems) > 0, true
}

// TestSameVerdict: schema and loader are of one mind about every file of every briefing at hand.
func TestSameVerdict(t *testing.T) {
	schemas := compiled(t)
	files, wrong := 0, 0
	for _, b := range briefings(t) {
		err := fs.WalkDir(b, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(b, name)
			if err != nil {
				return err
			}
			bad, seen := compare(t, schemas, name, data)
			if seen {
				files++
			}
			if bad {
				wrong++
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 200 || wrong < 4 {
		t.Errorf("only %d files were judged, %d of them wrong", files, wrong)
	}
}

// TestSameVerdictSpoilt spoils files of the built-in briefing and of one without problems, one thing at a time.
func TestSameVerdictSpoilt(t *testing.T) {
	schemas := compiled(t)
	r := rand.New(rand.NewPCG(1, 2))
	wrong, right := 0, 0
	for _, dir := range []string{"../builtin/dprk-russia-2024", "../../model/check/testdata/ok-nothing-wrong"} {
		files := yamlFiles(t, os.DirFS(dir))
		for range 400 {
			name := files[r.IntN(len(files))]
			kind, _ := folder.KindOf(name)
			data, err := fs.ReadFile(os.DirFS(dir), name)
			if err != nil {
				t.Fatal(err)
			}
			spoilt, ok := spoil(t, r, kind, data)
			if !ok {
				continue
			}
			if bad, _ := compare(t, schemas, name, spoilt); bad {
				wrong++
			} else {
				right++
			}
			if t.Failed() {
				return
			}
		}
	}
	if wrong < 300 || right < 100 {
		t.Errorf("only %d files were wrong, %d right", wrong, right)
	}
}

// yamlFiles are the files of a folder that have a schema and are no novels.
func yamlFiles(t *testing.T, dir fs.FS) []string {
	t.Helper()
	var names []string
	err := fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if _, known := folder.KindOf(name); known && err == nil && info.Size() < 20_000 {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// spoil changes one thing in a file, for the worse or not.
func spoil(t *testing.T, r *rand.Rand, kind folder.FileKind, data []byte) ([]byte, bool) {
	t.Helper()
	text, body := string(data), ""
	if kind.Name == "source" {
		_, rest, _ := strings.Cut(text, "---\n")
		text, body, _ = strings.Cut(rest, "\n---\n")
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil || len(doc.Content) == 0 {
		return nil, false
	}
	var nodes []*yaml.Node
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		nodes = append(nodes, n)
		for _, c := range n.Content {
			walk(c)
		}
	}
	walk(doc.Content[0])
	n := nodes[r.IntN(len(nodes))]
	other := nodes[r.IntN(len(nodes))]
	scalar := func(v string, style yaml.Style) yaml.Node {
		return yaml.Node{Kind: yaml.ScalarNode, Value: v, Style: style}
	}
	switch r.IntN(8) {
	case 0:
		*n = scalar("", 0)
	case 1:
		*n = scalar("", yaml.DoubleQuotedStyle)
	case 2:
		*n = scalar([]string{"true", "2", "-3", "NO", "Ä b", "  ", "2031-02-30", "2031-13", "2031", "a#b", "a#b@c", "person", "direct", "7"}[r.IntN(14)], []yaml.Style{0, yaml.DoubleQuotedStyle}[r.IntN(2)])
	case 3:
		*n = yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{{Kind: yaml.ScalarNode, Value: "x"}}}
	case 4:
		*n = yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	case 5:
		*n = yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{{Kind: yaml.ScalarNode, Value: "x"}, {Kind: yaml.ScalarNode, Value: "y"}}}
	case 6:
		if n.Kind == yaml.MappingNode && len(n.Content) > 0 {
			i := 2 * r.IntN(len(n.Content)/2)
			n.Content = slices.Delete(slices.Clone(n.Content), i, i+2)
		}
	case 7:
		if n.Kind == yaml.ScalarNode && other.Kind == yaml.ScalarNode {
			*n = scalar(other.Value, yaml.DoubleQuotedStyle)
		}
	}
	out := written(doc.Content[0])
	if kind.Name == "source" {
		out = "---\n" + out + "\n---\n" + body
	}
	return []byte(out), true
}

// written writes a tree in brackets. Texts that could be plain before still are.
func written(n *yaml.Node) string {
	var parts []string
	switch n.Kind {
	case yaml.SequenceNode:
		for _, c := range n.Content {
			parts = append(parts, written(c))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			parts = append(parts, "? "+written(n.Content[i])+" : "+written(n.Content[i+1]))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	if n.Style == 0 && strings.Trim(n.Value, "abcdefghijklmnopqrstuvwxyzNO0123456789-") == "" && !strings.HasPrefix(n.Value, "--") {
		return n.Value
	}
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		return fmt.Sprintf("%q", strings.TrimRight(n.Value, "\n"))
	}
	return fmt.Sprintf("%q", n.Value)
}
