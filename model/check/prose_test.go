package check_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"briefing/model"
	"briefing/model/check"
)

// Four words in marks are somebody's words: they stand in a source, or nobody can have verified them.
func TestUnsourced(t *testing.T) {
	for _, tt := range []struct {
		name, summary string
		want          string // the words that are reported
	}{
		{"as a source has them", "He spoke of “forces would leave the strait” plainly.", ""},
		{"straight", `He spoke of "forces would leave the strait" plainly.`, ""},
		{"single marks", "He spoke of ‘forces would leave the strait’ plainly.", ""},
		{"entities", "He spoke of &quot;forces would leave the strait&quot; plainly.", ""},
		{"a large first letter", "“Forces would leave the strait”, he said.", ""},
		{"a small first letter", "She said that “we shall withdraw within ninety days”.", ""},
		{"a stop inside", "“Forces would leave the strait,” he said. “The plan, she added, had!”", ""},
		{"an omission", "“We shall withdraw […] ninety days … for both”", ""},
		{"an addition", "“[W]e shall withdraw [from the strait] within ninety days”", ""},
		{"an addition after one word", "“We [of Norland] shall withdraw within ninety days”", ""},
		{"Markdown", "“We shall **withdraw** within _ninety_ days”", ""},
		{"a title", "The story “Strait to be open soon” came first.", ""},
		{"the words of a clause", "It says “withdrawal is at hand”.", ""},
		{"a translation", "Sie sagt „wir werden alle gehen“.", ""},
		{"three words", "A so-called “most grave blunder” of both.", ""},
		{"apostrophes", "The leaders’ envoys’ aides’ words stand in nobody’s text.", ""},
		{"an ayn and a possessive", "Then ‘Ayman and all the leaders’ aides left.", ""},
		{"titles of works", "《해협의 나라 사람들 이야기》", ""},
		{"no marks", "Words that stand nowhere at all.", ""},
		{"invented", "He spoke of “forces might leave the strait” plainly.", "forces might leave the strait"},
		{"invented, in entities", "He spoke of &ldquo;forces might leave the strait&rdquo; plainly.", "forces might leave the strait"},
		{"invented, in German marks", "Er sprach von „etwas ganz anderen Worten“.", "etwas ganz anderen Worten"},
		{"invented, in guillemets", "Он сказал «они совсем другие слова».", "они совсем другие слова"},
		{"invented, in single marks", "She wrote ‘they will pay him’ there.", "they will pay him"},
		{"invented, in Japanese", "彼は「全然別の言葉だよ」と書いた。", "全然別の言葉だよ"},
		{"invented around what is not", "“He would say that forces would leave”", "He would say that forces would leave"},
		{"invented after an omission", "“We shall withdraw […] and never return”", "We shall withdraw […] and never return"},
		{"turned round at an omission", "“ninety days […] We shall withdraw”", "ninety days […] We shall withdraw"},
		{"a word beside an omission", "“We shall withdraw within […] days”", "We shall withdraw within […] days"},
		{"too much put in", "“We shall [never and not at all] withdraw within”", "We shall [never and not at all] withdraw within"},
		{"far apart, as if for an addition", "“We shall [not] be ready for weeks”", "We shall [not] be ready for weeks"},
		{"of two texts around an omission", "“Withdrawal is […] wir werden alle”", "Withdrawal is […] wir werden alle"},
		{"over two texts", "“hand, in writing. We shall” was said.", "hand, in writing. We shall"},
		{"a word cut", "“orces would leave the strait”", "orces would leave the strait"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := mock(t)
			d.Meta.Summary = tt.summary
			d.Sources[0].Title = "Strait to be open soon"
			d.Instruments[0].Versions[0].Clauses[0].Text = "Withdrawal is at hand, in writing."
			d.Quotes[0].Translation = &model.Translation{Text: "Wir werden alle gehen", Language: "de", By: "desk"}
			var want []string
			if tt.want != "" {
				want = []string{"briefing.yaml summary: W10 summary: “" + tt.want + "” stands in quotation marks, and in no source"}
			}
			expect(t, run(t, d, check.Options{}), want...)
		})
	}
}

