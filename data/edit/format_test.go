package edit

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"briefing/data/folder"
)

// All briefings here are invented.

// form formats text and fails the test where that is refused.
func form(t *testing.T, name, text string) string {
	t.Helper()
	out, err := Format(name, []byte(text))
	if err != nil {
		t.Fatalf("%v\nin\n%s", err, text)
	}
	return string(out)
}

func TestFormat(t *testing.T) {
	for _, tt := range []struct{ name, path, in, want string }{
		{"order of keys", "actors.yaml",
			"- name: A. Reyes\n  kind: person\n  id: reyes\n",
			"- id: reyes\n  kind: person\n  name: A. Reyes\n"},
		{"comments travel", "actors.yaml", `# All invented.

# Persons
- name: A. Reyes # as printed
  # No ministry is named.
  kind: person
  # The slug.
  id: reyes
  # country: not said

# Countries
- {id: norland, kind: country, name: Norland} # of the north
# To do: the others.
`, `# All invented.

# Persons
# The slug.
- id: reyes
  # No ministry is named.
  kind: person
  name: A. Reyes # as printed
  # country: not said

# Countries
# of the north
- id: norland
  kind: country
  name: Norland
# To do: the others.
`},
		{"a comment stays with what follows it", "actors.yaml",
			"- {id: a1, kind: person, name: \"Flow, one\"} # trailing\n\n- name: 'It''s'\n  kind: person\n  # before id\n  id: a2\n",
			"# trailing\n- id: a1\n  kind: person\n  name: \"Flow, one\"\n\n# before id\n- id: a2\n  kind: person\n  name: 'It''s'\n"},
		{"an empty line stays above the comments of its entry", "issues.yaml",
			"- id: a1\n  label: A\n\n# head\n\n- label: B\n\n  # before id\n  id: a2\n\n- {label: C, id: a3} # both\n",
			"- id: a1\n  label: A\n\n# head\n\n# before id\n- id: a2\n  label: B\n\n# both\n- id: a3\n  label: C\n"},
		{"a comment stays beside an entry of one line", "instruments/t/instrument.yaml",
			"id: t\ntitle: T\nprovisions:\n  - {id: art_1} # alone\n\n  - {id: art_2, # within\n    } # and behind\n",
			"id: t\ntitle: T\nprovisions:\n  - id: art_1 # alone\n\n  # and behind\n  - id: art_2 # within\n"},
		{"what stands at the top of a file stays there", "briefing.yaml",
			"# yaml-language-server: $schema=.schema/briefing.json\n\ntitle: Talks\nid: talks # slug\n# first\nformat: 1\n",
			"# yaml-language-server: $schema=.schema/briefing.json\n\n# first\nformat: 1\nid: talks # slug\ntitle: Talks\n"},
		{"flow to block", "events.yaml",
			"- id: round\n  title: Round\n  actors: [reyes, # she\n    # he\n    'lind'] # both\n  accounts: [{source: wire, by: reyes}]\n  sources: []\n",
			"- id: round\n  title: Round\n  actors: # both\n    - reyes # she\n    # he\n    - 'lind'\n  sources: []\n  accounts:\n    - by: reyes\n      source: wire\n"},
		{"what YAML would read as something else", "actors.yaml",
			"- id: 2031\n  kind: person\n  name: NO\n  alias: [1e3, ~, 12:30, 0x1F, yes, 2031-03-09, .5, art_4, 2031-03, x-1, <<]\n  anonymous: true\n  memberships:\n    - organization: on\n      from: 2029\n      to: 2031-03~\n",
			"- id: \"2031\"\n  kind: person\n  name: \"NO\"\n  alias:\n    - \"1e3\"\n    - \"~\"\n    - \"12:30\"\n    - \"0x1F\"\n    - \"yes\"\n    - \"2031-03-09\"\n    - \".5\"\n    - art_4\n    - 2031-03\n    - x-1\n    - \"<<\"\n  anonymous: true\n  memberships:\n    - organization: \"on\"\n      from: \"2029\"\n      to: \"2031-03~\"\n"},
		{"texts of several lines", "quotes/wire.yaml",
			"- id: a\n  type: indirect\n  exact: one\n     two\n\n     three # not\n  note: \"x\n    y\\\n    z\" # said\n  cue: 'it''s\n    so'\n  prefix: |+ # kept\n        a\n          b\n\n  suffix: >2\n     deep\n    flat\n",
			"- id: a\n  type: indirect\n  exact: >- # not\n    one\n    two\n\n    three\n  prefix: | # kept\n    a\n      b\n\n  suffix: >2\n     deep\n    flat\n  cue: 'it''s\n    so'\n  note: \"x\n    y\\\n    z\" # said\n"},
		{"white space at the end of a text", "issues.yaml",
			"- id: a\n  summary: |\n    x\n      \n    \n\n  # c\n  label: A\n",
			"- id: a\n\n  # c\n  label: A\n  summary: |\n    x\n      \n"},
		{"white space of a text is no empty line", "issues.yaml",
			"- id: a\n  summary: |\n    x\n      \n  # c\n  label: A\n",
			"- id: a\n  # c\n  label: A\n  summary: |\n    x\n      \n"},
		{"a text whose first line is indented", "issues.yaml",
			"- id: a\n  label: A\n  summary: |1\n\n     x\n   y\n",
			"- id: a\n  label: A\n  summary: |2\n\n      x\n    y\n"},
		{"empty values stay", "actors.yaml", "- kind: country\n  country:   # to be found\n  name: Norland\n  id: norland\n",
			"- id: norland\n  kind: country\n  name: Norland\n  country: # to be found\n"},
		{"empty lines", "issues.yaml", "\n\n- id: a\n\n\n  label: A\n\n\n\n- id: b\n  label: B\n\n\n",
			"- id: a\n\n  label: A\n\n- id: b\n  label: B\n"},
		{"indentation", "actors.yaml", "  -   id: a\n      kind: person\n      name: A\n      alias:\n      - x\n      # foot\n      country: NOR\n",
			"- id: a\n  kind: person\n  name: A\n  alias:\n    - x\n  # foot\n  country: NOR\n"},
		{"comments in every corner", "comparisons.yaml",
			"--- # doc\n- # dash\n  # own\n  id: c # id\n  # before title\n  title: # key\n    # value\n    T # end\n  columns: # cols\n  # none yet\n  - a # first\n  # second\n  - b\n    # deep foot\n  # foot of the entry\n# end\n... \n# after\n",
			"# doc\n# dash\n# own\n- id: c # id\n  # before title\n  # key\n  # value\n  title: T # end\n  columns: # cols\n    # none yet\n    - a # first\n    # second\n    - b\n    # deep foot\n  # foot of the entry\n# end\n# after\n"},
		{"nothing but comments", "judgments.yaml", "\n # a\n\n\n#b\n\n", "# a\n\n#b\n"},
		{"nothing", "judgments.yaml", "", ""},
		{"byte order mark", "issues.yaml", "\ufeff- label: A\n  id: a\n", "- id: a\n  label: A\n"},
		{"carriage returns", "issues.yaml", "- label: A\r\n  id: a\r\n", "- id: a\r\n  label: A\r\n"},
		{"front matter, and the body untouched", "sources/wire.md",
			"---\nurl: https://example.org/a\ntitle: T # t\nissued: 2031-03-09\n---\n\n  Text:  [a, b]\t\r\n- id: x   \n\n\n",
			"---\ntitle: T # t\nissued: \"2031-03-09\"\nurl: https://example.org/a\n---\n\n  Text:  [a, b]\t\r\n- id: x   \n\n\n"},
		{"empty front matter", "sources/wire.md", "---\n---", "---\n---"},
		{"the texts of instruments are left alone", "instruments/t/en.md", "##   art_4  X\n\n\ttext  \n", "##   art_4  X\n\n\ttext  \n"},
		{"other files are left alone", "README.md", "  x\n", "  x\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := form(t, tt.path, tt.in)
			if got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			if again := form(t, tt.path, got); again != got {
				t.Errorf("a second run changes it to\n%s", again)
			}
		})
	}
}

