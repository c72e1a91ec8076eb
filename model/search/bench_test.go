package search

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"briefing/model"
	"briefing/model/edtf"
)

// large is an invented briefing of n quotes by 300 speakers, every tenth quote in
// Cyrillic and every tenth in Hangul.
func large(n int) *model.Briefing {
	r := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(r, 1.2, 4, 5000)
	text := func(words int, alphabet string) string {
		letters := []rune(alphabet)
		var b strings.Builder
		for range words {
			for w := zipf.Uint64() + 20; w > 0; w /= 11 {
				b.WriteRune(letters[int(w)%len(letters)])
			}
			b.WriteByte(' ')
		}
		return b.String()
	}
	const latin, cyrillic, hangul = "eTaoinshrdlu’é", "оеаинтсрвлкмйё", "가나다라마바사아자차카타"
	d := model.Data{Meta: model.Meta{AsOf: edtf.MustParse("2024-06-30")}}
	for i := range 300 {
		d.Actors = append(d.Actors, model.Actor{ID: model.ActorID(fmt.Sprintf("actor-%d", i)), Kind: model.Person,
			Name: text(3, latin), NativeName: text(1, hangul), Alias: []string{text(3, latin), text(2, cyrillic)},
			Memberships: []model.Membership{{Role: text(4, latin)}}})
	}
	alphabets := []string{cyrillic, hangul, latin, latin, latin, latin, latin, latin, latin, latin}
	for i := range n {
		d.Quotes = append(d.Quotes, model.Quote{ID: model.QuoteID(fmt.Sprintf("quote-%d", i)), Type: model.Direct,
			Source: "source", Speakers: []model.SpeakerID{model.SpeakerID(fmt.Sprintf("actor-%d", zipf.Uint64()%300))},
			Exact: text(45, alphabets[i%10]) + "the U.N. ends.", Cue: "said", Attribution: text(4, latin), Said: edtf.MustParse("2024-06-19")})
	}
	return model.New(d, nil)
}

func BenchmarkNew(b *testing.B) {
	briefing := large(10_000)
	b.ReportAllocs()
	for b.Loop() {
		New(briefing)
	}
}

// BenchmarkTexts is what the first query for a word pays once.
func BenchmarkTexts(b *testing.B) {
	briefing := large(10_000)
	b.ReportAllocs()
	for b.Loop() {
		foldQuotes(briefing, said)
	}
}

func BenchmarkQuotes(b *testing.B) {
	x := New(large(10_000))
	for _, query := range []string{"no-such-word", "e", "the sin", `"th"`, "-e", "speaker:actor-7 tha", "since:2024-06 type:direct", "가나"} {
		q, err := Parse(query)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(query, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.Quotes(q)
			}
		})
	}
}

func BenchmarkPick(b *testing.B) {
	x := New(large(10_000))
	for _, typed := range []string{"", "t", "tao", "foreign min", "가"} {
		b.Run(typed, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.Pick(typed)
			}
		})
	}
}

func BenchmarkSpeakers(b *testing.B) {
	x := New(large(10_000))
	b.ReportAllocs()
	for b.Loop() {
		x.Speakers("tao")
	}
}

func BenchmarkSpans(b *testing.B) {
	text := large(1).Quotes()[0].Exact
	q := Literal("оа")
	b.ReportAllocs()
	for b.Loop() {
		Spans(text, q)
	}
}

func BenchmarkCount(b *testing.B) {
	briefing := large(10_000)
	quotes := New(briefing).Quotes(Query{})
	b.Run("Count", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Count(briefing, quotes)
		}
	})
	b.Run("BySpeaker", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			BySpeaker(briefing, quotes)
		}
	})
}
