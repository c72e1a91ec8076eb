package pane

import (
	"image"

	tea "charm.land/bubbletea/v2"

	"briefing/ui/page"
)

// Overlay is a popup over the panes. While it is open it hears every key.
type Overlay interface {
	// Title stands in its frame.
	Title() string
	// Fit is the size it would like within the greatest that there is.
	Fit(most image.Point) image.Point
	// Update answers to keys and to results of its own.
	Update(Props, tea.Msg) (Intent, tea.Cmd)
	// Sync is called after each change, before View.
	Sync(Props)
	// View gives at most Size.Y rows of at most Size.X cells.
	View(Props) []string
	// Cursor is where text is typed, if anywhere.
	Cursor(Props) (at image.Point, shown bool)
}

// Renewed tells a popup that the briefing of its props has been read anew.
type Renewed struct{}

// Dismiss asks for the popup to close.
type Dismiss struct{ Text string }

// Narrow asks for the quotes that answer a query to become the reader's list.
type Narrow struct{ Query string }

// Jump closes the popup and opens a subject.
type Jump struct{ Subject page.Subject }

func (Dismiss) intent() {}
func (Narrow) intent()  {}
func (Jump) intent()    {}
