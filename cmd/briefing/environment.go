package main

import (
	"strings"

	"briefing/ui/theme"
)

// environment is the variables that a run was started with, each NAME=value.
type environment []string

func (e environment) get(name string) string {
	for _, pair := range e {
		if key, value, ok := strings.Cut(pair, "="); ok && key == name {
			return value
		}
	}
	return ""
}

// background guesses at the colours of the terminal from what some terminals say
// about them: COLORFGBG ends in the number of the background colour.
func (e environment) background() theme.Colours {
	fields := strings.Split(e.get("COLORFGBG"), ";")
	if last := fields[len(fields)-1]; last == "7" || last == "15" {
		return theme.Light()
	}
	return theme.Dark()
}
