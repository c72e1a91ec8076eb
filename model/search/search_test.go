package search

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"briefing/model"
)

func ids(quotes []*model.Quote) string {
	list := make([]string, len(quotes))
	for i, q := range quotes {
		list[i] = string(q.ID)
	}
	return strings.Join(list, " ")
}

func TestQuotes(t *testing.T) {
	x := New(mock())
	tests := []struct{ name, query, want string }{
		{"all, by date", "", "q8 q4 q1 q2 q7 q3 q5 q9 qa qb qc qd qe qf q6"},
		{"word in the text", "breakthrough", "q1"},
		{"words are joined by and", "arms ukraine", "q5"},
		{"inside a word", "arm", "q5 qc"},
		{"phrase by words", `"arms"`, "q5"},
		{"phrase that is not closed", `-x "strongest-ever treaty`, "q2"},
		{"phrase over a line break", `"strongest-ever treaty"`, "q2"},
		{"straight for curly", `strongest "new cold war"`, ""},
		{"excluded", "treaty -strongest", "q7 q3"},
		{"excluded phrase", `-"arms to ukraine" reconsider`, ""},
		{"only excluded", "-e", "qa"},
		{"translation", "незамедлительно ПОМОЩЬ", "q7"},
		{"Hangul", "군사적 \u110b\u116f\u11ab\u110c\u1169", "q8"},
		{"cue", "hailed", "q1"},
		{"attribution", "anonymously", "q5"},
		{"occasion", `"phone conversation"`, "q3"},
		{"no note, which nobody said", "aloud", ""},
		{"note, where it is asked for", "note:aloud", "q8"},
		{"phrase of a note", `note:"read aloud"`, "q8"},
		{"excluded note", "native -note:aloud", ""},
		{"name of a speaker", "blinken", "q3 q9"},
		{"native name", "김정은", "q2 qb"},
		{"alias", "vladimirovich", "q1"},
		{"no weak alias", "chairman", "qf"},
		{"accents", "reyes", "q8"},
		{"letters that do not decompose", "soren's lodz strasse", "qd"},
		{"not over two texts", `"document hailed"`, ""},
		{"not whom an anonymous speaker might be", "chang", "q4"},

		{"speaker", "speaker:putin", "q1"},
		{"speaker by alias", `speaker:"vladimir vladimirovich putin"`, "q1"},
		{"several speakers", "speaker:kim", "q2 qa qb"},
		{"joint", "speaker:blinken speaker:cho-tae-yul", "q3 q9"},
		{"instrument as speaker", `speaker:"2024 treaty"`, "q7"},
		{"unattributed", "speaker:unattributed", "q6"},
		{"not the unattributed", "-speaker:unattributed issue:treaty -speaker:putin", "q2 q3 q5"},
		{"speaker that the briefing lacks", "speaker:lost", "qe"},
		{"nobody", "speaker:zz", ""},

		{"issue by id", "issue:arms", "q4 q5"},
		{"issue by label", `issue:"to ukr"`, "q4 q5"},
		{"two issues", "issue:arms issue:treaty", "q5"},
		{"source by id", "source:wire", "q8 q1 q2 q7 q9"},
		{"source by outlet", `source:"the paper"`, "q4 q3 q5 qa qb qc qd qe qf q6"},
		{"source by title", `source:again`, "q5 q6"},
		{"type", "type:mixed", "q2 q6"},
		{"event by title", "event:pyongyang", "q1 q2"},
		{"statement", "statement:joint-condemnation", "q3"},
		{"status ok", "status:ok issue:arms", "q4 q5"},
		{"status disputed", "status:Disputed", "q6"},
		{"provision by id", "provision:t-2024#art_4", "q7"},
		{"provision by eid, with its parts", "provision:art_1", "q8"},
		{"provision as printed", `provision:"Art. 4"`, "q7"},
		{"provision by number", `provision:1(2)`, "q8"},
		{"provision by instrument", "provision:t-1961", "q8"},
		{"provision by title of the instrument", `provision:"treaty of 2024"`, "q7"},
		{"provision by heading", "provision:mutual", "q7"},
		{"provision without quotes", "provision:art_5", ""},

		{"since a day: a month may mean it", "since:2024-06-20 until:2024-06-30", "q4 q7 q3 q5"},
		{"since: an open end may reach it", "since:2024-07-05", "q7 qe qf"},
		{"until a year", "until:2000", "q8"},
		{"until, to the day", "until:2024-06-19", "q8 q4 q1 q2 q7"},
		{"open since", "since:../2024 -type:direct", "q4 q2 q3 q5"},
		{"undated left out", "since:0001 type:mixed", "q2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q, err := Parse(tt.query)
			if err != nil {
				t.Fatal(err)
			}
			if got := ids(x.Quotes(q)); got != tt.want {
				t.Errorf("%s finds %q, want %q", tt.query, got, tt.want)
			}
		})
	}
}

