//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestMainPath is what the program is for: open the briefing, find what Blinken
// said, see two quotes side by side, and leave with a Markdown file.
func TestMainPath(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 20}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			tm := start(t, size[0], size[1], reader(t))
			tm.sees("The Russia–North Korea treaty", "Bottom line")
			tm.press("s")
			tm.sees("Speaker ·", "Vladimir Putin")
			tm.press("blinken")
			tm.until("one speaker", func(screen string) bool {
				return strings.Contains(screen, "> blinken") && strings.Contains(screen, "Speaker · 1 of") &&
					strings.Contains(screen, "▸ Antony Blinken")
			})
			tm.press("\r")
			tm.sees("Quotes of Antony Blinken", "Esc clears")
			tm.press("c")
			tm.sees("A pinned.")
			tm.press("J")
			tm.sees("Quote 1/")
			tm.press("J")
			tm.sees("Quote 2/")
			tm.press("c")
			tm.sees("Side by side")
			tm.press("e")
			tm.sees("Export · Markdown · ", "This comparison")
			tm.press("a")
			tm.sees("Export · Markdown · ", "Speaker: Antony Blinken")
			tm.press("\r")
			tm.sees("Wrote ./dprk-russia-2024-antony-blinken.md")
			tm.press("e")
			tm.sees("Export · Markdown · ", "This comparison")
			tm.press("a")
			tm.sees("Export · Markdown · ", "To: ./dprk-russia-2024-antony-blinken.md")
			tm.press("\r")
			tm.sees("exists.")
			tm.press("n")
			tm.until("no question", func(screen string) bool { return !strings.Contains(screen, "exists.") })
			tm.press("\x1b")
			tm.until("no popup", func(screen string) bool { return !strings.Contains(screen, "Export ·") })
			if size[0] == 80 { // there the comparison got the whole screen
				tm.press("q")
				tm.sees("1 Timeline")
			}
			tm.press("q")
			tm.exits(0)

			got, err := os.ReadFile(filepath.Join(tm.program.Dir, "dprk-russia-2024-antony-blinken.md"))
			if err != nil {
				t.Fatal(err)
			}
			want, err := exec.Command(tm.program.Path, "export", "--speaker", "blinken").Output()
			if err != nil || string(got) != string(want) {
				t.Errorf("the file differs from what the verb export gives (%v)", err)
			}
			if left, _ := filepath.Glob(filepath.Join(tm.program.Dir, "*")); len(left) != 1 {
				t.Errorf("files left behind: %v", left)
			}
		})
	}
}

func TestSignals(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGINT} {
		t.Run(s.String(), func(t *testing.T) {
			t.Parallel()
			tm := start(t, 80, 24, reader(t))
			tm.sees("Bottom line")
			tm.press("s") // with a popup open
			tm.sees("Speaker ·")
			tm.signal(s)
			tm.exits(128 + int(s))
		})
	}
}

func TestKeysThatQuit(t *testing.T) {
	for name, keys := range map[string][]string{"q": {"q"}, "Q": {"s", "\x1b", "Q"}, "ctrl+c": {"s", "\x03"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tm := start(t, 80, 24, reader(t))
			tm.sees("Bottom line")
			for i, k := range keys {
				tm.press(k)
				if i < len(keys)-1 {
					open := k == "s"
					tm.until("the popup coming or going", func(screen string) bool {
						return strings.Contains(screen, "Speaker ·") == open
					})
				}
			}
			tm.exits(0)
		})
	}
}

// TestHangUp takes the terminal away, as closing its window does.
func TestHangUp(t *testing.T) {
	tm := start(t, 80, 24, reader(t))
	tm.sees("Bottom line")
	tm.keys.Close()
	tm.ends()
	if code := tm.program.ProcessState.ExitCode(); code != 128+int(syscall.SIGHUP) {
		t.Errorf("exit code %d", code)
	}
}

// TestKeysFromTheTerminal reads keys from the terminal where stdin is a pipe.
func TestKeysFromTheTerminal(t *testing.T) {
	program := reader(t)
	program.Stdin = strings.NewReader("no keys: q q q\n")
	tm := start(t, 80, 24, program)
	tm.sees("Bottom line")
	tm.press("s")
	tm.sees("Speaker ·")
	tm.press("\x1b")
	tm.until("no popup", func(screen string) bool { return !strings.Contains(screen, "Speaker ·") })
	tm.press("q")
	tm.exits(0)
}

