package markdown

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"briefing/model"
)

var update = flag.Bool("update", false, "write the golden files anew")

func exports() map[string]Options {
	return map[string]Options{
		"whole":     {},
		"speaker":   {Filter: Filter{Speaker: "reyes"}},
		"anonymous": {Filter: Filter{Speaker: "official"}},
		"treaty":    {Filter: Filter{Speaker: "strait-2031"}},
		"issue":     {Filter: Filter{Issue: "passage"}},
		"event":     {Filter: Filter{Event: "talks"}},
		"clause":    {Filter: Filter{Provision: "strait-2031#art_5"}},
		"compared":  {Filter: Filter{Comparison: "texts"}},
		"marked":    {Filter: Filter{Quotes: []model.QuoteID{"lind-direct", "reyes-withdraw"}}},
		"nothing":   {Filter: Filter{Speaker: "norland", Issue: "passage"}},
		"without":   {Without: []Section{Summary, Timeline, Actors, Positions, Provisions, Comparisons, Notes}},
	}
}

func TestGolden(t *testing.T) {
	for name, opt := range exports() {
		got, stats, err := Render(norland(), opt)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if n := bytes.Count(got, []byte("\n")); stats.Lines != n {
			t.Errorf("%s: %d lines said, %d written", name, stats.Lines, n)
		}
		path := filepath.Join("testdata", name+".md")
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s: differs from %s; look at what -update changes in it\n%s", name, path, got)
		}
	}
}

func TestSameBytesTwice(t *testing.T) {
	for name, opt := range exports() {
		first, _, err := Render(norland(), opt)
		if err != nil {
			t.Fatal(err)
		}
		for range 5 {
			again, _, err := Render(norland(), opt)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(first, again) {
				t.Fatalf("%s: two runs differ", name)
			}
		}
	}
}
