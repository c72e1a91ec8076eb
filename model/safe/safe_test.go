package safe

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// clean are texts that stay as they are, as a line.
var clean = []string{
	"",
	"plain text, 100 % ~ ASCII",
	"Россия и КНДР подписали договор",
	"조약은 2024년 6월 19일에 서명되었다",
	"朝露全面戦略パートナーシップ条約",
	"《朝俄条约》第四条",
	"اتفاقية الشراكة الاستراتيجية",
	"مُحَمَّدٌ",           // Arabic vowel signs
	"می\u200cخواهم",       // Persian: ZWNJ between letters
	"בְּרֵאשִׁ֖ית",        // Hebrew points and an accent
	"हिन्दी में क्ष",      // Devanagari conjuncts
	"क्\u200dष",           // ZWJ after a virama
	"ന്\u200d ",           // Malayalam: ZWJ at the end of a word
	"ক্\u200cষ র\u200d্য", // Bengali: ZWNJ after, ZWJ before a virama
	"ශ්\u200dරී ලංකා",     // Sinhala
	"ᠮᠣᠩᠭᠣᠯ᠋",             // Mongolian with a variation selector
	"Café e\u0301 ế",      // combining and precomposed
	"⚠️ ☎︎ 1️⃣ ©️ ℹ️",     // emoji and text style
	"葛󠄀城 ∩︀",              // ideographic and mathematical selectors
	"no\u00a0break\u2009thin\u3000wide",
	"\u201cquoted\u201d \u2014 dash\u2026",
	"\ufffd",
	"x\u0301\u0302\u0303\u0304y",
}

func TestCleanTextStays(t *testing.T) {
	for _, s := range clean {
		if got := Line(s); got != s {
			t.Errorf("Line(%+q) = %+q", s, got)
		}
		if got := Block(s + "\n" + s); got != s+"\n"+s {
			t.Errorf("Block of two lines %+q = %+q", s, got)
		}
		if got := Markdown(s); got != s {
			t.Errorf("Markdown(%+q) = %+q", s, got)
		}
		if HasHazard(s) || len(Hazards(s)) > 0 {
			t.Errorf("%+q has hazards %v", s, Hazards(s))
		}
	}
}

