package pane

import (
	"fmt"
	"image"
	"strings"

	tea "charm.land/bubbletea/v2"

	"briefing/model/search"
	"briefing/ui/keymap"
	"briefing/ui/page"
	"briefing/ui/rich"
	"briefing/ui/widget"
)

// Spec is what makes one list pane differ from another.
type Spec struct {
	Name string
	// Rows lays the list out at a width. Targets are targets of pages.
	Rows func(w *World, width int) []widget.Row
	// Start is the target on which the cursor stands at first; nil: the first row.
	Start func(w *World) string
	// Empty is what is said where the list holds nothing.
	Empty string
}

// List is a pane that holds a list: moving shows what the cursor is on, Enter
// opens it.
type List struct {
	spec  Spec
	list  widget.List
	world *World
	size  image.Point
}

// NewList makes an empty list pane; Sync fills it.
func NewList(spec Spec) *List { return &List{spec: spec} }

// Title is the name, and where the cursor stands: the number of its row, or the
// heading that it is on.
func (l *List) Title(p Props) string {
	if head := l.list.Heading(); head != "" {
		return fmt.Sprintf("%s %d · %s", l.spec.Name, l.list.Len(), head)
	}
	if at := l.list.Position(); at > 0 {
		return fmt.Sprintf("%s %d/%d", l.spec.Name, at, l.list.Len())
	}
	return fmt.Sprintf("%s %d", l.spec.Name, l.list.Len())
}

// Update moves, finds and follows.
func (l *List) Update(p Props, msg tea.Msg) (Intent, tea.Cmd) {
	switch msg := msg.(type) {
	case Do:
		if msg.Action == keymap.Follow {
			return l.open(), nil
		}
		if l.list.Do(msg.Action, p.Size.Y) {
			return l.show(), nil
		}
	case Find:
		return l.find(msg), nil
	}
	return nil, nil
}

// find goes to a hit and marks all of them.
func (l *List) find(msg Find) Intent {
	want := search.Fold(msg.Text)
	if want == "" {
		l.list.Mark = nil
		return nil
	}
	query := search.Literal(msg.Text)
	l.list.Mark = func(row string) [][2]int {
		var hits [][2]int
		for _, s := range search.Spans(row, query) {
			hits = append(hits, [2]int{s.Start, s.End})
		}
		return hits
	}
	matches := func(text string) bool { return strings.Contains(search.Fold(text), want) }
	at, of := l.list.Find(matches, msg.Step)
	if of == 0 {
		l.list.Mark = nil
		return Found{}
	}
	return Found{At: at, Of: of, Also: l.list.Why(matches), Then: l.show()}
}

func (l *List) show() Intent {
	if s, ok := page.Follow(l.list.Target()); ok {
		return Show{s}
	}
	return nil
}

func (l *List) open() Intent {
	if s, ok := page.Follow(l.list.Target()); ok {
		return Open{s}
	}
	return nil
}

// widest is the greatest width of a row: beyond it the eye loses the way from the
// title to the counts.
const widest = 90

// Sync lays the rows out anew where the world or the width changed, and puts the
// cursor on the subject where the list holds it.
func (l *List) Sync(p Props) {
	if p.World != l.world || p.Size.X != l.size.X {
		l.list.SetRows(l.spec.Rows(p.World, min(p.Size.X-2, widest)))
	}
	if l.world == nil && l.spec.Start != nil {
		l.list.Select(l.spec.Start(p.World))
	}
	l.world, l.size = p.World, p.Size
	l.list.Select(p.Subject.Target())
	if p.Size.Y > 0 {
		l.list.Scroll(p.Size.Y)
	}
}

// View renders the rows in sight.
func (l *List) View(p Props) []string {
	if l.list.Target() == "" {
		return l.nothing(p)
	}
	return l.list.View(p.World.Palette, p.Size.X, p.Size.Y, p.Focused)
}

// nothing says that the list is empty.
func (l *List) nothing(p Props) []string {
	var rows []string
	said := rich.Wrap([]rich.Span{rich.T(rich.Muted, l.spec.Empty)}, p.Size.X, rich.Of(rich.Space(2)), rich.Of(rich.Space(2)))
	for _, line := range said[:min(len(said), p.Size.Y)] {
		rows = append(rows, p.World.Palette.Render(line.Truncate(p.Size.X), nil))
	}
	return rows
}

// Cursor is the marked row.
func (l *List) Cursor(p Props) Cursor {
	row := l.list.CursorRow()
	return Cursor{At: image.Pt(0, row), Shown: row >= 0 && row < p.Size.Y,
		Target: l.list.Target(), Full: l.list.Full()}
}

// Place is the scroll and the cursor.
func (l *List) Place() Place { return Place{Top: l.list.Top(), Target: l.list.Target()} }

// Restore puts scroll and cursor back.
func (l *List) Restore(p Place) {
	l.list.SetTop(p.Top)
	l.list.Select(p.Target)
}

// Actions are what a list is used for.
func (l *List) Actions() []keymap.Action {
	return []keymap.Action{keymap.Follow, keymap.Speaker, keymap.Search, keymap.Find, keymap.Export,
		keymap.NextPane, keymap.Close, keymap.Compare, keymap.Back}
}
