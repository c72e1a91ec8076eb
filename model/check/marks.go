package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"briefing/model/verbatim"
)

// marks are the quotation marks of a text: what they enclose, and which of them have no partner.
//
// Four families of marks are read each by itself, so that nesting one in another cannot confuse them: double marks
// (“ ” „ ‟ " ″ and those spelled out, such as &quot; or two apostrophes), guillemets (« » ‹ ›), brackets (「」 『』 《》 〈〉)
// and single marks (‘ ’ ‚ '), which are apostrophes too and count only in pairs. Whether a straight mark opens or closes is
// told by what stands beside it, and only where that is unclear by turns, so that one inch mark does not turn a whole
// paragraph inside out.
//
// A quotation ends with its paragraph, for each paragraph of a long quotation opens with a mark of its own, unless the
// next mark after the paragraph is one that closes it. A mark that nothing closes encloses the rest of its paragraph where
// it begins it, as printers do with speech that goes on, or where the next paragraph takes up what was announced (he said:
// “…). Loose inside a paragraph it is a slip and encloses nothing.
type marks struct {
	enclosed []verbatim.Span // in order, apart from each other; without the outer marks
	pairs    []pair          // by the opening mark
	unsure   []pair          // single marks of which the second may be the apostrophe of a possessive
	titles   []pair          // marks around titles
	loose    []int           // where double marks, guillemets and brackets stand that have no partner
	anew     []int           // the same, where the next paragraph takes the quotation up again
	closes   []int           // the closing marks of pairs
}

// pair is where an opening mark and the mark that closes it stand, and where each of them ends.
type pair struct{ open, inner, close, end int }

func pairOf(open, close token) pair { return pair{open.at, open.end(), close.at, close.end()} }

// findMarks gives the marks of a text; what is set apart without any, in a block quotation or between the dashes of a
// dialogue, counts as enclosed.
func findMarks(text string) marks {
	m := readMarks(text)
	m.enclosed = merge(append(m.enclosed, set(text, paragraphs(text))...))
	return m
}

// readMarks gives the marks alone.
func readMarks(text string) marks {
	var m marks
	paras := paragraphs(text)
	for _, f := range []family{{doubleMarks, doubleRole}, {guillemetMarks, guillemetRole}, {bracketMarks, bracketRole}} {
		m.read(text, paras, tokens(text, paras, f.marks), f)
	}
	m.readSingles(paras, tokens(text, paras, singleMarks))
	m.enclosed = merge(m.enclosed)
	slices.Sort(m.loose)
	for _, p := range m.pairs {
		m.closes = append(m.closes, p.close)
	}
	slices.Sort(m.closes)
	slices.SortFunc(m.pairs, func(a, b pair) int { return cmp.Compare(a.open, b.open) })
	return m
}

// merge puts spans in order and joins those that touch.
func merge(spans []verbatim.Span) []verbatim.Span {
	slices.SortFunc(spans, func(a, b verbatim.Span) int { return cmp.Compare(a.Start, b.Start) })
	var list []verbatim.Span
	for _, s := range spans {
		if n := len(list); n > 0 && s.Start <= list[n-1].End {
			list[n-1].End = max(list[n-1].End, s.End)
		} else if s.Start < s.End {
			list = append(list, s)
		}
	}
	return list
}

// paragraph is a stretch of text between blank lines, or a line that only marks an omission.
type paragraph struct {
	verbatim.Span
	omission bool
}

func paragraphs(text string) []paragraph {
	var list []paragraph
	open, offset := false, 0
	for line := range strings.Lines(text) {
		bare := strings.TrimSpace(line)
		span := verbatim.Span{Start: offset, End: offset + len(line)}
		offset = span.End
		switch {
		case bare == "":
			open = false
		case omission(bare):
			list = append(list, paragraph{span, true})
			open = false
		case open:
			list[len(list)-1].End = span.End
		default:
			list = append(list, paragraph{span, false})
			open = true
		}
	}
	return list
}

// token is a quotation mark with what stands beside it; 0 is the edge of the paragraph.
type token struct {
	at, size      int
	mark          rune
	before, after rune
	lead, rest    string // of the paragraph, before and after the mark
}

func (t token) end() int { return t.at + t.size }

// first reports whether a mark begins its paragraph, after an omission at most.
func (t token) first() bool {
	const most = 24 // bytes that an omission and other marks take at most
	if len(t.lead) > most {
		return false
	}
	lead := strings.TrimSpace(t.lead)
	if i, n := nextOmission(lead); i == 0 {
		lead = lead[n:]
	}
	return strings.TrimFunc(lead, spaceOrMark) == ""
}

// announced reports whether a colon or a comma leads to a mark: he said: “…
func (t token) announced() bool {
	lead := strings.TrimRight(t.lead, " \n")
	return strings.HasSuffix(lead, ":") || strings.HasSuffix(lead, ",") || strings.HasSuffix(lead, "：")
}

