package search

import (
	"errors"
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
		{"vote:no resource:x state:y", []Term{{Text: "vote:no"}, {Text: "resource:x"}, {Text: "state:y"}}},
		{"once:1 date:x tissue:y", []Term{{Text: "once:1"}, {Text: "date:x"}, {Text: "tissue:y"}}},
		{"since:2024 until:2024-06 since:2024-06-30", []Term{{Field: Since, Text: "2024"}, {Field: Until, Text: "2024-06"}, {Field: Since, Text: "2024-06-30"}}},
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
		{"speker:putin", `no field "speker"; did you mean speaker:? To search for words, write "speker:…" with the marks`},
		{"arms -Sorce:wire", `no field "Sorce"; did you mean source:?`},
		{"issues:", `no field "issues"; did you mean issue:?`},
		{"not:x", `no field "not"; did you mean note:? To search for words, write "not:…"`},
		{"noet:x", `no field "noet"; did you mean note:?`},
		{"provison:4", `no field "provison"; did you mean provision:?`},
		{"stats:ok", `no field "stats"; did you mean status:?`},
		{"since:2025 until:2024", "since is after until: nothing can be found"},
		{"until:2024-05-31 x since:2024-06 since:2020", "since is after until: nothing can be found"},
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

// TestFieldError: who shows a complaint need not read its text to know which field it is about.
func TestFieldError(t *testing.T) {
	for in, want := range map[string]Field{
		"arms type:spoken": Type, "issue:": Issue, "-until:2024": Until, "since:2024-13": Since,
		"speker:x": Text, "since:2025 until:2024": Text,
	} {
		_, err := Parse(in)
		var wrong *FieldError
		if ok := errors.As(err, &wrong); err == nil || ok != (want != Text) || ok && wrong.Field != want {
			t.Errorf("%s: got %#v, want the field %q", in, err, want)
		}
	}
	if _, err := NewTerm(Type, "spoken"); !errors.As(err, new(*FieldError)) {
		t.Errorf("got %#v", err)
	}
}

// TestCheck is about terms that were put together from elsewhere.
func TestCheck(t *testing.T) {
	since := Query{}.With(Term{Field: Since, Text: "2025"})
	if err := since.Check(); err != nil {
		t.Error(err)
	}
	if err := since.With(Term{Field: Until, Text: "2024"}).Check(); err == nil {
		t.Error("no error")
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
