package check_test

import (
	"errors"
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"briefing/model"
	"briefing/model/check"
)

func TestFullTexts(t *testing.T) {
	const radio = "Intro.\n" + radioText
	for _, tt := range []struct {
		name  string
		texts fs.FS
		want  []string
	}{
		{"all stands there", fstest.MapFS{"wire-0309.txt": file("Head\n\n" + wireText + "Tail"), "radio-0311.md": file(radio)}, nil},
		{"curly and straight, wrapped otherwise", fstest.MapFS{"wire-0309.txt": file(strings.NewReplacer("“", `"`, "”", `"`, " ", "\n").Replace(wireText))}, nil},
		{"byte order mark, one file only", fstest.MapFS{"radio-0311.txt": file("\ufeff" + radio)}, nil},
		{"the .txt wins", fstest.MapFS{"radio-0311.txt": file(radio), "radio-0311.md": file("other")}, nil},
		{"a passage changed", fstest.MapFS{"wire-0309.txt": file(strings.ReplaceAll(wireText, "for weeks", "for months"))},
			[]string{`sources/wire-0309.md:12: E04 this passage does not stand in the full text wire-0309.txt`}},
		{"a passage and its quote gone", fstest.MapFS{"radio-0311.txt": file("T. Lind: Nothing binds us.\n")},
			[]string{`quotes/radio-0311.yaml exact: E04 exact does not stand in the full text radio-0311.txt`,
				`sources/radio-0311.md:8: E04 this passage does not stand in the full text radio-0311.txt`}},
		{"no text for any source", fstest.MapFS{"other.txt": file("x")}, []string{`briefing.yaml:1: E13 no source has a full text`}},
		{"not UTF-8", fstest.MapFS{"wire-0309.txt": file("a\xffb")}, []string{`sources/wire-0309.md:2: E13 full text cannot be read: wire-0309.txt is not UTF-8`}},
		{"a folder", fstest.MapFS{"wire-0309.txt/x": file("x")}, []string{`sources/wire-0309.md:2: E13 full text cannot be read: wire-0309.txt is not a regular file`}},
		{"a pipe", fstest.MapFS{"wire-0309.txt": &fstest.MapFile{Mode: fs.ModeNamedPipe}}, []string{`sources/wire-0309.md:2: E13 full text cannot be read: wire-0309.txt is not a regular file`}},
		{"out of the folder", outward{fstest.MapFS{}}, []string{`sources/wire-0309.md:2: E13 full text cannot be read: wire-0309.txt: path escapes from parent`}},
		{"too large", fstest.MapFS{"wire-0309.txt": file(strings.Repeat("x", 16<<20+1))}, []string{`sources/wire-0309.md:2: E13 full text cannot be read: wire-0309.txt is larger than 16 MiB`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			expect(t, run(t, mock(t), check.Options{Texts: tt.texts}), tt.want...)
		})
	}
}

// outward is a folder with a link that leads out of it.
type outward struct{ fs.FS }

func (o outward) Stat(name string) (fs.FileInfo, error) {
	if name == "wire-0309.txt" {
		return nil, &fs.PathError{Op: "statat", Path: name, Err: errors.New("path escapes from parent")}
	}
	return fs.Stat(o.FS, name)
}

// The example of how files are named is a source that has a text.
func TestNoFullText(t *testing.T) {
	d := mock(t)
	d.Sources[0].Text = ""
	p := the(t, "E13", d, check.Options{Texts: fstest.MapFS{"other.txt": file("x")}})
	if want := "files are named by source id, such as radio-0311.txt or radio-0311.md"; p.Hint != want {
		t.Errorf("hint %q, want %q", p.Hint, want)
	}
}

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

