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
	switch fields[len(fields)-1] {
	case "7", "15":
		return theme.Light()
	case "0", "8":
		return theme.Dark()
	}
	return theme.Neutral()
}
