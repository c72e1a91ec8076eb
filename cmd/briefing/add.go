package main

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/spf13/cobra"

	"briefing/data/edit"
	"briefing/data/folder"
	"briefing/model"
)

// addable is a kind of thing that "briefing add" adds: what its id is made of where
// none is given, and what the form asks for, by keys.
type addable struct {
	kind    model.Kind
	idOf    []string
	asked   []string
	example string
}

func addables() []addable {
	return []addable{
		{model.KindSource, []string{"title"},
			[]string{"title", "type", "author", "container-title", "issued", "accessed", "url", "language", "body", "id"},
			`--title "Two speeches, one strait" --issued 2031-03-12 --body-file article.txt`},
		{model.KindActor, []string{"name"},
			[]string{"name", "kind", "native_name", "alias", "country", "summary", "id"},
			`--kind person --name "Ana Réyes" --alias "A. Reyes"`},
		{model.KindQuote, []string{"speaker", "exact"},
			[]string{"speaker", "attribution", "cue", "said", "event", "via", "issues", "note", "id"},
			`--source gazette --text "no date" --speaker lind-t --said 2031-03-09`},
		{model.KindEvent, []string{"title"},
			[]string{"title", "date", "end", "place", "type", "actors", "sources", "summary", "important", "id"},
			`--title "Round four opens" --date 2031-03-14 --sources gazette`},
		{model.KindPosition, nil,
			[]string{"actor", "issue", "stance", "modality", "from", "evidence", "note"},
			`--actor lind-t --issue withdrawal --stance -1 --evidence l-no-date`},
		{model.KindIssue, []string{"label"},
			[]string{"label", "question", "summary", "id"},
			`--label Observers --question "Should observers stay?"`},
		{model.KindComparison, []string{"title"},
			[]string{"title", "question", "columns", "note", "id"},
			`--title Term --columns r-ninety-days --columns l-no-date --points "label=Term; cells=90 days; cells=none"`},
		{model.KindJudgment, []string{"text"},
			[]string{"text", "likelihood", "confidence", "evidence", "note", "id"},
			`--text "No accord before summer." --likelihood likely --evidence l-no-date`},
	}
}

// entry is the Go type of what is added.
func (a addable) entry() reflect.Type {
	for _, k := range folder.Kinds() {
		if k.Holds == a.kind {
			return k.Type
		}
	}
	panic("no file holds a " + string(a.kind)) // the tables are both in the program
}

// adding is what a verb "add" was asked for beside the keys of the entry.
type adding struct {
	source     string // of a quote
	occurrence int
	body       string // file with the text of a source
	plain      bool   // ask line by line
}

func (p *program) addCommand() *cobra.Command {
	var words []string
	for _, a := range addables() {
		words = append(words, string(a.kind))
	}
	c := &cobra.Command{
		Use:   "add KIND",
		Short: "Add a source, a quote, an actor … to a briefing",
		Long: `Add one thing to a briefing, by flags, or, in a terminal and without flags, by a
form that asks for it. What stands in the folder stays as it is, byte for byte. What
"briefing check" would report as an error is not added. The file and the line of the
new entry are printed.`,
		Example: `  briefing add quote -b my-briefing
  briefing add actor -b my-briefing --kind person --name "Ana Réyes"`,
		GroupID: writing,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("it is one of "+strings.Join(words, ", "), "add needs to know what to add")
			}
			if f := unknownKind(args[0], words); f != nil {
				return f
			}
			return nil
		},
	}
	for _, a := range addables() {
		c.AddCommand(p.addOneCommand(a))
	}
	return c
}

