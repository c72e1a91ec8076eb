package main

import (
	"fmt"
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
	filter := markdown.Filter{Speaker: s.Speaker, Issue: s.Issue, Event: s.Event, Quotes: s.Quotes}
	text, stats, err := markdown.Render(b, markdown.Options{Filter: filter})
	if err != nil {
		return export.Draft{}, fmt.Errorf("drafting: %w", err)
	}
	return export.Draft{Text: text, Name: markdown.FileName(b, filter), Quotes: stats.Quotes, Lines: stats.Lines}, nil
}

func (e exporter) Write(path string, text []byte, replace bool) error {
	return atomic.WriteFile(e.path(path), text, atomic.Options{Overwrite: replace})
}

func (e exporter) path(typed string) string {
	if rest, ok := strings.CutPrefix(typed, "~/"); ok && e.home != "" {
		return filepath.Join(e.home, rest)
	}
	return typed
}
