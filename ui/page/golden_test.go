package page_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the golden pages anew")

// TestGolden pins every kind of page as plain text at two widths.
func TestGolden(t *testing.T) {
	b := builder(mock())
	for name, s := range subjects() {
		for _, width := range []int{78, 50} {
			t.Run(fmt.Sprintf("%s-%d", name, width), func(t *testing.T) {
				p := b.Build(s, width)
				got := p.Title + "\n\n" + text(p)
				file := filepath.Join("testdata", fmt.Sprintf("%s-%d.txt", name, width))
				if *update {
					if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
						t.Fatal(err)
					}
					return
				}
				want, err := os.ReadFile(file)
				if err != nil {
					t.Fatalf("%v (run go test ./ui/page -update and read what it writes)", err)
				}
				if got != string(want) {
					t.Errorf("the page is not as in %s:\n%s", file, got)
				}
			})
		}
	}
}
