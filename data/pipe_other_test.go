//go:build !unix

package data_test

import (
	"os"
	"testing"
)

// pipe stands in for a pipe with a file, which is no folder either.
func pipe(t *testing.T, name string) {
	t.Helper()
	if err := os.WriteFile(name, nil, 0o600); err != nil {
		t.Fatal(err)
	}
}
