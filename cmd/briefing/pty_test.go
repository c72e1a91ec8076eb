//go:build unix

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// deadline is how long a screen may take to show what is expected of it. It is
// only ever waited for where a test fails.
const deadline = 20 * time.Second

// endOfOutput is what exits writes after the program's own output: a title.
const endOfOutput = "\x1b]0;end of output\a"

// built is the program as go build makes it.
var built = sync.OnceValues(func() (string, error) {
	program := filepath.Join(shared, "briefing")
	out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput()
	if err != nil {
		return "", &buildError{string(out), err}
	}
	return program, nil
})

type buildError struct {
	output string
	err    error
}

func (e *buildError) Error() string { return e.err.Error() + "\n" + e.output }

// terminal is a terminal with a program in it, and somebody who looks at the screen.
type terminal struct {
	t       *testing.T
	program *exec.Cmd
	end     chan error // of the program
	keys    *os.File   // the terminal's side
	line    *os.File   // the program's side, held open so that its modes can be read
	before  *term.State

	mu       sync.Mutex
	screen   *vt.Emulator
	alt      bool
	hidden   bool // the cursor
	title    string
	changed  chan struct{}
	everSeen strings.Builder
}

// start runs a program in a terminal of a size.
func start(t *testing.T, columns, rows int, program *exec.Cmd) *terminal {
	t.Helper()
	keys, line := open(t)
	tm := &terminal{t: t, program: program, keys: keys, line: line, end: make(chan error, 1),
		screen: vt.NewEmulator(columns, rows), changed: make(chan struct{}, 1)}
	if err := pty.Setsize(line, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}); err != nil {
		t.Fatal(err)
	}
	var err error
	if tm.before, err = term.GetState(line.Fd()); err != nil {
		t.Fatal(err)
	}
	tm.screen.SetCallbacks(vt.Callbacks{
		AltScreen:        func(on bool) { tm.alt = on },
		Title:            func(title string) { tm.title = title },
		CursorVisibility: func(visible bool) { tm.hidden = !visible },
	})
	if program.Stdin == nil {
		program.Stdin = line
	}
	program.Stdout, program.Stderr = line, line
	program.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { tm.end <- program.Wait() }()
	go tm.watch()
	go func() { _, _ = io.Copy(keys, tm.screen) }() // what a terminal answers to queries
	t.Cleanup(func() {
		_ = program.Process.Kill() // it has ended unless the test failed
		line.Close()
		keys.Close()
	})
	return tm
}

// open opens both sides of a terminal. The library leaves its files in a mode in
// which closing one does not end a Read on it, so that nothing could ever hang up.
func open(t *testing.T) (keys, line *os.File) {
	t.Helper()
	blocking, line, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer blocking.Close()
	fd, err := syscall.Dup(int(blocking.Fd()))
	if err == nil {
		syscall.CloseOnExec(fd)
		err = syscall.SetNonblock(fd, true)
	}
	if err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), blocking.Name()), line
}

// watch shows on the screen what the program writes.
func (tm *terminal) watch() {
	buf := make([]byte, 1<<15)
	for {
		n, err := tm.keys.Read(buf)
		tm.mu.Lock()
		_, _ = tm.screen.Write(buf[:n])
		tm.everSeen.Write(buf[:n])
		tm.mu.Unlock()
		select {
		case tm.changed <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

// until waits until something holds of the screen.
func (tm *terminal) until(what string, holds func(screen string) bool) string {
	tm.t.Helper()
	late := time.After(deadline)
	for {
		tm.mu.Lock()
		screen := tm.screen.String()
		ok := holds(screen)
		tm.mu.Unlock()
		if ok {
			return screen
		}
		select {
		case <-tm.changed:
		case <-late:
			tm.t.Fatalf("never seen: %s; the screen is:\n%s", what, screen)
		}
	}
}

// sees waits for some texts to be on the screen together.
func (tm *terminal) sees(texts ...string) string {
	tm.t.Helper()
	return tm.until(strings.Join(texts, " + "), func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

// written is everything that the program has written so far.
func (tm *terminal) written() string {
	tm.mu.Lock()
	defer tm.mu.Unlock()
	return strings.TrimSuffix(tm.everSeen.String(), endOfOutput)
}

// press sends keys.
func (tm *terminal) press(keys string) {
	tm.t.Helper()
	if _, err := io.WriteString(tm.keys, keys); err != nil {
		tm.t.Fatal(err)
	}
}

// exits waits for the end of the program and checks how it left the terminal.
func (tm *terminal) exits(code int) {
	tm.t.Helper()
	tm.ends()
	if got := tm.program.ProcessState.ExitCode(); got != code {
		tm.t.Errorf("exit code %d, want %d", got, code)
	}
	// What is written now comes after everything that the program has written.
	if _, err := io.WriteString(tm.line, endOfOutput); err != nil {
		tm.t.Fatal(err)
	}
	tm.until("the end of the output", func(string) bool { return tm.title == "end of output" })
	if tm.alt || tm.hidden {
		tm.t.Errorf("alternate screen %v, cursor hidden %v", tm.alt, tm.hidden)
	}
	after, err := term.GetState(tm.line.Fd())
	if err != nil {
		tm.t.Fatal(err)
	}
	if !reflect.DeepEqual(tm.before, after) {
		tm.t.Errorf("the terminal was %+v and is %+v", tm.before, after)
	}
}

// ends waits for the end of the program.
func (tm *terminal) ends() {
	tm.t.Helper()
	select {
	case <-tm.end:
	case <-time.After(deadline):
		tm.t.Fatal("the program does not end")
	}
}

// signal sends a signal to the program.
func (tm *terminal) signal(s os.Signal) {
	tm.t.Helper()
	if err := tm.program.Process.Signal(s); err != nil {
		tm.t.Fatal(err)
	}
}

// reader is the built program, to be started in a folder of its own.
func reader(t testing.TB, args ...string) *exec.Cmd {
	t.Helper()
	program, err := built()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(program, args...)
	c.Dir = t.TempDir()
	c.Env = []string{"TERM=xterm-256color", "COLORTERM=truecolor", "HOME=" + c.Dir, "LANG=C.UTF-8"}
	return c
}

// failing is the program with a reader that fails.
func failing(t *testing.T, in string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return &exec.Cmd{Path: self, Args: []string{"failing", in}, Dir: t.TempDir(), Env: []string{"TERM=xterm-256color"}}
}
