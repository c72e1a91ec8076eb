package model

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// ValidLanguage tells whether a tag is one of BCP 47 whose language is known; the
// empty tag says nothing and is none. What x/text reads besides, such as zh_CN and
// root, is not of BCP 47.
func ValidLanguage(tag string) bool {
	_, err := language.Parse(tag)
	return err == nil && tag != "root" && !strings.Contains(tag, "_")
}

// LanguageName is what a tag of BCP 47 is called in English, by the names of CLDR:
// "Korean", "Simplified Chinese". What is no such tag stands for itself.
func LanguageName(tag string) string {
	if !ValidLanguage(tag) {
		return tag
	}
	t := language.Make(tag)
	if name := display.English.Tags().Name(t); name != "" {
		return name
	}
	return tag
}

// LanguageOf is the language of the words of a quote: its own, else that of its
// source, else that of the briefing; empty where none is written.
func (b *Briefing) LanguageOf(q *Quote) string {
	if q.Language != "" {
		return q.Language
	}
	if s := b.Source(q.Source); s != nil && s.Language != "" {
		return s.Language
	}
	return b.data.Meta.Language
}

// CommonLanguage is the language in which the words of some texts are compared: the
// tag that stands most often, of several the one that stands first. A text without
// words has the tag "".
func CommonLanguage(tags []string) string {
	count := map[string]int{}
	for _, t := range tags {
		count[t]++
	}
	common := ""
	for _, t := range tags {
		if t != "" && (common == "" || count[t] > count[common]) {
			common = t
		}
	}
	return common
}
