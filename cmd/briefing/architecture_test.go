package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The plan of the house. Where one of these tests complains, the design is wrong,
// not the test.

const (
	module = "briefing"
	root   = "../.."
)

// source is one Go file of the module.
type source struct {
	name   string // from the root: ui/rich/wrap.go
	folder string // ui/rich
	test   bool
	syntax *ast.File
	lines  int
}

// sources reads every Go file of the module.
func sources(t *testing.T) (files []source, set *token.FileSet) {
	t.Helper()
	set = token.NewFileSet()
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return fs.SkipDir
		case !strings.HasSuffix(name, ".go"):
			return nil
		}
		syntax, err := parser.ParseFile(set, filepath.Join(root, name), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files = append(files, source{name, path.Dir(name), strings.HasSuffix(name, "_test.go"), syntax,
			set.File(syntax.Pos()).LineCount()})
		return nil
	})
	if err != nil || len(files) == 0 {
		t.Fatalf("reading the module: %d files, %v", len(files), err)
	}
	return files, set
}

func (s source) imports() []string {
	var list []string
	for _, i := range s.syntax.Imports {
		name, _ := strconv.Unquote(i.Path.Value)
		list = append(list, name)
	}
	return list
}

// under tells whether a package is one of some folders or lies below it.
func under(name string, folders ...string) bool {
	return slices.ContainsFunc(folders, func(f string) bool { return name == f || strings.HasPrefix(name, f+"/") })
}

// panes are the packages that the reader is put together from; none knows another.
var panes = []string{"ui/timeline", "ui/actor", "ui/provision", "ui/reader", "ui/speaker", "ui/export", "ui/help"}

// rule says what the files of some folders may import.
type rule struct {
	folders []string
	only    []string // of the module's own packages; nil: see never
	never   []string // packages and folders of packages, the module's own as in only
	why     string
}

// harmlessParts are packages that may be imported where what is above them may not:
// one parses addresses, of the other ui only hands a command on, see
// TestOnlyCmdTalksAndOnlyMainExits.
var harmlessParts = []string{"net/url", "os/exec"}

var rules = []rule{
	{folders: []string{"model"}, only: []string{"model"},
		never: []string{"os", "net", "net/http", "os/exec", "os/signal", "os/user", "syscall", "path/filepath", "embed", "log",
			"math/rand", "runtime", "unsafe", "plugin", "testing"},
		why: "model touches no disk, network, terminal or clock"},
	{folders: []string{"data"}, only: []string{"data", "model"}, never: []string{"charm.land", "github.com/charmbracelet", "net"},
		why: "data knows no screen"},
	{folders: []string{"ui"}, only: []string{"ui", "model"}, never: []string{"os", "net", "syscall", "path/filepath", "embed"},
		why: "ui knows no disk; what it needs is handed in"},
	{folders: []string{"ui/layout"}, only: []string{}, why: "layout knows only image"},
	{folders: []string{"ui/keymap"}, only: []string{}, why: "keymap knows only keys"},
	{folders: []string{"ui/rich"}, only: []string{"model/safe"}, why: "rich knows no domain"},
	{folders: []string{"ui/theme"}, only: []string{"ui/rich"}, why: "theme knows only roles"},
	{folders: []string{"ui/widget"}, only: []string{"ui/rich", "ui/keymap"}, why: "widget knows no domain"},
	{folders: []string{"ui/prose"}, only: []string{"ui/rich", "ui/theme", "model/safe"}, why: "prose knows no domain"},
	{folders: []string{"ui/page"}, only: []string{"model", "ui/rich"}, why: "pages are no panes"},
	{folders: []string{"ui/pane"}, only: []string{"model", "ui/rich", "ui/keymap", "ui/page", "ui/widget"},
		why: "what panes have in common knows none of them"},
}

func TestImports(t *testing.T) {
	files, _ := sources(t)
	for _, r := range rules {
		seen := false
		for _, f := range files {
			if f.test || !under(f.folder, r.folders...) {
				continue
			}
			seen = true
			for _, name := range f.imports() {
				own, isOwn := strings.CutPrefix(name, module+"/")
				switch {
				case isOwn && r.only != nil && own != f.folder && !under(own, r.only...),
					!isOwn && (slices.Contains(r.never, name) || under(name, r.never...) && !slices.Contains(harmlessParts, name)):
					t.Errorf("%s imports %s: %s", f.name, name, r.why)
				}
			}
		}
		if !seen {
			t.Errorf("the rule about %v is about nothing", r.folders)
		}
	}
}

func TestPanesKnowNoPane(t *testing.T) {
	files, _ := sources(t)
	for _, f := range files {
		for _, name := range f.imports() {
			own, isOwn := strings.CutPrefix(name, module+"/")
			switch {
			case !isOwn || f.test:
			case slices.Contains(panes, f.folder) && slices.Contains(panes, own):
				t.Errorf("%s imports %s: panes never import panes", f.name, own)
			case own == "ui" && !under(f.folder, "cmd"):
				t.Errorf("%s imports the root of ui: only cmd does", f.name)
			case own == "ui/uitest", under(own, "cmd"):
				t.Errorf("%s imports %s", f.name, own)
			}
		}
	}
}

// What model may use beside the standard library.
var pure = []string{"golang.org/x/text"}

