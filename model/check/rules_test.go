package check_test

import (
	"strings"
	"testing"

	"briefing/model"
	"briefing/model/check"
)

func TestTable(t *testing.T) {
	codes := map[string]bool{}
	last := ""
	for _, r := range check.Rules() {
		if r.Code <= last {
			t.Errorf("%s comes after %s", r.Code, last)
		}
		last = r.Code
		codes[r.Code] = true
		if want := map[byte]model.Severity{'E': model.Error, 'W': model.Warning, 'N': model.Note}[r.Code[0]]; r.Severity != want {
			t.Errorf("%s is of severity %q", r.Code, r.Severity)
		}
		if r.Title == "" || !strings.HasSuffix(r.Explain, ".") {
			t.Errorf("%s explains itself badly: %q, %q", r.Code, r.Title, r.Explain)
		}
	}
	for _, want := range strings.Fields("E01 E02 E03 E04 E05 E06 E07 E08 E09 E10 E11 E12 E13 W01 W02 W03 W04 W05 W06 W07 W08 W09 W10 W11 W12 N01 N02 N03") {
		if !codes[want] {
			t.Errorf("%s is missing", want)
		}
	}
}

func TestNothingWrong(t *testing.T) {
	expect(t, run(t, mock(t), check.Options{}))
}

