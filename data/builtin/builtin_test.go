package builtin_test

import (
	"bytes"
	"encoding/gob"
	"flag"
	"os"
	"slices"
	"testing"

	"briefing/data/builtin"
	"briefing/data/folder"
	"briefing/model"
)

var update = flag.Bool("update", false, "write the decoded form of the folder anew")

func load(t testing.TB) *model.Briefing {
	t.Helper()
	b, err := folder.Load(os.DirFS("dprk-russia-2024"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestLoadsWithoutProblems(t *testing.T) {
	for _, p := range load(t).Problems() {
		t.Errorf("%s: %s %s (%s)", p.Place, p.Code, p.Text, p.Hint)
	}
}

// TestDecodedFormEqualsFolder holds what the program reads at every start to what
// the loader makes of the folder.
func TestDecodedFormEqualsFolder(t *testing.T) {
	want := encode(t, load(t).Data())
	if *update {
		if err := os.WriteFile("dprk-russia-2024.gob", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	d, err := builtin.Data()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(encode(t, d), want) {
		t.Error("the folder has changed since it was decoded; go test ./data/builtin -update decodes it anew")
	}
}

// encode drops what locates single values: it lives in the loader's memory.
func encode(t *testing.T, d model.Data) []byte {
	t.Helper()
	d.Meta.Locator = nil
	d.Actors = bare(d.Actors, func(e *model.Actor) { e.Locator = nil })
	d.Issues = bare(d.Issues, func(e *model.Issue) { e.Locator = nil })
	d.Events = bare(d.Events, func(e *model.Event) { e.Locator = nil })
	d.Sources = bare(d.Sources, func(e *model.Source) { e.Locator = nil })
	d.Quotes = bare(d.Quotes, func(e *model.Quote) { e.Locator = nil })
	d.Positions = bare(d.Positions, func(e *model.Position) { e.Locator = nil })
	d.Instruments = bare(d.Instruments, func(e *model.Instrument) { e.Locator = nil })
	d.Comparisons = bare(d.Comparisons, func(e *model.Comparison) { e.Locator = nil })
	d.Judgments = bare(d.Judgments, func(e *model.Judgment) { e.Locator = nil })
	var out bytes.Buffer
	if err := gob.NewEncoder(&out).Encode(d); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func bare[E any](list []E, drop func(*E)) []E {
	list = slices.Clone(list)
	for i := range list {
		drop(&list[i])
	}
	return list
}

// BenchmarkFolder reads the folder, BenchmarkDecoded what was made of it.
func BenchmarkFolder(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		load(b)
	}
}

// BenchmarkDecoded includes the indexing, as BenchmarkFolder does.
func BenchmarkDecoded(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		d, err := builtin.Data()
		if err != nil {
			b.Fatal(err)
		}
		model.New(d, nil)
	}
}
