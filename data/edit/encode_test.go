package edit

import (
	"io/fs"
	"reflect"
	"strings"
	"testing"

	"briefing/data/folder"
	"briefing/model"
)

// load reads files as a folder.
func load(t testing.TB, files fs.FS) *model.Briefing {
	t.Helper()
	b, err := folder.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func inMemory(files []File) memory {
	m := memory{}
	for _, f := range files {
		m[f.Path] = f.Data
	}
	return m
}

// TestEncodeIdentity: what is written is what is read, and is laid out as Format lays it out.
func TestEncodeIdentity(t *testing.T) {
	for seed := range uint64(60) {
		there(t, seed)
	}
}

func FuzzEncode(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed)
	}
	f.Fuzz(there)
}

func there(t *testing.T, seed uint64) {
	d := newInventor(seed).data()
	files, err := Encode(&d)
	if err != nil {
		t.Fatal(err)
	}
	b := load(t, inMemory(files))
	for _, p := range b.Problems() {
		if p.Severity == model.Error && !strings.HasPrefix(p.Text, "two ") {
			t.Fatalf("seed %d: %s %s %s\n%s", seed, p.Place, p.Code, p.Text, inMemory(files)[p.Place.File])
		}
	}
	want := dataOf(model.New(d, nil))
	got := dataOf(b)
	if d := differ(reflect.ValueOf(want), reflect.ValueOf(got)); d != "" {
		t.Fatalf("seed %d: written and read: %s", seed, d)
	}
	for _, f := range files {
		if formatted, err := Format(f.Path, f.Data); err != nil || string(formatted) != string(f.Data) {
			t.Fatalf("seed %d: %s is formatted anew: %v\n%s\n%s", seed, f.Path, err, f.Data, formatted)
		}
	}
}

// TestEncodeFolders: decode, encode, decode gives the same briefing.
func TestEncodeFolders(t *testing.T) {
	for _, dir := range folders(t) {
		before := load(t, dir)
		d := dataOf(before)
		files, err := Encode(&d)
		if err != nil {
			t.Fatal(err)
		}
		if d := difference(before, load(t, inMemory(files))); d != "" {
			t.Errorf("%v: read, written and read again: %s", dir, d)
		}
	}
}

func TestEncodeRefuses(t *testing.T) {
	d := model.Data{Meta: model.Meta{Format: 1, ID: "x", Title: "x"}, Actors: []model.Actor{{ID: "a", Kind: "person", Name: "\xff"}}}
	if _, err := Encode(&d); err == nil || !strings.Contains(err.Error(), "actors.yaml") {
		t.Errorf("got %v", err)
	}
}
