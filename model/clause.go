package model

import "strings"

// Number is how people write the number in an eid of Akoma Ntoso in a list:
// "Art. 4(1)" for art_4__para_1, "Preamble" for preamble. An eid that says what a
// clause is about, because its number is not known, has none.
func (p ProvisionID) Number() string {
	out := ""
	for part := range strings.SplitSeq(p.EID(), "__") {
		kind, n := cutPart(part)
		word := partOf(kind).short
		switch {
		case word == "" || (n == "") != (kind == "preamble"):
			return ""
		case word == "(" && out != "":
			out += "(" + n + ")"
		case word == "(":
			out = "Para. " + n
		case out != "":
			out += ", " + word + n
		default:
			out = word + n
		}
	}
	return out
}

// LongNumber is the same in a text: "Article 4, paragraph 1".
func (p ProvisionID) LongNumber() string {
	if p.Number() == "" {
		return ""
	}
	var parts []string
	for part := range strings.SplitSeq(p.EID(), "__") {
		kind, n := cutPart(part)
		parts = append(parts, strings.TrimSpace(partOf(kind).long+" "+n))
	}
	out := strings.Join(parts, ", ")
	return strings.ToUpper(out[:1]) + out[1:]
}

// cutPart parts the name of a part from its number: art_4_bis is article 4 bis.
func cutPart(part string) (kind, number string) {
	kind, number, _ = strings.Cut(part, "_")
	return kind, strings.ReplaceAll(number, "_", " ")
}

// clausePart is what a part of a text is called before its number; short is a
// bracket for the parts of an article.
type clausePart struct{ short, long string }

// partOf knows the parts of Akoma Ntoso that treaties and resolutions have; the
// zero clausePart for any other.
func partOf(kind string) clausePart {
	switch kind {
	case "art":
		return clausePart{"Art. ", "article"}
	case "sec":
		return clausePart{"Sec. ", "section"}
	case "chp":
		return clausePart{"Ch. ", "chapter"}
	case "annex", "att":
		return clausePart{"Annex ", "annex"}
	case "op":
		return clausePart{"Op. para. ", "operative paragraph"}
	case "preamble":
		return clausePart{"Preamble", "preamble"}
	case "para":
		return clausePart{"(", "paragraph"}
	case "subpara":
		return clausePart{"(", "subparagraph"}
	case "point", "pnt":
		return clausePart{"(", "point"}
	}
	return clausePart{}
}

// ClauseName is the number of a provision, or its heading where it has none, or its
// eid.
func (b *Briefing) ClauseName(id ProvisionID) string {
	if n := id.Number(); n != "" {
		return n
	}
	if p := b.Provision(id); p != nil && p.Heading != "" {
		return p.Heading
	}
	return id.EID()
}