// TestPanics is about readers that fail: the terminal comes back, one line says
// where, and the exit code tells.
func TestPanics(t *testing.T) {
	for in, says := range map[string]string{
		"Init":       "in Init",
		"Update":     "index out of range [6] with length 0",
		"View":       "in View ␛[2J",
		"command":    "in a command",
		"batch":      "in a batch",
		"background": "in the background",
		"sequence":   "in a sequence",
	} {
		t.Run(in, func(t *testing.T) {
			t.Parallel()
			tm := start(t, 140, 24, failing(t, in))
			tm.exits(exitFailed)
			tm.sees(says)
			tm.sees("briefing: the reader failed at briefing/guard_test.go:", "the terminal is as it was")
		})
	}
}

// TestHanging is about a reader that no longer answers: a signal ends it all the same.
func TestHanging(t *testing.T) {
	tm := start(t, 80, 24, failing(t, "hang"))
	tm.sees("a reader that will fail")
	tm.press("x")
	tm.sees("hanging")
	tm.signal(syscall.SIGTERM)
	tm.exits(128 + int(syscall.SIGTERM))
}

var colour = regexp.MustCompile(`\x1b\[[0-9;:]*\b([34]8[;:]|[349][0-7]m|10[0-7]m)`)

// TestColours looks for colours where none are wanted, and for what they would
// have told.
func TestColours(t *testing.T) {
	for name, test := range map[string]struct {
		env      string
		coloured bool
	}{
		"wanted":  {"X=", true},
		"a word":  {"NO_COLOR=yes", false},
		"a digit": {"NO_COLOR=0", false},
		"empty":   {"NO_COLOR=", true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			program := reader(t)
			program.Env = append(program.Env, test.env)
			tm := start(t, 120, 36, program)
			tm.sees("▸ Vladimir Putin", "━ 4 Overview")
			tm.press("q")
			tm.exits(0)
			if found := colour.FindString(tm.written()); (found != "") != test.coloured {
				t.Errorf("colour %q", found)
			}

			program = reader(t, "show", "article-4-qualifiers")
			program.Env = append(program.Env, test.env)
			tm = start(t, 120, 80, program)
			tm.exits(0)
			tm.sees("Article 4")
			if found := colour.FindString(tm.written()); (found != "") != test.coloured {
				t.Errorf("show: colour %q", found)
			}
		})
	}
}

// TestDumbTerminal prints text where a terminal understands no escape sequences.
func TestDumbTerminal(t *testing.T) {
	program := reader(t)
	program.Env = append(program.Env, "TERM=dumb")
	tm := start(t, 60, 200, program)
	tm.exits(0)
	tm.sees("Bottom line")
	if strings.Contains(tm.written(), "\x1b") {
		t.Errorf("escape sequences: %q", tm.written())
	}
}

// TestListsFitTheTerminal checks that lists are cut to the terminal, ids never.
func TestListsFitTheTerminal(t *testing.T) {
	for _, verb := range []string{"timeline", "actors", "provisions", "positions", "sources", "comparisons", "quotes"} {
		t.Run(verb, func(t *testing.T) {
			t.Parallel()
			tm := start(t, 80, 24, reader(t, verb))
			tm.exits(0)
			screen := strings.TrimSpace(strings.ReplaceAll(ansi.Strip(tm.written()), "\r\n", "\n"))
			for _, line := range strings.Split(screen, "\n") {
				if w := ansi.StringWidth(line); w > 80 {
					t.Errorf("a line of %d: %q", w, line)
				}
			}
			screen, _, _ = strings.Cut(screen, "\nbriefing: ") // what stderr says below the list
			ids, err := exec.Command(tm.program.Path, verb, "--json").Output()
			if err != nil {
				t.Fatal(err)
			}
			rows := strings.Count(string(ids), "\n    \"id\": ")
			if verb != "quotes" && strings.Count(screen, "\n") != rows {
				t.Errorf("%d lines for %d things: some ran over", strings.Count(screen, "\n"), rows)
			}
			for _, m := range regexp.MustCompile(`\n    "id": "([^"]+)"`).FindAllStringSubmatch(string(ids), -1) {
				if !strings.Contains(screen, m[1]) {
					t.Errorf("the id %s is not to be seen whole", m[1])
				}
			}
		})
	}
}
