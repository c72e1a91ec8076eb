package check_test

import (
	"fmt"
	"strings"
	"testing"

	"briefing/model"
	"briefing/model/check"
)

// conversation is the mock with actors of well-known kinds of names and one direct quote from an interview.
func conversation(t *testing.T, text, exact string, speakers ...model.SpeakerID) *model.Data {
	d := quoting(t, text, model.Quote{Type: model.Direct, Exact: exact, Speakers: speakers})
	d.Sources[len(d.Sources)-1].Type = "interview"
	for i, a := range []model.Actor{
		{ID: "han", Name: "Han Jong Su", NativeName: "한정수", Memberships: []model.Membership{{Organization: "sund", Role: "Chairman of State Affairs"}}},
		{ID: "petrov", Name: "Viktor Petrov", NativeName: "Виктор Петров", WeakAlias: []string{"the president"}},
	} {
		a.Written, a.Kind = written("actors.yaml", 30+i), model.Person
		d.Actors = append(d.Actors, a)
	}
	d.Comparisons[0].Points = nil
	d.Events[0].Actors = []model.ActorID{"han", "petrov"}
	return d
}

// Whose label it is: all words of it are the speaker's.
func TestCalls(t *testing.T) {
	for _, tt := range []struct {
		label   string
		speaker model.SpeakerID
		own     bool
	}{
		{"HAN", "han", true},
		{"Han Jong Su", "han", true},
		{"HAN JONG SU", "han", true},
		{"Chairman Han", "han", true},
		{"Sundish Chairman of State Affairs Han Jong Su", "han", true},
		{"한정수", "han", true},
		{"한정수위원장", "han", true},
		{"한정수 위원장", "han", true},
		{"Su", "han", true},
		{"HAN YO JONG", "han", false},
		{"Han Spokesman", "han", false},
		{"Spokesman for Han", "han", false},
		{"Han's interpreter", "han", false},
		{"Jong", "han", false},
		{"한정수대변인", "han", false},
		{"Viktor Petrov", "petrov", true},
		{"V. Petrov", "petrov", true},
		{"V.Petrov", "petrov", true},
		{"В.Петров", "petrov", true},
		{"В. Петров", "petrov", true},
		{"THE PRESIDENT", "petrov", true},
		{"President Petrov", "petrov", true},
		{"PETROV (via interpreter)", "petrov", true},
		{"PETROV [00:12]", "petrov", true},
		{"[00:12] PETROV", "petrov", true},
		{"00:12 PETROV", "petrov", true},
		{"**PETROV**", "petrov", true},
		{"Viktor Petrov, President of Sund", "petrov", true},
		{"President of Sund Viktor Petrov", "petrov", true},
		{"PRESIDENT OF SUND PETROV", "petrov", true},
		{"Президент Сунда Виктор Петров", "petrov", true},
		{"ПЕТРОВ В.В.", "petrov", true},
		{"Президент Зелин Виктор", "petrov", false},
		{"President Viktor Zelin", "petrov", false},
		{"Viktor Zelin", "petrov", false},
		{"A. Petrov", "petrov", false},
		{"Aide to President Petrov", "petrov", false},
		{"Secretary of President Petrov", "petrov", false},
		{"Petrov, a reporter", "petrov", false},
		{"Petrov and a reporter", "petrov", false},
		{"Petrov and Han", "petrov", false},
		{"A. Reyes", "reyes", true},
		{"Q", "petrov", false},
	} {
		t.Run(tt.label, func(t *testing.T) {
			var want []string
			if !tt.own {
				want = []string{"q exact: E08 direct, but these words do not stand inside"}
			}
			expect(t, run(t, conversation(t, tt.label+": We shall go.", "We shall go.", tt.speaker), check.Options{}), want...)
		})
	}
	expect(t, run(t, conversation(t, "PETROV AND HAN: We shall go.", "We shall go.", "han", "petrov"), check.Options{}))
	expect(t, run(t, conversation(t, "PETROV: We shall go.", "We shall go.", "han", "petrov"), check.Options{}), "q exact: E08")
}

// Somebody else of the briefing whom a label fits better is who speaks.
func TestNamesakes(t *testing.T) {
	for label, want := range map[string]string{"Petrov": "", "Anna Petrov": "E08", "President Petrov": "E08"} {
		d := conversation(t, label+": We shall go.", "We shall go.", "petrov")
		d.Actors = append(d.Actors, model.Actor{Written: written("actors.yaml", 40), ID: "anna", Kind: model.Person, Name: "Anna Petrov",
			Memberships: []model.Membership{{Organization: "sund", Role: "President"}}})
		d.Events[0].Actors = append(d.Events[0].Actors, "anna")
		d.Actors[len(d.Actors)-2].WeakAlias = nil
		got := strings.Join(run(t, d, check.Options{}), "\n")
		if (got == "") != (want == "") || !strings.Contains(got, want) {
			t.Errorf("%s: %s", label, got)
		}
	}
}

