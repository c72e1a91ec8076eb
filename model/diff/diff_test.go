package diff

import (
	"slices"
	"strings"
	"testing"
)

// marked prints pieces with the differing ones in brackets.
func marked(list []Piece) string {
	var b strings.Builder
	for _, p := range list {
		if p.Differs {
			b.WriteString("[" + p.Text + "]")
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// The texts are invented; some follow the wording of treaties.
func TestTwoColumns(t *testing.T) {
	tests := []struct{ name, a, b, left, right string }{
		{"both empty", "", "", "", ""},
		{"one empty", "", "All of it.", "", "[All of it]."},
		{"the same", "No word differs.", "No word differs.", "No word differs.", "No word differs."},
		{"nothing in common", "Alpha beta", "gamma delta", "[Alpha beta]", "[gamma delta]"},
		{"no words", "— …", "!", "— …", "!"},
		{"case", "The Parties agree", "the parties AGREE", "The Parties agree", "the parties AGREE"},
		{"quotation marks", "a “strong” treaty, Seoul’s", `a "strong" treaty, Seoul's`,
			"a “strong” treaty, Seoul’s", `a "strong" treaty, Seoul's`},
		{"punctuation", "peace, stability; growth", "peace stability – growth", "peace, stability; growth", "peace stability – growth"},
		{"white space", "one\n  two\tthree", "one two three", "one\n  two\tthree", "one two three"},
		{"hyphens split words", "the re-published text", "the re published text", "the re-published text", "the re published text"},
		{"composition", "Re\u0301yes spoke", "Réyes spoke", "Re\u0301yes spoke", "Réyes spoke"},
		{"soft hyphen", "co\u00adoperation", "cooperation", "co\u00adoperation", "cooperation"},
		{"accents are spelling", "Réyes spoke", "Reyes spoke", "[Réyes] spoke", "[Reyes] spoke"},
		{"spelling", "mutual defence pact", "mutual defense pact", "mutual [defence] pact", "mutual [defense] pact"},
		{"abbreviations", "a U.N. Security Council member", "a UN Security Council member",
			"a U.N. Security Council member", "a UN Security Council member"},
		{"a sentence ends in no abbreviation", "It ends here.So it does", "It ends here. So it does",
			"It ends here.So it does", "It ends here. So it does"},
		{"numbers", "1,000 men, 4.2 days", "1,000 men, 4.3 days", "1,000 men, [4.2] days", "1,000 men, [4.3] days"},
		{"signs", "5 % of 10", "5 € of 10", "5 [%] of 10", "5 [€] of 10"},
		{"neighbours make one piece", "a very strong treaty", "a rather weak treaty", "a [very strong] treaty", "a [rather weak] treaty"},
		{"not over a comma", "red, green and the rest", "blue, white and the rest",
			"[red], [green] and the rest", "[blue], [white] and the rest"},
		{"over a hyphen", "in a long-term plan", "in a short-lived plan", "in a [long-term] plan", "in a [short-lived] plan"},
		{"Cyrillic", "Стороны незамедлительно окажут помощь", "стороны окажут военную помощь",
			"Стороны [незамедлительно] окажут помощь", "стороны окажут [военную] помощь"},
		{"Hangul by spaces", "쌍방은 지체 없이 군사적 원조를 제공한다", "쌍방은 즉시 군사적 원조를 제공한다",
			"쌍방은 [지체 없이] 군사적 원조를 제공한다", "쌍방은 [즉시] 군사적 원조를 제공한다"},
		{"Hangul decomposed", "\u1112\u1161\u11ab\u1100\u116e\u11a8 정부", "한국 정부", "\u1112\u1161\u11ab\u1100\u116e\u11a8 정부", "한국 정부"},
		{"Han by characters", "双方立即提供军事援助", "双方尽快提供军事援助", "双方[立即]提供军事援助", "双方[尽快]提供军事援助"},
		{"Kana", "直ちに支援する", "速やかに支援する", "[直ち]に支援する", "[速やか]に支援する"},
		{"Thai by characters", "สนธิสัญญาใหม่", "สนธิสัญญาเก่า", "สนธิสัญญา[ใหม่]", "สนธิสัญญา[เก่า]"},
		{"Arabic", "تقدم المساعدة العسكرية فورا", "تقدم المساعدة الإنسانية فورا",
			"تقدم المساعدة [العسكرية] فورا", "تقدم المساعدة [الإنسانية] فورا"},
		{"broken bytes", "one \xff two", "one two\xf0", "one \xff two", "one two\xf0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			both := Columns([]string{tt.a, tt.b})
			left, right := both[0], both[1]
			if marked(left) != tt.left || marked(right) != tt.right {
				t.Errorf("\n got %s\n     %s\nwant %s\n     %s", marked(left), marked(right), tt.left, tt.right)
			}
		})
	}
}

// What a reader of treaties sees: whole passages, no confetti.
func TestTwoColumnsReadWell(t *testing.T) {
	tests := []struct{ name, a, b, left, right string }{
		{"qualifiers missing",
			"If either Party is invaded, the other shall immediately provide military assistance in accordance with Article 51 of the Charter and the laws of both Parties.",
			"If either Party is invaded, the other shall immediately provide military assistance.",
			"If either Party is invaded, the other shall immediately provide military assistance [in accordance with Article 51 of the Charter and the laws of both Parties].",
			"If either Party is invaded, the other shall immediately provide military assistance."},
		{"one word in the middle",
			"The Parties shall immediately provide military and other assistance.",
			"The Parties shall without delay provide military assistance.",
			"The Parties shall [immediately] provide military [and other] assistance.",
			"The Parties shall [without delay] provide military assistance."},
		{"an article between two passages that differ",
			"Each Party undertakes to maintain the balance of forces.",
			"Each Party renounces for ever the threat or use of forces.",
			"Each Party [undertakes to maintain the balance] of forces.",
			"Each Party [renounces for ever the threat or use] of forces."},
		{"function words alone do not match",
			"In the event of an attack on the territory of one of the Parties, they consult.",
			"Should any of them meet with a threat to the peace of a region, help is sent.",
			"[In the event of an attack on the territory of one of the Parties], [they consult].",
			"[Should any of them meet with a threat to the peace of a region], [help is sent]."},
		{"a list changed in one place",
			"ties in security, trade, investment, culture and humanitarian aid",
			"ties in security, trade, science, culture and humanitarian aid",
			"ties in security, trade, [investment], culture and humanitarian aid",
			"ties in security, trade, [science], culture and humanitarian aid"},
		{"insertions leave the other text clean",
			"Peace in the region is the aim.",
			"Peace and calm in all of the wider region is the one aim.",
			"Peace in the region is the aim.",
			"Peace [and calm] in [all of] the [wider] region is the [one] aim."},
		{"a shared end",
			"Norland is weighing the possibility of sending arms to Sund.",
			"The premier might yet think again about providing weapons to Sund so that it may defend itself.",
			"[Norland is weighing the possibility of sending arms] to Sund.",
			"[The premier might yet think again about providing weapons] to Sund [so that it may defend itself]."},
		{"a clause that moved",
			"By mutual consent, the Treaty may be amended.",
			"The Treaty may be amended by mutual consent.",
			"[By mutual consent], the Treaty may be amended.",
			"The Treaty may be amended [by mutual consent]."},
		{"the longer passage wins over an earlier word",
			"the Treaty remains in force for ten years",
			"for twenty years the Treaty remains in force",
			"the Treaty remains in force [for ten years]",
			"[for twenty years] the Treaty remains in force"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			both := Columns([]string{tt.a, tt.b})
			left, right := both[0], both[1]
			if marked(left) != tt.left || marked(right) != tt.right {
				t.Errorf("\n got %s\n     %s\nwant %s\n     %s", marked(left), marked(right), tt.left, tt.right)
			}
		})
	}
}

func TestColumns(t *testing.T) {
	tests := []struct {
		name  string
		texts []string
		want  []string
	}{
		{"none", nil, nil},
		{"one", []string{"alone"}, []string{"alone"}},
		{"two", []string{"a red flag", "a blue flag"}, []string{"a [red] flag", "a [blue] flag"}},
		{"three", []string{"aid at once, by all means", "aid at once", "help at once, by all means"},
			[]string{"aid at once, by all means", "aid at once", "[help] at once, by all means"}},
		{"alone in the first", []string{"lethal aid", "aid", "some aid"}, []string{"[lethal] aid", "aid", "[some] aid"}},
		{"an empty column", []string{"aid at once", "", "aid at once"}, []string{"aid at once", "", "aid at once"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, column := range Columns(tt.texts) {
				got = append(got, marked(column))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// However hostile two texts are, no more steps are spent than the budget and the
// row that exhausts it, and what is paired is common to both.
func TestBudgetEnds(t *testing.T) {
	texts := [][2]string{
		{strings.Repeat("a a b ", 3000), strings.Repeat("a b b ", 3000)},
		{strings.Repeat("a ", 9000) + "b", "c " + strings.Repeat("a ", 8000)},
		{prose(9000, 1, 1), prose(9000, 1, 2)},
	}
	for i, pair := range texts {
		x, y := scan(pair[0]), scan(pair[1])
		for _, budget := range []int{0, 1, 1000, 100_000} {
			m := newMatcher(x, y, budget)
			end := match{}
			for _, found := range m.match() {
				if found.x < end.x+end.n || found.y < end.y+end.n {
					t.Fatalf("texts %d: %v overlaps %v", i, found, end)
				}
				for k := range found.n {
					if x[found.x+k].key != y[found.y+k].key {
						t.Fatalf("texts %d: %v pairs different words", i, found)
					}
				}
				end = found
			}
			if m.left < -len(y)-1 {
				t.Errorf("texts %d: %d steps over a budget of %d", i, -m.left, budget)
			}
		}
	}
}

func FuzzColumns(f *testing.F) {
	f.Add("The Parties shall provide aid.", "the parties must provide help")
	f.Add("U.N. 1,000 Seoul’s re-published 50%", "UN 1000 Seoul's republished 50 %")
	f.Add("双方立即 한국 สนธิ", "\xff e\u0301 \u1112\u1161\u11ab .'.")
	f.Add("a b a b a a b", "b a a a b b a")
	f.Fuzz(func(t *testing.T, a, b string) {
		both := Columns([]string{a, b})
		left, right := both[0], both[1]
		checkPieces(t, a, left)
		checkPieces(t, b, right)
		swapped := Columns([]string{b, a})
		swappedRight, swappedLeft := swapped[0], swapped[1]
		if !slices.Equal(left, swappedLeft) || !slices.Equal(right, swappedRight) {
			t.Errorf("swapping changes the answer:\n%s | %s\n%s | %s",
				marked(left), marked(right), marked(swappedLeft), marked(swappedRight))
		}
		x, y := scan(a), scan(b)
		dx, dy := compare(x, y)
		if l, r := common(x, dx), common(y, dy); !slices.Equal(l, r) {
			t.Errorf("unmarked %q on the left, %q on the right", l, r)
		}
		if same := Columns([]string{a, a})[0]; a != "" && (len(same) != 1 || same[0].Differs) {
			t.Errorf("%q differs from itself: %s", a, marked(same))
		}
	})
}

func checkPieces(t *testing.T, text string, list []Piece) {
	t.Helper()
	var joined strings.Builder
	for i, p := range list {
		joined.WriteString(p.Text)
		if p.Text == "" || i > 0 && p.Differs == list[i-1].Differs {
			t.Errorf("piece %d of %s is empty or like the one before", i, marked(list))
		}
	}
	if joined.String() != text {
		t.Errorf("pieces join to %q, want %q", joined.String(), text)
	}
}

func common(words []word, differs []bool) []string {
	var keys []string
	for i, w := range words {
		if !differs[i] {
			keys = append(keys, w.key)
		}
	}
	return keys
}
