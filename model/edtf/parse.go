package edtf

import (
	"fmt"
	"strings"
)

// MaxLength is the longest string, in bytes, that Parse looks at.
const MaxLength = 64

// Error says why a string is no date and what to write instead.
type Error struct {
	Input   string // as given, cut to MaxLength bytes
	Problem string // "February 2023 has 28 days"
	Remedy  string // "write a day from 01 to 28"
}

// Error gives the whole message, the input quoted so that it can be shown on a terminal.
func (e *Error) Error() string {
	return fmt.Sprintf("date %q: %s; %s", e.Input, e.Problem, e.Remedy)
}

// Examples for remedies.
const (
	writeDate     = "write a day (2024-06-19), a month (2024-06) or a year (2024)"
	writeInterval = "write an interval as 2024-06-18/2024-06-20, 2024-06/.. or ../2024-06"
)

// Parse reads an EDTF level 0 or 1 date. A date-time is accepted for its day, as written in its own time zone; the
// time is kept in the string only. The error is always an *Error.
func Parse(s string) (Date, error) {
	d, err := parse(s)
	if err != nil {
		err.Input = s
		if len(s) > MaxLength {
			err.Input = s[:MaxLength]
		}
		return Date{}, err
	}
	return d, nil
}

// MustParse is Parse for tests, and for nothing else: it panics on an error.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic("edtf: " + err.Error())
	}
	return d
}

func problem(remedy, format string, args ...any) *Error {
	return &Error{Problem: fmt.Sprintf(format, args...), Remedy: remedy}
}

func parse(s string) (Date, *Error) {
	switch {
	case s == "":
		return Date{}, problem("leave it out if the date is not known, or "+writeDate, "it is empty")
	case len(s) > MaxLength:
		return Date{}, problem(writeDate, "it is longer than %d bytes", MaxLength)
	case strings.TrimSpace(s) != s:
		return Date{}, problem("remove it", "there is white space around it")
	case strings.ContainsAny(s, "[]{}"):
		return Date{}, problem(writeInterval, "sets of dates are EDTF level 2, only levels 0 and 1 are read")
	}
	if date, clock, ok := strings.Cut(s, "T"); ok && !strings.Contains(s, "/") {
		return parseTime(s, date, clock)
	}
	start, end, ok := strings.Cut(s, "/")
	if ok {
		return parseInterval(s, start, end)
	}
	if s == ".." {
		return Date{}, problem(writeInterval, "an open end needs a date on the other side")
	}
	p, err := parsePoint(s)
	if err != nil {
		return Date{}, err
	}
	lo, hi := p.bounds()
	return Date{raw: s, from: p, to: p, lo: lo, hi: hi}, nil
}

func parseInterval(s, start, end string) (Date, *Error) {
	if strings.Contains(end, "/") {
		return Date{}, problem("write 2024-06-19 for a day, or "+writeInterval, "it has more than one slash")
	}
	from, err := parseEnd(start)
	if err != nil {
		return Date{}, err
	}
	to, err := parseEnd(end)
	if err != nil {
		return Date{}, err
	}
	if from.kind != dated && to.kind != dated {
		return Date{}, problem("name one end, or leave the date out", "neither end of the interval is a date")
	}
	d := Date{raw: s, from: from, to: to, lo: noStart, hi: noEnd}
	if from.kind == dated {
		d.lo, _ = from.bounds()
	}
	if to.kind == dated {
		_, d.hi = to.bounds()
	}
	if d.lo > d.hi {
		return Date{}, problem("write the earlier date first", "the interval ends before it begins")
	}
	return d, nil
}

// parseEnd reads one end of an interval.
func parseEnd(s string) (point, *Error) {
	switch s {
	case "":
		return point{kind: unknown}, nil
	case "..":
		return point{kind: open}, nil
	case "open", "unknown":
		return point{}, problem("write .. for an open end and nothing for an unknown one",
			"%q is of an older form of EDTF", s)
	}
	if strings.Contains(s, "T") {
		return point{}, problem(writeInterval, "an interval has no times of day")
	}
	return parsePoint(s)
}

// parseTime reads a date-time for its day. The time is checked and stays in the string only.
func parseTime(s, date, clock string) (Date, *Error) {
	const remedy = "write 2024-06-19T10:00:00+09:00, 2024-06-19T01:00:00Z, or the day alone"
	p, err := parsePoint(date)
	if err != nil {
		return Date{}, err
	}
	if p.precision != PrecisionDay || p.approx || p.uncertain {
		return Date{}, problem(remedy, "a time of day needs a full and unqualified date before it")
	}
	hms, zone := clock, ""
	if i := strings.IndexAny(clock, "Z+-"); i >= 0 {
		hms, zone = clock[:i], clock[i:]
	}
	if !matches(hms, "00:00:00") || hms[:2] > "23" || hms[3:5] > "59" || hms[6:] > "59" {
		return Date{}, problem(remedy, "%q is no time of day", hms)
	}
	switch {
	case zone == "" || zone == "Z":
	case matches(zone[1:], "00:00") && zone[1:3] <= "23" && zone[4:] <= "59":
	case matches(zone[1:], "00") && zone[1:] <= "23":
	default:
		return Date{}, problem(remedy, "%q is no time zone", zone)
	}
	lo, hi := p.bounds()
	return Date{raw: s, from: p, to: p, lo: lo, hi: hi}, nil
}
