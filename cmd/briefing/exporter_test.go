package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestExportsSayOnceWhyTheyWereNotWritten(t *testing.T) {
	dir := t.TempDir()
	gone := filepath.Join(dir, "gone")
	err := exporter{}.Write(filepath.Join(gone, "x.md"), nil, false)
	if err == nil || err.Error() != "the folder "+gone+" does not exist" {
		t.Errorf("error %v", err)
	}
	if err := (exporter{home: dir}).Write("~/gone/x.md", nil, false); err == nil || err.Error() != "the folder "+gone+" does not exist" {
		t.Errorf("error %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	err = exporter{}.Write(filepath.Join(dir, "file", "x.md"), nil, false)
	if want := filepath.Join(dir, "file") + " is not a folder; write elsewhere"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	err = exporter{}.Write(filepath.Join(dir, "file"), nil, false)
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("error %v", err)
	}
}
