package check_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"briefing/model"
	"briefing/model/check"
)

func problems() []model.Problem {
	return []model.Problem{
		{Severity: model.Error, Code: "E02", Place: model.Place{File: "quotes/a b.yaml", Line: 3, Column: 5},
			Text: `speaker: no actor has the id "kím"`, Hint: `nearest: "kim"`, Subject: model.RefTo(model.KindQuote, model.QuoteID("q"))},
		{Severity: model.Warning, Code: "W03", Place: model.Place{File: "s.md", Line: 2}, Text: "100% a, b: c\x1b[31m\nd\u202e", Hint: "e\nf"},
		{Severity: model.Note, Code: "N01", Place: model.Place{File: "x,y:z%.txt"}, Text: "no part of the format"},
		{Severity: model.Error, Text: "no place"},
	}
}

func TestPrint(t *testing.T) {
	var out strings.Builder
	if err := check.Print(&out, problems()); err != nil {
		t.Fatal(err)
	}
	want := "quotes/a b.yaml:3:5: E02 speaker: no actor has the id \"kím\"\n    nearest: \"kim\"\n" +
		"s.md:2: W03 100% a, b: c␛[31m d<U+202E>\n    e f\n" +
		"x,y:z%.txt: N01 no part of the format\n" +
		"no place\n"
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

func TestPrintGitHub(t *testing.T) {
	var out strings.Builder
	if err := check.PrintGitHub(&out, problems()); err != nil {
		t.Fatal(err)
	}
	want := "::error file=quotes/a b.yaml,line=3,col=5,title=E02::speaker: no actor has the id \"kím\"%0Anearest: \"kim\"\n" +
		"::warning file=s.md,line=2,title=W03::100%25 a, b: c␛[31m d<U+202E>%0Ae f\n" +
		"::notice file=x%2Cy%3Az%25.txt,title=N01::no part of the format\n" +
		"::error::no place\n"
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

func TestUnder(t *testing.T) {
	list := check.Under("my/folder", problems())
	if got := list[0].Place.String(); got != "my/folder/quotes/a b.yaml:3:5" {
		t.Errorf("place %s", got)
	}
	if list[3].Place.File != "" {
		t.Errorf("a problem without a file has got one: %s", list[3].Place)
	}
	if got := check.Under(".", problems())[1].Place.File; got != "s.md" {
		t.Errorf("under the current folder: %s", got)
	}
}

func TestJSON(t *testing.T) {
	out, err := json.Marshal(check.JSON(problems()[:1]))
	if err != nil {
		t.Fatal(err)
	}
	want := `[{"severity":"error","code":"E02","file":"quotes/a b.yaml","line":3,"column":5,"message":"speaker: no actor has the id \"kím\"","hint":"nearest: \"kim\"","subject":"quote:q"}]`
	if string(out) != want {
		t.Errorf("got %s\nwant %s", out, want)
	}
	if none, err := json.Marshal(check.JSON(nil)); err != nil || string(none) != "[]" {
		t.Errorf("none is %s, %v", none, err)
	}
}

// What the schema of SARIF 2.1.0 requires, and what code scanning needs besides.
func TestSARIF(t *testing.T) {
	var out bytes.Buffer
	if err := check.SARIF(&out, problems()); err != nil {
		t.Fatal(err)
	}
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			ColumnKind string
			Tool       struct {
				Driver struct {
					Name  string
					Rules []struct {
						ID               string
						ShortDescription struct{ Text string }
						FullDescription  struct{ Text string }
						Default          struct{ Level string } `json:"defaultConfiguration"`
					}
				}
			}
			Results []struct {
				RuleID    string
				RuleIndex *int
				Level     string
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           *struct{ StartLine, StartColumn int }
					}
				}
			}
		}
	}
	if err := json.Unmarshal(out.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || !strings.HasSuffix(log.Schema, "sarif-2.1.0.json") || len(log.Runs) != 1 {
		t.Fatalf("version %q, schema %q, %d runs", log.Version, log.Schema, len(log.Runs))
	}
	run := log.Runs[0]
	if run.Tool.Driver.Name != "briefing" || len(run.Tool.Driver.Rules) != len(check.Rules()) || run.ColumnKind != "unicodeCodePoints" {
		t.Errorf("driver %q with %d rules, columns in %q", run.Tool.Driver.Name, len(run.Tool.Driver.Rules), run.ColumnKind)
	}
	for i, r := range check.Rules() {
		if got := run.Tool.Driver.Rules[i]; got.ID != r.Code || got.ShortDescription.Text != r.Title || got.FullDescription.Text != r.Explain || got.Default.Level != string(r.Severity) {
			t.Errorf("rule %d is %+v", i, got)
		}
	}
	if len(run.Results) != 4 {
		t.Fatalf("%d results", len(run.Results))
	}
	first := run.Results[0]
	if first.RuleID != "E02" || first.RuleIndex == nil || run.Tool.Driver.Rules[*first.RuleIndex].ID != "E02" || first.Level != "error" {
		t.Errorf("first result %+v", first)
	}
	if first.Message.Text != "speaker: no actor has the id \"kím\"\nnearest: \"kim\"" {
		t.Errorf("message %q", first.Message.Text)
	}
	place := first.Locations[0].PhysicalLocation
	if place.ArtifactLocation.URI != "quotes/a%20b.yaml" || place.Region.StartLine != 3 || place.Region.StartColumn != 5 {
		t.Errorf("place %+v", place)
	}
	if r := run.Results[2]; r.Level != "note" || r.Locations[0].PhysicalLocation.Region != nil || r.Locations[0].PhysicalLocation.ArtifactLocation.URI != "./x,y:z%25.txt" {
		t.Errorf("note %+v", r)
	}
	if r := run.Results[3]; r.RuleID != "" || r.RuleIndex != nil || r.Locations != nil {
		t.Errorf("result without code and place: %+v", r)
	}
	if strings.ContainsAny(out.String(), "\x1b\u202e") {
		t.Error("a hazard stands in the output")
	}
}

func TestSARIFOfNothing(t *testing.T) {
	var out strings.Builder
	if err := check.SARIF(&out, nil); err != nil || !strings.Contains(out.String(), `"results": []`) {
		t.Errorf("%v: %s", err, out.String())
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestBrokenWriter(t *testing.T) {
	for name, err := range map[string]error{
		"Print": check.Print(broken{}, problems()), "PrintGitHub": check.PrintGitHub(broken{}, problems()), "SARIF": check.SARIF(broken{}, problems()),
	} {
		if err == nil || !strings.HasSuffix(err.Error(), "disk full") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
