//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/creack/pty"
)

// writer is the program with a copy of the invented briefing in its folder.
func writer(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	c := reader(t, args...)
	if err := os.CopyFS(filepath.Join(c.Dir, "norland"), os.DirFS("testdata/norland")); err != nil {
		t.Fatal(err)
	}
	return c
}

// contents reads a file in the folder of a program.
func contents(t *testing.T, c *exec.Cmd, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(c.Dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// focused waits until a question has the keys. What is typed before that is lost.
func (tm *terminal) focused(title string) {
	tm.t.Helper()
	tm.sees("┃ " + title)
}

// says waits for a text on the screen, wherever a line of the terminal ends within it.
func (tm *terminal) says(text string) {
	tm.t.Helper()
	tm.until(text, func(screen string) bool { return strings.Contains(strings.ReplaceAll(screen, "\n", ""), text) })
}

func TestFormAddsQuote(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 20}, {40, 16}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			addQuoteByForm(t, size[0], size[1])
		})
	}
}

func addQuoteByForm(t *testing.T, columns, rows int) {
	tm := start(t, columns, rows, writer(t, "add", "quote", "-b", "norland"))
	tm.sees("Add a quote to norland", "Esc leaves")
	tm.focused("Source (needed)")
	tm.sees("> gazette")
	tm.press("\r")
	tm.focused("Words (needed)")
	tm.press("the two sides agree\r")
	tm.until("that these words do not stand there, and what comes near", func(screen string) bool {
		screen = strings.Join(strings.Fields(screen), " ")
		return strings.Contains(screen, "do not stand") && strings.Contains(screen, "0.8") && strings.Contains(screen, "gazette.md:")
	})
	tm.press(strings.Repeat("\x7f", 19) + "The two sides agreed\r")
	tm.focused("Speaker")
	tm.press("/lind-b\r") // the filter
	tm.until("one speaker to choose", func(screen string) bool {
		return strings.Contains(screen, "lind-b") && !strings.Contains(screen, "reyes")
	})
	tm.press(" ")
	tm.sees("[•] lind-b")
	tm.press("\r")
	for _, answer := range [][2]string{{"Attribution", "the envoy"}, {"Cue", ""}, {"Said", "2031-03-10"}, {"Event", ""},
		{"Via", ""}, {"Issues", ""}, {"Note", ""}, {"Id", "agreed"}} {
		tm.focused(answer[0])
		tm.press(answer[1] + "\r")
	}
	tm.says("added quote agreed")
	tm.exits(0)

	const want = `- id: agreed
  speaker: lind-b
  attribution: the envoy
  type: indirect
  exact: The two sides agreed
  said: "2031-03-10"
`
	before, err := os.ReadFile("testdata/norland/quotes/gazette.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if got := contents(t, tm.program, "norland/quotes/gazette.yaml"); got != string(before)+want {
		t.Errorf("the file is\n%s", got)
	}
}

func TestFormCancelled(t *testing.T) {
	for name, keys := range map[string]string{"Esc": "\x1b", "Ctrl-C": "\x03"} {
		tm := start(t, 80, 24, writer(t, "add", "issue", "-b", "norland"))
		before := contents(t, tm.program, "norland/issues.yaml")
		tm.focused("Label (needed)")
		tm.press("\r")
		tm.sees("this is needed")
		tm.press("Fishing\r")
		tm.focused("Question")
		tm.press(keys)
		tm.sees("cancelled: nothing was written")
		tm.exits(exitFailed)
		if contents(t, tm.program, "norland/issues.yaml") != before {
			t.Errorf("%s: something was written", name)
		}
	}
}

