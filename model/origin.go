package model

import (
	"cmp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Origin is who stands behind a report: the agency, body or outlet that it comes
// from in the end. Ref is an actor, or a source where no actor publishes it.
type Origin struct {
	Ref  Ref
	Name string
}

// Root follows the origin of a source to the source it derives from in the end.
// A cycle ends where it closes; an origin that nothing has ends before it.
func (b *Briefing) Root(id SourceID) *Source { return b.roots()[id] }

// indexRoots follows every source once: what lies on the way to a root has it too.
// What leads into a cycle is followed by itself, for it ends where its own way
// closes.
func (b *Briefing) indexRoots() map[SourceID]*Source {
	roots := make(map[SourceID]*Source, len(b.sources))
	cyclic := map[SourceID]bool{}
	for _, s := range b.sources {
		var way []*Source
		on := map[SourceID]bool{}
		for s != nil && roots[s.ID] == nil && !on[s.ID] && !cyclic[s.ID] {
			on[s.ID] = true
			way = append(way, s)
			s = b.Source(s.Origin)
		}
		for _, w := range way {
			switch {
			case s == nil: // the last of the way derives from nothing
				roots[w.ID] = way[len(way)-1]
			case roots[s.ID] != nil && !on[s.ID]:
				roots[w.ID] = roots[s.ID]
			default:
				cyclic[w.ID] = true
			}
		}
	}
	for id := range cyclic {
		lineage := b.Lineage(id)
		roots[id] = lineage[len(lineage)-1]
	}
	return roots
}

// Lineage is a source and what it derives from, step by step.
func (b *Briefing) Lineage(id SourceID) []*Source {
	var list []*Source
	seen := map[SourceID]bool{}
	for s := b.Source(id); s != nil && !seen[s.ID]; s = b.Source(s.Origin) {
		seen[s.ID] = true
		list = append(list, s)
	}
	return list
}

// OriginOf is the origin of a quote: the first relay if there is one, else the
// root of its source. Where an actor publishes that root, the actor is the
// origin, so that an agency counts once whether it is named as relay or as source.
func (b *Briefing) OriginOf(q *Quote) Origin {
	if len(q.Via) > 0 {
		return b.actorOrigin(q.Via[0])
	}
	return b.OriginOfSource(q.Source)
}

// OriginOfSource is the origin of what a source says of itself: the actor that
// publishes its root, else the outlet, of which its first source stands for all.
// What a person says in its own name (a post, a letter, a speech) comes from its
// author, whatever platform carries it.
func (b *Briefing) OriginOfSource(id SourceID) Origin {
	root := b.Root(id)
	if root == nil {
		return Origin{Ref: RefTo(KindSource, id), Name: string(id)}
	}
	names := []string{root.Publisher, root.Container}
	if root.own() {
		names = root.Author
	}
	for _, name := range names {
		if a, ok := b.publishers[outletKey(name)]; ok && name != "" {
			return b.actorOrigin(a)
		}
	}
	if of := b.outlets[outletKey(root.Outlet())]; len(of) > 1 && !root.own() {
		return Origin{Ref: RefTo(KindSource, of[0]), Name: root.Outlet()}
	}
	return Origin{Ref: RefTo(KindSource, root.ID), Name: cmp.Or(root.Short, root.Name())}
}

// own tells whether a source is what somebody says in its own name, wherever it
// stands: the platform is then no origin.
func (s *Source) own() bool {
	switch s.Type {
	case "post", "post-weblog", "personal_communication", "speech":
		return true
	}
	return false
}

// outletKey is a name as it is compared with others: without regard to case, space
// and a leading article.
func outletKey(name string) string {
	name = strings.ToLower(strings.Join(strings.Fields(norm.NFC.String(name)), " "))
	return strings.TrimPrefix(strings.Map(straight, name), "the ")
}

func straight(r rune) rune {
	if r == '’' || r == '‘' || r == 'ʼ' {
		return '\''
	}
	return r
}

func (b *Briefing) actorOrigin(id ActorID) Origin {
	o := Origin{Ref: RefTo(KindActor, id), Name: string(id)}
	if a := b.Actor(id); a != nil {
		o.Name = a.Name
	}
	return o
}

// Origins are the independent origins of some quotes, in the order in which they
// first come up. Ten outlets that print one agency's story are one origin.
func (b *Briefing) Origins(quotes []*Quote) []Origin {
	var list []Origin
	seen := map[Ref]bool{}
	for _, q := range quotes {
		if o := b.OriginOf(q); !seen[o.Ref] {
			seen[o.Ref] = true
			list = append(list, o)
		}
	}
	return list
}

// Reports are the quotes that report the same statement as q, q among them.
func (b *Briefing) Reports(q *Quote) []*Quote {
	if q.Statement == "" {
		return []*Quote{q}
	}
	return b.QuotesByStatement(q.Statement)
}

// Name is the title of a source, what the authors call it, its outlet, or its id.
func (s *Source) Name() string {
	return cmp.Or(s.Title, s.Short, s.Container, s.Publisher, string(s.ID))
}

// Brief is a source in a word or two: what the authors call it, its outlet, or its id.
func (s *Source) Brief() string {
	return cmp.Or(s.Short, s.Container, s.Publisher, string(s.ID))
}

// Outlet is who brought the source out; empty where that is unknown.
func (s *Source) Outlet() string {
	if s.Container != "" {
		return s.Container
	}
	return s.Publisher
}

// indexPublishers maps ids, names and aliases of actors to them, and outlets to what
// derives from nothing else in them. A name that two actors share stands for neither.
func (b *Briefing) indexPublishers() {
	b.publishers = map[string]ActorID{}
	shared := map[string]bool{}
	for i := range b.data.Actors {
		a := &b.data.Actors[i]
		for _, name := range append([]string{string(a.ID), a.Name, a.NativeName}, a.Alias...) {
			key := outletKey(name)
			if other, taken := b.publishers[key]; taken && other != a.ID {
				shared[key] = true
			}
			b.publishers[key] = a.ID
		}
	}
	for key := range shared {
		delete(b.publishers, key)
	}
	b.outlets = map[string][]SourceID{}
	for i := range b.data.Sources {
		s := &b.data.Sources[i]
		if key := outletKey(s.Outlet()); key != "" && !s.own() && (s.Origin == "" || b.Source(s.Origin) == nil) {
			b.outlets[key] = append(b.outlets[key], s.ID)
		}
	}
}
