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
