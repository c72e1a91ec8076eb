// Package ui is the reader: a briefing in panes, moved through by keyboard.
//
// The root holds the selection, the layout and the history, turns keys into
// actions and actions into changes, and draws the frame. Panes get props and
// answer with intents; they know nothing of each other. After each change the
// root settles once: it computes the layout and lets every pane catch up.
package ui

import (
	"image"

	tea "charm.land/bubbletea/v2"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/export"
	"briefing/ui/keymap"
	"briefing/ui/layout"
	"briefing/ui/page"
	"briefing/ui/pane"
	"briefing/ui/prose"
	"briefing/ui/reader"
	"briefing/ui/theme"
)

// Config is what a reader is made from.
type Config struct {
	Briefing *model.Briefing
	Exporter export.Exporter
	Start    page.Subject                          // what is shown first; the zero subject is the overview
	Outside  Outside                               // nil: there is no folder, and no browser
	Check    func(*model.Briefing) []model.Problem // looks for problems; nil: does not
	Plain    bool                                  // no colours wanted
	Colours  theme.Colours                         // until the terminal says what its background is; zero: neutral ones
}

// Reader is the program as Bubble Tea runs it. Each Reader has all its state to
// itself.
type Reader struct {
	config  Config
	world   *pane.World
	colours theme.Colours

	panes  []pane.Pane // the lists in order, then the page
	page   *reader.Reader
	size   image.Point
	layout layout.Layout
	frame  frame
	fitted map[measured]string

	subject page.Subject
	focus   int
	open    int // the list that stays open where only one fits
	zoom    bool
	lent    bool   // the zoom came with a comparison, and goes with it
	query   string // what the quotes in list answer; empty: all
	list    []*model.Quote
	pin     model.ColumnID
	history history

	overlay pane.Overlay
	prompt  *prompt
	found   sought // what was searched for in the focused pane
	asked   string // what was searched for in all quotes
	turn    int    // of the address that was opened last
	head    headerMemo
	foot    footerMemo
	note    string // what the state row says until the next key
}

// New makes a reader. It does no I/O.
func New(c Config) *Reader {
	r := &Reader{config: c, subject: c.Start, page: reader.New()}
	r.panes = append(lists(), r.page)
	r.focus = r.main()
	if c.Colours == (theme.Colours{}) {
		c.Colours = theme.Neutral()
	}
	r.world = &pane.World{
		Briefing: c.Briefing,
		Index:    search.New(c.Briefing),
		Keys:     keymap.Default(),
	}
	r.paint(c.Colours)
	r.filter("")
	return r
}

// paint replaces the world by one in other colours.
func (r *Reader) paint(c theme.Colours) {
	r.colours = c
	w := *r.world
	w.Palette = c.Palette()
	w.Pages = &page.Builder{Briefing: w.Briefing, Index: w.Index, Signs: r.config.Plain, Headed: r.titled(), Faces: r.turns(),
		Prose: prose.New(prose.In(c, r.config.Plain)).Render}
	if r.world.Pages != nil {
		w.Pages.Stacked = r.world.Pages.Stacked
	}
	if r.config.Outside != nil {
		w.Pages.File = r.config.Outside.File
	}
	r.world = &w
}

// Init asks the terminal for its background and looks for problems meanwhile.
func (r *Reader) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, r.check(), r.prepare())
}

// Update routes a message and settles.
func (r *Reader) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := r.route(msg)
	r.settle()
	return r, cmd
}

func (r *Reader) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		r.size = image.Pt(msg.Width, msg.Height)
		if r.titled() != r.world.Pages.Headed || r.turns() != r.world.Pages.Faces {
			r.paint(r.colours)
		}
		return nil
	case tea.BackgroundColorMsg:
		r.paint(r.colours.On(msg.IsDark()))
		return nil
	case tea.KeyPressMsg:
		return r.key(msg)
	case Reloaded:
		return r.reload(msg)
	case checked:
		r.foundProblems(msg)
		return nil
	case browsed:
		r.browsed(msg)
		return nil
	case edited:
		if msg.err != nil {
			r.note = "The editor: " + msg.err.Error()
		}
		return nil
	}
	if r.prompt != nil {
		return r.prompt.Update(msg, r)
	}
	if r.overlay != nil {
		intent, cmd := r.overlay.Update(r.overlayProps(), msg)
		return tea.Batch(cmd, r.apply(intent))
	}
	return nil
}

// key gives a key to the layer that hears it: the prompt, the popup, or the panes.
func (r *Reader) key(press tea.KeyPressMsg) tea.Cmd {
	pressed := press.String()
	if pressed == "ctrl+c" {
		return tea.Quit
	}
	if r.layout.Mode == layout.TooSmall {
		if a, _ := r.world.Keys.Action(pressed); a == keymap.Close || a == keymap.Quit {
			return tea.Quit
		}
		return nil
	}
	r.note = ""
	switch {
	case r.prompt != nil:
		return r.prompt.key(press, r)
	case r.overlay != nil:
		intent, cmd := r.overlay.Update(r.overlayProps(), press)
		return tea.Batch(cmd, r.apply(intent))
	}
	if action, ok := r.world.Keys.Action(pressed); ok {
		return r.do(action)
	}
	return nil
}

// settle brings layout and panes up to date with what changed.
func (r *Reader) settle() {
	if r.size == (image.Point{}) {
		return
	}
	if r.lent && !r.comparing() {
		r.zoom, r.lent = false, false
	}
	r.layout = layout.Compute(layout.Request{
		Size: r.size, Lists: r.main(), Focus: r.focus, Open: r.open, Zoom: r.zoom})
	for i, p := range r.panes {
		if _, ok := r.layout.Region(i); ok { // a hidden pane keeps its place
			p.Sync(r.props(i))
		}
	}
	if r.overlay != nil {
		r.overlay.Sync(r.overlayProps())
	}
	r.frame.settle(r)
}

// main is the number of the pane that shows the page.
func (r *Reader) main() int { return len(r.panes) - 1 }

func (r *Reader) props(i int) pane.Props {
	p := pane.Props{World: r.world, Subject: r.subject, Focused: i == r.focus && r.overlay == nil && r.prompt == nil}
	if region, ok := r.layout.Region(i); ok {
		p.Size = r.layout.Inner(region).Size()
	}
	return p
}
