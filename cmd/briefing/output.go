package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"briefing/model/safe"
	"briefing/ui/rich"
	"briefing/ui/theme"
)

// output is where results go, and what can be shown there.
type output struct {
	to       *bufio.Writer
	terminal bool
	profile  colorprofile.Profile // what escape sequences are understood; NoTTY: none
	width    int                  // of pages, in cells
	colours  theme.Colours
}

const (
	pipedWidth = 80 // of pages where there is no terminal
	leastWidth = 20
	mostWidth  = 1000
)

// newOutput finds out what a file is and, from the environment, what may go there.
func newOutput(file *os.File, environ []string) *output {
	env := environment(environ)
	o := &output{to: bufio.NewWriter(file), terminal: term.IsTerminal(file.Fd()),
		profile: colorprofile.NoTTY, width: pipedWidth, colours: env.background()}
	if o.terminal {
		if w, _, err := term.GetSize(file.Fd()); err == nil && w > 0 {
			o.width = w
		}
		o.profile = colorprofile.Detect(file, environ)
		if o.profile == colorprofile.ANSI {
			o.colours = theme.Basic()
		}
	}
	if env.get("NO_COLOR") != "" { // to whatever: the library sees it only if it is a boolean
		o.profile = min(o.profile, colorprofile.ASCII)
	}
	if w, err := strconv.Atoi(env.get("COLUMNS")); err == nil && w > 0 {
		o.width = w
	}
	o.width = min(max(o.width, leastWidth), mostWidth)
	return o
}

// styled tells whether escape sequences are understood, coloured whether colours
// may be among them.
func (o *output) styled() bool   { return o.profile > colorprofile.NoTTY }
func (o *output) coloured() bool { return o.profile > colorprofile.ASCII }

// lines prints lines of text in their looks.
func (o *output) lines(lines ...rich.Line) error {
	var to io.Writer = o.to
	palette := &rich.Palette{}
	if o.styled() {
		palette = o.colours.Palette()
		to = &colorprofile.Writer{Forward: o.to, Profile: o.profile}
	}
	for _, l := range lines {
		if _, err := io.WriteString(to, strings.TrimRight(palette.Render(l, nil), " ")+"\n"); err != nil {
			return fmt.Errorf("writing: %w", err)
		}
	}
	return nil
}

// raw prints bytes that another package has made fit to be shown.
func (o *output) raw(b []byte) error {
	if _, err := o.to.Write(b); err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	return nil
}

// json prints a value. Text that would act on a terminal is written as \u escapes,
// which mean the same.
func (o *output) json(v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("writing JSON: %w", err)
	}
	return o.raw(safe.JSON(b.Bytes()))
}

// flush sends what is still held back.
func (o *output) flush() error {
	if err := o.to.Flush(); err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	return nil
}
