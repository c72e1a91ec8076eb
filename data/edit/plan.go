package edit

import (
	"briefing/model"
)

// Change is one file as it is and as it will be.
type Change struct {
	Path string // in the folder, with slashes
	Old  []byte // nil: there is no such file yet
	New  []byte
}

// Move gives a file or folder another name.
type Move struct{ From, To string }

// Plan is an edit of a folder that has been worked out and not yet written. Every change comes before every move, and
// paths are those before the moves.
type Plan struct {
	Changes []Change
	Moves   []Move

	// Finishing tells that a renaming was broken off half way and that this is the rest of it.
	Finishing bool

	// Warnings are what check will report beyond what it reports now. There are no errors among them.
	Warnings []model.Problem
}

// Empty tells whether there is nothing to do.
func (p *Plan) Empty() bool { return len(p.Changes) == 0 && len(p.Moves) == 0 }

// Lines say what the plan does, one thing in a line: "changed actors.yaml".
func (p *Plan) Lines() []string {
	var lines []string
	for _, c := range p.Changes {
		if c.Old == nil {
			lines = append(lines, "made "+c.Path)
		} else {
			lines = append(lines, "changed "+c.Path)
		}
	}
	for _, m := range p.Moves {
		lines = append(lines, "moved "+m.From+" to "+m.To)
	}
	return lines
}
