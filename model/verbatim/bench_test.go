package verbatim

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

func body(size int) string {
	var b strings.Builder
	words := strings.Fields("the parties shall without delay provide military and other assistance “with all means” in " +
		"their possession — in accordance with Article 51 of the UN Charter and the laws of the Russian Federation договор 조약")
	for i := 0; b.Len() < size; i++ {
		b.WriteString(words[(i*7+i*i/11)%len(words)])
		b.WriteString([]string{" ", " ", " ", ", ", " ", ".\n\n"}[i%6])
	}
	return b.String()
}

func BenchmarkNormalize(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"english", body(1 << 20)},
		{"russian", strings.Repeat("Путин и Ким Чен Ын подписали договор. ", 1<<20/65)},
		{"korean", strings.Repeat("조약 제4조는 즉각적인 군사 원조. ", 1<<20/44)},
		{"decomposed", strings.Repeat("Cafe\u0301 noir. ", 1<<20/13)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				Normalize(c.text)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	src := body(1<<20) + "We will never sign it."
	text := Normalize(src)
	b.ReportAllocs()
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, err := text.Find("We will never sign it", "", ""); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkIndexedFor makes the index of a text of 4 MiB.
func BenchmarkIndexedFor(b *testing.B) {
	text := Normalize(body(4 << 20))
	b.ReportAllocs()
	b.SetBytes(int64(len(text.norm)))
	for b.Loop() {
		text.IndexedFor(5000)
	}
}

// prose is a text of some size, word by word, in which a few words stand often and many seldom, as in any language.
func prose(size int) []string {
	random := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(random, 1.1, 3, 30_000)
	var words []string
	for size > 0 {
		w := strconv.FormatUint(zipf.Uint64()*2654435761%(1<<30), 36)
		words = append(words, w)
		size -= len(w) + 1
	}
	return words
}

// BenchmarkManyQuotes looks up 5,000 quotes in one text of 4 MiB, the index included.
func BenchmarkManyQuotes(b *testing.B) {
	words := prose(4 << 20)
	src := strings.Join(words, " ")
	var quotes []string
	for i := range 5000 {
		at := i * (len(words) - 20) / 5000
		quotes = append(quotes, strings.Join(words[at:at+8+i%12], " "))
	}
	for _, lookups := range []int{0, len(quotes)} {
		b.Run(fmt.Sprintf("indexed=%v", lookups > 0), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				text := Normalize(src).IndexedFor(lookups)
				for _, q := range quotes {
					text.Find(q, "", "")
				}
			}
		})
	}
}
