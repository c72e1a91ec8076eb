package edit

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"briefing/data/folder"
	"briefing/model"
)

// Rename plans the change of an id: where the thing itself has it, wherever else it is named (in provisions and columns
// as part of longer ids, too), and in the names of files and folders. The thing keeps the old id under formerly, so that
// it is never used for something else; positions, versions and statements have no such key. Every other byte stays.
//
// A provision is <instrument>#<id>, a version <instrument>@<id>; the new id may be written without the instrument.
//
// It refuses a folder in which something cannot be read, for the id may be named there; an id that is malformed, that
// another thing has, or that one had before; and a name under which a reference would then mean something else.
//
// A renaming that was broken off half way is finished, which the plan says.
func Rename(fsys fs.FS, kind model.Kind, from, to string) (*Plan, error) {
	r := &renaming{kind: kind, from: from, to: to, edits: map[string]*rewriting{}}
	plan, err := r.work(fsys)
	if err != nil {
		return nil, fmt.Errorf("renaming %s %q: %w", kind, from, err)
	}
	return plan, nil
}

// renaming is the change of one id in one folder.
type renaming struct {
	b        *model.Briefing
	files    memory
	kind     model.Kind
	from, to string // whole ids
	owner    owner
	done     bool                  // the thing itself has the new id; only what names it is left
	edits    map[string]*rewriting // by file
}

// work reads a folder and plans the renaming in it.
func (r *renaming) work(fsys fs.FS) (*Plan, error) {
	if err := r.names(); err != nil {
		return nil, err
	}
	files, left, err := gather(fsys, true)
	if err != nil {
		return nil, err
	}
	r.files = files
	if rest, err := r.rest(); rest != nil || err != nil {
		return rest, err
	}
	if r.b, err = folder.Load(fsys); err != nil {
		return nil, err
	}
	if err := refuse("the folder cannot be read whole", r.b.Problems()); err != nil {
		return nil, err
	}
	if len(left) > 0 {
		return nil, fmt.Errorf("reading %s: %w", left[0].Path, left[0].Err)
	}
	if err := r.free(); err != nil {
		return nil, err
	}
	return r.plan()
}

// names makes the ids whole and checks their form.
func (r *renaming) names() error {
	if !slices.Contains(Renamable(), r.kind) {
		return fmt.Errorf("there is no such kind of thing; the kinds are %s", kindList())
	}
	sign, valid := "", model.ValidSlug
	switch r.kind {
	case model.KindProvision:
		sign, valid = "#", model.ValidEID
	case KindVersion:
		sign = "@"
	}
	last := r.to
	if sign != "" {
		in, _, whole := strings.Cut(r.from, sign)
		if !whole {
			return fmt.Errorf("write it <instrument>%s<id>", sign)
		}
		if other, id, both := strings.Cut(r.to, sign); both {
			if other != in {
				return fmt.Errorf("it cannot move to another instrument, %q", other)
			}
			last = id
		}
		r.to = in + sign + last
	}
	switch {
	case !valid(last) && sign == "#":
		return fmt.Errorf("%q is no id; write it like art_4, art_4__para_1 or preamble", last)
	case !valid(last):
		return fmt.Errorf("%q is no id; an id holds lower-case letters, digits and hyphens, at most 100 of them", last)
	case r.from == r.to:
		return errors.New("that is its id already")
	}
	return nil
}

func kindList() string {
	var names []string
	for _, k := range Renamable() {
		names = append(names, string(k))
	}
	return strings.Join(names, ", ")
}

// free finds the owner of the id, and sees that nothing has or had the new one.
func (r *renaming) free() error {
	found, taken := 0, ""
	for _, o := range owners(r.b, r.kind) {
		switch o.id {
		case r.from:
			r.owner = o
			found++
		case r.to:
			taken = o.written.At(o.path).String()
		}
	}
	switch now := formerOwner(r.b, r.kind, r.from); {
	case found == 0 && now == r.to && r.dangling():
		r.done = true
		return nil
	case found == 0 && now == r.to:
		return fmt.Errorf("it is now called %q, and nothing names it otherwise", now)
	case taken != "":
		return fmt.Errorf("%q is taken, see %s; choose another id", r.to, taken)
	case found == 0 && now != "":
		return fmt.Errorf("it is now called %q", now)
	case found == 0:
		return errors.New("nothing has this id")
	case found > 1 && r.kind != KindStatement:
		return errors.New("two have this id; run \"briefing check\" and mend that first")
	}
	if now := formerOwner(r.b, r.kind, r.to); now != "" {
		return fmt.Errorf("%q was the id of %q before, and ids are never used again; choose another", r.to, now)
	}
	return nil
}

