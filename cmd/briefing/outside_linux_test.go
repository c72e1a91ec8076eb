package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestBrowseTellsOfAFailure: xdg-open starts well and then finds no browser.
func TestBrowseTellsOfAFailure(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	if err := (outside{}).Browse("https://example.org"); err == nil || !strings.Contains(err.Error(), "xdg-open") {
		t.Errorf("without xdg-open: error %v", err)
	}
	for exit, fails := range map[string]bool{"0": false, "3": true} {
		script := "#!/bin/sh\nexit " + exit + "\n"
		if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := (outside{}).Browse("https://example.org"); (err != nil) != fails {
			t.Errorf("exit %s: error %v", exit, err)
		}
	}
}

func TestTheBuiltInBriefingIsLocked(t *testing.T) {
	if (outside{}).Locked() == "" || (outside{dir: "x"}).Locked() != "" {
		t.Error("the wrong briefing is locked")
	}
}
