package edit

import (
	"strings"

	"briefing/model"
)

// Now is the present id of the thing of a kind that once had an id, empty where none had. A provision has it from its
// instrument, too, and may be asked for in one version.
func Now(b *model.Briefing, kind model.Kind, id string) string {
	if kind != model.KindProvision {
		return formerOwner(b, kind, id)
	}
	id, version, _ := strings.Cut(id, "@")
	in, eid, whole := strings.Cut(id, "#")
	if !whole {
		return ""
	}
	if now := formerOwner(b, model.KindInstrument, in); now != "" {
		in = now
	}
	now := model.NewProvisionID(model.InstrumentID(in), eid)
	if b.Provision(now) == nil && len(b.Texts(now)) == 0 {
		now = model.ProvisionID(formerOwner(b, kind, string(now)))
	}
	switch {
	case now == "" || string(now) == id:
		return ""
	case version != "":
		return string(now) + "@" + version
	}
	return string(now)
}
