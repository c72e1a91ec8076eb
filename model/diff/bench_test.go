package diff

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// prose makes n words distributed as in ordinary text (Zipf); of them one in
// every `changed` is drawn anew from a second seed.
func prose(n, changed int, seed uint64) string {
	common, other := rand.New(rand.NewPCG(1, 1)), rand.New(rand.NewPCG(seed, 2))
	zipf := rand.NewZipf(common, 1.2, 4, 5000)
	fresh := rand.NewZipf(other, 1.2, 4, 5000)
	var b strings.Builder
	for range n {
		w := zipf.Uint64()
		if other.IntN(changed) == 0 {
			w = fresh.Uint64()
		}
		fmt.Fprintf(&b, "w%x ", w)
	}
	return b.String()
}

func BenchmarkColumns(b *testing.B) {
	texts := []struct{ name, a, b string }{
		{"provision 60 words", prose(60, 5, 1), prose(60, 5, 2)},
		{"article 1,000 words", prose(1000, 5, 1), prose(1000, 5, 2)},
		{"report 20,000 words", prose(20000, 5, 1), prose(20000, 5, 2)},
		{"versions 20,000 words", prose(20000, 20, 1), prose(20000, 20, 2)},
		{"unlike 20,000 words", prose(20000, 1, 1), prose(20000, 1, 2)},
		{"hostile 20,000 words", strings.Repeat("a a b ", 7000), strings.Repeat("a b b ", 7000)},
	}
	for _, t := range texts {
		b.Run(t.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Columns([]string{t.a, t.b})
			}
		})
	}
}
