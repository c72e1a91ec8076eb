package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
)

// patience is how long a reader that is to end may take for it. The terminal is
// given back within twice that, whatever the reader is doing.
const patience = 400 * time.Millisecond

// occupy runs a model in the terminal until its reader has had enough, a signal
// arrives or the model fails, and gives the terminal back as it was. Keys come from
// stdin, or from the terminal itself where stdin is something else.
//
// Meanwhile the background, if there is one, may send the model messages until its
// context ends. It fails as the model does.
func (p *program) occupy(m tea.Model, background func(ctx context.Context, send func(tea.Msg))) error {
	g := newGuard(m)
	t := tea.NewProgram(g,
		tea.WithOutput(p.out),
		tea.WithEnvironment(p.environ),
		tea.WithColorProfile(p.results.profile),
		tea.WithoutSignalHandler(), // it knows neither SIGHUP nor SIGQUIT
	)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	defer signal.Stop(signals)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	if background != nil {
		go func() {
			defer g.catch() // nobody else would give the terminal back
			background(ctx, t.Send)
		}()
	}
	done := make(chan error, 1)
	go func() {
		_, err := t.Run()
		done <- err
	}()
	select {
	case err := <-done:
		return ended(err)
	case s := <-signals:
		give(t, done)
		number, _ := s.(syscall.Signal)
		return &failure{code: signalled + int(number)}
	case broken := <-g.broken:
		give(t, done)
		return usage("the terminal is as it was; please report this line", "%w", broken)
	}
}

// give ends a program and waits until it has given the terminal back: politely
// first, then by force, then not at all.
func give(t *tea.Program, done <-chan error) {
	for _, end := range []func(){t.Quit, t.Kill} {
		go end()
		select {
		case <-done:
			return
		case <-time.After(patience):
		}
	}
}

// ended says why a program ended that was not asked to.
func ended(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, tea.ErrInterrupted):
		return &failure{code: signalled + int(syscall.SIGINT)}
	}
	return usage("run \"briefing | less\" to read without keys", "running in the terminal: %w", err)
}
