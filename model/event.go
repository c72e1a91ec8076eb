package model

import "briefing/model/edtf"

// When is the time of an event: its date, or the time from its date to its end.
// Every view prints this, so that all say the same. An end that lies before the
// date is an error that the check reports, and is left out here.
func (e *Event) When() edtf.Date { return edtf.Between(e.Date, e.End) }
