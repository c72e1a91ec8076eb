package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"briefing/data/atomic"
	"briefing/data/markdown"
	"briefing/model"
	"briefing/ui/export"
)

// exporter makes the exports of the reader. A path that begins with ~/ lies in the
// home folder, as a shell would have it.
type exporter struct{ home string }

var _ export.Exporter = exporter{}

func (exporter) Draft(b *model.Briefing, s export.Scope) (export.Draft, error) {
	filter := markdown.Filter{Speaker: s.Speaker, Issue: s.Issue, Event: s.Event, Provision: s.Provision, Instrument: s.Instrument,
		Quotes: s.Quotes, Query: s.Query, Comparison: s.Comparison, Columns: s.Columns}
	text, stats, err := markdown.Render(b, markdown.Options{Filter: filter})
	if err != nil {
		return export.Draft{}, fmt.Errorf("drafting: %w", err)
	}
	return export.Draft{Text: text, Name: markdown.FileName(b, filter), Quotes: stats.Quotes, Lines: stats.Lines}, nil
}

// Write says why a file was not written and leaves out that it was to be.
func (e exporter) Write(path string, text []byte, replace bool) error {
	path = e.path(path)
	err := atomic.WriteFile(path, text, atomic.Options{Overwrite: replace})
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, gone := os.Stat(filepath.Dir(path)); errors.Is(gone, fs.ErrNotExist) {
		return fmt.Errorf("the folder %s does not exist", filepath.Dir(path))
	}
	return errors.New(strings.TrimPrefix(err.Error(), "writing "+path+": "))
}

func (e exporter) path(typed string) string {
	if rest, ok := strings.CutPrefix(typed, "~/"); ok && e.home != "" {
		return filepath.Join(e.home, rest)
	}
	return typed
}
