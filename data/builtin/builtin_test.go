package builtin_test

import (
	"testing"

	"briefing/data/builtin"
	"briefing/data/folder"
)

func TestLoadsWithoutProblems(t *testing.T) {
	b, err := folder.Load(builtin.FS())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range b.Problems() {
		t.Errorf("%s: %s %s (%s)", p.Place, p.Code, p.Text, p.Hint)
	}
}
