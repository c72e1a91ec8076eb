package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// guard runs a model and makes an error of a panic in it or in its commands, so
// that whoever runs the program can give the terminal back before a word is said.
type guard struct {
	model  tea.Model
	view   tea.View // the last good one
	broken chan error
}

func newGuard(m tea.Model) *guard { return &guard{model: m, broken: make(chan error, 1)} }

// Init begins the model.
func (g *guard) Init() (cmd tea.Cmd) {
	defer g.catch()
	return g.watch(g.model.Init())
}

// Update hands a message on.
func (g *guard) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	m = g
	defer g.catch()
	next, cmd := g.model.Update(msg)
	g.model = next
	return g, g.watch(cmd)
}

// View is the model's view; once it fails, the last one.
func (g *guard) View() (v tea.View) {
	v = g.view
	defer g.catch()
	g.view = g.model.View()
	return g.view
}

// watch puts a command, and those it starts together, under guard. Commands in a
// row (tea.Sequence) cannot be seen from here; the library catches their panics,
// less politely.
func (g *guard) watch(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.catch()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			watched := make(tea.BatchMsg, len(batch))
			for i, c := range batch {
				watched[i] = g.watch(c)
			}
			return watched
		}
		return msg
	}
}

// catch is deferred. The first panic is the one that is told.
func (g *guard) catch() {
	v := recover()
	if v == nil {
		return
	}
	select {
	case g.broken <- fmt.Errorf("the reader failed%s: %v", place(), v):
	default:
	}
}

// place is the line of this program in which a panic began.
func place() string {
	callers := make([]uintptr, 64)
	frames := runtime.CallersFrames(callers[:runtime.Callers(2, callers)])
	for panicked := false; ; {
		f, more := frames.Next()
		if panicked && strings.HasPrefix(f.Function, "briefing/") {
			dir, file := filepath.Split(f.File)
			return fmt.Sprintf(" at %s/%s:%d", filepath.Base(dir), file, f.Line)
		}
		panicked = panicked || f.Function == "runtime.gopanic"
		if !more {
			return ""
		}
	}
}
