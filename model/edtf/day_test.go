package edtf

import (
	"testing"
	"time"
)

func TestDayAgreesWithTime(t *testing.T) {
	epoch := time.Date(0, 12, 31, 0, 0, 0, 0, time.UTC)
	for _, start := range []int{-800_000, -1_000, 0, 738_000, 3_000_000} {
		for i := range 1_500 {
			want := Day(start + i)
			at := epoch.AddDate(0, 0, start+i)
			if got := DayOf(at.Date()); got != want {
				t.Fatalf("DayOf(%v) = %d, want %d", at, got, want)
			}
			y, m, d := want.YMD()
			if wy, wm, wd := at.Date(); y != wy || m != wm || d != wd {
				t.Fatalf("Day(%d).YMD() = %d %v %d, want %d %v %d", want, y, m, d, wy, wm, wd)
			}
		}
	}
}

func TestDayOfCarriesOver(t *testing.T) {
	for _, c := range []struct {
		year  int
		month time.Month
		day   int
		want  string
	}{
		{1, 1, 1, "0001-01-01"},
		{2024, 6, 31, "2024-07-01"},
		{2024, 13, 1, "2025-01-01"},
		{2024, 25, 1, "2026-01-01"},
		{2024, 0, 1, "2023-12-01"},
		{2024, -11, 1, "2023-01-01"},
		{2024, -12, 1, "2022-12-01"},
		{2024, 3, 0, "2024-02-29"},
		{0, 3, 0, "0000-02-29"},
		{-1, 12, 31, "-0001-12-31"},
		{-44, 3, 15, "-0044-03-15"},
		{12024, 1, 1, "+12024-01-01"},
		{999_999_999, 12, 31, "+999999999-12-31"},
		{-999_999_999, 1, 1, "-999999999-01-01"},
	} {
		if got := DayOf(c.year, c.month, c.day).String(); got != c.want {
			t.Errorf("DayOf(%d, %d, %d) = %s, want %s", c.year, c.month, c.day, got, c.want)
		}
	}
	if DayOf(1, 1, 1) != 1 {
		t.Error("1 January 0001 is not day 1")
	}
}
