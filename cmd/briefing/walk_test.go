//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTenMinutes follows the first chapter of the format's page word for word: it
// writes the files that are shown, and types the commands.
func TestTenMinutes(t *testing.T) {
	program, err := built()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("../../data/README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, chapter, _ := strings.Cut(string(text), "\n## A briefing in ten minutes\n")
	chapter, _, _ = strings.Cut(chapter, "\n## ")
	steps := regexp.MustCompile("(?s)(?:<!-- (file|refused:) ([^>]*) -->\n)?```[a-z]+\n(.*?)```").FindAllStringSubmatch(chapter, -1)
	if len(steps) < 10 {
		t.Fatalf("%d steps", len(steps))
	}
	dir := t.TempDir()
	for _, step := range steps {
		kind, what, body := step[1], step[2], step[3]
		if kind == "file" {
			if err := os.WriteFile(filepath.Join(dir, what), []byte(body), 0o600); err != nil {
				t.Fatal(err)
			}
			continue
		}
		shell := exec.Command("sh", "-ec", body)
		shell.Dir = dir
		shell.Env = []string{"PATH=" + filepath.Dir(program) + ":/bin:/usr/bin", "HOME=" + dir}
		out, err := shell.CombinedOutput()
		switch refused := kind != ""; {
		case (err != nil) != refused:
			t.Fatalf("%s%s\n%v", body, out, err)
		case refused && !strings.Contains(string(out), what):
			t.Errorf("%s%s\nis not refused with %q", body, out, what)
		}
	}
}
