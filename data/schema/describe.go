package schema

import (
	"reflect"

	"briefing/model"
)

// Describe says in one line what a key of an entry is for, and what one says about a whole entry under the empty key.
// Unknown keys give the empty string.
func Describe(entry reflect.Type, key string) string {
	for _, e := range descriptions() {
		if e.entry != entry {
			continue
		}
		for _, k := range e.keys {
			if k[0] == key {
				return k[1]
			}
		}
	}
	return ""
}

// entryText describes the keys of one type of entry.
type entryText struct {
	entry reflect.Type
	keys  [][2]string // key and description; the empty key is the entry itself
}

func about[E any](keys ...[2]string) entryText { return entryText{reflect.TypeFor[E](), keys} }

const (
	formerText = "ids that it had before and that are never used again; rename writes them"
	noteText   = "what a reader should know and no other key can say"
)

// descriptions is the one table of what keys mean. Schemas and the format's page read it.
func descriptions() []entryText {
	return []entryText{
		aboutMeta(), aboutSilencing(),
		aboutActor(), aboutMembership(),
		aboutIssue(), aboutEvent(), aboutAccount(), aboutPosition(),
		aboutComparison(), aboutPoint(), aboutJudgment(),
		aboutInstrument(), aboutRatification(), aboutVersion(), aboutProvision(),
		aboutSource(), aboutQuote(), aboutTranslation(),
	}
}

func aboutMeta() entryText {
	return about[model.Meta](
		[2]string{"", "the briefing as a whole"},
		[2]string{"format", "the version of this format: 1"},
		[2]string{"id", "the briefing's own id, a slug"},
		[2]string{"formerly", formerText},
		[2]string{"title", "its title"},
		[2]string{"subtitle", "a second line for the title"},
		[2]string{"as_of", "the day up to which it is meant to hold (EDTF)"},
		[2]string{"language", "the language it is written in (BCP 47: en, ko)"},
		[2]string{"time_zone", "the time zone of its days (IANA: Asia/Seoul)"},
		[2]string{"authors", "who wrote it"},
		[2]string{"license", "the licence of the authors' own words"},
		[2]string{"handling", "who may see it, in free text, such as Public"},
		[2]string{"silence", "warnings that are switched off, each with its reason; errors cannot be"},
		[2]string{"summary", "the bottom line up front, in Markdown"},
	)
}

func aboutSilencing() entryText {
	return about[model.Silencing](
		[2]string{"", "a warning that is switched off"},
		[2]string{"code", "the code of the warning, W01 to W14"},
		[2]string{"reason", "why it does not apply here"},
	)
}

func aboutActor() entryText {
	return about[model.Actor](
		[2]string{"", "a person, organization, public body or country (FollowTheMoney, Popolo, PLOVER)"},
		[2]string{"id", "its id, a slug"},
		[2]string{"formerly", formerText},
		[2]string{"kind", "what it is"},
		[2]string{"name", "its name as readers know it"},
		[2]string{"native_name", "its name in its own language and script"},
		[2]string{"alias", "other names that mean this actor and no other"},
		[2]string{"weak_alias", "names that may mean others, too, such as a family name or a capital"},
		[2]string{"country", "three letters of ISO 3166-1, such as KOR"},
		[2]string{"sector", "where it belongs (PLOVER: GOV, MIL, IGO, NGO, JRN …)"},
		[2]string{"wikidata", "its item in Wikidata: Q and a number"},
		[2]string{"anonymous", "true for a speaker whom the source does not name"},
		[2]string{"possibly", "actors whom an anonymous speaker might be; they are never merged"},
		[2]string{"memberships", "offices and organizations, dated as far as known: the role shown beside a quote is the one held on its day"},
		[2]string{"summary", "a short profile in Markdown"},
	)
}