// plan works out all changes and sees that they mean what they should.
func (r *renaming) plan() (*Plan, error) {
	if err := r.references(); err != nil {
		return nil, err
	}
	plan := &Plan{Finishing: r.done || r.begun()}
	if !r.done {
		if err := r.self(); err != nil {
			return nil, err
		}
		plan.Moves = r.moves()
	}
	if err := r.clear(plan.Moves); err != nil {
		return nil, err
	}
	var last []Change // the thing itself: until then, the same renaming can be asked for again
	for _, f := range r.files.sorted() {
		w := r.edits[f.Path]
		if w == nil || len(w.splices) == 0 {
			continue
		}
		c := Change{Path: f.Path, Old: f.Data, New: w.result()}
		if f.Path == r.owner.written.Where.File && r.kind != KindStatement {
			last = append(last, c)
		} else {
			plan.Changes = append(plan.Changes, c)
		}
	}
	plan.Changes = append(plan.Changes, last...)
	return plan, r.verify(plan)
}

// clear sees that nothing stands where something moves to.
func (r *renaming) clear(moves []Move) error {
	for _, m := range moves {
		for _, f := range r.files.sorted() {
			if f.Path == m.To || strings.HasPrefix(f.Path, m.To+"/") {
				return fmt.Errorf("%s is in the way; move it or choose another id", f.Path)
			}
		}
	}
	return nil
}

// renamed gives what an id becomes, be it the id itself or a longer one that begins with it.
func (r *renaming) renamed(kind model.Kind, id string) string {
	if kind == r.kind && id == r.from {
		return r.to
	}
	if kind != model.KindProvision {
		return id
	}
	switch r.kind {
	case model.KindInstrument:
		if rest, ok := strings.CutPrefix(id, r.from+"#"); ok {
			return r.to + "#" + rest
		}
	case model.KindProvision:
		if rest, ok := strings.CutPrefix(id, r.from+"@"); ok {
			return r.to + "@" + rest
		}
	case KindVersion:
		in, version, _ := strings.Cut(r.from, "@")
		if rest, ok := strings.CutSuffix(id, "@"+version); ok && strings.HasPrefix(id, in+"#") {
			_, version, _ = strings.Cut(r.to, "@")
			return rest + "@" + version
		}
	}
	return id
}

// references changes the id wherever it is named.
func (r *renaming) references() error {
	for _, ref := range r.b.References() {
		kind := r.leads(ref)
		if kind == "" && r.mayHoldVersion(ref) {
			kind = ref.To.Kind
		}
		if kind == "" {
			continue
		}
		if err := r.replace(ref.Place(), kind); err != nil {
			return err
		}
	}
	if r.kind != KindStatement {
		return nil
	}
	for _, q := range r.b.Quotes() {
		if string(q.Statement) == r.from {
			if err := r.replace(q.At("statement"), KindStatement); err != nil {
				return err
			}
		}
	}
	return nil
}

// mayHoldVersion tells the columns of the instrument of a version: what they lead to does not tell the version.
func (r *renaming) mayHoldVersion(ref model.Reference) bool {
	in, _, _ := strings.Cut(r.from, "@")
	return r.kind == KindVersion && ref.From.Kind == model.KindComparison && strings.HasPrefix(ref.To.ID, in+"#")
}

// replace changes the id that is written at a place.
func (r *renaming) replace(at model.Place, kind model.Kind) error {
	t, err := r.tokenAt(at)
	if err != nil {
		return err
	}
	now := r.renamed(kind, t.value)
	switch {
	case now != t.value:
		t.replace(now)
	case r.kind != KindVersion:
		return fmt.Errorf("%s: the id is written in an unusual way; write it plainly and try again", at)
	}
	return nil
}

// moves are the files and folders that are named after the id.
func (r *renaming) moves() []Move {
	var list []Move
	add := func(from, to string) {
		if _, there := r.files[from]; there {
			list = append(list, Move{from, to})
		}
	}
	switch r.kind {
	case model.KindSource:
		add(quotesPath(model.SourceID(r.from)), quotesPath(model.SourceID(r.to)))
		add(sourcePath(model.SourceID(r.from)), sourcePath(model.SourceID(r.to)))
	case KindVersion:
		in, from, _ := strings.Cut(r.from, "@")
		_, to, _ := strings.Cut(r.to, "@")
		add(versionPath(model.InstrumentID(in), model.VersionID(from)), versionPath(model.InstrumentID(in), model.VersionID(to)))
	case model.KindInstrument:
		list = append(list, Move{"instruments/" + r.from, "instruments/" + r.to})
	}
	return list
}
