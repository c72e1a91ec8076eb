package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"briefing/model"
	"briefing/model/edtf"
)

// disagreements is W04: quotes of one statement that cannot all be right about its date or about the article that it
// cites, and versions of an instrument that number a clause differently.
//
// Only what can be computed is compared. Dates disagree where no day lies in both, so that a wide date contradicts none
// of its days. Articles disagree where two quotes name articles of one instrument and none in common, so that a quote
// that names fewer contradicts nobody. What stands in the words of a quote goes before what the author coded: sources
// may disagree where the author knows better.
func disagreements(in *inspection) []model.Problem {
	list := versionNumbers(in.b)
	recorded := recordedPairs(in.b)
	articles := articlePattern()
	var statements []model.StatementID
	quotes := in.b.Quotes()
	for i := range quotes {
		id := quotes[i].Statement
		if id != "" && in.b.QuotesByStatement(id)[0] == &quotes[i] {
			statements = append(statements, id)
		}
	}
	for _, id := range statements {
		reports := slices.DeleteFunc(slices.Clone(in.b.QuotesByStatement(id)), func(q *model.Quote) bool { return disputed(in.b, q) })
		if len(reports) < 2 {
			continue
		}
		list = append(list, dateConflict(reports, recorded)...)
		list = append(list, articleConflict(reports, recorded, articles)...)
	}
	return list
}

// disputed reports whether the author has recorded that a quote, or the event it belongs to, is contested.
func disputed(b *model.Briefing, q *model.Quote) bool {
	if q.Status == model.StatusDisputed || q.Status == model.StatusMisattributed {
		return true
	}
	e := b.Event(q.Event)
	return e != nil && e.Disputed != ""
}

// sideBySide tells which quotes the author has put side by side.
type sideBySide func(a, b *model.Quote) bool

// recordedPairs finds the comparisons that hold two quotes, or their sources, in two columns.
func recordedPairs(b *model.Briefing) sideBySide {
	columns := map[string][]int{} // numbers of the comparisons that have a quote or source as column
	comparisons := b.Comparisons()
	for i := range comparisons {
		for _, c := range comparisons[i].Columns {
			columns[string(c)] = append(columns[string(c)], i)
		}
	}
	in := func(q *model.Quote, n int) bool {
		return slices.Contains(columns[string(q.ID)], n) || slices.Contains(columns[string(q.Source)], n)
	}
	return func(x, y *model.Quote) bool {
		if x.Source == y.Source && (len(columns[string(x.ID)]) == 0 || len(columns[string(y.ID)]) == 0) {
			return false // one column cannot be compared with itself
		}
		for _, n := range slices.Concat(columns[string(x.ID)], columns[string(x.Source)]) {
			if in(y, n) {
				return true
			}
		}
		return false
	}
}

// conflict is a disagreement of the second quote, by place, with the first.
func conflict(x, y *model.Quote, path, what string) model.Problem {
	return model.Problem{Place: y.At(path), Subject: model.RefTo(model.KindQuote, y.ID), Text: what,
		Hint: fmt.Sprintf("the other is quote %q at %s: correct one, or record it: status: disputed, disputed in the event, or a comparison of the two", x.ID, x.Where)}
}

// byPlace puts two quotes into the order in which they are written.
func byPlace(x, y *model.Quote) (first, second *model.Quote) {
	if x.Where.File > y.Where.File || x.Where.File == y.Where.File && x.Where.Line > y.Where.Line {
		return y, x
	}
	return x, y
}

// dateConflict reports the first two quotes of a statement that no day can have in common.
func dateConflict(reports []*model.Quote, recorded sideBySide) []model.Problem {
	return firstConflict(reports, recorded, func(q *model.Quote) string { return q.Said.String() }, func(x, y *model.Quote) (string, string) {
		if x.Said.IsZero() || y.Said.IsZero() || edtf.Overlaps(x.Said, y.Said) {
			return "", ""
		}
		return "said", fmt.Sprintf("said: sources disagree about the date of statement %q: %s here, %s in source %q", y.Statement, y.Said, x.Said, x.Source)
	})
}

// firstConflict compares the quotes of a statement pair by pair, one quote for each different value and source, and
// reports the first pair that conflicts and is not recorded. A statement that many report differently is one problem.
func firstConflict(reports []*model.Quote, recorded sideBySide, value func(*model.Quote) string,
	compare func(x, y *model.Quote) (path, text string)) []model.Problem {
	const most = 500 // different reports that are compared, each with each
	seen := map[string]bool{}
	var different []*model.Quote
	for _, q := range reports {
		if v := value(q) + "\x00" + string(q.Source); !seen[v] && len(different) < most {
			seen[v] = true
			different = append(different, q)
		}
	}
	for i := range different {
		for j := range i {
			x, y := byPlace(different[j], different[i])
			if path, text := compare(x, y); text != "" && !recorded(x, y) {
				return []model.Problem{conflict(x, y, path, text)}
			}
		}
	}
	return nil
}

