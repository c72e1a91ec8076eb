package rich

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func texts(lines []Line) string {
	var out []string
	for _, l := range lines {
		out = append(out, l.String())
	}
	return strings.Join(out, "|")
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 10, ""},
		{"one two three", 7, "one two|three"},
		{"one two three", 100, "one two three"},
		{"unbreakable", 4, "unbr|eaka|ble"},
		{"a unbreakable b", 4, "a|unbr|eaka|ble|b"},
		{"朝鲜外务省发言人", 6, "朝鲜外|务省发|言人"},
		{"text 朝鲜外务省", 9, "text 朝鲜|外务省"},
		{"조선중앙통신이 보도했다", 14, "조선중앙통신이|보도했다"},
		{"cafe\u0301 olé", 4, "cafe\u0301|olé"},
		{"well-known fact", 6, "well-|known|fact"},
		{"said Chang Ho-jin now", 14, "said Chang|Ho-jin now"},
		{"a, b; c.", 4, "a,|b;|c."},
		{"x", 0, "x"},
		{"中", 1, "中"}, // no room for it anywhere
		{"  two spaces  before", 20, "  two spaces  before"},
	} {
		if got := texts(Flow(c.width, T(Plain, c.text))); got != c.want {
			t.Errorf("Flow(%d, %q) = %q, want %q", c.width, c.text, got, c.want)
		}
	}
}

func TestWrapIndents(t *testing.T) {
	got := texts(Wrap([]Span{T(Plain, "one two three four")}, 9, Of(T(Key, "- ")), Of(T(Plain, "  "))))
	if want := "- one two|  three|  four"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWrapKeepsRolesAndLinks(t *testing.T) {
	link := &Link{Target: "actor:x"}
	lines := Flow(5, T(Plain, "by "), L(Linked, "Anna Lind", link), T(Plain, " now"))
	if got := texts(lines); got != "by|Anna|Lind|now" {
		t.Fatalf("got %q", got)
	}
	if stops := Stops(lines); len(stops) != 1 || stops[0].Line != 1 || stops[0].Link != link {
		t.Errorf("a link that was wrapped is one stop, got %+v", stops)
	}
}

func TestTruncateAndPad(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"abcdef", 6, "abcdef"},
		{"abcdef", 4, "abc…"},
		{"中文字", 4, "中… "},
		{"中文字", 1, "…"},
		{"ab", 4, "ab  "},
		{"", 2, "  "},
		{"abc", 0, ""},
	} {
		line := Of(T(Plain, c.text)).Pad(c.width)
		var got strings.Builder
		for _, s := range line {
			got.WriteString(s.Text())
		}
		if got.String() != c.want || line.Width() != c.width {
			t.Errorf("%q at %d is %q (%d wide), want %q", c.text, c.width, got.String(), line.Width(), c.want)
		}
	}
}

func TestPadLeavesItsLineAlone(t *testing.T) {
	line := make(Line, 1, 8)
	line[0] = T(Plain, "a")
	one, two := line.Pad(2), append(line, T(Plain, "zz"))
	if one.Width() != 2 || two.Width() != 3 {
		t.Error("two lines made from one share cells")
	}
}

func TestColumns(t *testing.T) {
	got := texts(Columns(T(Border, "│"), Column{3, []Line{Of(T(Plain, "one")), Of(T(Plain, "2"))}}, Column{4, []Line{Of(T(Plain, "three"))}}))
	if want := "one│thr…|2  │"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if w := Split(81, 2, 3); w[0] != 39 || w[1] != 39 {
		t.Errorf("Split(81, 2, 3) = %v", w)
	}
}

func TestMark(t *testing.T) {
	line := Of(T(Plain, "the "), T(Quoted, "new strait"), T(Plain, " now"))
	marked := line.Mark(Hit, [][2]int{{2, 7}, {15, 99}})
	var got []string
	for _, s := range marked {
		mark := ""
		if s.Role() == Hit {
			mark = "*"
		}
		got = append(got, mark+s.Text())
	}
	if s := strings.Join(got, "|"); s != "th|*e |*new|strait|"+" |*now" && s != "th|*e |*new| strait| |*now" {
		t.Errorf("marked %q", s)
	}
	if marked.String() != line.String() {
		t.Errorf("marking changed the text to %q", marked.String())
	}
}

func TestRenderMarksTheCursor(t *testing.T) {
	var p Palette
	p[Linked], p[Selected] = "\x1b[4m", "\x1b[7m"
	link := &Link{Target: "x"}
	line := Of(T(Plain, "see "), L(Linked, "this", link))
	if got := p.Render(line, link); got != "see \x1b[7mthis\x1b[m" {
		t.Errorf("with the cursor %q", got)
	}
	if got := p.Render(line, nil); got != "see \x1b[4mthis\x1b[m" {
		t.Errorf("without %q", got)
	}
	if got := (&Palette{}).Render(line, link); got != "see this" {
		t.Errorf("plain %q", got)
	}
}

