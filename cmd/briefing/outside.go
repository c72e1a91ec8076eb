package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"briefing/data/regular"
	"briefing/model"
	"briefing/ui"
)

// outside is the system around the reader: the folder of the briefing, if it has
// one, the person's editor and browser. Programs get arguments, never a shell.
type outside struct {
	dir string // empty for the built-in briefing
	env environment
}

var _ ui.Outside = outside{}

// largestShown bounds a file that the reader shows: no larger one is read as a briefing.
const largestShown = 4 << 20

// File reads a regular file of the folder; no link leads out of it.
func (o outside) File(name string) ([]byte, error) {
	if o.dir == "" {
		return nil, errors.New("the built-in briefing is in the program")
	}
	root, err := regular.Root(o.dir)
	if err != nil {
		return nil, fmt.Errorf("opening the folder: %w", err)
	}
	defer root.Close() // nothing was written
	info, err := root.Stat(filepath.FromSlash(name))
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("is no regular file")}
	case info.Size() > largestShown:
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("is too large to show")}
	}
	f, err := regular.FS(root).Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close() // nothing was written
	return io.ReadAll(io.LimitReader(f, largestShown))
}

// Editor is VISUAL or EDITOR, at the line.
func (o outside) Editor(p model.Place) (tea.ExecCommand, error) {
	if o.dir == "" {
		return nil, errors.New("the built-in briefing cannot be edited; briefing new makes one of your own")
	}
	argv := strings.Fields(o.env.get("VISUAL"))
	if len(argv) == 0 {
		argv = strings.Fields(o.env.get("EDITOR"))
	}
	if len(argv) == 0 {
		argv = []string{"vi"}
	}
	path, err := filepath.Abs(filepath.Join(o.dir, filepath.FromSlash(p.File)))
	if err != nil {
		return nil, fmt.Errorf("finding %s: %w", p.File, err)
	}
	return command{exec.Command(argv[0], append(argv[1:], at(argv[0], path, p.Line)...)...)}, nil
}

// at are the arguments that open a file at a line, as the editor takes them.
func at(editor, path string, line int) []string {
	number := strconv.Itoa(max(line, 1))
	switch name := strings.TrimSuffix(filepath.Base(editor), ".exe"); name {
	case "code", "codium", "code-insiders":
		return []string{"--wait", "--goto", path + ":" + number}
	case "hx", "helix", "subl", "zed":
		return []string{path + ":" + number}
	case "notepad", "ed":
		return []string{path}
	}
	return []string{"+" + number, path}
}

// command is a program that the terminal is lent to.
type command struct{ *exec.Cmd }

// SetStdin and its siblings lend the terminal.
func (c command) SetStdin(r io.Reader)  { c.Stdin = r }
func (c command) SetStdout(w io.Writer) { c.Stdout = w }
func (c command) SetStderr(w io.Writer) { c.Stderr = w }

// Locked says why the built-in briefing cannot be edited.
func (o outside) Locked() string {
	if o.dir == "" {
		return "Built in: cannot be edited. Run briefing new."
	}
	return ""
}

// Browse opens an address with what the system has for it, and waits for that to
// end: only then is it known whether there was a browser.
func (o outside) Browse(url string) error {
	argv := []string{"xdg-open", url}
	switch runtime.GOOS {
	case "darwin":
		argv = []string{"open", url}
	case "windows":
		argv = []string{"rundll32", "url.dll,FileProtocolHandler", url}
	}
	if err := exec.Command(argv[0], argv[1:]...).Run(); err != nil {
		return fmt.Errorf("running %s: %w", argv[0], err)
	}
	return nil
}
