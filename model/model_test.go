package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"briefing/model"
	"briefing/model/edtf"
)

func TestOrderIsByDateThenID(t *testing.T) {
	b := model.New(strait(), nil)
	var got []string
	for _, q := range b.Quotes() {
		got = append(got, string(q.ID))
	}
	want := "q-own q-copy q-late q-via q-nobody q-text" // undated ones last
	if s := strings.Join(got, " "); s != want {
		t.Errorf("quotes in order %s, want %s", s, want)
	}
	if b.Events()[0].ID != "talks" {
		t.Errorf("the earliest event comes first, got %s", b.Events()[0].ID)
	}
}

func TestRoleOnTheDay(t *testing.T) {
	b := model.New(strait(), nil)
	for _, c := range []struct{ actor, on, want string }{
		{"reyes", "2031-03-09", "Foreign Minister"},
		{"reyes", "2029-01-01", "Envoy"},
		{"reyes", "2030-12-31", "Envoy"}, // the year of the end counts whole
		{"reyes", "2031-01", "Foreign Minister"},
		{"reyes", "", "Foreign Minister"}, // no date: what is not known to have ended
		{"lind", "2031-03-09", ""},
		{"nobody", "2031-03-09", ""},
	} {
		if got := b.RoleOn(model.ActorID(c.actor), date(c.on)); got != c.want {
			t.Errorf("RoleOn(%s, %s) = %q, want %q", c.actor, c.on, got, c.want)
		}
	}
}

func TestChainGoesFromMouthToPage(t *testing.T) {
	b := model.New(strait(), nil)
	for _, c := range []struct{ quote, want string }{
		{"q-late", "said by A. Réyes > reported in Ninety days > re-published in Morning Post"},
		{"q-copy", "said by A. Réyes > reported in Ninety days > re-published in Morning Post > re-published in Evening Post"},
		{"q-via", "said by A. Réyes > relayed by Strait Wire > reported in Own report"},
		{"q-own", "said by A. Réyes > said by T. Lind > reported in Own report"},
		{"q-nobody", "said by unattributed > reported in Own report"},
		{"q-text", "said by the pact > reported in loop-b > re-published in loop-a"},
	} {
		var steps []string
		for _, s := range b.Chain(b.Quote(model.QuoteID(c.quote))) {
			steps = append(steps, string(s.Kind)+" "+s.Name)
		}
		if got := strings.Join(steps, " > "); got != c.want {
			t.Errorf("chain of %s:\n got %s\nwant %s", c.quote, got, c.want)
		}
	}
}

func TestAnAgencyIsOneOriginByWhateverRoad(t *testing.T) {
	b := model.New(strait(), nil)
	for _, c := range []struct{ quote, want string }{
		{"q-late", "actor:wire"}, // through a copy
		{"q-copy", "actor:wire"}, // through a copy of a copy
		{"q-via", "actor:wire"},  // named as relay
		{"q-own", "source:own"},  // nobody in the briefing publishes it
		{"q-text", "source:loop-b"},
	} {
		if got := b.OriginOf(b.Quote(model.QuoteID(c.quote))).Ref.String(); got != c.want {
			t.Errorf("origin of %s is %s, want %s", c.quote, got, c.want)
		}
	}
	reports := b.Reports(b.Quote("q-late"))
	if n := len(reports); n != 4 {
		t.Fatalf("the statement has %d reports, want 4", n)
	}
	if n := len(b.Origins(reports)); n != 2 {
		t.Errorf("four reports of the statement have %d origins, want 2: the wire and the own report", n)
	}
	if n := len(b.Reports(b.Quote("q-nobody"))); n != 1 {
		t.Errorf("a quote of no statement reports itself, got %d", n)
	}
}

func TestASharedNameIsNobodysPublisher(t *testing.T) {
	d := strait()
	d.Actors = append(d.Actors, model.Actor{ID: "other", Name: "strait wire"})
	b := model.New(d, nil)
	if got := b.OriginOf(b.Quote("q-late")).Ref.String(); got != "source:wire-story" {
		t.Errorf("origin is %s, want the source itself: two actors have its publisher's name", got)
	}
}

