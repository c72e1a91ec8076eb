package verbatim

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestNormalize(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"plain", "plain"},
		{"‘a’ ‚b‛", "'a' 'b'"},
		{"“a” „b‟", `"a" "b"`},
		{"a‐b‑c‒d–e—f―g−h", "a-b-c-d-e-f-g-h"},
		{"⸺⸻﹘﹣-", "-----"},
		{"a  b\t\nc\u00a0\u2003d\r\n\r\ne\u2028f\u3000g\u0085h", "a b c d e f g h"},
		{" a ", " a "},
		{"\n\n", " "},
		{"\u2000\u2001 \u2000", " "}, // NFC changes these spaces
		{"Cafe\u0301", "Caf\u00e9"},
		{"e\u0323\u0302", "\u1ec7"},
		{"e\u0302\u0323", "\u1ec7"}, // marks in another order
		{"\u1112\u1161\u11ab", "한"},
		{"\u212b \u2126", "Å Ω"},
		{" \u0301a", " \u0301a"},
		{"—\u0301", "-\u0301"},
		// Nothing else.
		{"Case «guillemets» ′prime″ ellipsis… ﬁ ʼ", "Case «guillemets» ′prime″ ellipsis… ﬁ ʼ"},
		{"soft\u00adhyphen zero\u200bwidth \ufeff", "soft\u00adhyphen zero\u200bwidth \ufeff"},
		{"--", "--"},
		{"bad \xff\xe2\x80 bytes", "bad \xff\xe2\x80 bytes"},
		{"a\u0323\u0302" + strings.Repeat("\u0301", 40) + "b\u0301", "a\u0323\u0302" + strings.Repeat("\u0301", 40) + "b\u0301"},
	} {
		if got := Normalize(c.in).String(); got != c.want {
			t.Errorf("Normalize(%+q) = %+q, want %+q", c.in, got, c.want)
		}
	}
}

func TestSource(t *testing.T) {
	for _, c := range []struct {
		src  string
		part string // of the normalised text
		want string // of the source
	}{
		{"say “yes” now", `"yes"`, "“yes”"},
		{"say “yes” now", "yes", "yes"},
		{"a \r\n\t b", "a b", "a \r\n\t b"},
		{"a \r\n\t b", " ", " \r\n\t "},
		{"a\nb", "a b", "a\nb"},
		{"le cafe\u0301 noir", "caf\u00e9", "cafe\u0301"},
		{"x — y", "-", "—"},
		{"조약 제4조", "제4조", "제4조"},
		{"\u1112\u1161\u11ab국", "한", "\u1112\u1161\u11ab"},
		{"a–b", "a-b", "a–b"},
	} {
		text := Normalize(c.src)
		start := strings.Index(text.String(), c.part)
		if start < 0 {
			t.Fatalf("%+q is not in %+q", c.part, text)
		}
		from, to := text.Source(start, start+len(c.part))
		if got := c.src[from:to]; got != c.want {
			t.Errorf("the source of %+q in %+q is %+q, want %+q", c.part, c.src, got, c.want)
		}
	}
}

func TestSourceWidensToCharacters(t *testing.T) {
	text := Normalize("aжb“c")
	for _, c := range []struct{ start, end, from, to int }{
		{2, 3, 1, 3},          // second byte of ж
		{1, 2, 1, 3},          // its first
		{2, 4, 1, 4},          //
		{4, 5, 4, 7},          // the mark
		{4, 4, 4, 4},          // empty
		{-3, 99, 0, 8},        // cut to the text
		{99, 99, 8, 8},        //
		{3, 1, 3, 3},          // turned round: empty
		{6, 6, 8, 8},          // the end
		{0, len("aжb"), 0, 4}, //
	} {
		if from, to := text.Source(c.start, c.end); from != c.from || to != c.to {
			t.Errorf("Source(%d, %d) = %d, %d, want %d, %d", c.start, c.end, from, to, c.from, c.to)
		}
	}
	if from, to := (Text{}).Source(0, 1); from != 0 || to != 0 {
		t.Errorf("Source of the zero Text = %d, %d", from, to)
	}
}

func addTexts(f *testing.F) {
	for _, s := range []string{
		"say “yes”\n\nnow — or never", "Cafe\u0301 e\u0302\u0323", "\u1112\u1161\u11ab\u11ab", "\u2000\u0301\u2000", "a\xffb\xe2\x80",
		"क्ष\u200dक", "\u0344\u0344e\u0344", "\u0b47\u0b57a\u0b57", strings.Repeat("\u0301", 20) + "a" + strings.Repeat("\u0323", 13),
		"a\u00ad b", "\u2060\u00adb (\u00adb", "15 000 isn't non-yes 1万5 비핵화",
	} {
		for _, exact := range []string{"yes", "e", "a", "\u11ab", "\xff", "\x80", "क", "\u00ad b", "\u2060"} {
			f.Add(s, exact, 1, 7)
		}
	}
}

func FuzzNormalize(f *testing.F) {
	addTexts(f)
	f.Fuzz(func(t *testing.T, s, _ string, x, y int) { checkNormalize(t, s, x, y) })
}

// checkNormalize tests what Normalize and Source promise of any text.
func checkNormalize(t *testing.T, s string, x, y int) {
	t.Helper()
	text := Normalize(s)
	n := text.String()
	if again := Normalize(n).String(); again != n {
		t.Fatalf("%+q becomes %+q, which becomes %+q", s, n, again)
	}
	if len(s) <= 2*maxMarks && utf8.ValidString(s) {
		if want := Normalize(norm.NFC.String(s)).String(); n != want {
			t.Fatalf("%+q becomes %+q, in NFC first %+q", s, n, want)
		}
	}
	if utf8.ValidString(s) && !utf8.ValidString(n) {
		t.Fatalf("%+q becomes invalid %+q", s, n)
	}
	from, to := text.Source(x, y)
	if from < 0 || to < from || to > len(s) {
		t.Fatalf("Source(%d, %d) of %+q = %d, %d", x, y, s, from, to)
	}
	if end, _ := text.Source(len(n), len(n)); end != len(s) {
		t.Fatalf("the end of %+q is at %d", s, end)
	}
	last := Span{}
	for i := range len(n) {
		from, to := text.Source(i, i+1)
		here := Span{from, to}
		if from >= to || here != last && from != last.End {
			t.Fatalf("byte %d of %+q comes from %v of %+q, the one before from %v", i, n, here, s, last)
		}
		last = here
	}
	if last.End != len(s) {
		t.Fatalf("%+q covers %d bytes of %+q", n, last.End, s)
	}
}

func TestRandomTexts(t *testing.T) {
	parts := []string{
		"a", "e", "b", " ", "\n", "\u00a0", "\u2000", "“", "’", "—", "-", "\u0301", "\u0302", "\u0323", "\u0344", "\u0338", "ế",
		"\u1112", "\u1161", "\u11ab", "하", "한", "क", "\u094d", "\u093c", "\u0b47", "\u0b57", "\u200d", "Å", "ж", "\ufb1d", "<",
		"\u00ad", "\u2060", "\u0602", "\u032a", "n't", "non-", "1", "5 ", "万", "비", "不", "—", "+",
	}
	random := rand.New(rand.NewPCG(1, 2))
	text := func(n int) string {
		var b strings.Builder
		for range random.IntN(n) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		return b.String()
	}
	for range 20_000 {
		s := text(10)
		x, y := random.IntN(20), random.IntN(20)
		checkNormalize(t, s, x, y)
		checkFindAll(t, s, text(3), x, y)
	}
}
