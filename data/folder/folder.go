package folder

import (
	"errors"
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
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(files)); i = next.Add(1) - 1 {
				pieces[i] = l.read(files[i])
			}
		})
	}
	workers.Wait()
	return pieces
}

func (l *loader) read(f file) piece {
	d := &document{report: report{file: f.path}, records: l.records}
	p := piece{file: f}
	if text, ok := readText(l.fsys, &d.report); ok {
		if f.kind == versionFile {
			p.clauses = clauses(&d.report, text)
		} else {
			d.entities(&p.data, f, text)
		}
	}
	p.problems = d.done()
	return p
}
