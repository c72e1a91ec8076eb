package edit

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"briefing/model"
)

// File is a file of a briefing folder.
type File struct {
	Path string // in the folder, with slashes
	Data []byte
}

// Encode writes a briefing as the files of a folder, by path. What the loader reads from them is what was written. A
// text that is not UTF-8 cannot be written.
func Encode(d *model.Data) ([]File, error) {
	var files filing
	files.one("briefing.yaml", d.Meta)
	files.list("actors.yaml", d.Actors)
	files.list("issues.yaml", d.Issues)
	files.list("events.yaml", d.Events)
	files.list("positions.yaml", d.Positions)
	files.list("comparisons.yaml", d.Comparisons)
	files.list("judgments.yaml", d.Judgments)
	quotes := slices.Clone(d.Quotes)
	slices.SortStableFunc(quotes, func(a, b model.Quote) int { return strings.Compare(string(a.Source), string(b.Source)) })
	for len(quotes) > 0 {
		id, n := quotes[0].Source, 0
		for n < len(quotes) && quotes[n].Source == id {
			n++
		}
		files.list(quotesPath(id), quotes[:n])
		quotes = quotes[n:]
	}
	for i := range d.Sources {
		files.source(&d.Sources[i])
	}
	for i := range d.Instruments {
		files.instrument(&d.Instruments[i])
	}
	slices.SortFunc(files.files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return files.files, files.err
}

func sourcePath(id model.SourceID) string { return "sources/" + string(id) + ".md" }
func quotesPath(id model.SourceID) string { return "quotes/" + string(id) + ".yaml" }
func instrumentPath(id model.InstrumentID) string {
	return "instruments/" + string(id) + "/instrument.yaml"
}

func versionPath(in model.InstrumentID, v model.VersionID) string {
	return "instruments/" + string(in) + "/" + string(v) + ".md"
}

// filing gathers files.
type filing struct {
	files []File
	err   error // the first
}

func (f *filing) add(name, text string, err error) {
	if err != nil && f.err == nil {
		f.err = fmt.Errorf("writing %s: %w", name, err)
	}
	f.files = append(f.files, File{name, []byte(text)})
}

func (f *filing) one(name string, v any) {
	e := encoder{style: canonical()}
	e.record(reflect.ValueOf(v), 0, false)
	f.add(name, e.out.String(), e.err)
}

// list writes a list of entries, unless it is empty.
func (f *filing) list(name string, entries any) {
	e := encoder{style: canonical()}
	v := reflect.ValueOf(entries)
	for i := range v.Len() {
		if i > 0 {
			e.out.WriteByte('\n')
		}
		e.entry(v.Index(i))
	}
	if v.Len() > 0 {
		f.add(name, e.out.String(), e.err)
	}
}

// source leaves the id to the name of the file.
func (f *filing) source(s *model.Source) {
	e := encoder{style: canonical(), nameless: true}
	e.record(reflect.ValueOf(*s), 0, false)
	f.add(sourcePath(s.ID), "---\n"+e.out.String()+"---\n"+s.Text, e.err)
}

// instrument writes an instrument and those of its versions that hold a text.
func (f *filing) instrument(in *model.Instrument) {
	f.one(instrumentPath(in.ID), *in)
	for _, v := range in.Versions {
		if len(v.Clauses) > 0 {
			f.add(versionPath(in.ID, v.ID), clauses(v.Clauses), nil)
		}
	}
}

func clauses(list []model.Clause) string {
	var b strings.Builder
	for i, c := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(strings.TrimRight("## "+c.EID+" "+c.Heading, " ") + "\n\n" + c.Text + "\n")
	}
	return b.String()
}