func TestStatusOnADay(t *testing.T) {
	b := model.New(strait(), nil)
	for _, c := range []struct {
		in   model.InstrumentID
		day  string
		want model.InstrumentStatus
	}{
		{"pact", "2029-05-31", model.NotSigned},
		{"pact", "2029-06-01", model.Signed},
		{"pact", "2030-06-01", model.StatusUnset}, // in force some day of 2030
		{"pact", "2031-01-01", model.InForce},
		{"old-pact", "1980-06-01", model.Signed},
		{"old-pact", "2029-12-31", model.InForce},
		{"old-pact", "2030-06-01", model.StatusUnset},
		{"old-pact", "2031-01-01", model.Superseded},
		{"ended", "1989-12-31", model.InForce},
		{"ended", "1993-01-01", model.StatusUnset},
		{"ended", "1997-01-01", model.Terminated},
		{"nothing", "1997-01-01", model.StatusUnset},
	} {
		day, _ := edtf.MustParse(c.day).Earliest()
		if got := b.StatusOn(c.in, day); got != c.want {
			t.Errorf("status of %s on %s is %q, want %q", c.in, c.day, got, c.want)
		}
	}
}

func TestShifts(t *testing.T) {
	b := model.New(strait(), nil)
	shifts := model.Shifts(b.PositionsOn("lind", "withdrawal"))
	if len(shifts) != 1 {
		t.Fatalf("%d shifts, want one: the third position repeats the second", len(shifts))
	}
	if s := shifts[0]; s.From.Stance != -2 || s.To.Stance != 1 || s.To.Firmness() != model.Considering {
		t.Errorf("shift from %d to %d %s", s.From.Stance, s.To.Stance, s.To.Firmness())
	}
}

func TestAnUndatedPositionComesFirst(t *testing.T) {
	d := strait()
	d.Positions = append(d.Positions, model.Position{Actor: "lind", Issue: "withdrawal", Stance: 2})
	b := model.New(d, nil)
	if p := b.PositionsOn("lind", "withdrawal")[0]; p.Stance != 2 {
		t.Errorf("the position without a date comes after the one of %s", p.From)
	}
}

func TestReferences(t *testing.T) {
	b := model.New(strait(), nil)
	var missing []string
	for _, r := range b.References() {
		if !r.Found {
			missing = append(missing, fmt.Sprintf("%s %s -> %s", r.From, r.Path, r.To.ID))
		}
	}
	slices.Sort(missing)
	want := []string{
		"comparison:c columns[2] -> pact#art_5@none",
		"instrument:pact versions[1].source -> missing",
		"position:lind--withdrawal--2031-02-2031-03 evidence[1] -> nothing",
	}
	if !slices.Equal(missing, want) {
		t.Errorf("missing:\n%s\nwant:\n%s", strings.Join(missing, "\n"), strings.Join(want, "\n"))
	}
}

func TestReferrers(t *testing.T) {
	b := model.New(strait(), nil)
	got := b.Referrers(model.Ref{Kind: model.KindActor, ID: "lind"})
	want := []string{"actor:official", "event:statement", "quote:q-own",
		"position:lind--withdrawal--2031-02-2031-03", "position:lind--withdrawal--2031-03-11", "position:lind--withdrawal--2031-03-12"}
	var names []string
	for _, r := range got {
		names = append(names, r.String())
	}
	if !slices.Equal(names, want) {
		t.Errorf("referrers %v, want %v", names, want)
	}
}

func TestAnonymousIsNeverMerged(t *testing.T) {
	d := strait()
	d.Quotes = append(d.Quotes, model.Quote{ID: "q-anon", Speakers: []model.SpeakerID{"official"}, Type: model.Indirect, Exact: "x", Source: "own"})
	b := model.New(d, nil)
	for _, q := range b.QuotesBySpeaker("lind") {
		if q.ID == "q-anon" {
			t.Error("a quote of the anonymous official is among those of the person that it possibly is")
		}
	}
	if s := b.SpeakersOf(b.Quote("q-anon"))[0]; s.Name != "Senior official" || !s.Anonymous {
		t.Errorf("speaker is %q, anonymous %t", s.Name, s.Anonymous)
	}
}

