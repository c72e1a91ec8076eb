package folder

import (
	"cmp"
	"strings"

	"briefing/model"
	"briefing/model/search"
)

// Slug makes an id of the first words of a text, at most so many characters long: "Ōe Kenzaburō" is oe-kenzaburo. It is
// empty where they hold no Latin letters or digits.
func Slug(text string, most int) string {
	id := ""
	folded := strings.ReplaceAll(search.Fold(text), "'", "")
	for _, w := range strings.FieldsFunc(folded, func(r rune) bool { return !model.ValidSlug(string(r)) || r == '-' }) {
		if len(id)+1+len(w) > most {
			return cmp.Or(id, w[:min(len(w), most)])
		}
		id = strings.TrimPrefix(id+"-"+w, "-")
	}
	return id
}
