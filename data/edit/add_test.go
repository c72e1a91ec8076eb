package edit

import (
	"strings"
	"testing"

	"briefing/model"
	"briefing/model/edtf"
)

func TestAdd(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(memory)
		entity any
		want   string
	}{
		{"an actor", nil, model.Actor{ID: "sund", Kind: model.Country, Name: "Sund"},
			"actors.yaml\n+\n+- id: sund\n+  kind: country\n+  name: Sund\n"},
		{"a quote", nil, model.Quote{ID: "day", Type: model.Indirect, Exact: "The day was long", Source: "wire"},
			"quotes/wire.yaml\n+\n+- id: day\n+  type: indirect\n+  exact: The day was long\n"},
		{"the first quote of a source", func(m memory) {
			delete(m, "quotes/wire.yaml")
			delete(m, "comparisons.yaml")
			delete(m, "positions.yaml")
		},
			model.Quote{ID: "day", Type: model.Indirect, Exact: "The day was long", Source: "wire"}, "new quotes/wire.yaml\n"},
		{"a source", nil, &model.Source{ID: "cable", Type: "article-newspaper", Title: "NO: a title", Issued: edtf.MustParse("2031-03-10"), Text: "\nText.\n"},
			"new sources/cable.md\n"},
		{"an instrument", nil, model.Instrument{ID: "pact", Title: "Pact", Versions: []model.Version{{ID: "en", Clauses: []model.Clause{{EID: "art_1", Text: "Peace."}}}},
			Provisions: []model.Provision{{EID: "art_1"}}},
			"new instruments/pact/en.md\nnew instruments/pact/instrument.yaml\n"},
		{"to the last file of a folder", func(m memory) {
			delete(m, "issues.yaml")
			m["issues/a.yaml"], m["issues/b.yaml"] = []byte("- id: withdrawal\n  label: W\n"), []byte("")
		}, model.Issue{ID: "peace", Label: "Peace"}, "issues/b.yaml\n-\n+- id: peace\n+  label: Peace\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before := strait()
			if tt.change != nil {
				tt.change(before)
			}
			plan, err := Add(before, tt.entity)
			if err != nil {
				t.Fatal(err)
			}
			got := changed(before, before.after(plan))
			if got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// TestAddNewFile: a new file of a folder that has schemas names its own, and says what was added.
func TestAddNewFile(t *testing.T) {
	before := strait()
	before[".schema/quotes.json"] = []byte("{}")
	before["sources/radio.md"] = []byte("---\norigin: wire\n---\nNo date binds us.\n")
	plan, err := Add(before, model.Quote{ID: "no-date", Type: model.Indirect, Exact: "No date binds us", Source: "radio"})
	if err != nil {
		t.Fatal(err)
	}
	const want = "# yaml-language-server: $schema=../.schema/quotes.json\n\n- id: no-date\n  type: indirect\n  exact: No date binds us\n"
	if got := string(before.after(plan)["quotes/radio.yaml"]); got != want || plan.Changes[0].Old != nil {
		t.Errorf("got\n%s", got)
	}
	if got := strings.Join(plan.Lines(), ", "); got != "made quotes/radio.yaml" {
		t.Errorf("got %s", got)
	}
	plan, err = Add(before, model.Source{ID: "cable", Title: "NO", Issued: edtf.MustParse("2031-03-10"), Text: "\r\nText."})
	if err != nil {
		t.Fatal(err)
	}
	if got := string(plan.Changes[0].New); got != "---\ntitle: \"NO\"\nissued: \"2031-03-10\"\n---\n\nText.\n" {
		t.Errorf("got\n%s", got)
	}
}

func TestAddWarns(t *testing.T) {
	plan, err := Add(strait(), model.Actor{ID: "sund", Kind: model.Country, Name: "Norland"})
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, p := range plan.Warnings {
		codes = append(codes, p.Code)
	}
	if got := strings.Join(codes, " "); got != "W07 W05" {
		t.Errorf("got %s", got)
	}
	if got := strings.Join(plan.Lines(), ", "); got != "changed actors.yaml" || plan.Empty() {
		t.Errorf("got %s", got)
	}
}

func TestAddRefuses(t *testing.T) {
	for _, tt := range []struct {
		name   string
		entity any
		want   string
	}{
		{"a taken id", model.Actor{ID: "reyes", Kind: model.Person, Name: "B. Reyes"}, "E01"},
		{"an id that was used before", model.Event{ID: "round-iv", Title: "IV"}, "E01"},
		{"a reference to nothing", model.Position{Actor: "reyes", Issue: "peace", Evidence: []model.EvidenceID{"grave"}}, "E02"},
		{"words that do not stand there", model.Quote{ID: "q", Type: model.Direct, Exact: "We leave", Source: "wire"}, "E04"},
		{"words that stand twice", model.Quote{ID: "q", Type: model.Indirect, Exact: "The day was fine", Source: "wire"}, "E05"},
		{"a paraphrase in marks", model.Quote{ID: "q", Type: model.Indirect, Exact: "called the accord a “grave step”", Source: "wire"}, "E08"},
		{"no evidence", model.Judgment{ID: "j", Text: "T"}, "E09"},
		{"said after it was printed", model.Quote{ID: "q", Type: model.Indirect, Exact: "The day was long", Source: "wire", Said: edtf.MustParse("2031-04-01")}, "E10"},
		{"a source that is there", model.Source{ID: "wire"}, "there already"},
		{"a source outside", model.Source{ID: "../wire"}, "an id holds"},
		{"a quote outside", model.Quote{ID: "q", Type: model.Direct, Exact: "x", Source: "../../x"}, "needs the id of its source"},
		{"a version outside", model.Instrument{ID: "x", Title: "X", Versions: []model.Version{{ID: "../y", Clauses: []model.Clause{{EID: "a"}}}}}, "an id holds"},
		{"another briefing", model.Meta{Format: 1, ID: "x", Title: "x"}, "by hand"},
		{"no entity", "x", "no entry"},
		{"nothing", nil, "nothing to add"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Add(strait(), tt.entity); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestAddQuote(t *testing.T) {
	before := strait()
	plan, q, err := AddQuote(before, model.Quote{Source: "wire", Exact: `called the accord a "grave  step" for both`, Speakers: []model.SpeakerID{"reyes"}}, 0)
	if err != nil {
		t.Fatal(err)
	}
	if q.ID != "called-the-accord-a-grave-step-for-both" || q.Type != model.Mixed || q.Exact != "called the accord a “grave step” for both" {
		t.Errorf("got %+v", q)
	}
	const want = "quotes/wire.yaml\n+\n+- id: called-the-accord-a-grave-step-for-both\n+  speaker: reyes\n+  type: mixed\n+  exact: called the accord a “grave step” for both\n"
	if got := changed(before, before.after(plan)); got != want {
		t.Errorf("got\n%s", got)
	}
	if _, q, err = AddQuote(before, model.Quote{ID: "fine", Source: "wire", Exact: "The day was fine"}, 2); err != nil || q.Prefix != "long." || q.Type != model.Indirect {
		t.Errorf("got %+v, %v", q, err)
	}
	for _, tt := range []struct {
		q    model.Quote
		want string
	}{
		{model.Quote{Source: "wire", Exact: "We leave tomorrow"}, "do not stand"},
		{model.Quote{Source: "wire", Exact: "The day was fine"}, "stand 2 times"},
		{model.Quote{Source: "wire", Exact: "called the accord a “grave step”", Type: model.Indirect}, "E08"},
		{model.Quote{Source: "wire", Exact: "“We shall withdraw within ninety days,”", Type: model.Direct}, "E08"},
		{model.Quote{ID: "grave", Source: "wire", Exact: "The day was long"}, "E01"},
	} {
		if _, _, err := AddQuote(before, tt.q, 0); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: got %v, want %q", tt.q.Exact, err, tt.want)
		}
	}
}

func TestFreeID(t *testing.T) {
	b := load(t, strait())
	for _, tt := range []struct {
		kind        model.Kind
		words, want string
	}{
		{model.KindQuote, "Each Party’s “grave” step — it's über 2", "each-partys-grave-step-its-uber-2"},
		{model.KindQuote, "grave", "grave-2"},
		{model.KindEvent, "Round IV", "round-iv-2"},
		{model.KindActor, "한국", "actor"},
		{model.KindIssue, strings.Repeat("x", 60), strings.Repeat("x", 40)},
		{model.KindSource, "", "source"},
		{model.KindQuote, "one two three four five six seven eight nine ten", "one-two-three-four-five-six-seven-eight"},
	} {
		if got := FreeID(b, tt.kind, tt.words); got != tt.want || !model.ValidSlug(got) {
			t.Errorf("%q: got %q, want %q", tt.words, got, tt.want)
		}
	}
}
