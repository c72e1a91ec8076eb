package edit

import (
	"bytes"
	"strings"
	"testing"

	"briefing/data/folder"
	"briefing/model"
	"briefing/model/check"
)

func TestRename(t *testing.T) {
	for _, tt := range []struct {
		kind     model.Kind
		from, to string
		want     string
	}{
		{model.KindActor, "reyes", "ana-reyes", `actors.yaml
-- id: reyes # the minister
+- id: ana-reyes # the minister
+  formerly:
+    - reyes
-- {id: lind, kind: person, name: T. Lind, possibly: ["reyes"]}
+- {id: lind, kind: person, name: T. Lind, possibly: ["ana-reyes"]}
events.yaml
-  actors: ['reyes', "lind", norland] # reyes first
+  actors: ['ana-reyes', "lind", norland] # reyes first
-    - by: reyes
+    - by: ana-reyes
positions.yaml
-- actor: reyes
+- actor: ana-reyes
quotes/wire.yaml
-  speaker: reyes
+  speaker: ana-reyes
-  speaker: [reyes]
+  speaker: [ana-reyes]
`},
		{model.KindActor, "lind", "t-lind", `actors.yaml
-- {id: lind, kind: person, name: T. Lind, possibly: ["reyes"]}
+- {id: t-lind, formerly: [lind], kind: person, name: T. Lind, possibly: ["reyes"]}
events.yaml
-  actors: ['reyes', "lind", norland] # reyes first
+  actors: ['reyes', "t-lind", norland] # reyes first
`},
		{KindBriefing, "harbour-strait", "strait-talks", `briefing.yaml
-id: harbour-strait
+id: strait-talks
+formerly:
+  - harbour-strait
`},
		{model.KindEvent, "round-four", "round-4", `events.yaml
-- id: round-four
-  formerly: [round-iv]
+- id: round-4
+  formerly: [round-iv, round-four]
`},
		{model.KindJudgment, "slow", "2031", `judgments.yaml
-- id: slow
+- id: "2031"
+    - slow
`},
		{model.KindIssue, "withdrawal", "leave", `issues.yaml
-- id: withdrawal
+- id: leave
+  formerly:
+    - withdrawal
positions.yaml
-  issue: withdrawal
+  issue: leave
`},
		{model.KindComparison, "terms", "all-terms", `comparisons.yaml
-- id: terms
+- id: all-terms
+  formerly:
+    - terms
`},
		{model.KindQuote, "ninety-days", "ninety", `comparisons.yaml
-  columns: ["strait-2031#art_5@tabled", strait-2031#art_5@signed, ninety-days]
+  columns: ["strait-2031#art_5@tabled", strait-2031#art_5@signed, ninety]
positions.yaml
-  evidence: [ninety-days, "strait-2031#art_5"]
+  evidence: [ninety, "strait-2031#art_5"]
quotes/wire.yaml
-- id: ninety-days
+- id: ninety
+  formerly:
+    - ninety-days
`},
		{model.KindPosition, "reyes--withdrawal--2031-03-09", "reyes-leaves", `positions.yaml
-- actor: reyes
+- id: reyes-leaves
+  actor: reyes
`},
		{KindStatement, "withdraw", "we-withdraw", `quotes/wire.yaml
-  statement: withdraw
+  statement: we-withdraw
-  statement: 'withdraw'
+  statement: 'we-withdraw'
`},
		{model.KindSource, "wire", "strait-wire", `gone quotes/wire.yaml
gone sources/wire.md
events.yaml
-  sources: wire
+  sources: strait-wire
-      source: wire
+      source: strait-wire
instruments/strait-2031/instrument.yaml
-    source: wire
+    source: strait-wire
new quotes/strait-wire.yaml
sources/radio.md
-origin: wire
+origin: strait-wire
new sources/strait-wire.md
`},
		{KindVersion, "strait-2031@signed", "final", `gone instruments/strait-2031/signed.md
comparisons.yaml
-  columns: ["strait-2031#art_5@tabled", strait-2031#art_5@signed, ninety-days]
+  columns: ["strait-2031#art_5@tabled", strait-2031#art_5@final, ninety-days]
new instruments/strait-2031/final.md
instruments/strait-2031/instrument.yaml
-  - id: signed
+  - id: final
`},
		{model.KindProvision, "strait-2031#art_5", "strait-2031#art_5__para_1", `comparisons.yaml
-  columns: ["strait-2031#art_5@tabled", strait-2031#art_5@signed, ninety-days]
+  columns: ["strait-2031#art_5__para_1@tabled", strait-2031#art_5__para_1@signed, ninety-days]
instruments/accord-2020/instrument.yaml
-    parallel: strait-2031#art_5
+    parallel: strait-2031#art_5__para_1
instruments/strait-2031/instrument.yaml
-  - id: art_5
+  - id: art_5__para_1
+    formerly:
+      - art_5
instruments/strait-2031/signed.md
-##   art_5
+##   art_5__para_1
instruments/strait-2031/tabled.md
-## art_5 Article 5
+## art_5__para_1 Article 5
judgments.yaml
-  evidence: strait-2031#art_5
+  evidence: strait-2031#art_5__para_1
positions.yaml
-  evidence: [ninety-days, "strait-2031#art_5"]
+  evidence: [ninety-days, "strait-2031#art_5__para_1"]
quotes/wire.yaml
-  provisions: strait-2031#art_5
+  provisions: strait-2031#art_5__para_1
`},
		{model.KindInstrument, "accord-2020", "accord", `gone instruments/accord-2020/instrument.yaml
gone instruments/accord-2020/signed.md
new instruments/accord/instrument.yaml
new instruments/accord/signed.md
instruments/strait-2031/instrument.yaml
-supersedes: accord-2020
+supersedes: accord
`},
	} {
		t.Run(string(tt.kind)+" "+tt.from, func(t *testing.T) {
			before := strait()
			plan, err := Rename(before, tt.kind, tt.from, tt.to)
			if err != nil {
				t.Fatal(err)
			}
			after := before.after(plan)
			if got := changed(before, after); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			b := load(t, after)
			if errs, _ := check.Count(check.Run(b, check.Options{})); errs > 0 {
				t.Errorf("%d errors afterwards", errs)
			}
			for _, f := range after.sorted() {
				if out, err := Format(f.Path, f.Data); err != nil || len(out) == 0 {
					t.Errorf("%s cannot be formatted: %v", f.Path, err)
				}
			}
		})
	}
}

