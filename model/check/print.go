package check

import (
	"bufio"
	"fmt"
	"io"
	"path"
	"strings"

	"briefing/model"
	"briefing/model/safe"
)

// Under gives the problems with their files named from outside the briefing's folder: actors.yaml becomes
// dir/actors.yaml, so that editors and annotations find it. Places within a hint stay as they are.
func Under(dir string, problems []model.Problem) []model.Problem {
	list := make([]model.Problem, len(problems))
	for i, p := range problems {
		if p.Place.File != "" {
			p.Place.File = path.Join(dir, p.Place.File)
		}
		list[i] = p
	}
	return list
}

// Print writes each problem as file:line:column: CODE message, as compilers do, with the remedy on a line of its own
// below. What stands in the briefing is shown by [safe.Line] and never reaches the terminal as it is.
func Print(w io.Writer, problems []model.Problem) error {
	out := bufio.NewWriter(w)
	for _, p := range problems {
		if place := p.Place.String(); place != "" {
			fmt.Fprintf(out, "%s: ", safe.Line(place))
		}
		fmt.Fprintln(out, safe.Line(codeAndText(p)))
		if p.Hint != "" {
			fmt.Fprintf(out, "    %s\n", safe.Line(p.Hint))
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the problems: %w", err)
	}
	return nil
}

func codeAndText(p model.Problem) string {
	return strings.TrimPrefix(p.Code+" "+p.Text, " ")
}

// PrintGitHub writes each problem as a workflow command of GitHub Actions, which shows it beside the line it is about:
// ::error file=actors.yaml,line=3,col=5,title=E02::message.
func PrintGitHub(w io.Writer, problems []model.Problem) error {
	out := bufio.NewWriter(w)
	for _, p := range problems {
		level := map[model.Severity]string{model.Error: "error", model.Warning: "warning"}[p.Severity]
		if level == "" {
			level = "notice"
		}
		var properties []string
		add := func(name, value string) { properties = append(properties, name+"="+gitHubProperty(value)) }
		if p.Place.File != "" {
			add("file", p.Place.File)
		}
		if p.Place.Line > 0 {
			add("line", fmt.Sprint(p.Place.Line))
		}
		if p.Place.Column > 0 {
			add("col", fmt.Sprint(p.Place.Column))
		}
		if p.Code != "" {
			add("title", p.Code)
		}
		message := safe.Line(p.Text)
		if p.Hint != "" {
			message += "\n" + safe.Line(p.Hint)
		}
		command := strings.TrimSpace(level + " " + strings.Join(properties, ","))
		fmt.Fprintf(out, "::%s::%s\n", command, gitHubData(message))
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the annotations: %w", err)
	}
	return nil
}

// gitHubData escapes a message as the runner decodes it.
func gitHubData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// gitHubProperty escapes the value of a property, in which colons and commas part.
func gitHubProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(safe.Line(s))
}

// ProblemJSON is a problem as data.
type ProblemJSON struct {
	Severity string `json:"severity"` // error, warning or note
	Code     string `json:"code"`
	File     string `json:"file"`
	Line     int    `json:"line"`   // from 1; 0 where only the file is known
	Column   int    `json:"column"` // in characters, from 1; 0 where only the line is known
	Message  string `json:"message"`
	Hint     string `json:"hint"`
	Subject  string `json:"subject"` // kind:id of what it is about; may be empty
}

// JSON gives problems as data; never nil, so that none is [] and not null. Texts are as they stand in the briefing:
// whoever writes them to a terminal encodes hazards, as [safe.JSON] does.
func JSON(problems []model.Problem) []ProblemJSON {
	list := make([]ProblemJSON, len(problems))
	for i, p := range problems {
		list[i] = ProblemJSON{
			Severity: string(p.Severity), Code: p.Code,
			File: p.Place.File, Line: p.Place.Line, Column: p.Place.Column,
			Message: p.Text, Hint: p.Hint, Subject: p.Subject.String(),
		}
	}
	return list
}
