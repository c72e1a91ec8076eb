package check

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/model/verbatim"
)

// label is where a conversation says who speaks from here on, or at least that somebody else may.
type label struct {
	start, end int    // from the beginning of the label to that of the speech
	name       string // as it stands there, without what is put around it; "" where nobody is named: a question, a dash
	sure       bool   // it cannot be the beginning of a sentence, whether it calls an actor or not
}

// Bounds of a label.
const (
	maxLabelWords = 10
	maxShort      = 4   // words of one without a colon
	maxLabel      = 200 // bytes
)

// speakerLabels are the labels of the text in their order, looked for once. What begins a line ends the speech before it,
// whether it is understood or not. Within a line a colon is more often the speaker's own: there only what names an actor,
// or is seen to be a label, counts.
func (in *inspection) speakerLabels(b *body) []label {
	if b.labels != nil {
		return b.labels
	}
	list, inner := []label{}, []label{}
	named := false            // somebody of the briefing has a label: what a hyphen begins is a list, then
	count := map[string]int{} // of the names that begin a line
	at := 0
	for line := range strings.Lines(b.text) {
		l, ok := lineLabel(line)
		if ok {
			l.start, l.end = l.start+at, l.end+at
			list = append(list, l)
			if l.name != "" {
				count[fold(l.name)]++
				named = named || in.anybody(l.name)
			}
		}
		inner = append(inner, innerLabels(line, at, l.end-at)...)
		at += len(line)
	}
	if named {
		list = slices.DeleteFunc(list, func(l label) bool { return l.name == "" && !l.sure })
	}
	for i := range list {
		name := list[i].name
		list[i].sure = list[i].sure || count[fold(name)] > 1 && !answers(name) || allCapitals(name) || asks(name)
	}
	for _, l := range inner {
		if name := fold(l.name); count[name] > 0 || l.name == "Q" || l.name == "A" || allCapitals(l.name) && strings.Contains(name, " ") || in.anybody(l.name) {
			l.sure = true
			list = append(list, l)
		}
	}
	slices.SortFunc(list, func(a, b label) int { return a.start - b.start })
	b.labels = list
	return list
}

// labelBefore is the last label before an offset; ok is false where there is none.
func (in *inspection) labelBefore(b *body, at int) (l label, ok bool) {
	list := in.speakerLabels(b)
	n := sort.Search(len(list), func(i int) bool { return list[i].end > at })
	if n == 0 {
		return label{}, false
	}
	return list[n-1], true
}

// relabelled reports whether somebody's label stands within a span.
func (in *inspection) relabelled(b *body, span verbatim.Span) bool {
	list := in.speakerLabels(b)
	n := sort.Search(len(list), func(i int) bool { return list[i].end > span.Start })
	return n < len(list) && list[n].start < span.End
}

// lineLabel is the label with which a line begins: KIM:, **Q**, Q., Question —, [00:12] KIM:, or a dash. Its offsets are
// those in the line.
func lineLabel(line string) (label, bool) {
	start := len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace))
	from := start + labelLead(line[start:])
	rest := line[from:min(len(line), from+maxLabel)]
	if name, n := beforeColon(rest); n > 0 && isLabel(name) {
		return label{start, from + n, bare(name), false}, true
	}
	if n := questionMark(rest); n > 0 {
		return label{start, from + n, bare(rest[:1]), rest[0] != 'A'}, true
	}
	if name, n := emphasised(line[start:min(len(line), start+maxLabel)]); n > 0 {
		return label{start, start + n, bare(name), false}, true
	}
	if name, n := beforeDash(rest); n > 0 {
		return label{start, from + n, bare(name), false}, true
	}
	if r, size := utf8.DecodeRuneInString(line[start:]); strings.ContainsRune("—–―─-", r) {
		after := line[start+size:]
		if strings.HasPrefix(after, " ") || r != '-' && strings.HasPrefix(after, string(r)) { // ――なぜ
			return label{start, start + size, "", r != '-'}, true
		}
	}
	return label{}, false
}

// labelLead is the length of what stands in front of a label on its line: signs of Markdown, a dash, the time.
func labelLead(line string) int {
	at := 0
	for at < len(line) {
		r, size := utf8.DecodeRuneInString(line[at:])
		switch {
		case unicode.IsSpace(r) || strings.ContainsRune("*_#>—–―-•\"“”«", r):
			at += size
		case clock(line[at:]) > 0:
			at += clock(line[at:])
		default:
			return at
		}
	}
	return at
}

