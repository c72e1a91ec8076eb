package page

import (
	"slices"
	"strings"
	"testing"
)

// TestShared uses invented texts.
func TestShared(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string
		want  []string
	}{
		{"two", []string{"Each Party shall give military assistance at once.", "They would offer Military Assistance, perhaps."},
			[]string{"military assistance", "Military Assistance"}},
		{"small words alone do not count", []string{"in the event of war they will be there", "in the event of peace they will be there"}, []string{"", ""}},
		{"two of three are most", []string{"armed attack by a state", "no word like it", "an armed attack"}, []string{"armed attack", "", "armed attack"}},
		{"two of four are not", []string{"armed attack", "armed attack", "other words", "still others"}, []string{"", "", "", ""}},
		{"one word is no run", []string{"the treaty holds", "a treaty ends"}, []string{"", ""}},
		{"without spaces", []string{"双方提供援助", "援助双方"}, []string{"双方|援助", "援助|双方"}},
	} {
		var got []string
		for i, runs := range shared(c.texts) {
			var words []string
			for _, r := range runs {
				words = append(words, c.texts[i][r[0]:r[1]])
			}
			got = append(got, strings.Join(words, "|"))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	hostile := strings.Repeat("aaaa bbbb ", 900)
	shared([]string{hostile, hostile + "c", "x" + hostile}) // ends
}
