package edtf

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	const none = "-"
	for _, c := range []struct {
		in, earliest, latest string
		precision            Precision
		month                string
	}{
		{"2024-06-19", "2024-06-19", "2024-06-19", PrecisionDay, "2024-06"},
		{"2024-02-29", "2024-02-29", "2024-02-29", PrecisionDay, "2024-02"},
		{"2024-06", "2024-06-01", "2024-06-30", PrecisionMonth, "2024-06"},
		{"2024-12", "2024-12-01", "2024-12-31", PrecisionMonth, "2024-12"},
		{"1961", "1961-01-01", "1961-12-31", PrecisionYear, "1961"},
		{"2024-06-19T10:00:00+09:00", "2024-06-19", "2024-06-19", PrecisionDay, "2024-06"},
		{"2024-06-19T23:59:59Z", "2024-06-19", "2024-06-19", PrecisionDay, "2024-06"},
		{"2024-06-19T10:00:00-04", "2024-06-19", "2024-06-19", PrecisionDay, "2024-06"},
		{"2024-06-19T10:00:00", "2024-06-19", "2024-06-19", PrecisionDay, "2024-06"},
		{"2024-06-19~", "2024-06-19", "2024-06-19", PrecisionDay, "2024-06"},
		{"2024-06?", "2024-06-01", "2024-06-30", PrecisionMonth, "2024-06"},
		{"1998%", "1998-01-01", "1998-12-31", PrecisionYear, "1998"},
		{"201X", "2010-01-01", "2019-12-31", PrecisionDecade, "201X"},
		{"20XX", "2000-01-01", "2099-12-31", PrecisionCentury, "20XX"},
		{"-004X", "-0049-01-01", "-0040-12-31", PrecisionDecade, "-004X"},
		{"-00XX", "-0099-01-01", "0000-12-31", PrecisionCentury, "-00XX"},
		{"2004-XX", "2004-01-01", "2004-12-31", PrecisionYear, "2004"},
		{"2004-XX-XX", "2004-01-01", "2004-12-31", PrecisionYear, "2004"},
		{"2004-07-XX", "2004-07-01", "2004-07-31", PrecisionMonth, "2004-07"},
		{"2024-21", "2024-03-01", "2024-05-31", PrecisionSeason, "2024"},
		{"2024-23~", "2024-09-01", "2024-11-30", PrecisionSeason, "2024"},
		{"2023-24", "2023-12-01", "2024-02-29", PrecisionSeason, "2023"},
		{"0000", "0000-01-01", "0000-12-31", PrecisionYear, "0000"},
		{"-0044-03-15", "-0044-03-15", "-0044-03-15", PrecisionDay, "-0044-03"},
		{"Y17000", "+17000-01-01", "+17000-12-31", PrecisionYear, "17000"},
		{"Y-170000002", "-170000002-01-01", "-170000002-12-31", PrecisionYear, "-170000002"},
		{"2024-06-18/2024-06-20", "2024-06-18", "2024-06-20", PrecisionDay, "2024-06"},
		{"2024-06-13/2024-11", "2024-06-13", "2024-11-30", PrecisionMonth, "2024-06"},
		{"2024-06-19/2024-06", "2024-06-19", "2024-06-30", PrecisionMonth, "2024-06"},
		{"2024-06~/2025?", "2024-06-01", "2025-12-31", PrecisionYear, "2024-06"},
		{"2024-06/..", "2024-06-01", none, PrecisionMonth, "2024-06"},
		{"../2024-06", none, "2024-06-30", PrecisionMonth, ""},
		{"2024-06/", "2024-06-01", none, PrecisionMonth, "2024-06"},
		{"/2024-06-19", none, "2024-06-19", PrecisionDay, ""},
	} {
		d, err := Parse(c.in)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.in, err)
			continue
		}
		text := func(day Day, known bool) string {
			if !known {
				return none
			}
			return day.String()
		}
		if got := text(d.Earliest()); got != c.earliest {
			t.Errorf("%s: earliest %s, want %s", c.in, got, c.earliest)
		}
		if got := text(d.Latest()); got != c.latest {
			t.Errorf("%s: latest %s, want %s", c.in, got, c.latest)
		}
		if d.Precision() != c.precision {
			t.Errorf("%s: precision %v, want %v", c.in, d.Precision(), c.precision)
		}
		if d.Month() != c.month {
			t.Errorf("%s: month %q, want %q", c.in, d.Month(), c.month)
		}
		if d.String() != c.in || d.IsZero() {
			t.Errorf("%s: string %q, zero %v", c.in, d, d.IsZero())
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct{ in, problem, remedy string }{
		{"", "empty", "leave it out"},
		{" 2024", "white space", "remove"},
		{"2023-02-29", "February 2023 has 28 days", "01 to 28"},
		{"1900-02-29", "February 1900 has 28 days", "01 to 28"},
		{"2024-06-31", "June 2024 has 30 days", "01 to 30"},
		{"2024-06-00", "June 2024 has 30 days", "01 to 30"},
		{"2024-13", "no month 13", "01 to 12"},
		{"2024-00", "no month 00", "01 to 12"},
		{"2024-6-19", `"6" is not a month`, "two digits"},
		{"2024-06-9", `"9" is not a day`, "two digits"},
		{"2024-06-19-01", "not a day", "two digits"},
		{"2024-", "ends in a dash", "2024-06"},
		{"24", `"24" is not a year`, "four digits"},
		{"19-06-2024", `"19" is not a year`, "four digits"},
		{"12024", "not a year", "Y12024"},
		{"20240619", "dashes are missing", "write 2024-06-19"},
		{"2024/06/19", "more than one slash", "2024-06-19"},
		{"19 June 2024", "digits and dashes", "2024-06-19"},
		{"19.06.2024", "joined by dashes", "2024-06-19"},
		{"2024-06-19T10:00", "no time of day", "10:00:00"},
		{"2024-06-19T25:00:00", "no time of day", "10:00:00"},
		{"2024-06-19T10:00:00+9", "no time zone", "+09:00"},
		{"2024-06-19T10:00:00Zulu", "no time zone", "+09:00"},
		{"2024-06T10:00:00", "full and unqualified date", "the day alone"},
		{"2024-06-19T10:00:00/2024-06-20", "no times of day", "interval"},
		{"2024-06-20/2024-06-19", "ends before it begins", "earlier date first"},
		{"2025/2024-12", "ends before it begins", "earlier date first"},
		{"..", "open end needs a date", "2024-06/.."},
		{"../..", "neither end", "name one end"},
		{"/", "neither end", "name one end"},
		{"2024-06/open", "older form", ".."},
		{"2024..", "stands alone", "2024-06/.."},
		{"XXXX", "level 2", "four digits"},
		{"2XXX", "level 2", "four digits"},
		{"20X4", "not a year", "four digits"},
		{"201x", "not written so", "capital X"},
		{"199u", "not written so", "capital X"},
		{"201X-06", "unspecified digits", "in full"},
		{"2024-XX-19", "level 2", "XX for the day"},
		{"2024-1X", "not a month", "XX"},
		{"2024-06-1X", "not a day", "XX"},
		{"2024-21-01", "season has no days", "2024-21"},
		{"2024-25", "level 2", "21 spring"},
		{"2024?-06-19", "level 2", "at the end"},
		{"2024-06-19?~", "level 2", "at the end"},
		{"?", "no date", "2024"},
		{"-0000", "no year -0000", "0000"},
		{"Y2024", "not a year after Y", "without Y"},
		{"Y02024", "not a year after Y", "5 to 9 digits"},
		{"Y1234567890", "not a year after Y", "5 to 9 digits"},
		{"Y17000-01", "not a year after Y", "5 to 9 digits"},
		{"[2024,2025]", "level 2", "interval"},
		{strings.Repeat("2", 65), "longer than 64 bytes", "2024-06-19"},
		{"\x1b[31m", "level 2", ""},
		{"２０２４", "digits and dashes", "2024"},
	} {
		d, err := Parse(c.in)
		if err == nil {
			t.Errorf("Parse(%q) = %v, want an error", c.in, d)
			continue
		}
		e := err.(*Error)
		if !strings.Contains(e.Problem, c.problem) || !strings.Contains(e.Remedy, c.remedy) {
			t.Errorf("Parse(%q): %v\nwant %q; %q", c.in, err, c.problem, c.remedy)
		}
		if strings.ContainsFunc(err.Error(), func(r rune) bool { return r < ' ' }) {
			t.Errorf("Parse(%q): the message holds a control character", c.in)
		}
		if !d.IsZero() {
			t.Errorf("Parse(%q) gives %v with its error", c.in, d)
		}
	}
}

