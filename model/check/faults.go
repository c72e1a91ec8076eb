package check

import "briefing/model"

// part is the part of a quote that a problem is about.
type part string

const (
	partWords       part = "words"       // they do not stand in the source, or not so
	partType        part = "type"        // they stand there, but not as direct, mixed or indirect speech
	partTranslation part = "translation" // the quote holds, its translation does not go with it
)

// fault is a problem of a quote with the part that it is about.
type fault struct {
	part part
	model.Problem
}

// faults are the problems of quotes under E04 and E08, without code and severity, those of the words first.
func (in *inspection) faults() []fault {
	var list []fault
	for _, p := range unquotable(in) {
		if p.Subject.Kind == model.KindQuote {
			list = append(list, fault{partWords, p})
		}
	}
	return append(list, in.markFaults()...)
}
