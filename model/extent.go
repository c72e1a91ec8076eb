package model

import "strconv"

// Extent says how much some quotes rest on.
type Extent struct {
	Quotes  int
	Quoted  int // sources that hold one of the quotes
	Sources int // sources that the briefing holds
	Origins int // independent origins of the quotes
}

// Extent is that of all quotes of the briefing.
func (b *Briefing) Extent() Extent {
	list := make([]*Quote, len(b.data.Quotes))
	for i := range list {
		list[i] = &b.data.Quotes[i]
	}
	return b.ExtentOf(list)
}

// ExtentOf is that of some quotes. It asks for an origin once per source and relay:
// there may be many quotes.
func (b *Briefing) ExtentOf(quotes []*Quote) Extent {
	type way struct {
		source SourceID
		relay  ActorID
	}
	sources, ways := map[SourceID]bool{}, map[way]bool{}
	var firsts []*Quote
	for _, q := range quotes {
		w := way{source: q.Source}
		if len(q.Via) > 0 {
			w = way{relay: q.Via[0]}
		}
		sources[q.Source] = true
		if !ways[w] {
			ways[w] = true
			firsts = append(firsts, q)
		}
	}
	return Extent{Quotes: len(quotes), Quoted: len(sources), Sources: len(b.data.Sources), Origins: len(b.Origins(firsts))}
}

// String says it in the words in which it is said everywhere: "3 quotes from 2 of 4
// sources, 1 independent origin".
func (e Extent) String() string {
	from := Counted(e.Quoted, "source")
	if e.Quoted != e.Sources {
		from = strconv.Itoa(e.Quoted) + " of " + Counted(e.Sources, "source")
	}
	return Counted(e.Quotes, "quote") + " from " + from + ", " + Counted(e.Origins, "independent origin")
}

// Counted is a number with its noun: "1 quote", "2 quotes".
func Counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
