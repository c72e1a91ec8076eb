package verbatim

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestFindAll(t *testing.T) {
	for _, c := range []struct {
		src, exact string
		want       []string // the parts of src, in order
	}{
		{"He said “we shall — never — yield”.", `"we shall - never - yield"`, []string{"“we shall — never — yield”"}},
		{"the end of one.\n\nThe start of another", "one. The start", []string{"one.\n\nThe start"}},
		{"a b", "  a\n b ", []string{"a b"}},
		{"B-B-B-B", "B-B", []string{"B-B", "B-B", "B-B"}}, // one within another
		{"New York new york", "new", []string{"new"}},     // case counts
		{"cafe\u0301 café", "café", []string{"cafe\u0301", "café"}},
		{"Фонд — это", "- это", []string{"— это"}},
		{"《朝俄条约》第四条", "第四条", []string{"第四条"}},
		{"don’t don't don‘t", "don't", []string{"don’t", "don't", "don‘t"}},
		// Characters are not cut.
		{"x\u0301\u0323 x", "x", []string{"x"}},
		{"cafe\u0301", "cafe", nil},
		{"e\u0332\u0333", "e\u0332", nil},
		{"e\u0332", "\u0332", nil},
		{"क्षत्रिय", "क", nil},
		{"👩\u200d🚀", "👩", nil},
		{"한", "하", nil},
		{"\u1112\u1161", "\u1112", nil},
		{"ж", "\xb6", nil},
		{"a\xffb", "\xff", []string{"\xff"}},
		// Nothing else is normalised.
		{"soft\u00adhyphen", "softhyphen", nil},
		{"«quoted»", `"quoted"`, nil},
		{"one...", "one…", nil},
		{"anything", "", nil},
		{"anything", " \n", nil},
		{"", "a", nil},
	} {
		var got []string
		for _, span := range Normalize(c.src).FindAll(c.exact) {
			got = append(got, c.src[span.Start:span.End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%+q in %+q: %+q, want %+q", c.exact, c.src, got, c.want)
		}
	}
}

func TestFindAllStopsCounting(t *testing.T) {
	text := Normalize(strings.Repeat("a ", 3*MaxSpans))
	if n := len(text.FindAll("a a")); n != MaxSpans {
		t.Errorf("%d spans, want %d", n, MaxSpans)
	}
	_, err := text.Find("a a", "", "")
	if want := "the quote stands 1000 times or more in the source"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %q", err, want)
	}
}

func TestFind(t *testing.T) {
	const src = "Kim: “We will help.”\n\nPutin: “We will help.” Then he left — and we will see."
	for _, c := range []struct {
		exact, prefix, suffix string
		start                 int
		err                   error
	}{
		{"and we will see", "", "", strings.Index(src, "and we"), nil},
		{"We will help.", `Kim: "`, "", strings.Index(src, "We"), nil},
		{"We will help.", "", `"  Putin`, strings.Index(src, "We"), nil},
		{"We will help.", "Putin: “", "”", strings.LastIndex(src, "We"), nil},
		{"We will help.”", "", "Then he left - and", strings.LastIndex(src, "We"), nil},
		{"We will help.”", "", "\nThen", strings.LastIndex(src, "We"), nil},
		{"“We will help.”", "Putin:", "Then", strings.LastIndex(src, "“We"), nil},
		{"We will help.", "", "", 0, AmbiguousError{2}},
		{"We will help.", ": \"", "\"", 0, AmbiguousError{2}},
		{"We will help.", "Lavrov: \"", "", 0, ErrContext},
		{"and we will see", "", "to it", 0, ErrContext},
		{"We will not help.", "", "", 0, ErrNotFound},
		{"we will help.", "", "", 0, ErrNotFound},
		{" ", "", "", 0, ErrEmpty},
		{"Kim", "before", "", 0, ErrContext},
		{"see.", "", "after", 0, ErrContext},
	} {
		span, err := Normalize(src).Find(c.exact, c.prefix, c.suffix)
		if !errors.Is(err, c.err) || c.err == nil && err != nil {
			t.Errorf("%q after %q before %q: error %v, want %v", c.exact, c.prefix, c.suffix, err, c.err)
			continue
		}
		if span.Start != c.start {
			t.Errorf("%q after %q before %q: at %d, want %d", c.exact, c.prefix, c.suffix, span.Start, c.start)
		}
		if err == nil && needle(src[span.Start:span.End]) != needle(c.exact) {
			t.Errorf("%q found as %q", c.exact, src[span.Start:span.End])
		}
	}
	if !errors.Is(ErrContext, ErrNotFound) {
		t.Error("ErrContext is no ErrNotFound")
	}
	if got, want := (AmbiguousError{2}).Error(), "the quote stands 2 times in the source"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func FuzzFindAll(f *testing.F) {
	addTexts(f)
	f.Fuzz(checkFindAll)
}

// checkFindAll tests what FindAll promises of any text.
func checkFindAll(t *testing.T, s, exact string, x, y int) {
	t.Helper()
	text := Normalize(s)
	want := needle(exact)
	last := -1
	for _, span := range text.FindAll(exact) {
		if span.Start <= last || span.Start >= span.End || span.End > len(s) {
			t.Fatalf("%+q in %+q: span %v after %d", exact, s, span, last)
		}
		last = span.Start
		if got := Normalize(s[span.Start:span.End]).String(); got != want {
			t.Fatalf("%+q in %+q: span %v is %+q", exact, s, span, got)
		}
	}
	// With an index the same is found.
	indexed := text
	indexed.words = newWordIndex(text.norm)
	if got, want := indexed.FindAll(exact), text.FindAll(exact); !slices.Equal(got, want) {
		t.Fatalf("%+q in %+q: %v with an index, %v without", exact, s, got, want)
	}
	if cut, ok := text.FindCut(exact); ok && (cut.Word.Start < 0 || cut.Word.End > len(s) || cut.Word.Start > cut.Word.End) {
		t.Fatalf("%+q in %+q cuts %v", exact, s, cut)
	}
	// What stands in the text is found there, unless that cuts a character or a word.
	x, y = min(max(x, 0), len(s)), min(max(y, 0), len(s))
	for x < y && isASCIISpace(s[x]) {
		x++
	}
	for x < y && isASCIISpace(s[y-1]) {
		y--
	}
	if x >= y || !cuttable(s, x) || !cuttable(s, y) {
		return
	}
	part := needle(s[x:y])
	start := len(Normalize(s[:x]).norm)
	end := min(start+len(part), len(text.norm))
	if cutsWord(text.norm, start) || cutsWord(text.norm, end) || text.beginsInside(start) {
		return
	}
	if first, _ := utf8.DecodeRuneInString(part); part == "" || first == 0x200d || unicode.Is(unicode.M, first) {
		return
	}
	if len(text.FindAll(part)) == 0 || len(indexed.FindAll(part)) == 0 {
		t.Fatalf("%+q is not found in %+q", part, s)
	}
}

// cuttable tells whether s has ASCII on both sides of i, so that no character is cut.
func cuttable(s string, i int) bool {
	ascii := func(i int) bool { return i < 0 || i >= len(s) || s[i] < utf8.RuneSelf && unicode.IsPrint(rune(s[i])) }
	return ascii(i-1) && ascii(i)
}
