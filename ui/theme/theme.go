// Package theme gives the roles of text their looks, for dark and for light
// terminals. Signs and words carry the meaning; colour only helps.
package theme

import (
	"fmt"
	"strconv"
	"strings"

	"briefing/ui/rich"
)

// Colours are the colours of a theme, as #rrggbb or as the number of one of
// the first eight; an empty one is the terminal's own. Dark and Light reach at least 4.5:1 against the background that they are
// made for, Neutral at least 4:1 against black and against white.
type Colours struct {
	Dark, basic                                    bool
	Muted, Accent, Name, Quote, Differs, Hit, Link string
	Warn, Good, Bad, Border                        string
}

// Neutral can be read on a dark and on a light terminal. It is used as long as
// nobody has said which one it is.
func Neutral() Colours {
	return Colours{
		Muted: "#767c8a", Accent: "#a4711a", Name: "#3a7fc4", Differs: "#b86a1e", Hit: "#a4711a",
		Link: "#3f7fbf", Warn: "#d1512b", Good: "#3c8a46", Bad: "#c9506a", Border: "#767c8a",
	}
}

// Basic keeps to the sixteen colours that every colour terminal has, and to those
// of them that can be read on dark and on light ones.
func Basic() Colours {
	return Colours{
		basic: true, Accent: "3", Name: "6", Differs: "3", Hit: "3", Link: "6", Warn: "1", Good: "2", Bad: "1",
	}
}

// On are the colours for a background; the sixteen colours stay what they are.
func (c Colours) On(dark bool) Colours {
	switch {
	case c.basic:
		return c
	case dark:
		return Dark()
	}
	return Light()
}

// Dark suits a dark terminal.
func Dark() Colours {
	return Colours{
		Dark: true, Muted: "#9097a8", Accent: "#e6c384", Name: "#9cc4ff", Quote: "#e8e3d3",
		Differs: "#ffb454", Hit: "#f5e08a", Link: "#8fb8e8", Warn: "#ff8f6b", Good: "#8fc98f",
		Bad: "#f08a9b", Border: "#565c6e",
	}
}

// Light suits a light terminal.
func Light() Colours {
	return Colours{
		Muted: "#5c6370", Accent: "#7a4d00", Name: "#0b4fa8", Quote: "#24211a",
		Differs: "#9a4b00", Hit: "#6f5300", Link: "#1d5a9e", Warn: "#b23a0e", Good: "#256d2b",
		Bad: "#a8203a", Border: "#8a90a0",
	}
}

// Palette turns colours into escape sequences. Where the terminal shows no
// colours, the caller's colour profile takes them out and leaves bold, italic,
// underline and reverse.
func (c Colours) Palette() *rich.Palette {
	var p rich.Palette
	p[rich.Muted] = c.fg(c.Muted)
	p[rich.Strong] = "\x1b[1m"
	p[rich.Title] = "\x1b[1m"
	p[rich.Heading] = "\x1b[1m" + c.fg(c.Accent)
	p[rich.Name] = "\x1b[1m" + c.fg(c.Name)
	p[rich.Quoted] = c.fg(c.Quote)
	p[rich.Reported] = "\x1b[3m"
	p[rich.Differs] = "\x1b[4m" + c.fg(c.Differs)
	p[rich.Hit] = "\x1b[1;4m" + c.fg(c.Hit)
	p[rich.Warn] = "\x1b[1m" + c.fg(c.Warn)
	p[rich.Good] = c.fg(c.Good)
	p[rich.Bad] = c.fg(c.Bad)
	p[rich.Linked] = c.fg(c.Link)
	p[rich.Selected] = "\x1b[7m"
	p[rich.Key] = "\x1b[1m"
	p[rich.Border] = c.fg(c.Border)
	p[rich.Focus] = "\x1b[1m" + c.fg(c.Accent)
	p[rich.Raw] = "\x1b[m" // on: keep what the renderer chose
	return &p
}

// fg is the sequence for a foreground colour; nothing for the terminal's
// own. A digit is one of the eight colours that every terminal has.
func (c Colours) fg(hex string) string {
	switch {
	case hex == "":
		return ""
	case hex[0] != '#':
		return "\x1b[3" + hex + "m"
	}
	r, _ := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 24)
	return fmt.Sprintf("\x1b[38;2;%d;%d;%dm", r>>16, r>>8&0xff, r&0xff)
}
