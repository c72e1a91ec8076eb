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
	sure       bool   // it cannot be the beginning of a sentence
}

// Bounds of a label.
const (
	maxLabelWords = 8
	maxLabel      = 100 // bytes
)

// speakerLabels are the labels of the text in their order, looked for once. What begins a line ends the speech before it,
// whether it is understood or not. Within a line a colon is more often the speaker's own: there only what names an actor,
// or is seen to be a label, counts.
func (in *inspection) speakerLabels(b *body) []label {
	if b.labels != nil {
		return b.labels
	}
	list, inner := []label{}, []label{}
	count := map[string]int{} // of the names that begin a line
	at := 0
	for line := range strings.Lines(b.text) {
		l, ok := lineLabel(line)
		if ok {
			l.start, l.end = l.start+at, l.end+at
			list = append(list, l)
			count[fold(l.name)]++
		}
		inner = append(inner, innerLabels(line, at, l.end-at)...)
		at += len(line)
	}
	for i := range list {
		name := list[i].name
		list[i].sure = list[i].sure || count[fold(name)] > 1 || allCapitals(name) || in.anybody(name)
	}
	for _, l := range inner {
		if name := fold(l.name); count[name] > 0 || len(l.name) == 1 || allCapitals(l.name) && strings.Contains(name, " ") || in.anybody(l.name) {
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
		return label{start, from + n, "", true}, true
	}
	if name, n := emphasised(line[start:min(len(line), start+maxLabel)]); n > 0 {
		return label{start, start + n, bare(name), true}, true
	}
	if name, n := beforeDash(rest); n > 0 {
		return label{start, from + n, bare(name), false}, true
	}
	if r, size := utf8.DecodeRuneInString(line[start:]); strings.ContainsRune("—–―-", r) && strings.HasPrefix(line[start+size:], " ") {
		return label{start, start + size, "", r != '-'}, true
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
	const most = 4
	for _, dash := range []string{" — ", " – ", " ― "} {
		if name, _, ok := strings.Cut(line, dash); ok && len(strings.Fields(name)) <= most && isLabel(name) && capitalised(name) {
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
	if strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ") ") || line[0] == 'Q' && strings.HasPrefix(rest, " ") {
		return len(line) - len(rest) + 2
	}
	return 0
}

// emphasised is a name in Markdown's emphasis at the beginning of a line, in capitals or of one letter: **Q** Why?
func emphasised(line string) (name string, end int) {
	for _, sign := range []string{"**", "__", "*", "_"} {
		rest, ok := strings.CutPrefix(line, sign)
		if !ok {
			continue
		}
		name, _, ok := strings.Cut(rest, sign)
		if ok && isLabel(name) && (utf8.RuneCountInString(name) == 1 || allCapitals(name)) {
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
		if at := sentenceStart(window); at > 0 {
			name := strings.TrimFunc(window[at:], aroundLabel)
			if name != "" && len(strings.Fields(name)) <= maxLabelWords && capitalised(name) {
				list = append(list, label{start: offset + colon - len(window) + at, end: offset + i, name: bare(name)})
			}
		}
	}
	return list
}

// sentenceStart is where the last sentence of a text begins; 0 where there is one only.
func sentenceStart(s string) int {
	at := max(0, lastStop(s))
	for _, stop := range []string{"! ", "? ", "” ", "\" ", "… ", "— ", "] ", ") ", "。", "！", "？"} {
		if i := strings.LastIndex(s, stop); i >= 0 {
			at = max(at, i+len(stop))
		}
	}
	return at
}

// aroundLabel tells the signs that are put around a label and are no part of it.
func aroundLabel(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("*_#>-—–―•\"“”«»", r)
}

// bare is a label without what stands around it and without remarks in brackets: Kim of "**KIM** [00:12]", Putin of
// "Putin (via interpreter)".
func bare(name string) string {
	var b strings.Builder
	depth := 0
	for _, r := range name {
		switch {
		case strings.ContainsRune("([（", r):
			depth++
		case strings.ContainsRune(")]）", r):
			depth = max(0, depth-1)
			b.WriteByte(' ')
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(strings.TrimFunc(b.String(), aroundLabel)), " ")
}

// isLabel reports whether what stands at the beginning of a line before a colon or a dash may be a label: a few words, of
// one sentence, and none of those that make a sentence of it.
func isLabel(name string) bool {
	name = bare(name)
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > maxLabelWords || strings.ContainsAny(name, "!?;。！？") || lastStop(name) >= 0 {
		return false
	}
	if strings.IndexFunc(name, unicode.IsLetter) < 0 {
		return false
	}
	return capitalised(name) || !slices.ContainsFunc(words, sentenceWord) && !opensSentence(words[0])
}

// sentenceWord tells words that no label holds.
func sentenceWord(word string) bool {
	const list = "i me we us you he she it they is are was were be am have has had do does did let must will would can could not what so"
	return slices.Contains(strings.Fields(list), word)
}

// opensSentence tells words with which a sentence begins, and no label.
func opensSentence(word string) bool {
	const list = "And But Or So Then Now Well Yes No If Because What Why How When Here There I We You He She It They"
	return slices.Contains(strings.Fields(list), word)
}

// capitalised reports whether each word of a name begins with a capital letter, or is written without any.
func capitalised(name string) bool {
	for i, f := range strings.Fields(name) {
		if i > 0 && slices.Contains(strings.Fields("and of the von van der den de di da la le el al bin ibn"), f) {
			continue
		}
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(f, "([&/"))
		if unicode.IsLower(r) || i == 0 && !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

func allCapitals(name string) bool {
	letters := 0
	for _, r := range name {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

// lastStop is where the last sentence of a line begins; -1 where there is one only. The stop of an initial ends none.
func lastStop(line string) int {
	for end := len(line); ; {
		i := strings.LastIndex(line[:end], ". ")
		if i < 0 {
			return -1
		}
		word := line[strings.LastIndexAny(line[:i], " .")+1 : i]
		if utf8.RuneCountInString(word) > 1 && !slices.Contains(strings.Fields("Mr Mrs Ms Dr St Prof Sen Rep Gov Gen Col Lt Adm Amb"), word) {
			return i + 1
		}
		end = i
	}
}
