package ui

import (
	"briefing/ui/actor"
	"briefing/ui/pane"
	"briefing/ui/provision"
	"briefing/ui/timeline"
)

// lists are the panes in the left column. To add a pane, add its package and a
// line here; to remove one, take both away.
func lists() []pane.Pane {
	return []pane.Pane{
		timeline.New(),
		actor.New(),
		provision.New(),
	}
}
