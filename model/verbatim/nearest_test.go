package verbatim

import (
	"strings"
	"testing"
)

// source is invented.
const source = `The two leaders met on Wednesday. “We will provide military and other assistance without delay,” the
president said — and left.

An official said the government was reviewing its position on arms. The foreign minister called the pact “absurd”.

"We will provide economic assistance in time," the president said later. 두 정상은 조약에 서명하였다.`

func TestNearest(t *testing.T) {
	for _, c := range []struct {
		exact     string
		want      string
		low, high float64
	}{
		{"We will provide military or other assistance without delay", "We will provide military and other assistance without delay", 0.9, 0.99},
		{"we will provide military and other assistance without delay", "We will provide military and other assistance without delay", 0.9, 0.99},
		{"We will provide military assistance without delay", "We will provide military and other assistance without delay", 0.7, 0.95},
		{"the goverment was reviewing its positions on arms", "the government was reviewing its position on arms", 0.9, 0.99},
		{"The foreign minister called the pact absurd", "The foreign minister called the pact “absurd", 0.8, 0.99},
		{"두 정상이 조약에 서명하였다", "두 정상은 조약에 서명하였다", 0.8, 0.99},
		{"the president said, and left", "the\npresident said — and left", 0.8, 0.99},

		// A changed word at either end is shown, not left out: it is what the author has to see.
		{"We will provide military and other assistance without conditions", "We will provide military and other assistance without delay", 0.8, 0.9},
		{"They will provide military and other assistance without delay", "We will provide military and other assistance without delay", 0.9, 0.95},
		{"the government was reviewing its position on tanks", "the government was reviewing its position on arms", 0.85, 0.92},
		{"the foreign minister called the pact absurd.", "The foreign minister called the pact “absurd”.", 0.8, 0.99},
		{"provide economic assistance in time.", "provide economic assistance in time,", 0.9, 0.99},
		{"두 정상은 조약에 서명하였고", "두 정상은 조약에 서명하였다", 0.9, 0.99},
		// What the quote has too much is not made up for by the next sentence, nor by the words after a comma.
		{"The two leaders met on Wednesday in the old harbour", "The two leaders met on Wednesday", 0.6, 0.8},
		{"provide economic assistance in time for winter", "provide economic assistance in time", 0.7, 0.9},
	} {
		text := Normalize(source)
		if len(text.FindAll(c.exact)) > 0 {
			t.Errorf("%q is verbatim", c.exact)
		}
		near := text.Nearest(c.exact, 3)
		if len(near) == 0 {
			t.Errorf("%q: nothing near", c.exact)
			continue
		}
		if near[0].Text != c.want || near[0].Score < c.low || near[0].Score > c.high {
			t.Errorf("%q: nearest %q with %.2f", c.exact, near[0].Text, near[0].Score)
		}
		for i, n := range near {
			if source[n.Span.Start:n.Span.End] != n.Text {
				t.Errorf("%q: text %q, but span %q", c.exact, n.Text, source[n.Span.Start:n.Span.End])
			}
			if i > 0 && n.Score > near[i-1].Score {
				t.Errorf("%q: passage %d scores higher than the one before", c.exact, i)
			}
		}
	}
}

func TestNearestGivesSeveral(t *testing.T) {
	near := Normalize(source).Nearest("We will provide assistance", 5)
	if len(near) != 2 || near[0].Text != "We will provide economic assistance" ||
		near[1].Text != "We will provide military" {
		t.Errorf("%+v", near)
	}
	if one := Normalize(source).Nearest("We will provide assistance", 1); len(one) != 1 || one[0] != near[0] {
		t.Errorf("the first alone: %+v", one)
	}
}

func TestNearestFindsNothing(t *testing.T) {
	text := Normalize(source)
	for _, exact := range []string{"", " ", "entirely unrelated vocabulary everywhere", "§", "xylophone"} {
		if near := text.Nearest(exact, 3); len(near) > 0 {
			t.Errorf("%q: %+v", exact, near)
		}
	}
	if near := text.Nearest("the president", 0); near != nil {
		t.Errorf("none asked for: %+v", near)
	}
	if near := Normalize("").Nearest("the president", 3); near != nil {
		t.Errorf("empty source: %+v", near)
	}
}

func FuzzNearest(f *testing.F) {
	addTexts(f)
	f.Add(source, "We will provide assistance", 3, 0)
	f.Fuzz(func(t *testing.T, s, exact string, n, _ int) {
		near := Normalize(s).Nearest(exact, min(n, 10))
		for i, x := range near {
			if x.Span.Start < 0 || x.Span.End > len(s) || s[x.Span.Start:x.Span.End] != x.Text || x.Text == "" {
				t.Fatalf("%+q near %+q: %+v", exact, s, x)
			}
			if x.Score < minScore || x.Score > maxScore || i > 0 && x.Score > near[i-1].Score {
				t.Fatalf("%+q near %+q: scores %+v", exact, s, near)
			}
		}
	})
}

func BenchmarkNearest(b *testing.B) {
	text := body(2 << 20)
	mid := len(text) / 2
	mid += strings.IndexByte(text[mid:], ' ')
	quote := strings.ReplaceAll(text[mid:mid+2000], "military", "some")
	for _, c := range []struct{ name, text, quote string }{
		{"2kB", text, quote},
		{"100B", text, quote[:100]},
		{"word", text, "assistances"},
		{"letters", strings.Repeat("a b c d ", 1<<18), strings.Repeat("a c ", 500)},
		{"korean", strings.Repeat("조약제4조는즉각적인군사원조", 2<<20/40), strings.Repeat("조약제4조의군사원조", 70)},
	} {
		src := Normalize(c.text)
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				src.Nearest(c.quote, 3)
			}
		})
	}
}
