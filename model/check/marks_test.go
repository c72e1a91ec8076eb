package check

import (
	"strings"
	"testing"

	"briefing/model/verbatim"
)

// Texts here are invented. The span that is asked for stands between ⟦ and ⟧.
func TestEncloses(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		all, some  bool
	}{
		{"no marks", `He said ⟦the strait is closed⟧ today.`, false, false},
		{"curly", `He said “⟦the strait is closed⟧” today.`, true, true},
		{"straight", `He said "⟦the strait is closed⟧" today.`, true, true},
		{"fragment", `He praised the “⟦strongest-ever treaty⟧” with Sund.`, true, true},
		{"before the fragment", `He ⟦praised the⟧ “strongest-ever treaty” with Sund.`, false, false},
		{"between two fragments", `The “first” and ⟦the other⟧ “second” word.`, false, false},
		{"between two straight fragments", `The "first" and ⟦the other⟧ "second" word.`, false, false},
		{"after a fragment", `The “first” ⟦and the other⟧.`, false, false},
		{"over the edge", `He ⟦praised the “strongest-ever⟧ treaty” with Sund.`, false, true},
		{"clause of a longer quotation", `“We shall withdraw, and ⟦no date binds us⟧, until then,” she said.`, true, true},
		{"split by the outlet", `“⟦We shall wait,” he said. “We shall act⟧.”`, false, true},
		{"split without words between", `“⟦We shall wait.” “We shall act⟧.”`, true, true},
		{"second part", `“We shall wait,” he said. “⟦We shall act⟧.”`, true, true},
		{"outlet's words in a split", `“We shall wait,” ⟦he said⟧. “We shall act.”`, false, false},

		{"nested single marks", `“We call it a ‘⟦strongest-ever treaty⟧’ today,” he said.`, true, true},
		{"around nested marks", `“⟦We call it a ‘strongest-ever treaty’ today⟧,” he said.`, true, true},
		{"double in single", `‘⟦We call it a “treaty” today⟧,’ he said.`, true, true},
		{"straight double in single", `'⟦We call it a "treaty" today⟧,' he said.`, true, true},
		{"nested straight in straight", `"He said "yes" to us, ⟦and we believed it⟧," she said.`, true, true},
		{"straight closing nested last", `"He said 'yes'," she said, ⟦and left⟧.`, false, false},

		{"apostrophes are no marks", `Sund’s envoys’ talks: ⟦the strait isn’t closed⟧, the leaders’ aides said.`, false, false},
		{"straight apostrophes", `Sund's envoys' talks: ⟦the strait isn't closed⟧, the leaders' aides said.`, false, false},
		{"single marks", `He said ‘⟦the strait isn’t closed⟧’ today.`, true, true},
		{"straight single marks", `He said '⟦the strait isn't closed⟧' today.`, true, true},
		{"plural in single marks", `‘The leaders’ plan ⟦was a mistake⟧,’ she said.`, true, true},
		{"after single marks", `‘Peace,’ he said, and ⟦the leaders’ aides left⟧.`, false, false},
		{"years", `In the '90s, ⟦they sailed⟧ there, in '99.`, false, false},
		{"British paragraphs", "‘We shall wait.\n\n‘⟦We shall act⟧,’ he said.", true, true},
		{"first British paragraph", "‘⟦We shall wait⟧.\n\n‘We shall act,’ he said.", true, true},

		{"German", `Er nannte es „⟦den stärksten Vertrag⟧“ bisher.`, true, true},
		{"after German", `Er nannte es „den Vertrag“ und ⟦ging⟧.`, false, false},
		{"Danish", `Han kaldte det »⟦den stærkeste traktat⟧« i dag.`, true, true},
		{"after Danish", `Han kaldte det »traktat« og ⟦gik⟧.`, false, false},
		{"French", `Il a dit : « ⟦le détroit est fermé⟧ » hier.`, true, true},
		{"Swedish", `Han sade ”⟦sundet är stängt⟧” i dag.`, true, true},
		{"after Swedish", `Han sade ”sundet” och ⟦gick⟧.`, false, false},
		{"Russian, nested", `Он сказал: «Мы назвали это „⟦прорывом⟧“ вчера».`, true, true},
		{"Japanese", `彼は「⟦海峡は閉鎖された⟧」と述べた。`, true, true},
		{"Korean, of the North", `그는 《⟦해협은 닫혔다⟧》고 말했다.`, true, true},

		{"inch mark before", `The 5" gun fired, and ⟦the envoy left⟧, "at once".`, false, false},
		{"inch mark does not turn the rest over", `The 5" gun fired. "⟦At once⟧," he said.`, true, true},
		{"no space before the mark", `He said:"⟦At once⟧."`, true, true},
		{"no space after the mark", `"At once."⟦He left⟧.`, false, false},
		{"spaces inside straight marks", `He said " ⟦at once⟧ " and left.`, true, true},
		{"dash beside the mark", `A word—"⟦at once⟧"—and no more.`, true, true},
		{"bracket beside the mark", `("⟦at once⟧")`, true, true},
		{"closing mark turned round", `He said, "⟦at once⟧.“ However, he left.`, true, true},
		{"after a closing mark turned round", `He said, "at once.“ ⟦However, he left⟧.`, false, false},
		{"broken off", `“⟦I never—⟧” he began.`, true, true},
		{"wrapped lines", "“⟦We shall\nwait until\nthen⟧,” he said.", true, true},

		{"paragraphs that open anew", "“⟦We shall wait.\n\n“And then we shall act⟧,” he said.", true, true},
		{"first of two", "“⟦We shall wait⟧.\n\n“And then we shall act,” he said.", true, true},
		{"straight paragraphs that open anew", "\"⟦We shall wait.\n\n\"And then we shall act⟧,\" he said.", true, true},
		{"paragraphs under one pair", "“⟦We shall wait.\n\nAnd then we shall act⟧,” he said.", true, true},
		{"three paragraphs under one pair", "“We shall wait.\n\n⟦And rest⟧.\n\nAnd then we shall act,” he said.", true, true},
		{"a mark never closed ends with its paragraph", "“We shall wait.\n\n⟦He left⟧. “Really,” she said.", false, false},
		{"a mark never closed, nothing after", "“We shall wait.\n\n⟦He left⟧.", false, false},
		{"not over an omission", "“We shall wait.\n\n[…]\n\n⟦He left⟧.\n\n[…]\n\nWe shall act,” he said.", false, false},
		{"opening mark outside the excerpt", `⟦we shall act⟧,” he said. “At once.”`, false, false},
		{"loose inside a paragraph", "He called it “strong. ⟦Lind left⟧.", false, false},
		{"loose inside, the next paragraph quotes", "He called it “strong. ⟦Lind left⟧.\n\n“Really,” she said.", false, false},
		{"announced, the next paragraph goes on", "He said: “A start. ⟦We shall act⟧.\n\n“Really,” he said.", true, true},
		{"announced, and never taken up", "He said: “A start. ⟦We shall act⟧.\n\nHe left.", false, false},
		{"begins the paragraph after an omission", "[…] “⟦We shall act⟧.", true, true},
		{"begins the paragraph after an omission in dots", "... “⟦We shall act⟧.", true, true},
		{"loose straight mark", "He called it \"strong. ⟦Lind left⟧.", false, false},
		{"loose guillemet", "Он назвал это «сильным. ⟦Линд ушёл⟧.", false, false},
		{"loose East Asian mark", "彼は「強いと述べた。⟦リンドは去った⟧。", false, false},
		{"loose single mark, the next paragraph quotes", "He called it ‘strong. ⟦Lind left⟧.\n\n‘Really,’ she said.", false, false},

		{"ayn and possessive", "She met ‘Abd al-Karim ⟦and the leaders’ aides⟧.", false, false},
		{"straight ayn and possessive", "She met 'Ali ⟦and the leaders' aides⟧.", false, false},
		{"elision and possessive", "'Tis said ⟦the leaders' aides left⟧.", false, false},
		{"curly elision and possessive", "‘Twas said ⟦that the leaders’ aides left⟧.", false, false},
		{"a decade and a possessive", "In the ‘90s ⟦the leaders’ aides⟧ left.", false, false},
		{"ayn, then a quotation", "She met ‘Abd al-Karim, ⟦who spoke⟧ of a ‘grave step’.", false, false},
		{"the quotation after an ayn", "She met ‘Abd al-Karim, who spoke of a ‘⟦grave step⟧’.", true, true},
		{"a quotation that ends like a possessive", "She saw ‘⟦grave steps⟧’ ahead.", false, false}, // nobody can tell
		{"an ayn of any name", "Then ‘Ayman ⟦and the leaders⟧’ talks.", false, false},
		{"a straight ayn of any name", "Then 'Amer ⟦would join the leaders⟧' talks.", false, false},
		{"an ayn in small letters", "The ‘ulama ⟦crossed the states⟧’ border.", false, false},
		{"an elision of any word", "Word 'bout ⟦the states⟧' border.", false, false},
		{"a long quotation with an ayn", "‘The ⟦leaders met ‘Abd⟧,’ she said.", false, true},

		{"guillemets", `Он сказал: «⟦пролив закрыт⟧».`, true, true},
		{"after guillemets", `Он сказал: «пролив закрыт», ⟦и ушёл⟧.`, false, false},
		{"low and high", `Sie sagte: „⟦die Enge ist zu⟧“.`, true, true},
		{"corner brackets", `彼は「⟦閉鎖⟧」と述べた。`, true, true},
		{"after corner brackets", `彼は「閉鎖」⟦と述べた⟧。`, false, false},
		{"white corner brackets", `彼は『⟦閉鎖⟧』と述べた。`, true, true},
		{"white within corner brackets", `彼は「⟦『閉鎖』だ⟧」と述べた。`, true, true},
		{"around a title", `그는 〈⟦해협⟧〉을 말했다.`, false, false},
		{"around a title, in Chinese", `他写了《⟦海峡⟧》一书。`, false, false},
		{"angle brackets with a colon", `그는 말했다: 《⟦해협은 닫혔다⟧》.`, true, true},
		{"angle brackets with a particle", `《⟦해협은 닫혔다⟧》라고 그는 말했다.`, true, true},
		{"angle brackets with a verb", `他说《⟦海峡关闭了⟧》。`, true, true},
		{"a title within speech", `彼は「《⟦海峡⟧》を読め」と述べた。`, true, true},
		{"vertical corner brackets", `彼は﹁⟦閉鎖⟧﹂と述べた。`, true, true},

		{"Korean, single", `그는 ‘⟦우리는 간다⟧’고 말했다.`, true, true},
		{"Korean, after single", `그는 ‘우리는 간다’고 ⟦말했다⟧.`, false, false},
		{"Korean, straight", `그는 '⟦우리는 간다⟧'고 말했다.`, true, true},
		{"Korean, two straight", `그는 '간다'고, 그녀는 '⟦온다⟧'고 말했다.`, true, true},
		{"Korean, no space before", `그는 강조했다.'간다'⟦고 말하고⟧'온다'고 말했다.`, false, false},
		{"Chinese, between letters", `他说'⟦我们去⟧'的时候`, true, true},
		{"Chinese, curly between letters", `他说‘⟦我们去⟧’的时候`, true, true},
		{"Chinese, after", `他说'我们去'⟦的时候⟧`, false, false},
		{"Thai", `เขาพูดว่า‘⟦เราไป⟧’แล้ว`, true, true},

		{"double primes", `He said ″⟦at once⟧″ today.`, true, true},
		{"inches in primes", `The 5″ gun ⟦fired⟧, ″at once″.`, false, false},
		{"seconds within marks", `He said “at 38°53′23″N ⟦we met⟧” today.`, true, true},
		{"two commas by mistake", `He left,, ⟦and she came''⟧.`, false, false},
		{"a newspaper that says", `《⟦海峡日报⟧》说`, false, false},
		{"heavy marks", `He said ❝⟦at once⟧❞ today.`, true, true},
		{"Japanese primes", `彼は〝⟦閉鎖⟧〟と述べた。`, true, true},
		{"low Japanese prime", `彼は〝⟦閉鎖⟧〞と述べた。`, true, true},
		{"full-width", `他说＂⟦我们去⟧＂的时候`, true, true},
		{"full-width single", `他说＇⟦我们去⟧＇的时候`, true, true},
		{"TeX", "He said ``⟦at once⟧'' today.", true, true},
		{"after TeX", "He said ``at once'' ⟦today⟧.", false, false},
		{"two apostrophes", "He said ''⟦at once⟧'' today.", true, true},
		{"two apostrophes in a word", "It isn''t, ⟦he said⟧, isn''t.", false, false},
		{"two commas", "Er sagte ,,⟦sofort⟧'' dazu.", true, true},
		{"entities", "He said &quot;⟦at once⟧&quot; today.", true, true},
		{"curly entities", "He said &ldquo;⟦at once⟧&rdquo; today.", true, true},
		{"after entities", "He said &ldquo;at once&rdquo; ⟦today⟧.", false, false},

		{"dialogue", "— ⟦Мы не уйдём⟧, — сказал он.", true, true},
		{"after dialogue", "— Мы не уйдём, — ⟦сказал он⟧.", false, false},
		{"dialogue that goes on", "— Мы не уйдём, — сказал он. — ⟦Никогда⟧.", true, true},
		{"a list of the outlet", "— ⟦Norland leaves, — Sund stays⟧.", false, false},
		{"a dash within the speech", "— Он знал, — как и мы, — ⟦что делать⟧.", false, false},
		{"block quotation", "He wrote:\n\n> ⟦We shall go\n> at once⟧\n\nAnd left.", true, true},
		{"after a block quotation", "> We shall go\nat ⟦once⟧", false, false},

		{"parts of two quotations", "“A ⟦word,” said he.\n\n“Another⟧ word,” said she.", false, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text, span := bracketed(t, tt.text)
			m := findMarks(text)
			if all, some := m.encloses(text, span); all != tt.all || some != tt.some {
				t.Errorf("all %v, some %v; want %v, %v; enclosed %v", all, some, tt.all, tt.some, m.enclosed)
			}
		})
	}
}

