//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// ruin puts something into the folder of a briefing that would keep a careless
// reader busy for ever.
type ruin func(t testing.TB, dir string)

// filled is a file of some units between a beginning and an end.
func filled(name, begin, unit string, n int, end string) ruin {
	return func(t testing.TB, dir string) {
		t.Helper()
		place := filepath.Join(dir, name)
		if err := os.WriteFile(place, []byte(begin+strings.Repeat(unit, n)+end), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// numbered is a file of n lines, each with its number.
func numbered(name, begin, line string, n int) ruin {
	var all strings.Builder
	for i := range n {
		fmt.Fprintf(&all, line+"\n", i)
	}
	return filled(name, begin+all.String(), "", 0, "")
}

func fifo(name string) ruin {
	return func(t testing.TB, dir string) {
		t.Helper()
		if err := syscall.Mkfifo(filepath.Join(dir, name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func link(name, to string) ruin {
	return func(t testing.TB, dir string) {
		t.Helper()
		place := filepath.Join(dir, name)
		if err := os.RemoveAll(place); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(to, place); err != nil {
			t.Fatal(err)
		}
	}
}

// sparse is a file that is said to be of a terabyte and takes no room.
func sparse(name string) ruin {
	return func(t testing.TB, dir string) {
		t.Helper()
		filled(name, "", "", 0, "")(t, dir)
		if err := os.Truncate(filepath.Join(dir, name), 1<<40); err != nil {
			t.Fatal(err)
		}
	}
}

// locked is a file that nobody may read. Root may read all of them: for root it is
// a link to itself, which not even root can follow.
func locked(name string) ruin {
	return func(t testing.TB, dir string) {
		t.Helper()
		place := filepath.Join(dir, name)
		filled(name, "secret", "", 0, "")(t, dir)
		if err := os.Chmod(place, 0); err != nil {
			t.Fatal(err)
		}
		if f, err := os.Open(place); err == nil {
			f.Close()
			link(name, name)(t, dir)
		}
	}
}

// bomb is a text whose aliases stand for a thousand million words.
func bomb() string {
	var b strings.Builder
	b.WriteString("- &a0 [lol, lol]\n")
	for i := range 30 {
		fmt.Fprintf(&b, "- &a%d [*a%d, *a%d]\n", i+1, i, i)
	}
	return b.String()
}

// both are two ruins in one folder.
func both(a, b ruin) ruin {
	return func(t testing.TB, dir string) {
		t.Helper()
		a(t, dir)
		b(t, dir)
	}
}

// badInput is a ruin and what the check says of it: a line, and the remedy below it.
type badInput struct {
	name       string
	ruin       ruin
	says, hint string
}

func badInputs() []badInput {
	const large = 4<<20 + 1
	return []badInput{
		{"large source", filled("sources/large.md", "---\n---\n", "x", large, ""),
			"sources/large.md: E13 the file is larger than 4 MiB", "split it, or shorten it"},
		{"large list", filled("judgments.yaml", "", "- a\n", large/4+1, ""), "judgments.yaml: E13 the file is larger than 4 MiB", "split it"},
		{"large briefing.yaml", filled("briefing.yaml", "format: 1\nid: b\ntitle: B\n", "#\n", large/2, ""),
			"briefing.yaml: E13 the file is larger than 4 MiB", "split it"},
		{"endless file", sparse("sources/endless.md"), "sources/endless.md: E13 the file is larger than 4 MiB", "split it"},
		{"endless device", link("sources/zero.md", "/dev/zero"), "sources/zero.md: E13 this link cannot be followed", "a link must lead to something inside"},
		{"many lines", filled("judgments.yaml", "", "a:\n", 1_000_000, ""), "judgments.yaml:1:1: E13 more than 250000 lines", "split the file"},
		{"long line", filled("judgments.yaml", "- id: a\n  text: ", "long ", 20_000, "\n"), "judgments.yaml:2:1: E13 the line is longer than 64 KiB", "break it"},
		{"nested brackets", filled("judgments.yaml", "- id: ", "[", 60_000, ""), "judgments.yaml:1:71: E13 nested deeper than 64 levels", "write it flat"},
		{"nested lists", filled("judgments.yaml", "", "- ", 30_000, "a"), "judgments.yaml:1:129: E13 nested deeper than 64 levels", "write it flat"},
		{"nested in front matter", filled("sources/deep.md", "---\nnote: ", "{a: ", 15_000, "\n---\nText.\n"), "sources/deep.md:2:260: E13 nested deeper than 64 levels", "write it flat"},
		{"aliases of aliases", filled("judgments.yaml", bomb(), "", 0, ""), "judgments.yaml:31:3: E07 the anchor &a30 is not read", "remove it"},
		{"aliases of aliases in front matter", filled("sources/bomb.md", "---\nauthor:\n", bomb(), 1, "---\nText.\n"), "sources/bomb.md:3:3: E07 the anchor &a0 is not read", "remove it"},
		{"unknown keys", numbered("briefing.yaml", "format: 1\nid: b\ntitle: B\n", "key%d: x", 100_000), `briefing.yaml:4:1: E03 a briefing has no key "key0"`, "write one of: format, id"},
		{"malformed ids", numbered("judgments.yaml", "", "- id: Id %d", 100_000), `judgments.yaml:1:7: E01 "id" cannot be "Id 0"`, "write id-0"},
		{"broken entries", numbered("judgments.yaml", "", "- id: a: %d", 100_000), `judgments.yaml:1:8: E13 a colon stands where none can`, "put a text that holds"},
		{"unknown speakers", numbered("quotes/wire-story.yaml", "", "- {id: q%[1]d, type: indirect, exact: x, speaker: some-%[1]d}", 20_000),
			`quotes/wire-story.yaml:1:47: E02 speaker: no actor or instrument has the id "some-0"`, "add what is missing"},
		{"misquotes", numbered("quotes/gazette-2.yaml", "", "- {id: q%d, type: indirect, exact: We shall withdraw at once}", 20_000),
			`quotes/gazette-2.yaml:1:3: E02 these quotes are filed under source "gazette-2", and there is no such source`, `nearest: "gazette"`},
		{"interview without labels", both(
			numbered("sources/talk.md", "---\ntype: interview\nissued: 2031\n---\n", "The answer with the number %07d is no.", 98_000),
			numbered("quotes/talk.yaml", "", "- {id: q%[1]d, type: direct, speaker: reyes, exact: The answer with the number %07[1]d is no}", 5000)),
			`quotes/talk.yaml:1:49: E08 `, "indirect"},
		{"directives", numbered("judgments.yaml", "", "%%TAG !%d! x", 100_000), "judgments.yaml:1:1: E13 a line that begins with % is a YAML directive", "put the text in quotation marks"},
		{"open quotation mark", filled("judgments.yaml", "- id: \"", "a\n", 100_000, ""), "judgments.yaml:1:7: E13 this quotation mark is never closed", "close it"},
		{"an article for a list", numbered("judgments.yaml", "", "He said: it is no. %d.", 100_000), "judgments.yaml:1:1: E07 a group of keys stands where a list belongs", "begin every entry with"},
		{"control characters", filled("sources/control.md", "---\nissued: 2031\n---\n", "\x1b\u202e", 500_000, ""), "sources/control.md:4:1: W09 the control character U+001B stands in the text", "remove it"},
		{"headings", numbered("instruments/strait-2031/norland-text.md", "", "## art_%d", 100_000), `norland-text.md:1:4: E02 heading: "strait-2031" has no provision "art_0"`, "list it under provisions"},
		{"pipe for a source", fifo("sources/pipe.md"), "sources/pipe.md: E13 this is no regular file but a pipe", "put a plain text file there"},
		{"pipe for a folder", fifo("actors"), "actors: E13 a file stands where a folder belongs", "make it a folder"},
		{"link to a pipe", func(t testing.TB, dir string) {
			fifo(".pipe")(t, dir)
			link("sources/linked.md", "../.pipe")(t, dir)
		}, "sources/linked.md: E13 this is no regular file but a pipe", "put a plain text file there"},
		{"link to the folder itself", link("sources/self", "."), "sources/self: N01 this is no part of a briefing and was not read", "remove it"},
		{"locked source", locked("sources/locked.md"), "sources/locked.md: E13 ", "file"},
		{"locked list", locked("judgments.yaml"), "judgments.yaml: E13 ", "file"},
		{"locked briefing.yaml", locked("briefing.yaml"), "briefing.yaml: E13 ", "file"},
	}
}

// ruined is a copy of the invented briefing with a ruin in it.
func ruined(t testing.TB, ruin ruin) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "b")
	if err := os.CopyFS(dir, os.DirFS("testdata/norland")); err != nil {
		t.Fatal(err)
	}
	ruin(t, dir)
	return dir
}

// TestBadInput is about what would make a program wait, run or grow for ever: the
// check names the file, what is wrong with it and what to do, and ends with 1, and
// the quotes can be read all the same. An answer that does not come fails it; how
// long one takes is for [BenchmarkBadInput] to say.
func TestBadInput(t *testing.T) {
	for _, tt := range badInputs() {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := ruined(t, tt.ruin)
			got := ask(t, reader(t, "check", "-b", dir))
			want := 0 // for warnings and notes
			if strings.Contains(got.stdout, ": E") {
				want = exitFound
			}
			if got.code != want {
				t.Errorf("exit code %d, want %d: %.500s%s", got.code, want, got.stdout, got.stderr)
			}
			_, after, ok := strings.Cut(got.stdout, tt.says)
			_, after, _ = strings.Cut(after, "\n")
			if hint, _, _ := strings.Cut(after, "\n"); !ok || !strings.HasPrefix(hint, "    ") || !strings.Contains(hint, tt.hint) {
				t.Errorf("want %q and below it %q in:\n%.1000s", tt.says, tt.hint, got.stdout)
			}
			read := ask(t, reader(t, "quotes", "-b", dir))
			if read.code != 0 || !strings.Contains(read.stdout, "We shall withdraw") {
				t.Errorf("the quotes: exit code %d: %.500s%s", read.code, read.stdout, read.stderr)
			}
		})
	}
}

// BenchmarkBadInput says how long the check of each takes, the start of the program
// included. Two seconds are the most that anyone should wait; the slowest takes 0.7 s.
func BenchmarkBadInput(b *testing.B) {
	for _, tt := range badInputs() {
		b.Run(tt.name, func(b *testing.B) {
			dir := ruined(b, tt.ruin)
			for b.Loop() {
				ask(b, reader(b, "check", "-b", dir))
			}
		})
	}
}
