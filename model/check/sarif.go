package check

import (
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"slices"

	"briefing/model"
	"briefing/model/safe"
)

// SARIF writes problems in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code-scanning services
// and editors read: one run with the whole table of rules. Files are relative references as the problems name them.
// Remedies follow the message on a line of their own.
func SARIF(w io.Writer, problems []model.Problem) error {
	driver := sarifDriver{Name: "briefing", Rules: []sarifRule{}}
	for _, r := range Rules() {
		driver.Rules = append(driver.Rules, sarifRule{ID: r.Code, Short: sarifText{r.Title},
			Full: sarifText{r.Explain}, Default: sarifLevel{level(r.Severity)}})
	}
	run := sarifRun{Tool: sarifTool{driver}, ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	for _, p := range problems {
		run.Results = append(run.Results, sarifProblem(p, driver.Rules))
	}
	out, err := json.MarshalIndent(sarifLog{
		Schema:  "https://json.schemastore.org/sarif-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	}, "", "  ")
	if err != nil {
		return fmt.Errorf("encoding SARIF: %w", err)
	}
	if _, err := w.Write(append(out, '\n')); err != nil {
		return fmt.Errorf("writing SARIF: %w", err)
	}
	return nil
}

func sarifProblem(p model.Problem, rules []sarifRule) sarifResult {
	r := sarifResult{RuleID: p.Code, Level: level(p.Severity), Message: sarifText{safe.Line(p.Text)}}
	if n := slices.IndexFunc(rules, func(r sarifRule) bool { return r.ID == p.Code }); n >= 0 {
		r.RuleIndex = &n
	}
	if p.Hint != "" {
		r.Message.Text += "\n" + safe.Line(p.Hint)
	}
	if p.Place.File == "" {
		return r
	}
	place := sarifPhysical{Artifact: sarifArtifact{(&url.URL{Path: p.Place.File}).String()}}
	if p.Place.Line > 0 {
		place.Region = &sarifRegion{p.Place.Line, p.Place.Column}
	}
	r.Locations = []sarifLocation{{place}}
	return r
}

// level is the SARIF word for a severity.
func level(s model.Severity) string {
	switch s {
	case model.Error:
		return "error"
	case model.Warning:
		return "warning"
	}
	return "note"
}

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool       sarifTool     `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name  string      `json:"name"`
	Rules []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID      string     `json:"id"`
	Short   sarifText  `json:"shortDescription"`
	Full    sarifText  `json:"fullDescription"`
	Default sarifLevel `json:"defaultConfiguration"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifLevel struct {
	Level string `json:"level"`
}

type sarifResult struct {
	RuleID    string          `json:"ruleId,omitempty"`
	RuleIndex *int            `json:"ruleIndex,omitempty"`
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations,omitempty"`
}

type sarifLocation struct {
	Physical sarifPhysical `json:"physicalLocation"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"`
}
