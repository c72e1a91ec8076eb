package edtf

import (
	"strconv"
	"strings"
	"time"
)

// parsePoint reads a date that is no interval, with its qualifier.
func parsePoint(s string) (point, *Error) {
	p := point{kind: dated}
	body := p.cutQualifier(s)
	if err := foreign(body); err != nil {
		return p, err
	}
	if strings.HasPrefix(body, "Y") {
		return p, p.parseLongYear(body[1:])
	}
	year, rest := body, ""
	if i := strings.IndexByte(strings.TrimPrefix(body, "-"), '-'); i >= 0 {
		i += len(body) - len(strings.TrimPrefix(body, "-"))
		year, rest = body[:i], body[i+1:]
		if rest == "" {
			return p, problem(writeDate, "it ends in a dash")
		}
	}
	if err := p.parseYear(year); err != nil || rest == "" {
		return p, err
	}
	if p.precision != PrecisionYear {
		return p, problem("write the year in full, or the year alone",
			"a month cannot follow a year with unspecified digits")
	}
	month, day, hasDay := strings.Cut(rest, "-")
	if err := p.parseMonth(month, hasDay); err != nil || !hasDay {
		return p, err
	}
	return p, p.parseDay(day)
}

// cutQualifier notes a ?, ~ or % at the end of s and gives s without it.
func (p *point) cutQualifier(s string) string {
	if s == "" {
		return s
	}
	switch s[len(s)-1] {
	case '?':
		p.uncertain = true
	case '~':
		p.approx = true
	case '%':
		p.uncertain, p.approx = true, true
	default:
		return s
	}
	return s[:len(s)-1]
}

// foreign refuses what people and older forms of EDTF write instead, with the right form.
func foreign(s string) *Error {
	switch {
	case s == "":
		return problem(writeDate, "there is no date")
	case strings.ContainsAny(s, "?~%"):
		return problem("put ?, ~ or % once, at the end of the date", "a qualifier inside a date is EDTF level 2")
	case strings.Trim(s, "0123456789-XYux.") != "":
		return problem(writeDate, "it is not written in digits and dashes")
	case strings.ContainsAny(s, "ux"):
		return problem("write a capital X", "unspecified digits are not written so")
	case strings.Contains(s, ".."):
		return problem(writeInterval, "an open end stands alone on its side of the slash")
	case matches(s, "00000000"):
		return problem("write "+s[:4]+"-"+s[4:6]+"-"+s[6:], "the dashes are missing")
	case strings.Contains(s, "."):
		return problem(writeDate, "the parts of a date are joined by dashes")
	}
	return nil
}

func (p *point) parseYear(s string) *Error {
	digits, negative := strings.CutPrefix(s, "-")
	known := strings.TrimRight(digits, "X")
	masked := len(digits) - len(known)
	if len(digits) != 4 || !isDigits(known) || masked > 2 {
		remedy := "write four digits (2024, 0961), a decade (201X), a century (20XX), or Y and more than four (Y12024)"
		if masked > 2 && len(digits) == 4 {
			return problem(remedy, "a year with %d unspecified digits is EDTF level 2", masked)
		}
		return problem(remedy, "%q is not a year", s)
	}
	if negative && digits == "0000" {
		return problem("write 0000 for the year 1 BC", "there is no year -0000")
	}
	p.precision = [...]Precision{PrecisionYear, PrecisionDecade, PrecisionCentury}[masked]
	fill := "0"
	if negative {
		fill = "9" // the first year of -004X is -49
	}
	n, err := strconv.Atoi(known + strings.Repeat(fill, masked))
	if err != nil {
		return problem(writeDate, "%q is not a year", s)
	}
	if negative {
		n = -n
	}
	p.year = int32(n)
	return nil
}

// parseLongYear reads what follows the Y.
func (p *point) parseLongYear(s string) *Error {
	digits := strings.TrimPrefix(s, "-")
	const remedy = "write Y and 5 to 9 digits (Y12024, Y-12024); years of four digits go without Y"
	if len(digits) < 5 || len(digits) > 9 || !isDigits(digits) || digits[0] == '0' {
		return problem(remedy, "%q is not a year after Y", s)
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return problem(remedy, "%q is not a year after Y", s)
	}
	p.year, p.precision = int32(n), PrecisionYear
	return nil
}

func (p *point) parseMonth(s string, hasDay bool) *Error {
	if s == "XX" {
		return nil // the year is all that is known
	}
	n, err := strconv.Atoi(s)
	switch {
	case !matches(s, "00") || err != nil:
		return problem("write two digits, 01 to 12, or XX", "%q is not a month", s)
	case n >= 1 && n <= 12:
		p.month, p.precision = uint8(n), PrecisionMonth
		return nil
	case n >= 21 && n <= 24 && hasDay:
		return problem("write the season alone, as 2024-21", "a season has no days")
	case n >= 21 && n <= 24:
		p.month, p.precision = uint8(n), PrecisionSeason
		return nil
	case n >= 25 && n <= 41:
		return problem("write 21 spring, 22 summer, 23 autumn or 24 winter", "season %s is EDTF level 2", s)
	}
	return problem("write 01 to 12, or 21 to 24 for a season", "there is no month %s", s)
}

func (p *point) parseDay(s string) *Error {
	if s == "XX" {
		return nil // the month, or the year, is all that is known
	}
	if p.precision != PrecisionMonth {
		return problem("write XX for the day too, or the year alone", "a day without a month is EDTF level 2")
	}
	n, err := strconv.Atoi(s)
	if !matches(s, "00") || err != nil {
		return problem("write two digits, 01 to 31, or XX", "%q is not a day", s)
	}
	month := time.Month(p.month)
	last := daysIn(int(p.year), month)
	if n < 1 || n > last {
		return problem("write a day from 01 to "+strconv.Itoa(last),
			"%s %s has %d days", month, yearText(p.year), last)
	}
	p.day, p.precision = uint8(n), PrecisionDay
	return nil
}

// bounds gives the first and the last day that p can mean.
func (p point) bounds() (lo, hi Day) {
	y, m := int(p.year), time.Month(p.month)
	switch p.precision {
	case PrecisionDay:
		lo = DayOf(y, m, int(p.day))
		return lo, lo
	case PrecisionMonth:
		return DayOf(y, m, 1), DayOf(y, m+1, 1) - 1
	case PrecisionSeason:
		first := time.March + 3*(m-21)
		return DayOf(y, first, 1), DayOf(y, first+3, 1) - 1
	case PrecisionDecade:
		return DayOf(y, time.January, 1), DayOf(y+10, time.January, 1) - 1
	case PrecisionCentury:
		return DayOf(y, time.January, 1), DayOf(y+100, time.January, 1) - 1
	}
	return DayOf(y, time.January, 1), DayOf(y+1, time.January, 1) - 1
}

// matches tells whether s has the form of pattern, in which 0 stands for any digit.
func matches(s, pattern string) bool {
	if len(s) != len(pattern) {
		return false
	}
	for i := range len(s) {
		digit := '0' <= s[i] && s[i] <= '9'
		if digit != (pattern[i] == '0') || !digit && s[i] != pattern[i] {
			return false
		}
	}
	return true
}

// isDigits tells whether s is one digit or more and nothing else.
func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