// TestRenameFormerly: wherever the thing is written, its old id is kept, and renaming back is refused.
func TestRenameFormerly(t *testing.T) {
	for _, tt := range []struct{ file, src, want string }{
		{"sources/wire.md", "---\n---\nx", "---\nformerly:\n  - wire\n---\nx"},
		{"sources/wire.md", "---\r\ntitle: T\r\n---\r\nx", "---\r\nformerly:\r\n  - wire\r\ntitle: T\r\n---\r\nx"},
		{"sources/wire.md", "---\n{title: T}\n---\nx", "---\n{formerly: [wire], title: T}\n---\nx"},
		{"sources/wire.md", "---\n# c\nid: wire # d\ntitle: T\n---\n", "---\n# c\nid: cable # d\nformerly:\n  - wire\ntitle: T\n---\n"},
		{"sources/wire.md", "\ufeff---\n  title: T\n  id: 'wire'\n---\n", "\ufeff---\n  title: T\n  id: 'cable'\n  formerly:\n    - wire\n---\n"},
		{"sources/wire.md", "---\nformerly:\n---\n", "---\nformerly: [wire]\n---\n"},
		{"sources/wire.md", "---\nformerly: []\n---\n", "---\nformerly: [wire]\n---\n"},
		{"sources/wire.md", "---\nformerly: [a, # b\n  c ]\n---\n", "---\nformerly: [a, # b\n  c, wire ]\n---\n"},
		{"sources/wire.md", "---\nformerly:\n- a # b\ntitle: T\n---\n", "---\nformerly:\n- a # b\n- wire\ntitle: T\n---\n"},
	} {
		before := memory{"briefing.yaml": []byte("format: 1\nid: b\ntitle: B\n"), tt.file: []byte(tt.src)}
		plan, err := Rename(before, model.KindSource, "wire", "cable")
		if err != nil {
			t.Errorf("%q: %v", tt.src, err)
			continue
		}
		after := before.after(plan)
		if got := string(after["sources/cable.md"]); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.src, got, tt.want)
		}
		if _, err := Rename(after, model.KindSource, "cable", "wire"); err == nil || !strings.Contains(err.Error(), "never used again") {
			t.Errorf("%q: renamed back: %v", tt.src, err)
		}
		if _, err := Rename(after, model.KindSource, "wire", "other"); err == nil || !strings.Contains(err.Error(), `now called "cable"`) {
			t.Errorf("%q: renamed by the old name: %v", tt.src, err)
		}
	}
}

