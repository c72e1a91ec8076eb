package main

import (
	"errors"
	"os"
	"os/signal"
	"syscall"

	"briefing/data/edit"
)

// apply carries out a plan in the folder. What would end the run meanwhile is put off
// until all of it is written, or undone.
func (d *desk) apply(plan *edit.Plan) error {
	return unbroken(func() error { return d.refused(plan.Apply(d.dir)) })
}

// unbroken does something to its end, whatever signal comes. The run ends after it.
func unbroken(work func() error) error {
	signals := make(chan os.Signal, 1)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT} {
		if !signal.Ignored(s) { // as nohup has it
			signal.Notify(signals, s)
		}
	}
	err := work()
	signal.Stop(signals)
	if err != nil {
		return err
	}
	select {
	case s := <-signals:
		f := &failure{cause: errors.New("stopped; what was asked for has been written"), code: exitFailed}
		if number, ok := s.(syscall.Signal); ok {
			f.code = signalled + int(number)
		}
		return f
	default:
		return nil
	}
}
