// Package reader is the pane that shows a page: it scrolls, rests its cursor on
// what can be followed, and finds text.
package reader

import (
	"fmt"
	"image"

	tea "charm.land/bubbletea/v2"

	"briefing/ui/keymap"
	"briefing/ui/page"
	"briefing/ui/pane"
)

// gutter holds the mark of the line under the cursor; margin keeps text off the frame.
const (
	gutter = 2
	margin = 1
)

// Reader shows the page of the subject in its props.
type Reader struct {
	world *pane.World
	page  page.Page
	width int
	built bool

	top    int
	height int
	stop   int // index into page.Stops; -1: none is in sight
	find   finding
	anchor pane.Place  // where the reader was put last
	fresh  bool        // the page was opened and nothing was done on it yet
	wanted *pane.Place // where to be once the page is there
	styled []string    // rendered lines, filled as they come into sight
}

// New makes an empty reader; Sync fills it.
func New() *Reader { return &Reader{stop: -1} }

// Title is the title of the page, and how far it has been read.
func (r *Reader) Title(pane.Props) string {
	if last := r.last(); last > 0 {
		return fmt.Sprintf("%s · %d%%", r.page.Title, r.top*100/last)
	}
	return r.page.Title
}

// Page is the page that is shown.
func (r *Reader) Page() page.Page { return r.page }

// Sync builds the page anew where the world, the subject or the width changed. A
// page that changed only in size goes back to where the reader put it, so that a
// window that becomes small and large again shows the same as before.
func (r *Reader) Sync(p pane.Props) {
	width := max(p.Size.X-gutter-margin, 1)
	same := r.built && faceless(r.page.Subject) == faceless(p.Subject)
	rebuild := !same || r.page.Subject != p.Subject || r.world != p.World || r.width != width
	resized := r.height != p.Size.Y
	r.height = p.Size.Y
	if rebuild {
		r.build(p, width)
	}
	switch {
	case r.wanted != nil && r.wanted.Subject == p.Subject:
		r.Restore(*r.wanted)
	case !same:
		r.enter()
		r.anchor = r.Place()
	case r.fresh && (rebuild || resized):
		r.enter()
	case rebuild || resized:
		r.goTo(r.anchor)
	}
	r.wanted = nil
	r.clamp()
}

// faceless is a subject whichever of its texts is shown: who turns to the next one
// stays where it is.
func faceless(s page.Subject) page.Subject {
	s.Face = 0
	return s
}

func (r *Reader) build(p pane.Props, width int) {
	r.page = p.World.Pages.Build(p.Subject, width)
	r.world, r.width, r.built = p.World, width, true
	r.styled = make([]string, len(r.page.Lines))
	r.find.locate(r.page.Lines)
}

// enter puts the cursor where reading a page begins: where the page says, or on the
// first thing that can be followed, if it is in sight.
func (r *Reader) enter() {
	r.top, r.stop, r.fresh = 0, -1, true
	for _, i := range []int{r.page.Start, 0} {
		if i >= 0 && i < len(r.page.Stops) && r.page.Stops[i].Line < max(r.height, 1) {
			r.stop = i
			return
		}
	}
}

// last is the greatest scroll.
func (r *Reader) last() int { return max(len(r.page.Lines)-r.height, 0) }

func (r *Reader) clamp() {
	r.top = min(max(r.top, 0), r.last())
	if r.stop >= len(r.page.Stops) {
		r.stop = -1
	}
	if r.stop >= 0 && !r.inSight(r.stop) {
		r.stop = r.nearest()
	}
}

func (r *Reader) inSight(stop int) bool {
	line := r.page.Stops[stop].Line
	return line >= r.top+r.pinned().Rows && line < r.top+r.height
}

// pinned is the head that stays at the top although its page is scrolled past it;
// none where the window has no room for it.
func (r *Reader) pinned() page.Head {
	for _, h := range r.page.Heads {
		if h.From < r.top && r.top+h.Rows < h.To && h.Rows <= r.height/4 {
			return h
		}
	}
	return page.Head{}
}

