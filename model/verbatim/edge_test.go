package verbatim

import (
	"slices"
	"strings"
	"testing"
)

// Nothing is quoted out of the middle of a word, where words stand apart.
func TestWordsAreNotCut(t *testing.T) {
	for _, c := range []struct {
		src, exact string
		cut        string // the word that would be cut; empty: exact stands there
		begins     bool
	}{
		{"The unlawful act.", "lawful act", "unlawful", true},
		{"The unlawful act.", "unlawful act", "", false},
		{"The lawfully elected.", "The lawful", "lawfully", false},
		{"A lawful act, no unlawful one.", "lawful", "", false},
		{"It is a military alliance.", "lit", "military", true},
		{"Договор недействителен сегодня", "действителен", "недействителен", true},
		{"Μη νόμιμος", "νόμιμο", "νόμιμος", false},
		{"قال بالسلام اليوم", "السلام", "بالسلام", true},
		{"בשלום הגיע", "שלום", "בשלום", true},
		{"ռազմական", "ական", "ռազմական", true},
		{"शान्तिवार्ता", "वार्ता", "शान्तिवार्ता", true},
		{"2024 and 20 more", "202", "2024", false},
		{"the G20 met", "20 met", "G20", true},
		{"un\u00adlawful acts", "lawful acts", "un\u00adlawful", true}, // a soft hyphen
		{"un\u2060lawful acts", "lawful acts", "un\u2060lawful", true},
		{"x\u0338a b", "a b", "x\u0338a", true}, // a mark without a composed form
		{"cafe\u0301s", "café", "cafe\u0301s", false},

		// Scripts without spaces, and particles.
		{"《朝俄条约》第四条的约文", "第四条", "", false},
		{"条約は無効だ", "有効", "", false},
		{"조약은 유효하다", "조약", "", false},
		{"KCNA가 보도했다", "KCNA", "", false},
		{"第4条", "4", "", false},
		{"ภาษาไทย", "ไทย", "", false},
		{"ພາສາລາວ", "ລາວ", "", false},
		{"ភាសាខ្មែរ", "ខ្មែរ", "", false},
		{"မြန်မာစာ", "စာ", "", false},
		{"センターで", "センタ", "", false},

		// What stands between words.
		{"Norland’s envoys", "Norland", "", false},
		{"d’un traité", "un traité", "", false},
		{"end.Next", "Next", "", false},
		{"word¹ here", "word", "", false},
		{"zero\u200bwidth", "width", "", false},
		{"“Yes”he said", "Yes", "", false},

		// A number is one word, and so is can't.
		{"rose by 2.5 percent", "5 percent", "2.5", true},
		{"rose by 2.5 percent", "rose by 2", "2.5", false},
		{"sent 15,000 troops", "000 troops", "15,000", true},
		{"sent 15,000 troops", "sent 15", "15,000", false},
		{"in 2024, then", "in 2024", "", false},
		{"in 2024. Then", "in 2024.", "", false},
		{"We can’t accept", "We can", "can’t", false},
		{"WE CAN'T", "WE CAN", "CAN'T", false},
		{"in an 'tis", "in an", "", false},

		// Numbers with other signs.
		{"sent 15 000 troops", "000 troops", "15 000", true},
		{"sent 15\u00a0000 troops", "sent 15", "15\u00a0000", false},
		{"sent 15\u202f000 troops", "000 troops", "15\u202f000", true},
		{"sent 1 500 000 troops", "500 000 troops", "1 500 000", true},
		{"in 2024 150 troops", "150 troops", "", false},
		{"of 15 20 left", "20 left", "", false},
		{"sent 15'000 troops", "000 troops", "15'000", true},
		{"sent 15’000 troops", "000 troops", "15’000", true},
		{"about 1/2 of it", "2 of it", "1/2", true},
		{"at 12:30 sharp", "30 sharp", "12:30", true},
		{"１５，０００人", "０００人", "１５，０００", true},
		{"１５．５人", "５人", "１５．５", true},
		{"١٥٫٥ طن", "٥ طن", "١٥٫٥", true},
		{"at −5 degrees", "5 degrees", "−5", true},
		{"at -5 degrees", "5 degrees", "-5", true},
		{"at −5 degrees", "−5 degrees", "", false},
		{"pages 3–5 of it", "5 of it", "", false},
		{"then—5 men", "5 men", "", false},
		{"1만2000명", "2000명", "1만2000명", true},
		{"1만 2000명", "2000명", "1만 2000명", true},
		{"1만2000명", "1만", "1만2000명", false},
		{"一万五千人", "五千人", "一万五千", true},
		{"1万2千人", "2千人", "1万2千", true},
		{"1万2千人", "1万2千", "", false},
		{"十日", "日", "", false},

		{"cost $5 million", "5 million", "$5", true},
		{"cost €5 million", "€5 million", "", false},

		// What a word needs before it.
		{"the U.S. is", "S. is", "U.S", true},
		{"it is un-\nlawful", "lawful", "un-\nlawful", true},
		{"it is -\nlawful", "lawful", "", false},
		{"한반도 비핵화", "핵화", "비핵화", true},
		{"불법 행위", "법 행위", "불법", true},
		{"한반도 비핵화는", "비핵화", "", false},
		{"我们不同意", "同意", "不同", true},
		{"我们不同意", "不同意", "", false},
		{"非法的", "法的", "非法", true},
		{"南非政府", "政府", "", false},
		{"non-lawful", "lawful", "non-lawful", true},
		{"Non-lawful acts", "lawful acts", "Non-lawful", true},
		{"anti-Norland", "Norland", "anti-Norland", true},
		{"self-made men", "made men", "self-made", true},
		{"Norland-backed men", "backed men", "", false},
		{"military-technical aid", "technical aid", "", false},
		{"long—very long", "very long", "", false},
		{"non-lawful", "non", "", false},
		{"It isn’t lawful", "t lawful", "isn’t", true},
		{"It isn′t lawful", "It isn", "isn′t", false},
		{"It isn't lawful", "It isn't", "", false},
		{"Norland’s envoys", "s envoys", "Norland’s", true},
	} {
		text := Normalize(c.src)
		cut, ok := text.FindCut(c.exact)
		found := len(text.FindAll(c.exact)) > 0
		_, err := text.Find(c.exact, "", "")
		if c.src == "条約は無効だ" { // not there at all
			if found || ok {
				t.Errorf("%q is found in %q", c.exact, c.src)
			}
			continue
		}
		if found != (c.cut == "") || found != (err == nil) {
			t.Errorf("%+q in %+q: found %v, error %v", c.exact, c.src, found, err)
		}
		if c.cut != "" && (!ok || c.src[cut.Word.Start:cut.Word.End] != c.cut || cut.Begins != c.begins) {
			t.Errorf("%+q in %+q: cuts %+q, begins %v", c.exact, c.src, c.src[cut.Word.Start:cut.Word.End], cut.Begins)
		}
		if found && c.exact != "lawful" && ok {
			t.Errorf("%+q in %+q: cuts %+v, although it stands there", c.exact, c.src, cut)
		}
	}
}

