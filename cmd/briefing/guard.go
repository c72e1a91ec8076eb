package main

import (
	"fmt"
	"path/filepath"
	"reflect"
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

// watch puts a command, and those it starts together or in a row, under guard. The
// library's own recovery restores the terminal while its reader of keys still runs,
// and prints a stack.
func (g *guard) watch(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.catch()
		return g.watchAll(cmd())
	}
}

// watchAll puts the commands that a message holds under guard. That of tea.Sequence
// is a list of commands as tea.BatchMsg is, but has no name outside the library.
func (g *guard) watchAll(msg tea.Msg) tea.Msg {
	list := reflect.ValueOf(msg)
	if !list.IsValid() || list.Kind() != reflect.Slice || list.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return msg
	}
	watched := reflect.MakeSlice(list.Type(), list.Len(), list.Len())
	for i := range list.Len() {
		if cmd, ok := list.Index(i).Interface().(tea.Cmd); ok {
			watched.Index(i).Set(reflect.ValueOf(g.watch(cmd)))
		}
	}
	return watched.Interface()
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
