package ui

import (
	"fmt"
	"strings"

	"briefing/model"
	"briefing/ui/pane"
	"briefing/ui/rich"
)

// bar renders a row of the whole width with a space before it.
func (r *Reader) bar(l rich.Line) string {
	l = append(rich.Of(rich.Space(1)), l...)
	return r.world.Palette.Render(l.Truncate(r.size.X).Pad(r.size.X), nil)
}

// header tells which briefing this is, as of when, and how much is in it, in
// dispute and wrong with it. The title gives way to what is urgent; what else there
// is no room for is left out from the end.
func (r *Reader) header() string {
	if key := (headerKey{r.world, r.size.X}); r.head.key != key {
		r.head = headerMemo{key, r.newHeader()}
	}
	return r.head.row
}

// headerMemo keeps the header: counting what is disputed takes longer than the rest
// of a frame in a large briefing.
type headerMemo struct {
	key headerKey
	row string
}

type headerKey struct {
	world *pane.World
	width int
}

func (r *Reader) newHeader() string {
	b := r.world.Briefing
	line := rich.Of(rich.T(rich.Title, b.Meta().Title)).Truncate(r.titleRoom())
	facts := append(r.urgent(), rich.T(rich.Muted, model.Counted(len(b.Quotes()), "quote")),
		rich.T(rich.Muted, model.Counted(len(b.Actors()), "actor")), rich.T(rich.Muted, model.Counted(len(b.Sources()), "source")))
	for _, f := range facts {
		next := append(line[:len(line):len(line)], rich.T(rich.Muted, " · "), f)
		if next.Width() >= r.size.X-1 {
			break
		}
		line = next
	}
	return r.bar(line)
}

// narrow is the width below which the header leaves out words that explain.
const narrow = 60

// urgent are the facts that the title gives way to: the day up to which the briefing
// holds, how much is wrong with it, how much is disputed, and how much is not as
// its source has it.
func (r *Reader) urgent() rich.Line {
	var facts rich.Line
	if d := r.world.Briefing.Meta().AsOf; !d.IsZero() {
		day := d.Short()
		if r.size.X >= narrow {
			day = "as of " + day
		}
		facts = append(facts, rich.T(rich.Muted, day))
	}
	if n := len(r.world.Briefing.Problems()); n > 0 {
		facts = append(facts, rich.T(rich.Warn, model.Counted(n, "problem")))
	}
	if events, quotes := r.world.Briefing.Contested(); len(events)+len(quotes) > 0 {
		facts = append(facts, rich.T(rich.Warn, fmt.Sprintf("%d disputed", len(events)+len(quotes))))
	}
	if quotes, clauses := r.world.Briefing.Doubted(); quotes+clauses > 0 {
		facts = append(facts, rich.T(rich.Warn, fmt.Sprintf("%d unverified", quotes+clauses)))
	}
	return facts
}

// titleRoom is the width that the header has for the title.
func (r *Reader) titleRoom() int {
	room := r.size.X - 2
	for _, f := range r.urgent() {
		room -= 3 + rich.Width(f.Text())
	}
	return max(room, 4)
}

// titled tells whether the header shows the title whole, so that the overview need
// not say it again.
func (r *Reader) titled() bool {
	return rich.Width(rich.T(rich.Title, r.world.Briefing.Meta().Title).Text()) <= r.titleRoom()
}

// tabs names the panes where only one is on the screen; where there is no room for
// all names, that of the focused one.
func (r *Reader) tabs() string {
	line := r.tabLine(true)
	if line.Width() >= r.size.X {
		line = r.tabLine(false)
	}
	return r.bar(line)
}

func (r *Reader) tabLine(names bool) rich.Line {
	var line rich.Line
	for i, p := range r.panes {
		name, _, _ := strings.Cut(p.Title(r.props(i)), " ")
		if i == r.main() {
			name = "Page"
		}
		switch {
		case i == r.focus:
			line = append(line, rich.T(rich.Focus, "["+digit(i)+" "+name+"]"))
		case names:
			line = append(line, rich.T(rich.Muted, " "+digit(i)+" "+name+" "))
		default:
			line = append(line, rich.T(rich.Muted, " "+digit(i)+" "))
		}
	}
	return line
}
