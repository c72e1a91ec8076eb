package edit

import (
	"errors"
	"strings"
	"testing"

	"briefing/model"
	"briefing/model/verbatim"
)

func TestFind(t *testing.T) {
	b := load(t, strait())
	for _, tt := range []struct {
		name       string
		sel        Selection
		want       Passage
		line       int
		complaints string
	}{
		{"as it stands there", Selection{Source: "wire", Words: "We shall withdraw  within\nninety days"}, Passage{Exact: "We shall withdraw within ninety days"}, 6, ""},
		{"straight marks for curly ones", Selection{Source: "wire", Words: `called the accord a "grave step" for both`}, Passage{Exact: "called the accord a “grave step” for both"}, 8, ""},
		{"over paragraphs", Selection{Source: "wire", Words: "The day was fine. Reyes called"}, Passage{Exact: "The day was fine. Reyes called"}, 6, ""},
		{"the first of two", Selection{Source: "wire", Words: "The day was fine", Occurrence: 1}, Passage{Exact: "The day was fine", Prefix: "said."}, 6, ""},
		{"the second of two", Selection{Source: "wire", Words: "The day was fine", Occurrence: 2}, Passage{Exact: "The day was fine", Prefix: "long."}, 8, ""},
		{"told by its suffix", Selection{Source: "wire", Words: "The day was", Occurrence: 2}, Passage{Exact: "The day was", Prefix: "both."}, 8, ""},
		{"told by the author", Selection{Source: "wire", Words: "The day was fine", Suffix: ", she added"}, Passage{Exact: "The day was fine", Suffix: ", she added"}, 8, ""},
		{"told wrongly by the author", Selection{Source: "wire", Words: "The day was fine", Suffix: "he added"}, Passage{}, 0, "with this prefix and suffix"},
		{"not told enough by the author", Selection{Source: "wire", Words: "The day was", Suffix: "fine"}, Passage{}, 0, "stands 2 times"},
		{"not told", Selection{Source: "wire", Words: "The day was fine"}, Passage{}, 0, "stand 2 times in their source: 1. sources/wire.md:6:71, 2. sources/wire.md:8:68"},
		{"no such occurrence", Selection{Source: "wire", Words: "The day was fine", Occurrence: 3}, Passage{}, 0, "no occurrence 3"},
		{"below zero", Selection{Source: "wire", Words: "The day was fine", Occurrence: -1}, Passage{}, 0, "no occurrence -1"},
		{"not verbatim", Selection{Source: "wire", Words: "We shall withdraw in ninety days"}, Passage{}, 0, "do not stand in sources/wire.md; nearest (0."},
		{"nothing like it", Selection{Source: "wire", Words: "xylophone"}, Passage{}, 0, "do not stand in sources/wire.md"},
		{"another case", Selection{Source: "wire", Words: "we shall withdraw within ninety days"}, Passage{}, 0, "do not stand"},
		{"no words", Selection{Source: "wire", Words: " \n"}, Passage{}, 0, verbatim.ErrEmpty.Error()},
		{"no such source", Selection{Source: "wires", Words: "x"}, Passage{}, 0, `no source "wires"`},
		{"a source without a text", Selection{Source: "radio", Words: "x"}, Passage{}, 0, "holds no text"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Find(b, tt.sel)
			if tt.complaints != "" {
				if err == nil || !strings.Contains(err.Error(), tt.complaints) {
					t.Errorf("got %v, want %q", err, tt.complaints)
				}
				return
			}
			column := got.Place.Column
			got.Place.Column = 0
			if tt.want.Place = (model.Place{File: "sources/wire.md", Line: tt.line}); err != nil || got != tt.want || column < 1 {
				t.Errorf("got %+v, %v, want %+v", got, err, tt.want)
			}
		})
	}
}

