package check_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefing/data/folder"
	"briefing/model/check"
)

// With -update the expected reports are written anew: read the difference before you believe it.
var update = flag.Bool("update", false, "write the expected reports")

// TestFolders opens each folder of testdata, a small invented briefing named <code>-<what>, and compares what check
// prints with <code>-<what>.txt beside it. A folder triggers its own code and no other; ok-… and …-silenced and
// …-recorded trigger none.
func TestFolders(t *testing.T) {
	folders, err := filepath.Glob("testdata/*-*/briefing.yaml")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, file := range folders {
		dir := filepath.Dir(file)
		name := filepath.Base(dir)
		t.Run(name, func(t *testing.T) {
			b, err := folder.Load(os.DirFS(dir))
			if err != nil {
				t.Fatal(err)
			}
			problems := check.Run(b, check.Options{})
			code := strings.ToUpper(name[:3])
			for _, p := range problems {
				if p.Code != code {
					t.Errorf("%s %s: %s", p.Place, p.Code, p.Text)
				}
				seen[p.Code] = true
			}
			var out strings.Builder
			if err := check.Print(&out, problems); err != nil {
				t.Fatal(err)
			}
			compare(t, dir+".txt", out.String())
			if again := check.Run(b, check.Options{}); !slices.Equal(again, problems) {
				t.Errorf("a second run reports something else: %v", again)
			}
		})
	}
	for _, r := range check.Rules() {
		if !seen[r.Code] && r.Code[0] != 'N' {
			t.Errorf("no folder of testdata triggers %s", r.Code)
		}
	}
}

func compare(t *testing.T, golden, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
