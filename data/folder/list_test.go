package folder_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"briefing/data/folder"
	"briefing/model"
)

func TestNames(t *testing.T) {
	b := open(t, mock(
		"README.md", "", "CODING.md", "", "LICENSE", "", "LICENSE.txt", "", ".gitignore", "", ".git/config", "", "actors/.swp", "", "sources/README.md", "",
		"actors.yaml", "- {id: c, kind: person, name: C}\n",
		"actors/z.yaml", "- {id: z, kind: person, name: Z}\n",
		"actors/Any Name.yaml", "- {id: a, kind: person, name: A}\n",
		"actors/notes.txt", "", "actors/deeper/a.yaml", "",
		"actor.yaml", "", "events.yml", "", "notes/a/b.txt", "", "notes/c.txt", "",
		"sources/My Source.md", "", "sources/s.txt", "", "quotes/Q.yaml", "", "quotes/\x1b[2J.yaml", "", "a\u202eb", "", strings.Repeat("n", 256), "",
		"positions/briefing.yaml", "",
	))
	expect(t, b,
		`a\u202eb E13 the name holds characters that cannot be printed`,
		`actor.yaml N01 this is no part of a briefing and was not read`,
		`actors/deeper N01 this is no part of a briefing and was not read`,
		`actors/notes.txt N01 this is no part of a briefing and was not read`,
		`events.yml N01 this is no part of a briefing and was not read`,
		strings.Repeat("n", 60)+`… E13 the name is too long`,
		`notes N01 this is no part of a briefing and was not read`,
		`quotes/Q.yaml E01 the file is named after no id`,
		`quotes/\x1b[2J.yaml E13 the name holds characters that cannot be printed`,
		`sources/My Source.md E01 the file is named after no id`,
		`sources/s.txt N01 this is no part of a briefing and was not read`,
	)
	var order []string
	for _, a := range b.Actors() {
		order = append(order, string(a.ID))
	}
	if got := strings.Join(order, " "); got != "a z c" {
		t.Errorf("actors in the order %s", got)
	}
	hints := map[string]string{}
	for _, p := range b.Problems() {
		hints[p.Place.File] = p.Hint
	}
	for file, want := range map[string]string{
		"actor.yaml": `did you mean "actors.yaml"?`, "events.yml": "name it .yaml", "sources/My Source.md": "rename it to my-source.md; ",
	} {
		if !strings.HasPrefix(hints[file], want) {
			t.Errorf("hint for %s: %s", file, hints[file])
		}
	}
}

func TestKindOfFile(t *testing.T) {
	b := open(t, mock("actors.yaml/x", "", "sources", "", "instruments/t", "", "quotes/q.yaml/x", "", "issues.yaml", "- {id: i, label: I}\n"))
	expect(t, b,
		"actors.yaml E13 a folder stands where a file belongs",
		"instruments/t N01 this is no part of a briefing and was not read",
		"quotes/q.yaml E13 a folder stands where a file belongs",
		"sources E13 a file stands where a folder belongs",
	)
	if b.Issue("i") == nil {
		t.Error("the rest is missing")
	}
}

// onDisk writes an invented briefing and opens it as a user's folder is opened.
func onDisk(t *testing.T, prepare func(dir string)) *model.Briefing {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "b")
	write(t, filepath.Join(dir, "briefing.yaml"), briefingYAML)
	write(t, filepath.Join(dir, "issues.yaml"), "- {id: i, label: I}\n")
	prepare(dir)
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	b, err := folder.Load(root.FS())
	if err != nil {
		t.Fatal(err)
	}
	if b.Issue("i") == nil {
		t.Error("the rest is missing")
	}
	return b
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestLinks(t *testing.T) {
	link := func(to, from string) {
		t.Helper()
		if err := os.Symlink(to, from); err != nil {
			t.Fatal(err)
		}
	}
	b := onDisk(t, func(dir string) {
		outside := filepath.Join(filepath.Dir(dir), "outside.yaml")
		write(t, outside, "- {id: secret, kind: person, name: S}\n")
		write(t, filepath.Join(dir, ".store/inside.yaml"), "- {id: inside, kind: person, name: I}\n")
		write(t, filepath.Join(dir, ".sources/s.md"), "---\n---\nText")
		link(".sources", filepath.Join(dir, "sources"))
		if err := os.Mkdir(filepath.Join(dir, "actors"), 0o700); err != nil {
			t.Fatal(err)
		}
		link(outside, filepath.Join(dir, "actors/absolute.yaml"))
		link("../../outside.yaml", filepath.Join(dir, "actors/relative.yaml"))
		link("../.store/inside.yaml", filepath.Join(dir, "actors/inside.yaml"))
		link("missing.yaml", filepath.Join(dir, "actors/nowhere.yaml"))
		link("loop.yaml", filepath.Join(dir, "actors/loop.yaml"))
		link("/dev/zero", filepath.Join(dir, "events.yaml"))
		link("..", filepath.Join(dir, "quotes"))
		link("actors", filepath.Join(dir, "judgments.yaml"))
	})
	expect(t, b,
		"actors/absolute.yaml E13 this link cannot be followed: path escapes from parent",
		"actors/loop.yaml E13 this link cannot be followed: too many levels of symbolic links",
		"actors/nowhere.yaml E13 this link cannot be followed: no such file or directory",
		"actors/relative.yaml E13 this link cannot be followed: path escapes from parent",
		"events.yaml E13 this link cannot be followed: path escapes from parent",
		"judgments.yaml E13 a folder stands where a file belongs",
		"quotes E13 this link cannot be followed: path escapes from parent",
	)
	if b.Actor("secret") != nil || b.Actor("inside") == nil || b.Source("s") == nil {
		t.Error("the wrong links were followed")
	}
}

