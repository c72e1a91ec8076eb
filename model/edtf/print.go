package edtf

import (
	"fmt"
	"strconv"
	"time"
)

// Long prints the date for a reader: "19 June 2024", "c. June 2024", "18–20 June 2024", "since June 2024",
// "spring 2024", "1990s", "19 June 2024 (uncertain)"; of an end within the other, coarser one "2024, until June" or
// "June 2024, from 13 June". It adds nothing that the date does not say; years before 1 are
// given as BC. An absent date is "undated".
func (d Date) Long() string {
	if d.IsZero() {
		return "undated"
	}
	return longStyle().date(d)
}

// Short prints the date for a narrow column: "19 Jun 2024", "Jun 2024", "2024", at most 11 columns for a single
// unqualified date of our era; "c. 19 Jun 2024", "19 Jun 2024?", "18–20 Jun 2024", "Jun 2024–" (open), "Jun 2024–?" (end unknown).
// An absent date is "undated".
func (d Date) Short() string {
	if d.IsZero() {
		return "undated"
	}
	return shortStyle().date(d)
}

// Month gives the bucket in which the date is counted: "2024-06" if its start names a month, else "2024", "199X" or
// "20XX", as far as known. It is "" for an absent date and for an unknown start.
func (d Date) Month() string {
	p := d.from
	if p.kind != dated {
		return ""
	}
	year := fmt.Sprintf("%04d", p.year)
	if p.year < 0 {
		year = fmt.Sprintf("-%04d", -p.year)
	}
	switch p.precision {
	case PrecisionDay, PrecisionMonth:
		return fmt.Sprintf("%s-%02d", year, p.month)
	case PrecisionDecade:
		return year[:len(year)-1] + "X"
	case PrecisionCentury:
		return year[:len(year)-2] + "XX"
	}
	return year
}

// Period names what a date is listed under: the month in which it begins, else the season, year, decade or century, as far
// as known: "June 2024", "1950s". Where the start is not known it is the date itself; of an absent date "undated".
func (d Date) Period() string {
	p := d.from
	if p.kind != dated {
		return d.Long()
	}
	p.approx, p.uncertain = false, false
	if p.precision == PrecisionDay {
		p.precision, p.day = PrecisionMonth, 0
	}
	return longStyle().point(p)
}

// style holds the words in which Long and Short differ; those with a %s take a printed end.
type style struct {
	month        func(time.Month) string
	uncertain    string // after a date
	since, until string // one end is open
	endUnknown   string
	startUnknown string
	dash         string // between the ends of an interval
	yearOnce     bool   // name a year common to both ends once
}

func longStyle() style {
	return style{
		month:        time.Month.String,
		uncertain:    " (uncertain)",
		since:        "since %s",
		until:        "until %s",
		endUnknown:   "from %s, end unknown",
		startUnknown: "until %s, start unknown",
		dash:         " – ",
	}
}

func shortStyle() style {
	return style{
		month:        func(m time.Month) string { return m.String()[:3] },
		uncertain:    "?",
		since:        "%s–",
		until:        "–%s",
		endUnknown:   "%s–?",
		startUnknown: "?–%s",
		dash:         "–",
		yearOnce:     true,
	}
}

// date prints a date that is not absent.
func (st style) date(d Date) string {
	from, to := d.from, d.to
	switch {
	case from == to:
		return st.point(from)
	case to.kind == open:
		return fmt.Sprintf(st.since, st.point(from))
	case from.kind == open:
		return fmt.Sprintf(st.until, st.point(to))
	case to.kind == unknown:
		return fmt.Sprintf(st.endUnknown, st.point(from))
	case from.kind == unknown:
		return fmt.Sprintf(st.startUnknown, st.point(to))
	}
	return st.interval(from, to)
}

// interval prints two dated ends, naming once what they share where that is plain to read.
func (st style) interval(from, to point) string {
	plain := plainly(from, to)
	sameYear := plain && from.year == to.year
	switch {
	case within(to, from):
		return st.point(from) + ", until " + st.inside(to, from)
	case within(from, to):
		return st.point(to) + ", from " + st.inside(from, to)
	case sameYear && from.month == to.month && from.precision == PrecisionDay && to.precision == PrecisionDay:
		return strconv.Itoa(int(from.day)) + "–" + st.point(to)
	case plain && from.precision == PrecisionYear && to.precision == PrecisionYear:
		return st.point(from) + "–" + st.point(to)
	case sameYear && st.yearOnce && from.precision <= PrecisionMonth && to.precision <= PrecisionMonth:
		return st.dayMonth(from) + st.dash + st.point(to)
	}
	return st.point(from) + st.dash + st.point(to)
}

// within tells whether one end lies in the time that the other, which is coarser, stands for.
func within(inner, outer point) bool {
	if inner.precision >= outer.precision {
		return false
	}
	first, last := inner.bounds()
	lo, hi := outer.bounds()
	return lo <= first && last <= hi
}

// inside prints an end that lies within the other one, without the year that the other has named.
func (st style) inside(inner, outer point) string {
	if plainly(inner, outer) && inner.year == outer.year && inner.precision <= PrecisionMonth && outer.precision <= PrecisionYear {
		return st.dayMonth(inner)
	}
	return st.point(inner)
}

// plainly tells whether nothing stands before or behind the names of two years.
func plainly(a, b point) bool {
	return !a.approx && !a.uncertain && !b.approx && !b.uncertain && a.year > 0
}

// point prints one end.
func (st style) point(p point) string {
	var s string
	switch p.precision {
	case PrecisionDay, PrecisionMonth:
		s = st.dayMonth(p) + " " + yearText(p.year)
	case PrecisionSeason:
		s = [...]string{"spring", "summer", "autumn", "winter"}[p.month-21] + " " + yearText(p.year)
	case PrecisionDecade:
		s = spanText(p.year, p.year+9)
		if p.year > 0 {
			s = strconv.Itoa(int(p.year)) + "s"
		}
	case PrecisionCentury:
		s = spanText(p.year, p.year+99)
	default:
		s = yearText(p.year)
	}
	if p.approx {
		s = "c. " + s
	}
	if p.uncertain {
		s += st.uncertain
	}
	return s
}

func (st style) dayMonth(p point) string {
	name := st.month(time.Month(p.month))
	if p.precision == PrecisionDay {
		return strconv.Itoa(int(p.day)) + " " + name
	}
	return name
}

// yearText prints a year; EDTF counts astronomically, so that the year 0 is 1 BC.
func yearText(y int32) string {
	switch {
	case y <= 0:
		return strconv.Itoa(1-int(y)) + " BC"
	case y < 1000:
		return "AD " + strconv.Itoa(int(y))
	}
	return strconv.Itoa(int(y))
}

func spanText(a, b int32) string { return yearText(a) + "–" + yearText(b) }
