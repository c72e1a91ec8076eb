package builtin_test

import (
	"strings"
	"testing"

	"briefing/model"
)

// TestHoldsTheWholeStory counts what an analyst expects of the built-in briefing.
func TestHoldsTheWholeStory(t *testing.T) {
	b := load(t)
	provisions, instruments := 0, 0
	for _, in := range b.Instruments() {
		provisions += len(in.Provisions)
		if len(in.Provisions) > 0 {
			instruments++
		}
	}
	issues, actors := map[model.IssueID]bool{}, map[model.ActorID]bool{}
	for _, p := range b.Positions() {
		issues[p.Issue], actors[p.Actor] = true, true
	}
	for _, c := range []struct {
		what        string
		have, least int
	}{
		{"events", len(b.Events()), 100},
		{"actors", len(b.Actors()), 90},
		{"provisions", provisions, 45},
		{"instruments with provisions", instruments, 10},
		{"quotes", len(b.Quotes()), 150},
		{"positions", len(b.Positions()), 70},
		{"issues with positions", len(issues), 12},
		{"actors with positions", len(actors), 25},
		{"comparisons", len(b.Comparisons()), 20},
		{"judgments", len(b.Judgments()), 6},
	} {
		if c.have < c.least {
			t.Errorf("%d %s, want at least %d", c.have, c.what, c.least)
		}
	}
}

// TestCoreRestsOnTheTwoArticles counts what the two articles carry by themselves.
func TestCoreRestsOnTheTwoArticles(t *testing.T) {
	b := load(t)
	marks, quotes := 0, 0
	for _, id := range []model.SourceID{"cho-blinken-report", "seoul-condemns-copy"} {
		for _, q := range b.QuotesBySource(id) {
			quotes++
			if q.Type != model.Indirect {
				marks++
			}
			if id == "cho-blinken-report" && q.Type != model.Indirect {
				t.Errorf("%s is %s: the call report holds no quotation marks", q.ID, q.Type)
			}
		}
		if s := b.Source(id); !s.Issued.IsZero() {
			t.Errorf("%s is dated %s; the article has no date", id, s.Issued)
		}
	}
	if quotes < 30 || marks != 4 {
		t.Errorf("%d quotes, %d with marks; want at least 30, and the four fragments", quotes, marks)
	}
	if q := b.Quote("cb-joint-condemnation"); q == nil || len(q.Speakers) != 2 {
		t.Error("Cho and Blinken condemn jointly: one statement, two speakers")
	}
	for _, a := range b.Actors() {
		if a.Anonymous && len(b.QuotesBySpeaker(model.SpeakerID(a.ID))) > 0 && len(a.Possibly) > 0 {
			for _, q := range b.QuotesBySpeaker(model.SpeakerID(a.Possibly[0])) {
				for _, s := range q.Speakers {
					if s == model.SpeakerID(a.ID) {
						t.Errorf("%s merges %s with whom it might be", q.ID, a.ID)
					}
				}
			}
		}
	}
}

// TestBottomLineIsShort holds the summary to 120 words and the profiles of the
// actors who speak most to 60-150.
func TestBottomLineIsShort(t *testing.T) {
	b := load(t)
	if n := len(strings.Fields(b.Meta().Summary)); n == 0 || n > 120 {
		t.Errorf("the bottom line has %d words, at most 120 are meant", n)
	}
	whole := 0
	for _, a := range b.Actors() {
		n := len(strings.Fields(a.Summary))
		if n > 160 {
			t.Errorf("the profile of %s has %d words", a.ID, n)
		}
		if n >= 60 {
			whole++
		}
	}
	if whole < 20 {
		t.Errorf("%d actors have a profile of 60 words or more, want 20", whole)
	}
}
