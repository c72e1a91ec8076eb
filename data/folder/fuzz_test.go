package folder_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"briefing/data/folder"
	"briefing/model"
)

// sound checks what holds of every folder: the same problems every time, places
// that exist, and messages that do nothing to a terminal.
func sound(t *testing.T, fsys fstest.MapFS) *model.Briefing {
	t.Helper()
	b, again := open(t, fsys), open(t, fsys)
	if told(b.Problems()) != told(again.Problems()) {
		t.Fatalf("two runs differ:\n%s\n%s", told(b.Problems()), told(again.Problems()))
	}
	for _, p := range b.Problems() {
		if strings.ContainsFunc(p.Text+p.Hint, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			t.Errorf("control character in %q, %q", p.Text, p.Hint)
		}
		if p.Text == "" || !utf8.ValidString(p.Text+p.Hint) {
			t.Errorf("bad text %q, %q", p.Text, p.Hint)
		}
		standsIn(t, fsys, p.Place)
	}
	for _, r := range b.References() {
		standsIn(t, fsys, r.Place())
	}
	return b
}

func standsIn(t *testing.T, fsys fstest.MapFS, p model.Place) {
	t.Helper()
	f := fsys[p.File]
	if f == nil || p.Line == 0 {
		return // a folder, or a name that was made harmless
	}
	// A carriage return alone breaks a line in YAML and nowhere else.
	text := strings.ReplaceAll(string(f.Data), "\r\n", "\n")
	if !onLine(text, p) && !onLine(strings.ReplaceAll(text, "\r", "\n"), p) {
		t.Fatalf("%s is no place in %q", p, f.Data)
	}
}

// onLine tells whether a place lies in a text, or just behind the end of a line.
func onLine(text string, p model.Place) bool {
	lines := append(strings.Split(text, "\n"), "")
	return p.Line >= 1 && p.Column >= 1 && p.Line <= len(lines) &&
		p.Column <= utf8.RuneCountInString(lines[p.Line-1])+2
}

func FuzzYAML(f *testing.F) {
	for _, s := range []string{
		"format: 1\nid: m\ntitle: M\nauthors: [a]\nsilence:\n  - {code: W03, reason: r}\n",
		"- id: a\n  kind: person\n  name: A\n  memberships:\n    - {organization: b, from: 2024-06~}\n",
		"- {actor: a, issue: i, stance: -2, from: 2024, evidence: q}\n- {actor: a, issue: i, stance: 3}\n",
		"- id: c\n  title: C\n  columns: [q, t#art_4@one, ]\n  points:\n    - {label: L, cells: [x, y]}\n",
		"- id: q\n  type: direct\n  exact: |\n    one\n    two\n  translation: {text: t}\n  provisions: [t#art_4]\n",
		"id: t\ntitle: T\nversions: [{id: one}]\nprovisions:\n- {id: art_4, parallel: u#art_5}\n- x\n",
		"- id: a\n\tb: c\n- id: d: e\n- &x [*x, !!binary y, <<]\n", "%TAG ! x\n---\n...\n---\na", "a: \"\\x1b\u202e\"\r\n? [x]\n: y\n", "\ufeff- - - {{[[",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fsys := fstest.MapFS{"instruments/t/instrument.yaml": {Data: []byte(text)}, "quotes/s.yaml": {Data: []byte(text)}}
		for _, k := range folder.Kinds() {
			if !strings.Contains(k.Pattern, "/") {
				fsys[k.Pattern] = &fstest.MapFile{Data: []byte(text)}
			}
		}
		sound(t, fsys)
	})
}

func FuzzFrontMatter(f *testing.F) {
	for _, s := range []string{"---\nid: s\nissued: 2024-06\n---\n\nText\n", "---\n---", "---", "", "\ufeff--- \r\nx: y\r\n---\r\nText", "---\nnote: a: b\n\nText", "---\n- a\n---\n---\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b := sound(t, mock("sources/s.md", text))
		s := b.Source("s")
		if !utf8.ValidString(text) || len(text) > 4<<20 {
			return
		}
		if s == nil {
			t.Fatal("the source is missing")
		}
		if !strings.HasSuffix(text, s.Text) {
			t.Fatalf("%q is not the end of %q", s.Text, text)
		}
		if want := 1 + strings.Count(strings.TrimSuffix(text, s.Text), "\n"); s.TextLine != want && s.Text != "" {
			t.Fatalf("the text begins on line %d, not %d, of %q", want, s.TextLine, text)
		}
	})
}

func FuzzVersion(f *testing.F) {
	for _, s := range []string{"# T\n\n## preamble\nP\n\n## art_4 Help\r\nOne\r\n", "##", "## \x01", "text\n## art_4\n## art_4\n###\n", "\ufeff## art_4 H"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b := sound(t, mock("instruments/t/instrument.yaml", instrumentYAML, "instruments/t/one.md", text))
		for _, c := range b.Instrument("t").Versions[0].Clauses {
			if !model.ValidEID(c.EID) || strings.HasPrefix(c.Text, "\n") || strings.HasSuffix(c.Text, "\n") {
				t.Fatalf("clause %+v", c)
			}
			standsIn(t, fstest.MapFS{c.Where.File: {Data: []byte(text)}}, c.Where)
		}
	})
}
