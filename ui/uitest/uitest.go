// Package uitest drives a Bubble Tea model without a terminal: it presses keys,
// runs commands to exhaustion in order, and shows the screen as text. There is no
// waiting and no chance in it.
package uitest

import (
	"fmt"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Driver holds a model and what became of it.
type Driver struct {
	Model tea.Model
	Quit  bool   // the model asked to quit
	Copy  string // what went to the clipboard
}

// New gives a model its first size.
func New(m tea.Model, width, height int) *Driver {
	d := &Driver{Model: m}
	d.run(m.Init())
	d.Resize(width, height)
	return d
}

// Resize changes the size of the window.
func (d *Driver) Resize(width, height int) { d.Send(tea.WindowSizeMsg{Width: width, Height: height}) }

// Send gives the model a message and carries out what it answers.
func (d *Driver) Send(msg tea.Msg) {
	var cmd tea.Cmd
	d.Model, cmd = d.Model.Update(msg)
	d.run(cmd)
}

// Press presses keys, named as Bubble Tea names them; "text:word" types a word.
func (d *Driver) Press(keys ...string) *Driver {
	for _, k := range keys {
		if word, ok := strings.CutPrefix(k, "text:"); ok {
			for _, r := range word {
				d.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			continue
		}
		d.Send(Key(k))
	}
	return d
}

// Key makes the message of a key press from its name.
func Key(name string) tea.KeyPressMsg {
	codes := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome,
		"end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown}
	mods := map[string]tea.KeyMod{"ctrl": tea.ModCtrl, "alt": tea.ModAlt, "shift": tea.ModShift}
	var k tea.KeyPressMsg
	parts := strings.Split(name, "+")
	for _, p := range parts[:len(parts)-1] {
		k.Mod |= mods[p]
	}
	last := parts[len(parts)-1]
	switch {
	case last == "space":
		k.Code, k.Text = ' ', " "
	case codes[last] != 0:
		k.Code = codes[last]
	default:
		k.Code, _ = utf8.DecodeRuneInString(last)
		if k.Mod == 0 {
			k.Text = last
		}
	}
	return k
}

// run carries out a command and everything that follows from it.
func (d *Driver) run(cmd tea.Cmd) {
	queue := []tea.Cmd{cmd}
	for len(queue) > 0 {
		cmd, queue = queue[0], queue[1:]
		if cmd == nil {
			continue
		}
		switch msg := cmd().(type) {
		case nil:
		case tea.BatchMsg:
			queue = append(queue, msg...)
		case tea.QuitMsg:
			d.Quit = true
		default:
			d.deliver(msg, &queue)
		}
	}
}

func (d *Driver) deliver(msg tea.Msg, queue *[]tea.Cmd) {
	if text, ok := clipboard(msg); ok {
		d.Copy = text
		return
	}
	var next tea.Cmd
	d.Model, next = d.Model.Update(msg)
	*queue = append(*queue, next)
}

// clipboard reads the message of tea.SetClipboard, whose type is private.
func clipboard(msg tea.Msg) (string, bool) {
	if fmt.Sprintf("%T", msg) != "tea.setClipboardMsg" {
		return "", false
	}
	return fmt.Sprint(msg), true
}

// Screen is what a person sees, without styles; spaces at the ends of rows are cut.
func (d *Driver) Screen() string {
	rows := strings.Split(ansi.Strip(d.Model.View().Content), "\n")
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	return strings.Join(rows, "\n")
}

// Rows are the rows as they are drawn, with styles.
func (d *Driver) Rows() []string { return strings.Split(d.Model.View().Content, "\n") }
