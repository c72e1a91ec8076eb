package model

import "briefing/model/edtf"

// InstrumentStatus is the legal life of an instrument on one day.
type InstrumentStatus string

// The states of an instrument. Unknown stands where the dates that are known do
// not tell, for instance where only the year of an end is known and the day
// falls into that year.
const (
	NotSigned   InstrumentStatus = "not yet signed"
	Signed      InstrumentStatus = "signed, not in force"
	SignedOnly  InstrumentStatus = "signed, entry into force not recorded"
	InForce     InstrumentStatus = "in force"
	Terminated  InstrumentStatus = "ended"
	Superseded  InstrumentStatus = "superseded"
	StatusUnset InstrumentStatus = "unknown"
)

// StatusOn derives the status of an instrument on a day from its dates: signed,
// in_force, terminated, and the in_force (or signed) dates of what supersedes it.
func (b *Briefing) StatusOn(id InstrumentID, day edtf.Day) InstrumentStatus {
	in := b.Instrument(id)
	if in == nil {
		return StatusUnset
	}
	ended, unsure := reached(in.Terminated, day)
	if ended {
		return Terminated
	}
	for i := range b.data.Instruments {
		later := &b.data.Instruments[i]
		if !supersedes(later, id) {
			continue
		}
		began := later.InForce
		if began.IsZero() {
			began = later.Signed
		}
		replaced, maybe := reached(began, day)
		if replaced {
			return Superseded
		}
		unsure = unsure || maybe
	}
	if unsure {
		return StatusUnset
	}
	return in.begunOn(day)
}

func (in *Instrument) begunOn(day edtf.Day) InstrumentStatus {
	inForce, maybeForce := reached(in.InForce, day)
	signed, maybeSigned := reached(in.Signed, day)
	switch {
	case inForce:
		return InForce
	case maybeForce || maybeSigned:
		return StatusUnset
	case signed && in.InForce.IsZero():
		return SignedOnly
	case signed:
		return Signed
	case in.Signed.IsZero() && in.InForce.IsZero():
		return StatusUnset
	case in.Signed.IsZero():
		return StatusUnset
	}
	return NotSigned
}

func supersedes(later *Instrument, id InstrumentID) bool {
	for _, old := range later.Supersedes {
		if old == id {
			return true
		}
	}
	return false
}

// reached tells whether a date has certainly come by a day, or only may have.
func reached(d edtf.Date, day edtf.Day) (certainly, maybe bool) {
	if d.IsZero() {
		return false, false
	}
	first, known := d.Earliest()
	if known && first > day {
		return false, false
	}
	if last, ok := d.Latest(); ok && last <= day {
		return true, false
	}
	return false, true
}