func TestHazards(t *testing.T) {
	for _, c := range []struct {
		in, line string
		hazards  string // with their offsets
	}{
		{"\x1b[31mred", "␛[31mred", "0 U+001B"},
		{"a\x00\x07\x08\x7fb", "a␀␇␈␡b", "1 U+0000, 2 U+0007, 3 U+0008, 4 U+007F"},
		{"a\rb", "a␍b", "1 U+000D"},
		{"\u009b31m", "<U+009B>31m", "0 U+009B"},
		{"a\u0085b", "a<U+0085>b", "1 U+0085"},
		{"bad \xff\xc3( \xed\xa0\x80", "bad \ufffd\ufffd( \ufffd\ufffd\ufffd", "4 U+FFFD, 5 U+FFFD, 8 U+FFFD, 9 U+FFFD, 10 U+FFFD"},
		{"a\u202eb", "a<U+202E>b", "1 U+202E"},
		{"\u200e\u200f\u061c", "<U+200E><U+200F><U+061C>", "0 U+200E, 3 U+200F, 6 U+061C"},
		{"\u2066x\u2069", "<U+2066>x<U+2069>", "0 U+2066, 4 U+2069"},
		{"\u202a\u202b\u202c\u202d", "<U+202A><U+202B><U+202C><U+202D>", "0 U+202A, 3 U+202B, 6 U+202C, 9 U+202D"},
		{"a\u200bb", "a<U+200B>b", "1 U+200B"},
		{"soft\u00adhyphen", "soft<U+00AD>hyphen", "4 U+00AD"},
		{"\ufeffBOM", "<U+FEFF>BOM", "0 U+FEFF"},
		{"\u2060\u2064\u180e", "<U+2060><U+2064><U+180E>", "0 U+2060, 3 U+2064, 6 U+180E"},
		{"a\u2028b\u2029", "a<U+2028>b<U+2029>", "1 U+2028, 5 U+2029"},
		{"\U000e0041\U000e007f", "<U+E0041><U+E007F>", "0 U+E0041, 4 U+E007F"},
		{"\ufff9a\ufffb", "<U+FFF9>a<U+FFFB>", "0 U+FFF9, 4 U+FFFB"},
		{"\ue000\U000f0000\ufdd0\uffff\U0010ffff", "<U+E000><U+F0000><U+FDD0><U+FFFF><U+10FFFF>",
			"0 U+E000, 3 U+F0000, 7 U+FDD0, 10 U+FFFF, 13 U+10FFFF"},
		{"\u3164\u115f\uffa0", "<U+3164><U+115F><U+FFA0>", "0 U+3164, 3 U+115F, 6 U+FFA0"},
		// Joiners where nothing joins.
		{"a\u200db", "a<U+200D>b", "1 U+200D"},
		{"ab\u200c", "ab<U+200C>", "2 U+200C"},
		{"\u200dا", "<U+200D>ا", "0 U+200D"},
		{"ا\u200d\u200dا", "ا<U+200D><U+200D>ا", "2 U+200D, 5 U+200D"},
		{"ا\u200c", "ا<U+200C>", "2 U+200C"},
		{"ا\u200d\ufe0f", "ا<U+200D><U+FE0F>", "2 U+200D, 5 U+FE0F"},
		{"👩\u200d🚀", "👩<U+200D>🚀", "4 U+200D"},
		// Selectors that select nothing.
		{"a\ufe0f", "a<U+FE0F>", "1 U+FE0F"},
		{"⚠\ufe0f\ufe0f", "⚠\ufe0f<U+FE0F>", "6 U+FE0F"},
		{"⚠\ufe01\U000e0101", "⚠<U+FE01><U+E0101>", "3 U+FE01, 6 U+E0101"},
		{"a\u180b", "a<U+180B>", "1 U+180B"},
		// Piles of marks, also those that a joiner or selector would interrupt.
		{"e" + strings.Repeat("\u0301", 100) + "f", "e\u0301\u0301\u0301\u0301…f", "9 U+0301"},
		{"क" + strings.Repeat("\u094d", 4) + "\u200d\u094dक", "क" + strings.Repeat("\u094d", 4) + "\u200d…क", "18 U+094D"},
		{"⚠\ufe0f" + strings.Repeat("\u20dd", 9), "⚠\ufe0f\u20dd\u20dd\u20dd…", "15 U+20DD"},
		{"\u0301a", "◌\u0301a", "0 U+0301"},
		{" \u0301a", " \u0301a", ""},
		// What is no hazard in a line.
		{"a\nb\r\nc\td", "a b c d", ""},
		{"a\n\nb", "a  b", ""},
	} {
		if got := Line(c.in); got != c.line {
			t.Errorf("Line(%+q) = %+q, want %+q", c.in, got, c.line)
		}
		var list []string
		for _, h := range Hazards(c.in) {
			list = append(list, fmt.Sprint(h.Offset, " ", h))
		}
		if got := strings.Join(list, ", "); got != c.hazards {
			t.Errorf("Hazards(%+q) = %s, want %s", c.in, got, c.hazards)
		}
		if HasHazard(c.in) != (c.hazards != "") {
			t.Errorf("HasHazard(%+q) = %v", c.in, HasHazard(c.in))
		}
	}
}

func TestBlock(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"a\r\nb\nc\n", "a\nb\nc\n"},
		{"a\tb", "a    b"},
		{"a\r\r\nb", "a␍\nb"},
		{"a\n\u0301b", "a\n◌\u0301b"},
		{"\x1b]52;c;\a\n", "␛]52;c;␇\n"},
	} {
		if got := Block(c.in); got != c.want {
			t.Errorf("Block(%+q) = %+q, want %+q", c.in, got, c.want)
		}
	}
}

