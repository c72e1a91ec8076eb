package main

import (
	"strings"
	"testing"

	"briefing/ui/rich"
)

func TestTable(t *testing.T) {
	tab := table{columns: []column{{name: "date"}, {name: "event", least: 6}, {name: "place", mayGo: true}, {name: "id"}}}
	tab.add(span("9 Mar"), span("Both sides face the press"), span("Oss"), span("press-day"))
	tab.add(span("c. 11 Mar"), span("회담"), span("Södra hamnen"), span("talks"))
	whole := strings.Join([]string{
		"9 Mar      Both sides face the press  Oss           press-day",
		"c. 11 Mar  회담                       Södra hamnen  talks",
	}, "\n")
	if got := text(tab.whole()); got != whole {
		t.Errorf("whole:\n%s\nwant\n%s", got, whole)
	}
	for width, want := range map[int]string{
		80: "date       event                      place         id\n" + whole,
		50: `
date       event           place         id
9 Mar      Both sides fa…  Oss           press-day
c. 11 Mar  회담            Södra hamnen  talks`,
		36: `
date       event           id
9 Mar      Both sides fa…  press-day
c. 11 Mar  회담            talks`,
		20: "", // too narrow for any table
		1:  "",
	} {
		lines := tab.fit(width)
		if got := text(lines); want != "" && got != strings.TrimPrefix(want, "\n") {
			t.Errorf("in %d:\n%s\nwant\n%s", width, got, want)
		}
		for _, l := range lines {
			if l.Width() > width {
				t.Errorf("in %d: %d wide: %s", width, l.Width(), l)
			}
		}
	}
	if empty := (&table{columns: columns(2)}); len(empty.fit(80)) != 0 || len(empty.whole()) != 0 {
		t.Error("a table without rows has lines")
	}
}

func text(lines []rich.Line) string {
	rows := make([]string, len(lines))
	for i, l := range lines {
		rows[i] = l.String()
	}
	return strings.Join(rows, "\n")
}

func TestNearest(t *testing.T) {
	words := []string{"quotes", "timeline", "actors", "show", "version"}
	for typed, want := range map[string]string{
		"qoutes": "quotes", "quote": "quotes", "timelines": "timeline", "actor": "actors", "shwo": "show",
		"": "", "x": "", "nonsense": "", strings.Repeat("quotes", 1000): "",
	} {
		if got := strings.Join(nearest(typed, words), " "); got != want {
			t.Errorf("%.20q: %q, want %q", typed, got, want)
		}
	}
}

func TestQuoted(t *testing.T) {
	for arg, want := range map[string]string{
		"my-briefing": "my-briefing", "../a b": "'../a b'", "it's": `'it'\''s'`, "": "''", "$HOME": "'$HOME'",
	} {
		if got := quoted(arg); got != want {
			t.Errorf("%q: %s, want %s", arg, got, want)
		}
	}
}
