package schema

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"briefing/data/folder"
	"briefing/model/check"
	"briefing/model/edtf"
)

// With -update the tables of the format's page are written anew.
var update = flag.Bool("update", false, "write the tables of the format's page")

const page = "../README.md"

// TestPage: the tables of keys and codes in the format's page are those of the program.
func TestPage(t *testing.T) {
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	want := between(t, between(t, text, "keys", keyTables()), "codes", codeTable())
	if *update {
		if err := os.WriteFile(page, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		text = want
	}
	if text != want {
		t.Error("the page says something else than the program; run this test with -update and read the difference")
	}
	for _, k := range folder.Kinds() {
		if !strings.Contains(text, "    "+k.Pattern+" ") {
			t.Errorf("the page does not list %s", k.Pattern)
		}
	}
}

// between puts text between two marks of a page.
func between(t *testing.T, page, mark, text string) string {
	t.Helper()
	before, rest, found := strings.Cut(page, "<!-- "+mark+" -->\n")
	_, after, closed := strings.Cut(rest, "<!-- end of "+mark+" -->\n")
	if !found || !closed {
		t.Fatalf("the page has no place for %s", mark)
	}
	return before + "<!-- " + mark + " -->\n" + text + "<!-- end of " + mark + " -->\n" + after
}

func keyTables() string {
	var b strings.Builder
	for _, k := range folder.Kinds() {
		fmt.Fprintf(&b, "\n### `%s`\n\n", k.Pattern)
		holds := "One entry"
		if k.List {
			holds = "A list; an entry"
		}
		fmt.Fprintf(&b, "%s is %s.\n\n", holds, Describe(k.Type, ""))
		keyTable(&b, k.Type, k.Name == "source")
		for _, key := range folder.Keys(k.Type) {
			if group := groupOf(key.Type); group != nil {
				fmt.Fprintf(&b, "\n`%s`: %s.\n\n", key.Name, Describe(group, ""))
				keyTable(&b, group, false)
			}
		}
	}
	b.WriteByte('\n')
	return b.String()
}

// groupOf is the group of keys that a key holds, one or a list of them; nil: it holds none.
func groupOf(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Struct && len(folder.Keys(t)) > 0 {
		return t
	}
	return nil
}

func keyTable(b *strings.Builder, t reflect.Type, named bool) {
	b.WriteString("| Key | Value | |\n|---|---|---|\n")
	for _, k := range folder.Keys(t) {
		text := Describe(t, k.Name)
		if k.Required && !(named && k.Name == "id") {
			text = "*Needed.* " + strings.ToUpper(text[:1]) + text[1:]
		}
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", k.Name, valueOf(k), text)
	}
}

// valueOf says what a key takes.
func valueOf(k folder.Key) string {
	t := k.Type
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	one := "text"
	switch {
	case groupOf(t) != nil:
		one = "group"
	case len(k.Enum) > 0:
		one = "`" + strings.Join(k.Enum, "` `") + "`"
	case t == reflect.TypeFor[edtf.Date]():
		one = "date"
	case t.Kind() == reflect.Bool:
		one = "`true` `false`"
	case t.Kind() == reflect.Int:
		one = "number"
	case k.Format == "slug" || k.Format == "eid":
		one = "id"
	case strings.HasSuffix(t.Name(), "ID"):
		one = "id"
	case k.Format == "markdown":
		one = "Markdown"
	}
	switch {
	case k.Type.Kind() != reflect.Slice:
		return one
	case k.One:
		return one + ", or a list"
	}
	return "list: " + one
}

func codeTable() string {
	var b strings.Builder
	b.WriteString("\n| Code | | |\n|---|---|---|\n")
	for _, r := range check.Rules() {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", r.Code, r.Title, r.Explain)
	}
	b.WriteByte('\n')
	return b.String()
}
