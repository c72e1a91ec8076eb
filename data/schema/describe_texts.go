package schema

import "briefing/model"

func aboutInstrument() entryText {
	return about[model.Instrument](
		[2]string{"", "a treaty, charter or resolution (CSL, ATOP)"},
		[2]string{"id", "its id, a slug, and the name of its folder"},
		[2]string{"formerly", formerText},
		[2]string{"title", "its title"},
		[2]string{"short", "a short name for lists"},
		[2]string{"parties", "who is bound by it"},
		[2]string{"signed", "when it was signed (EDTF)"},
		[2]string{"ratified", "who ratified it, and when"},
		[2]string{"in_force", "since when it is in force (EDTF)"},
		[2]string{"terminated", "when it ended (EDTF)"},
		[2]string{"supersedes", "the instruments whose place it takes"},
		[2]string{"status", "what dates cannot tell about its status, in words"},
		[2]string{"registration", "its number with the depositary or the United Nations"},
		[2]string{"versions", "its texts: each is a file beside this one, named after its id"},
		[2]string{"provisions", "its clauses, and what they oblige to"},
		[2]string{"note", noteText},
	)
}

func aboutRatification() entryText {
	return about[model.Ratification](
		[2]string{"", "one party's consent to be bound"},
		[2]string{"party", "the actor"},
		[2]string{"date", "when (EDTF)"},
	)
}

func aboutVersion() entryText {
	return about[model.Version](
		[2]string{"", "one text of an instrument"},
		[2]string{"id", "its id, a slug, and the name of its file"},
		[2]string{"language", "its language (BCP 47)"},
		[2]string{"source", "the source that it was taken from"},
		[2]string{"authentic", "true for a text that is authoritative itself"},
		[2]string{"translator", "who translated it"},
		[2]string{"note", noteText},
	)
}

func aboutProvision() entryText {
	return about[model.Provision](
		[2]string{"", "a clause of an instrument (Akoma Ntoso, ATOP)"},
		[2]string{"id", "its id within the instrument: art_4, art_4__para_1, preamble"},
		[2]string{"formerly", formerText},
		[2]string{"heading", "what the clause is about, in a few words"},
		[2]string{"summary", "what it says, in Markdown"},
		[2]string{"obligations", "what it obliges to (ATOP)"},
		[2]string{"trigger", "what sets the obligation off"},
		[2]string{"response", "what is then due"},
		[2]string{"qualifiers", "what limits it"},
		[2]string{"duration", "how long it binds"},
		[2]string{"parallel", "clauses of other instruments that do the same work"},
		[2]string{"wording", "absent: its words were not seen, no version holds them, and the summary is no quotation"},
		[2]string{"sources", "who reports it, where no version holds it"},
		[2]string{"note", noteText},
	)
}

func aboutSource() entryText {
	return about[model.Source](
		[2]string{"", "a text that was read (CSL-JSON); the id is the name of the file, the text stands below the front matter"},
		[2]string{"id", "the name of the file; may be left out"},
		[2]string{"formerly", formerText},
		[2]string{"type", "what kind of text it is (CSL)"},
		[2]string{"title", "its title"},
		[2]string{"title-short", "what the authors call it, where its own name is long or missing"},
		[2]string{"author", "who wrote it"},
		[2]string{"container-title", "the outlet: newspaper, agency, site"},
		[2]string{"publisher", "who published it"},
		[2]string{"issued", "when it came out (EDTF); absent if unknown: a site's clock is never it"},
		[2]string{"dateline", "the place at the head of a report"},
		[2]string{"accessed", "when it was read (EDTF)"},
		[2]string{"url", "where it was read"},
		[2]string{"language", "its language (BCP 47)"},
		[2]string{"original_title", "its title in the original language"},
		[2]string{"translator", "who translated it"},
		[2]string{"origin", "the source that it derives from: a re-published story names the story"},
		[2]string{"reliability", "how reliable it is, on the Admiralty scale"},
		[2]string{"descriptor", "one line on who speaks here and how near to the facts (ICD 206)"},
		[2]string{"body", "how much of it stands below"},
		[2]string{"note", "what else is known of it, such as dates that may not be its own"},
	)
}

func aboutQuote() entryText {
	return about[model.Quote](
		[2]string{"", "one piece of reported speech (schema.org Quotation, W3C TextQuoteSelector, PolNeAR)"},
		[2]string{"id", "its id, a slug"},
		[2]string{"formerly", formerText},
		[2]string{"speaker", "who says it: actors, or an instrument whose text speaks; absent where the source does not say"},
		[2]string{"on_behalf_of", "the actor for whom the speaker speaks"},
		[2]string{"attribution", "the speaker as printed, such as a senior presidential official"},
		[2]string{"type", "direct: all of it stands in quotation marks; mixed: fragments do, and keep them; indirect: the outlet's words"},
		[2]string{"exact", "the words, as they stand in the source"},
		[2]string{"prefix", "the words right before it, where it stands more than once"},
		[2]string{"suffix", "the words right after it, where it stands more than once"},
		[2]string{"cue", "the reporting words: said, warned that"},
		[2]string{"said", "when it was said (EDTF)"},
		[2]string{"occasion", "on what occasion, in words"},
		[2]string{"event", "at which event"},
		[2]string{"via", "who relays it, such as an agency, the first one first"},
		[2]string{"language", "its language (BCP 47)"},
		[2]string{"translation", "a translation of it"},
		[2]string{"statement", "a slug that all quotes share that report the same utterance or claim"},
		[2]string{"issues", "the issues that it is about"},
		[2]string{"provisions", "the clauses that it is about, as in treaty#art_4"},
		[2]string{"mentions", "actors that it is about"},
		[2]string{"status", "whether it is contested; absent: ok"},
		[2]string{"credibility", "how credible it is, on the Admiralty scale"},
		[2]string{"note", noteText},
	)
}

func aboutTranslation() entryText {
	return about[model.Translation](
		[2]string{"", "a translation of a quote, and whose it is"},
		[2]string{"text", "the words in translation"},
		[2]string{"language", "the language that it is translated into (BCP 47)"},
		[2]string{"by", "the translator, the outlet, or the desk"},
	)
}