// TestFindNearest: the passages that come near are told with their places and scores, and none is taken.
func TestFindNearest(t *testing.T) {
	_, err := Find(load(t, strait()), Selection{Source: "wire", Words: "We will withdraw within sixty days"})
	var e *NotVerbatimError
	if !errors.As(err, &e) || len(e.Nearest) == 0 {
		t.Fatalf("got %v", err)
	}
	n := e.Nearest[0]
	if n.Score < 0.4 || n.Score >= 1 || n.Place.Line != 6 || !strings.Contains(n.Text, "ninety days") || e.Hint() == "" {
		t.Errorf("got %+v", n)
	}
	for _, n := range e.Nearest[1:] {
		if n.Score > e.Nearest[0].Score {
			t.Errorf("%v is nearer than the first", n)
		}
	}
}

// TestFindTellsApart: every occurrence of the same words can be told from the others, by the prefix and suffix alone.
func TestFindTellsApart(t *testing.T) {
	for _, text := range []string{
		"no no no no", "a b a b a b c", strings.Repeat("yes and ", 20) + "end", "x. x. x.", "“x” “x” x",
	} {
		b := load(t, memory{"briefing.yaml": []byte("format: 1\nid: b\ntitle: B\n"), "sources/s.md": []byte("---\n---\n" + text)})
		words := strings.Trim(strings.Fields(text)[0], "“”.")
		norm := verbatim.Normalize("\n" + text)
		for i, span := range verbatim.Normalize(text).FindAll(words) {
			p, err := Find(b, Selection{Source: "s", Words: words, Occurrence: i + 1})
			if err != nil {
				t.Errorf("%q %d: %v", text, i+1, err)
				continue
			}
			if got, err := norm.Find(p.Exact, p.Prefix, p.Suffix); err != nil || got.Start-1 != span.Start {
				t.Errorf("%q %d: %+v leads to %v, %v", text, i+1, p, got, err)
			}
		}
	}
	b := load(t, memory{"briefing.yaml": []byte("format: 1\nid: b\ntitle: B\n"), "sources/s.md": []byte("---\n---\n" + strings.Repeat("na ", 500))})
	if _, err := Find(b, Selection{Source: "s", Words: "na na", Occurrence: 250}); err == nil || !strings.Contains(err.Error(), "cannot be told") {
		t.Errorf("got %v", err)
	}
}

// TestAddQuoteIndirect: what stands in marks from end to end is not the outlet's own, whoever speaks.
func TestAddQuoteIndirect(t *testing.T) {
	files := strait()
	files["sources/own.md"] = []byte("---\ntype: speech\nauthor: A. Reyes\n---\nWe leave. They call it “a grave step for both”.\n")
	for _, tt := range []struct {
		source, words string
		refused       bool
	}{
		{"wire", "We shall withdraw within ninety", true},
		{"wire", "We shall withdraw within ninety days", true},
		{"wire", "Reyes called the accord", false},
		{"own", "We leave.", false},
		{"own", "grave step for both", true},
	} {
		q := model.Quote{ID: "new", Source: model.SourceID(tt.source), Exact: tt.words, Type: model.Indirect, Speakers: []model.SpeakerID{"reyes"}}
		_, _, err := AddQuote(files, q, 0)
		var marked *MarkedError
		if errors.As(err, &marked) != tt.refused || !tt.refused && err != nil {
			t.Errorf("%q: got %v", tt.words, err)
		}
		if marked != nil && (marked.Place.File != "sources/"+tt.source+".md" || marked.Hint() == "") {
			t.Errorf("%q: got %+v", tt.words, marked)
		}
	}
}

func TestTypeOf(t *testing.T) {
	b := load(t, strait())
	for words, want := range map[string]model.QuoteType{
		"We shall withdraw within ninety days":      model.Direct,
		"withdraw within":                           model.Direct,
		"called the accord a “grave step” for both": model.Mixed,
		"Reyes called the accord":                   model.Indirect,
		"“We shall withdraw within ninety days,”":   model.Mixed, // the outer marks are for the author to leave out
	} {
		if got := TypeOf(b, model.Quote{ID: "q", Source: "wire", Exact: words}); got != want {
			t.Errorf("%q: got %s, want %s", words, got, want)
		}
	}
}
