// Package pane is the contract between the root of the reader and its panes:
// props go down, intents come up. Panes never import panes.
package pane

import (
	"image"

	tea "charm.land/bubbletea/v2"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/keymap"
	"briefing/ui/page"
	"briefing/ui/rich"
)

// World is what all panes see. It is replaced as a whole, never changed; a pane
// that caches compares the pointer.
type World struct {
	Briefing *model.Briefing
	Index    *search.Index
	Pages    *page.Builder
	Palette  *rich.Palette
	Keys     keymap.Map
}

// Props are handed to a pane at every call. The selection lives in the root.
type Props struct {
	World   *World
	Size    image.Point  // the cells that are the pane's own
	Focused bool         // the pane has the keyboard
	Subject page.Subject // what the page shows
}

// Pane is a region of the screen.
type Pane interface {
	// Title stands in the frame.
	Title(Props) string
	// Update answers to an action (Do), a search in the pane (Find) or a result
	// of the pane's own.
	Update(Props, tea.Msg) (Intent, tea.Cmd)
	// Sync is called after each change of the world, the selection or the size.
	Sync(Props)
	// View gives at most Size.Y rows of at most Size.X cells. It changes nothing
	// that can be seen.
	View(Props) []string
	// Cursor is where the pane's cursor rests.
	Cursor(Props) Cursor
	// Place and Restore carry scroll and cursor through the history.
	Place() Place
	Restore(Place)
	// Actions are what the footer names for this pane.
	Actions() []keymap.Action
}

// Cursor is the cell under a pane's cursor and what stands there.
type Cursor struct {
	At     image.Point
	Shown  bool   // the cell is on the screen
	Full   string // of a list: the whole of what the row has no room for
	Target string // what Enter would open
	Within string // the quote or text around it
}

// Place is where a reader was in a pane.
type Place struct {
	Subject page.Subject // of the page; lists leave it empty
	Top     int          // first row shown
	Target  string       // what the cursor was on
	Within  string
	Row     int // the row of the cursor
}

// Do asks a pane to carry out an action.
type Do struct{ Action keymap.Action }

// Find asks a pane to go to what holds a text: the first hit at or after the
// cursor, or the next one in a direction. An empty text forgets the search.
type Find struct {
	Text string
	Step int // 0 at or after the cursor; 1 next; -1 previous
}

// Intent is what a pane asks of the root.
type Intent interface{ intent() }

// Show asks for a subject beside the list in which the cursor moved. It leaves
// no trace in the history.
type Show struct{ Subject page.Subject }

// Open asks for a subject as a step that can be gone back on.
type Open struct{ Subject page.Subject }

// Say asks for a line in the state row.
type Say struct{ Text string }

// Found answers to [Find]: which of how many hits the pane went to, counted from 1,
// and what it asks for besides. Of is 0 where there is none. Also is the other name
// by which it was found, where the pane does not show what was searched for.
type Found struct {
	At, Of int
	Also   string
	Then   Intent
}

func (Show) intent()  {}
func (Open) intent()  {}
func (Say) intent()   {}
func (Found) intent() {}
