package model

import (
	"slices"
	"testing"
)

func TestReopened(t *testing.T) {
	for in, want := range map[string][]string{
		"We stand here.": {"We stand here."},
		"Comrades, we stand here. “We have fought long.":        {"Comrades, we stand here.", "We have fought long."},
		"We stand here.\n\n“We have fought\nlong. “And well.":   {"We stand here.", "We have fought\nlong.", "And well."},
		"We stand here.\n\nWe have fought long.":                {"We stand here.", "We have fought long."},
		`We stand here. "We have fought long.`:                  {"We stand here.", "We have fought long."},
		"Wir stehen hier. „Wir haben gekämpft.":                 {"Wir stehen hier.", "Wir haben gekämpft."},
		"Мы здесь! «Мы боролись.":                               {"Мы здесь!", "Мы боролись."},
		"He lied. “Peace” is a word. “War” is one, too.":        {"He lied. “Peace” is a word. “War” is one, too."},
		`He lied. "Peace" is a word. "War" is one, too.`:        {`He lied. "Peace" is a word. "War" is one, too.`},
		"He lied. “We call “peace” what is none. “Call it war.": {"He lied.", "We call “peace” what is none.", "Call it war."},
		"They called it “a grave step":                          {"They called it “a grave step"},
		"Er nennt es „Frieden“. „Wir nicht.":                    {"Er nennt es „Frieden“.", "Wir nicht."},
		"": nil,
	} {
		if got := reopened(in); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
