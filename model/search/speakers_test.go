package search

import (
	"slices"
	"strings"
	"testing"

	"briefing/model"
)

func keys(list []Match) string {
	s := make([]string, len(list))
	for i, m := range list {
		s[i] = m.Key()
	}
	return strings.Join(s, " ")
}

func TestSpeakers(t *testing.T) {
	x := New(mock())
	tests := []struct{ name, typed, want string }{
		{"nothing", " …", ""},
		{"id", "putin", "putin"},
		{"id beats what begins alike", "kr", "kr"},
		{"name", "Vladimir Putin", "putin"},
		{"name in other case and marks", "CHO TAE YUL", "cho-tae-yul"},
		{"id as a name", "kim jong un", "kim-jong-un"},
		{"native name", "владимир путин", "putin"},
		{"part of a native name", "путин", "putin"},
		{"alias", "president putin", "putin"},
		{"alias of a country", "rok", "kr"},
		{"accents", "reyes", "reyes"},
		{"apostrophe", "o'brien", "obrien"},
		{"several, more quotes first", "kim", "kim-jong-un kim-yo-jong"},
		{"words in any order", "un kim", "kim-jong-un"},
		{"whole words before beginnings", "cho", "cho-tae-yul choe-son-hui"},
		{"office", "foreign minister", "cho-tae-yul choe-son-hui"},
		{"office and name", "minister choe", "choe-son-hui"},
		{"name before office", "mini", "mofa cho-tae-yul choe-son-hui"},
		{"a weak alias comes last", "chairman", "chair kim-jong-un"},
		{"instrument", "2024 treaty", "t-2024"},
		{"instrument that says nothing", "treaty of 1961", ""},
		{"unattributed", "unattr", "unattributed"},
		{"anonymous", "senior presidential", "senior-official"},
		{"never whom the anonymous might be", "chang", "chang-ho-jin"},
		{"not by organisation", "affairs", "mofa"},
		{"not by country", "nor", "norland"},
		{"not inside a word", "utin", ""},
		{"no quotes, still an actor", "silent", "silent"},
		{"a speaker that the briefing lacks", "lost", "lost"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list := x.Speakers(tt.typed)
			if got := keys(list); got != tt.want {
				t.Errorf("%q means %q, want %q", tt.typed, got, tt.want)
			}
			one, candidates, ok := x.Resolve(tt.typed)
			if ok != (len(list) == 1) || ok && one.Key() != tt.want || !ok && len(candidates) != len(list) {
				t.Errorf("Resolve(%q) = %v, %v, %t", tt.typed, one, candidates, ok)
			}
		})
	}
}

// A whole name that two bear means both and all that begin alike.
func TestSharedNameDoesNotWin(t *testing.T) {
	b := model.New(model.Data{Actors: []model.Actor{
		{ID: "a", Name: "Ana Lind", Alias: []string{"Lind"}},
		{ID: "b", Name: "Bo Lind", Alias: []string{"Lind"}},
		{ID: "c", Name: "Lindqvist"},
		{ID: "d", Name: "Dana", WeakAlias: []string{"Lind"}},
	}}, nil)
	if got := keys(New(b).Speakers("lind")); got != "a b c d" {
		t.Errorf("got %q, want a b c d", got)
	}
}