func TestRules(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*model.Data)
		want   []string
	}{
		// E01
		{"id twice in a file", func(d *model.Data) {
			d.Issues = append(d.Issues, model.Issue{Written: written("issues.yaml", 9), ID: "withdrawal"})
		}, []string{`issues.yaml id: E01 issue id "withdrawal" stands twice`}},
		{"id twice, the later file first", func(d *model.Data) {
			// Two files of one list: the one that comes later in the folder is at fault, whatever the order of reading.
			d.Issues = []model.Issue{
				{Written: written("issues/b.yaml", 1), ID: "withdrawal"},
				{Written: written("issues/a.yaml", 1), ID: "withdrawal"}}
		}, []string{`issues/b.yaml id: E01 issue id "withdrawal" stands twice`}},
		{"same id in two kinds", func(d *model.Data) { d.Issues[0].ID = "reyes"; d.Positions[0].Issue = "reyes" }, nil},
		{"id that another had", func(d *model.Data) { d.Actors[2].Formerly = []string{"lind"} },
			[]string{`actors.yaml id: E01 actor id "lind" was used before: it was the id of "reyes"`}},
		{"own id as former", func(d *model.Data) { d.Actors[2].Formerly = []string{"reyes"} },
			[]string{`actors.yaml formerly[0]: E01 actor "reyes" names its own id under formerly`}},
		{"two with one former id", func(d *model.Data) {
			d.Actors[2].Formerly, d.Actors[3].Formerly = []string{"minister"}, []string{"minister"}
		}, []string{`actors.yaml formerly[0]: E01 two were formerly actor "minister": reyes and lind`}},
		{"two positions of one day", func(d *model.Data) { d.Positions = append(d.Positions, d.Positions[0]) },
			[]string{`positions.yaml:1: E01 a second position of this actor on this issue from this day`}},
		{"two positions of one day, one named", func(d *model.Data) {
			d.Positions = append(d.Positions, d.Positions[0])
			d.Positions[1].Slug = "reyes-again"
		}, nil},
		{"version twice", func(d *model.Data) {
			d.Instruments[0].Versions = append(d.Instruments[0].Versions, d.Instruments[0].Versions[0])
		}, []string{`instruments/strait-2031/instrument.yaml versions[1].id: E01 version id "strait-2031@tabled" stands twice`}},
		{"provision renamed to a former id", func(d *model.Data) {
			d.Instruments[0].Provisions = append(d.Instruments[0].Provisions, model.Provision{EID: "art_5__para_1", ID: "strait-2031#art_5__para_1", Formerly: []string{"art_5"}})
		}, []string{`instruments/strait-2031/instrument.yaml provisions[0].id: E01 provision id "strait-2031#art_5" was used before`}},

		// E02
		{"unknown speaker", func(d *model.Data) { d.Quotes[2].Speakers[0] = "linde" },
			[]string{`actors.yaml:14: W07`, `quotes/radio-0311.yaml speaker[0]: E02 speaker: no actor or instrument has the id "linde"`}},
		{"unknown organization", func(d *model.Data) { d.Actors[2].Memberships[0].Organization = "norlnd" },
			[]string{`actors.yaml memberships[0].organization: E02 organization: no actor has the id "norlnd"`}},
		{"quotes without their source, told once", func(d *model.Data) { d.Quotes[0].Source, d.Quotes[1].Source = "wire", "wire" },
			[]string{`quotes/wire-0309.yaml : E02 these quotes are filed under source "wire"`, `sources/wire-0309.md:2: W07`}},
		{"unknown version in a column", func(d *model.Data) { d.Comparisons[0].Columns[1] = "strait-2031#art_5@final" },
			[]string{`comparisons.yaml columns[1]: E02 columns: no provision has the id "strait-2031#art_5@final"`}},
		{"clause that the instrument does not list", func(d *model.Data) {
			d.Instruments[0].Versions[0].Clauses = append(d.Instruments[0].Versions[0].Clauses,
				model.Clause{EID: "art_6", Where: model.Place{File: "instruments/strait-2031/tabled.md", Line: 7}})
		}, []string{`instruments/strait-2031/tabled.md:7: E02 heading: "strait-2031" has no provision "art_6"`}},
		{"unknown code silenced", func(d *model.Data) { d.Meta.Silence = []model.Silencing{{Code: "W99", Reason: "r"}} },
			[]string{`briefing.yaml silence[0].code: E02 silence: no rule has the code "W99"`}},

		// E04, E05: more in TestVerbatim
		{"misquoted", func(d *model.Data) { d.Quotes[0].Exact = "We shall withdraw within sixty days" },
			[]string{`quotes/wire-0309.yaml exact: E04 exact does not stand in sources/wire-0309.md`}},
		{"source without text", func(d *model.Data) { d.Sources[1].Text = " \n" },
			[]string{`quotes/radio-0311.yaml exact: E04 exact cannot be verified: sources/radio-0311.md holds no text`}},
		{"source absent", func(d *model.Data) { d.Sources[1].Text, d.Sources[1].Body = "", model.BodyAbsent },
			[]string{`quotes/radio-0311.yaml exact: E04 exact cannot be verified: sources/radio-0311.md holds no text (body: absent)`}},
		{"source said to be absent", func(d *model.Data) { d.Sources[1].Body = model.BodyAbsent },
			[]string{`quotes/radio-0311.yaml exact: E04 exact cannot be verified: sources/radio-0311.md says body: absent`}},
		{"ambiguous", func(d *model.Data) { d.Sources[1].Text += "\n\n" + radioText },
			[]string{`quotes/radio-0311.yaml exact: E05 exact stands 2 times in sources/radio-0311.md: lines 8 and 11`}},

		// E06
		{"membership reversed", func(d *model.Data) { d.Actors[2].Memberships[0].To = date(t, "2028") },
			[]string{`actors.yaml memberships[0].to: E06 to: 2028, but it begins on 2029`, `quotes/wire-0309.yaml speaker[0]: W01`, `quotes/wire-0309.yaml speaker[0]: W01`}},
		{"position reversed", func(d *model.Data) { d.Positions[0].To = date(t, "2031-03-08") },
			[]string{`positions.yaml to: E06 to: 2031-03-08, but it begins on 2031-03-09`}},
		{"position ends in the month it begins in", func(d *model.Data) { d.Positions[0].To = date(t, "2031-03") }, nil},
		{"event reversed", func(d *model.Data) { d.Events[0].End = date(t, "2031-03-08") },
			[]string{`events.yaml end: E06 end: 2031-03-08, but it begins on 2031-03-09`}},
		{"read before it came out", func(d *model.Data) { d.Sources[0].Accessed = date(t, "2031-03-08") },
			[]string{`sources/wire-0309.md accessed: E06 accessed: 2031-03-08, but it was issued on 2031-03-09`}},
		{"ended before it was in force", func(d *model.Data) {
			d.Instruments[0].InForce, d.Instruments[0].Terminated = date(t, "2031-04"), date(t, "2031-03")
		}, []string{`instruments/strait-2031/instrument.yaml terminated: E06 terminated: 2031-03, but it was in force from 2031-04`}},

		// E07
		{"error silenced", func(d *model.Data) { d.Meta.Silence = []model.Silencing{{Code: "E04", Reason: "r"}} },
			[]string{`briefing.yaml silence[0].code: E07 silence: E04 is no warning`}},
		{"one column", func(d *model.Data) { d.Comparisons[0].Columns = d.Comparisons[0].Columns[:1] },
			[]string{`comparisons.yaml columns: E07 columns: a comparison has two to four, this one has 1`}},
		{"cells for one column", func(d *model.Data) { d.Comparisons[0].Points = []model.Point{{Label: "l", Cells: []string{"a"}}} },
			[]string{`comparisons.yaml points[0].cells: E07 cells: 1 for 2 columns`}},

		// E09, E10
		{"position without evidence", func(d *model.Data) { d.Positions[0].Evidence = nil },
			[]string{`positions.yaml evidence: E09 position "reyes--withdrawal--2031-03-09" has no evidence`}},
		{"judgment without evidence", func(d *model.Data) { d.Judgments[0].Evidence = nil },
			[]string{`judgments.yaml evidence: E09 judgment "slow" has no evidence`}},
		{"said the day after its source", func(d *model.Data) { d.Quotes[0].Said = date(t, "2031-03-10") }, nil},
		{"said two days after its source", func(d *model.Data) { d.Quotes[0].Said = date(t, "2031-03-11") },
			[]string{`quotes/wire-0309.yaml said: E10 said: 2031-03-11 is later than its source, issued 2031-03-09`}},
		{"said in the month of its source", func(d *model.Data) { d.Quotes[0].Said = date(t, "2031-03") }, nil},
		{"said after a source of that year", func(d *model.Data) {
			d.Sources[0].Issued = date(t, "2030")
			d.Quotes[0].Said = date(t, "2031-01-02")
			d.Quotes[1].Said = date(t, "2031-01-01")
		}, []string{`quotes/wire-0309.yaml said: E10 said: 2031-01-02 is later than its source, issued 2030`}},

		// E11
		{"provision without text", func(d *model.Data) {
			d.Instruments[0].Provisions = append(d.Instruments[0].Provisions, model.Provision{EID: "art_50", ID: "strait-2031#art_50"})
		}, []string{`instruments/strait-2031/instrument.yaml provisions[1].id: E11 provision "art_50" stands in no text version`}},
		{"paragraph of an article that has a text", func(d *model.Data) {
			d.Instruments[0].Provisions = append(d.Instruments[0].Provisions, model.Provision{EID: "art_5__para_1", ID: "strait-2031#art_5__para_1"})
		}, nil},
		{"no versions at all", func(d *model.Data) { d.Instruments[0].Versions = nil }, nil},
		{"version without text", func(d *model.Data) {
			d.Instruments[0].Versions = append(d.Instruments[0].Versions, model.Version{ID: "final"})
		}, []string{`instruments/strait-2031/instrument.yaml versions[1].id: E11 version "final" holds no text`}},

		// E12
		{"source from itself", func(d *model.Data) { d.Sources[0].Origin = "wire-0309" },
			[]string{`sources/wire-0309.md origin: E12 origin: the sources derive from each other: wire-0309 → wire-0309`}},
		{"two sources from each other", func(d *model.Data) { d.Sources[0].Origin, d.Sources[1].Origin = "radio-0311", "wire-0309" },
			[]string{`sources/wire-0309.md origin: E12 origin: the sources derive from each other: wire-0309 → radio-0311 → wire-0309`}},
		{"instruments supersede each other", func(d *model.Data) {
			d.Instruments[0].Supersedes = []model.InstrumentID{"other", "old"}
			d.Instruments = append(d.Instruments,
				model.Instrument{Written: written("instruments/old/instrument.yaml", 1), ID: "old", Supersedes: []model.InstrumentID{"strait-2031"}},
				model.Instrument{Written: written("instruments/other/instrument.yaml", 1), ID: "other"})
		}, []string{`instruments/strait-2031/instrument.yaml supersedes[1]: E12 supersedes: the instruments supersede each other: strait-2031 → old → strait-2031`}},

		// W01
		{"office began later", func(d *model.Data) { d.Actors[2].Memberships[0].From = date(t, "2031-03-10") },
			[]string{`quotes/wire-0309.yaml speaker[0]: W01 speaker: "reyes" held none of the recorded offices on 2031-03-09`, `quotes/wire-0309.yaml speaker[0]: W01`}},
		{"office began in the month", func(d *model.Data) { d.Actors[2].Memberships[0].From = date(t, "2031-03") }, nil},
		{"no office recorded", func(d *model.Data) { d.Actors[2].Memberships = nil }, nil},
		{"not known when it was said", func(d *model.Data) {
			d.Actors[2].Memberships[0].From = date(t, "2032")
			d.Quotes[0].Said, d.Quotes[1].Said = date(t, ""), date(t, "")
		}, nil},

		// W02
		{"two quotes of one wire", func(d *model.Data) { d.Positions[0].Evidence = []model.EvidenceID{"ninety-days", "grave-step"} },
			[]string{`positions.yaml evidence: W02 evidence: all 2 quotes come from one origin, Strait Wire`}},
		{"two quotes of two origins", func(d *model.Data) { d.Positions[0].Evidence = []model.EvidenceID{"ninety-days", "no-date"} }, nil},
		{"a quote of one wire and a provision", func(d *model.Data) {
			d.Positions[0].Evidence = []model.EvidenceID{"ninety-days", "grave-step", "strait-2031#art_5"}
		}, nil},
		{"two quotes that the actor published", func(d *model.Data) {
			d.Positions[0].Evidence = []model.EvidenceID{"ninety-days", "grave-step"}
			d.Sources[0].Publisher = "A. Reyes"
			d.Actors = d.Actors[:4]
		}, nil},
		{"two quotes that the actor's ministry published", func(d *model.Data) {
			d.Positions[0].Evidence = []model.EvidenceID{"ninety-days", "grave-step"}
			d.Sources[0].Publisher = "Norland"
			d.Actors = d.Actors[:4]
		}, nil},

		// W03
		{"source without a date", func(d *model.Data) { d.Sources[1].Issued = date(t, "") },
			[]string{`sources/radio-0311.md:2: W03 source "radio-0311" has no date of issue`}},
		{"source dated like its crawl", func(d *model.Data) { d.Sources[0].Issued = date(t, "2031-03-12~") },
			[]string{`sources/wire-0309.md issued: W03 source "wire-0309" is dated like its crawl`}},

		// W05
		{"alias of two", func(d *model.Data) {
			d.Actors[2].Alias, d.Actors[3].Alias = []string{"The Minister"}, []string{"x", "the  minister"}
		}, []string{`actors.yaml alias[1]: W05 alias: "the  minister" is also a name of actor "reyes"`}},
		{"alias that is another's name", func(d *model.Data) { d.Actors[3].Alias = []string{"a réyes"} },
			[]string{`actors.yaml alias[0]: W05 alias: "a réyes" is also a name of actor "reyes"`}},
		{"weak alias of two", func(d *model.Data) {
			d.Actors[2].WeakAlias, d.Actors[3].WeakAlias = []string{"minister"}, []string{"minister", "A. Reyes"}
		}, nil},
		{"alias twice in one", func(d *model.Data) { d.Actors[2].Alias = []string{"Reyes", "reyes", "A. Reyes"} }, nil},

		// W06
		{"translation without translator", func(d *model.Data) { d.Quotes[0].Translation = &model.Translation{Text: "x"} },
			[]string{`quotes/wire-0309.yaml translation: W06 translation: it does not say whose it is`}},
		{"translation by the desk", func(d *model.Data) { d.Quotes[0].Translation = &model.Translation{Text: "x", By: "desk"} }, nil},

		// W07
		{"unused actor", func(d *model.Data) {
			d.Actors = append(d.Actors, model.Actor{Written: written("actors.yaml", 30), ID: "okafor", Name: "M. Okafor", Possibly: []model.ActorID{"okafor"}})
		}, []string{`actors.yaml:30: W07 nothing refers to actor "okafor"`}},
		{"unused source", func(d *model.Data) {
			d.Sources = append(d.Sources, model.Source{Written: written("sources/spare.md", 2), ID: "spare", Issued: date(t, "2031")})
		}, []string{`sources/spare.md:2: W07 nothing refers to source "spare"`}},
		{"source that is only an origin", func(d *model.Data) {
			d.Sources[0].Origin = "spare"
			d.Sources = append(d.Sources, model.Source{Written: written("sources/spare.md", 2), ID: "spare", Issued: date(t, "2031")})
		}, nil},

		// W08
		{"countries that are", func(d *model.Data) { d.Actors[0].Country, d.Actors[1].Country = "KOR", "PRK" }, nil},
		{"a country that was", func(d *model.Data) { d.Actors[0].Country = "SUN" }, nil},
		{"two letters", func(d *model.Data) { d.Actors[0].Country = "NO" },
			[]string{`actors.yaml country: W08 country: "NO" is no code of ISO 3166`}},
		{"small letters", func(d *model.Data) { d.Actors[0].Country = "kor" },
			[]string{`actors.yaml country: W08 country: "kor" is no code of ISO 3166`}},
		{"between two codes", func(d *model.Data) { d.Actors[0].Country = "W A" },
			[]string{`actors.yaml country: W08`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := mock(t)
			tt.change(d)
			expect(t, run(t, d, check.Options{}), tt.want...)
		})
	}
}

