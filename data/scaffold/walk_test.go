package scaffold

import (
	"encoding"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"briefing/data/edit"
	"briefing/data/folder"
	"briefing/model"
	"briefing/model/check"
)

// TestTenMinutes walks the ten-minute way of the format's page, command by command, through the packages that the verbs
// are made of: what is taught there works, and what it says is refused is refused.
func TestTenMinutes(t *testing.T) {
	page, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(page), "## A briefing in ten minutes")
	text, _, _ = strings.Cut(text, "\n## ")
	w := walk{t: t, dir: t.TempDir()}
	block := regexp.MustCompile("(?s)(?:<!-- (\\w+):? (.*?) -->\\n)?```(\\w+)\\n(.*?)```")
	for _, m := range block.FindAllStringSubmatch(text, -1) {
		switch mark, about, kind, body := m[1], m[2], m[3], m[4]; {
		case kind == "text" && mark == "file":
			if err := os.WriteFile(filepath.Join(w.dir, about), []byte(body), 0o666); err != nil {
				t.Fatal(err)
			}
		case kind == "sh":
			for line := range strings.Lines(body) {
				w.step(strings.TrimSpace(line), about)
			}
		}
	}
	for _, verb := range []string{"new", "add source", "add actor", "add event", "add quote", "add position", "check", "rename", "fmt", "harbour", "export"} {
		if !w.done[verb] {
			t.Errorf("the page does not teach %q", verb)
		}
	}
	b := load(t, filepath.Join(w.dir, "harbour"))
	for id, want := range map[model.QuoteID]model.QuoteType{"longer-term": model.Direct, "too-short-for-the-fleet": model.Indirect, "who-will-watch": model.Direct} {
		if q := b.Quote(id); q == nil || q.Type != want {
			t.Errorf("quote %s is %+v", id, q)
		}
	}
	if q := b.Quote("who-will-watch"); q != nil && q.Prefix == "" && q.Suffix == "" {
		t.Error("the second occurrence is not told from the first")
	}
}

// walk is a reader of the page at a keyboard.
type walk struct {
	t    *testing.T
	dir  string
	done map[string]bool
}

// step carries a command out. With refused, it must not work, for that reason.
func (w *walk) step(line, refused string) {
	w.t.Helper()
	words := shellWords(line)
	verb, rest := words[1], words[2:]
	if verb == "add" {
		verb, rest = "add "+words[2], words[3:]
	}
	if w.done == nil {
		w.done = map[string]bool{}
	}
	w.done[verb] = true
	err := w.run(verb, rest)
	switch {
	case refused == "" && err != nil:
		w.t.Errorf("%s: %v", line, err)
	case refused != "" && (err == nil || !strings.Contains(err.Error(), refused)):
		w.t.Errorf("%s: got %v, want %q", line, err, refused)
	}
}

func (w *walk) run(verb string, words []string) error {
	var named []string
	flags := map[string][]string{}
	for len(words) > 0 {
		flag, isFlag := strings.CutPrefix(words[0], "-")
		switch flag = strings.TrimPrefix(flag, "-"); {
		case !isFlag:
			named = append(named, words[0])
			words = words[1:]
		case flag == "strict":
			words = words[1:]
		default:
			flags[flag] = append(flags[flag], words[1])
			words = words[2:]
		}
	}
	if len(flags["b"]) > 0 {
		named = append(named, flags["b"]...)
		delete(flags, "b")
	}
	switch verb {
	case "harbour", "export": // reading is not what is tested here
		return nil
	case "new":
		_, err := New(filepath.Join(w.dir, named[0]), flags["title"][0])
		return err
	}
	dir := filepath.Join(w.dir, named[len(named)-1])
	switch verb {
	case "check":
		for _, p := range check.Run(load(w.t, dir), check.Options{}) {
			return fmt.Errorf("%s %s %s", p.Place, p.Code, p.Text)
		}
		return nil
	case "fmt":
		plan, left, err := edit.FormatAll(os.DirFS(dir))
		if err != nil || len(left) > 0 || !plan.Empty() {
			return fmt.Errorf("there is something to format: %v, %v, %w", plan.Lines(), left, err)
		}
		return nil
	case "rename":
		plan, err := edit.Rename(os.DirFS(dir), model.Kind(named[0]), named[1], named[2])
		if err != nil {
			return err
		}
		return plan.Apply(dir)
	}
	return w.add(dir, strings.TrimPrefix(verb, "add "), flags)
}

// add adds a thing whose keys are flags.
func (w *walk) add(dir, kind string, flags map[string][]string) error {
	for _, k := range folder.Kinds() {
		if k.Holds != model.Kind(kind) {
			continue
		}
		v := reflect.New(k.Type).Elem()
		occurrence := 0
		for flag, values := range flags {
			switch {
			case kind == "quote" && flag == "text":
				flag = "exact"
			case kind == "quote" && flag == "source":
				v.FieldByName("Source").SetString(values[0])
				continue
			case kind == "quote" && flag == "occurrence":
				occurrence, _ = strconv.Atoi(values[0])
				continue
			case kind == "source" && flag == "body-file":
				text, err := os.ReadFile(filepath.Join(w.dir, values[0]))
				if err != nil {
					return err
				}
				v.FieldByName("Text").SetString(string(text))
				continue
			}
			if err := fill(v, flag, values); err != nil {
				return err
			}
		}
		var plan *edit.Plan
		var err error
		if q, ok := v.Interface().(model.Quote); ok {
			plan, _, err = edit.AddQuote(os.DirFS(dir), q, occurrence)
		} else {
			plan, err = edit.Add(os.DirFS(dir), v.Interface())
		}
		if err != nil {
			return err
		}
		return plan.Apply(dir)
	}
	return errors.New("there is no " + kind)
}

// fill sets the key that a flag is named after.
func fill(v reflect.Value, flag string, values []string) error {
	for _, k := range folder.Keys(v.Type()) {
		if strings.ReplaceAll(k.Name, "_", "-") != flag {
			continue
		}
		f := v.Field(k.Field)
		if f.Kind() != reflect.Slice {
			return one(f, values[0])
		}
		for _, s := range values {
			item := reflect.New(f.Type().Elem()).Elem()
			if err := one(item, s); err != nil {
				return err
			}
			f.Set(reflect.Append(f, item))
		}
		return nil
	}
	return errors.New("there is no key " + flag)
}

func one(v reflect.Value, s string) error {
	if u, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		return u.UnmarshalText([]byte(s))
	}
	switch v.Kind() {
	case reflect.Int:
		n, err := strconv.Atoi(s)
		v.SetInt(int64(n))
		return err
	case reflect.Struct:
		for part := range strings.SplitSeq(s, ";") {
			key, value, _ := strings.Cut(strings.TrimSpace(part), "=")
			if err := fill(v, key, []string{value}); err != nil {
				return err
			}
		}
		return nil
	}
	v.SetString(s)
	return nil
}

// shellWords cuts a command line at spaces outside quotation marks.
func shellWords(line string) []string {
	var words []string
	for _, m := range regexp.MustCompile(`"([^"]*)"|(\S+)`).FindAllStringSubmatch(line, -1) {
		words = append(words, m[1]+m[2])
	}
	return words
}