// TestFormatRefuses: a file with errors is left alone, whatever it holds, at once.
func TestFormatRefuses(t *testing.T) {
	bomb := "- id: &a [x,x]\n"
	for i := range 30 {
		bomb += "- id: &" + string(rune('b'+i%25)) + " [*a, *a]\n"
	}
	for _, tt := range []struct{ name, path, src, want string }{
		{"an unknown key", "issues.yaml", "- id: a\n  label: A\n  lable: B\n", "E03"},
		{"a key twice", "issues.yaml", "- id: a\n  label: A\n  label: B\n", "E03"},
		{"no YAML", "issues.yaml", "- id: a\n label: [\n", "E13"},
		{"a tab", "issues.yaml", "- id: a\n\tlabel: A\n", "E13"},
		{"two documents", "issues.yaml", "- id: a\n  label: A\n---\n- id: b\n", "E13"},
		{"a directive", "issues.yaml", "%YAML 1.2\n---\n- id: a\n", "E13"},
		{"a wrong type", "events.yaml", "- id: a\n  title: [A]\n", "E07"},
		{"a date that is none", "events.yaml", "- id: a\n  title: A\n  date: 2031-02-30\n", "E06"},
		{"an alias", "issues.yaml", "- id: a\n  label: &x A\n- id: b\n  label: *x\n", "E07"},
		{"a tag", "issues.yaml", "- id: a\n  label: !!str A\n", "E07"},
		{"a merge key", "issues.yaml", "- id: a\n  label: A\n  <<: {question: B}\n", "E03"},
		{"an alias bomb", "issues.yaml", bomb, "E0"},
		{"no front matter", "sources/a.md", "Text\n", "E07"},
		{"front matter never closed", "sources/a.md", "---\ntitle: T\n\nText\n", "E07"},
		{"no UTF-8", "issues.yaml", "- id: a\n  label: \xff\n", "E13"},
		{"too deep", "issues.yaml", strings.Repeat("[", 5000), "E13"},
		{"too large", "issues.yaml", "# " + strings.Repeat("x", folder.MaxFile), "E13"},
		{"a long line", "issues.yaml", "- id: a\n  label: " + strings.Repeat("x", 70_000), "E13"},
		{"many brackets", "events.yaml", "- id: a\n  title: A\n  actors:\n" + strings.Repeat("   - [[[[[[[[[[\n", 100_000), "E13"},
		{"a control character", "issues.yaml", "- id: a\n  label: \"a\x01b\"\n", "line 2 holds the character U+0001"},
		{"a line separator", "issues.yaml", "- id: a\n  label: a\u2028b\n", "line 2 holds the character U+2028"},
		{"a carriage return alone", "issues.yaml", "- id: a\r  label: A\n", "carriage return"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := Format(tt.path, []byte(tt.src)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %.200q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

// folders are all briefings at hand: those of the checks' tests and the built-in one.
func folders(t testing.TB) []fs.FS {
	t.Helper()
	var list []fs.FS
	for _, dir := range []string{"../../model/check/testdata", "../builtin"} {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if _, err := os.Stat(dir + "/" + e.Name() + "/briefing.yaml"); err == nil {
				list = append(list, os.DirFS(dir+"/"+e.Name()))
			}
		}
	}
	return list
}

func TestFormatFolders(t *testing.T) {
	formatted := 0
	for _, dir := range folders(t) {
		files, _, err := gather(dir, true)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files.sorted() {
			if unbroken(t, f.Path, f.Data) {
				formatted++
			}
		}
	}
	if formatted < 100 {
		t.Errorf("only %d files were formatted", formatted)
	}
}

// unbroken formats a file and checks what is promised of it. It tells whether the file was formatted.
func unbroken(t *testing.T, name string, src []byte) bool {
	t.Helper()
	out, err := Format(name, src)
	var refused *Refusal
	switch {
	case errors.As(err, &refused):
		return false
	case err != nil && (strings.Contains(err.Error(), "no YAML can hold") || strings.Contains(err.Error(), "carriage return")):
		return false
	case err != nil:
		t.Fatalf("%v:\n%q", err, src)
	}
	again, err := Format(name, out)
	if err != nil || !bytes.Equal(out, again) {
		t.Fatalf("a second run gives %v\n%s\n%q\nafter\n%s\n%q\nof\n%s\n%q", err, again, again, out, out, src, src)
	}
	if _, ok := folder.KindOf(name); ok {
		if before, after := commentsOf(t, name, src), commentsOf(t, name, out); !slices.Equal(before, after) {
			t.Fatalf("comments were %q, are %q:\n%q\n%q", before, after, src, out)
		}
	}
	return true
}

// commentsOf lists the comments of a file in alphabetical order.
func commentsOf(t *testing.T, name string, src []byte) []string {
	t.Helper()
	s := strings.ReplaceAll(strings.TrimPrefix(string(src), bom), "\r\n", "\n")
	if strings.HasSuffix(name, ".md") {
		f, err := folder.CutFront(s)
		if err != nil {
			t.Fatal(err)
		}
		s = f.YAML
	}
	_, r, err := read(s)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, c := range r.findComments() {
		list = append(list, c.text)
	}
	slices.Sort(list)
	return list
}

func FuzzFormat(f *testing.F) {
	for _, s := range []string{
		"- id: a\n  label: A # b\n", "- {id: a, label: [b]}", "# x\n\n-  # y\n  label: >2-\n     a\n   b\n\n\n  # z\n  id: a",
		"- ? id\n  : a\n  \"label\": 'it''s\n    b'", "- label: a\n   b # c\n  id: a\n...\n#", "- id: a\n  summary: |1\n     \n    x\n       \n",
		"- id: a\n  label: \"\\\n    \\x41 \\\n\n   b\"\n", "- [id: a, label: b]\n", "-\n\n  id: a\n\n  label: A\n#e", "- id: 1\n  label: -\n  question: \"~\"",
	} {
		f.Add(s)
	}
	for _, dir := range folders(f) {
		if src, err := fs.ReadFile(dir, "issues.yaml"); err == nil {
			f.Add(string(src))
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		unbroken(t, "issues.yaml", []byte(src))
		unbroken(t, "actors.yaml", []byte("- id: a\n  kind: person\n  name: A\n  "+src))
		unbroken(t, "instruments/t/instrument.yaml", []byte("id: t\ntitle: T\n"+src))
	})
}
