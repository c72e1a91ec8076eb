//go:build unix

package main

import (
	"errors"
	"os"
	"os/signal"
	"syscall"
	"testing"
)

// TestUnbroken: a signal does not end what is being written, but the run after it.
func TestUnbroken(t *testing.T) {
	told := make(chan os.Signal, 1)
	signal.Notify(told, syscall.SIGTERM)
	defer signal.Stop(told)
	terminated := func() error {
		err := syscall.Kill(os.Getpid(), syscall.SIGTERM)
		<-told
		return err
	}
	var f *failure
	if err := unbroken(terminated); !errors.As(err, &f) || f.code != signalled+int(syscall.SIGTERM) {
		t.Errorf("got %#v", err)
	}
	broken := errors.New("the disk is full")
	if err := unbroken(func() error { return errors.Join(terminated(), broken) }); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if err := unbroken(func() error { return nil }); err != nil {
		t.Errorf("got %v", err)
	}
}
