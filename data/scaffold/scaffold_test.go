package scaffold

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"briefing/data/edit"
	"briefing/data/folder"
	"briefing/data/schema"
	"briefing/model"
	"briefing/model/check"
)

// made makes a briefing and opens it.
func made(t *testing.T, title string) (string, *model.Briefing) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "briefing")
	if _, err := New(dir, title); err != nil {
		t.Fatal(err)
	}
	return dir, load(t, dir)
}

func load(t *testing.T, dir string) *model.Briefing {
	t.Helper()
	b, err := folder.Load(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestNew: what is made passes check --strict and fmt --check, whatever the title.
func TestNew(t *testing.T) {
	for _, tt := range []struct{ title, id string }{
		{"The Harbour Strait talks", "the-harbour-strait-talks"},
		{"NO", "no"},
		{"2031-03-09", "2031-03-09"},
		{"Talks: a \"new\" start # or not", "talks-a-new-start-or-not"},
		{"- {{id}} & <b>*talks*</b> | x", "id-b-talks-b-x"},
		{"한반도", "briefing"},
		{"שיחות", "briefing"},
		{strings.TrimSpace(strings.Repeat("A long title ", 15)), "a-long-title-a-long-title-a-long-title-a"},
	} {
		dir, b := made(t, tt.title)
		if m := b.Meta(); m.Title != tt.title || m.ID != tt.id {
			t.Errorf("%q: the briefing is %q, called %q", tt.title, m.ID, m.Title)
		}
		for _, p := range check.Run(b, check.Options{}) {
			t.Errorf("%q: %s %s %s", tt.title, p.Place, p.Code, p.Text)
		}
		plan, left, err := edit.FormatAll(os.DirFS(dir))
		if err != nil || len(left) > 0 || !plan.Empty() {
			t.Errorf("%q: it is not formatted: %v, %v, %v", tt.title, plan.Lines(), left, err)
		}
		readme, err := os.ReadFile(filepath.Join(dir, "README.md"))
		if err != nil || !strings.HasPrefix(string(readme), "# "+tt.title+"\n") || strings.Contains(string(readme), "{{files}}") {
			t.Errorf("%q: the README begins with %.60q, %v", tt.title, readme, err)
		}
	}
}

// TestNewIsComplete: every kind of file and of thing occurs, and every YAML file names a schema that is there.
func TestNewIsComplete(t *testing.T) {
	dir, b := made(t, "Talks")
	for _, n := range []int{len(b.Actors()), len(b.Issues()), len(b.Events()), len(b.Sources()), len(b.Quotes()), len(b.Positions()),
		len(b.Instruments()), len(b.Comparisons()), len(b.Judgments())} {
		if n == 0 {
			t.Errorf("some kind of thing is missing")
		}
	}
	files, err := Files("Talks")
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]bool{}
	modeline := regexp.MustCompile(`^# yaml-language-server: \$schema=(\S+)\n`)
	for _, f := range files {
		kind, known := folder.KindOf(f.Path)
		kinds[kind.Name] = true
		if !known || kind.Name == "source" {
			continue
		}
		m := modeline.FindSubmatch(f.Data)
		if m == nil {
			t.Errorf("%s names no schema", f.Path)
			continue
		}
		name := filepath.Join(dir, filepath.Dir(filepath.FromSlash(f.Path)), string(m[1]))
		got, err := os.ReadFile(name)
		if want, _ := schema.Schema(kind.Name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: its schema is not that of %s: %v", f.Path, kind.Name, err)
		}
	}
	readme, err := os.ReadFile(filepath.Join(dir, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range folder.Kinds() {
		if !kinds[k.Name] {
			t.Errorf("there is no example of %s", k.Pattern)
		}
		if !strings.Contains(string(readme), "| `"+k.Pattern+"` |") {
			t.Errorf("the README does not tell of %s", k.Pattern)
		}
	}
}

func TestNewTwice(t *testing.T) {
	first, err := Files("Talks")
	if err != nil {
		t.Fatal(err)
	}
	second, err := Files("Talks")
	if err != nil || !slices.EqualFunc(first, second, func(a, b edit.File) bool { return a.Path == b.Path && bytes.Equal(a.Data, b.Data) }) {
		t.Errorf("two runs make different files, %v", err)
	}
}

func TestNewRefuses(t *testing.T) {
	for _, tt := range []struct {
		name, title, want string
		before            func(t *testing.T, dir string)
	}{
		{"a file in it", "Talks", `it holds "x.txt"`, func(t *testing.T, dir string) { put(t, filepath.Join(dir, "x.txt")) }},
		{"a hidden file in it", "Talks", `it holds ".env"`, func(t *testing.T, dir string) { put(t, filepath.Join(dir, ".env")) }},
		{"a briefing", "Talks", "is not empty", func(t *testing.T, dir string) {
			if _, err := New(dir, "Talks"); err != nil {
				t.Fatal(err)
			}
		}},
		{"a file", "Talks", "no folder", func(t *testing.T, dir string) { put(t, dir) }},
		{"no title", " ", "needs a title", nil},
		{"two lines", "Talks\nformat: 2", "one line", nil},
		{"a control character", "Talks\x1b]0;x", "one line", nil},
		{"no UTF-8", "\xff", "one line", nil},
		{"a long title", strings.Repeat("x", 201), "at most 200", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "briefing")
			if tt.before != nil {
				tt.before(t, dir)
			}
			before := names(t, dir)
			if _, err := New(dir, tt.title); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
			if after := names(t, dir); !slices.Equal(before, after) {
				t.Errorf("it made %v of %v", after, before)
			}
		})
	}
	if _, err := New(filepath.Join(t.TempDir(), "no", "such", "folder"), "Talks"); err == nil || !strings.Contains(err.Error(), "make that first") {
		t.Errorf("got %v", err)
	}
}

func put(t *testing.T, name string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, nil, 0o666); err != nil {
		t.Fatal(err)
	}
}

