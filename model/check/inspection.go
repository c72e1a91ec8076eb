package check

import (
	"sort"
	"strings"

	"briefing/model"
	"briefing/model/verbatim"
)

// inspection is one run over one briefing: what several rules need, worked out once.
type inspection struct {
	b      *model.Briefing
	refs   []model.Reference
	bodies map[model.SourceID]*body
	found  []finding // for each quote, in the order of the briefing
	texts  fullTexts
	unread map[model.Ref]model.Place // where something could not be read, by what it may be

	// How many more look-ups of near passages, comparisons of ids, and bytes to be read for words that are cut, this run may
	// spend.
	passages, guesses, reading int

	ids    map[model.Kind][]string // by kind; nil until asked for
	former map[model.Ref]string    // present ids by former ones; nil until asked for
	actors map[string]*model.Actor // by folded name; nil until asked for

	callers map[string][]*model.Actor // by the words of their names; nil until asked for
	fits    map[string]int            // how well labels fit anybody, as far as they were asked for
}

// finding is where the words of a quote stand in the body of its source.
type finding struct {
	body *body // nil where there is no source, or none with a text
	span verbatim.Span
	err  error
}

// Looking for what is near is the one slow thing here, and a briefing with thousands of misquotes is mended from the
// top: a run looks for so many passages, compares so many ids, and no more.
const (
	maxPassages = 25
	maxGuesses  = 1_000_000
	maxReading  = 256 << 20
)

func inspect(b *model.Briefing, opt Options) *inspection {
	in := &inspection{b: b, refs: b.References(), bodies: map[model.SourceID]*body{},
		unread: unread(b.Problems()), passages: maxPassages, guesses: maxGuesses, reading: maxReading}
	lookups := lookUps(b)
	in.readBodies(lookups)
	quotes := b.Quotes()
	in.found = make([]finding, len(quotes))
	for i := range quotes {
		q := &quotes[i]
		f := &in.found[i]
		if f.body = in.bodies[q.Source]; f.body != nil {
			f.span, f.err = f.body.norm.Find(q.Exact, q.Prefix, q.Suffix)
		}
	}
	in.texts = readTexts(opt.Texts, b, lookups)
	return in
}

// readBodies makes the bodies of all sources that hold a text, each once.
func (in *inspection) readBodies(lookups map[model.SourceID]int) {
	sources := in.b.Sources()
	for i := range sources {
		s := &sources[i]
		if in.bodies[s.ID] != nil || !holdsText(s) {
			continue
		}
		b := newBody(s.Where.File, s.Text, s.TextLine)
		b.norm = b.norm.IndexedFor(lookups[s.ID])
		b.talk = conversation(s.Type)
		in.bodies[s.ID] = b
	}
}

// lookUps tells how often something will be looked up in each source, about.
func lookUps(b *model.Briefing) map[model.SourceID]int {
	count := map[model.SourceID]int{}
	quotes, instruments := b.Quotes(), b.Instruments()
	for i := range quotes {
		count[quotes[i].Source]++
	}
	for i := range instruments {
		for _, v := range instruments[i].Versions {
			for _, c := range v.Clauses {
				count[v.Source] += 1 + strings.Count(c.Text, "\n\n")
			}
		}
	}
	return count
}

func holdsText(s *model.Source) bool {
	return s.Body != model.BodyAbsent && strings.TrimSpace(s.Text) != ""
}

// body is a text in which quotes are looked up.
type body struct {
	file  string
	text  string
	line  int // of its first character
	norm  verbatim.Text
	lines []int  // offsets at which lines begin
	gaps  []int  // offsets of the lines that only mark an omission
	marks *marks // nil until asked for

	labels []label // of speakers; nil until asked for
	talk   bool    // others speak, too, and a block quotation or a dash may be theirs
}

func newBody(file, text string, line int) *body {
	b := &body{file: file, text: text, line: max(line, 1), norm: verbatim.Normalize(text), lines: []int{0}}
	at := 0
	for line := range strings.Lines(text) {
		if omission(strings.TrimSpace(line)) {
			b.gaps = append(b.gaps, at)
		}
		if at += len(line); strings.HasSuffix(line, "\n") {
			b.lines = append(b.lines, at)
		}
	}
	return b
}

// place is where a byte of the text stands, without a column.
func (b *body) place(offset int) model.Place {
	n := sort.SearchInts(b.lines, offset+1)
	return model.Place{File: b.file, Line: b.line + n - 1}
}

// quotationMarks are the marks of the text, looked for once.
func (b *body) quotationMarks() *marks {
	if b.marks == nil {
		find := findMarks
		if b.talk {
			find = readMarks
		}
		m := find(b.text)
		b.marks = &m
	}
	return b.marks
}