func TestQualifiers(t *testing.T) {
	for _, c := range []struct {
		in                     string
		approximate, uncertain bool
		interval               bool
	}{
		{"2024", false, false, false},
		{"2024~", true, false, false},
		{"2024?", false, true, false},
		{"2024%", true, true, false},
		{"2024-06-18~/2024-06-20?", true, true, true},
		{"2024/..", false, false, true},
		{"../2024~", true, false, true},
	} {
		d := MustParse(c.in)
		if d.Approximate() != c.approximate || d.Uncertain() != c.uncertain || d.Interval() != c.interval {
			t.Errorf("%s: approximate %v, uncertain %v, interval %v", c.in, d.Approximate(), d.Uncertain(), d.Interval())
		}
	}
}

func TestYear(t *testing.T) {
	for _, c := range []struct {
		in   string
		year int
		ok   bool
	}{
		{"2024-06-19", 2024, true}, {"1961", 1961, true}, {"-0044", -44, true}, {"2024-21", 2024, true},
		{"2024-06/2025", 2024, true}, {"201X", 0, false}, {"../2024", 0, false},
	} {
		if year, ok := MustParse(c.in).Year(); year != c.year || ok != c.ok {
			t.Errorf("%s: year %d %v, want %d %v", c.in, year, ok, c.year, c.ok)
		}
	}
}