func TestMatch(t *testing.T) {
	x := New(mock())
	got, _, _ := x.Resolve("cho tae")
	want := Match{SpeakerID: "cho-tae-yul", Ref: model.Ref{Kind: model.KindActor, ID: "cho-tae-yul"}, Name: "Cho Tae-yul",
		Role: "Foreign Minister", Country: "South Korea", Quotes: 2}
	got.Score = 0
	if !equalMatch(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if m, _, _ := x.Resolve("tony blinken"); m.Found != "Tony Blinken" {
		t.Errorf("found under %q", m.Found)
	}
	if m, _, _ := x.Resolve("adviser"); m.Found != "National Security Adviser" {
		t.Errorf("found under %q", m.Found)
	}
	if m, _, _ := x.Resolve("putin"); m.Country != "RUS" || m.Found != "" {
		t.Errorf("country %q, found under %q", m.Country, m.Found)
	}
}

func equalMatch(a, b Match) bool {
	same := slices.Equal(a.Positions, b.Positions)
	a.Positions, b.Positions = nil, nil
	return same && a.SpeakerID == b.SpeakerID && a.Ref == b.Ref && a.Name == b.Name && a.Role == b.Role &&
		a.Country == b.Country && a.Quotes == b.Quotes && a.Score == b.Score && a.Found == b.Found
}

func TestPick(t *testing.T) {
	x := New(mock())
	tests := []struct {
		typed string
		want  string // the first ones
		all   bool   // and there are no others
	}{
		{"", "blinken cho-tae-yul kim-jong-un t-2024 reyes", false},
		{"chang", "chang-ho-jin", true},
		{"blnk", "blinken", true},
		{"tblin", "blinken", true},
		{"foreign min", "cho-tae-yul choe-son-hui obrien", true},
		{"fm", "cho-tae-yul choe-son-hui", true},
		{"путин", "putin", true},
		{"김", "kim-jong-un kim-yo-jong", true},
		{"여정", "kim-yo-jong", true},
		{"kju", "kim-jong-un", true},
		{"kim yo", "kim-yo-jong", true},
		{"jong k", "kim-jong-un kim-yo-jong", true},
		{"cho", "cho-tae-yul choe-son-hui chang-ho-jin", true},
		{"choe", "choe-son-hui", true},
		{"reyes", "reyes", true},
		{"rey norl", "reyes", true},
		{"nor", "reyes", false},
		{"obrien", "obrien", true},
		{"vput", "putin", true},
		{"linken", "blinken", true},
		{"chairman", "chair kim-jong-un", true},
		{"korea adv", "chang-ho-jin", true},
		{"trea", "t-2024", true},
		{"unat", "unattributed", false},
		{"putin kim", "", true},
		{"silent", "", true},
		{strings.Repeat("x", 10_000), "", true},
	}
	for _, tt := range tests {
		t.Run(tt.typed[:min(len(tt.typed), 20)], func(t *testing.T) {
			got := keys(x.Pick(tt.typed))
			if !strings.HasPrefix(got+" ", tt.want+" ") && tt.want != "" || tt.all && got != tt.want {
				t.Errorf("%q offers %q, want %q", tt.typed, got, tt.want)
			}
		})
	}
}

func TestPickMarksTheName(t *testing.T) {
	x := New(mock())
	for _, tt := range []struct {
		typed     string
		positions []int
		found     string
	}{
		{"blnk", []int{7, 8, 10, 11}, ""},
		{"reyes norl", []int{3, 4, 5, 6, 7}, "Norland"},
		{"linken", []int{8, 9, 10, 11, 12, 13}, ""},
		{"путин", nil, "Владимир Путин"},
		{"tae cho", []int{0, 1, 2, 4, 5, 6}, ""},
		{"obrien", []int{6, 8, 9, 10, 11, 12}, ""},
	} {
		m := x.Pick(tt.typed)[0]
		if !slices.Equal(m.Positions, tt.positions) || m.Found != tt.found {
			t.Errorf("%q in %q: %v, found under %q", tt.typed, m.Name, m.Positions, m.Found)
		}
	}
	if got := positions("e\u0301a ﬁx", []int{0, 4}); !slices.Equal(got, []int{0, 1, 4}) {
		t.Errorf("positions of accents and ligatures: %v", got)
	}
}

func FuzzPick(f *testing.F) {
	x := New(mock())
	f.Add("foreign min")
	f.Add("김 путин e\u0301\xff")
	f.Fuzz(func(t *testing.T, typed string) {
		for _, m := range x.Pick(typed) {
			n := len([]rune(m.Name))
			for i, p := range m.Positions {
				if p < 0 || p >= n || i > 0 && p <= m.Positions[i-1] {
					t.Fatalf("%q in %q: positions %v", typed, m.Name, m.Positions)
				}
			}
		}
		one, candidates, ok := x.Resolve(typed)
		if ok && one.Name == "" || !ok && len(candidates) == 1 {
			t.Fatalf("Resolve(%q) = %v, %v, %t", typed, one, candidates, ok)
		}
	})
}
