package folder

import (
	"reflect"
	"strconv"

	"go.yaml.in/yaml/v4"

	"briefing/model"
)

// entities reads a file of entries.
func (d *document) entities(data *model.Data, f file, text string) {
	if f.kind == sourceFile {
		data.Sources = []model.Source{d.source(text, model.SourceID(f.id))}
		return
	}
	d.warnControls(text, 1)
	d.isList = f.kind == quotesFile || isList(f.kind)
	root := d.parse(Legible(text), 1)
	switch f.kind {
	case briefingFile:
		d.meta(root, &data.Meta)
	case instrumentFile:
		data.Instruments = d.instrument(root, model.InstrumentID(f.id))
	case actorsFile:
		data.Actors = entries[model.Actor](d, root, model.KindActor)
	case issuesFile:
		data.Issues = entries[model.Issue](d, root, model.KindIssue)
	case eventsFile:
		data.Events = entries[model.Event](d, root, model.KindEvent)
	case positionsFile:
		data.Positions = entries[model.Position](d, root, model.KindPosition)
	case comparisonFile:
		data.Comparisons = entries[model.Comparison](d, root, model.KindComparison)
	case judgmentsFile:
		data.Judgments = entries[model.Judgment](d, root, model.KindJudgment)
	case quotesFile:
		data.Quotes = entries[model.Quote](d, root, model.KindQuote)
		for i := range data.Quotes {
			data.Quotes[i].Source = model.SourceID(f.id)
		}
	}
}

// entries reads a list of entries. The ones that cannot be told are left out.
func entries[E any](d *document, root *yaml.Node, kind model.Kind) []E {
	if root == nil || Nothing(root) || !d.readable(root) {
		return nil
	}
	if root.Kind != yaml.SequenceNode {
		d.problem(codeType, root, what(root)+" stands where a list belongs", `begin every entry with "- "`)
		return nil
	}
	list := make([]E, 0, len(root.Content))
	for _, n := range root.Content {
		var e E
		from, v := len(d.problems), reflect.ValueOf(&e).Elem()
		whole := d.record(n, v)
		if id := idOf(v); id != "" {
			d.about(from, model.Ref{Kind: kind, ID: id})
		}
		if whole {
			v.FieldByName("Written").Set(reflect.ValueOf(d.written(n)))
			list = append(list, e)
		}
	}
	return list
}

// idOf is the id of an entry as far as it was read.
func idOf(v reflect.Value) string {
	if p, ok := v.Addr().Interface().(*model.Position); ok {
		if p.Slug == "" && (p.Actor == "" || p.Issue == "") {
			return ""
		}
		return string(p.ID())
	}
	return v.FieldByName("ID").String()
}

func (d *document) written(n *yaml.Node) model.Written {
	return model.Written{Where: d.place(n), Locator: &locator{d, n}}
}

// orEmpty stands in for a text in which nothing is written.
func orEmpty(root *yaml.Node) *yaml.Node {
	if root == nil || Nothing(root) {
		return &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	}
	return root
}

// meta reads briefing.yaml. Whatever is missing there, the briefing opens.
func (d *document) meta(root *yaml.Node, m *model.Meta) {
	root = orEmpty(root)
	d.record(root, reflect.ValueOf(m).Elem())
	m.Written = d.written(root)
	if m.Title == "" {
		m.Title = m.ID
	}
	d.zoned(m.TimeZone, valueOf(root, "time_zone"))
	if at := valueOf(root, "format"); at != nil && m.Format != 1 && wholeNumber(at) { // other values have been reported
		d.problem(codeType, at, "this program reads format 1", "write format: 1, or look for a newer version of the program")
	}
}

// instrument reads the description of an instrument. Its folder says which one
// it is, so that it is kept even where its id is not as it should be.
func (d *document) instrument(root *yaml.Node, id model.InstrumentID) []model.Instrument {
	root = orEmpty(root)
	var in model.Instrument
	d.record(root, reflect.ValueOf(&in).Elem())
	in.Written = d.written(root)
	if in.ID != "" && in.ID != id {
		at := in.At("id")
		d.add(codeID, at.Line, at.Column, "the id "+quote(string(in.ID))+" is not the name of the folder", "write "+string(id)+", or rename the folder")
	}
	in.ID = id
	if in.Title == "" {
		in.Title = string(id)
	}
	for i := range in.Provisions {
		p := &in.Provisions[i]
		p.ID = model.NewProvisionID(id, p.EID)
		p.Where = in.At("provisions[" + strconv.Itoa(i) + "]")
	}
	d.about(0, model.RefTo(model.KindInstrument, id))
	return []model.Instrument{in}
}
