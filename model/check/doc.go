// Package check is the promise behind `briefing check`: every quote verbatim or an error, every clause of an instrument in
// the source of its version, every reference to something, every date possible, and a warning where the data contradict
// each other.
//
// It promises that each rule of the format has one code that stays the same over versions (see [Rules]), that a problem
// has the place of the offending value, says what is wrong in one line and what to do about it in another, that two runs
// over the same briefing report the same in the same order, and that no error can be silenced.
//
// It refuses to mend: a passage that resembles a quote is named with its score and never accepted in its place, and the
// nearest id is never used instead of the one written. It knows no folder: what can only be seen while reading (unknown
// keys, malformed values, unreadable files) comes from the loader with the [model.Briefing], and full texts of sources
// come in as an [io/fs.FS].
package check
