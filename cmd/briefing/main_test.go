package main

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(suite{m}, map[string]func(){"briefing": main, "failing": failingMain})
}

// suite is all tests, with a folder for what they share.
type suite struct{ tests *testing.M }

// shared is that folder. It is gone when the tests are done.
var shared string

func (s suite) Run() int {
	var err error
	if shared, err = os.MkdirTemp("", "briefing-test-"); err != nil {
		panic(err)
	}
	defer os.RemoveAll(shared)
	return s.tests.Run()
}

// With -update what scripts compare with is written anew: read the difference before
// you believe it.
var update = flag.Bool("update", false, "write what the scripts expect")

// TestScripts runs what a user could have typed. Each script finds the invented
// briefing of testdata in the folder norland.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("TERM", "xterm-256color")
			for _, name := range []string{"COLUMNS", "NO_COLOR", "CLICOLOR_FORCE", "COLORFGBG"} {
				env.Setenv(name, "")
			}
			return os.CopyFS(filepath.Join(env.WorkDir, "norland"), os.DirFS("testdata/norland"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"plant":    plant,
			"harmless": harmless,
			"exit":     exit,
			"plain80":  plain80,
		},
	})
}

// plant puts control characters into files in the place of {ESC}, {CSI} and {RLO}.
func plant(ts *testscript.TestScript, neg bool, args []string) {
	for _, root := range args {
		root = ts.MkAbs(root)
		err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			planted := strings.NewReplacer("{ESC}", "\x1b", "{CSI}", "\u009b", "{RLO}", "\u202e", "{BAD}", "\xff").Replace(string(text))
			return os.WriteFile(name, []byte(planted), 0o600)
		})
		ts.Check(err)
	}
}

// harmless checks that the last program wrote nothing that acts on a terminal.
func harmless(ts *testscript.TestScript, neg bool, _ []string) {
	for _, stream := range []string{"stdout", "stderr"} {
		text := ts.ReadFile(stream)
		if !utf8.ValidString(text) {
			ts.Fatalf("%s is not UTF-8: %q", stream, text)
		}
		for i, r := range text {
			if r != '\n' && unicode.In(r, unicode.Cc, unicode.Bidi_Control, unicode.Cf) {
				ts.Fatalf("%s holds %U at byte %d: %q", stream, r, i, text[max(i-40, 0):min(i+40, len(text))])
			}
		}
	}
}

// exit runs a program that is to end with an exit code: exit 2 briefing …
func exit(ts *testscript.TestScript, neg bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	code := "0"
	if err != nil {
		code = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if code != args[0] {
		ts.Fatalf("exit code %s, want %s", code, args[0])
	}
}

// plain80 checks that no line of the last output is wider than 80 cells.
func plain80(ts *testscript.TestScript, neg bool, _ []string) {
	for line := range bytes.Lines([]byte(ts.ReadFile("stdout"))) {
		if utf8.RuneCount(bytes.TrimSuffix(line, []byte("\n"))) > 80 {
			ts.Fatalf("wider than 80: %s", line)
		}
	}
}
