package edit

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"briefing/data/folder"
	"briefing/model"
)

// rewriting is a file with some of its bytes replaced.
type rewriting struct {
	src     string
	skip    int // bytes of the byte order mark
	text    *text
	splices []splice
}

// splice is text put into the place of other text.
type splice struct {
	from, to int // in bytes
	text     string
}

func newRewriting(data []byte) *rewriting {
	src := string(data)
	bare := strings.TrimPrefix(src, bom)
	return &rewriting{src: src, skip: len(src) - len(bare), text: newText(bare)}
}

// put replaces bytes, counted without the byte order mark. The same twice counts once.
func (w *rewriting) put(from, to int, text string) {
	s := splice{from + w.skip, to + w.skip, text}
	if !slices.Contains(w.splices, s) {
		w.splices = append(w.splices, s)
	}
}

func (w *rewriting) result() []byte {
	slices.SortStableFunc(w.splices, func(a, b splice) int { return a.from - b.from })
	var out []byte
	at := 0
	for _, s := range w.splices {
		out = append(out, w.src[at:s.from]...)
		out = append(out, s.text...)
		at = s.to
	}
	return append(out, w.src[at:]...)
}

// rewriting is the rewriting of a file, begun when it is first asked for.
func (r *renaming) rewriting(file string) *rewriting {
	if r.edits[file] == nil {
		r.edits[file] = newRewriting(r.files[file])
	}
	return r.edits[file]
}

// token is an id as it is written, without quotation marks.
type token struct {
	in       *rewriting
	from, to int
	value    string
	plain    bool // there are no marks
}

func (t token) replace(value string) {
	if t.plain {
		value = scalar(value, 0, 0)
	}
	t.in.put(t.from, t.to, value)
}

// tokenAt finds the id that is written at a place.
func (r *renaming) tokenAt(at model.Place) (token, error) {
	w := r.rewriting(at.File)
	src := w.text.src
	from := w.text.offset(at.Line, at.Column)
	to, bare := from, false
	if from < len(src) && (src[from] == '"' || src[from] == '\'') {
		end := quotedEnd(src, from, src[from])
		from, to = from+1, end-1
	} else {
		bare = true
		for to < len(src) && strings.IndexByte("abcdefghijklmnopqrstuvwxyz0123456789-_#@", src[to]) >= 0 {
			to++
		}
	}
	if from >= to {
		return token{}, fmt.Errorf("%s: the id is written in an unusual way; write it plainly and try again", at)
	}
	return token{w, from, to, src[from:to], bare}, nil
}

// self changes the id of the thing itself and leaves the old one under formerly.
func (r *renaming) self() error {
	if r.kind == KindStatement {
		return nil // it is nothing but its references
	}
	at := r.owner.written.At(r.owner.path)
	entry, rd, base, err := r.entryAt(at)
	if err != nil {
		return err
	}
	from, to := lastPart(r.from), lastPart(r.to)
	e := entryEdit{w: r.rewriting(at.File), entry: entry, reader: rd, base: base}
	if id := e.item("id"); id != nil && id.value != nil {
		t, err := r.tokenAt(r.owner.written.At(strings.TrimPrefix(r.owner.path+".id", ".")))
		if err != nil {
			return err
		}
		if t.value != from {
			return fmt.Errorf("%s: the id is written in an unusual way; write it plainly and try again", at)
		}
		t.replace(to)
	} else if r.kind == model.KindPosition {
		e.insert("id: " + scalar(to, 0, 0))
	}
	switch r.kind {
	case model.KindProvision:
		r.headings(from, to)
		e.formerly(from)
	case model.KindPosition, KindVersion:
	default:
		e.formerly(from)
	}
	return nil
}

// lastPart is the part of an id that is written where the thing itself is.
func lastPart(id string) string { return id[strings.LastIndexAny(id, "#@")+1:] }

// headings changes the id of a provision in the headings of its texts.
func (r *renaming) headings(from, to string) {
	in, _, _ := strings.Cut(r.from, "#")
	for _, v := range r.b.Instrument(model.InstrumentID(in)).Versions {
		for _, c := range v.Clauses {
			if c.EID == from {
				w := r.rewriting(c.Where.File)
				at := w.text.offset(c.Where.Line, c.Where.Column)
				w.put(at, at+len(from), to)
			}
		}
	}
}

