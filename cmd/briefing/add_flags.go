package main

import (
	"reflect"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"briefing/data/folder"
	"briefing/data/schema"
	"briefing/model"
	"briefing/model/edtf"
	"briefing/ui/rich"
)

// addFlags makes a flag of every key of an entry.
func (p *program) addFlags(c *cobra.Command, d *draft) {
	needed := func(f *field) int {
		if f.needed() {
			return 0
		}
		return 1
	}
	for _, f := range slices.SortedStableFunc(slices.Values(d.fields), func(x, y *field) int { return needed(x) - needed(y) }) {
		flag := c.Flags().VarPF(f, f.name, "", "")
		if f.key.Type.Kind() == reflect.Bool {
			flag.NoOptDefVal = "true"
		}
		flag.Hidden = f.key.Name == "formerly" // what is new has never had another id
		p.completeField(c, f)
		if f.name == "text" && f.key.Name == "exact" { // who knows the key tries it
			c.Flags().VarPF(f, "exact", "", "the same as --text").Hidden = true
		}
	}
}

// explain puts what each flag takes into the help. It is done when help is asked for:
// with it, every start of the program would take two milliseconds longer.
func explain(c *cobra.Command, d *draft) {
	for _, f := range d.fields {
		c.Flags().Lookup(f.name).Usage = f.usage()
	}
}

// completeField offers what a flag may take to the shell.
func (p *program) completeField(c *cobra.Command, f *field) {
	p.completeWith(c, f.name, func(typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		choose := f.choose()
		if choose == nil {
			return f.key.Enum, cobra.ShellCompDirectiveNoFileComp
		}
		return p.complete(typed, func(b *model.Briefing) []string { return idsOf(choose(b)) })
	})
}

func (p *program) completeWith(c *cobra.Command, flag string, offer func(typed string) ([]cobra.Completion, cobra.ShellCompDirective)) {
	err := c.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return offer(typed)
	})
	if err != nil {
		panic(err) // the flag is there, and only here
	}
}

// choose lists the things that a key may name; nil where it names none. An id is that
// of the entry itself, which is not there yet.
func (f *field) choose() func(*model.Briefing) []called {
	if f.key.Name == "id" {
		return nil
	}
	kinds := func(kinds ...model.Kind) func(*model.Briefing) []called {
		return func(b *model.Briefing) []called {
			var list []called
			for _, k := range kinds {
				list = append(list, namesOf(b, k)...)
			}
			return list
		}
	}
	switch f.item() {
	case reflect.TypeFor[model.ActorID]():
		return kinds(model.KindActor)
	case reflect.TypeFor[model.SpeakerID]():
		return kinds(model.KindActor, model.KindInstrument)
	case reflect.TypeFor[model.IssueID]():
		return kinds(model.KindIssue)
	case reflect.TypeFor[model.EventID]():
		return kinds(model.KindEvent)
	case reflect.TypeFor[model.SourceID]():
		return kinds(model.KindSource)
	case reflect.TypeFor[model.InstrumentID]():
		return kinds(model.KindInstrument)
	case reflect.TypeFor[model.ProvisionID]():
		return kinds(model.KindProvision)
	case reflect.TypeFor[model.EvidenceID]():
		return kinds(model.KindQuote, model.KindProvision)
	case reflect.TypeFor[model.ColumnID]():
		return columnNames
	}
	return nil
}

// item is the type of one value.
func (f *field) item() reflect.Type {
	if f.list() {
		return f.key.Type.Elem()
	}
	return f.key.Type
}

func (f *field) list() bool { return f.key.Type.Kind() == reflect.Slice }

// String is what a flag has before it is given: nothing.
func (f *field) String() string { return "" }

// Type is what the help calls the value.
func (f *field) Type() string {
	t := f.item()
	switch {
	case f.choose() != nil || f.key.Format == "slug":
		return "ID"
	case len(f.key.Enum) > 0:
		return "WORD"
	case t == reflect.TypeFor[edtf.Date]():
		return "DATE"
	case t.Kind() == reflect.Bool:
		return "bool" // shown as nothing
	}
	return "TEXT"
}

// usage says what a flag takes.
func (f *field) usage() string {
	var list []string
	add := func(when bool, words string) {
		if when && words != "" {
			list = append(list, words)
		}
	}
	add(true, schema.Describe(f.of, f.key.Name))
	add(f.key.Name == "id" && f.group == "" && f.of != reflect.TypeFor[model.Position](), "made of the words where it is not given")
	add(len(f.key.Enum) > 0, "one of "+strings.Join(f.key.Enum, ", "))
	if t := f.item(); t.Kind() == reflect.Struct && t != reflect.TypeFor[edtf.Date]() {
		add(true, groupForm(folder.Keys(t)))
	}
	add(f.list(), "may stand several times")
	add(f.needed(), "(needed)")
	text := strings.ReplaceAll(strings.Join(list, "; "), "; (", " (")
	const width = 56
	var lines []string
	for _, l := range rich.Wrap([]rich.Span{span(text)}, width, nil, nil) {
		lines = append(lines, strings.TrimRight(l.String(), " "))
	}
	return strings.Join(lines, "\n")
}
