package edit

import (
	"strings"
	"testing"

	"briefing/model"
)

// quotesFile is a file of quotes of about a megabyte, as a person would write it.
func quotesFile() []byte {
	const one = `# Said in parliament.
- id: quote-NUMBER
  speaker: reyes
  type: indirect
  exact: >-
    jointly condemned the recent accord between Norland and Sund, characterizing it as a significant threat to the peace
    and stability of the strait
  cue: jointly condemned; characterizing it as
  said: 2031-03-09 # by our desk
  issues: [withdrawal, "strait"]
  mentions:
    - norland
    - sund
  note: The whole of this is invented, for a benchmark and nothing else.

`
	var b strings.Builder
	for i := range 1 << 20 / len(one) {
		b.WriteString(strings.Replace(one, "NUMBER", strings.Repeat("x", i%7)+string(rune('a'+i%26)), 1))
	}
	return []byte(b.String())
}

// BenchmarkAddToManyFolders adds an issue to a briefing of 8,000 folders.
func BenchmarkAddToManyFolders(b *testing.B) {
	files := manyFolders(8000).FS()
	for b.Loop() {
		if _, err := Add(files, model.Issue{ID: "new", Label: "New"}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFormat(b *testing.B) {
	src := quotesFile()
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, err := Format("quotes/wire.yaml", src); err != nil {
			b.Fatal(err)
		}
	}
}
