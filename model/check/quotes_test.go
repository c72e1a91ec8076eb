package check_test

import (
	"strings"
	"testing"

	"briefing/model"
	"briefing/model/check"
)

// quoting is the mock with one more quote, from a source with the given text.
func quoting(t *testing.T, text string, q model.Quote) *model.Data {
	d := mock(t)
	d.Sources = append(d.Sources, model.Source{Written: written("sources/s.md", 2), ID: "s", Type: "article-newspaper",
		Issued: date(t, "2031-03-09"), Text: text, TextLine: 5})
	q.Written, q.ID, q.Source = written("q", 1), "q", "s"
	d.Quotes = append(d.Quotes, q)
	return d
}

func TestVerbatim(t *testing.T) {
	const text = "Reyes met Lind.\n\nThe envoys —all of them— agreed to\nmeet again in Oss.\n\nThey agreed to meet in Oss. Reyes left.\n\nReyes left early.\n"
	for _, tt := range []struct{ name, exact, prefix, suffix, want string }{
		{"as it stands", "Reyes met Lind", "", "", ""},
		{"over a line break", "agreed to meet again in Oss", "", "", ""},
		{"over a paragraph", "Reyes met Lind. The envoys", "", "", ""},
		{"plain dashes", "The envoys -all of them- agreed", "", "", ""},
		{"another case", "reyes met Lind", "", "", "q exact: E04 exact does not stand in sources/s.md"},
		{"a word left out", "The envoys agreed to meet again", "", "", "q exact: E04 exact does not stand in sources/s.md"},
		{"twice", "Reyes left", "", "", "q exact: E05 exact stands 2 times in sources/s.md: lines 10 and 12"},
		{"twice, told apart before", "Reyes left", "in Oss.", "", ""},
		{"twice, told apart after", "Reyes left", "", "early", ""},
		{"twice, not told apart", "Reyes", "", "left", "q exact: E05 exact stands 2 times in sources/s.md with this prefix and suffix"},
		{"prefix from elsewhere", "Reyes met Lind", "Oss.", "", "q prefix: E04 exact stands in sources/s.md, but not with this prefix and suffix"},
		{"suffix from elsewhere", "Reyes met Lind", "", "Oss", "q suffix: E04 exact stands in sources/s.md, but not with this prefix and suffix"},
		{"nothing to find, which the loader reports", " ", "", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := quoting(t, text, model.Quote{Type: model.Indirect, Exact: tt.exact, Prefix: tt.prefix, Suffix: tt.suffix})
			want := []string{}
			if tt.want != "" {
				want = append(want, tt.want)
			}
			expect(t, run(t, d, check.Options{}), want...)
		})
	}
}

func TestNearPassages(t *testing.T) {
	long := strings.Repeat("The envoys talked about the strait and its islands for an hour. ", 3)
	text := "Reyes met Lind in the old harbour.\n\nReyes met Lund in the new harbour of Oss.\n\n" + long + "Then they met in Oss.\n"
	for _, tt := range []struct{ name, exact, want string }{
		{"lookalike", "Reyes met Lynd in the old harbour", "nearest (0."},
		{"place and passage", "Reyes met Lynd in the old harbour", "“Reyes met Lind in the old harbour” at sources/s.md:5"},
		{"the other lookalike after it", "Reyes met Lynd in the old harbour", "; (0."},
		{"nothing near", "Zebras graze quietly under acacia trees", "nothing in it comes near"},
		{"a long passage from where it differs", long + "Then they met in Sund.", "“…for an hour. The envoys talked about the strait and its islands for an hour. Then they met in Oss.”"},
		{"a long passage up to a whole word", "The envoys spoke about the strait and its islands for an hour. " + long, "and its islands for an…”"},
		{"an omission", "Reyes met Lind … harbour", "What is left out or put in is not verbatim: make each part a quote of its own"},
		{"an omission in brackets", "Reyes met Lind in the [...] harbour", "What is left out or put in"},
		{"a word put in", "Reyes met Lind in the [very] old harbour", "What is left out or put in"},
		{"none near, with an omission", "Zebras graze … under acacia trees", "What is left out or put in"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := quoting(t, text, model.Quote{Type: model.Indirect, Exact: tt.exact})
			p := the(t, "E04", d, check.Options{})
			if !strings.Contains(p.Hint, tt.want) {
				t.Errorf("hint %q, want %q in it", p.Hint, tt.want)
			}
			if strings.Contains(p.Hint, "(1.00)") || strings.Contains(p.Hint, "\n") || len(p.Hint) > 600 {
				t.Errorf("hint %q", p.Hint)
			}
		})
	}
}

