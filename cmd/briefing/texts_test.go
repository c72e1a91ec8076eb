package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"briefing/data"
	"briefing/model"
	"briefing/model/check"
)

// answer is what a run of the program gave.
type answer struct {
	stdout, stderr string
	code           int
}

// ask runs a program to its end. One that hangs fails the test.
func ask(t testing.TB, c *exec.Cmd) answer {
	t.Helper()
	const patience = 30 * time.Second // only ever waited for where a test fails
	var stdout, stderr bytes.Buffer
	c.Stdout, c.Stderr = &stdout, &stderr
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	late := time.AfterFunc(patience, func() { _ = c.Process.Kill() }) // that it has ended is no error
	err := c.Wait()
	if !late.Stop() {
		t.Fatalf("%s: no answer after %s", strings.Join(c.Args, " "), patience)
	}
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return answer{stdout.String(), stderr.String(), c.ProcessState.ExitCode()}
}

// checking is the verb check, run as a process of its own.
func checking(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	// TestMain is the program under this name.
	return &exec.Cmd{Path: self, Args: append([]string{"briefing", "check"}, args...), Env: []string{"HOME=" + t.TempDir()}}
}

// library is a briefing and the full texts of its sources, which stand outside it.
type library struct {
	folder string // empty: the built-in briefing
	texts  map[model.SourceID]string
}

// norland is the invented briefing of testdata with the full text of its gazette,
// which is invented, too: longer than the excerpt, wrapped and marked otherwise.
func norland() library {
	return library{"testdata/norland", map[model.SourceID]string{"gazette": `OSS, 12 March. The two sides faced the press on Sunday.

"We shall withdraw within ninety days of entry into force." the minister said.
It rained.

The premier said that "no date" binds Sund until
observers confirm.

Sund might accept ninety days, he let it be known. The two sides agreed to meet again.

Observers were already on their way, according to a senior official. By all accounts the strait has never been calmer.
`}}
}

// articles is the built-in briefing with the two articles that it is coded from,
// where these lie beside the clone. They are not ours to publish, so that a clone
// alone does not have them; what is tested then holds of the invented texts.
func articles(t *testing.T) library {
	t.Helper()
	lib := library{texts: map[model.SourceID]string{}}
	for id, name := range map[model.SourceID]string{
		"cho-blinken-report":  "000_b20e980af85039d5.txt",
		"seoul-condemns-copy": "003_ae2263f397d97ea6.txt",
	} {
		text, err := os.ReadFile(filepath.Join("../../../shared/seeds", name))
		if errors.Is(err, fs.ErrNotExist) {
			return norland()
		}
		if err != nil {
			t.Fatal(err)
		}
		lib.texts[id] = string(text)
	}
	return lib
}

func TestInventedTexts(t *testing.T) { againstTexts(t, norland()) }

func TestArticles(t *testing.T) { againstTexts(t, articles(t)) }

// args are arguments of the verb check for the library's briefing.
func (l library) args(more ...string) []string {
	if l.folder == "" {
		return more
	}
	return append([]string{"-b", l.folder}, more...)
}

// againstTexts checks a briefing against its full texts: as they are, all of it
// stands there; with one of them altered, every quote from it is told.
func againstTexts(t *testing.T, lib library) {
	dir := t.TempDir()
	for id, text := range lib.texts {
		keep(t, dir, id, text)
	}
	got := ask(t, checking(t, lib.args("--texts", dir, "--strict")...))
	if got.code != 0 || got.stdout != "" {
		t.Errorf("exit code %d: %s%s", got.code, got.stdout, got.stderr)
	}
	b, err := data.Open(lib.folder)
	if err != nil {
		t.Fatal(err)
	}
	for id, text := range lib.texts {
		keep(t, dir, id, strings.ReplaceAll(text, "e", "ë")) // no sentence does without
		got := ask(t, checking(t, lib.args("--texts", dir, "--json")...))
		if got.code != exitFound {
			t.Errorf("%s altered: exit code %d: %s", id, got.code, got.stderr)
		}
		keep(t, dir, id, text)

		var problems []check.ProblemJSON
		if err := json.Unmarshal([]byte(got.stdout), &problems); err != nil {
			t.Fatal(err)
		}
		told := map[string]bool{}
		for _, p := range problems {
			told[p.Subject] = true
			if p.Code != "E04" || !strings.Contains(p.Message, "does not stand in the full text "+string(id)+".txt") {
				t.Errorf("%s altered: %+v", id, p)
			}
		}
		if !told[model.RefTo(model.KindSource, id).String()] {
			t.Errorf("%s altered: no passage of it is told", id)
		}
		for _, q := range b.Quotes() {
			if told[model.RefTo(model.KindQuote, q.ID).String()] != (q.Source == id) {
				t.Errorf("%s altered: quote %s from %s: told %t", id, q.ID, q.Source, q.Source != id)
			}
		}
	}
}

// keep writes the full text of a source.
func keep(t *testing.T, dir string, id model.SourceID, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, string(id)+".txt"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