func TestLoaderProblems(t *testing.T) {
	d := mock(t)
	d.Meta.Silence = []model.Silencing{{Code: "W09", Reason: "as in the source"}}
	d.Comparisons[0].Columns = nil
	read := []model.Problem{
		{Severity: model.Warning, Code: "W09", Place: model.Place{File: "a.yaml", Line: 3}, Text: "silenced"},
		{Severity: model.Error, Code: "E03", Place: model.Place{File: "z.yaml", Line: 3}, Text: "unknown key"},
		{Severity: model.Note, Code: "N01", Place: model.Place{File: "b.txt"}, Text: "no part of the format"},
		{Severity: model.Error, Code: "E07", Place: model.Place{File: "comparisons.yaml columns"}, Text: "as the loader says it"},
	}
	expect(t, run(t, d, check.Options{}, read...),
		"b.txt: N01", "comparisons.yaml columns: E07 as the loader says it", "z.yaml:3: E03")
	b := model.New(*mock(t), read)
	check.Run(b, check.Options{})
	if len(b.Problems()) != len(read) {
		t.Error("Run has changed the problems of the briefing")
	}
}

func TestCount(t *testing.T) {
	errors, warnings := check.Count([]model.Problem{{Severity: model.Error}, {Severity: model.Warning}, {Severity: model.Warning}, {Severity: model.Note}})
	if errors != 1 || warnings != 2 {
		t.Errorf("%d errors, %d warnings", errors, warnings)
	}
}
