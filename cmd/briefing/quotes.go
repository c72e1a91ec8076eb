package main

import (
	"strings"

	"github.com/spf13/cobra"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/rich"
)

// quotesAsked is what the verb quotes was asked for. What is given more than once
// must hold together.
type quotesAsked struct {
	words            []string
	speakers, issues []string
	sources, types   []string
	since, until     []string
	asJSON           bool
}

func (p *program) quotesCommand() *cobra.Command {
	var ask quotesAsked
	c := &cobra.Command{
		Use:   "quotes [QUERY…]",
		Short: "List who said what",
		Long: `List the quotes for which every word and every flag holds, earliest first.

Words are looked for in the quote, its translation, its reporting words, the speaker as
printed, the occasion and its speaker's names, without regard to case or accents.
'"two words"' in quotation marks stand together; -word (after --) must not be there;
speaker: issue: source: type: event: provision: statement: status: since: until: ask
about a field, and note: about the authors' note, in which plain words are not sought.

Direct speech stands in “quotation marks”; an outlet's own words for what someone
said stand in none and begin with "reported:".`,
		Example: `  briefing quotes --speaker putin
  briefing quotes arms ukraine --since 2024-06-20
  briefing quotes '"new order"' type:mixed --json`,
		GroupID:           listing,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(_ *cobra.Command, args []string) error {
			ask.words = args
			return p.quotes(ask)
		},
	}
	f := c.Flags()
	f.StringArrayVar(&ask.speakers, "speaker", nil, "who speaks: `NAME`, alias, office or id")
	f.StringArrayVar(&ask.issues, "issue", nil, "on which issue: `ID` or words of its label")
	f.StringArrayVar(&ask.sources, "source", nil, "in which source: `ID` or words of its title or outlet")
	f.StringArrayVar(&ask.types, "type", nil, "`TYPE` of speech: direct, mixed or indirect")
	f.StringArrayVar(&ask.since, "since", nil, "said on this `DATE` or later: a day, a month (2024-06) or a year")
	f.StringArrayVar(&ask.until, "until", nil, "said on this `DATE` or earlier")
	jsonFlag(c, &ask.asJSON)
	p.completeFlags(c)
	return c
}

func (p *program) quotes(ask quotesAsked) error {
	b, err := p.open()
	if err != nil {
		return err
	}
	index := search.New(b)
	query, unknown, err := p.query(b, index, ask)
	if err != nil {
		return err
	}
	var found []*model.Quote
	if unknown == "" {
		found = index.Quotes(query)
	} else { // who is not in the briefing has said nothing in it: no failure
		f := stranger(b, unknown)
		p.say(f.Error(), f.choices, f.hint)
	}
	if ask.asJSON {
		return p.results.json(recorder{b}.quotes(found))
	}
	if p.results.terminal {
		return p.results.cards(b, found)
	}
	t := quotesTable(b, found)
	return p.results.table(&t)
}

// query is what was asked, with every name resolved. A name that nobody bears is
// given back as unknown.
func (p *program) query(b *model.Briefing, x *search.Index, a quotesAsked) (q search.Query, unknown string, err error) {
	q, err = search.Parse(strings.Join(a.words, " "))
	if err != nil {
		return q, "", usage(`put words that stand together in '"…"'`, "%w", err)
	}
	var terms []search.Term
	for _, name := range a.speakers {
		if name, err = p.current(b, name, model.KindActor, model.KindInstrument); err != nil {
			return q, "", err
		}
		m, ok, err := pickSpeaker(x, name)
		if err != nil {
			return q, "", err
		}
		if !ok {
			return q, name, nil
		}
		terms = append(terms, search.Term{Field: search.Speaker, Text: m.Key()})
	}
	for _, name := range a.issues {
		id, err := p.pickCurrent(b, model.KindIssue, name, issueNames(b))
		if err != nil {
			return q, "", err
		}
		terms = append(terms, search.Term{Field: search.Issue, Text: id})
	}
	for _, name := range a.sources {
		id, err := p.pickCurrent(b, model.KindSource, name, sourceNames(b))
		if err != nil {
			return q, "", err
		}
		terms = append(terms, search.Term{Field: search.Source, Text: id})
	}
	checked, err := a.checked()
	if err != nil {
		return q, "", err
	}
	q = q.With(append(terms, checked...)...)
	if err := q.Check(); err != nil {
		return q, "", usage("", "%w", err)
	}
	return q, "", nil
}

// checked are the terms that can be judged without a briefing.
func (a quotesAsked) checked() ([]search.Term, error) {
	var terms []search.Term
	for _, flag := range []struct {
		field  search.Field
		values []string
	}{{search.Type, a.types}, {search.Since, a.since}, {search.Until, a.until}} {
		for _, v := range flag.values {
			t, err := search.NewTerm(flag.field, v)
			if err != nil {
				return nil, usage("run \"briefing quotes --help\" for examples", "--%w", err)
			}
			terms = append(terms, t)
		}
	}
	return terms, nil
}

// quotesTable puts each quote on one line, its words last, behind what speaks
// against them.
func quotesTable(b *model.Briefing, quotes []*model.Quote) table {
	t := table{columns: columns(5)}
	for _, q := range quotes {
		said := rich.Line(words(q)).String()
		if word := warning(q); word != "" {
			said = word + ": " + said
		}
		t.add(span(q.Said.Short()), id(q.ID), span(outlet(b, q.Source)), span(rich.Line(speakers(b, q)).String()), span(said))
	}
	return t
}

// cards prints quotes for reading: who and when, the words, and where they are from.
func (o *output) cards(b *model.Briefing, quotes []*model.Quote) error {
	indent := rich.Of(rich.Space(2))
	for i, q := range quotes {
		var lines []rich.Line
		if i > 0 {
			lines = append(lines, nil)
		}
		head := append(speakers(b, q), rich.T(rich.Muted, " · "+q.Said.Long()))
		if word := warning(q); word != "" {
			head = append(head, rich.T(rich.Warn, " · "+word))
		}
		lines = append(lines, rich.Wrap(head, o.width, nil, indent)...)
		lines = append(lines, rich.Wrap(words(q), min(o.width, measure), indent, indent)...)
		foot := rich.Of(rich.T(rich.Muted, sourceName(b, q.Source)+" · "), rich.T(rich.Muted, string(q.ID)).Unbroken())
		lines = append(lines, rich.Wrap(foot, o.width, indent, indent)...)
		if err := o.lines(lines...); err != nil {
			return err
		}
	}
	return nil
}

// measure is the widest column for reading, in cells.
const measure = 76

// warning is what speaks against a quote, in a word.
func warning(q *model.Quote) string {
	switch {
	case q.Doubt != "":
		return "! UNVERIFIED"
	case q.Status == "" || q.Status == model.StatusOK:
		return ""
	}
	return "! " + strings.ToUpper(string(q.Status))
}

func sourceName(b *model.Briefing, id model.SourceID) string {
	s := b.Source(id)
	if s == nil || s.Name() == string(id) {
		return string(id)
	}
	if outlet := s.Outlet(); outlet != "" && outlet != s.Name() {
		return outlet + ", " + s.Name()
	}
	return s.Name()
}

// outlet is a source in a word or two.
func outlet(b *model.Briefing, id model.SourceID) string {
	if s := b.Source(id); s != nil {
		return s.Brief()
	}
	return string(id)
}