// clock is the length of a time of the recording with which a text begins: 00:12, [1:00:12], (12:30); 0 where there is none.
func clock(s string) int {
	bare := strings.TrimLeft(s, "[(")
	end, colons := 0, 0
	for end < len(bare) && (isDigit(bare[end]) || (bare[end] == ':' || bare[end] == '.') && end > 0) {
		if bare[end] == ':' {
			colons++
		}
		end++
	}
	if colons == 0 || !isDigit(bare[end-1]) {
		return 0
	}
	closed := len(bare[end:]) - len(strings.TrimLeft(bare[end:], "])"))
	return len(s) - len(bare) + end + closed
}

// beforeColon is what stands in a line before its first colon, without those in brackets and in times, and where the speech
// begins behind it.
func beforeColon(line string) (name string, end int) {
	depth := 0
	for i, r := range line {
		switch r {
		case '\n':
			return "", 0
		case '(', '[', '（':
			depth++
		case ')', ']', '）':
			depth--
		case ':', '：':
			after := line[i+utf8.RuneLen(r):]
			if depth > 0 || strings.HasPrefix(after, "//") || i > 0 && isDigit(line[i-1]) && after != "" && isDigit(after[0]) {
				continue
			}
			marks := len(after) - len(strings.TrimLeft(after, "*_ \t"))
			return line[:i], i + utf8.RuneLen(r) + marks
		}
	}
	return "", 0
}

// beforeDash is the same for a dash between spaces. A few words that all look like a name must stand before it.
func beforeDash(line string) (name string, end int) {
	for _, dash := range []string{" — ", " – ", " ― "} {
		if name, _, ok := strings.Cut(line, dash); ok && len(strings.Fields(name)) <= maxShort && isLabel(name) && capitalised(name) {
			return name, len(name) + len(dash)
		}
	}
	return "", 0
}

// questionMark is the length of a Q or A that begins a turn: "Q. ", "A. ", "Q ".
func questionMark(line string) int {
	if len(line) < 2 || !strings.ContainsRune("QqA", rune(line[0])) {
		return 0
	}
	rest := strings.TrimLeft(line[1:], "*_")
	switch {
	case strings.HasPrefix(rest, ". "), strings.HasPrefix(rest, ") "):
		return len(line) - len(rest) + 2
	case line[0] == 'Q' && strings.HasPrefix(rest, " "):
		return len(line) - len(rest) + 1
	}
	return 0
}

// emphasised is a name in Markdown's emphasis at the beginning of a line before a new sentence: **Q** Why?
func emphasised(line string) (name string, end int) {
	for _, sign := range []string{"**", "__", "*", "_"} {
		rest, ok := strings.CutPrefix(line, sign)
		if !ok {
			continue
		}
		name, after, ok := strings.Cut(rest, sign)
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " \t"))
		if ok && isLabel(name) && capitalised(name) && len(strings.Fields(name)) <= maxShort && !unicode.IsLower(next) {
			return name, len(name) + 2*len(sign)
		}
		return "", 0
	}
	return "", 0
}

// innerLabels are what may be labels within a line that begins at an offset of the text, after its first bytes.
func innerLabels(line string, offset, from int) []label {
	var list []label
	for i := max(from, 0); i < len(line); {
		n := strings.IndexAny(line[i:], ":：")
		if n < 0 {
			break
		}
		colon := i + n
		_, size := utf8.DecodeRuneInString(line[colon:])
		i = colon + size
		window := line[max(from, colon-maxLabel, 0):colon]
		if !maybeCapital(window) {
			continue
		}
		if at := sentenceStart(window); at > 0 {
			name := strings.TrimFunc(window[at:], aroundLabel)
			if name != "" && len(strings.Fields(name)) <= maxLabelWords && capitalised(name) {
				list = append(list, label{start: offset + colon - len(window) + at, end: offset + i, name: bare(name)})
			}
		}
	}
	return list
}

// maybeCapital reports whether the last word of a text may be that of a name.
func maybeCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s[strings.LastIndexByte(s, ' ')+1:])
	return s != "" && !unicode.IsLower(r)
}

// sentenceStart is where the last sentence of a text begins; 0 where there is one only.
func sentenceStart(s string) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if strings.ContainsRune("。！？", r) {
			return i
		}
		if i -= size; r != ' ' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		if strings.ContainsRune("!?”\"…—])", before) || before == '.' && lastStop(s[:i+1]) == i {
			return i + 1
		}
	}
	return 0
}
