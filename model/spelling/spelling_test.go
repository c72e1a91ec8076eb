package spelling

import (
	"slices"
	"testing"
)

func TestNear(t *testing.T) {
	words := []string{"speaker", "source", "since", "status"}
	for typed, want := range map[string][]string{
		"speker": {"speaker"}, "sorce": {"source"}, "sicne": {"since"}, "stauts": {"status"},
		"speaker": {"speaker"}, "https": nil, "": nil, "größe": nil,
	} {
		if got := Near(typed, words); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"abc", "abc", 0}, {"abc", "acb", 1}, {"abc", "ab", 1}, {"ab", "abc", 1}, {"abc", "axc", 1},
		{"abcd", "badc", 2}, {"kitten", "sitting", 3}, {"", "abc", 3},
	} {
		if got := Distance(tt.a, tt.b, 10); got != tt.want {
			t.Errorf("%q to %q: %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
	if got := Distance("a", "abcdef", 2); got <= 2 {
		t.Errorf("beyond the limit: %d", got)
	}
}

// TestDistanceEndsEarly: with a limit the answer is the same, or above the limit.
func TestDistanceEndsEarly(t *testing.T) {
	words := []string{"", "a", "ab", "ba", "art_4", "art_14", "atr_4", "kim-jong-un", "kim-jong-nu", "sund-radio", "größe", "groesse"}
	for _, a := range words {
		for _, b := range words {
			whole := Distance(a, b, 100)
			for limit := range 12 {
				if got := Distance(a, b, limit); got != whole && (whole <= limit || got <= limit) {
					t.Errorf("%q %q: %d with the limit %d, %d without", a, b, got, limit, whole)
				}
			}
		}
	}
}
