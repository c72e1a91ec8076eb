package folder_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"briefing/data/folder"
	"briefing/model"
)

const briefingYAML = "format: 1\nid: mock\ntitle: Invented\n"

// mock is an invented briefing that holds some files besides briefing.yaml.
func mock(files ...string) fstest.MapFS {
	fsys := fstest.MapFS{"briefing.yaml": {Data: []byte(briefingYAML)}}
	for i := 0; i < len(files); i += 2 {
		fsys[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return fsys
}

// open loads a folder. How long that takes is for the benchmarks to say.
func open(t testing.TB, fsys fstest.MapFS) *model.Briefing {
	t.Helper()
	b, err := folder.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// told gives problems as one line each: place, code and text.
func told(ps []model.Problem) string {
	var lines strings.Builder
	for _, p := range ps {
		fmt.Fprintf(&lines, "%s %s %s\n", p.Place, p.Code, p.Text)
	}
	return lines.String()
}

// expect compares the problems of a folder with the ones wanted, one a line.
func expect(t *testing.T, b *model.Briefing, want ...string) {
	t.Helper()
	got := strings.TrimSuffix(told(b.Problems()), "\n")
	if joined := strings.Join(want, "\n"); got != joined {
		t.Errorf("problems:\n%s\nwant:\n%s", got, joined)
	}
	for _, p := range b.Problems() {
		if strings.ContainsFunc(p.Text+p.Hint+p.Place.File, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			t.Errorf("control character in %q %q %q", p.Place.File, p.Text, p.Hint)
		}
		if wantSev := map[byte]model.Severity{'E': model.Error, 'W': model.Warning, 'N': model.Note}[p.Code[0]]; p.Severity != wantSev {
			t.Errorf("%s has severity %s", p.Code, p.Severity)
		}
	}
}

func TestFields(t *testing.T) {
	const actor = "- id: a\n  kind: person\n  name: A\n"
	for _, tt := range []struct{ name, yaml, want string }{
		{"none", actor, ""},
		{"all strings are literal", actor + "  country: NO\n  sector: 1e3\n  wikidata: 007\n  native_name: ~\n  alias: [2024-06-19, null, true, 0x1f, \"\"]\n", ""},
		{"a key with no value", actor + "  country:\n  alias:\n  memberships:\n  anonymous:\n", ""},
		{"comments and flow", "# c\n- {id: a, kind: person, name: A} # c\n", ""},
		{"empty file", "", ""},
		{"only comments", "# nothing yet\n", ""},
		{"document start", "---\n" + actor, ""},
		{"carriage returns", strings.ReplaceAll(actor+"  x: 1\n", "\n", "\r\n"), `4:3 E03 an actor has no key "x"`},
		{"byte order mark", "\ufeff" + actor + "  x: 1\n", `4:3 E03 an actor has no key "x"`},
		{"unknown key", actor + "  alais: x\n", `4:3 E03 an actor has no key "alais"`},
		{"unknown key far from all", actor + "  wholly-unknown: x\n", `4:3 E03 an actor has no key "wholly-unknown"`},
		{"repeated key", actor + "  name: B\n", `4:3 E03 the key "name" stands twice`},
		{"merge key", actor + "  <<: {sector: GOV}\n", `4:3 E03 an actor has no key "<<"`},
		{"list as key", actor + "  ? [x]\n  : y\n", `4:5 E07 a list stands where a key belongs`},
		{"enum", "- id: a\n  kind: persom\n  name: A\n", `2:9 E07 "kind" cannot be "persom"`},
		{"enum of another case", "- id: a\n  kind: Person\n  name: A\n", `2:9 E07 "kind" cannot be "Person"`},
		{"list for a value", actor + "  sector: [GOV]\n", `4:11 E07 "sector" is a single value, and here stands a list`},
		{"mapping for a value", actor + "  sector:\n    a: b\n", `5:5 E07 "sector" is a single value, and here stands a group of keys`},
		{"value for a list", actor + "  formerly: b\n", `4:13 E07 "formerly" is a list, and here stands a text`},
		{"mapping for a list", actor + "  alias: {a: b}\n", `4:10 E07 "alias" is a list, and here stands a group of keys`},
		{"value in a list of groups", actor + "  memberships:\n    - x\n", `5:7 E07 a text stands where a membership belongs`},
		{"empty item", actor + "  alias:\n    - x\n    -\n    - y\n", `6:6 E07 an item of "alias" is empty`},
		{"list in a list", actor + "  alias: [x, [y]]\n", `4:14 E07 an item of "alias" is a single value, and here stands a list`},
		{"bool", actor + "  anonymous: yes\n", `4:14 E07 "anonymous" cannot be "yes"`},
		{"quoted bool", actor + "  anonymous: \"true\"\n", `4:14 E07 "anonymous" cannot be "true"`},
		{"date", actor + "  memberships:\n    - organization: b\n      from: 2024-13\n", `6:13 E06 "from" cannot be "2024-13": there is no month 13`},
		{"tag", actor + "  sector: !!binary aGk=\n", `4:11 E07 the tag !!binary is not read`},
		{"own tag", actor + "  sector: !foo bar\n", `4:11 E07 the tag !foo is not read`},
		{"bare tag", actor + "  sector: ! bar\n", `4:11 E07 the tag ! is not read`},
		{"string tag", actor + "  sector: !!str 3\n", `4:11 E07 the tag !!str is not read`},
		{"tag on a list", actor + "  alias: !!set {a, b}\n", `4:10 E07 the tag !!set is not read`},
		{"anchor", actor + "  sector: &x GOV\n", `4:11 E07 the anchor &x is not read`},
		{"alias", actor + "  sector: *x\n", `4:11 E07 the alias *x is not read`},
		{"alias by accident", actor + "  summary: *bold* words\n", `4:12 E13 a text cannot begin with "*"`},
		{"alias as an entry", actor + "- *x\n", `4:3 E07 the alias *x is not read`},
		{"alias as a key", actor + "  *x : 1\n", `4:3 E07 the alias *x is not read`},
		{"wide characters count as one", "- {id: a, kind: person, name: 김정은 漢字, x: 1}\n", `1:39 E03 an actor has no key "x"`},
		{"after a block", actor + "  summary: |\n    one\n\n    two\n  x: 1\n", `8:3 E03 an actor has no key "x"`},
		{"control character", actor + "  sector: a\x1b[31mb\n", `4:12 W09 the control character U+001B stands in the text`},
		{"control character in a block", actor + "  summary: |\n    one\n    tw\u202eo\n", `6:7 W09 the control character U+202E stands in the text`},
		{"control character as an escape", actor + "  sector: \"a\\e\"\n", `4:11 W09 the control character U+001B stands in the text`},
		{"NUL", actor + "  sector: a\x00b\n", `4:12 W09 the control character U+0000 stands in the text`},
		{"no break in YAML alone", actor + "  sector: a\u2028b\n  x: 1\n", `5:3 E03 an actor has no key "x"`},

		{"missing id", "- kind: person\n  name: A\n", `1:3 E01 an actor needs the key "id"`},
		{"empty id", "- id:\n  kind: person\n  name: A\n", `1:6 E01 "id" is empty`},
		{"malformed id", "- id: Kim Jong-un\n  kind: person\n  name: A\n", `1:7 E01 "id" cannot be "Kim Jong-un"`},
		{"id with a path", "- id: ../a\n  kind: person\n  name: A\n", `1:7 E01 "id" cannot be "../a"`},
		{"hostile id", "- id: \"\\e]0;x\\a\"\n  kind: person\n  name: A\n", "1:7 E01 \"id\" cannot be \"\\x1b]0;x\\a\"\nactors.yaml:1:7 W09 the control character U+001B stands in the text"},
		{"missing name", "- id: a\n  kind: person\n", `1:3 E07 an actor needs the key "name"`},
		{"empty name", "- id: a\n  kind: person\n  name: \"  \"\n", `3:9 E07 "name" is empty`},
		{"text as an entry", "- a\n", `1:3 E07 a text stands where an actor belongs`},
		{"empty entry", "-\n", `1:2 E07 nothing stands where an actor belongs`},
		{"mapping for the list", "id: a\n", `1:1 E07 a group of keys stands where a list belongs`},
		{"text for the list", "hello\n", `1:1 E07 a text stands where a list belongs`},
		{"quoted nothing", "''\n", `1:1 E07 a text stands where a list belongs`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var want []string
			if tt.want != "" {
				want = strings.Split("actors.yaml:"+tt.want, "\n")
			}
			expect(t, open(t, mock("actors.yaml", tt.yaml)), want...)
		})
	}
}

func TestSyntax(t *testing.T) {
	const before, after = "- id: a\n  kind: person\n  name: A\n", "- id: z\n  kind: person\n  name: Z\n"
	for _, tt := range []struct{ name, broken, want string }{
		{"tab", "- id: b\n\tkind: person\n", `5:1 E13 a tab is used to indent`},
		{"tab after spaces", "- id: b\n  alias:\n  \t- x\n", `6:3 E13 a tab is used to indent`},
		{"colon", "- id: b\n  name: x: y\n", `5:10 E13 a colon stands where none can`},
		{"open quotation mark", "- id: b\n  name: \"x\n  kind: person\n", `5:9 E13 this quotation mark is never closed`},
		{"quotation marks within", "- id: b\n  name: 'it's'\n", `5:13 E13 this does not fit what stands above`},
		{"at sign", "- id: b\n  name: @x\n", `5:9 E13 a text cannot begin with "@"`},
		{"back quote", "- id: b\n  name: `x`\n", "5:9 E13 a text cannot begin with \"`\""},
		{"greater-than sign", "- id: b\n  name: >x\n", `5:9 E13 a text cannot begin with ">"`},
		{"bar", "- id: b\n  name: |x\n", `5:9 E13 a text cannot begin with "|"`},
		{"escape", "- id: b\n  name: \"\\q\"\n", `5:9 E13 \ and the letter after it mean nothing here`},
		{"half a character", "- id: b\n  name: \"a\n   \\ud800\"\n", `6:4 E13 this escape stands for no character`},
		{"escape without digits", "- id: b\n  name: \"\\uZZ\"\n", `5:10 E13 this escape stands for no character`},
		{"no colon", "- id: b\n  kind person\n  name: B\n", `5:3 E13 this line has no colon after its key`},
		{"bracket", "- id: b\n  alias: [x, y\n  name: B\n", `6:7 E13 a bracket is not closed before this`},
		{"empty item in brackets", "- id: b\n  alias: [x, , y]\n", `5:14 E13 a value is missing, or begins with a sign that has a meaning in YAML`},
		{"indentation", "- id: b\n   kind: person\n", `5:8 E13 a colon stands where none can`},
		{"missing dash", "id: b\nname: B\n", "4:1 E13 this is no part of the list"},
		{"stray lines", "One line,\nand another.\n\nA third: he said: yes.\n- id: b: c\n", "4:1 E13 this is no part of the list\nactors.yaml:8:8 E13 a colon stands where none can"},
		{"stray line after an open mark", "- id: b\n  name: \"x\nmore of it\n", "5:9 E13 this quotation mark is never closed\nactors.yaml:6:1 E13 this is no part of the list"},
		{"directive", "%TAG ! x\n", `4:1 E13 a line that begins with % is a YAML directive, and none is read here`},
		{"too deep", "- id: b\n  alias: " + strings.Repeat("[", 65) + strings.Repeat("]", 65) + "\n", `5:74 E13 nested deeper than 64 levels`},
		{"two of them", "- id: b: c\n- id: d: e\n", "4:8 E13 a colon stands where none can\nactors.yaml:5:8 E13 a colon stands where none can"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := open(t, mock("actors.yaml", before+tt.broken+after))
			expect(t, b, strings.Split("actors.yaml:"+tt.want, "\n")...)
			if b.Actor("a") == nil || b.Actor("z") == nil {
				t.Error("the neighbours of the broken entry are missing")
			}
			if z := b.Actor("z"); z != nil && z.At("name").Line != strings.Count(before+tt.broken+after, "\n") {
				t.Errorf("z's name is at %s", z.At("name"))
			}
		})
	}
}

func TestSyntaxSaysWhatToDo(t *testing.T) {
	for broken, want := range map[string]string{
		`"\ud800"`: `write the character itself, or write \\ for one \, or use single quotation marks`,
		`"\xZ"`:    `write the character itself, or write \\ for one \, or use single quotation marks`,
		`"\q"`:     `write \\ for one \, or use single quotation marks`,
	} {
		b := open(t, mock("actors.yaml", "- id: b\n  name: "+broken+"\n"))
		if p := b.Problems(); len(p) == 0 || p[0].Hint != want {
			t.Errorf("%s: %+v, want %q", broken, p, want)
		}
	}
}

// TestStrayHead is about lists that begin with something else: the entries are read.
func TestStrayHead(t *testing.T) {
	const broken, good = "- id: a: b\n", "- {id: i, label: I}\n"
	for _, tt := range []struct{ text, want string }{
		{"some words\n" + broken + good, "1:1 E13 this is no part of the list\nissues.yaml:2:8 E13 a colon stands where none can"},
		{broken + "some words\n" + good, "1:8 E13 a colon stands where none can\nissues.yaml:2:1 E13 this is no part of the list"},
		{"issues:\n  " + broken + "  " + good, "1:1 E13 this is no part of the list\nissues.yaml:2:10 E13 a colon stands where none can"},
		{"# words\n---\n" + broken + good, "3:8 E13 a colon stands where none can"},
	} {
		b := open(t, mock("issues.yaml", tt.text))
		expect(t, b, strings.Split("issues.yaml:"+tt.want, "\n")...)
		if b.Issue("i") == nil {
			t.Errorf("%q: the good entry is missing", tt.text)
		}
	}
	fsys := mock()
	fsys["briefing.yaml"].Data = []byte("some words\nformat: 1\nid: m\ntitle: M: N\nlanguage: en\n")
	b := open(t, fsys)
	expect(t, b, "briefing.yaml:1:1 E13 this is no key", "briefing.yaml:4:9 E13 a colon stands where none can")
	if b.Meta().Language != "en" {
		t.Error("the keys after the stray line are missing")
	}
}

func TestTwoDocuments(t *testing.T) {
	const a, b, broken = "- {id: a, label: A}\n", "- {id: b, label: B}\n", "- id: x: y\n"
	for _, tt := range []struct {
		text string
		line int // on which the second document begins; 0: there is none
	}{
		{a + "---\n" + b, 2},
		{a + "--- " + b, 2},
		{a + "---", 2},
		{a + "---\r\n" + b, 2},
		{a + "...\n" + b, 3},
		{a + "...\n---\n" + b, 3},
		{a + "# c\n\n---\n" + broken, 4},
		{a + "---\n" + broken + b, 2},
		{broken + a + "---\n" + b, 3},
		{"# c\n---\n" + a + "---\n" + b, 4},
		{"--- # c\n" + a, 0},
		{a + "...\n# c\n\n", 0},
		{a + "...\n...\n", 0},
		{"- id: a\n  label: A\n  summary: |\n    x\n    ---\n    ...\n", 0},
	} {
		briefing := open(t, mock("issues.yaml", tt.text))
		if briefing.Issue("a") == nil || briefing.Issue("b") != nil {
			t.Errorf("%q: not the first document is read", tt.text)
		}
		var want []string
		if strings.HasPrefix(tt.text, broken) {
			want = append(want, "issues.yaml:1:8 E13 a colon stands where none can")
		}
		if tt.line > 0 {
			want = append(want, fmt.Sprintf("issues.yaml:%d:1 E13 a second document begins here, and only the first is read", tt.line))
		}
		expect(t, briefing, want...)
	}
}

func TestEveryKind(t *testing.T) {
	b := open(t, mock(
		"positions.yaml", "- {actor: a, issue: i, stance: 3, evidence: q}\n- {actor: a, issue: i, stance: \"1\"}\n- {actor: a, issue: i, stance: +2}\n- {actor: a, issue: i}\n- {actor: a, issue: i, stance: -2, from: yesterday}\n",
		"events.yaml", "- id: e\n  title: E\n  accounts:\n    - by: a\n    - by: b\n      source: s\n",
		"comparisons.yaml", "- id: c\n  title: C\n  columns: [q, , r]\n- id: d\n  title: D\n  columns:\n    - q\n    -\n    - r\n  points:\n    - label: L\n      cells: []\n    - label: M\n      cells:\n        - x\n        -\n        - z\n",
		"judgments.yaml", "- id: j\n  text: T\n  likelihood: likely\n  confidence: certain\n",
		"quotes/s.yaml", "- id: q\n  type: direct\n  exact: >\n    words\n  credibility: 7\n  provisions: [t#art_4, art_4, t#art_5]\n  translation:\n    by: x\n",
	))
	expect(t, b,
		`comparisons.yaml:3:16 E13 a value is missing, or begins with a sign that has a meaning in YAML`,
		`comparisons.yaml:8:6 E07 an item of "columns" is empty`,
		`comparisons.yaml:12:14 E07 "cells" is empty`,
		`comparisons.yaml:16:10 E07 an item of "cells" is empty`,
		`events.yaml:4:7 E07 an account needs the key "source"`,
		`judgments.yaml:4:15 E07 "confidence" cannot be "certain"`,
		`positions.yaml:1:32 E07 "stance" cannot be "3"`,
		`positions.yaml:2:32 E07 "stance" cannot be "1"`,
		`positions.yaml:4:3 E07 a position needs the key "stance"`,
		`positions.yaml:5:42 E06 "from" cannot be "yesterday": it is not written in digits and dashes`,
		`quotes/s.yaml:5:16 E07 "credibility" cannot be "7"`,
		`quotes/s.yaml:6:25 E01 an item of "provisions" cannot be "art_4"`,
		`quotes/s.yaml:8:5 E07 a translation needs the key "text"`,
	)
	if got := len(b.Positions()); got != 2 {
		t.Errorf("%d positions", got)
	}
	if e := b.Event("e"); len(e.Accounts) != 1 || e.At("accounts[0].source").String() != "events.yaml:6:15" {
		t.Errorf("accounts %v, at %s", e.Accounts, e.At("accounts[0].source"))
	}
	d := b.Comparison("d")
	if fmt.Sprint(d.Columns) != "[q  r]" || len(d.Points) != 1 || fmt.Sprintf("%q", d.Points[0].Cells) != `["x" "" "z"]` {
		t.Errorf("comparison %q %q", d.Columns, d.Points)
	}
	q := b.Quote("q")
	if q.Exact != "words" || q.Source != "s" || q.Translation != nil || len(q.Provisions) != 2 {
		t.Errorf("quote %+v", q)
	}
	if got := q.At("provisions[1]").String(); got != "quotes/s.yaml:6:32" {
		t.Errorf("the second provision that was read is at %s", got)
	}
}

func TestHints(t *testing.T) {
	b := open(t, mock("actors.yaml", "- {id: Kim Jong-un, kind: person, name: A}\n- {id: b, kind: persn, name: B, native-name: x, zzz: y}\n"))
	var hints []string
	for _, p := range b.Problems() {
		hints = append(hints, p.Hint)
	}
	for i, want := range []string{"write kim-jong-un; ", `did you mean "person"?`, `did you mean "native_name"?`, "write one of: id, formerly, kind,"} {
		if i >= len(hints) || !strings.HasPrefix(hints[i], want) {
			t.Errorf("hints %q, want %q at %d", hints, want, i)
		}
	}
	if got := b.Problems()[1].Subject; got != model.RefTo(model.KindActor, "b") {
		t.Errorf("subject %v", got)
	}
}

func TestBriefingFile(t *testing.T) {
	for _, tt := range []struct{ name, yaml, title, want string }{
		{"newer format", "format: 2\nid: m\ntitle: M\n", "M", "briefing.yaml:1:9 E07 this program reads format 1"},
		{"older format", "format: 0\nid: m\ntitle: M\n", "M", "briefing.yaml:1:9 E07 this program reads format 1"},
		{"empty", "", "", "briefing.yaml:1:1 E01 a briefing needs the key \"id\"\nbriefing.yaml:1:1 E07 a briefing needs the key \"format\"\nbriefing.yaml:1:1 E07 a briefing needs the key \"title\""},
		{"one key broken", "format: 1\nid: m\ntitle: M: N\nlanguage: en\n", "m", "briefing.yaml:3:9 E13 a colon stands where none can"},
		{"list under its key", "format: 1\nid: m\ntitle: M\nauthors:\n- a\n- b\nlicense: x: y\n", "M", "briefing.yaml:7:11 E13 a colon stands where none can"},
		{"a list", "- a\n", "", "briefing.yaml:1:1 E07 a list stands where a briefing belongs"},
		{"format in words", "format: one\nid: m\ntitle: M\n", "M", "briefing.yaml:1:9 E07 \"format\" cannot be \"one\""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			fsys := mock("issues.yaml", "- {id: i, label: I}\n")
			fsys["briefing.yaml"].Data = []byte(tt.yaml)
			b := open(t, fsys)
			expect(t, b, strings.Split(tt.want, "\n")...)
			if b.Meta().Title != tt.title || b.Issue("i") == nil {
				t.Errorf("title %q, issue %v", b.Meta().Title, b.Issue("i"))
			}
		})
	}
}

func TestNoBriefing(t *testing.T) {
	fsys := mock("actors.yaml", "")
	delete(fsys, "briefing.yaml")
	if _, err := folder.Load(fsys); err != folder.ErrNoBriefing {
		t.Errorf("error %v", err)
	}
}

func TestKinds(t *testing.T) {
	for _, k := range folder.Kinds() {
		keys := folder.Keys(k.Type)
		if len(keys) < 3 || k.Name == "" || k.Pattern == "" {
			t.Errorf("%+v has the keys %v", k, keys)
		}
		for _, key := range keys {
			if f := k.Type.Field(key.Field); f.Type != key.Type || f.Tag.Get("yaml") != key.Name {
				t.Errorf("key %q of %s names the field %s", key.Name, k.Name, f.Name)
			}
		}
	}
	kind := folder.Keys(folder.Kinds()[1].Type)[2]
	if kind.Name != "kind" || !kind.Required || kind.One || len(kind.Enum) != 4 {
		t.Errorf("third key of an actor: %+v", kind)
	}
}
