package main

import (
	"bufio"
	"os"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"github.com/charmbracelet/x/term"

	"briefing/model/safe"
	"briefing/ui/rich"
)

// cancelled is the failure of a form that was left.
func cancelled() *failure { return usage("", "cancelled: nothing was written") }

// questionnaire is what a person is asked, and how.
type questionnaire struct {
	title     string
	questions []*question
	plain     bool          // line by line
	in        *bufio.Reader // from which lines are read
	refused   error         // why the answers that are filled in were not taken; its lines are safe to show
}

// ask has a person answer questions: in a form that fills the terminal, or line by
// line where plain is asked for, the terminal can do no more or is too small.
func (p *program) ask(q questionnaire) error {
	if q.plain || p.results.terminal && (!p.results.styled() || p.small()) {
		return p.askPlainly(q)
	}
	f := &form{huh: huhForm(q, p.results.coloured())}
	if err := p.occupy(f, nil); err != nil {
		return err
	}
	if f.huh.State != huh.StateCompleted {
		return cancelled()
	}
	return nil
}

// The least window in which a form shows what is being filled in.
const (
	leastColumns = 40
	leastRows    = 16
)

// small tells whether the terminal is smaller than that.
func (p *program) small() bool {
	width, height, err := term.GetSize(p.out.Fd())
	return err == nil && tooSmall(width, height)
}

func tooSmall(width, height int) bool { return width < leastColumns || height < leastRows }

// canAsk tells whether somebody sits at a terminal and can be asked.
func (p *program) canAsk() bool { return p.results.terminal && term.IsTerminal(os.Stdin.Fd()) }

// form is a form of the library in the whole terminal. Esc leaves it, as Ctrl-C
// does, but where the field has a use for it.
type form struct {
	huh   *huh.Form
	small bool // the window has become too small for it
}

// Init begins the form.
func (f *form) Init() tea.Cmd { return f.huh.Init() }

// Update hands a message to the form and ends the program when the form has ended.
func (f *form) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "esc" && !key.Matches(press, f.huh.KeyBinds()...) {
		return f, tea.Quit
	}
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "ctrl+v" {
		return f, nil // a field would read the clipboard; what the terminal pastes comes in all the same
	}
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		f.small = tooSmall(size.Width, size.Height)
		size.Height = max(size.Height-forErrors, 1)
		msg = size
	}
	_, cmd := f.huh.Update(msg) // the form is the same one
	if f.huh.State != huh.StateNormal {
		return f, tea.Quit
	}
	return f, cmd
}

// View is the form.
func (f *form) View() tea.View {
	v := tea.NewView(f.huh.View())
	if f.small {
		v.SetContent("too small for the form:\nmake the window larger,\nor leave with Esc and\nuse flags or --accessible")
	}
	v.AltScreen = true
	return v
}

const (
	perPage   = 4  // questions on one page of the form
	atOnce    = 6  // choices that are seen of a list
	forErrors = 5  // lines below the fields: what is wrong, near and to do; the library counts one, and cuts the rest
	toChoose  = 70 // cells that a choice is wide at most
)

// huhForm lays questions out on pages. One that depends on the others has a page of
// its own.
func huhForm(q questionnaire, coloured bool) *huh.Form {
	var (
		pages  []*huh.Group
		fields []huh.Field
	)
	what := "Esc leaves; nothing is written before the end."
	if q.refused != nil {
		what = "Not added yet: " + q.refused.Error() + "\nEsc leaves; nothing was written."
	}
	turn := func() {
		if len(fields) > 0 {
			pages = append(pages, huh.NewGroup(fields...).Title(safe.Line(q.title)).Description(what))
			fields = nil
		}
	}
	for _, q := range q.questions {
		if q.when != nil || len(fields) == perPage {
			turn()
		}
		fields = append(fields, q.huh())
		if q.when != nil {
			turn()
			pages[len(pages)-1].WithHideFunc(func() bool { return !q.when() })
		}
	}
	turn()
	theme := huh.ThemeFunc(huh.ThemeBase)
	if coloured {
		theme = huh.ThemeBase16 // the terminal's own colours
	}
	return huh.NewForm(pages...).WithTheme(theme)
}

// huh is the field of a question.
func (q *question) huh() huh.Field {
	title, help := safe.Line(q.title), safe.Line(q.help)
	var options []huh.Option[string]
	if len(q.choices) > 0 && !q.many && !(q.needed && len(q.choices) == 1) { // nothing is chosen unless it is
		options = append(options, huh.NewOption("–", ""))
	}
	for _, c := range q.choices {
		options = append(options, huh.NewOption(c.line(), c.id))
	}
	height := min(len(options), atOnce) + 2 // title and help
	switch {
	case len(q.choices) == 0 && q.long:
		return huh.NewText().Title(title).Description(help).Value(&q.answer).Lines(3).ExternalEditor(false).
			Validate(func(string) error { return q.wrong() })
	case len(q.choices) == 0:
		return huh.NewInput().Title(title).Description(help).Value(&q.answer).
			Validate(func(string) error { return q.wrong() })
	case q.many:
		return huh.NewMultiSelect[string]().Title(title).Description(help).Options(options...).Value(&q.chosen).Height(height).
			Validate(func([]string) error { return q.wrong() })
	}
	return huh.NewSelect[string]().Title(title).Description(help).Options(options...).Value(&q.answer).Height(height).
		Validate(func(string) error { return q.wrong() })
}

// line is how a choice is shown.
func (c called) line() string {
	text := c.id
	if len(c.names) > 0 && c.names[0] != "" {
		text += "  " + c.names[0]
	}
	return rich.Of(span(text)).Truncate(toChoose).String()
}