// Excerpts leave things out; what is left must stand in the full text, piece by piece.
func TestExcerpts(t *testing.T) {
	const full = "One is here. Two is here. Three is here.\n\nFour is here […] as printed.\n\nFive is here.\n"
	for _, tt := range []struct {
		excerpt string
		lines   []string // on which a passage does not stand in the full text
	}{
		{"One is here.\n\nFive is here.", nil},
		{"One is here.\n\n[…]\n\nFive is here.", nil},
		{"One is here.\n[...]\nFive is here.", nil},
		{"One is here.\n…\nFive is here.", nil},
		{"One is here.\n* * *\nFive is here.", nil},
		{"One is here. […] Three is here.", nil},
		{"[…] Three is here. (...)", nil},
		{"Four is here […] as printed.", nil},
		{"One\nis here. Two\n   is here.", nil},
		{"Three is here.\n\nFour is here […] as printed.", nil},
		{"One is here.\nFive is here.", []string{"7"}},
		{"One is here.\n\nSix is here.", []string{"9"}},
		{"Five is here.\n\nOne is here.", []string{"9 late"}},
		{"Three is here. […] One is here.", []string{"7 late"}},
		{"One is here. … Three is here.", nil},
		{"One is here. […] Six is here.\n[…]\nSeven is here.", []string{"7", "9"}},
	} {
		d := mock(t)
		d.Sources = append(d.Sources, model.Source{Written: written("s", 2), ID: "s", Issued: date(t, "2031"), Text: tt.excerpt, TextLine: 7})
		d.Events[0].Sources = []model.SourceID{"s"}
		var want []string
		for _, line := range tt.lines {
			if n, late := strings.CutSuffix(line, " late"); late {
				want = append(want, "s:"+n+": E04 this passage stands in the full text s.txt, but not after the passage before it")
				continue
			}
			want = append(want, "s:"+line+": E04 this passage does not stand in the full text s.txt")
		}
		expect(t, run(t, d, check.Options{Texts: fstest.MapFS{"s.txt": file(full)}}), want...)
	}
}

// What is called full stands in the full text in one piece.
func TestFullBodies(t *testing.T) {
	const full = "Head.\n\nOne is here. Two is here.\n\nThree is here.\n\nFour is here.\n"
	for _, tt := range []struct{ body, want string }{
		{"One is here. Two is here.\n\nThree\nis here.\n", ""},
		{full, ""},
		{"One is here.\n\nThree is here.\n\nFour is here.", "s:9: E04 body: full, but with this passage it no longer stands in one piece in the full text s.txt"},
		{"One is here. Two is here.\n\n[…]\n\nFour is here.", "s:11: E04 body: full, but with this passage"},
		{"Three is here.\n\n[…]", "s:9: E04 body: full, but with this passage"},
		{"[…]", "s:7: E04 body: full, but with this passage"},
		{"One is here.\n\nSix is here.", "s:9: E04 this passage does not stand in the full text s.txt"},
	} {
		d := mock(t)
		d.Sources = append(d.Sources, model.Source{Written: written("s", 2), ID: "s", Issued: date(t, "2031"), Body: model.BodyFull, Text: tt.body, TextLine: 7})
		d.Events[0].Sources = []model.SourceID{"s"}
		var want []string
		if tt.want != "" {
			want = []string{tt.want}
		}
		expect(t, run(t, d, check.Options{Texts: fstest.MapFS{"s.txt": file(full)}}), want...)
	}
}

// A run tells against what it has verified.
func TestCoverage(t *testing.T) {
	d := mock(t)
	d.Sources = append(d.Sources, model.Source{Written: written("sources/empty.md", 2), ID: "empty", Issued: date(t, "2031")})
	b := model.New(*d, nil)
	texts := fstest.MapFS{"wire-0309.txt": file(wireText), "radio-311.txt": file("x"), "notes.docx": file("x"), "empty.txt": file("x"),
		".DS_Store": file("x"), "wire-0309": file("x")}
	got := check.Examine(b, check.Options{Texts: texts}).Texts
	if want := (check.Coverage{Sources: 2, Checked: 1, Strays: []string{"notes.docx", "radio-311.txt", "wire-0309"}}); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := check.Examine(b, check.Options{}).Texts; !reflect.DeepEqual(got, check.Coverage{}) {
		t.Errorf("without full texts %+v", got)
	}
}

func TestQuoteInFullTextOnly(t *testing.T) {
	d := quoting(t, "Reyes met Lind.", model.Quote{Type: model.Indirect, Exact: "Reyes left early"})
	p := the(t, "E04", d, check.Options{Texts: fstest.MapFS{"s.txt": file("Reyes met Lind.\n\nReyes left early.\n")}})
	if want := "the full text has it at line 3 of s.txt"; !strings.HasPrefix(p.Hint, want) {
		t.Errorf("hint %q, want %q", p.Hint, want)
	}
}