// Words that stand in another source only: the quote is filed under the wrong one.
func TestFiledUnderTheWrongSource(t *testing.T) {
	d := quoting(t, "Reyes met Lind.\n", model.Quote{Type: model.Indirect, Exact: "Norland's forces would leave the strait."})
	p := the(t, "E04", d, check.Options{})
	if want := "these words stand at sources/wire-0309.md:10: if they are meant, move the quote to the file of that source"; p.Hint != want {
		t.Errorf("hint %q, want %q", p.Hint, want)
	}
}

// A misquoted sentence that was deleted while a lookalike remains stays an error, however alike the two are.
func TestLookalikeNeverAccepted(t *testing.T) {
	d := quoting(t, "The accord of 9 March binds both parties for ninety days.\n",
		model.Quote{Type: model.Indirect, Exact: "The accord of 8 March binds both parties for ninety days."})
	expect(t, run(t, d, check.Options{}), "q exact: E04")
}

func TestManyMisquotes(t *testing.T) {
	d := quoting(t, "Reyes met Lind in the old harbour.\n", model.Quote{})
	q := d.Quotes[len(d.Quotes)-1]
	d.Quotes = d.Quotes[:len(d.Quotes)-1]
	for i := range 40 {
		q.ID = model.QuoteID("q" + strings.Repeat("x", i))
		q.Type, q.Exact = model.Indirect, "Reyes met Lund in the old harbour"
		d.Quotes = append(d.Quotes, q)
	}
	near, plain := 0, 0
	for _, p := range check.Run(model.New(*d, nil), check.Options{}) {
		switch {
		case strings.HasPrefix(p.Hint, "nearest (0."):
			near++
		case strings.HasPrefix(p.Hint, "copy the words from the source"):
			plain++
		}
	}
	if near != 25 || plain != 15 {
		t.Errorf("near passages for %d, none for %d", near, plain)
	}
}

