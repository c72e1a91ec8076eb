package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"briefing/model"
)

// wrongValues is E07 as far as it takes the whole briefing to see it: a silencing of what is no warning, and a comparison
// that is no table. Types and lists of values are the loader's.
func wrongValues(in *inspection) []model.Problem {
	var list []model.Problem
	for i, s := range in.b.Meta().Silence {
		for _, r := range rules() {
			if r.Code == s.Code && r.Severity != model.Warning {
				list = append(list, model.Problem{Place: in.b.Meta().At("silence[" + strconv.Itoa(i) + "].code"),
					Text: fmt.Sprintf("silence: %s is no warning, and only warnings can be silenced", s.Code),
					Hint: "mend what it reports and take this entry out"})
			}
		}
	}
	for _, c := range in.b.Comparisons() {
		list = append(list, misshapen(c)...)
	}
	return append(list, unknownLanguages(in.b)...)
}

// unknownLanguages are the languages that are not named as BCP 47 has it: what is written in them could not be compared
// with the rest.
func unknownLanguages(b *model.Briefing) []model.Problem {
	var list []model.Problem
	look := func(w model.Written, path, tag string, about model.Ref) {
		if tag == "" || model.ValidLanguage(tag) {
			return
		}
		list = append(list, model.Problem{Place: w.At(path), Subject: about,
			Text: fmt.Sprintf("language: %q is no tag of BCP 47", short(tag)),
			Hint: "write the code of the language, such as en, ko, ru, ja or zh-Hans"})
	}
	look(b.Meta().Written, "language", b.Meta().Language, model.Ref{})
	for _, s := range b.Sources() {
		look(s.Written, "language", s.Language, model.RefTo(model.KindSource, s.ID))
	}
	for _, t := range b.Instruments() {
		for i, v := range t.Versions {
			look(t.Written, "versions["+strconv.Itoa(i)+"].language", v.Language, model.RefTo(model.KindInstrument, t.ID))
		}
	}
	for _, q := range b.Quotes() {
		about := model.RefTo(model.KindQuote, q.ID)
		look(q.Written, "language", q.Language, about)
		if q.Translation != nil {
			look(q.Written, "translation.language", q.Translation.Language, about)
		}
	}
	return list
}

// misshapen is a comparison with too few or too many columns, or cells.
func misshapen(c model.Comparison) []model.Problem {
	about := model.RefTo(model.KindComparison, c.ID)
	n := len(c.Columns)
	if n < 2 || n > 4 {
		return []model.Problem{{Place: c.At("columns"), Subject: about,
			Text: fmt.Sprintf("columns: a comparison has two to four, this one has %d", n),
			Hint: "make it two comparisons, or name what it is compared with"}}
	}
	var list []model.Problem
	for i, p := range c.Points {
		if len(p.Cells) != n {
			list = append(list, model.Problem{Place: c.At("points[" + strconv.Itoa(i) + "].cells"), Subject: about,
				Text: fmt.Sprintf("cells: %d for %d columns", len(p.Cells), n),
				Hint: "write one cell for each column, in their order; a cell may say \"not mentioned\""})
		}
	}
	return list
}

// anonymousTranslations is W06: a translation that does not say whose it is.
func anonymousTranslations(in *inspection) []model.Problem {
	var list []model.Problem
	for _, q := range in.b.Quotes() {
		if q.Translation != nil && q.Translation.By == "" {
			list = append(list, model.Problem{Place: q.At("translation"), Subject: model.RefTo(model.KindQuote, q.ID),
				Text: "translation: it does not say whose it is",
				Hint: "add by: the translator, the outlet, or the desk"})
		}
	}
	return list
}

// unused is W07: an actor or a source that nothing else in the briefing names.
func unused(in *inspection) []model.Problem {
	if len(in.unread) > 0 {
		return nil // what refers to it may stand in what could not be read
	}
	var list []model.Problem
	named := func(ref model.Ref) bool {
		return slices.ContainsFunc(in.b.Referrers(ref), func(from model.Ref) bool { return from != ref })
	}
	printed := printedNames(in.b)
	for i := range in.b.Actors() {
		a := &in.b.Actors()[i]
		ref := model.RefTo(model.KindActor, a.ID)
		if named(ref) || slices.ContainsFunc(namesOf(a), func(name string) bool { return printed[strings.ToLower(name)] }) {
			continue
		}
		list = append(list, model.Problem{Place: a.Where, Subject: ref,
			Text: fmt.Sprintf("nothing refers to actor %q", a.ID),
			Hint: "name it in a quote, an event or a position, or take it out"})
	}
	for _, s := range in.b.Sources() {
		ref := model.RefTo(model.KindSource, s.ID)
		if !named(ref) {
			list = append(list, model.Problem{Place: s.Where, Subject: ref,
				Text: fmt.Sprintf("nothing refers to source %q", s.ID),
				Hint: "take a quote from it, name it in an event, or take it out"})
		}
	}
	return list
}

// printedNames are the outlets, publishers, authors and translators that are named in words, in lower case.
func printedNames(b *model.Briefing) map[string]bool {
	names := map[string]bool{}
	for _, s := range b.Sources() {
		for _, name := range append([]string{s.Publisher, s.Container, s.Translator}, s.Author...) {
			names[strings.ToLower(name)] = true
		}
	}
	for _, t := range b.Instruments() {
		for _, v := range t.Versions {
			names[strings.ToLower(v.Translator)] = true
		}
	}
	delete(names, "")
	return names
}

// unknownCountries is W08.
func unknownCountries(in *inspection) []model.Problem {
	var list []model.Problem
	for _, a := range in.b.Actors() {
		if a.Country == "" || knownCountry(a.Country) {
			continue
		}
		p := model.Problem{Place: a.At("country"), Subject: model.RefTo(model.KindActor, a.ID),
			Text: fmt.Sprintf("country: %q is no code of ISO 3166", short(a.Country)),
			Hint: "write the three capital letters of ISO 3166-1, such as KOR or PRK; leave it out for what has no code"}
		if upper := strings.ToUpper(a.Country); knownCountry(upper) {
			p.Hint = fmt.Sprintf("write %s, in capital letters", upper)
		}
		list = append(list, p)
	}
	return list
}
