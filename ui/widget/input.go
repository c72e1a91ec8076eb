package widget

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"briefing/ui/rich"
)

// Input is a line of text to type in. Bubbles' text input edits it; what has been
// typed or pasted is shown through the one door for text from outside.
type Input struct{ field textinput.Model }

// NewInput makes an empty input that takes up to limit characters.
func NewInput(limit int) Input {
	f := textinput.New()
	f.Prompt = ""
	f.CharLimit = limit
	f.SetVirtualCursor(false)
	f.KeyMap.Paste.SetEnabled(false) // it would read the clipboard; what the terminal pastes comes in all the same
	f.Focus()
	return Input{f}
}

// Value is what has been typed.
func (in *Input) Value() string { return in.field.Value() }

// SetValue replaces what has been typed and puts the cursor behind it.
func (in *Input) SetValue(s string) {
	in.field.SetValue(s)
	in.field.CursorEnd()
}

// Update edits; it tells whether the text changed.
func (in *Input) Update(msg tea.Msg) (changed bool, cmd tea.Cmd) {
	before := in.field.Value()
	in.field, cmd = in.field.Update(msg)
	return in.field.Value() != before, cmd
}

// Line is the text at a width with the column of the cursor. Where the text is
// too long, the part around the cursor shows.
func (in *Input) Line(width int) (rich.Line, int) {
	runes := []rune(in.field.Value())
	at := min(in.field.Position(), len(runes))
	from := max(at-width, 0) // no character but a combining one is narrower than a cell
	for from > 0 && shownWidth(runes[from:at]) < width {
		from = max(from-width, 0)
	}
	for shownWidth(runes[from:at]) > max(width-1, 0) {
		from++
	}
	line := rich.Of(rich.T(rich.Plain, string(runes[from:min(len(runes), at+4*width)])))
	return line.Truncate(width), shownWidth(runes[from:at])
}

func shownWidth(runes []rune) int { return rich.Width(rich.T(rich.Plain, string(runes)).Text()) }
