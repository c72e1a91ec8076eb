package edtf

import "testing"

func TestPrint(t *testing.T) {
	for _, c := range []struct{ in, long, short string }{
		{"2024-06-19", "19 June 2024", "19 Jun 2024"},
		{"2024-06-09", "9 June 2024", "9 Jun 2024"},
		{"2024-06-19T10:00:00+09:00", "19 June 2024", "19 Jun 2024"},
		{"2024-06-19~", "c. 19 June 2024", "c. 19 Jun 2024"},
		{"2024-06-19?", "19 June 2024 (uncertain)", "19 Jun 2024?"},
		{"2024-06-19%", "c. 19 June 2024 (uncertain)", "c. 19 Jun 2024?"},
		{"2024-06", "June 2024", "Jun 2024"},
		{"2024-06-XX", "June 2024", "Jun 2024"},
		{"2024", "2024", "2024"},
		{"2024-XX-XX", "2024", "2024"},
		{"1998~", "c. 1998", "c. 1998"},
		{"2024-21", "spring 2024", "spring 2024"},
		{"2024-22", "summer 2024", "summer 2024"},
		{"2024-23", "autumn 2024", "autumn 2024"},
		{"2023-24~", "c. winter 2023", "c. winter 2023"},
		{"199X", "1990s", "1990s"},
		{"200X", "2000s", "2000s"},
		{"20XX", "2000–2099", "2000–2099"},
		{"0000", "1 BC", "1 BC"},
		{"-0044-03-15", "15 March 45 BC", "15 Mar 45 BC"},
		{"-004X", "50 BC–41 BC", "50 BC–41 BC"},
		{"0476", "AD 476", "AD 476"},
		{"Y-170000002", "170000003 BC", "170000003 BC"},
		{"2024-06-18/2024-06-20", "18–20 June 2024", "18–20 Jun 2024"},
		{"2024-06-19/2024-06-19", "19 June 2024", "19 Jun 2024"},
		{"2024-06-20/2024-07-03", "20 June 2024 – 3 July 2024", "20 Jun–3 Jul 2024"},
		{"2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025", "30 Dec 2024–2 Jan 2025"},
		{"2024-06-18~/2024-06-20", "c. 18 June 2024 – 20 June 2024", "c. 18 Jun 2024–20 Jun 2024"},
		{"2024-06-13/2024-11", "13 June 2024 – November 2024", "13 Jun–Nov 2024"},
		{"2024-06/2024-08", "June 2024 – August 2024", "Jun–Aug 2024"},
		{"1995/2000", "1995–2000", "1995–2000"},
		{"1961~/2000", "c. 1961 – 2000", "c. 1961–2000"},
		{"199X/200X", "1990s – 2000s", "1990s–2000s"},
		{"2024/2025", "2024–2025", "2024–2025"},
		{"2024/2024-06", "2024, until June", "2024, until Jun"},
		{"2024/2024-06-20", "2024, until 20 June", "2024, until 20 Jun"},
		{"2024-06/2024-06-20", "June 2024, until 20 June", "Jun 2024, until 20 Jun"},
		{"2024-06-13/2024-06", "June 2024, from 13 June", "Jun 2024, from 13 Jun"},
		{"2024-06/2024", "2024, from June", "2024, from Jun"},
		{"2024/2024-22", "2024, until summer 2024", "2024, until summer 2024"},
		{"199X/1995", "1990s, until 1995", "1990s, until 1995"},
		{"2024~/2024-06", "c. 2024, until June 2024", "c. 2024, until Jun 2024"},
		{"2024/2024-06?", "2024, until June 2024 (uncertain)", "2024, until Jun 2024?"},
		{"2024-06/..", "since June 2024", "Jun 2024–"},
		{"2024-06~/..", "since c. June 2024", "c. Jun 2024–"},
		{"../2024-06", "until June 2024", "–Jun 2024"},
		{"2024-06/", "from June 2024, end unknown", "Jun 2024–?"},
		{"/2024-06", "until June 2024, start unknown", "?–Jun 2024"},
	} {
		d := MustParse(c.in)
		if got := d.Long(); got != c.long {
			t.Errorf("%s: long %q, want %q", c.in, got, c.long)
		}
		if got := d.Short(); got != c.short {
			t.Errorf("%s: short %q, want %q", c.in, got, c.short)
		}
	}
}

func TestPeriod(t *testing.T) {
	for raw, want := range map[string]string{
		"": "undated", "2024-06-19": "June 2024", "2024-06-19~": "June 2024", "2024-06?": "June 2024", "2024": "2024", "195X": "1950s",
		"2024-21": "spring 2024", "2024-06-18/2024-07-02": "June 2024", "2024-06/..": "June 2024", "../1961": "until 1961", "-0047": "48 BC",
	} {
		d, err := Parse(raw)
		if err != nil && raw != "" {
			t.Fatal(err)
		}
		if got := d.Period(); got != want {
			t.Errorf("%s is listed under %q, want %q", raw, got, want)
		}
	}
}