// reveal scrolls no further than it takes to see a line.
func (r *Reader) reveal(line int) {
	r.top = max(r.top, line-r.height+1)
	if r.top > line {
		r.top = line
	}
	if rows := r.pinned().Rows; line < r.top+rows {
		r.top = max(line-rows, 0)
	}
}

// nearest is the stop in sight that is closest to the cursor's; -1 if none is.
func (r *Reader) nearest() int {
	first, last := -1, -1
	for i := range r.page.Stops {
		if r.inSight(i) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if r.stop >= 0 && r.page.Stops[r.stop].Line >= r.top+r.height {
		return last
	}
	return first
}

// Update moves, finds and follows.
func (r *Reader) Update(p pane.Props, msg tea.Msg) (pane.Intent, tea.Cmd) {
	defer func() { r.anchor = r.Place() }()
	r.fresh = false
	switch msg := msg.(type) {
	case pane.Do:
		return r.do(msg.Action), nil
	case pane.Find:
		return r.search(msg), nil
	}
	return nil, nil
}

func (r *Reader) do(a keymap.Action) pane.Intent {
	switch a {
	case keymap.Follow:
		return r.follow()
	case keymap.Down:
		r.down()
	case keymap.Up:
		r.up()
	case keymap.Right:
		r.along(1)
	case keymap.Left:
		r.along(-1)
	case keymap.HalfDown:
		r.scroll(max(r.height/2, 1))
	case keymap.HalfUp:
		r.scroll(-max(r.height/2, 1))
	case keymap.PageDown:
		r.scroll(max(r.height-2, 1))
	case keymap.PageUp:
		r.scroll(-max(r.height-2, 1))
	case keymap.Top:
		r.top, r.stop = 0, 0
		r.clamp()
	case keymap.Bottom:
		r.top, r.stop = r.last(), len(r.page.Stops)-1
		r.clamp()
	}
	return nil
}

func (r *Reader) follow() pane.Intent {
	if r.stop < 0 {
		return pane.Say{Text: "Nothing to follow here. j k go to links."}
	}
	if s, ok := page.Follow(r.page.Stops[r.stop].Link.Target); ok {
		return pane.Open{Subject: s}
	}
	return nil
}

// down goes to a stop on a line below; where there is none in sight, the text moves
// by a line.
func (r *Reader) down() {
	next := r.below()
	if r.leap(next) {
		return
	}
	if next >= 0 && r.page.Stops[next].Line <= r.top+r.height {
		r.stop = next
		r.reveal(r.page.Stops[next].Line)
		return
	}
	r.scroll(1)
}

// up is the same the other way.
func (r *Reader) up() {
	next := r.above()
	if r.leap(next) {
		return
	}
	if next >= 0 && r.page.Stops[next].Line >= r.top-1 {
		r.stop = next
		r.reveal(r.page.Stops[next].Line)
		return
	}
	r.scroll(-1)
}

// along goes to the next or previous stop in reading order.
func (r *Reader) along(by int) {
	next := r.stop + by
	if r.stop < 0 {
		next = r.nearest()
	}
	if next < 0 || next >= len(r.page.Stops) {
		return
	}
	r.stop = next
	r.reveal(r.page.Stops[next].Line)
}

func (r *Reader) scroll(by int) {
	r.top += by
	r.clamp()
}

// Cursor is the stop under the cursor.
func (r *Reader) Cursor(pane.Props) pane.Cursor {
	if r.stop < 0 {
		return pane.Cursor{}
	}
	s := r.page.Stops[r.stop]
	return pane.Cursor{
		At:     image.Pt(gutter+s.Col, s.Line-r.top),
		Shown:  r.inSight(r.stop),
		Target: s.Link.Target,
		Within: s.Link.Within,
	}
}

// Actions are what a page is used for.
func (r *Reader) Actions() []keymap.Action {
	return []keymap.Action{keymap.Help, keymap.Close, keymap.Follow, keymap.Back, keymap.NextPane,
		keymap.Speaker, keymap.Search, keymap.Find, keymap.Compare, keymap.Export}
}
