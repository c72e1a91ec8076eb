package folder_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestSource(t *testing.T) {
	for _, tt := range []struct{ name, md, body, want string }{
		{"whole", "---\nid: s\ntype: article\n---\n\nText \xe2\x80\x94 \ttext\r\n\n", "5:\nText — \ttext\r\n\n", ""},
		{"no id", "---\ntype: article\n---\nText", "4:Text", ""},
		{"no keys", "---\n---\nText", "3:Text", ""},
		{"no text", "---\nid: s\n---\n", "4:", ""},
		{"no end of line", "---\nid: s\n---", "4:", ""},
		{"byte order mark, carriage returns, white space", "\ufeff---  \r\nid: s\r\nx: y\r\n---\t\r\nText\r\n", "5:Text\r\n", `3:1 E03 a source has no key "x"`},
		{"hyphens in the text", "---\nid: s\n---\na\n---\nb\n", "4:a\n---\nb\n", ""},
		{"no front matter", "Text\n", "1:Text\n", `1:1 E07 the file does not begin with front matter`},
		{"empty", "", "1:", `1:1 E07 the file does not begin with front matter`},
		{"never closed", "---\nid: s\nx: y\n\nText\n", "4:\nText\n", "1:1 E07 the front matter that begins here is never closed\nsources/s.md:3:1 E03 a source has no key \"x\""},
		{"never closed, no text", "---\nid: s\n", "3:", `1:1 E07 the front matter that begins here is never closed`},
		{"another id", "---\nid: other\n---\nText", "4:Text", `2:5 E01 the id "other" is not the name of the file`},
		{"malformed id", "---\nid: Some Source\n---\nText", "4:Text", `2:5 E01 "id" cannot be "Some Source"`},
		{"place in a list", "---\nauthor:\n  - A\n  - [B]\nissued: soon\n---\nText", "7:Text", "4:5 E07 an item of \"author\" is a single value, and here stands a list\nsources/s.md:5:9 E06 \"issued\" cannot be \"soon\": it is not written in digits and dashes"},
		{"one key broken", "---\nnote: a: b\ntitle: T\n---\nText", "5:Text", `2:8 E13 a colon stands where none can`},
		{"a list", "---\n- a\n---\nText", "4:Text", `2:1 E07 a list stands where a source belongs`},
		{"control characters stay", "---\ntype: article\n---\na\x1bb\u202ec\n", "4:a\x1bb\u202ec\n", "4:2 W09 the control character U+001B stands in the text\nsources/s.md:4:4 W09 the control character U+202E stands in the text"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := open(t, mock("sources/s.md", tt.md))
			var want []string
			if tt.want != "" {
				want = strings.Split("sources/s.md:"+tt.want, "\n")
			}
			expect(t, b, want...)
			s := b.Source("s")
			if s == nil {
				t.Fatal("the source is missing")
			}
			if got := fmt.Sprintf("%d:%s", s.TextLine, s.Text); got != tt.body {
				t.Errorf("text %q, want %q", got, tt.body)
			}
			if !strings.HasSuffix(tt.md, s.Text) {
				t.Error("the text is not the end of the file")
			}
		})
	}
}

const instrumentYAML = "id: t\ntitle: T\nversions:\n  - id: one\n    language: en\nprovisions:\n  - id: art_4\n    heading: Help\n"

func TestInstrument(t *testing.T) {
	for _, tt := range []struct{ name, md, clauses, want string }{
		{"whole", "# T\n\n<!-- c -->\n## preamble\nP\n\n\n## art_4 Mutual help\r\n\r\nOne.\r\n\r\n### sub\r\nTwo.\r\n\r\n", `preamble||P@4:4 art_4|Mutual help|One.\n\n### sub\nTwo.@8:4`, ""},
		{"indented text", "## art_4\n\n    One\n", `art_4||    One@1:4`, ""},
		{"no text", "## art_4 Help", `art_4|Help|@1:4`, ""},
		{"empty", "", "", ""},
		{"no space", "##art_4 Help\nx\n", `art_4|Help|x@1:3`, ""},
		{"text before", "x\ny\n## art_4\nz\n", `art_4||z@3:4`, "1:1 E07 this text stands before the first heading and was not read"},
		{"no provision", "## art_4\nx\n##  Article 5: Help\ny\n## art_6\nz\n", `art_4||x@1:4 art_6||z@5:4`, `3:5 E01 the heading names no provision: "Article"`},
		{"no name", "##\nx\n", ``, `1:3 E01 the heading names no provision: ""`},
		{"twice", "## art_4\nx\n## art_4\ny\n", `art_4||x@1:4`, `3:4 E01 the provision "art_4" stands twice in this text`},
		{"control character", "## art_4\na\x9bb\n", "", "1:1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.want == "1:1" { // the byte alone is no UTF-8
				b := open(t, mock("instruments/t/instrument.yaml", instrumentYAML, "instruments/t/one.md", tt.md))
				expect(t, b, "instruments/t/one.md:2:2 E13 the file is not UTF-8")
				return
			}
			b := open(t, mock("instruments/t/instrument.yaml", instrumentYAML, "instruments/t/one.md", tt.md))
			var want, got []string
			if tt.want != "" {
				want = []string{"instruments/t/one.md:" + tt.want}
			}
			expect(t, b, want...)
			for _, c := range b.Instrument("t").Versions[0].Clauses {
				got = append(got, fmt.Sprintf("%s|%s|%s@%d:%d", c.EID, c.Heading, c.Text, c.Where.Line, c.Where.Column))
			}
			if joined := strings.ReplaceAll(strings.Join(got, " "), "\n", `\n`); joined != tt.clauses {
				t.Errorf("clauses %s, want %s", joined, tt.clauses)
			}
		})
	}
}

