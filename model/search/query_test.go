package search

import (
	"slices"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	tests := []struct {
		in   string
		want []Term
	}{
		{"", nil},
		{"  \n", nil},
		{"arms ukraine", []Term{{Text: "arms"}, {Text: "ukraine"}}},
		{`"mutual defence" x`, []Term{{Text: "mutual defence", Phrase: true}, {Text: "x"}}},
		{"“mutual defence”", []Term{{Text: "mutual defence", Phrase: true}}},
		{"„so“ «да»", []Term{{Text: "so", Phrase: true}, {Text: "да", Phrase: true}}},
		{`"still open`, []Term{{Text: "still open", Phrase: true}}},
		{`""`, nil},
		{"-war -\"new war\" -type:direct", []Term{{Text: "war", Not: true}, {Text: "new war", Phrase: true, Not: true},
			{Field: Type, Text: "direct", Not: true}}},
		{"- a — b", []Term{{Text: "a"}, {Text: "b"}}},
		{"speaker:putin Speaker:\"Cho Tae-yul\"", []Term{{Field: Speaker, Text: "putin"}, {Field: Speaker, Text: "Cho Tae-yul", Phrase: true}}},
		{"since:2024-06 until:2024-06-20~", []Term{{Field: Since, Text: "2024-06"}, {Field: Until, Text: "2024-06-20~"}}},
		{`"speker:putin" from:x`, []Term{{Text: "speker:putin", Phrase: true}, {Text: "from:x"}}},
		{":speaker speaker", []Term{{Text: ":speaker"}, {Text: "speaker"}}},
		{"foo:bar https://x", []Term{{Text: "foo:bar"}, {Text: "https://x"}}},
		{`a"b"`, []Term{{Text: `a"b"`}}},
		{"TYPE:Direct status:OK", []Term{{Field: Type, Text: "Direct"}, {Field: Status, Text: "OK"}}},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			q, err := Parse(tt.in)
			if err != nil || !slices.Equal(q.Terms, tt.want) {
				t.Errorf("got %+v, %v; want %+v", q.Terms, err, tt.want)
			}
		})
	}
}

func TestParseSaysWhatToWrite(t *testing.T) {
	tests := []struct{ in, want string }{
		{"speaker:", `speaker: says nothing: write speaker:NAME, or speaker:"TWO WORDS"`},
		{`issue:" "`, `issue: says nothing: write issue:NAME, or issue:"TWO WORDS"`},
		{"a type: b", "type: says nothing: write type:direct, type:mixed or type:indirect"},
		{"provision:", "provision: says nothing: write provision:art_4, or the whole id"},
		{"type:spoken", `type: cannot be "spoken": write direct, mixed or indirect`},
		{"status:fine", `status: cannot be "fine": write ok, disputed or misattributed`},
		{"speker:putin", `no field "speker"; did you mean speaker:?`},
		{"arms -Sorce:wire", `no field "Sorce"; did you mean source:?`},
		{"issues:", `no field "issues"; did you mean issue:?`},
		{"note:", `note: says nothing: write note:WORD, or note:"TWO WORDS"`},
		{"since:", "since: says nothing: write since:2024-06-19, a month or a year"},
		{"since:2024-13", "since: date \"2024-13\": "},
		{"-until:2024", "-until: cannot be: write since: or until: without the hyphen"},
		{strings.Repeat("x", 1001), "the search is 1001 bytes long: write at most 1000"},
		{strings.Repeat("x ", 33), "the search has more than 32 words: leave some out"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if _, err := Parse(tt.in); err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

func TestWithLeavesTheQueryAlone(t *testing.T) {
	q := Query{make([]Term, 1, 4)}
	a, b := q.With(Term{Text: "a"}), q.With(Term{Text: "b"})
	if len(q.Terms) != 1 || a.Terms[1].Text != "a" || b.Terms[1].Text != "b" {
		t.Errorf("%v, %v, %v", q, a, b)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`arms "mutual defence" -war speaker:"Cho Tae-yul" since:2024-06 foo:bar -`)
	f.Add("“x” «y» „z“ --a -\"b c type:direct Status:ok")
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Parse(s)
		if err != nil {
			return
		}
		again, err := Parse(q.String())
		if len(q.String()) <= MaxLength && (err != nil || !slices.Equal(again.Terms, q.Terms)) {
			t.Errorf("%q is %+v; printed as %q it is %+v, %v", s, q.Terms, q.String(), again.Terms, err)
		}
	})
}
