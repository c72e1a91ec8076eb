package folder_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"briefing/data/folder"
)

// large is an invented briefing of 500 sources with ten quotes each.
func large() fstest.MapFS {
	fsys := fstest.MapFS{"briefing.yaml": {Data: []byte("format: 1\nid: large\ntitle: Large\n")}}
	var actors strings.Builder
	for i := range 200 {
		fmt.Fprintf(&actors, "- id: actor-%d\n  kind: person\n  name: Actor %d\n  alias: [A %d, Mr %d]\n", i, i, i, i)
	}
	fsys["actors.yaml"] = &fstest.MapFile{Data: []byte(actors.String())}
	for i := range 500 {
		id := fmt.Sprintf("source-%d", i)
		var body, quotes strings.Builder
		fmt.Fprintf(&body, "---\nid: %s\ntype: article\ntitle: \"Title %d\"\nissued: 2024-06-20\nbody: full\n---\n\n", id, i)
		for j := range 10 {
			said := fmt.Sprintf("The treaty number %d of source %d violates the resolutions of the Council", j, i)
			fmt.Fprintf(&body, "%s, the minister said on Thursday. %s\n\n", said, strings.Repeat("Filling words stand here. ", 8))
			fmt.Fprintf(&quotes, `- id: q-%d-%d
  speaker: actor-%d
  attribution: the minister
  type: indirect
  exact: %s
  cue: the minister said
  said: 2024-06-20
  via: [actor-1]
  language: en
  issues:
    - arms
    - resolutions
  provisions: [treaty-2024#art_4]
  mentions: [actor-2, actor-3]
  status: ok
  note: >-
    The date is that of the statement,
    not of the article.
`, i, j, j, said)
		}
		fsys["sources/"+id+".md"] = &fstest.MapFile{Data: []byte(body.String())}
		fsys["quotes/"+id+".yaml"] = &fstest.MapFile{Data: []byte(quotes.String())}
	}
	return fsys
}

func BenchmarkLoad5000Quotes(b *testing.B) {
	fsys := large()
	b.ReportAllocs()
	for b.Loop() {
		briefing, err := folder.Load(fsys)
		if err != nil || len(briefing.Quotes()) != 5000 || len(briefing.Problems()) > 0 {
			b.Fatal(err, len(briefing.Quotes()), briefing.Problems())
		}
	}
}

// BenchmarkPlaces looks up where each of 100,000 mentions of one quote is written,
// as a check does of those that lead to nothing, among 100,000 keys that mean nothing.
func BenchmarkPlaces(b *testing.B) {
	const many = 100_000
	var quote strings.Builder
	quote.WriteString("- id: q\n  type: indirect\n  exact: x\n")
	for i := range many {
		fmt.Fprintf(&quote, "  k%d: x\n", i)
	}
	quote.WriteString("  mentions:\n")
	for i := range many {
		fmt.Fprintf(&quote, "  - a%d\n", i)
	}
	briefing := open(b, mock("quotes/s.yaml", quote.String()))
	for b.Loop() {
		for _, r := range briefing.References() {
			if r.Place().Line == 0 {
				b.Fatal(r)
			}
		}
	}
}

// hostile is a text that would hold the parser for long if nothing stopped it.
type hostile struct {
	name, text string
	want       string // the first problem, after the name of the file
}

// hostileYAML gives texts of the greatest size that is read, and of the greatest
// number of lines, each line with something to report.
func hostileYAML() []hostile {
	const (
		size  = 4 << 20
		parts = ":1:1 E13 more than 250000 lines, commas and brackets"
		long  = ":1:1 E13 the line is longer than 64 KiB"
		more  = " N02 " // there are more problems than are listed
	)
	var texts []hostile
	for _, u := range []struct{ name, unit, want string }{
		{"open brackets", "[", long}, {"items in brackets", "a,", long}, {"empty lists", "[],", long},
		{"question marks", "? ", long}, {"dashes", "- ", long}, {"quotation marks", "\"", long},
		{"exclamation marks", "!", long}, {"percent", "%", long},
		{"keys", "a:\n", parts}, {"broken keys", "a: b: c\n", parts}, {"items", "- a\n", parts}, {"aliases", "- *a\n", parts},
		{"anchors", "- &a\n", parts}, {"comments", "#\n", parts}, {"documents", "---\n", parts}, {"tabs", "\t\n", parts},
		{"carriage returns", "a:\r", more},
	} {
		for _, lead := range []string{"", "- {id: a, x: ["} {
			texts = append(texts, hostile{u.name + " " + lead, lead + strings.Repeat(u.unit, (size-len(lead))/len(u.unit)), u.want})
		}
	}
	for _, l := range []struct{ name, line, want string }{
		{"unknown keys", "key%d:\n", ":1:1 E07 a group of keys stands where a list belongs"},
		{"malformed ids", "- id: Id %d\n", more}, {"kinds", "- kind: k%d\n", more}, {"many aliases", "- *a%d\n", more},
		{"colons", "- a: b: %d\n", ":1:7 E13 a colon stands where none can"},
	} {
		var lines strings.Builder
		for i := range 240_000 {
			fmt.Fprintf(&lines, l.line, i)
		}
		texts = append(texts, hostile{l.name, lines.String(), l.want})
	}
	return texts
}

// BenchmarkHostileYAML holds each hostile text to two seconds at most, by eye: the
// slowest, 240,000 lines with a problem each, takes 0.6 s.
func BenchmarkHostileYAML(b *testing.B) {
	for _, tt := range hostileYAML() {
		fsys := mock("actors.yaml", tt.text)
		b.Run(tt.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := folder.Load(fsys); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// hostileFolder is a briefing of 64 MiB, each file of which has as much to report as
// it can: lists or, with source, front matter.
func hostileFolder(line string, source bool) fstest.MapFS {
	var lines strings.Builder
	size := 4 << 20
	if source {
		size = maxFront
		lines.WriteString("---\n")
	}
	for i := 0; i < 240_000 && lines.Len() < size-20; i++ {
		fmt.Fprintf(&lines, line, i)
	}
	fsys := mock()
	for i := range 64 << 20 / lines.Len() {
		name := fmt.Sprintf("actors/%d.yaml", i)
		if source {
			name = fmt.Sprintf("sources/s-%d.md", i)
		}
		fsys[name] = &fstest.MapFile{Data: []byte(lines.String())}
	}
	return fsys
}

const maxFront = 64 << 10

// BenchmarkHostileFolder holds each folder to three seconds at most, by eye: the
// slowest takes 1.6 s.
func BenchmarkHostileFolder(b *testing.B) {
	for _, c := range []struct {
		name, line string
		source     bool
	}{
		{"malformed ids", "- id: Id %d\n", false}, {"aliases", "- *a%d\n", false}, {"colons", "- a: b: %d\n", false},
		{"keys", "k%d:\n", false}, {"items", "- %d\n", false}, {"comments", "#%d\n", false}, {"short items", "-\n%.0d", false},
		{"keys in front matter", "k%d: x\n", true}, {"short keys in front matter", "a:\n%.0d", true}, {"colons in front matter", "a: b: %d\n", true},
	} {
		fsys := hostileFolder(c.line, c.source)
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := folder.Load(fsys); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
