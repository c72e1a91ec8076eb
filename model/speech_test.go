package model_test

import (
	"testing"

	"briefing/model"
)

func TestSpoken(t *testing.T) {
	for _, c := range []struct {
		kind     model.QuoteType
		exact    string
		want     string
		reported bool
	}{
		{model.Direct, "ninety days", "“ninety days”", false},
		{model.Direct, "“ninety days”", "“ninety days”", false},
		{model.Direct, `"ninety days"`, `"ninety days"`, false},
		{model.Direct, `"`, `“"”`, false},
		{model.Mixed, "a “new strait”", "a “new strait”", false},
		{model.Indirect, "would\n  wait", "would wait", true},
		{"", "would wait", "would wait", true}, // a paraphrase never gains marks
	} {
		q := model.Quote{Type: c.kind, Exact: c.exact}
		if got, reported := q.Spoken(); got != c.want || reported != c.reported {
			t.Errorf("%s %q is shown as %q, reported %t", c.kind, c.exact, got, reported)
		}
	}
}

func TestSpeakerNames(t *testing.T) {
	b := model.New(strait(), nil)
	for id, want := range map[model.QuoteID]string{"q-late": "A. Réyes", "q-own": "A. Réyes and T. Lind", "q-nobody": model.Unattributed} {
		if got := b.SpeakerNames(b.Quote(id)); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

func TestOuterMarks(t *testing.T) {
	for text, bring := range map[string]bool{
		"“a”": true, "“a” b “c”": false, "““a” b”": true, `"a"`: true, `"a" b "c"`: false, `"`: false, "": false, "a": false, "“a": false,
		"“a” b": false, "“Peace” means “war”": false,
	} {
		q := model.Quote{Type: model.Direct}
		if open, words, shut := q.Wording(text); (open == "") != bring || (shut == "") != bring || words != text {
			t.Errorf("%s between %q and %q", text, open, shut)
		}
		for _, kind := range []model.QuoteType{model.Mixed, model.Indirect} {
			q.Type = kind
			if open, _, shut := q.Wording(text); open != "" || shut != "" {
				t.Errorf("%s %s gains %s %s", kind, text, open, shut)
			}
		}
	}
}
