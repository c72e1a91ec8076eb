package folder

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"sync"
	"sync/atomic"

	"briefing/model"
)

// ErrNoBriefing is the error of Load where there is no briefing.yaml.
var ErrNoBriefing = errors.New("no briefing.yaml")

// Load reads the briefing in fsys. It fails only where there is none: with
// [ErrNoBriefing], or with the error that kept it from listing the folder.
// Everything else that is wrong is a problem of the briefing that it gives back.
func Load(fsys fs.FS) (*model.Briefing, error) {
	l := loader{fsys: fsys, records: newRecords()}
	files, problems, err := list(fsys)
	if err != nil {
		return nil, err
	}
	var data model.Data
	var versions []piece
	for _, p := range l.readAll(files) {
		problems = append(problems, p.problems...)
		p.addTo(&data)
		if p.file.kind == versionFile {
			versions = append(versions, p)
		}
	}
	for _, p := range versions {
		problems = append(problems, attach(p, data.Instruments)...)
	}
	return model.New(data, problems), nil
}

// loader reads the files of one folder. It does not change, so that several
// files can be read at once.
type loader struct {
	fsys    fs.FS
	records records
}

// piece is what one file holds.
type piece struct {
	file     file
	data     model.Data
	clauses  []model.Clause // of a text version
	problems []model.Problem

	doc  *document // the file while it is read; nil: it could not be, or has been
	text string
}

func (p *piece) addTo(d *model.Data) {
	if p.file.kind == briefingFile {
		d.Meta = p.data.Meta
	}
	d.Actors = append(d.Actors, p.data.Actors...)
	d.Issues = append(d.Issues, p.data.Issues...)
	d.Events = append(d.Events, p.data.Events...)
	d.Sources = append(d.Sources, p.data.Sources...)
	d.Quotes = append(d.Quotes, p.data.Quotes...)
	d.Positions = append(d.Positions, p.data.Positions...)
	d.Instruments = append(d.Instruments, p.data.Instruments...)
	d.Comparisons = append(d.Comparisons, p.data.Comparisons...)
	d.Judgments = append(d.Judgments, p.data.Judgments...)
}

// readAll reads files, several at once; the pieces come in the order of files.
func (l *loader) readAll(files []file) []piece {
	pieces := make([]piece, len(files))
	each(len(files), func(i int) { pieces[i] = piece{file: files[i]}; pieces[i].guarded(l.read) })
	ration(pieces)
	each(len(files), func(i int) { pieces[i].guarded((*piece).decode) })
	return pieces
}

// each does n things, as many at once as the machine can.
func each(n int, do func(i int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				do(int(i))
			}
		})
	}
	workers.Wait()
}

// guarded does something with a piece in a goroutine of its own, where nobody else
// could stop a panic: the file is then one that cannot be read.
func (p *piece) guarded(do func(*piece)) {
	defer func() {
		if v := recover(); v != nil {
			r := report{file: p.file.path}
			r.add(codeFile, 0, 0, "the file cannot be read: the program fails on it, with "+quote(fmt.Sprint(v)),
				"please report this, with the file if you can")
			*p = piece{file: p.file, problems: r.problems}
		}
	}()
	do(p)
}

// read reads the text of a file.
func (l *loader) read(p *piece) {
	d := &document{report: report{file: p.file.path}, records: l.records}
	if text, ok := readText(l.fsys, &d.report); ok {
		p.doc, p.text = d, text
	} else {
		p.problems = d.done()
	}
}

// ration sees that the YAML of a briefing is no more than is read in a second or two.
// It goes by the order of the files, so that it is the same ones every time that are
// too many; briefing.yaml is always read.
func ration(pieces []piece) {
	bytes, parts := maxYAML, maxAllParts
	for i := range pieces {
		p := &pieces[i]
		if p.doc == nil || p.file.kind == briefingFile {
			continue
		}
		text := p.yaml()
		n, long := measure(text)
		switch {
		case long > 0 || n > maxParts: // it is refused for what it is itself
		case len(text) > bytes || n > parts:
			p.doc.rationed = true
		default:
			bytes, parts = bytes-len(text), parts-n
		}
	}
}

// yaml is what of a piece is read as YAML.
func (p *piece) yaml() string {
	switch p.file.kind {
	case versionFile:
		return ""
	case sourceFile:
		front, _ := cutFront(p.text)
		if len(front.YAML) > maxFront {
			return ""
		}
		return front.YAML
	}
	return p.text
}

// decode makes of the text of a piece what it says.
func (p *piece) decode() {
	d := p.doc
	if d == nil {
		return
	}
	if p.file.kind == versionFile {
		p.clauses = clauses(&d.report, p.text)
	} else {
		d.entities(&p.data, p.file, p.text)
	}
	p.problems = d.done()
	p.doc, p.text = nil, ""
}
