package safe

import (
	"bytes"
	"errors"
	"testing"
)

func TestWriterAtEverySplit(t *testing.T) {
	texts := append([]string{
		"a\r\nb\rc\td\n", "bad \xff\xe2\x80", "\u202e\u0301\n\u0301", "می\u200cخواهم", "ا\u200d", "a\u200db",
		"e\u0301\u0301\u0301\u0301\u0301\u0301x", "\x1b]8;;http://x\x1b\\", "ends in \r", "\U000e0041",
	}, clean...)
	for _, s := range texts {
		want := show(s, layout{newline: "\n", tab: "\t"})
		for i := range len(s) + 1 {
			for j := i; j <= len(s); j++ {
				var out bytes.Buffer
				w := NewWriter(&out)
				for _, part := range []string{s[:i], s[i:j], s[j:]} {
					if n, err := w.Write([]byte(part)); n != len(part) || err != nil {
						t.Fatalf("Write(%+q) = %d, %v", part, n, err)
					}
				}
				if err := w.Flush(); err != nil {
					t.Fatal(err)
				}
				if out.String() != want {
					t.Fatalf("%+q split at %d and %d: %+q, want %+q", s, i, j, out.String(), want)
				}
			}
		}
	}
}

func TestWriterShowsHazards(t *testing.T) {
	var out bytes.Buffer
	w := NewWriter(&out)
	if _, err := w.Write([]byte("a\tb\r\n\x1b[2J\u202e\n")); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if want := "a\tb\n␛[2J<U+202E>\n"; out.String() != want {
		t.Errorf("%+q, want %+q", out.String(), want)
	}
}

type full struct{}

var errFull = errors.New("disk full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriterReportsErrors(t *testing.T) {
	w := NewWriter(full{})
	if _, err := w.Write([]byte("a\r")); !errors.Is(err, errFull) {
		t.Errorf("Write: %v", err)
	}
	w = NewWriter(full{})
	if _, err := w.Write([]byte("\r")); err != nil {
		t.Errorf("Write of what is held back: %v", err)
	}
	if err := w.Flush(); !errors.Is(err, errFull) {
		t.Errorf("Flush: %v", err)
	}
}
