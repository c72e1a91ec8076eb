package edit

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"briefing/model"
)

func TestAppend(t *testing.T) {
	actor := model.Actor{ID: "lind", Kind: model.Person, Name: "T. Lind", Alias: []string{"Lind", "2031"},
		Memberships: []model.Membership{{Organization: "sund", Role: "Premier"}}}
	const plainActor = "- id: lind\n  kind: person\n  name: T. Lind\n  alias:\n    - Lind\n    - \"2031\"\n  memberships:\n    - organization: sund\n      role: Premier\n"
	for _, tt := range []struct{ name, src, want string }{
		{"a new file", "", plainActor},
		{"below comments", "# Invented.\n", "\n" + plainActor},
		{"below one", "- id: a\n  kind: person\n  name:   'A'\n", "\n" + plainActor},
		{"close together", "- {id: a, kind: person, name: A}\n- {id: b, kind: person, name: B}\n", plainActor},
		{"apart", "- id: a\n  kind: person\n  name: A\n\n# B\n- id: b\n  kind: person\n  name: B\n", "\n" + plainActor},
		{"an empty line is there", "- id: a\n  kind: person\n  name: A\n\n", plainActor},
		{"a comment at the end", "- id: a\n  kind: person\n  name: A\n\n- id: b\n  kind: person\n  name: B\n# To do.\n", "\n" + plainActor},
		{"no line break at the end", "- id: a\n  kind: person\n  name: A", "\n\n" + plainActor},
		{"no line break after a comment", "- id: a\n  kind: person\n  name: A\n# end", "\n\n" + plainActor},
		{"carriage returns", "- id: a\r\n  kind: person\r\n  name: A\r\n", strings.ReplaceAll("\n"+plainActor, "\n", "\r\n")},
		{"indented", "  - id: a\n    kind: person\n    name: A\n", "\n" + strings.ReplaceAll("\n"+plainActor, "\n", "\n  ")[1:]},
		{"lists not indented, wide dashes", "-   id: a\n    kind: person\n    name: A\n    alias:\n    - X\n",
			"\n-   id: lind\n    kind: person\n    name: T. Lind\n    alias:\n    -   Lind\n    -   \"2031\"\n    memberships:\n    -   organization: sund\n        role: Premier\n"},
		{"a text at the end", "- id: a\n  kind: person\n  name: A\n  summary: |+\n    Text\n\n      # no comment\n", "\n" + plainActor},
		{"byte order mark", "\ufeff- id: a\n  kind: person\n  name: A\n", "\n" + plainActor},
		{"beside an entry with an error", "- id: a\n  kind: persn\n  nam: A\n", "\n" + plainActor},
	} {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.src + tt.want
			if tt.name == "indented" {
				want = strings.TrimSuffix(want, "  ")
			}
			for _, entry := range []any{actor, &actor} {
				got, err := Append([]byte(tt.src), entry)
				if err != nil || string(got) != want {
					t.Errorf("got %v\n%s\nwant\n%s", err, got, want)
				}
			}
		})
	}
}

func TestAppendRefuses(t *testing.T) {
	good := model.Issue{ID: "a", Label: "A"}
	for _, tt := range []struct {
		name, src string
		entry     any
		want      string
	}{
		{"a broken file", "- id: b\n  label: [B\n", good, "E13"},
		{"a group of keys", "id: b\nlabel: B\n", good, "holds no list"},
		{"a list in brackets", "[{id: b, label: B}]\n", good, "briefing fmt"},
		{"an end mark", "- id: b\n  label: B\n...\n", good, "E13"},
		{"a malformed id", "", model.Issue{ID: "A B", Label: "A"}, "E01"},
		{"a missing key", "", model.Issue{ID: "a"}, "E07"},
		{"a value outside its list", "", model.Quote{ID: "q", Type: "loud", Exact: "x"}, "E07"},
		{"no UTF-8", "", model.Issue{ID: "a", Label: "\xff"}, "not UTF-8"},
		{"a file of its own", "", model.Source{ID: "s"}, "file of its own"},
		{"no entry", "", 3, "no entry"},
		{"a part of an entry", "", model.Membership{Organization: "x"}, "no entry"},
		{"nothing", "", nil, "nothing to add"},
		{"no actor", "", (*model.Actor)(nil), "nothing to add"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := Append([]byte(tt.src), tt.entry); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q:\n%s", err, tt.want, got)
			}
		})
	}
}

// TestAppendScribble: whatever a list looks like, what stood in it stays, and the entry is the last one.
func TestAppendScribble(t *testing.T) {
	for seed := range uint64(60) {
		appendTo(t, seed)
	}
}

func FuzzAppend(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed)
	}
	f.Fuzz(appendTo)
}

func appendTo(t *testing.T, seed uint64) {
	r := newInventor(seed)
	d := r.data()
	s := scribbler{inventor: r, block: -1}
	s.list(reflect.ValueOf(d.Events), s.IntN(3))
	src := strings.TrimRight(s.out.String(), s.pick("", "\n"))
	if s.IntN(4) == 0 {
		src = strings.ReplaceAll(src, "\n", "\r\n")
	}
	var e model.Event
	r.fill(reflect.ValueOf(&e).Elem())
	out, err := Append([]byte(src), e)
	if err != nil {
		t.Fatalf("seed %d: %v\n%s", seed, err, src)
	}
	if !strings.HasPrefix(string(out), src) {
		t.Fatalf("seed %d: what stood there has changed\n%s\n%s", seed, src, out)
	}
	b := load(t, alone("events.yaml", out))
	if len(b.Events()) != len(d.Events)+1 || b.Event(e.ID) == nil {
		t.Fatalf("seed %d: %d events\n%s", seed, len(b.Events()), out)
	}
}

func TestRefusal(t *testing.T) {
	_, err := Format("issues.yaml", []byte("- id: a\n  lable: A\n  id: b\n"))
	var r *Refusal
	if !errors.As(err, &r) || len(r.Problems) != 3 || !strings.Contains(r.Error(), "formatting issues.yaml: issues.yaml:") ||
		!strings.Contains(r.Error(), "(and 2 more)") || r.Hint() == "" {
		t.Errorf("got %v, %q", err, r.Hint())
	}
}