// entryAt finds the mapping that begins at a place; nil where front matter is empty. base is where the text that it was
// read from begins in the file.
func (r *renaming) entryAt(at model.Place) (entry *piece, rd *reader, base int, err error) {
	w := r.rewriting(at.File)
	src, line := w.text.src, at.Line
	if strings.HasSuffix(at.File, ".md") {
		f, err := folder.CutFront(src)
		if err != nil {
			return nil, nil, 0, fmt.Errorf("reading %s: %w", at.File, err)
		}
		src, base, line = f.YAML, len(f.Open), at.Line-1
	}
	root, rd, err := read(src)
	if err != nil {
		return nil, nil, 0, fmt.Errorf("reading %s: %w", at.File, err)
	}
	if root == nil {
		return nil, rd, base, nil
	}
	if entry = root.mappingAt(line, at.Column); entry == nil {
		return nil, nil, 0, fmt.Errorf("%s: the entry is written in an unusual way; write it plainly and try again", at)
	}
	return entry, rd, base, nil
}

// mappingAt finds the mapping whose node has a place.
func (p *piece) mappingAt(line, column int) *piece {
	if p.node.Kind == yaml.MappingNode && p.node.Line == line && p.node.Column == column {
		return p
	}
	for _, it := range p.items {
		if it.value == nil || !it.value.group() {
			continue
		}
		if found := it.value.mappingAt(line, column); found != nil {
			return found
		}
	}
	return nil
}

// entryEdit changes the keys of one mapping.
type entryEdit struct {
	w      *rewriting
	entry  *piece // nil: nothing is written in it yet
	reader *reader
	base   int
}

func (e entryEdit) item(key string) *item {
	if e.entry == nil {
		return nil
	}
	for _, it := range e.entry.items {
		if it.key.Value == key {
			return it
		}
	}
	return nil
}

func (e entryEdit) put(at int, text string) { e.w.put(e.base+at, e.base+at, text) }

// indent is what stands before the keys of the entry, with the line break before it.
func (e entryEdit) indent() string {
	return lineBreak(e.w.src) + strings.Repeat(" ", e.entry.column)
}

// insert puts lines at the beginning of the entry; in brackets, one line.
func (e entryEdit) insert(lines ...string) {
	switch {
	case e.entry == nil:
		nl := lineBreak(e.w.src)
		e.put(0, strings.Join(lines, nl)+nl)
	case e.entry.flow():
		e.put(e.entry.start+1, lines[0]+", ")
	default:
		e.put(e.entry.start, strings.Join(lines, e.indent())+e.indent())
	}
}

// formerly adds an id to the former ones of the entry.
func (e entryEdit) formerly(old string) {
	old = scalar(old, 0, 0)
	it := e.item("formerly")
	if it == nil {
		e.newFormerly(old)
		return
	}
	v := it.value
	switch {
	case v == nil:
		colon := it.keyEnd + strings.IndexByte(e.reader.src[it.keyEnd:], ':') + 1
		e.put(colon, " ["+old+"]")
	case len(v.items) == 0:
		e.put(v.start+1, old)
	case v.flow():
		e.put(v.items[len(v.items)-1].end(), ", "+old)
	default:
		last := v.items[len(v.items)-1]
		line := e.reader.src[e.reader.lineStart(last.start):last.start]
		e.put(e.reader.lineEnd(last.end()), lineBreak(e.w.src)+strings.Repeat(" ", len(line))+"- "+old)
	}
}

// newFormerly adds the key, below the id where there is one.
func (e entryEdit) newFormerly(old string) {
	id := e.item("id")
	switch {
	case id == nil && e.entry != nil && e.entry.flow():
		e.insert("formerly: [" + old + "]")
	case id == nil:
		e.insert("formerly:", "  - "+old)
	case e.entry.flow():
		e.put(id.end(), ", formerly: ["+old+"]")
	default:
		e.put(e.reader.lineEnd(id.end()), e.indent()+"formerly:"+e.indent()+"  - "+old)
	}
}
