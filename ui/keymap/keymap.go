// Package keymap is the one table of keys. Matching, the footer, the help and the
// README all read it, so a key that works is a key that is listed.
package keymap

import (
	"strings"

	"charm.land/bubbles/v2/key"
)

// Action is something a person can ask for. Features handle actions, not keys, so
// that a key, a script and a test come in by the same door.
type Action string

// The actions.
const (
	Up         Action = "up"
	Down       Action = "down"
	Left       Action = "left"
	Right      Action = "right"
	HalfUp     Action = "half-page-up"
	HalfDown   Action = "half-page-down"
	PageUp     Action = "page-up"
	PageDown   Action = "page-down"
	Top        Action = "top"
	Bottom     Action = "bottom"
	NextPane   Action = "next-pane"
	PrevPane   Action = "previous-pane"
	Overview   Action = "overview"
	Timeline   Action = "timeline"
	Actors     Action = "actors"
	Provisions Action = "provisions"
	Main       Action = "main"
	Positions  Action = "positions"
	Follow     Action = "follow"
	Back       Action = "back"
	Forward    Action = "forward"
	NextQuote  Action = "next-quote"
	PrevQuote  Action = "previous-quote"
	Find       Action = "find"
	FindNext   Action = "find-next"
	FindPrev   Action = "find-previous"
	Search     Action = "search"
	Speaker    Action = "speaker"
	Compare    Action = "compare"
	Export     Action = "export"
	Copy       Action = "copy"
	Problems   Action = "problems"
	Edit       Action = "edit"
	Browse     Action = "browse"
	Zoom       Action = "zoom"
	Help       Action = "help"
	Redraw     Action = "redraw"
	Suspend    Action = "suspend"
	Peel       Action = "peel"
	Close      Action = "close"
	Quit       Action = "quit"
)

// Entry is one row of the table.
type Entry struct {
	Action Action
	Keys   []string // as Bubble Tea names them
	Label  string   // as people read them
	Help   string   // what it does
	Short  string   // the same in a word, for the footer; empty: not in the footer
	Group  Group
}

// Group is a heading in the help.
type Group string

// The groups, in the order of the help.
const (
	Reading Group = "Reading"
	Finding Group = "Finding"
	Panes   Group = "Panes"
	Moving  Group = "Moving"
	Leaving Group = "The program"
)

// Groups are the headings in order.
func Groups() []Group { return []Group{Reading, Finding, Panes, Moving, Leaving} }

// Map is a table of keys.
type Map []Entry

// Default is the table that the program starts with.
func Default() Map {
	return Map{
		{Follow, []string{"enter"}, "Enter", "follow: open what the cursor is on", "follow", Reading},
		{Back, []string{"backspace", "alt+left", "ctrl+o"}, "Backspace Alt-← Ctrl-o", "back to the same place", "back", Reading},
		{Forward, []string{"alt+right"}, "Alt-→", "forward again", "", Reading},
		{NextQuote, []string{"J"}, "J", "next quote", "next", Reading},
		{PrevQuote, []string{"K"}, "K", "previous quote", "", Reading},
		{Compare, []string{"c"}, "c", "compare: pin A, then B; on a comparison, change the layout", "compare", Reading},
		{Copy, []string{"y"}, "y", "copy the quote with its citation", "", Reading},
		{Export, []string{"e"}, "e", "export to Markdown, with a preview", "export", Reading},
		{Browse, []string{"o"}, "o", "open the source in the browser", "", Reading},
		{Edit, []string{"E"}, "E", "edit where it is written, in $EDITOR", "edit", Reading},

		{Find, []string{"/"}, "/", "find in this pane", "find", Finding},
		{FindNext, []string{"n"}, "n", "next hit", "", Finding},
		{FindPrev, []string{"N"}, "N", "previous hit", "", Finding},
		{Search, []string{"f"}, "f", "search all quotes", "search", Finding},
		{Speaker, []string{"s"}, "s", "choose a speaker", "speaker", Finding},
		{Problems, []string{"!"}, "!", "what is wrong in the folder", "problems", Finding},

		{NextPane, []string{"tab"}, "Tab", "next pane", "pane", Panes},
		{PrevPane, []string{"shift+tab"}, "Shift-Tab", "previous pane", "", Panes},
		{Overview, []string{"0"}, "0", "overview", "", Panes},
		{Timeline, []string{"1"}, "1", "timeline", "", Panes},
		{Actors, []string{"2"}, "2", "actors", "", Panes},
		{Provisions, []string{"3"}, "3", "provisions", "", Panes},
		{Main, []string{"4"}, "4", "the page on the right", "", Panes},
		{Positions, []string{"5"}, "5", "who stands where: actors by issues", "", Panes},
		{Zoom, []string{"z"}, "z", "zoom the pane, and back", "", Panes},

		{Down, []string{"j", "down"}, "j ↓", "next row, line of links, or quote of a list", "", Moving},
		{Up, []string{"k", "up"}, "k ↑", "previous row, line of links, or quote", "", Moving},
		{Right, []string{"l", "right"}, "l →", "next link on a page", "", Moving},
		{Left, []string{"h", "left"}, "h ←", "previous link on a page", "", Moving},
		{HalfDown, []string{"ctrl+d"}, "Ctrl-d", "half a page down", "", Moving},
		{HalfUp, []string{"ctrl+u"}, "Ctrl-u", "half a page up", "", Moving},
		{PageDown, []string{"pgdown", "space"}, "PgDn Space", "a page down", "", Moving},
		{PageUp, []string{"pgup", "b"}, "PgUp b", "a page up", "", Moving},
		{Top, []string{"g", "home"}, "g Home", "to the top", "", Moving},
		{Bottom, []string{"G", "end"}, "G End", "to the bottom", "", Moving},

		{Help, []string{"?"}, "?", "this help", "help", Leaving},
		{Redraw, []string{"ctrl+l"}, "Ctrl-l", "draw the screen again", "", Leaving},
		{Suspend, []string{"ctrl+z"}, "Ctrl-z", "suspend", "", Leaving},
		{Peel, []string{"esc"}, "Esc", "take one thing away: input, popup, find, zoom, pin, filter", "", Leaving},
		{Close, []string{"q"}, "q", "close a popup or the zoom; else quit", "quit", Leaving},
		{Quit, []string{"Q", "ctrl+c"}, "Q Ctrl-c", "quit now", "", Leaving},
	}
}

// Action is what a key asks for; false where it is not bound.
func (m Map) Action(pressed string) (Action, bool) {
	for _, e := range m {
		for _, k := range e.Keys {
			if k == pressed {
				return e.Action, true
			}
		}
	}
	return "", false
}

// Entry finds the row of an action.
func (m Map) Entry(a Action) (Entry, bool) {
	for _, e := range m {
		if e.Action == a {
			return e, true
		}
	}
	return Entry{}, false
}

// Bindings are the rows of a group as Bubbles bindings.
func (m Map) Bindings(g Group) []key.Binding {
	var list []key.Binding
	for _, e := range m {
		if e.Group == g {
			list = append(list, key.NewBinding(key.WithKeys(e.Keys...), key.WithHelp(e.Label, e.Help)))
		}
	}
	return list
}

// Footer are the bindings named in the footer, in the order given, each by its
// first key and a word.
func (m Map) Footer(actions ...Action) []key.Binding {
	var list []key.Binding
	for _, a := range actions {
		if e, ok := m.Entry(a); ok && e.Short != "" {
			label, _, _ := strings.Cut(e.Label, " ")
			list = append(list, key.NewBinding(key.WithKeys(e.Keys...), key.WithHelp(label, e.Short)))
		}
	}
	return list
}
