package edit

import (
	"reflect"
	"slices"
	"strings"

	"briefing/model"
)

// The program writes entries one at a time; the tests write whole briefings with the same encoder, to see that what the
// loader reads is what was written.

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
