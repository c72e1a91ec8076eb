package folder_test

import (
	"testing"

	"briefing/data/folder"
)

func TestSlug(t *testing.T) {
	for _, tt := range []struct {
		text string
		most int
		want string
	}{
		{"Ünï", 40, "uni"}, {"Foo Bär!", 40, "foo-bar"}, {"Ōe Kenzaburō", 40, "oe-kenzaburo"}, {"Søren's Łódź", 40, "sorens-lodz"},
		{"Two words", 5, "two"}, {"Overlong", 4, "over"}, {"../a", 40, "a"}, {"김정은", 40, ""}, {"Путин", 40, ""}, {"", 40, ""}, {"--", 40, ""},
	} {
		if got := folder.Slug(tt.text, tt.most); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestSlugsAreProposed(t *testing.T) {
	const rule = "an id holds lower-case letters, digits and hyphens, at most 100 of them"
	fsys := mock("actors.yaml", "- {id: Foo Bär!, kind: person, name: A}\n- {id: 김정은, kind: person, name: A}\n")
	fsys["sources/Ünï.md"] = fsys["actors.yaml"]
	b := open(t, fsys)
	want := []string{"write foo-bar; " + rule, rule, "rename it to uni.md; " + rule}
	for i, p := range b.Problems() {
		if i >= len(want) || p.Hint != want[i] {
			t.Errorf("%s: %q", p, p.Hint)
		}
	}
}