func TestNothingIsAllocatedForCleanText(t *testing.T) {
	texts := append(slices.Clone(clean), strings.Repeat("the treaty was signed in Pyongyang ", 100))
	for _, s := range texts {
		if n := testing.AllocsPerRun(10, func() { Line(s); Block(s); HasHazard(s) }); n > 0 {
			t.Errorf("%.20q: %v allocations", s, n)
		}
	}
}

// harmless fails the test if s holds what no terminal should get.
func harmless(t *testing.T, s, allowed string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Fatalf("%+q is not UTF-8", s)
	}
	marks := 0
	for _, r := range s {
		if strings.ContainsRune(allowed, r) {
			continue
		}
		joiner := r == 0x200c || r == 0x200d
		if unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp, unicode.Co) ||
			unicode.Is(unicode.Noncharacter_Code_Point, r) || r == 0xfeff || r == 0x200b || r == 0xad ||
			0xe0000 <= r && r < 0xe0100 {
			t.Fatalf("%+q holds %U", s, r)
		}
		switch {
		case unicode.Is(unicode.M, r):
			marks++
		case !joiner:
			marks = 0
		}
		if marks > maxMarks {
			t.Fatalf("%+q has %d marks in a row", s, marks)
		}
	}
}

func addHostile(f *testing.F) {
	for _, s := range clean {
		f.Add(s)
	}
	for _, s := range []string{
		"\x1b[31m", "\u202e\u2066", "a\xffb", "\r\n\r\t", "e\u0301\u0301\u0301\u0301\u0301\u0301", "क\u094d\u200d\u094d",
		"ا\u200d\u0301\ufe0f", "\u0301", "&#27;", "&#x202e;&zwnj;", ">>>>>>>>>>>>>>>>>>>>", "~~&#*27*;~~",
	} {
		f.Add(s)
	}
}

// checkShown tests what Line and Block promise of any text.
func checkShown(t *testing.T, s string) {
	t.Helper()
	line, block := Line(s), Block(s)
	harmless(t, line, "")
	harmless(t, block, "\n")
	if Line(line) != line || Block(block) != block {
		t.Fatalf("%+q: line %+q, again %+q; block %+q, again %+q", s, line, Line(line), block, Block(block))
	}
	if HasHazard(line) || HasHazard(block) {
		t.Fatalf("%+q has a hazard left: %+q", s, block)
	}
	hazards := Hazards(s)
	if HasHazard(s) != (len(hazards) > 0) {
		t.Fatalf("%+q: HasHazard %v, Hazards %v", s, HasHazard(s), hazards)
	}
	if (line != s) != (len(hazards) > 0 || strings.ContainsAny(s, "\n\t")) {
		t.Fatalf("%+q: Line %+q, Hazards %v", s, line, hazards)
	}
}

func TestRandomHostileText(t *testing.T) {
	parts := []string{
		"a", " ", "ا", "ل", "\u064e", "क", "ष", "\u094d", "\u093c", "ന", "ᠯ", "葛", "⚠", "1", "\u0301", "\u20dd", "\u034f",
		"\u200c", "\u200d", "\ufe0f", "\ufe00", "\u180b", "\U000e0100", "\U000e0041", "\u202e", "\x1b", "\xff", "\xe2\x80",
		"\n", "\r", "\t", "…", "◌", "<",
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var b strings.Builder
		for range random.IntN(12) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		checkShown(t, b.String())
	}
}

func FuzzLine(f *testing.F) {
	addHostile(f)
	f.Fuzz(checkShown)
}

func BenchmarkLine(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"ascii", strings.Repeat("Putin and Kim signed the treaty. ", 3000)},
		{"cyrillic", strings.Repeat("Путин и Ким подписали договор. ", 2000)},
		{"hangul", strings.Repeat("조약 제4조는 즉각적인 군사 원조. ", 2000)},
		{"arabic", strings.Repeat("مُحَمَّدٌ می\u200cخواهم ", 3000)},
		{"hostile", strings.Repeat("a\x1b[31m\u202e\xff", 10000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				Line(c.text)
			}
		})
	}
}
