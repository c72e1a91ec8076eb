package check

import "testing"

func TestNearest(t *testing.T) {
	ids := []string{"reyes", "lind", "strait-wire", "norland", "norwand", "kim-jong-un", "kim-jong-il-library", "a"}
	for _, tt := range []struct{ word, want string }{
		{"reyez", "reyes"},
		{"ryees", "reyes"}, // two letters swapped
		{"lin", "lind"},
		{"norxand", "norland"}, // two as near: the first by alphabet
		{"strait-wires", "strait-wire"},
		{"kim-jong", "kim-jong-un"}, // the shortest that holds it
		{"b", "a"},
		{"zzzzz", ""},
		{"ab", "a"},
		{"lend", "lind"},
		{"lane", ""}, // half of a short word is no slip
		{"", "a"},
	} {
		if got := nearest(tt.word, ids); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.word, got, tt.want)
		}
	}
}

func TestNearestClause(t *testing.T) {
	in := &inspection{guesses: 100}
	eids := []string{"art_5", "art_15", "preamble"}
	for _, tt := range []struct{ eid, want string }{
		{"art-5", "art_5"}, {"art_50", ""}, {"art_7", ""}, {"atr_15", "art_15"}, {"preambel", "preamble"},
	} {
		if got := in.nearestClause(tt.eid, eids); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.eid, got, tt.want)
		}
	}
	in.guesses = 1
	if got := in.nearestClause("art-5", []string{"art_5", "Art_5"}); got != "" {
		t.Errorf("looked for %q when no look-up was left", got)
	}
}