func TestModelUsesNothingElse(t *testing.T) {
	files, _ := sources(t)
	clock := []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker", "Local", "LoadLocation"}
	for _, f := range files {
		if f.test || !under(f.folder, "model") {
			continue
		}
		for _, name := range f.imports() {
			first, _, _ := strings.Cut(name, "/")
			if strings.Contains(first, ".") && !under(name, pure...) {
				t.Errorf("%s imports %s, which is not on the list of pure libraries", f.name, name)
			}
		}
		for _, use := range selectors(f) {
			if of, what, _ := strings.Cut(use, "."); of == "time" && slices.Contains(clock, what) {
				t.Errorf("%s uses %s: model knows no clock", f.name, use)
			}
		}
	}
}

// selectors are what a file takes from packages, written as os.Stdout.
func selectors(f source) []string {
	var list []string
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				list = append(list, x.Name+"."+s.Sel.Name)
			}
		}
		return true
	})
	return list
}

func TestOnlyCmdTalksAndOnlyMainExits(t *testing.T) {
	files, _ := sources(t)
	talk := []string{"fmt.Print", "fmt.Println", "fmt.Printf", "os.Stdout", "os.Stderr", "os.Stdin", "log.Print", "log.Printf", "log.Println"}
	start := []string{"exec.Command", "exec.CommandContext", "exec.LookPath", "os.StartProcess"}
	leave := []string{"os.Exit", "log.Fatal", "log.Fatalf", "log.Fatalln", "runtime.Goexit"}
	for _, f := range files {
		for _, use := range selectors(f) {
			switch {
			case f.test:
			case slices.Contains(talk, use) && !under(f.folder, "cmd"):
				t.Errorf("%s uses %s: only cmd writes to the terminal", f.name, use)
			case slices.Contains(start, use) && !under(f.folder, "cmd"):
				t.Errorf("%s uses %s: only cmd starts other programs", f.name, use)
			case slices.Contains(leave, use) && f.name != "cmd/briefing/main.go":
				t.Errorf("%s uses %s: only main exits", f.name, use)
			}
		}
	}
}

// TestTestsNeitherSkipNorSleep keeps the clock out of tests: a busy machine fails
// what is timed, and benchmarks are for that.
func TestTestsNeitherSkipNorSleep(t *testing.T) {
	files, _ := sources(t)
	for _, f := range files {
		for _, use := range selectors(f) {
			of, what, _ := strings.Cut(use, ".")
			if f.test && (use == "time.Sleep" || use == "time.Since" || len(of) == 1 && strings.HasPrefix(what, "Skip")) {
				t.Errorf("%s uses %s", f.name, use)
			}
		}
	}
}

// TestNothingGlobalChanges looks for init functions and for package variables that
// could change. What may stand at the top of a package is an error, a table of the
// Unicode kind, a pattern, or embedded files.
func TestNothingGlobalChanges(t *testing.T) {
	files, set := sources(t)
	for _, f := range files {
		if f.test {
			continue
		}
		for _, d := range f.syntax.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && d.Name.Name == "init" {
					t.Errorf("%s: init function", set.Position(d.Pos()))
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if v, ok := spec.(*ast.ValueSpec); ok && d.Tok == token.VAR && !fixed(d, v) {
						t.Errorf("%s: variable %s at the top of a package", set.Position(v.Pos()), v.Names[0])
					}
				}
			}
		}
	}
}

// fixed tells whether a package variable is one of those that may be.
func fixed(d *ast.GenDecl, v *ast.ValueSpec) bool {
	if v.Names[0].Name == "_" {
		return true
	}
	if len(v.Values) == 0 {
		return d.Doc != nil && strings.HasPrefix(d.Doc.List[len(d.Doc.List)-1].Text, "//go:embed ")
	}
	for _, value := range v.Values {
		if u, ok := value.(*ast.UnaryExpr); ok && u.Op == token.AND {
			value = u.X
		}
		switch e := value.(type) {
		case *ast.CallExpr:
			if !slices.Contains([]string{"errors.New", "fmt.Errorf", "regexp.MustCompile", "strings.NewReplacer"}, written(e.Fun)) {
				return false
			}
		case *ast.CompositeLit:
			if written(e.Type) != "unicode.RangeTable" {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func written(e ast.Expr) string {
	s, ok := e.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	x, ok := s.X.(*ast.Ident)
	if !ok {
		return ""
	}
	return x.Name + "." + s.Sel.Name
}

func TestFilesAreShort(t *testing.T) {
	files, _ := sources(t)
	for _, f := range files {
		if f.lines > 500 {
			t.Errorf("%s has %d lines: 500 at most", f.name, f.lines)
		}
	}
}

func TestPackagesIntroduceThemselves(t *testing.T) {
	files, _ := sources(t)
	said := map[string]bool{}
	for _, f := range files {
		if !f.test {
			said[f.folder] = said[f.folder] || f.syntax.Doc != nil
		}
	}
	for folder, ok := range said {
		if !ok {
			t.Errorf("%s has no package comment", folder)
		}
	}
}

func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	folders := []string{}
	known := []string{"go.mod", "go.sum", "README.md", "LICENSE", "CHANGELOG.md", "briefing"} // briefing: as go build leaves it
	for _, e := range entries {
		switch name := e.Name(); {
		case strings.HasPrefix(name, "."):
		case e.IsDir():
			folders = append(folders, name)
		case !slices.Contains(known, name):
			t.Errorf("%s does not belong at the top", name)
		}
	}
	if want := []string{"cmd", "data", "model", "ui"}; !slices.Equal(folders, want) {
		t.Errorf("folders at the top: %v, want %v", folders, want)
	}
}
