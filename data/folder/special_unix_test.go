//go:build unix

package folder_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestSpecialFiles is about what would keep a careless reader waiting.
func TestSpecialFiles(t *testing.T) {
	b := onDisk(t, func(dir string) {
		for _, name := range []string{"actors.yaml", "events", "sources.fifo"} {
			if err := syscall.Mkfifo(filepath.Join(dir, name), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Symlink("actors.yaml", filepath.Join(dir, "judgments.yaml")); err != nil {
			t.Fatal(err)
		}
	})
	expect(t, b,
		"actors.yaml E13 this is no regular file but a pipe",
		"events E13 a file stands where a folder belongs",
		"judgments.yaml E13 this is no regular file but a pipe",
		"sources.fifo N01 this is no part of a briefing and was not read",
	)
}
