package watch

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// told waits for a call; the time is only ever used up where the test fails.
func told(t *testing.T, calls <-chan struct{}, what string) {
	t.Helper()
	select {
	case <-calls:
	case <-time.After(20 * time.Second):
		t.Fatalf("%s: nobody was told", what)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "sources"), 0o755); err != nil {
		t.Fatal(err)
	}
	calls := make(chan struct{}, 100)
	if err := Folder(t.Context(), dir, func() { calls <- struct{}{} }); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "briefing.yaml"), "a")
	told(t, calls, "a new file")

	write(t, filepath.Join(dir, "sources", "new.tmp"), "b")
	if err := os.Rename(filepath.Join(dir, "sources", "new.tmp"), filepath.Join(dir, "sources", "x.md")); err != nil {
		t.Fatal(err)
	}
	told(t, calls, "a save by rename in a folder")

	if err := os.Mkdir(filepath.Join(dir, "quotes"), 0o755); err != nil {
		t.Fatal(err)
	}
	told(t, calls, "a new folder")
	write(t, filepath.Join(dir, "quotes", "x.yaml"), "c")
	told(t, calls, "a file in the new folder")

	if err := os.Remove(filepath.Join(dir, "briefing.yaml")); err != nil {
		t.Fatal(err)
	}
	told(t, calls, "a removed file")
}

func TestFolderThatIsNotThere(t *testing.T) {
	if err := Folder(t.Context(), filepath.Join(t.TempDir(), "nothing"), func() {}); err == nil {
		t.Error("no error")
	}
}