func TestUnreadable(t *testing.T) {
	fsys := failing{mock("actors.yaml", "", "issues.yaml", "- {id: i, label: I}\n", "sources/s.md", "")}
	b, err := folder.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, b,
		"actors.yaml E13 the file cannot be read: permission denied",
		"sources E13 the folder cannot be listed: permission denied")
	if b.Issue("i") == nil {
		t.Error("the rest is missing")
	}
}

// failing refuses to open some of its files.
type failing struct{ fstest.MapFS }

func (f failing) Open(name string) (fs.File, error) {
	if name == "actors.yaml" || name == "sources" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EACCES}
	}
	return f.MapFS.Open(name)
}

func TestLimits(t *testing.T) {
	huge := strings.Repeat("x", 4<<20)
	b := open(t, mock("actors.yaml", huge+"x", "issues.yaml", "- {id: i, label: I}\n", "sources/s.md", "---\n---\n"+huge))
	expect(t, b, "actors.yaml E13 the file is larger than 4 MiB", "sources/s.md E13 the file is larger than 4 MiB")
	if b.Issue("i") == nil {
		t.Error("the rest is missing")
	}

	fsys := mock()
	for i := range 20 {
		fsys[fmt.Sprintf("sources/s%02d.md", i)] = &fstest.MapFile{Data: []byte("---\n---\n" + huge[8:])}
	}
	b = open(t, fsys)
	if got := len(b.Sources()); got != 15 || !strings.HasPrefix(told(b.Problems()), "sources/s15.md E13 the files of the briefing are larger than 64 MiB together\n") {
		t.Errorf("%d sources, %s", got, told(b.Problems()))
	}

	fsys = mock("issues.yaml", "- {id: i, label: I}\n", "zzz/a", "")
	for i := range 20_000 {
		fsys[fmt.Sprintf("sources/s%d.md", i)] = &fstest.MapFile{}
	}
	expect(t, open(t, fsys),
		"sources E13 the folder cannot be listed: too many files",
		"zzz N01 this is no part of a briefing and was not read")
}

func TestManyProblems(t *testing.T) {
	b := open(t, mock("actors.yaml", "- id: a\n  kind: person\n  name: A\n"+strings.Repeat("  x: y\n", 1000)))
	if got := b.Problems(); len(got) != 101 || got[0].Code != "N02" || got[0].Text != "900 more problems in this file are not listed" {
		t.Errorf("%d problems, %v", len(got), got[0])
	}
	b = open(t, mock("actors.yaml", strings.Repeat("# \x01\n", 1000)+"- a\n"))
	if got := b.Problems(); len(got) != 12 || got[len(got)-1].Code != "E07" {
		t.Errorf("%d problems, %v", len(got), got[len(got)-1])
	}
}

// TestHostileYAML pins the bounds that keep texts from the parser which would hold
// it for seconds or minutes, or fill the memory. [BenchmarkHostileYAML] says how
// long the same texts take.
func TestHostileYAML(t *testing.T) {
	for _, tt := range hostileYAML() {
		b := open(t, mock("actors.yaml", tt.text, "issues.yaml", "- {id: i, label: I}\n"))
		if b.Issue("i") == nil {
			t.Errorf("%s: the rest is missing", tt.name)
		}
		if got := told(b.Problems()); !strings.HasPrefix(got, "actors.yaml"+tt.want) {
			t.Errorf("%s:\n%.200s\nwant actors.yaml%s", tt.name, got, tt.want)
		}
	}

	var tags strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&tags, "%%TAG !%d! x\n", i)
	}
	b := open(t, mock("actors.yaml", tags.String()+"---\n- a\n"))
	if got := told(b.Problems()[:1]); got != "actors.yaml:1:1 E13 a line that begins with % is a YAML directive, and none is read here\n" {
		t.Error(got)
	}

	bomb := "- &a0 [x, x]\n"
	for i := range 30 {
		bomb += fmt.Sprintf("- &a%d [*a%d, *a%d]\n", i+1, i, i)
	}
	if b := open(t, mock("actors.yaml", bomb)); len(b.Problems()) == 0 {
		t.Error("no problems")
	}
}

func TestDeterministic(t *testing.T) {
	fsys := large()
	for i := range 50 {
		fsys[fmt.Sprintf("actors/%d.yaml", i)] = &fstest.MapFile{Data: []byte("- id: x\n- *a\n- b: c: d\n")}
	}
	want := told(open(t, fsys).Problems())
	for range 3 {
		if got := told(open(t, fsys).Problems()); got != want {
			t.Fatal("two runs differ")
		}
	}
}