func aboutMembership() entryText {
	return about[model.Membership](
		[2]string{"", "a role held in an organization (Popolo)"},
		[2]string{"organization", "the actor in which the role is held"},
		[2]string{"role", "the role as it is called, such as Foreign Minister"},
		[2]string{"from", "since when (EDTF)"},
		[2]string{"to", "until when (EDTF)"},
	)
}

func aboutIssue() entryText {
	return about[model.Issue](
		[2]string{"", "a question on which actors take positions (a concept in discourse network analysis)"},
		[2]string{"id", "its id, a slug"},
		[2]string{"formerly", formerText},
		[2]string{"label", "a few words for lists"},
		[2]string{"question", "the question, to be answered with yes or no"},
		[2]string{"asks", "fact: it asks what is the case, so that no is no opposition; policy: what should be; absent: policy"},
		[2]string{"summary", "what it is about, in Markdown"},
	)
}

func aboutEvent() entryText {
	return about[model.Event](
		[2]string{"", "something that happened (PLOVER)"},
		[2]string{"id", "its id, a slug"},
		[2]string{"formerly", formerText},
		[2]string{"title", "what happened, in a few words"},
		[2]string{"date", "when, or when it began (EDTF)"},
		[2]string{"end", "when it ended (EDTF)"},
		[2]string{"place", "where"},
		[2]string{"type", "the PLOVER word for it"},
		[2]string{"actors", "who took part"},
		[2]string{"summary", "what is known of it, in Markdown"},
		[2]string{"sources", "sources that report it"},
		[2]string{"instruments", "treaties and resolutions that it is about"},
		[2]string{"accounts", "each side's own read-out of it"},
		[2]string{"important", "true for what belongs in the short timeline"},
		[2]string{"disputed", "what is disputed about it, in words; absent: nothing"},
		[2]string{"note", noteText},
	)
}

func aboutAccount() entryText {
	return about[model.Account](
		[2]string{"", "one side's own read-out of an event"},
		[2]string{"by", "the actor whose account it is"},
		[2]string{"source", "the source that holds it"},
	)
}

func aboutPosition() entryText {
	return about[model.Position](
		[2]string{"", "where an actor stands on an issue from a day on; a change of position is two entries"},
		[2]string{"id", "its id, a slug; without one, actor, issue and from make it"},
		[2]string{"actor", "whose position it is"},
		[2]string{"issue", "on which issue"},
		[2]string{"stance", "-2 opposes strongly, 0 neutral, 2 supports strongly"},
		[2]string{"modality", "how firmly it is taken; absent: asserted"},
		[2]string{"from", "the day from which it is taken (EDTF)"},
		[2]string{"to", "the day up to which it is taken (EDTF)"},
		[2]string{"evidence", "the quotes and provisions on which it rests; at least one"},
		[2]string{"note", noteText},
	)
}

func aboutComparison() entryText {
	return about[model.Comparison](
		[2]string{"", "texts that belong side by side, and the points on which they differ"},
		[2]string{"id", "its id, a slug"},
		[2]string{"formerly", formerText},
		[2]string{"title", "what is compared"},
		[2]string{"question", "the question that the comparison answers"},
		[2]string{"columns", "two to four: a quote, a source, an event, or a provision in one version, as in treaty#art_4@version"},
		[2]string{"points", "the rows"},
		[2]string{"note", noteText},
	)
}

func aboutPoint() entryText {
	return about[model.Point](
		[2]string{"", "a row of a comparison"},
		[2]string{"label", "what the row is about"},
		[2]string{"cells", "one text for each column, in their order"},
	)
}

func aboutJudgment() entryText {
	return about[model.Judgment](
		[2]string{"", "the authors' own assessment, kept apart from what is reported (ICD 203)"},
		[2]string{"id", "its id, a slug"},
		[2]string{"formerly", formerText},
		[2]string{"text", "the assessment"},
		[2]string{"likelihood", "how likely it is, in the words of ICD 203"},
		[2]string{"confidence", "how good the basis is"},
		[2]string{"evidence", "the quotes and provisions on which it rests; at least one"},
		[2]string{"note", noteText},
	)
}
