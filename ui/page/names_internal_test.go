package page

import "testing"

func TestParagraphs(t *testing.T) {
	text := "\n\none\ntwo\n\n \t\nthree\r\n\r\nfour"
	var got []string
	for _, p := range paragraphs(text) {
		got = append(got, loose(text[p.start:p.end]))
	}
	want := []string{"one two ", "three ", "four"}
	if len(got) != len(want) {
		t.Fatalf("got %q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("paragraph %d is %q, want %q", i, got[i], want[i])
		}
	}
}