// What ends a turn, and what does not.
func TestTurns(t *testing.T) {
	const turn = "PETROV: Yes.\n\n%s\n"
	for _, tt := range []struct {
		name, text string
		own        bool
	}{
		{"her own paragraph", "We shall go.", true},
		{"a sentence with a colon", "Let me be clear: We shall go.", true},
		{"a list", "Two aims:\n\n- Peace.\n- We shall go.", false}, // "Two aims" may be a label
		{"a list of a sentence", "We have two aims:\n\n- Peace.\n- We shall go.", true},
		{"a word to the hearers", "Listen: We shall go.", true},
		{"a colon in mid-line", "No. Peace: We shall go.", true},
		{"a colon in mid-line, at once", "PETROV: First: We shall go.", true},
		{"a word in capitals", "PETROV: Yes. UNO: five waves. We shall go.", true},
		{"a word to the reader", "PETROV: Yes. Remember: We shall go.", true},
		{"the time of day", "At 12:30 We shall go.", true},
		{"an emphasised name", "**Viktor Petrov** We shall go.", true},
		{"an emphasised word", "**Peace** is near. We shall go.", true},
		{"a dash", "PETROV — We shall go.", true},
		{"an address", "See https://example.org. We shall go.", true},

		{"one word", "Question: We shall go.", false},
		{"a letter", "q: We shall go.", false},
		{"a letter with a stop", "Q. We shall go.", false},
		{"an answer", "A. We shall go.", false},
		{"an emphasised letter", "**Q** We shall go.", false},
		{"an emphasised letter with a colon", "**Q:** We shall go.", false},
		{"an emphasised unknown name", "**Anna** We shall go.", false},
		{"a name with a dash", "Question — We shall go.", false},
		{"numbered", "REPORTER 2: We shall go.", false},
		{"a remark", "MODERATOR (laughing): We shall go.", false},
		{"small letters", "1st reporter: We shall go.", false},
		{"small letters only", "reporter two: We shall go.", false},
		{"very many words", "The correspondent of the daily paper Harbour Post in Sund: We shall go.", false},
		{"many words", "An unnamed reporter from the back: We shall go.", false},
		{"a leading dash", "— We shall go.", false},
		{"a leading double dash", "――We shall go.", false},
		{"a leading short dash", "– We shall go.", false},
		{"two words in capitals in mid-line", "Well. UNKNOWN MAN: We shall go.", false},
		{"an actor in mid-line", "Well. Han: We shall go.", false},
		{"a question in mid-line", "Well. Q: We shall go.", false},
		{"in mid-line what begins another line", "Well. Olga: We shall go.\n\nOlga: No.", false},
		{"of the hall", "[We shall go.]", false},
		{"of the hall, within a line", "Thanks. [We shall go.] Thanks.", false},
		{"of the hall, in round brackets", "(We shall go.)", false},
		{"a namesake", "OLGA PETROV: We shall go.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var want []string
			if !tt.own {
				want = []string{"q exact: E08 direct, but these words do not stand inside"}
			}
			expect(t, run(t, conversation(t, fmt.Sprintf(turn, tt.text), "We shall go.", "petrov"), check.Options{}), want...)
		})
	}
	d := conversation(t, "Olga: Why?\n\nPETROV: Yes. But tell.", "But tell.", "petrov")
	expect(t, run(t, d, check.Options{}))
	if p := the(t, "E08", conversation(t, "PETROV: Yes.\n\nPeace: We shall go.", "We shall go.", "petrov"), check.Options{}); !strings.HasPrefix(p.Hint, "they follow the label “Peace” at sources/s.md:7: ") {
		t.Errorf("hint %q", p.Hint)
	}
}

// A label says more than the names of the authors, as far as it is one.
func TestLabelsBeforeAuthors(t *testing.T) {
	for _, tt := range []struct {
		text string
		own  bool
	}{
		{"We shall go.", true},
		{"Peace: it is near.\n\nWe shall go.", true},
		{"- Peace is near.\n- We shall go.", true},
		{"— Is it near?\n\nWe shall go.", false},
		{"REPORTER: Is it near?\n\nWe shall go.", false},
		{"Anna: Is it near?\n\nAnna: Well?\n\nWe shall go.", false},
		{"Q. Is it near?\n\nWe shall go.", false},
		{"Q: Is it near?\n\nA: We shall go.", true},
		{"Q: We shall go.\n\nA: Yes.", false},
		{"Han: Is it near? We shall go.", false},
		{"PETROV: Is it near? We shall go.", true},
	} {
		d := conversation(t, tt.text, "We shall go.", "petrov")
		d.Sources[len(d.Sources)-1].Author = []string{"Viktor Petrov"}
		var want []string
		if !tt.own {
			want = []string{"q exact: E08"}
		}
		expect(t, run(t, d, check.Options{}), want...)
	}
}

// talk is an invented interview of 4 MiB with 5,000 direct quotes, and one label at its beginning.
func talk(b *testing.B) *model.Briefing {
	b.Helper()
	var text strings.Builder
	var quotes []model.Quote
	text.WriteString("PETROV: Well.\n\n")
	for i := 0; text.Len() < 4<<20; i++ {
		fmt.Fprintf(&text, "We shall leave by day %d, and the others wrote it down. Mark: word for word.\n\n", i)
		if i%10 == 0 && len(quotes) < 5000 {
			quotes = append(quotes, model.Quote{Written: written("quotes/talk.yaml", i+1), ID: model.QuoteID(fmt.Sprint("q-", i)),
				Source: "talk", Speakers: []model.SpeakerID{"petrov"}, Type: model.Direct, Exact: fmt.Sprintf("We shall leave by day %d", i)})
		}
	}
	return model.New(model.Data{Quotes: quotes, Actors: []model.Actor{{ID: "petrov", Kind: model.Person, Name: "Viktor Petrov"}},
		Sources: []model.Source{{Written: written("sources/talk.md", 2), ID: "talk", Type: "interview", Text: text.String(), TextLine: 9}}}, nil)
}

func BenchmarkTalk(b *testing.B) {
	briefing := talk(b)
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		check.Doubts(briefing)
	}
}