func TestRenameRefuses(t *testing.T) {
	put := func(name, text string) func(memory) { return func(m memory) { m[name] = []byte(text) } }
	same := func(memory) {}
	for _, tt := range []struct {
		name     string
		change   func(memory)
		kind     model.Kind
		from, to string
		want     string
	}{
		{"taken", same, model.KindActor, "reyes", "lind", "taken"},
		{"nobody's", same, model.KindActor, "rayes", "x", "nothing has this id"},
		{"malformed", same, model.KindActor, "reyes", "A. Reyes", "no id"},
		{"a path", same, model.KindSource, "wire", "../wire", "no id"},
		{"too long", same, model.KindSource, "wire", strings.Repeat("x", 101), "no id"},
		{"empty", same, model.KindSource, "wire", "", "no id"},
		{"the same", same, model.KindActor, "reyes", "reyes", "already"},
		{"no such kind", same, "planet", "reyes", "x", "the kinds are actor"},
		{"had before", same, model.KindEvent, "round-four", "round-iv", "never used again"},
		{"no whole id", same, model.KindProvision, "art_5", "art_6", "<instrument>#<id>"},
		{"another instrument", same, model.KindProvision, "strait-2031#art_5", "accord-2020#art_6", "another instrument"},
		{"malformed eid", same, model.KindProvision, "strait-2031#art_5", "art 6", "no id"},
		{"a taken provision", put("instruments/strait-2031/instrument.yaml", "id: strait-2031\ntitle: T\nprovisions: [{id: art_5}, {id: art_6}]\nversions: [{id: tabled}, {id: signed}]\n"),
			model.KindProvision, "strait-2031#art_5", "art_6", "taken"},
		{"something cannot be read", put("judgments.yaml", "- [x\n"), model.KindActor, "reyes", "x", "E13"},
		{"an unknown key", put("issues.yaml", "- id: withdrawal\n  label: W\n  actor: reyes\n"), model.KindActor, "reyes", "x", "E03"},
		{"twice", put("issues.yaml", "- id: withdrawal\n  label: W\n- id: withdrawal\n  label: V\n"), model.KindIssue, "withdrawal", "x", "two have this id"},
		{"the file name is taken", put("quotes/cable.yaml", "# orphans\n"), model.KindSource, "wire", "cable", "in the way"},
		{"an actor with the id of an instrument", put("quotes/wire.yaml", "- id: q\n  type: indirect\n  speaker: strait-2031\n  exact: The day was long\n- id: ninety-days\n  type: indirect\n  exact: The day was long\n"),
			model.KindActor, "lind", "strait-2031", "would mean another thing"},
		{"a source with the id of a quote", put("comparisons.yaml", "- id: c\n  title: C\n  columns: [wire, grave]\n"),
			model.KindSource, "wire", "grave", "would mean another thing"},
		{"an id with escapes", put("positions.yaml", "- actor: \"\\x72eyes\"\n  issue: withdrawal\n  stance: 1\n  evidence: ninety-days\n"),
			model.KindActor, "reyes", "x", "unusual"},
		{"an id in a block", put("positions.yaml", "- actor: |\n    reyes\n  issue: withdrawal\n  stance: 1\n  evidence: ninety-days\n"),
			model.KindActor, "reyes", "x", "unusual"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			files := strait()
			tt.change(files)
			if _, err := Rename(files, tt.kind, tt.from, tt.to); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

// TestRenameFolders renames one thing of each kind in every briefing at hand.
func TestRenameFolders(t *testing.T) {
	for _, dir := range folders(t) {
		b := load(t, dir)
		if refuse("", b.Problems()) != nil {
			continue
		}
		for _, kind := range Renamable() {
			done := map[string]bool{}
			for _, o := range owners(b, kind) {
				if len(done) == 1 {
					break
				}
				done[o.id] = true
				plan, err := Rename(dir, kind, o.id, "renamed-here")
				if err != nil {
					if !strings.Contains(err.Error(), "two have this id") {
						t.Errorf("%v: %v", dir, err)
					}
					continue
				}
				for _, c := range plan.Changes {
					if bytes.Equal(c.Old, c.New) {
						t.Errorf("%v: %s is listed and not changed", dir, c.Path)
					}
				}
			}
		}
	}
}

func FuzzRename(f *testing.F) {
	for _, file := range strait().sorted() {
		f.Add(file.Path, string(file.Data), "x")
	}
	f.Fuzz(func(t *testing.T, name, text, to string) {
		files := strait()
		if _, there := files[name]; !there {
			return
		}
		files[name] = []byte(text)
		for _, r := range []struct {
			kind model.Kind
			from string
		}{{model.KindActor, "reyes"}, {model.KindSource, "wire"}, {model.KindInstrument, "strait-2031"}, {model.KindProvision, "strait-2031#art_5"}, {KindVersion, "strait-2031@signed"}} {
			plan, err := Rename(files, r.kind, r.from, to)
			if err != nil {
				continue
			}
			if _, err := folder.Load(files.after(plan)); err != nil {
				t.Fatal(err)
			}
		}
	})
}