func TestAbsent(t *testing.T) {
	var d Date
	_, start := d.Earliest()
	_, end := d.Latest()
	_, year := d.Year()
	if !d.IsZero() || start || end || year || d.Month() != "" || d.Precision() != PrecisionNone {
		t.Error("an absent date has content")
	}
	if d.Long() != "undated" || d.Short() != "undated" || d.String() != "" {
		t.Errorf("an absent date prints as %q, %q, %q", d.Long(), d.Short(), d.String())
	}
	all := MustParse("0000/Y999999999")
	if d.Covers(DayOf(2024, 6, 19)) || d.Covers(0) || Overlaps(d, all) || Overlaps(all, d) || Overlaps(d, d) {
		t.Error("an absent date covers something")
	}
}

func TestCompare(t *testing.T) {
	// In order; every pair is compared.
	order := []string{
		"../2023", "../2024-06", "/2024-06",
		"-0044", "196X", "1961", "1961/2000", "1961-07-06", "1961-07-06/1961-07-11",
		"2024-06-01", "2024-06", "2024-06?", "2024-06~", "2024-06/2024-07", "2024-06/", "2024-06/..",
		"2024-06-18/2024-06-20", "2024-06-19", "2024-06-19T10:00:00Z", "2024-06-19~", "2024-07",
		"",
	}
	dates := make([]Date, len(order))
	for i, s := range order {
		if s != "" {
			dates[i] = MustParse(s)
		}
	}
	// 196X and 1961 come first because they begin first; 2024-06/ and 2024-06/.. are equally wide and go by their string.
	for i, a := range dates {
		for j, b := range dates {
			want := 0
			switch {
			case i < j:
				want = -1
			case i > j:
				want = 1
			}
			if got := Compare(a, b); got != want {
				t.Errorf("Compare(%q, %q) = %d, want %d", a, b, got, want)
			}
		}
	}
	shuffled := slices.Clone(dates)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) {
		shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
	})
	slices.SortFunc(shuffled, Compare)
	if !slices.Equal(shuffled, dates) {
		t.Errorf("sorted: %v", shuffled)
	}
}

func TestCoversAndOverlaps(t *testing.T) {
	summit := DayOf(2024, 6, 19)
	for _, c := range []struct {
		in     string
		covers bool
	}{
		{"2024-06-19", true}, {"2024-06", true}, {"2024", true}, {"2024-22", true}, {"202X", true},
		{"2024-06-18/2024-06-20", true}, {"2024-06/..", true}, {"../2024-06", true}, {"2024-06-19/", true},
		{"/2024-06-19", true}, {"2024-06-18", false}, {"2024-06-20/..", false}, {"../2024-06-18", false},
		{"2024-07", false}, {"1961/2000", false},
	} {
		d := MustParse(c.in)
		if d.Covers(summit) != c.covers {
			t.Errorf("%s covers %v: %v, want %v", c.in, summit, !c.covers, c.covers)
		}
		day := MustParse("2024-06-19")
		if Overlaps(d, day) != c.covers || Overlaps(day, d) != c.covers {
			t.Errorf("%s overlaps %v: want %v", c.in, day, c.covers)
		}
	}
}

func TestText(t *testing.T) {
	type record struct {
		Date Date `json:"date"`
	}
	for _, want := range []string{`{"date":""}`, `{"date":"2024-06-19~"}`, `{"date":"2024-06/.."}`} {
		var r record
		if err := json.Unmarshal([]byte(want), &r); err != nil {
			t.Fatal(err)
		}
		got, err := json.Marshal(r)
		if err != nil || string(got) != want {
			t.Errorf("%s became %s, %v", want, got, err)
		}
	}
	r := record{MustParse("2024")}
	if err := json.Unmarshal([]byte(`{"date":"2023-02-29"}`), &r); err == nil {
		t.Error("a day that does not exist was decoded")
	}
	if r.Date.String() != "2024" {
		t.Errorf("a failed decoding changed the date to %v", r.Date)
	}
}
