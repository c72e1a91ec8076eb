//go:build !unix

package edit

import (
	"os"
	"testing"
)

// pipe stands in for a pipe with something else that is no file.
func pipe(t *testing.T, name string) {
	t.Helper()
	if err := os.Symlink("nowhere", name); err != nil {
		t.Fatal(err)
	}
}
