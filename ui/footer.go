package ui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"briefing/model"
	"briefing/ui/pane"
	"briefing/ui/rich"
	"briefing/ui/theme"
	"briefing/ui/widget"
)

// bar renders a row of the whole width with a space before it.
func (r *Reader) bar(l rich.Line) string {
	l = append(rich.Of(rich.Space(1)), l...)
	return r.world.Palette.Render(l.Truncate(r.size.X).Pad(r.size.X), nil)
}

// header tells which briefing this is, as of when, and how much is in it and in
// dispute. The title gives way to the day and the disputes; what else there is no
// room for is left out from the end.
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
	facts := append(r.urgent(), rich.T(rich.Muted, widget.Count(len(b.Quotes()), "quote")),
		rich.T(rich.Muted, widget.Count(len(b.Actors()), "actor")), rich.T(rich.Muted, widget.Count(len(b.Sources()), "source")))
	for _, f := range facts {
		next := append(line[:len(line):len(line)], rich.T(rich.Muted, " · "), f)
		if next.Width() >= r.size.X-1 {
			break
		}
		line = next
	}
	return r.bar(line)
}

// urgent are the facts that the title gives way to: the day, and what is disputed.
func (r *Reader) urgent() rich.Line {
	var facts rich.Line
	if d := r.world.Briefing.Meta().AsOf; !d.IsZero() {
		facts = append(facts, rich.T(rich.Muted, d.Short()))
	}
	if n := disputed(r.world.Briefing); n > 0 {
		facts = append(facts, rich.T(rich.Warn, fmt.Sprintf("%d disputed", n)))
	}
	return facts
}

// titleRoom is the width that the header has for the title.
func (r *Reader) titleRoom() int {
	room := r.size.X - 2
	for _, f := range r.urgent() {
		room -= 3 + rich.Width(f.Text())
	}
	return max(room, 8)
}

// titled tells whether the header shows the title whole, so that the overview need
// not say it again.
func (r *Reader) titled() bool {
	return rich.Width(rich.T(rich.Title, r.world.Briefing.Meta().Title).Text()) <= r.titleRoom()
}

// disputed counts the events and quotes that are.
func disputed(b *model.Briefing) int {
	n := 0
	for i := range b.Events() {
		if b.Events()[i].Disputed != "" {
			n++
		}
	}
	for i := range b.Quotes() {
		if b.Quotes()[i].Status == model.StatusDisputed {
			n++
		}
	}
	return n
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

// status tells what just happened, or where the reader is: the quote in its list,
// the filter and how to undo it, what is pinned.
func (r *Reader) status() string {
	if r.note != "" {
		return r.bar(rich.Of(rich.T(rich.Strong, r.note)))
	}
	return r.bar(r.state())
}

func (r *Reader) state() rich.Line {
	list := r.list
	text := widget.Count(len(list), "quote")
	if q := r.pointed(); q != nil {
		if i := slices.Index(list, q); i >= 0 {
			text = fmt.Sprintf("Quote %d/%d", i+1, len(list))
		}
	}
	line := rich.Of(rich.T(rich.Muted, text))
	if r.query != "" {
		line = append(line, rich.T(rich.Muted, " · "), rich.T(rich.Hit, r.world.Pages.Asked(r.query)+" ×"), rich.T(rich.Muted, " Esc clears"))
	}
	if r.pin != "" {
		line = append(line, rich.T(rich.Muted, " · "), rich.T(rich.Strong, "A pinned"), rich.T(rich.Muted, ", c on another"))
	}
	if r.found != "" {
		line = append(line, rich.T(rich.Muted, fmt.Sprintf(" · /%s n N", r.found)))
	}
	if n := len(r.world.Briefing.Problems()); n > 0 {
		line = append(line, rich.T(rich.Warn, " · "+widget.Count(n, "problem")), rich.T(rich.Muted, ", ! lists them"))
	}
	return line
}

// keys is the last row: what is being typed; where there is no row for the state,
// what just happened; else the keys of the focused pane.
func (r *Reader) keys() string {
	if r.prompt != nil {
		return r.promptRow()
	}
	if r.layout.Status < 0 {
		if r.note != "" {
			return r.bar(rich.Of(rich.T(rich.Strong, r.note)))
		}
		if r.query != "" || r.pin != "" || r.found != "" {
			return r.bar(r.state())
		}
	}
	if r.overlay != nil {
		return r.bar(rich.Of(rich.T(rich.Muted, "Esc closes")))
	}
	return r.footer()
}

// footer names the keys that matter most in the focused pane, as many as fit.
func (r *Reader) footer() string {
	key := footerKey{r.focus, r.size.X, r.colours}
	if r.foot.key != key {
		r.foot = footerMemo{key, r.newFooter()}
	}
	return r.foot.row
}

// footerMemo keeps the footer: it changes with the focus, the width and the
// colours only.
type footerMemo struct {
	key footerKey
	row string
}

type footerKey struct {
	focus, width int
	colours      theme.Colours
}

func (r *Reader) newFooter() string {
	bindings := r.world.Keys.Footer(r.panes[r.focus].Actions()...)
	for n := len(bindings); n > 0; n-- {
		if text := r.hints().ShortHelpView(bindings[:n]); ansi.StringWidth(text) < r.size.X {
			return fit(" "+text, r.size.X)
		}
	}
	return r.bar(nil)
}

func (r *Reader) promptRow() string {
	label := rich.Of(rich.T(rich.Key, r.prompt.label()))
	room := max(r.size.X-1-label.Width(), 1)
	if r.prompt.input.Value() == "" {
		return r.bar(append(label, rich.T(rich.Muted, r.prompt.hint())))
	}
	typed, _ := r.prompt.input.Line(room)
	return r.bar(append(label, typed...))
}

func (r *Reader) promptColumn() int {
	label := rich.Of(rich.T(rich.Key, r.prompt.label())).Width()
	_, column := r.prompt.input.Line(max(r.size.X-1-label, 1))
	return 1 + label + column
}

// hints is Bubbles' help in our colours.
func (r *Reader) hints() help.Model {
	h := help.New()
	key, word := lipgloss.NewStyle().Bold(true), lipgloss.NewStyle().Foreground(lipgloss.Color(r.colours.Muted))
	h.Styles.ShortKey, h.Styles.ShortDesc = key, word
	h.ShortSeparator = "  "
	return h
}