// read reads one family of marks.
func (m *marks) read(text string, paras []paragraph, byPara [][]token, f family) {
	var open []token // waiting for their partners, outermost first
	next := nextMarked(paras, byPara)
	for i, p := range paras {
		from := p.Start // where what is enclosed begins; of use only while open is not empty
		for _, t := range byPara[i] {
			switch last := len(open) - 1; f.role(t, open) {
			case opens:
				if last < 0 {
					from = t.end()
				}
				open = append(open, t)
			case closes:
				if last < 0 {
					m.loose = append(m.loose, t.at)
					continue
				}
				found := pairOf(open[last], t)
				open = open[:last]
				if title(found, t) && !cued(found, t, p, text) {
					m.titles = append(m.titles, found)
					continue
				}
				m.pairs = append(m.pairs, found)
				if last == 0 {
					m.enclosed = append(m.enclosed, verbatim.Span{Start: from, End: t.at})
				}
			}
		}
		if len(open) == 0 {
			continue
		}
		end := ends
		if n := next[i+1]; n < len(paras) && !paras[n].omission {
			end = f.fate(byPara[n][0], n == i+1, open)
		}
		if end == goesOn || open[0].first() || end == anew && open[0].announced() {
			m.enclosed = append(m.enclosed, verbatim.Span{Start: from, End: p.End})
		}
		if end == goesOn {
			continue
		}
		m.unclosed(open, end)
		open = nil
	}
}

// unclosed notes the marks that nothing closes.
func (m *marks) unclosed(open []token, end fate) {
	for _, t := range open {
		if end == anew {
			m.anew = append(m.anew, t.at)
		} else {
			m.loose = append(m.loose, t.at)
		}
	}
}

// What becomes of a quotation that is open at the end of its paragraph.
type fate int

const (
	ends   fate = iota // its mark was never closed
	anew               // the next paragraph opens with a mark of its own
	goesOn             // the next mark closes it
)

// fate tells it from the next mark after the paragraph, which may be in the paragraph directly below.
func (f family) fate(next token, below bool, open []token) fate {
	switch f.role(next, open) {
	case closes:
		return goesOn
	case opens:
		if below && next.first() {
			return anew
		}
	}
	return ends
}

// nextMarked gives for each paragraph, and for the end, the first one from there on that has marks or is an omission.
func nextMarked(paras []paragraph, byPara [][]token) []int {
	next := make([]int, len(paras)+1)
	next[len(paras)] = len(paras)
	for i := len(paras) - 1; i >= 0; i-- {
		next[i] = next[i+1]
		if paras[i].omission || len(byPara[i]) > 0 {
			next[i] = i
		}
	}
	return next
}

// encloses reports whether all of a span of text stands inside quotation marks, leaving out white space and marks, and
// whether any of it does.
func (m *marks) encloses(text string, span verbatim.Span) (all, some bool) {
	all = true
	n := m.from(span.Start)
	for i, r := range text[span.Start:span.End] {
		at := span.Start + i
		for n < len(m.enclosed) && m.enclosed[n].End <= at {
			n++
		}
		if spaceOrMark(r) {
			continue
		}
		if n < len(m.enclosed) && m.enclosed[n].Start <= at {
			some = true
		} else {
			all = false
		}
	}
	return all && some, some
}

// from is the first stretch that ends after an offset.
func (m *marks) from(at int) int {
	n, _ := slices.BinarySearchFunc(m.enclosed, at, func(s verbatim.Span, at int) int { return cmp.Compare(s.End, at+1) })
	return n
}

// at reports whether what stands at an offset is inside quotation marks.
func (m *marks) at(offset int) bool {
	n := m.from(offset)
	return n < len(m.enclosed) && m.enclosed[n].Start <= offset
}

// paired reports whether the mark at an offset has a partner.
func (m *marks) paired(at int) bool {
	_, opens := slices.BinarySearchFunc(m.pairs, at, func(p pair, at int) int { return cmp.Compare(p.open, at) })
	_, closes := slices.BinarySearch(m.closes, at)
	return opens || closes
}

// fragments counts what stands in quotation marks: pairs of marks, and marks whose partner the outlet forgot.
func (m *marks) fragments() int { return len(m.pairs) + len(m.loose) + len(m.anew) }

// possibly counts also what may stand in single marks.
func (m *marks) possibly() int { return m.fragments() + len(m.unsure) }

// exactly reports whether a span of text is all that stands between two marks, apart from stops and commas.
func (m *marks) exactly(text string, span verbatim.Span) bool {
	before := strings.TrimRightFunc(text[:span.Start], spaceOrStop)
	n, _ := slices.BinarySearchFunc(m.pairs, len(before), func(p pair, at int) int { return cmp.Compare(p.open, at) })
	if n--; n < 0 || m.pairs[n].inner != len(before) || m.pairs[n].close < span.End {
		return false
	}
	return strings.TrimLeftFunc(text[span.End:m.pairs[n].close], spaceOrStop) == ""
}

func spaceOrStop(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".,;:!?…", r) }