func TestQuotesOfABrokenTerm(t *testing.T) {
	x := New(mock())
	for _, term := range []Term{{Field: Type, Text: "spoken"}, {Field: Since, Text: "x", Not: true}, {Field: "colour", Text: "red"}} {
		if got := x.Quotes(Query{[]Term{term}}); len(got) != 0 {
			t.Errorf("%+v finds %s", term, ids(got))
		}
	}
}

func TestQuotesConcurrently(t *testing.T) {
	x := New(mock())
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := ids(x.Quotes(Literal("breakthrough"))); got != "q1" {
				t.Errorf("found %q", got)
			}
		})
	}
	wg.Wait()
}

func TestEmptyBriefing(t *testing.T) {
	x := New(model.New(model.Data{}, nil))
	if x.Quotes(Query{}) != nil || x.Pick("") != nil || x.Speakers("unattributed") != nil {
		t.Error("found something in an empty briefing")
	}
}

func TestCount(t *testing.T) {
	b := mock()
	x := New(b)
	c := Count(b, x.Quotes(Query{}))
	for _, tt := range []struct {
		name string
		got  []Tally
		want string
	}{
		{"speakers", c.Speakers[:4], "Antony Blinken 2, Cho Tae-yul 2, Kim Jong Un 2, 2024 treaty 1"},
		{"sources", c.Sources, "What they said about arms 8, A wire story 5, A wire story, again 2"},
		{"issues", c.Issues, "The treaty 4, Arms to Ukraine 2"},
		{"months", c.Months, "1999 1, June 2024 6, July 2024 7, undated 1"},
		{"types", c.Types, "direct 10, mixed 2, indirect 3"},
	} {
		if got := tallied(tt.got); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

// Each tally is a term: asking for it finds as many quotes as it counts.
func TestTalliesAreTerms(t *testing.T) {
	b := mock()
	x := New(b)
	c := Count(b, x.Quotes(Query{}))
	for f, list := range map[Field][]Tally{Speaker: c.Speakers, Source: c.Sources, Issue: c.Issues, Type: c.Types} {
		for _, tally := range list {
			term, err := NewTerm(f, tally.Key)
			if got := len(x.Quotes(Query{}.With(term))); err != nil || got != tally.N {
				t.Errorf("%s finds %d, counted %d, %v", term, got, tally.N, err)
			}
		}
	}
}

func tallied(list []Tally) string {
	var parts []string
	for _, t := range list {
		parts = append(parts, fmt.Sprint(t.Label, " ", t.N))
	}
	return strings.Join(parts, ", ")
}

func TestBySpeaker(t *testing.T) {
	b := mock()
	q, err := Parse("issue:treaty")
	if err != nil {
		t.Fatal(err)
	}
	groups := BySpeaker(b, append(New(b).Quotes(q), b.Quote("q6"), b.Quote("q9"), b.Quote("qb")))
	var got []string
	for _, g := range groups {
		got = append(got, g.Name+": "+ids(g.Quotes))
	}
	want := "Cho Tae-yul and Antony Blinken: q3 q9; Kim Jong Un: q2 qb; Vladimir Putin: q1; " +
		"a senior presidential official: q5; unattributed: q6"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	if name := model.Joint([]string{"A", "B", "C"}); name != "A, B and C" {
		t.Errorf("three speakers are %q", name)
	}
}