func TestInstrumentFolder(t *testing.T) {
	b := open(t, mock("instruments/t/instrument.yaml", instrumentYAML, "instruments/t/onne.md", "## art_4\nx\n"))
	expect(t, b, `instruments/t/onne.md E02 the instrument lists no version "onne"`)

	b = open(t, mock("instruments/t/instrument.yaml", strings.Replace(instrumentYAML, "id: t", "id: u", 1)))
	expect(t, b, `instruments/t/instrument.yaml:1:5 E01 the id "u" is not the name of the folder`)
	p := b.Provision("t#art_4")
	if p == nil || p.Where.String() != "instruments/t/instrument.yaml:7:5" || p.EID != "art_4" {
		t.Errorf("provision %+v", p)
	}

	b = open(t, mock("instruments/t/instrument.yaml", "id: t\ntitle: T\nprovisions:\n  - id: Art 4\n  - id: art_5\n"))
	expect(t, b, `instruments/t/instrument.yaml:4:9 E01 "id" cannot be "Art 4"`)
	if p := b.Provision("t#art_5"); p == nil || p.Where.Line != 5 {
		t.Errorf("provision %+v", p)
	}

	b = open(t, mock("instruments/t/instrument.yaml", "parties: a\n"))
	expect(t, b, `instruments/t/instrument.yaml:1:1 E01 an instrument needs the key "id"`,
		`instruments/t/instrument.yaml:1:1 E07 an instrument needs the key "title"`)
	if in := b.Instrument("t"); in == nil || in.Title != "t" {
		t.Errorf("instrument %+v", in)
	}

	b = open(t, mock("instruments/t/one.md", "## art_4\nx\n", "instruments/T/instrument.yaml", "", "instruments/x.yaml", ""))
	expect(t, b, `instruments/T E01 the folder is named after no id`,
		`instruments/t E13 the folder holds no instrument.yaml`,
		`instruments/x.yaml N01 this is no part of a briefing and was not read`)
}

func TestLocate(t *testing.T) {
	b := open(t, mock("actors.yaml", `# invented
- id: a
  kind: person
  name: A
  alias: B
  memberships:
    - organization: x
    - role: no organization
    - organization: y
      role: "Z"
  summary: |
    one
- {id: b, kind: person, name: 김, alias: [x, y]}
- {id: c, x: y, kind: person, name: C, name: D, alias: [[z], w]}
`, "sources/s.md", "---\nauthor: [A, B]\n---\nx"))
	for _, tt := range []struct{ id, path, want string }{
		{"a", "", "2:3"},
		{"a", "id", "2:7"},
		{"a", "alias", "5:10"},
		{"a", "alias[0]", "5:10"},
		{"a", "alias[1]", "5:10"},
		{"a", "memberships[0].organization", "7:21"},
		{"a", "memberships[1].organization", "9:21"},
		{"a", "memberships[1].role", "10:13"},
		{"a", "memberships[1].from", "9:7"},
		{"a", "memberships[2].from", "7:5"},
		{"a", "memberships[x].from", "7:5"},
		{"a", "summary", "11:12"},
		{"a", "sector", "2:3"},
		{"a", "name.first[2].x", "4:9"},
		{"a", "[0]", "2:3"},
		{"a", "..[", "2:3"},
		{"b", "name", "13:31"},
		{"b", "alias[1]", "13:45"},
		{"c", "name", "14:37"},
		{"c", "alias[0]", "14:62"},
		{"c", "alias[1]", "14:56"},
		{"c", "x", "14:3"},
	} {
		for _, a := range b.Actors() {
			if string(a.ID) == tt.id && a.At(tt.path).String() != "actors.yaml:"+tt.want {
				t.Errorf("%s %s is at %s, want %s", tt.id, tt.path, a.At(tt.path), tt.want)
			}
		}
	}
	if got := b.Source("s").At("author[1]").String(); got != "sources/s.md:2:13" {
		t.Errorf("author[1] of a source is at %s", got)
	}
}
