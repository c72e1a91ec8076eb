package edtf

import (
	"fmt"
	"time"
)

// Day is one calendar day as a number: days since 31 December of the year 0000 in the proleptic Gregorian calendar, so
// that 1 January 0001 is 1. Arithmetic is plain: a+7 is a week later, a-b the days between.
type Day int64

// DayOf gives the day of a calendar date; it takes what time.Time.Date returns. Years count astronomically (0 is 1 BC).
// A month or day out of range is carried over, as by time.Date: 31 June is 1 July.
func DayOf(year int, month time.Month, day int) Day {
	m := int64(month) - 1
	y := int64(year) + floorDiv(m, 12)
	m -= floorDiv(m, 12) * 12 // 0 is January
	// Count from March, so that the leap day is the last of its year.
	m = (m + 10) % 12
	if m >= 10 {
		y--
	}
	days := 365*y + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) + (153*m+2)/5
	return Day(days + int64(day) - 306)
}

// YMD gives the calendar date of d.
func (d Day) YMD() (year int, month time.Month, day int) {
	n := int64(d) + 305 // days since 1 March 0000
	era := floorDiv(n, 146097)
	n -= era * 146097
	y := (n - n/1460 + n/36524 - n/146096) / 365
	n -= 365*y + y/4 - y/100
	m := (5*n + 2) / 153 // 0 is March
	day = int(n - (153*m+2)/5 + 1)
	month = time.Month((m+2)%12 + 1)
	year = int(y + era*400)
	if month <= time.February {
		year++
	}
	return year, month, day
}

// String gives d as ISO 8601 writes it, 2024-06-19; years beyond four digits carry a sign, +12024-06-19.
func (d Day) String() string {
	y, m, day := d.YMD()
	switch {
	case y < 0:
		return fmt.Sprintf("-%04d-%02d-%02d", -y, m, day)
	case y > 9999:
		return fmt.Sprintf("+%d-%02d-%02d", y, m, day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

// daysIn gives the length of a month.
func daysIn(year int, month time.Month) int {
	return int(DayOf(year, month+1, 1) - DayOf(year, month, 1))
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
