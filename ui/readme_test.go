package ui_test

import (
	"os"
	"strings"
	"testing"

	"briefing/ui/keymap"
)

// TestReadmeListsTheKeys holds the README to the key table; -update writes it.
func TestReadmeListsTheKeys(t *testing.T) {
	const path, begin, end = "../README.md", "-update -->\n", "<!-- /keys -->"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(text), begin)
	_, tail, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatal("the README has no place for the keys")
	}
	want := head + begin + keyTable() + end + tail
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(text) != want {
		t.Error("the README's keys are not those of the program; go test ./ui -run TestReadmeListsTheKeys -update writes them")
	}
}

func keyTable() string {
	var b strings.Builder
	b.WriteString("| keys | what they do |\n|---|---|\n")
	for _, g := range keymap.Groups() {
		for _, e := range keymap.Default() {
			if e.Group == g {
				b.WriteString("| `" + strings.ReplaceAll(e.Label, " ", "` `") + "` | " + e.Help + " |\n")
			}
		}
	}
	return b.String()
}
