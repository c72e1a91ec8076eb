package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"

	"briefing/model/safe"
	"briefing/ui/rich"
)

// The exit codes besides 0. A run that a signal ended gives signalled and its number.
const (
	exitFound  = 1
	exitFailed = 2
	signalled  = 128
)

// failure is why a run ends without success: what went wrong, things to choose
// from where there are any, and what to do next. All of it may hold foreign text.
type failure struct {
	cause   error // nil: nothing to say, only the code counts
	choices []rich.Line
	hint    string
	code    int
}

func (f *failure) Error() string {
	if f.cause == nil {
		return "found errors"
	}
	return f.cause.Error()
}

func (f *failure) Unwrap() error { return f.cause }

// usage is the failure of a run that cannot be done as asked.
func usage(hint, format string, args ...any) *failure {
	return &failure{cause: fmt.Errorf(format, args...), hint: hint, code: exitFailed}
}

// report says on stderr why the run failed, and gives the exit code. That the
// reader of a pipe has gone is no failure worth a word.
func (p *program) report(err error) int {
	if err == nil {
		return 0
	}
	if errors.Is(err, syscall.EPIPE) {
		return signalled + int(syscall.SIGPIPE)
	}
	f := &failure{cause: err, code: exitFailed}
	errors.As(err, &f)
	if f.cause != nil {
		p.say(f.Error(), f.choices, f.hint)
	}
	return f.code
}

// say tells something on stderr: what, things to choose from, what to do next.
func (p *program) say(what string, choices []rich.Line, hint string) {
	var b strings.Builder
	b.WriteString("briefing: " + safe.Line(what) + "\n")
	for _, c := range choices {
		b.WriteString("  " + c.String() + "\n")
	}
	if hint != "" {
		b.WriteString(safe.Line(hint) + "\n")
	}
	// Where stderr cannot be written to, there is nobody left to tell.
	_, _ = io.WriteString(p.err, b.String())
}
