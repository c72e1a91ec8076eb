package edit

import (
	"slices"
	"strings"

	"briefing/data/folder"
	"briefing/model"
)

// rest is the plan of the moves that are left of a renaming that was broken off when all files had been changed; nil:
// none was. Such a folder cannot be read whole: what is in a file and how it is called say two things.
func (r *renaming) rest() (*Plan, error) {
	if !r.changed() {
		return nil, nil
	}
	plan := &Plan{Moves: r.moves(), Finishing: true}
	if err := r.clear(plan.Moves); err != nil {
		return nil, err
	}
	b, err := folder.Load(r.files.after(plan).FS())
	if err != nil {
		return nil, err
	}
	return plan, refuse("it would not come out right", b.Problems())
}

// changed tells whether the thing says its new id in a file that still has the old name.
func (r *renaming) changed() bool {
	switch r.kind {
	case model.KindSource:
		b := r.readAs(sourcePath(model.SourceID(r.from)), sourcePath(model.SourceID(r.to)))
		s := b.Source(model.SourceID(r.to))
		return s != nil && slices.Contains(s.Formerly, r.from)
	case model.KindInstrument:
		b := r.readAs(instrumentPath(model.InstrumentID(r.from)), instrumentPath(model.InstrumentID(r.to)))
		in := b.Instrument(model.InstrumentID(r.to))
		return in != nil && slices.Contains(in.Formerly, r.from)
	case KindVersion:
		return r.versionChanged()
	}
	return false
}

// versionChanged tells whether the instrument lists a version by its new id, and its text has the old name.
func (r *renaming) versionChanged() bool {
	in, from, _ := strings.Cut(r.from, "@")
	to := lastPart(r.to)
	name := instrumentPath(model.InstrumentID(in))
	t := r.readAs(name, name).Instrument(model.InstrumentID(in))
	if t == nil {
		return false
	}
	lists := func(id string) bool {
		return slices.ContainsFunc(t.Versions, func(v model.Version) bool { return string(v.ID) == id })
	}
	named := func(id string) bool { return r.files[versionPath(t.ID, model.VersionID(id))] != nil }
	return !lists(from) && lists(to) && named(from) && !named(to)
}

// readAs reads one file under another name, and nothing where that one is taken.
func (r *renaming) readAs(name, as string) *model.Briefing {
	nothing := model.New(model.Data{}, nil)
	if r.files[name] == nil || name != as && r.files[as] != nil {
		return nothing
	}
	b, _, err := loadFile(as, r.files[name])
	if err != nil {
		return nothing
	}
	return b
}

// leads is the kind as which a reference leads to the id; empty: it does not. One that leads to nothing may be of any of
// its kinds.
func (r *renaming) leads(ref model.Reference) model.Kind {
	kinds := ref.Kinds
	if ref.Found {
		kinds = []model.Kind{ref.To.Kind}
	}
	for _, k := range kinds {
		if ref.Path != "" && r.renamed(k, ref.To.ID) != ref.To.ID { // a quote names its source by its file
			return k
		}
	}
	return ""
}

// dangling tells whether a reference leads to the id, and the id to nothing.
func (r *renaming) dangling() bool {
	return slices.ContainsFunc(r.b.References(), func(ref model.Reference) bool { return !ref.Found && r.leads(ref) != "" })
}

// begun tells whether the id is named anew somewhere, and nothing has the new one yet.
func (r *renaming) begun() bool {
	back := &renaming{b: r.b, kind: r.kind, from: r.to, to: r.from}
	return back.dangling()
}