func TestQuotationMarks(t *testing.T) {
	const (
		marked  = "Reyes praised the accord as the “strongest-ever treaty” with Sund.\n"
		british = "Reyes praised the accord as the ‘strongest-ever treaty’ with Sund’s envoys.\n"
		split   = "“We shall wait,” Reyes said. “We shall act.”\n"
		nested  = "‘We call it a “grave step” today,’ Reyes said.\n"
		cut     = "Reyes called it “strong. Lind left.\n"
		none    = "Reyes praised the accord with Sund, calling it strong.\n"
		anew    = "“We shall wait.\n\n“We shall act,” Reyes said.\n"
	)
	for _, tt := range []struct {
		name, text string
		kind       model.QuoteType
		exact      string
		want       string
	}{
		{"direct", marked, model.Direct, "strongest-ever treaty", ""},
		{"direct, of the outlet", marked, model.Direct, "praised the accord", "direct, but these words do not stand inside quotation marks at sources/s.md:5"},
		{"direct, in an article without marks", none, model.Direct, "calling it strong", "direct, but these words do not stand inside quotation marks"},
		{"direct, half of it", marked, model.Direct, "praised the accord as the “strongest-ever", "direct, but some of these words stand outside quotation marks"},
		{"direct, over the outlet's words", split, model.Direct, "We shall wait,” Reyes said. “We shall act.", "direct, but some of these words stand outside"},
		{"direct with its marks", marked, model.Direct, "“strongest-ever treaty”", "direct, and exact holds the quotation marks around it"},
		{"direct with straight marks", marked, model.Direct, `"strongest-ever treaty"`, "direct, and exact holds the quotation marks around it"},
		{"direct with single marks", british, model.Direct, "‘strongest-ever treaty’", "direct, and exact holds the quotation marks around it"},
		{"direct with one of its marks", marked, model.Direct, "“strongest-ever treaty", "direct, and exact begins or ends with a quotation mark that has no partner in it"},
		{"direct with the last of its marks", marked, model.Direct, "strongest-ever treaty”", "direct, and exact begins or ends with a quotation mark that has no partner in it"},
		{"direct with a mark and a stop", "Lind saw a “grave step”.", model.Direct, "grave step”.", "direct, and exact begins or ends with a quotation mark that has no partner in it"},
		{"direct in single marks", british, model.Direct, "strongest-ever treaty", ""},
		{"direct, after single marks", british, model.Direct, "with Sund’s envoys", "direct, but these words do not stand inside"},
		{"direct around nested marks", nested, model.Direct, "We call it a “grave step” today", ""},
		{"direct, nested marks are its words", nested, model.Direct, "“grave step”", ""},
		{"direct, ends with a nested mark", nested, model.Direct, "We call it a “grave step”", ""},
		{"direct, first of two paragraphs", anew, model.Direct, "We shall wait.", ""},
		{"direct, both paragraphs", anew, model.Direct, "We shall wait. “We shall act", ""},
		{"direct, both with the first mark", anew, model.Direct, "“We shall wait. “We shall act", "direct, and exact begins or ends with a quotation mark"},

		{"mixed", marked, model.Mixed, "praised the accord as the “strongest-ever treaty” with Sund", ""},
		{"mixed, straight", marked, model.Mixed, `praised the accord as the "strongest-ever treaty" with Sund`, ""},
		{"mixed, British", british, model.Mixed, "praised the accord as the ‘strongest-ever treaty’ with Sund", ""},
		{"mixed without marks", none, model.Mixed, "calling it strong", "mixed, but exact holds no fragment in quotation marks"},
		{"mixed without its fragment", marked, model.Mixed, "praised the accord", "mixed, but exact holds no fragment"},
		{"mixed with an apostrophe only", british, model.Mixed, "with Sund’s envoys", "mixed, but exact holds no fragment"},
		{"mixed, fragment cut", marked, model.Mixed, "as the “strongest-ever", "mixed, and a quotation mark in exact has no partner in it"},
		{"mixed, two fragments cut", split, model.Mixed, "wait,” Reyes said. “We", "mixed, and a quotation mark in exact has no partner in it"},
		{"mixed, a mark that the outlet forgot", cut, model.Mixed, "called it “strong", ""},
		{"mixed, paragraphs that open anew", anew, model.Mixed, "“We shall wait. “We shall act,” Reyes said", ""},

		{"indirect", none, model.Indirect, "calling it strong", ""},
		{"indirect with marks", marked, model.Indirect, "praised the accord as the “strongest-ever treaty”", "indirect, but exact holds quotation marks"},
		{"indirect with straight marks", marked, model.Indirect, `the "strongest-ever treaty"`, "indirect, but exact holds quotation marks"},
		{"indirect with guillemets", "Il parle d’un « traité ».", model.Indirect, "d’un « traité »", "indirect, but exact holds quotation marks"},
		{"indirect with apostrophes", british, model.Indirect, "with Sund’s envoys", ""},
		{"indirect with single marks", british, model.Indirect, "praised the accord as the ‘strongest-ever treaty’", "indirect, but exact holds quotation marks"},
		{"indirect, all of it in single marks", british, model.Indirect, "‘strongest-ever treaty’", "indirect, but exact holds quotation marks"},
		{"indirect with one of two single marks", british, model.Indirect, "as the ‘strongest-ever", "indirect, but exact holds quotation marks"},
		{"indirect with straight single marks", "Reyes said 'he will not go' today.", model.Indirect, "Reyes said 'he will not go' today", "indirect, but exact holds quotation marks"},
		{"indirect with a plural possessive", "The envoys’ aides and the leaders’ guards left.", model.Indirect, "The envoys’ aides and the leaders’ guards left", ""},
		{"indirect with an ayn and a possessive", "She met ‘Abd al-Karim at the leaders’ talks.", model.Indirect, "She met ‘Abd al-Karim at the leaders’ talks", ""},
		{"indirect with an ayn of any name and a possessive", "Then ‘Ayman and the leaders’ talks.", model.Indirect, "‘Ayman and the leaders’ talks", ""},
		{"indirect with an elision of any word", "Word 'bout the states' border.", model.Indirect, "'bout the states' border", ""},
		{"indirect, a title by itself", "그는 《해협 조약》을 읽었다.", model.Indirect, "해협 조약", ""},
		{"indirect with entities", "He said &quot;go&quot; twice.", model.Indirect, "said &quot;go&quot; twice", "indirect, but exact holds quotation marks"},
		{"indirect in TeX", "He said ``go'' twice.", model.Indirect, "said ``go'' twice", "indirect, but exact holds quotation marks"},
		{"indirect in Korean single marks", "그는 ‘우리는 간다’고 말했다.", model.Indirect, "‘우리는 간다’고", "indirect, but exact holds quotation marks"},
		{"direct, with entities around", "He said &quot;We go&quot; twice.", model.Direct, "&quot;We go&quot;", "direct, and exact holds the quotation marks around it"},
		{"mixed, nobody can tell", "She saw ‘grave steps’ ahead.", model.Mixed, "saw ‘grave steps’ ahead", ""},
		{"direct, nobody can tell", "She saw ‘grave steps’ ahead.", model.Direct, "grave steps", "direct, but these words do not stand inside quotation marks"},
		{"indirect with inches", "The 5″ gun fired.", model.Indirect, "The 5″ gun fired", ""},
		{"indirect with titles", "《해협 조약》은 유효하다고 그는 말했다.", model.Indirect, "《해협 조약》은 유효하다고", ""},
		{"indirect with East Asian marks", "彼は「強い」と述べた。", model.Indirect, "彼は「強い」と述べた", "indirect, but exact holds quotation marks"},

		{"direct, between an ayn and a possessive", "She met ‘Abd al-Karim at the leaders’ talks.", model.Direct, "al-Karim at the", "direct, but these words do not stand inside"},
		{"direct, between an elision and a possessive", "'Tis the end, she told the leaders' aides.", model.Direct, "the end, she told the", "direct, but these words do not stand inside"},
		{"direct, after a loose mark", cut, model.Direct, "Lind left", "direct, but these words do not stand inside"},
		{"direct, in a paragraph that a mark begins", "“We shall wait. We shall act.\n\nLind left.", model.Direct, "We shall act", ""},
		{"indirect, all that stands between two marks", marked, model.Indirect, "strongest-ever treaty", "indirect, but exactly these words stand in quotation marks at sources/s.md:5"},
		{"indirect within another's words", "“Lind told me that he would wait,” Reyes said.", model.Indirect, "he would wait", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var want []string
			if tt.want != "" {
				want = []string{"q exact: E08 " + tt.want}
			}
			expect(t, run(t, quoting(t, tt.text, model.Quote{Type: tt.kind, Exact: tt.exact}), check.Options{}), want...)
		})
	}
}

