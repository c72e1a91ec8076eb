package main

import (
	"fmt"

	"briefing/data/edit"
	"briefing/model"
	"briefing/ui/rich"
)

// current is what to look for where an id was typed: the id itself, or, where
// nothing of some kinds has it any more, the one that the thing has now, which is
// said on stderr. Without kinds, it is looked for in all of them. Where several
// things once had it, the failure lists them.
func (p *program) current(b *model.Briefing, typed string, kinds ...model.Kind) (string, error) {
	id, all := typed, len(kinds) == 0
	if ref, ok := model.ParseRef(typed); ok && all {
		id, kinds = ref.ID, []model.Kind{ref.Kind}
	} else if all {
		kinds = model.Kinds()
	}
	var now []model.Ref
	for _, kind := range kinds {
		if b.Has(model.RefTo(kind, id)) {
			return typed, nil
		}
		if other := edit.Now(b, kind, id); other != "" {
			now = append(now, model.RefTo(kind, other))
		}
	}
	if _, column := columnRef(b, model.ColumnID(id)); column || len(now) == 0 {
		return typed, nil
	}
	if len(now) > 1 {
		f := usage("use one of these", "%q was the id of %s", typed, model.Counted(len(now), "thing"))
		for _, r := range now {
			f.choices = append(f.choices, rich.Of(span(r.String())))
		}
		return "", f
	}
	p.say(fmt.Sprintf("%s is now %s", id, now[0].ID), nil, "")
	if id != typed {
		return now[0].String(), nil
	}
	return now[0].ID, nil
}

// pickCurrent is [pick], where the id may be a former one.
func (p *program) pickCurrent(b *model.Briefing, kind model.Kind, typed string, from []called) (string, error) {
	id, err := p.current(b, typed, kind)
	if err != nil {
		return "", err
	}
	return pick(string(kind), id, from)
}
