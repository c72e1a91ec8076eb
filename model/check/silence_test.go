package check_test

import (
	"testing"

	"briefing/model"
	"briefing/model/check"
)

func TestSilence(t *testing.T) {
	noDate := func(code, reason string) *model.Data {
		d := mock(t)
		d.Sources[0].Issued = date(t, "")
		d.Quotes[0].Exact = "misquoted words altogether"
		d.Meta.Silence = []model.Silencing{{Code: code, Reason: reason}}
		return d
	}
	const misquoted, undated = `quotes/wire-0309.yaml exact: E04`, `sources/wire-0309.md:2: W03`
	expect(t, run(t, noDate("W03", "undated by nature"), check.Options{}), misquoted)
	expect(t, run(t, noDate("W03", " "), check.Options{}), misquoted, undated)
	expect(t, run(t, noDate("W01", "other"), check.Options{}), `briefing.yaml silence[0].code: N03`, misquoted, undated)
	expect(t, run(t, noDate("E04", "please"), check.Options{}), `briefing.yaml silence[0].code: E07`, misquoted, undated)
}

// What silences nothing would silence what comes next.
func TestIdleSilence(t *testing.T) {
	unread := model.Problem{Severity: model.Error, Code: "E13", Place: model.Place{File: "actors.yaml"}, Text: "not UTF-8"}
	for _, tt := range []struct {
		name  string
		codes []string
		read  []model.Problem
		want  []string
	}{
		{"nothing reported", []string{"W05"}, nil, []string{"briefing.yaml silence[0].code: N03 silence: nothing is reported with the code W05 any more"}},
		{"reported", []string{"W03"}, nil, nil},
		{"twice", []string{"W03", "W03"}, nil, []string{"briefing.yaml silence[1].code: N03 silence: W03 stands twice"}},
		{"twice for nothing", []string{"W05", "W05"}, nil, []string{
			"briefing.yaml silence[0].code: N03 silence: nothing", "briefing.yaml silence[1].code: N03 silence: W05 stands twice"}},
		{"something unread", []string{"W05"}, []model.Problem{unread}, []string{"actors.yaml: E13"}},
		{"no code at all", []string{"W99"}, nil, []string{"briefing.yaml silence[0].code: E02"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := mock(t)
			d.Sources[0].Issued = date(t, "")
			d.Meta.Silence = append(d.Meta.Silence, model.Silencing{Code: "W03", Reason: "undated"})
			if tt.codes[0] == "W03" {
				d.Meta.Silence = nil
			}
			first := len(d.Meta.Silence)
			for _, code := range tt.codes {
				d.Meta.Silence = append(d.Meta.Silence, model.Silencing{Code: code, Reason: "r"})
			}
			if first > 0 { // so that the entries of the test are counted from 0
				d.Meta.Silence = append(d.Meta.Silence[1:], d.Meta.Silence[0])
			}
			expect(t, run(t, d, check.Options{}, tt.read...), tt.want...)
		})
	}
}