// Everything that the authors write is read.
func TestUnsourcedEverywhere(t *testing.T) {
	const text = "It is “all made up here”."
	for path, change := range map[string]func(*model.Data){
		"briefing.yaml title":         func(d *model.Data) { d.Meta.Title = text },
		"briefing.yaml subtitle":      func(d *model.Data) { d.Meta.Subtitle = text },
		"actors.yaml summary":         func(d *model.Data) { d.Actors[0].Summary = text },
		"issues.yaml question":        func(d *model.Data) { d.Issues[0].Question = text },
		"events.yaml title":           func(d *model.Data) { d.Events[0].Title = text },
		"events.yaml summary":         func(d *model.Data) { d.Events[0].Summary = text },
		"events.yaml disputed":        func(d *model.Data) { d.Events[0].Disputed = text },
		"sources/wire-0309.md note":   func(d *model.Data) { d.Sources[0].Note = text },
		"quotes/radio-0311.yaml note": func(d *model.Data) { d.Quotes[2].Note = text },
		"positions.yaml note":         func(d *model.Data) { d.Positions[0].Note = text },
		"judgments.yaml text":         func(d *model.Data) { d.Judgments[0].Text = text },
		"comparisons.yaml title":      func(d *model.Data) { d.Comparisons[0].Title = text },
		"comparisons.yaml points[0].cells[1]": func(d *model.Data) {
			d.Comparisons[0].Points = []model.Point{{Label: "l", Cells: []string{"a", text}}}
		},
		"instruments/strait-2031/instrument.yaml provisions[0].summary": func(d *model.Data) { d.Instruments[0].Provisions[0].Summary = text },
		"instruments/strait-2031/instrument.yaml versions[0].note":      func(d *model.Data) { d.Instruments[0].Versions[0].Note = text },
	} {
		d := mock(t)
		change(d)
		expect(t, run(t, d, check.Options{}), path+": W10")
	}
}

// What stands in a full text only was read there.
func TestUnsourcedInFullText(t *testing.T) {
	d := mock(t)
	d.Judgments[0].Text = "They call it “a harbour of peace and”."
	full := fstest.MapFS{"wire-0309.txt": file(wireText + "\nA harbour of peace and rest.\n")}
	expect(t, run(t, d, check.Options{Texts: full}))
	if p := the(t, "W10", d, check.Options{}); !strings.Contains(p.Hint, "as a source has them") {
		t.Errorf("hint %q", p.Hint)
	}
}

func TestJoinedSpeakers(t *testing.T) {
	const place = `quotes/wire-0309.yaml statement: W11 statement: "go" joins the anonymous "official" with T. Lind (quote "no-date")`
	for _, tt := range []struct {
		name   string
		change func(*model.Data)
		want   []string
	}{
		{"anonymous and named", func(*model.Data) {}, []string{place}},
		{"anonymous and an office", func(d *model.Data) { d.Actors[3].Kind = model.PublicBody }, nil},
		{"an anonymous office", func(d *model.Data) { d.Actors[len(d.Actors)-1].Kind = model.Organization }, nil},
		{"two anonymous", func(d *model.Data) { d.Actors[3].Anonymous = true }, nil},
		{"two statements", func(d *model.Data) { d.Quotes[2].Statement = "stay" }, nil},
		{"both in one quote", func(d *model.Data) {
			d.Quotes[2].Statement = "stay"
			d.Quotes[0].Speakers = append(d.Quotes[0].Speakers, "lind")
		}, nil},
		{"silenced", func(d *model.Data) { d.Meta.Silence = []model.Silencing{{Code: "W11", Reason: "named later"}} }, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := mock(t)
			d.Actors = append(d.Actors, model.Actor{Written: written("actors.yaml", 30), ID: "official", Kind: model.Person, Name: "An official", Anonymous: true})
			d.Quotes[0].Speakers, d.Quotes[0].Statement, d.Quotes[2].Statement = []model.SpeakerID{"official"}, "go", "go"
			d.Quotes[2].Said = d.Quotes[0].Said
			tt.change(d)
			expect(t, run(t, d, check.Options{}), tt.want...)
		})
	}
}

func TestMisattributedEvidence(t *testing.T) {
	d := mock(t)
	d.Quotes[0].Status, d.Quotes[2].Status = model.StatusMisattributed, model.StatusMisattributed
	expect(t, run(t, d, check.Options{}), `positions.yaml evidence: W12 evidence: position "reyes--withdrawal--2031-03-09" rests on nothing but`)
	d.Judgments[0].Evidence = []model.EvidenceID{"no-date", "ninety-days"}
	expect(t, run(t, d, check.Options{}), `judgments.yaml evidence: W12 evidence: judgment "slow"`, "positions.yaml evidence: W12")
	d.Quotes[2].Status = model.StatusDisputed
	expect(t, run(t, d, check.Options{}), "positions.yaml evidence: W12")
}