// Texts made to be slow: the look-up passes over many places that do not count.
func TestCutsInLongTexts(t *testing.T) {
	for _, text := range []string{strings.Repeat("a", 1<<20), strings.Repeat("\u00ad", 1<<18), "a" + strings.Repeat("\u0301", 1<<18)} {
		for _, lookups := range []int{0, 5000} {
			Normalize(text).IndexedFor(lookups).FindAll("aa")
			Normalize(text).FindCut("\u00ad\u00ad")
		}
	}
}

func TestIndexedFor(t *testing.T) {
	text := Normalize(body(2 * minIndexed))
	if small := Normalize("small"); small.IndexedFor(5000).words != nil || text.IndexedFor(3).words != nil {
		t.Error("an index that does not pay")
	}
	indexed := text.IndexedFor(5000)
	if indexed.words == nil || text.words != nil {
		t.Fatal("no index, or in the text itself")
	}
	words := strings.Fields(text.String())
	for n := 1; n < 4; n++ {
		for i := 0; i+n <= len(words); i += 7 {
			exact := strings.Join(words[i:i+n], " ")
			if got, want := indexed.FindAll(exact), text.FindAll(exact); !slices.Equal(got, want) {
				t.Fatalf("%q: %d places with an index, %d without", exact, len(got), len(want))
			}
		}
	}
	if len(indexed.FindAll("no such words")) > 0 {
		t.Error("words of another text are found")
	}
}
