package edtf

import "strings"

// Between gives the time from the beginning of one date to the end of another, such as that of what began and ended on
// days of their own. Where only one of the two is there, it is "until" the end, or what the first date says by itself.
// Where the end lies before the beginning no time lies between them, and the first date is all that is said.
func Between(first, last Date) Date {
	if last.IsZero() || first == last {
		return first
	}
	start, end := "..", last.end()
	if !first.IsZero() {
		start = first.start()
	}
	d, err := Parse(start + "/" + end)
	switch {
	case err != nil:
		return first
	case d.from == d.to && !last.Interval():
		return last
	}
	return d
}

// start is the first end of the date as it was written; end the last one. An interval has no times of day.
func (d Date) start() string {
	start, _, _ := strings.Cut(d.raw, "/")
	return day(start)
}

func (d Date) end() string {
	if _, end, ok := strings.Cut(d.raw, "/"); ok {
		return end
	}
	return day(d.raw)
}

func day(s string) string {
	date, _, _ := strings.Cut(s, "T")
	return date
}
