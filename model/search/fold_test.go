package search

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"case and accents", "A. RÉYES", "a. reyes"},
		{"decomposed", "Re\u0301yes", "reyes"},
		{"white space", " one\n\ttwo\u00a0 three ", "one two three"},
		{"quotation marks", "“it’s” „so“ «да» ‹x›", `"it's" "so" "да" 'x'`},
		{"dashes", "re‑use – or — not − ‐", "re-use - or - not - -"},
		{"letters that do not decompose", "Søren Łódź Đà Æthel Œuvre STRASSE straße Þór ı", "soren lodz da aethel oeuvre strasse strasse thor i"},
		{"Turkish capital", "İstanbul", "istanbul"},
		{"compatibility", "ﬁnal Ⅳ ２０２４ …", "final iv 2024 ..."},
		{"Greek", "ΛΌΓΟΣ λόγος", "λογοσ λογοσ"},
		{"Cyrillic", "ЁЛКА Й", "елка и"},
		{"Hangul composed", "한국", "한국"},
		{"Hangul decomposed", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"},
		{"Hangul half decomposed", "하\u11ab국", "한국"},
		{"Kana stays voiced", "ガか\u3099ｶﾞ", "ガがガ"},
		{"Han", "習近平", "習近平"},
		{"Arabic", "مُعَاهَدَة أحمد ـ", "معاهدة احمد"},
		{"Hebrew", "שָׁלוֹם", "שלום"},
		{"Hindi keeps its vowels", "हिन्दी", "हिन्दी"},
		{"Thai keeps its vowels", "กิน", "กิน"},
		{"abbreviations", "the U.N. Council, U.S.-led, С.Ш.А., the U.N.", "the un council, us-led, сша, the un"},
		{"no abbreviations", "Plan B. A. Réyes, 4.2.1, U.based, x.", "plan b. a. reyes, 4.2.1, u.based, x."},
		{"abbreviation before a word", "a.b.cd a.b..", "ab.cd ab."},
		{"invisible", "co\u00adoper\u200bation \u202eabc\u200d", "cooperation abc"},
		{"control", "a\x1b[31mb\x00", "a[31mb"},
		{"broken", "a\xffb", "a\ufffdb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Fold(tt.in); got != tt.want {
				t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestSpans(t *testing.T) {
	tests := []struct{ name, text, query, want string }{
		{"none", "nothing here", "else", "nothing here"},
		{"accents", "Mr. Réyes and Re\u0301yes", "reyes", "Mr. [Réyes] and [Re\u0301yes]"},
		{"across lines", "the mutual\n   defence pact", `"mutual defence"`, "the [mutual\n   defence] pact"},
		{"curly quotes", "Seoul’s “new” arms", "seoul's", "[Seoul’s] “new” arms"},
		{"inside words", "arms, army", "arm", "[arm]s, [arm]y"},
		{"phrases keep to words", "UN under the UN, un-like", `"un"`, "[UN] under the [UN], [un]-like"},
		{"phrase after a near miss", "nun un", `"un"`, "nun [un]"},
		{"overlapping", "cooperation", "coop opera ration", "[cooperation]"},
		{"touching", "abcd", "ab cd", "[abcd]"},
		{"excluded and fields", "arms to Ukraine", "-arms speaker:arms ukraine", "arms to [Ukraine]"},
		{"abbreviations", "the U.N. Council of the UN", `"un council" "un"`, "the [U.N. Council] of the [UN]"},
		{"abbreviation asked for", "the UN and the U.N.", "u.n.", "the [UN] and the [U.N.]"},
		{"ligature whole", "the ﬁnal", "in", "the [ﬁn]al"},
		{"Hangul decomposed", "\u1112\u1161\u11ab\u1100\u116e\u11a8의", "한국", "[\u1112\u1161\u11ab\u1100\u116e\u11a8]의"},
		{"Hangul phrase before an ending", "러시아의 무기", `"러시아"`, "[러시아]의 무기"},
		{"Han", "双方立即提供", "立即", "双方[立即]提供"},
		{"Arabic behind its article", "المعاهدة", `"معاهدة"`, "ال[معاهدة]"},
		{"literal mark", `say "no" -now`, "-now", `say "no" -now`},
		{"dropped at the end", "cafe\u0301\u00ad s", "cafe", "[cafe\u0301]\u00ad s"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q, err := Parse(tt.query)
			if err != nil {
				t.Fatal(err)
			}
			if got := bracketed(tt.text, Spans(tt.text, q)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSpansOfLiteral(t *testing.T) {
	const text = `He said "-no" speaker:x, twice`
	for _, typed := range []string{`"-no"`, "speaker:x", "SAID  \"", "no\" sp"} {
		if got := Spans(text, Literal(typed)); len(got) != 1 {
			t.Errorf("%q hits %v, want one place", typed, got)
		}
	}
	if got := Spans(text, Literal("  ")); got != nil {
		t.Errorf("blank hits %v", got)
	}
}

func bracketed(text string, spans []Span) string {
	var b strings.Builder
	end := 0
	for _, s := range spans {
		b.WriteString(text[end:s.Start] + "[" + text[s.Start:s.End] + "]")
		end = s.End
	}
	return b.String() + text[end:]
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Réyes", "한국 \u1112\u1161\u11ab", "か\u3099 ｶﾞ", "ﬁ “x”\n y", "\xff\u0301 a\u0301", "´ ¨ Ǆ ẞ", "U.N. a.b.cd é.ü.", "हिन्दी กิน"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if again := Fold(folded); again != folded {
			t.Errorf("Fold(%q) = %q, and folded again %q", s, folded, again)
		}
		m := FoldMap(s)
		if m.Text != folded || !utf8.ValidString(folded) {
			t.Errorf("FoldMap(%q) = %q, Fold %q", s, m.Text, folded)
		}
		from := 0
		for i := range m.Text {
			start, end := m.Source(i, i+1)
			if start < from || end <= start || end > len(s) {
				t.Fatalf("byte %d of %q comes from %d-%d of %q", i, m.Text, start, end, s)
			}
			from = start
		}
	})
}

func FuzzSpans(f *testing.F) {
	f.Add("the “mutual\n defence” of Réyes", `"mutual defence" reyes`)
	f.Add("한국 ﬁ \xff", "국 i \xff")
	f.Fuzz(func(t *testing.T, text, query string) {
		q, err := Parse(query)
		if err != nil {
			return
		}
		end := -1
		for _, s := range Spans(text, q) {
			if s.Start <= end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("spans of %q in %q overlap or lie outside: %v", query, text, s)
			}
			end = s.End
		}
	})
}