// articleConflict reports the first two quotes of a statement that name different articles of one instrument.
func articleConflict(reports []*model.Quote, recorded sideBySide, articles *regexp.Regexp) []model.Problem {
	cited := map[*model.Quote]citations{}
	for _, q := range reports {
		cited[q] = cites(q, articles)
	}
	value := func(q *model.Quote) string { return fmt.Sprint(cited[q]) }
	return firstConflict(reports, recorded, value, func(x, y *model.Quote) (string, string) {
		for _, c := range cited[y] {
			i := slices.IndexFunc(cited[x], func(d citation) bool { return d.instrument == c.instrument })
			if i < 0 || slices.ContainsFunc(c.articles, func(n string) bool { return slices.Contains(cited[x][i].articles, n) }) {
				continue
			}
			path := "exact"
			if !c.printed {
				path = "provisions"
			}
			return path, fmt.Sprintf("sources disagree about the article that statement %q is about: %s here, %s in source %q",
				y.Statement, short(either(c.articles)), short(either(cited[x][i].articles)), x.Source)
		}
		return "", ""
	})
}

// citations are the articles that a quote names, by instrument.
type citations []citation

type citation struct {
	instrument model.InstrumentID // empty where the quote does not tell
	articles   []string           // numbers, or other eids such as preamble; in order, each once
	printed    bool               // named in the words of the quote, not only by its provisions
}

// cites gathers the articles that a quote is about. A number in its words belongs to the instrument of which the quote
// has that article among its provisions, or to the only instrument among them; else nobody can tell.
func cites(q *model.Quote, articles *regexp.Regexp) citations {
	coded := map[model.InstrumentID][]string{}
	for _, p := range q.Provisions {
		coded[p.Instrument()] = append(coded[p.Instrument()], articleOf(p.EID()))
	}
	var instruments []model.InstrumentID
	for id := range coded {
		instruments = append(instruments, id)
	}
	slices.Sort(instruments)
	printed := map[model.InstrumentID][]string{}
	for _, n := range numbersIn(q.Exact, articles) {
		owner := model.InstrumentID("")
		if i := slices.IndexFunc(instruments, func(id model.InstrumentID) bool { return slices.Contains(coded[id], n) }); i >= 0 {
			owner = instruments[i]
		} else if len(instruments) == 1 {
			owner = instruments[0]
		}
		printed[owner] = append(printed[owner], n)
	}
	var list citations
	for _, id := range append(instruments, "") {
		c := citation{id, printed[id], true}
		if len(c.articles) == 0 {
			c.articles, c.printed = coded[id], false
		}
		if len(c.articles) > 0 {
			slices.Sort(c.articles)
			c.articles = slices.Compact(c.articles)
			list = append(list, c)
		}
	}
	return list
}

// articleOf is the number of the article that an eid lies in: 4 for art_4 and art_4__para_1; else its first part.
func articleOf(eid string) string {
	first, _, _ := strings.Cut(eid, "__")
	return strings.TrimPrefix(first, "art_")
}

// articlePattern finds article numbers that are written in digits: Article 4, Articles 4 and 5, Art. 4, Artikel 4,
// artículo 4, статья 4, 第4条, 제4조. It is compiled when a check needs it, not at start-up.
func articlePattern() *regexp.Regexp {
	const list = `(\d+(?:\s*(?:,|and|or|&|и|y|et|und)\s*\d+)*)`
	return regexp.MustCompile(`(?i)\b(?:articles?|artikeln?|art[íi]culos?|arts?\.)\s*` + list + `|стат[а-я]+\s+` + list + `|第\s*(\d+)\s*[条條]|제\s*(\d+)\s*조`)
}

// numbersIn are the article numbers that stand in a text.
func numbersIn(text string, articles *regexp.Regexp) []string {
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	var numbers []string
	for _, m := range articles.FindAllStringSubmatch(text, -1) {
		numbers = append(numbers, strings.FieldsFunc(strings.Join(m[1:], " "), func(r rune) bool { return r < '0' || r > '9' })...)
	}
	return numbers
}

// versionNumbers reports clauses whose headings carry different article numbers in two versions of an instrument.
func versionNumbers(b *model.Briefing) []model.Problem {
	articles := articlePattern()
	var list []model.Problem
	for _, t := range b.Instruments() {
		first := map[string]model.Clause{}
		for _, v := range t.Versions {
			for _, c := range v.Clauses {
				here := numbersIn(c.Heading, articles)
				if len(here) == 0 {
					continue
				}
				other, taken := first[c.EID]
				if !taken {
					first[c.EID] = c
					continue
				}
				there := numbersIn(other.Heading, articles)
				if slices.ContainsFunc(here, func(n string) bool { return slices.Contains(there, n) }) {
					continue
				}
				list = append(list, model.Problem{Place: c.Where, Subject: model.RefTo(model.KindProvision, model.NewProvisionID(t.ID, c.EID)),
					Text: fmt.Sprintf("versions disagree about the number of %q: %s here, %s at %s", c.EID, short(either(here)), short(either(there)), other.Where),
					Hint: "check both texts; where they do differ, say so in a comparison and in note, and silence W04 with that reason"})
			}
		}
	}
	return list
}
