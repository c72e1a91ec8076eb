package check_test

import (
	"os"
	"strings"
	"testing"

	"briefing/data/folder"
	"briefing/model/check"
)

// TestDoubts: what a reader is warned of is what E04 and E08 report, each of the part that it is about.
func TestDoubts(t *testing.T) {
	for dir, want := range map[string][3]int{ // quotes, translations, clauses
		"ok-nothing-wrong":           {},
		"e04-lookalike":              {1, 0, 0},
		"e04-clause-invented":        {0, 0, 1},
		"e05-ambiguous":              {},
		"e08-translation-more-marks": {0, 1, 0},
		"e08-direct-paraphrase":      {1, 0, 0},
	} {
		b, err := folder.Load(os.DirFS("testdata/" + dir))
		if err != nil {
			t.Fatal(err)
		}
		d := check.Doubts(b)
		if got := [3]int{len(d.Quotes), len(d.Translations), len(d.Clauses)}; got != want {
			t.Errorf("%s: %v, want %v: %v", dir, got, want, d)
		}
		for id, text := range d.Quotes {
			if strings.HasPrefix(text, "exact") {
				t.Errorf("%s: %s speaks of a key of the file: %s", dir, id, text)
			}
		}
	}
}
