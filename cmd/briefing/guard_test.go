package main

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// broken is a reader that fails where it is told to.
type broken struct{ in string }

func (b broken) Init() tea.Cmd {
	switch b.in {
	case "Init":
		panic("in Init")
	case "command":
		return func() tea.Msg { panic("in a command") }
	case "batch":
		return tea.Batch(func() tea.Msg { return nil }, func() tea.Msg { panic("in a batch") })
	case "sequence":
		return tea.Sequence(func() tea.Msg { return nil }, func() tea.Msg { panic("in a sequence") })
	}
	return nil
}

func (b broken) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, pressed := msg.(tea.KeyPressMsg)
	switch {
	case b.in == "Update":
		var list []int
		_ = list[len(b.in)] // as bugs do
	case pressed && b.in == "hang":
		b.in = "hanging"
		return b, func() tea.Msg { return stop{} }
	case msg == stop{}:
		select {}
	}
	return b, nil
}

func (b broken) View() tea.View {
	if b.in == "View" {
		panic(errors.New("in View \x1b[2J"))
	}
	v := tea.NewView("a reader that will fail, " + b.in)
	v.AltScreen = true
	return v
}

type stop struct{}

// failingMain is the program with a reader that fails; see TestPanics.
func failingMain() {
	p := newProgram(os.Stdout, os.Stderr, os.Environ())
	os.Exit(p.report(p.occupy(broken{os.Args[1]}, func(context.Context, func(tea.Msg)) {
		if os.Args[1] == "background" {
			panic("in the background")
		}
	})))
}

func TestGuard(t *testing.T) {
	for _, in := range []string{"Init", "Update", "View", "command", "batch"} {
		g := newGuard(broken{in})
		run(g, g.Init())
		g.Update(tea.WindowSizeMsg{})
		g.View()
		select {
		case err := <-g.broken:
			if !strings.Contains(err.Error(), "guard_test.go:") {
				t.Errorf("%s: %v names no line", in, err)
			}
		default:
			t.Errorf("%s: no error", in)
		}
	}
}

// run carries out a command and those that it starts.
func run(g *guard, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	if batch, ok := cmd().(tea.BatchMsg); ok {
		for _, c := range batch {
			run(g, c)
		}
	}
}