// names are all files below a folder; none where there is no folder.
func names(t *testing.T, dir string) []string {
	t.Helper()
	var list []string
	_ = filepath.WalkDir(dir, func(name string, _ os.DirEntry, err error) error { // the folder may be missing
		if err == nil {
			list = append(list, name)
		}
		return nil
	})
	return list
}

func TestNewIntoRepository(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, ".git", "hooks", "x.sample"))
	if _, err := New(dir, "Talks"); err != nil {
		t.Fatal(err)
	}
	load(t, dir)
}

// TestHook: the lines of the README make a hook that git runs, wherever in a repository the folder is, and leave one that
// is there as it is.
func TestHook(t *testing.T) {
	for _, program := range []string{"sh", "git"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Logf("there is no %s here to try the lines with", program)
			return
		}
	}
	for _, below := range []string{".", "my talks/2031", `it's/the "b" of $HOME`} {
		r := newRepository(t, below)
		if out := r.run("sh", "-c", r.lines()); out != "" {
			t.Errorf("%s: it says %q", below, out)
		}
		const asked = "check -b ./BELOW --strict\n"
		if out := r.run("git", "commit", "-qm", "x", "--allow-empty"); !strings.Contains(out, strings.Replace(asked, "BELOW", r.prefix(), 1)) {
			t.Errorf("%s: the hook runs %q", below, out)
		}
		const own = "#!/bin/sh\necho mine\n"
		hook := filepath.Join(r.root, ".git", "hooks", "pre-commit")
		if err := os.WriteFile(hook, []byte(own), 0o700); err != nil {
			t.Fatal(err)
		}
		if out := r.run("sh", "-c", r.lines()); !strings.Contains(out, "is there already; add to it: briefing check -b") {
			t.Errorf("%s: with a hook there it says %q", below, out)
		}
		if text, err := os.ReadFile(hook); err != nil || string(text) != own {
			t.Errorf("%s: the hook that was there is %q, %v", below, text, err)
		}
	}
}

// repository is a git repository with a briefing in it, and a program briefing that says what it was asked for.
type repository struct {
	t          *testing.T
	root, dir  string
	below, bin string
}

func newRepository(t *testing.T, below string) *repository {
	t.Helper()
	r := &repository{t: t, root: t.TempDir(), below: below, bin: t.TempDir()}
	r.dir = filepath.Join(r.root, below)
	if err := os.WriteFile(filepath.Join(r.bin, "briefing"), []byte("#!/bin/sh\necho \"$@\"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(r.dir, 0o700); err != nil {
		t.Fatal(err)
	}
	r.run("git", "init", "-q", r.root)
	if _, err := New(r.dir, "Talks"); err != nil {
		t.Fatal(err)
	}
	return r
}

// prefix is where in the repository the folder is, as git has it.
func (r *repository) prefix() string {
	if r.below == "." {
		return ""
	}
	return r.below + "/"
}

// lines are those of the README that make the hook.
func (r *repository) lines() string {
	r.t.Helper()
	readme, err := os.ReadFile(filepath.Join(r.dir, "README.md"))
	if err != nil {
		r.t.Fatal(err)
	}
	_, chapter, _ := strings.Cut(string(readme), "\n## Before every commit\n")
	lines := regexp.MustCompile(`(?m)^    (.*)$`).FindAllStringSubmatch(chapter, -1)
	if len(lines) == 0 {
		r.t.Fatal("the README has no lines for the hook")
	}
	text := ""
	for _, l := range lines {
		text += l[1] + "\n"
	}
	return text
}

// run runs a program in the folder and gives what it says.
func (r *repository) run(name string, args ...string) string {
	r.t.Helper()
	c := exec.Command(name, args...)
	c.Dir = r.dir
	c.Env = []string{"PATH=" + r.bin + string(filepath.ListSeparator) + os.Getenv("PATH"), "HOME=" + r.bin, "GIT_CONFIG_NOSYSTEM=1",
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@invalid", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@invalid"}
	out, err := c.CombinedOutput()
	if err != nil {
		r.t.Fatalf("%s: %v: %s", name, err, out)
	}
	return string(out)
}
