package edtf

import "testing"

var seeds = []string{
	"2024-06-19", "2024-06-19~", "2024-06", "2024", "201X", "20XX", "2004-XX-XX", "2024-21", "-0044-03-15",
	"Y-170000002", "2024-06-18/2024-06-20", "2024-06/..", "../2024-06", "/2024-06", "2024-06/",
	"2024-06-19T10:00:00+09:00", "2023-02-29", "Y", "-", "T", "/", "..", "?", "X", "\x1b",
}

func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			if err.Error() == "" || !d.IsZero() {
				t.Fatalf("Parse(%q) = %v, %v", s, d, err)
			}
			return
		}
		if d.String() != s {
			t.Fatalf("Parse(%q).String() = %q", s, d)
		}
		if again, err := Parse(d.String()); err != nil || again != d {
			t.Fatalf("Parse(%q) again: %v, %v", s, again, err)
		}
		lo, start := d.Earliest()
		hi, end := d.Latest()
		if start && end && lo > hi {
			t.Fatalf("%q begins on %v, ends on %v", s, lo, hi)
		}
		if !start && !end {
			t.Fatalf("%q has no end", s)
		}
		if start && !d.Covers(lo) || end && !d.Covers(hi) || start && d.Covers(lo-1) || end && d.Covers(hi+1) {
			t.Fatalf("%q does not cover just its own days", s)
		}
		if d.Long() == "" || d.Short() == "" || d.Long() == "undated" {
			t.Fatalf("%q prints as %q, %q", s, d.Long(), d.Short())
		}
	})
}

func FuzzCompare(f *testing.F) {
	for i := range seeds {
		f.Add(seeds[i], seeds[(i+1)%len(seeds)], seeds[(i+7)%len(seeds)])
	}
	f.Fuzz(func(t *testing.T, x, y, z string) {
		var d [3]Date
		for i, s := range []string{x, y, z} {
			if parsed, err := Parse(s); err == nil {
				d[i] = parsed
			}
		}
		for _, a := range d {
			for _, b := range d {
				ab := Compare(a, b)
				if ab != -Compare(b, a) || (ab == 0) != (a == b) {
					t.Fatalf("Compare(%q, %q) = %d, the other way %d", a, b, ab, Compare(b, a))
				}
				if Overlaps(a, b) != Overlaps(b, a) {
					t.Fatalf("Overlaps(%q, %q) is not symmetric", a, b)
				}
				for _, c := range d {
					if ab <= 0 && Compare(b, c) <= 0 && Compare(a, c) > 0 {
						t.Fatalf("%q <= %q <= %q, but the first is not <= the last", a, b, c)
					}
				}
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"2024-06-19", "2024-06-18~/2024-06-20", "2024-06-19T10:00:00+09:00"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkLong(b *testing.B) {
	d := MustParse("2024-06-19")
	b.ReportAllocs()
	for b.Loop() {
		d.Long()
	}
}
