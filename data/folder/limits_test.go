package folder_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"briefing/data/folder"
)

// TestFrontMatterLimit: however long its front matter, a source keeps its text.
func TestFrontMatterLimit(t *testing.T) {
	note := func(size int) string {
		return "---\nnote: |\n" + strings.Repeat("  "+strings.Repeat("x", 61)+"\n", size/64) + "---\nText\n"
	}
	b := open(t, mock("sources/long.md", note(64<<10), "sources/short.md", note(63<<10)))
	expect(t, b, "sources/long.md:1:1 E13 the front matter is larger than 64 KiB")
	if s := b.Source("long"); s == nil || s.Text != "Text\n" || s.TextLine != 1028 || s.Note != "" {
		t.Errorf("source %.100v", s)
	}
	if s := b.Source("short"); s == nil || s.Note == "" {
		t.Errorf("source %.100v", s)
	}
}

const tooMuchYAML = "E13 with this file the YAML of the briefing is more than 16 MiB, or more than 1000000 lines, commas and brackets"

// TestYAMLLimit: what is too much goes by the order of the files, briefing.yaml is
// always read, and texts are no YAML.
func TestYAMLLimit(t *testing.T) {
	long := "# " + strings.Repeat("x", 1021) + "\n"   // a KiB
	commas := "# " + strings.Repeat(",", 1021) + "\n" // of commas
	for _, c := range []struct {
		name, text string
		most       int // files that are read
	}{
		{"bytes", strings.Repeat(long, 4000), 4}, {"commas", strings.Repeat(commas, 240), 4}, {"commas of too many", strings.Repeat(commas, 250), 9},
	} {
		fsys := mock("sources/s.md", "---\ntitle: T\n---\n"+strings.Repeat(long, 4000), "issues.yaml", "- {id: i, label: I}\n")
		for i := range 9 {
			fsys[fmt.Sprintf("actors/%d.yaml", i)] = &fstest.MapFile{Data: []byte(c.text + "- {id: a, kind: person, name: A}\n")}
		}
		fsys["briefing.yaml"].Data = append([]byte(c.text), briefingYAML...)
		b := open(t, fsys)
		refused := strings.Count(told(b.Problems()), tooMuchYAML)
		if refused != 9-c.most || refused > 0 && !strings.HasPrefix(told(b.Problems()), fmt.Sprintf("actors/%d.yaml:1:1 %s\n", c.most, tooMuchYAML)) {
			t.Errorf("%s: %d files are too many, want %d: %.400s", c.name, refused, 9-c.most, told(b.Problems()))
		}
		if c.most == 4 && (b.Meta().Title == "" || b.Issue("i") == nil || b.Source("s").Title != "T") {
			t.Errorf("%s: the rest is missing: %.400s", c.name, told(b.Problems()))
		}
	}
	fsys := mock()
	front := "---\nnote: |\n" + strings.Repeat("  "+strings.Repeat("x", 61)+"\n", 1000) + "---\nText\n"
	for i := range 300 {
		fsys[fmt.Sprintf("sources/s%03d.md", i)] = &fstest.MapFile{Data: []byte(front)}
	}
	b := open(t, fsys)
	if got := strings.Count(told(b.Problems()), tooMuchYAML); got != 38 || len(b.Sources()) != 300 || b.Source("s299").Text != "Text\n" {
		t.Errorf("the front matter of %d sources is too much, want 38; %d sources", got, len(b.Sources()))
	}
}

// TestSalvageInGroups: entries of a broken text are read many at once, and are what
// they would be one by one.
func TestSalvageInGroups(t *testing.T) {
	var list strings.Builder
	want := 0
	for i := range 500 {
		switch {
		case i%99 == 7:
			fmt.Fprintf(&list, "- id: i%d: x\n", i)
		case i == 330: // with the mark of the next entry, a text without a fault
			fmt.Fprintf(&list, "- {id: i%d, label: \"x\n", i)
		case i == 331:
			fmt.Fprintf(&list, "- {id: i%d, label: x\"}\n", i)
			want++
		default:
			fmt.Fprintf(&list, "- id: i%d\n  label: I\n\n# comment\n", i)
			want++
		}
	}
	b := open(t, mock("issues.yaml", list.String()))
	if got := len(b.Issues()); got != want {
		t.Errorf("%d issues, want %d", got, want)
	}
	for _, is := range b.Issues() {
		lines := strings.Split(list.String(), "\n")
		if line := lines[is.At("label").Line-2]; line != "- id: "+string(is.ID) && is.ID != "i331" {
			t.Fatalf("%s is at %s, below %q", is.ID, is.At("label"), line)
		}
	}
	if got := strings.Count(told(b.Problems()), " E13 "); got != 6 {
		t.Errorf("%d faults: %s", got, told(b.Problems()))
	}
}

func TestKindOf(t *testing.T) {
	for path, want := range map[string]string{
		"briefing.yaml": "briefing", "actors.yaml": "actors", "actors/any name.yaml": "actors", "sources/s.md": "source", "quotes/s.yaml": "quotes",
		"instruments/t/instrument.yaml": "instrument", "judgments/briefing.yaml": "judgments",
		"actors/LICENSE.yaml": "", "actors/.x.yaml": "", "actors/x.yml": "", "actors/x/y.yaml": "", "sources/README.md": "", "sources/S.md": "",
		"quotes/S.yaml": "", "instruments/T/instrument.yaml": "", "instruments/instrument.yaml": "", "instruments/t/one.md": "", "briefing/x.yaml": "",
		"x/actors.yaml": "", "": "", "actors.yaml/": "", "actors/\x1b.yaml": "", "sources.yaml": "", "instrument.yaml": "",
	} {
		kind, ok := folder.KindOf(path)
		if kind.Name != want || ok != (want != "") {
			t.Errorf("%q: %q, %v, want %q", path, kind.Name, ok, want)
		}
	}
	for path, want := range map[string]bool{
		"instruments/t/one.md": true, "instruments/t/One.md": false, "instruments/T/one.md": false, "instruments/t/instrument.yaml": false,
		"instruments/one.md": false, "instruments/t/u/one.md": false, "sources/s.md": false, "instruments/t/README.md": false,
	} {
		if got := folder.IsVersion(path); got != want {
			t.Errorf("%q: %v", path, got)
		}
	}
}
