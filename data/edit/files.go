package edit

import (
	"fmt"
	"reflect"
	"strings"

	"briefing/model"
)

// File is a file of a briefing folder.
type File struct {
	Path string // in the folder, with slashes
	Data []byte
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