// bracketed takes the brackets out of a text and says what stood between them.
func bracketed(t *testing.T, s string) (string, verbatim.Span) {
	t.Helper()
	before, rest, ok := strings.Cut(s, "⟦")
	inner, after, closed := strings.Cut(rest, "⟧")
	if !ok || !closed {
		t.Fatalf("no span in %q", s)
	}
	return before + inner + after, verbatim.Span{Start: len(before), End: len(before) + len(inner)}
}

func TestExactly(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{`the “⟦strongest-ever treaty⟧” with Sund`, true},
		{`the “⟦strongest-ever treaty,⟧” with Sund`, true},
		{`the “⟦strongest-ever treaty⟧,” with Sund`, true},
		{`the ‘⟦strongest-ever treaty⟧’ with Sund`, true},
		{`“She told me that ⟦he would wait⟧,” said Reyes`, false},
		{`⟦he would wait⟧, said Reyes`, false},
		{`the “⟦strongest-ever⟧ treaty” with Sund`, false},
		{`“A ‘⟦treaty⟧’ of sorts”`, true},
	} {
		text, span := bracketed(t, tt.text)
		m := findMarks(text)
		if got := m.exactly(text, span); got != tt.want {
			t.Errorf("%s: %v", tt.text, got)
		}
	}
}

