package page

import (
	"slices"
	"strconv"
	"strings"

	"briefing/model"
)

// tag is the type of a quote in a word; one whose words are in doubt is of none.
func tag(q *model.Quote) string {
	switch {
	case q.Doubt != "":
		return "[unverified]"
	case q.Manner() == model.Direct:
		return "[direct]"
	case q.Manner() == model.Mixed:
		return "[mixed]"
	}
	return "[reported]"
}

// typeInWords tells whose words the words of a quote are.
func typeInWords(q *model.Quote) string {
	if q.Doubt != "" {
		return "filed as " + string(q.Type) + ", shown without quotation marks until it is mended"
	}
	switch q.Manner() {
	case model.Direct:
		return "direct: inside quotation marks in the source"
	case model.Mixed:
		return "mixed: what stands inside quotation marks did so in the source, the rest is the outlet's own words"
	}
	return "reported: the outlet's own words, not inside quotation marks in the source"
}

// caution is what to warn of: words that are not in their source as they are given,
// or that are contested; empty for a quote that nothing speaks against.
func caution(q *model.Quote) string {
	if q.Doubt != "" {
		return "! UNVERIFIED"
	}
	return contested(q)
}

// contested says of a quote that others contest it.
func contested(q *model.Quote) string {
	switch {
	case q.Status == model.StatusDisputed:
		return "! DISPUTED"
	case q.Status == model.StatusMisattributed:
		return "! MISATTRIBUTED"
	}
	return ""
}

// graded is a grade of the Admiralty code with its meaning.
func graded(grade, meaning string) string {
	if meaning == "" {
		return grade
	}
	return grade + ", " + meaning
}

// credibilityWord is the grade of a quote's information; nothing where it has none.
func credibilityWord(q *model.Quote) string {
	meaning := model.Credibility(q.Credibility)
	if meaning == "" {
		return ""
	}
	return graded(strconv.Itoa(q.Credibility), meaning)
}

// kindWord is the kind of an actor.
func kindWord(k model.ActorKind) string {
	if k == model.PublicBody {
		return "public body"
	}
	return string(k)
}

// sectorWord is a sector of PLOVER.
func sectorWord(code string) string {
	words := map[string]string{"GOV": "government", "MIL": "military", "IGO": "intergovernmental",
		"NGO": "non-governmental", "JRN": "press", "BUS": "business", "EDU": "education", "LEG": "legislature",
		"JUD": "judiciary", "PTY": "party", "OPP": "opposition", "REB": "rebels", "CVL": "civilians",
		"SPY": "intelligence", "COP": "police", "MED": "press"}
	if w := words[code]; w != "" {
		return w
	}
	return code
}

// stanceSign is a position as signs: the stance, and how firmly it is taken.
// ~ is considering, round brackets are conditional, × is denied.
func stanceSign(p *model.Position) string {
	sign := p.Stance.Sign()
	switch p.Firmness() {
	case model.Considering:
		return "~" + sign
	case model.Conditional:
		return "(" + sign + ")"
	case model.Denied:
		return "×" + sign
	}
	return sign
}

// obligations are what a clause obliges to; that it is of no known kind is not
// worth a word.
func obligations(p *model.Provision) string {
	known := slices.DeleteFunc(slices.Clone(p.Obligations), func(o string) bool { return o == "other" })
	return strings.Join(known, ", ")
}