// A quote that is not found is judged by its own words alone.
func TestQuotationMarksNotFound(t *testing.T) {
	for _, tt := range []struct {
		kind  model.QuoteType
		exact string
		want  []string
	}{
		{model.Direct, "words of none", []string{"q exact: E04"}},
		{model.Direct, "“words of none”", []string{"q exact: E04", "q exact: E08"}},
		{model.Mixed, "words of none", []string{"q exact: E04", "q exact: E08"}},
		{model.Indirect, "words “of none”", []string{"q exact: E04", "q exact: E08"}},
	} {
		expect(t, run(t, quoting(t, "Nothing.", model.Quote{Type: tt.kind, Exact: tt.exact}), check.Options{}), tt.want...)
	}
}

func TestTranslationMarks(t *testing.T) {
	for _, tt := range []struct {
		kind        model.QuoteType
		exact, text string
		want        []string
	}{
		{model.Indirect, "calling it strong", "er nannte es stark", nil},
		{model.Indirect, "calling it strong", "er nannte es „stark“", []string{"q translation.text: E08 indirect, but the translation holds quotation marks"}},
		{model.Direct, "very strong", "sehr stark", nil},
		{model.Indirect, "calling it strong", "er nannte es ‚stark‘", []string{"q translation.text: E08 indirect, but the translation holds quotation marks"}},
		{model.Indirect, "calling it strong", "l'accord qu'elle dit fort", nil},
		{model.Mixed, "said it was “very strong”", "sagte, es sei „sehr stark“", nil},
		{model.Mixed, "said it was “very strong”", "sagte, es sei sehr stark", nil},
		{model.Mixed, "said it was “very strong”", "„sagte, es sei sehr stark“", []string{"q translation.text: E08 mixed, but all of the translation stands in quotation marks"}},
		{model.Mixed, "said it was “very strong”", "«sagte», es sei «sehr stark»", []string{"q translation.text: E08 mixed, but the translation has 2 fragments in quotation marks, and exact 1"}},
		{model.Mixed, "said it was “very strong”", "‘said’ it was ‘very strong’", []string{"q translation.text: E08 mixed, but the translation has 2 fragments"}},
		{model.Direct, "very strong", "„sehr stark“", []string{"q translation.text: E08 direct, and the translation holds the quotation marks around it"}},
	} {
		d := quoting(t, "Reyes, calling it strong, said it was “very strong”.", model.Quote{Type: tt.kind, Exact: tt.exact,
			Translation: &model.Translation{Text: tt.text, Language: "de", By: "desk"}})
		expect(t, run(t, d, check.Options{}), tt.want...)
	}
}
