package model_test

import (
	"fmt"
	"testing"

	"briefing/model"
)

// TestRoleInAQuote: the office beside a name is the one of the day, taken from the
// event or the source where the quote has no date; where none has, no dated office
// is claimed.
func TestRoleInAQuote(t *testing.T) {
	d := strait()
	d.Actors[2].Memberships = []model.Membership{ // T. Lind
		{Organization: "norland", Role: "Adviser"},
		{Organization: "norland", Role: "Premier", From: date("2031-03-10")},
		{Organization: "norland", Role: "Minister", From: date("2020"), To: date("2025")},
	}
	d.Sources[0].Issued = date("2024-05-01") // wire-story
	add := func(id model.QuoteID, q model.Quote) {
		q.ID, q.Speakers = id, []model.SpeakerID{"lind"}
		d.Quotes = append(d.Quotes, q)
	}
	add("dated", model.Quote{Source: "own", Said: date("2031-03-12")})
	add("before", model.Quote{Source: "own", Said: date("2031-03-09")})
	add("by-event", model.Quote{Source: "own", Event: "talks"})
	add("by-source", model.Quote{Source: "wire-story"})
	add("undated", model.Quote{Source: "own"})
	b := model.New(d, nil)
	for id, want := range map[model.QuoteID]string{
		"dated": "Premier", "before": "Adviser", "by-event": "Adviser", "by-source": "Minister", "undated": "Adviser",
	} {
		if got := b.SpeakersOf(b.Quote(id))[0].Role; got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

// TestOneOutletIsOneOrigin: two articles of one outlet are no two origins, however
// its name is written.
func TestOneOutletIsOneOrigin(t *testing.T) {
	d := strait()
	for id, outlet := range map[model.SourceID]string{"herald-1": "Sund Herald", "herald-2": "The  Sund herald ", "post": "Sund Post", "wire-2": "the Strait Wire"} {
		d.Sources = append(d.Sources, model.Source{ID: id, Title: string(id), Container: outlet})
		d.Quotes = append(d.Quotes, model.Quote{ID: model.QuoteID(id), Source: id, Statement: "s"})
	}
	for id, author := range map[model.SourceID]string{"post-1": "A. Réyes", "post-2": "T. Lind", "post-3": "A. Réyes"} { // two people on one platform
		d.Sources = append(d.Sources, model.Source{ID: id, Type: "post", Container: "X", Author: []string{author}})
		d.Quotes = append(d.Quotes, model.Quote{ID: model.QuoteID(id), Source: id, Statement: "posted"})
	}
	b := model.New(d, nil)
	if got := b.Origins(b.QuotesByStatement("posted")); len(got) != 2 {
		t.Errorf("origins of posts %v", got)
	}
	ids := map[model.Ref]bool{}
	for _, q := range b.QuotesByStatement("s") {
		ids[b.OriginOf(q).Ref] = true
	}
	if len(ids) != 3 || !ids[model.RefTo(model.KindActor, model.ActorID("wire"))] {
		t.Errorf("origins %v", ids)
	}
}

// TestTranslationInDoubt: a translation may be in doubt where the words are not.
func TestTranslationInDoubt(t *testing.T) {
	d := strait()
	d.Quotes[0].Translation = &model.Translation{Text: "“neunzig Tage”"}
	b := model.New(d, nil)
	doubting := b.Doubting(model.Doubts{Translations: map[model.QuoteID]string{"q-late": "its marks are its own"}})
	q := doubting.Quote("q-late")
	if text, reported := q.Spoken(); text != "“ninety days”" || reported {
		t.Errorf("the words are %s", text)
	}
	if open, words, shut := q.TranslationWording(q.Translation.Text); open+words+shut != "neunzig Tage" {
		t.Errorf("the translation is %s%s%s", open, words, shut)
	}
	if b.Quote("q-late").Translation.Doubt != "" {
		t.Error("the briefing itself has changed")
	}
}

// TestWording: words in doubt lose the marks that they bring.
func TestWording(t *testing.T) {
	for _, c := range []struct{ kind, doubt, text, want string }{
		{"direct", "", "We go", "“We go”"},
		{"direct", "d", "We “go”", "We go"},
		{"mixed", "", "said “we go” at once", "said “we go” at once"},
		{"mixed", "d", "said “we go” and „wir gehen“, «oui»", "said we go and wir gehen, oui"},
		{"mixed", "d", "Seoul’s ‘free’ trade", "Seouls free trade"},
		{"indirect", "d", "the leaders’ talks", "the leaders’ talks"},
	} {
		q := model.Quote{Type: model.QuoteType(c.kind), Doubt: c.doubt, Exact: c.text}
		if got, _ := q.Spoken(); got != c.want {
			t.Errorf("%s %s: %s, want %s", c.kind, c.text, got, c.want)
		}
	}
}

func TestDoubting(t *testing.T) {
	b := model.New(strait(), []model.Problem{{Code: "E04"}})
	if b.Doubting(model.Doubts{}) != b {
		t.Error("without a doubt it is another briefing")
	}
	doubting := b.Doubting(model.Doubts{Quotes: map[model.QuoteID]string{"q-late": "exact does not stand in copy.md"},
		Clauses: map[model.ColumnID]string{"pact#art_5@en": "does not stand in own.md"}})
	quotes, clauses := doubting.Doubted()
	if before, more := b.Doubted(); quotes != 1 || clauses != 1 || before+more != 0 || len(doubting.Problems()) != 1 {
		t.Errorf("%d and %d doubts, %d and %d before", quotes, clauses, before, more)
	}
	if doubting.Text("pact#art_5", "en").Doubt == "" || b.Text("pact#art_5", "en").Doubt != "" {
		t.Error("the clause is not in doubt")
	}
	if text, reported := doubting.Quote("q-late").Spoken(); text != "ninety days" || !reported {
		t.Errorf("shown as %s", text)
	}
	if text, _ := b.Quote("q-late").Spoken(); text != "“ninety days”" {
		t.Errorf("shown as %s", text)
	}
	for _, q := range doubting.QuotesBySpeaker("reyes") {
		if (q.Doubt != "") != (q.ID == "q-late") {
			t.Errorf("%s: doubt %q", q.ID, q.Doubt)
		}
	}
}

// TestRoots: every source has the root that following it by itself gives, cycles
// and loose ends included, whatever the order in which they are followed.
func TestRoots(t *testing.T) {
	for range 20 { // maps are walked in another order each time
		d := strait()
		for i, origin := range []model.SourceID{"", "s0", "s1", "s1", "nothing", "s7", "s5", "s6", "s5", "s8", "s10"} {
			d.Sources = append(d.Sources, model.Source{ID: model.SourceID(fmt.Sprintf("s%d", i)), Origin: origin})
		}
		b := model.New(d, nil)
		for _, s := range b.Sources() {
			lineage := b.Lineage(s.ID)
			if got := b.Root(s.ID); got != lineage[len(lineage)-1] {
				t.Fatalf("%s has the root %s, want %s", s.ID, got.ID, lineage[len(lineage)-1].ID)
			}
		}
		if b.Root("nothing") != nil {
			t.Fatal("what is not there has a root")
		}
	}
}

func TestOffice(t *testing.T) {
	d := strait()
	d.Actors[2].Memberships = []model.Membership{ // T. Lind
		{Organization: "norland", Role: "Minister", From: date("2020"), To: date("2025")},
		{Organization: "norland", Role: "Premier", From: date("2025"), To: date("2031-02")},
		{Organization: "norland", Role: "Envoy", From: date("2031-04")},
	}
	b := model.New(d, nil)
	for id, want := range map[model.ActorID]string{"reyes": "Foreign Minister", "lind": "formerly Premier", "wire": "", "nobody": ""} {
		if got := b.Office(id); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}