// TestFormReopens shows that what was typed is not lost where the last check refuses it.
func TestFormReopens(t *testing.T) {
	tm := start(t, 80, 24, writer(t, "add", "event", "-b", "norland"))
	answer := func(list ...[2]string) {
		for _, a := range list {
			tm.focused(a[0])
			tm.press(a[1] + "\r")
		}
	}
	answer([2]string{"Title (needed)", "Round five"}, [2]string{"Date", "2031-04-09"}, [2]string{"End", "2031-04-01"}, [2]string{"Place", "Oss"},
		[2]string{"Type", ""})
	tm.focused("Actors")
	tm.press("/lind-b\r")
	tm.until("one actor to choose", func(screen string) bool {
		return strings.Contains(screen, "lind-b") && !strings.Contains(screen, "reyes")
	})
	tm.press(" ")
	tm.sees("[•] lind-b")
	tm.press("\r")
	answer([2]string{"Sources", ""}, [2]string{"Summary", ""}, [2]string{"Important", ""}, [2]string{"Id", ""})
	tm.sees("Not added yet", "E06", "Round five", "2031-04-01")
	answer([2]string{"Title (needed)", ""}, [2]string{"Date", ""}, [2]string{"End", strings.Repeat("\x7f", 10) + "2031-04-10"},
		[2]string{"Place", ""}, [2]string{"Type", ""}, [2]string{"Actors", ""}, [2]string{"Sources", ""}, [2]string{"Summary", ""},
		[2]string{"Important", ""}, [2]string{"Id", ""})
	tm.sees("added event round-five")
	tm.exits(0)
	const want = `- id: round-five
  title: Round five
  date: "2031-04-09"
  end: "2031-04-10"
  place: Oss
  actors: lind-b
`
	if got := contents(t, tm.program, "norland/events.yaml"); !strings.HasSuffix(got, want) {
		t.Errorf("the file is\n%s", got)
	}
}

// resize gives the terminal another size.
func (tm *terminal) resize(columns, rows int) {
	tm.t.Helper()
	tm.mu.Lock()
	tm.screen.Resize(columns, rows)
	tm.mu.Unlock()
	if err := pty.Setsize(tm.line, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}); err != nil {
		tm.t.Fatal(err)
	}
	tm.signal(syscall.SIGWINCH)
}

// TestFormInSmallWindow shows that a window in which no form fits asks line by line, and
// one that becomes too small says what to do.
func TestFormInSmallWindow(t *testing.T) {
	tm := start(t, 30, 8, writer(t, "add", "issue", "-b", "norland"))
	tm.sees("Label (needed): ")
	tm.press("Fishing\n")
	tm.sees("Question: ")
	tm.press("\n")
	tm.sees("Summary: ")
	tm.press("\n")
	tm.sees("Id: ")
	tm.press("\n")
	tm.says("added issue fishing")
	tm.exits(0)

	tm = start(t, 80, 24, writer(t, "add", "issue", "-b", "norland"))
	tm.focused("Label (needed)")
	tm.resize(30, 8)
	tm.sees("too small for the form")
	tm.press("\x1b")
	tm.exits(exitFailed)
}

// TestFormEscClearsFilter shows that Esc does not throw away what was filled in where
// the field has a use for it.
func TestFormEscClearsFilter(t *testing.T) {
	tm := start(t, 80, 24, writer(t, "add", "position", "-b", "norland"))
	tm.focused("Actor (needed)")
	tm.press("/lind")
	tm.until("the filter", func(screen string) bool { return !strings.Contains(screen, "reyes") })
	tm.press("\x1b")
	tm.sees("esc clear filter")
	tm.press("\x1b")
	tm.sees("reyes")
	tm.press("\x1b")
	tm.exits(exitFailed)
}

func TestFormWithoutColours(t *testing.T) {
	c := writer(t, "add", "issue", "-b", "norland")
	c.Env = append(c.Env, "NO_COLOR=1")
	tm := start(t, 80, 24, c)
	tm.focused("Label (needed)")
	tm.press("\x1b")
	tm.exits(exitFailed)
	for _, sequence := range strings.Split(tm.written(), "\x1b[")[1:] {
		end := strings.IndexFunc(sequence, func(r rune) bool { return r >= '@' && r <= '~' })
		if end < 0 || sequence[end] != 'm' || strings.HasPrefix(sequence, ">") {
			continue
		}
		for _, code := range strings.Split(sequence[:end], ";") {
			if len(code) > 1 {
				t.Errorf("the escape sequence %q sets a colour", sequence[:end+1])
			}
		}
	}
}

func TestFormLineByLine(t *testing.T) {
	c := writer(t, "add", "issue", "-b", "norland")
	c.Env = append(c.Env, "TERM=dumb")
	tm := start(t, 80, 24, c)
	tm.sees("Label (needed): ")
	tm.press("Fishing\n")
	tm.sees("Question: ")
	tm.press("May boats fish?\n")
	tm.sees("Summary: ")
	tm.press("\n")
	tm.sees("Id: ")
	tm.press("\n")
	tm.sees("norland/issues.yaml:6: added issue fishing")
	tm.exits(0)
	if strings.Contains(tm.written(), "\x1b") {
		t.Errorf("escape sequences on a terminal that knows none: %q", tm.written())
	}
}