func TestLooseMarks(t *testing.T) {
	for _, tt := range []struct {
		text string
		want int
	}{
		{`called it “strong” and “new”`, 0},
		{`called it “strong`, 1},
		{`strong” and new`, 1},
		{`strong” and “new`, 2},
		{`strong," he said. "New`, 2},
		{`a 5" gun`, 0},
		{`the leaders’ talks`, 0},
		{"“One.\n\n“Two.”", 0},
		{"“One.\n\nTwo.”", 0},
		{"“One.\n\nTwo.", 1},
	} {
		if m := findMarks(tt.text); len(m.loose) != tt.want {
			t.Errorf("%q: loose marks at %v, want %d", tt.text, m.loose, tt.want)
		}
	}
}

// The scanner reads articles from anywhere: it must not fail, and what it reports must lie within the text, in order.
func FuzzMarks(f *testing.F) {
	for _, s := range []string{"", `“a” 'b' "c`, "«a\n\n»b", "‘leaders’ talks’", "„a“ ”b” »c«", "\"\n\n\"", "「『」』", "“a\n\n[…]\n\nb”"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m := findMarks(text)
		end := 0
		for _, s := range m.enclosed {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%q: enclosed %v", text, m.enclosed)
			}
			end = s.End
		}
		for _, p := range m.pairs {
			if p.open < 0 || p.close <= p.open || p.close >= len(text) {
				t.Fatalf("%q: pair %v", text, p)
			}
		}
		m.encloses(text, verbatim.Span{Start: 0, End: len(text)})
		m.exactly(text, verbatim.Span{Start: 0, End: len(text)})
		m.exactly(text, verbatim.Span{Start: len(text) / 2, End: len(text) / 2})
	})
}

// Texts made to be slow: each takes hours where the work grows with the square of the length.
func TestMarksInLongTexts(t *testing.T) {
	const n = 300_000
	for name, text := range map[string]string{
		"paragraphs under one pair": "“" + strings.Repeat("a\n\n", n) + "”",
		"marks that never close":    strings.Repeat("“a\n\n", n),
		"nested":                    strings.Repeat("“", n) + "a" + strings.Repeat("”", n),
		"plurals":                   "‘" + strings.Repeat("s’ ", n),
		"stops":                     "“" + strings.Repeat(".", n) + "a" + strings.Repeat(".", n) + "”",
	} {
		m := findMarks(text)
		at := strings.Index(text, "a")
		span := verbatim.Span{Start: max(at, 0), End: len(text)}
		m.encloses(text, span)
		if exact := m.exactly(text, verbatim.Span{Start: span.Start, End: span.Start + 1}); exact != (name == "nested" || name == "stops") {
			t.Errorf("%s: exactly is %v", name, exact)
		}
	}
}