func TestLookup(t *testing.T) {
	d := strait()
	d.Sources = append(d.Sources, model.Source{ID: "wire"})
	b := model.New(d, nil)
	for _, c := range []struct{ id, want string }{
		{"wire", "actor:wire source:wire"},
		{"source:wire", "source:wire"},
		{"pact#art_5", "provision:pact#art_5"},
		{"quote:wire", ""},
		{"", ""},
	} {
		var got []string
		for _, r := range b.Lookup(c.id) {
			got = append(got, r.String())
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("Lookup(%q) = %q, want %q", c.id, s, c.want)
		}
	}
}

func TestProvisionNumbers(t *testing.T) {
	for id, want := range map[model.ProvisionID][2]string{
		"t#art_4":              {"Art. 4", "Article 4"},
		"t#art_4__para_1":      {"Art. 4(1)", "Article 4, paragraph 1"},
		"t#art_4__point_a":     {"Art. 4(a)", "Article 4, point a"},
		"t#art_4@kcna":         {"Art. 4", "Article 4"},
		"t#preamble":           {"Preamble", "Preamble"},
		"t#para_3":             {"Para. 3", "Paragraph 3"},
		"t#art_4_bis":          {"Art. 4 bis", "Article 4 bis"},
		"t#op_3":               {"Op. para. 3", "Operative paragraph 3"},
		"t#annex_2":            {"Annex 2", "Annex 2"},
		"t#clause_third-party": {},
		"t#art":                {},
		"t":                    {},
		"":                     {},
	} {
		if got := [2]string{id.Number(), id.LongNumber()}; got != want {
			t.Errorf("%s is numbered %q, want %q", id, got, want)
		}
	}
}

func TestProvisionIDsAreChecked(t *testing.T) {
	for _, bad := range []string{"", "art_4", "T#art_4", "t#", "#art_4", "t#art 4", "t#art_4#x", "../t#art_4", "t#Art_4"} {
		var p model.ProvisionID
		if p.UnmarshalText([]byte(bad)) == nil {
			t.Errorf("%q passed for a provision", bad)
		}
	}
}

func TestFirstOfTwoWithOneIDWins(t *testing.T) {
	d := strait()
	d.Actors = append(d.Actors, model.Actor{ID: "lind", Name: "Somebody else"})
	if got := model.New(d, nil).Actor("lind").Name; got != "T. Lind" {
		t.Errorf("got %q", got)
	}
}

func TestProblemsAreSorted(t *testing.T) {
	at := func(file string, line int, code string) model.Problem {
		return model.Problem{Code: code, Place: model.Place{File: file, Line: line}}
	}
	b := model.New(model.Data{}, []model.Problem{at("b", 1, "E02"), at("a", 9, "E04"), at("a", 9, "E01"), at("a", 2, "W01")})
	var got []string
	for _, p := range b.Problems() {
		got = append(got, p.Place.String()+p.Code)
	}
	if s := strings.Join(got, " "); s != "a:2W01 a:9E01 a:9E04 b:1E02" {
		t.Error(s)
	}
}

// BenchmarkNew indexes a briefing of 10,000 quotes.
func BenchmarkNew(b *testing.B) {
	d := strait()
	for i := range 10_000 {
		q := d.Quotes[i%6]
		q.ID = model.QuoteID(fmt.Sprintf("q-%d", i))
		q.Said = edtf.MustParse(time.Date(2031, 1, 1+i%300, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
		d.Quotes = append(d.Quotes, q)
	}
	b.ReportAllocs()
	for b.Loop() {
		data := d
		data.Quotes = slices.Clone(d.Quotes)
		model.New(data, nil)
	}
}
