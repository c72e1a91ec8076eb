package ui

import (
	"slices"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"briefing/model"
	"briefing/ui/keymap"
	"briefing/ui/page"
	"briefing/ui/rich"
	"briefing/ui/theme"
)

// keys is the last row: what is being typed; where there is no row for the state,
// what just happened or what Esc would take away; else the keys of the place. A
// popup hears every key and names its own.
func (r *Reader) keys() string {
	switch {
	case r.prompt != nil:
		return r.promptRow()
	case r.layout.Status < 0 && r.note != "":
		return r.bar(rich.Of(rich.T(rich.Strong, r.note)))
	case r.overlay != nil:
		return r.bar(nil)
	case r.layout.Status < 0 && r.top() != noLayer:
		return r.stateAndKeys()
	}
	return r.footer()
}

// stateAndKeys is the state with as many keys beside it as there is room for.
func (r *Reader) stateAndKeys() string {
	state := r.state(r.size.X - 1)
	left := r.bar(state)
	room := r.size.X - state.Width() - 4
	if keys := r.hintsIn(room); keys != "" {
		left = ansi.Truncate(left, state.Width()+4, "") + keys
	}
	return fit(left, r.size.X)
}

// footer names the keys that matter most in this place, as many as fit.
func (r *Reader) footer() string {
	k := footerKey{r.useful(), r.size.X, r.colours, r.comparing(), r.turns()}
	if !r.foot.key.same(k) {
		r.foot = footerMemo{k, fit(" "+r.hintsIn(r.size.X-2), r.size.X)}
	}
	return r.foot.row
}

// footerMemo keeps the footer: it changes with the useful keys, what c does, the
// width and the colours only.
type footerMemo struct {
	key footerKey
	row string
}

type footerKey struct {
	actions          []keymap.Action
	width            int
	colours          theme.Colours
	comparing, turns bool
}

func (k footerKey) same(other footerKey) bool {
	return slices.Equal(k.actions, other.actions) && k.width == other.width && k.colours == other.colours &&
		k.comparing == other.comparing && k.turns == other.turns
}

// hintsIn are as many of the useful keys as a width holds.
func (r *Reader) hintsIn(width int) string {
	var bindings []key.Binding
	for _, a := range r.useful() {
		bindings = append(bindings, r.bindings(a)...)
	}
	for n := len(bindings); n > 0; n-- {
		if text := r.hints().ShortHelpView(bindings[:n]); ansi.StringWidth(text) <= width {
			return text
		}
	}
	return ""
}

// useful are the actions that the footer names: those that this place offers and that
// can be done in it. Where the pane is zoomed q does not quit, and the state says
// what unzooms.
func (r *Reader) useful() []keymap.Action {
	why := r.cannot()
	return slices.DeleteFunc(r.offered(), func(a keymap.Action) bool {
		return why[a] != "" || a == keymap.Close && r.zoomed() || a == keymap.Export && r.nothingFound()
	})
}

// nothingFound tells whether the page is a search that no quote answers.
func (r *Reader) nothingFound() bool {
	return r.focus == r.main() && r.subject.Kind == page.Search && len(r.page.Page().Quotes) == 0
}

// offered are the actions that a place is for: help, the ways on and back, then the
// most useful ones for the kind of page, then those of the pane.
func (r *Reader) offered() []keymap.Action {
	all := []keymap.Action{keymap.Help, keymap.Follow, keymap.Back}
	if r.focus == r.main() {
		all = append(all, ofPage(r.subject)...)
	}
	var list []keymap.Action
	for _, a := range slices.Concat(all, r.panes[r.focus].Actions(), []keymap.Action{keymap.Problems}) {
		if !slices.Contains(list, a) && !r.idle(a) {
			list = append(list, a)
		}
	}
	return list
}

// idle tells whether an action is no more than a way to nothing, so that the help
// need not explain why it cannot be done either.
func (r *Reader) idle(a keymap.Action) bool {
	switch a {
	case keymap.Back:
		return len(r.history.past) == 0
	case keymap.Problems:
		return len(r.world.Briefing.Problems()) == 0 || r.subject.Kind == page.Problems
	}
	return false
}

// ofPage are the actions that a kind of page is used for, besides going on and back.
func ofPage(s page.Subject) []keymap.Action {
	switch {
	case s.Kind == page.Problems || s.Kind == page.Written:
		return []keymap.Action{keymap.Edit, keymap.Find}
	case slices.Contains([]page.Kind{page.Matrix, page.Disputed, page.Compared, page.Judgments}, s.Kind):
		return []keymap.Action{keymap.Speaker, keymap.Search, keymap.Find, keymap.Export, keymap.NextQuote, keymap.Close}
	case s.Kind == page.Overview:
		return []keymap.Action{keymap.Speaker, keymap.Search, keymap.Export, keymap.NextQuote, keymap.Find, keymap.Close}
	case s.Kind == page.Compare || s.Ref.Kind == model.KindComparison:
		return []keymap.Action{keymap.Compare, keymap.Export, keymap.Speaker, keymap.Search, keymap.Find, keymap.Close}
	}
	return []keymap.Action{keymap.Compare, keymap.Export, keymap.NextQuote, keymap.Speaker, keymap.Search, keymap.Find, keymap.Close}
}

// bindings are an action as the footer names it: by its first key, or both of a
// pair, and a word for what it does here.
func (r *Reader) bindings(a keymap.Action) []key.Binding {
	list := r.world.Keys.Footer(a)
	for i := range list {
		h := list[i].Help()
		switch {
		case a == keymap.NextQuote:
			h.Key = "J K"
		case a == keymap.Compare && r.comparing():
			h.Desc = "layout"
			if r.turns() {
				h.Desc = "turn"
			}
		}
		list[i].SetHelp(h.Key, h.Desc)
	}
	return list
}

// hints is Bubbles' help in our colours.
func (r *Reader) hints() help.Model {
	h := help.New()
	key, word := lipgloss.NewStyle().Bold(true), lipgloss.NewStyle().Foreground(lipgloss.Color(r.colours.Muted))
	h.Styles.ShortKey, h.Styles.ShortDesc = key, word
	h.ShortSeparator = "  "
	return h
}
