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
