package check

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/model/verbatim"
)

// missingFrom gives those of some stretches that do not stand in a text.
func missingFrom(text seenText, list []marked) []marked {
	var missing []marked
	known := map[string]bool{} // what was looked for already
	text.found = map[string][]verbatim.Span{}
	for _, m := range list {
		has, again := known[m.text]
		if !again {
			has = text.has(m.text)
			known[m.text] = has
		}
		if !has {
			missing = append(missing, m)
		}
	}
	return missing
}

// seenText is a text in which words may stand, or several with a zero byte between.
type seenText struct {
	norm  verbatim.Text
	src   string
	found map[string][]verbatim.Span // where pieces stand, as far as they were looked for
}

// has reports whether words between marks stand in the text: each piece that an omission or an addition in brackets leaves, one
// after the other in one text, without the stops that some put before the closing mark, the first letter large or small, and
// without the signs of Markdown.
func (t seenText) has(words string) bool {
	list, ok := pieces(words)
	if !ok {
		return false
	}
	places := make([][]verbatim.Span, len(list))
	for i, p := range list {
		if places[i] = t.places(p.text); len(places[i]) == 0 {
			return false
		}
	}
	if len(list) == 0 {
		return true
	}
	for _, first := range places[0] {
		if t.goesOn(first.End, list[1:], places[1:]) {
			return true
		}
	}
	return false
}

// goesOn reports whether pieces come one after the other from an offset on. Where something was put in, little of the text
// makes way for it.
func (t seenText) goesOn(at int, list []piece, places [][]verbatim.Span) bool {
	const most = 100 // bytes in the place of an addition
	end := len(t.src)
	if i := strings.IndexByte(t.src[at:], 0); i >= 0 {
		end = at + i
	}
	for i, p := range list {
		n := sort.Search(len(places[i]), func(j int) bool { return places[i][j].Start >= at })
		if n == len(places[i]) || places[i][n].End > end || !p.omission && places[i][n].Start > at+most {
			return false
		}
		at = places[i][n].End
	}
	return true
}

// places is where a piece stands, in one of the forms that it may have there.
func (t seenText) places(words string) []verbatim.Span {
	if spans, again := t.found[words]; again {
		return spans
	}
	spans := t.look(words)
	t.found[words] = spans
	return spans
}

func (t seenText) look(words string) []verbatim.Span {
	bare := strings.TrimFunc(words, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".,;:!?*_", r) })
	for _, form := range []string{bare, otherCase(bare), plain(bare), otherCase(plain(bare))} {
		if spans := t.norm.FindAll(form); len(spans) > 0 {
			return spans
		}
	}
	return nil
}

// piece is a part of words between marks; omission tells that something is left out before it, and not put in.
type piece struct {
	text     string
	omission bool
}

// pieces parts words at omissions and at what stands in square brackets. A letter in brackets, as in [W]e, belongs to its
// word. It is not ok where so little is left around an omission, or so much put in, that nothing is verified.
func pieces(words string) (list []piece, ok bool) {
	const least, most, mostParts = 2, 3, 50 // words beside an omission and in brackets; parts
	parts := splitOmissions(passage{text: words})
	if len(parts) > mostParts {
		return nil, false
	}
	for _, p := range parts {
		if len(parts) > 1 && countWords(p.text) < least {
			return nil, false
		}
		rest, omission := p.text, true
		for {
			i := strings.IndexByte(rest, '[')
			n := strings.IndexByte(rest[max(i, 0):], ']')
			if i < 0 || n < 0 {
				break
			}
			inner := rest[i+1 : i+n]
			if utf8.RuneCountInString(inner) == 1 {
				rest = rest[:i] + inner + rest[i+n+1:]
				continue
			}
			if countWords(inner) > most {
				return nil, false
			}
			if !wordless(rest[:i]) {
				list, omission = append(list, piece{rest[:i], omission}), false
			}
			rest = rest[i+n+1:]
		}
		if !wordless(rest) {
			list = append(list, piece{rest, omission})
		}
	}
	return list, true
}

// plain is a text without the signs of Markdown: emphasis, the marks of lists and block quotations, and headings.
func plain(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		bare := strings.TrimLeft(line, " \t>#")
		for _, mark := range []string{"- ", "* ", "+ "} {
			if rest, ok := strings.CutPrefix(bare, mark); ok {
				bare = rest
				break
			}
		}
		b.WriteString(strings.NewReplacer("*", "", "_", "", "`", "").Replace(bare))
	}
	return b.String()
}

// otherCase is a text with its first letter small for large, and large for small.
func otherCase(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if unicode.IsUpper(r) {
		return string(unicode.ToLower(r)) + s[size:]
	}
	return string(unicode.ToUpper(r)) + s[size:]
}