func TestEverySpanGoesThroughTheDoor(t *testing.T) {
	const hostile = "a\x1b[31m\x07\u202eb\u009bc\nd\te"
	for _, s := range []Span{T(Plain, hostile), L(Plain, hostile, &Link{}), Repeat(Plain, "\x1b", 2)} {
		if strings.ContainsAny(s.Text(), "\x1b\x07\n\t\u202e\u009b") {
			t.Errorf("%q reached the terminal", s.Text())
		}
	}
}

func TestFromANSIKeepsStylesAndNothingElse(t *testing.T) {
	long := "\x1b[" + strings.Repeat("1;", 40) + "m"
	for _, c := range []struct{ in, text string }{
		{"\x1b[1mbold\x1b[0m plain", "bold plain"},
		{"a\x1b]52;c;ZXZpbA==\x07b", "a␛]52;c;ZXZpbA==␇b"},
		{"a\x1b[2Jb", "a␛[2Jb"},
		{long + "x", "␛[" + strings.Repeat("1;", 40) + "mx"},
		{"\x1b", "␛"},
		{"\u202ex", "<U+202E>x"},
	} {
		if got := texts(FromANSI(c.in)); got != c.text {
			t.Errorf("FromANSI(%q) shows %q, want %q", c.in, got, c.text)
		}
	}
	var p Palette
	p[Raw] = reset
	if got := p.Render(FromANSI("\x1b[1mb\x1b[31mr\x1b[0mp")[0], nil); got != "\x1b[1mb\x1b[m\x1b[1m\x1b[31mr\x1b[mp" {
		t.Errorf("styles came out as %q", got)
	}
}

func TestBackstop(t *testing.T) {
	fine := "╭─ \x1b[1;38;2;1;2;3m한국\x1b[m ─╮\nплан 中文 نص é"
	if Backstop(fine) != fine {
		t.Error("a clean frame was changed")
	}
	for _, bad := range []string{"\x1b]0;x\x07", "\x1b[2J", "\x9b2J", "\u009b2J", "\u202e", "\x00", "\x7f", "\x1b[" + strings.Repeat("1;", 40) + "m", "\xff", "\u2028"} {
		got := Backstop("a" + bad + "b")
		if strings.Contains(strings.ReplaceAll(got, "\x1b[m", ""), bad) {
			t.Errorf("%q went through as %q", bad, got)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("one two 中文字 three", 7)
	f.Add("e\u0301\u0301\u0301 \u200d x", 1)
	f.Add("한국어 조선 العربية", 5)
	f.Fuzz(func(t *testing.T, text string, width int) {
		width = 1 + abs(width)%250
		for _, line := range Flow(width, T(Plain, text)) {
			if w := line.Width(); w > width && w > 2 {
				t.Fatalf("%q at %d has a line of %d: %q", text, width, w, line.String())
			}
			if !utf8.ValidString(line.String()) {
				t.Fatalf("%q was cut within a character: %q", text, line.String())
			}
		}
	})
}

func FuzzFromANSI(f *testing.F) {
	f.Add("\x1b[1mbold\x1b[0m \x1b[999;1;;;m\x1b]8;;http://x\x07")
	f.Fuzz(func(t *testing.T, s string) {
		var p Palette
		p[Raw] = reset
		for _, line := range FromANSI(s) {
			if out := p.Render(line, nil); !clean(out) {
				t.Fatalf("%q left %q", s, out)
			}
		}
	})
}

func abs(n int) int {
	if n < 0 {
		return -(n + 1)
	}
	return n
}

func BenchmarkWrap(b *testing.B) {
	span := T(Plain, strings.Repeat("The parties shall consult without delay, and then some more. ", 40))
	b.ReportAllocs()
	for b.Loop() {
		Flow(72, span)
	}
}

// TestUnbroken holds a sign to its word: a sign alone at the end of a line lies.
func TestUnbroken(t *testing.T) {
	for _, c := range []struct {
		width int
		want  string
	}{
		{30, "on it: − opposes strongly, yes"},
		{24, "on it:|− opposes strongly, yes"},
		{20, "on it:|− opposes strongly,|yes"},
		{12, "on it: −|opposes|strongly,|yes"}, // there is no room for it anywhere
	} {
		got := texts(Flow(c.width, T(Plain, "on it: "), T(Bad, "− opposes strongly").Unbroken(), T(Plain, ", yes")))
		if got != c.want {
			t.Errorf("at %d: %q, want %q", c.width, got, c.want)
		}
	}
	two := texts(Flow(12, T(Plain, "a b").Unbroken(), T(Plain, "  "), T(Plain, "c d").Unbroken(), T(Plain, "  "), T(Plain, "e f").Unbroken()))
	if two != "a b  c d|e f" {
		t.Errorf("two unbroken spans: %q", two)
	}
}
