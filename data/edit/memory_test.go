package edit

import (
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"
)

// Open lets the tests read a folder that they still change.
func (m memory) Open(name string) (fs.File, error) { return m.FS().Open(name) }

func TestMemory(t *testing.T) {
	files := strait()
	var names []string
	for name := range files {
		names = append(names, name)
	}
	if err := fstest.TestFS(files.FS(), names...); err != nil {
		t.Error(err)
	}
	if err := fstest.TestFS(memory{}.FS()); err != nil {
		t.Error(err)
	}
}

// manyFolders is a briefing of n instruments, each in a folder of its own.
func manyFolders(n int) memory {
	files := memory{"briefing.yaml": []byte("format: 1\nid: b\ntitle: B\n")}
	for i := range n {
		files[fmt.Sprintf("instruments/i-%d/instrument.yaml", i)] = fmt.Appendf(nil, "id: i-%d\ntitle: T\n", i)
	}
	return files
}