func (p *program) addOneCommand(a addable) *cobra.Command {
	draft := newDraft(a.entry())
	var ask adding
	what := article(string(a.kind)) + " " + string(a.kind)
	c := &cobra.Command{
		Use:               string(a.kind),
		Short:             "Add " + what,
		Long:              "Add " + what + ". In a terminal and without flags, a form asks for it." + a.remarks(),
		Example:           "  briefing add " + string(a.kind) + " -b my-briefing\n  briefing add " + string(a.kind) + " -b my-briefing " + a.example,
		Args:              p.noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(c *cobra.Command, _ []string) error { return p.add(c, a, draft, ask) },
	}
	f := c.Flags()
	f.SortFlags = false // they stand in the order of the keys
	switch a.kind {
	case model.KindQuote:
		f.StringVar(&ask.source, "source", "", "`ID` of the source that holds the words (needed)")
		p.completeWith(c, "source", func(typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return p.complete(typed, func(b *model.Briefing) []string { return idsOf(sourceNames(b)) })
		})
		f.IntVar(&ask.occurrence, "occurrence", 0, "which one, from 1, where the words stand there more than once")
	case model.KindSource:
		f.StringVar(&ask.body, "body-file", "", "`FILE` that holds the text of the source, - for stdin")
	}
	p.addFlags(c, draft)
	help := c.HelpFunc() // that of all verbs
	c.SetHelpFunc(func(c *cobra.Command, args []string) {
		explain(c, draft)
		help(c, args)
	})
	f.BoolVar(&ask.plain, "accessible", false, "ask line by line, for screen readers and plain terminals")
	return c
}

// remarks are what the help says of one kind only.
func (a addable) remarks() string {
	switch a.kind {
	case model.KindQuote:
		return `

The words are looked up in the text of the source and must stand there word for
word. Where they stand more than once, --occurrence says which are meant, and what
tells them apart is added. Without --type, the quotation marks in the source tell it;
without --id, one is made of speaker and words. --text - reads the words from stdin.`
	case model.KindComparison:
		return `

--columns names 2 to 4 things: quotes, sources, events, or TREATY#art_4@VERSION.`
	}
	return ""
}

func (p *program) add(c *cobra.Command, a addable, draft *draft, ask adding) error {
	d, err := p.desk(c)
	if err != nil {
		return err
	}
	defer d.close()
	if !draft.given() && ask.source == "" && ask.body == "" {
		return p.addByAsking(d, a, draft, ask)
	}
	plan, ref, err := p.enter(d, a, draft, ask)
	if err != nil {
		return err
	}
	return p.added(d, plan, ref)
}

// enter writes what a draft holds into the folder.
func (p *program) enter(d *desk, a addable, draft *draft, ask adding) (*edit.Plan, model.Ref, error) {
	plan, ref, err := p.planned(d, a, draft, ask)
	if err != nil {
		return nil, ref, err
	}
	return plan, ref, d.apply(plan)
}

// planned works out what is to be written.
func (p *program) planned(d *desk, a addable, draft *draft, ask adding) (*edit.Plan, model.Ref, error) {
	if err := draft.complete(a, ask); err != nil {
		return nil, model.Ref{}, err
	}
	if a.kind == model.KindQuote {
		return p.planQuote(d, a, draft, ask)
	}
	if s, ok := draft.entry().(*model.Source); ok {
		text, err := readText(ask.body)
		if err != nil {
			return nil, model.Ref{}, err
		}
		s.Text = text
	}
	if err := draft.nameIt(d.briefing, a); err != nil {
		return nil, model.Ref{}, err
	}
	plan, err := edit.Add(d.files(), draft.entry())
	if err != nil {
		return nil, model.Ref{}, d.notAdded(err)
	}
	return plan, draft.ref(a.kind), nil
}

// added prints where the new entry stands. That nothing refers to it yet is no news.
func (p *program) added(d *desk, plan *edit.Plan, ref model.Ref) error {
	after, err := p.openQuietly()
	if err != nil {
		return err
	}
	at := after.PlaceOf(ref)
	at.Column = 0
	if err := p.results.names([]string{fmt.Sprintf("%s: added %s %s", d.place(at), ref.Kind, ref.ID)}); err != nil {
		return err
	}
	var news []model.Problem
	for _, w := range plan.Warnings {
		if w.Code != "W07" {
			news = append(news, w)
		}
	}
	return p.problems(d, news)
}
