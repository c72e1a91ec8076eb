package model

import (
	"testing"

	"briefing/model/edtf"
)

func TestEventWhen(t *testing.T) {
	day := edtf.MustParse
	for _, c := range []struct {
		event Event
		want  string
	}{
		{Event{}, "undated"},
		{Event{Date: day("2031-03-09")}, "9 March 2031"},
		{Event{Date: day("2031-03-09"), End: day("2031-03-10")}, "9–10 March 2031"},
		{Event{End: day("2031-03")}, "until March 2031"},
		{Event{Date: day("2031/.."), End: day("2031-03")}, "2031, until March"},
	} {
		if got := c.event.When().Long(); got != c.want {
			t.Errorf("%v: %q, want %q", c.event, got, c.want)
		}
	}
}
