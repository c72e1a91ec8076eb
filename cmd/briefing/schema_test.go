package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"briefing/data/schema"
)

func TestSchemasAreJSON(t *testing.T) {
	for _, kind := range schema.Kinds() {
		out, err := os.Create(filepath.Join(t.TempDir(), kind))
		if err != nil {
			t.Fatal(err)
		}
		defer out.Close()
		if code := newProgram(out, out, nil).run([]string{"schema", kind}); code != 0 {
			t.Errorf("%s: exit code %d", kind, code)
		}
		text, err := os.ReadFile(out.Name())
		if err != nil || !json.Valid(text) {
			t.Errorf("%s is no JSON (%v)", kind, err)
		}
	}
}
