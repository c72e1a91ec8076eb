package safe

import "unicode/utf8"

// maxMarks is the number of combining marks in a row that are shown.
const maxMarks = 4

// verdict says how a character is shown.
type verdict uint8

const (
	keep     verdict = iota // as it is
	newline                 // \n or \r\n
	tab                     //
	escape                  // as its picture or code point
	orphan                  // a mark with nothing before it: on a dotted circle
	ellipsis                // the first mark that is too many: as "…"
	swallow                 // a further one: the ellipsis stands for it
)

func (v verdict) hazard() bool { return v >= escape }

// state is what the verdict on a character depends on: what stands before it. The zero state is the start of a line.
type state struct {
	base  rune // last character shown that is neither mark nor joiner, 0 at the start of a line
	last  rune // last character shown
	marks int  // marks after base
}

// walk calls f for each character of s that is not simply kept, until f says false: its offset, its size in bytes,
// the rune (U+FFFD for an invalid byte) and the verdict.
func (st *state) walk(s string, f func(at, size int, r rune, v verdict) bool) {
	for i := 0; i < len(s); {
		if n := printable(s[i:]); n > 0 {
			i += n
			st.based(rune(s[i-1]))
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		var v verdict
		switch {
		case r == '\n':
			*st, v = state{}, newline
		case r == '\r' && i+1 < len(s) && s[i+1] == '\n':
			*st, v, size = state{}, newline, 2
		case r == '\t':
			v = tab
			st.based(' ')
		case r == utf8.RuneError && size == 1:
			v = escape
			st.based(r)
		default:
			v = st.judge(r, s[i+size:])
		}
		if v != keep && !f(i, size, r, v) {
			return
		}
		i += size
	}
}

// printable gives the length of the printable ASCII text with which s begins.
func printable(s string) int {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return i
		}
	}
	return len(s)
}

// based notes that r was shown and is what marks would combine with.
func (st *state) based(r rune) { *st = state{base: r, last: r} }

// judge gives the verdict on r, which is neither a line break nor a tab; rest is the text after it.
func (st *state) judge(r rune, rest string) verdict {
	switch {
	case everyday(r):
		st.based(r)
		return keep
	case isJoiner(r):
		if !st.joins(rest) {
			return st.escaped()
		}
		st.last = r
		return keep
	case isSelector(r):
		if !selects(st.last, r) {
			return st.escaped()
		}
	case isHidden(r):
		return st.escaped()
	case !isMark(r):
		st.based(r)
		return keep
	}
	return st.mark(r)
}

// mark gives the verdict on a combining mark.
func (st *state) mark(r rune) verdict {
	if st.base == 0 {
		*st = state{base: '◌', last: r, marks: 1}
		return orphan
	}
	st.marks++
	switch {
	case st.marks <= maxMarks:
		st.last = r
		return keep
	case st.marks == maxMarks+1:
		st.base, st.last = '…', '…'
		return ellipsis
	}
	return swallow
}

func (st *state) escaped() verdict {
	st.based('>')
	return escape
}

// joins tells whether a joiner has a use between what stands before and rest: after a virama, or between two characters
// of scripts whose letters join.
func (st *state) joins(rest string) bool {
	if !isJoining(st.base) || isJoiner(st.last) {
		return false
	}
	if isVirama(st.last) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if isSelector(next) || isHidden(next) {
		return false
	}
	return isJoining(next) && (!isMark(next) || st.marks < maxMarks)
}
