package check

import (
	"slices"

	"briefing/model"
)

// Rule is one rule of the format.
type Rule struct {
	Code     string // E01 …, W01 …, N01 …; stable over versions, never used again
	Severity model.Severity
	Title    string // what is wrong, in a few words
	Explain  string // one or two plain sentences for documentation
}

// Rules is the whole table, by code: the rules of this package and those that only the loader can see.
func Rules() []Rule {
	list := make([]Rule, 0, 32)
	for _, r := range rules() {
		list = append(list, r.Rule)
	}
	return list
}

// rule is one row of the table. A rule that only the loader can see has no find.
type rule struct {
	Rule
	find func(*inspection) []model.Problem // without code and severity: the row has them
}

func rules() []rule { return slices.Concat(errorRows(), noteRows(), warningRows()) }

func errorRows() []rule {
	return []rule{
		row("E01", "malformed or duplicate id", duplicateIDs,
			"An id is lower-case letters, digits and hyphens, stands once in its kind, and is never used again for something else: neither while its first owner keeps it nor after that one was renamed and names it under formerly."),
		row("E02", "reference to nothing", danglingReferences,
			"Something is named that the briefing does not have. The nearest id is given, but never used in its place."),
		row("E03", "unknown key", nil,
			"A key is not one of those that the format knows at this place, so that what it says would be lost."),
		row("E04", "words not in the source", unquotable,
			"The words of a quote must stand in the text of their source, character for character after one normalisation: Unicode NFC, curly to straight marks, dashes to one dash, white space to one space. They begin and end with whole words and numbers, without the sign, prefix or negation of none, and run over no line that marks an omission and over no […]. Each clause must stand in the source of its version likewise, passage after passage, in any order only around an omission. With full texts at hand, quotes and clauses must stand in these too, excerpts passage by passage and in their order, a body called full in one piece. Lookalikes are named with a score and never accepted."),
		row("E05", "quote ambiguous", ambiguous,
			"The words of a quote stand more than once in their source. A prefix or a suffix tells which passage is meant."),
		row("E06", "invalid or reversed date", reversedDates,
			"A date is not EDTF, is no day of the calendar, or something ends before it begins or was read before it came out."),
		row("E07", "wrong type or value outside its list", wrongValues,
			"A value is of another type than its key takes, or none of the values that the key may have. A comparison has two to four columns and one cell for each; only warnings can be silenced."),
		row("E08", "quotation marks against the type of quote", wrongMarks,
			"Direct: all of it stands inside quotation marks in the source (or in a block quotation, or between the dashes of a dialogue), and the outer marks are left out. Mixed: it holds fragments in marks, each whole. Indirect: it holds none, single ones included, for a paraphrase must never gain quotation marks. A translation has no more marked fragments than the quote. Where the whole text is the speakers' own (each of them is its author, publisher or outlet, or it is the text of an instrument that speaks), direct needs no marks; in an interview, a hearing or a broadcast, where the last label before the words names the speaker and nobody else, or, without one, each is an author."),
		row("E09", "position or judgment without evidence", withoutEvidence,
			"A position or a judgment names at least one quote or provision on which it rests."),
		row("E10", "said after its source was issued", saidTooLate,
			"A source cannot report what was said later than one day after it was issued. The one day allows for time zones."),
		row("E11", "provision without a text", withoutText,
			"An instrument with text versions holds every provision that it lists in at least one of them, by itself, as part of a larger one or in its parts, or says wording: absent where nobody's words of it were seen; and every version that it lists holds text. An instrument may also list no versions at all."),
		row("E12", "cycle in origin or supersedes", cycles,
			"A source cannot derive from itself, nor an instrument supersede itself, however many steps lie between."),
		row("E13", "file unreadable", unreadableTexts,
			"A file is not UTF-8, too large or too deep, not a regular file, or a link that leaves the folder."),
	}
}

func warningRows() []rule {
	return []rule{
		row("W01", "office not held on the day", officeNotHeld,
			"None of the speaker's memberships covers the day on which the words were said, so that no role can be shown beside them."),
		row("W02", "all evidence has one origin", oneOrigin,
			"Two or more quotes support a position and all come from one origin: they look like corroboration and are none. One quote alone claims no corroboration, and what an actor publishes itself is the best evidence of its own position: neither is reported."),
		row("W03", "source without a date, or dated like its crawl", undatedSources,
			"A source has no date of issue, or one that equals the day on which it was accessed, as happens where a site's clock was taken for it."),
		row("W04", "sources disagree about an article number or a date", disagreements,
			"Quotes of one statement are dated so that they cannot be one, or cite different articles of one instrument, or two versions number one article differently. A quote marked disputed, an event with something under disputed, or a comparison of the two records the disagreement and ends the warning."),
		row("W05", "alias matches two actors", sharedNames,
			"Two actors have the same name, native name or alias, apart from case, accents and punctuation. What may match others belongs under weak_alias."),
		row("W06", "translation without translator", anonymousTranslations,
			"A quote is shown in a translation without telling whose it is."),
		row("W07", "nothing refers to this actor or source", unused,
			"Nothing in the briefing names this actor (also not as outlet or author of a source) or this source (no quote is taken from it). As long as something cannot be read, nothing is reported: what refers to it may stand there."),
		row("W08", "country code outside ISO 3166", unknownCountries,
			"A country is three capital letters of ISO 3166-1, such as KOR, or a former one of ISO 3166-3, such as SUN."),
		row("W09", "control or bidirectional character in a text", nil,
			"A text holds a character that would act on the screen instead of being shown, or change the order of what is read. It is kept, and shown made visible."),
		row("W10", "quotation marks around words of no source", unsourced,
			"In what the authors write (titles, summaries, cells, judgments, notes), four or more words stand in quotation marks, and in no source, clause, quote or translation. A reader takes them for somebody's. What is left out or put in, […] and [so], parts them: the pieces stand in one text and in their order, two words at least beside an omission, three at most in brackets. A large or small first letter and a last stop do not count."),
		row("W11", "anonymous and named speaker joined", unmasked,
			"Quotes of one statement are one an anonymous person's, another a named person's. They count as reports of one statement, and so tell who the anonymous one is."),
		row("W12", "evidence all misattributed", misattributedEvidence,
			"A position or a judgment rests on quotes alone, and all of them are marked misattributed: nobody has said what it rests on."),
		row("W13", "text version without a source", unnamedSources,
			"A text version of an instrument names no source, so that nothing verifies its text, and the words of it count nowhere as those of a source."),
		row("W14", "quote over a gap of an excerpt", overParagraphs,
			"A quote runs over a blank line of a source that is an excerpt, where nobody can see that nothing is left out. With full texts at hand it is not reported where the quote stands in one piece in them."),
	}
}

func noteRows() []rule {
	return []rule{
		row("N01", "file that is no part of the format", nil,
			"A file in the folder is none of those that the format knows. It is left alone, and told once."),
		row("N02", "more problems than are listed", nil,
			"A file has so many problems that only the first are listed."),
		row("N03", "silencing that silences nothing", nil,
			"An entry under silence has a code with which nothing is reported any more, or one that an entry before it has. As long as something cannot be read, only the second is told."),
	}
}

// row makes a rule; the letter of its code tells the severity.
func row(code, title string, find func(*inspection) []model.Problem, explain string) rule {
	severity := map[byte]model.Severity{'E': model.Error, 'W': model.Warning, 'N': model.Note}[code[0]]
	return rule{Rule{code, severity, title, explain}, find}
}
