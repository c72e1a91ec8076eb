package ui

import (
	"errors"
	"strings"
	"unicode"

	"briefing/model"
	"briefing/model/search"
	"briefing/ui/rich"
)

// messageRoom is the width in which a message must say what it asks for: that of
// the smallest of the three windows that the program is made for.
const messageRoom = 48

// readable is the part of a search that says something so far: all of it but a
// field whose value has only been begun. The hint says how the field goes on.
func (r *Reader) readable(typed string) (asked, hint string) {
	at := strings.LastIndexFunc(typed, unicode.IsSpace) + 1
	last := strings.TrimPrefix(typed[at:], "-")
	name, _, colon := strings.Cut(last, ":")
	fields := fieldsLike(name, colon)
	if len(fields) > 0 && colon {
		if _, err := search.Parse(last); err == nil {
			fields = nil
		}
	}
	if len(fields) > 0 {
		return strings.TrimSpace(typed[:at]), r.hint(fields)
	}
	if _, err := search.Parse(typed); err != nil {
		hint = r.remedy(err)
	}
	return typed, hint
}

// fieldsLike are the fields with a name, or whose name begins so where the colon is
// still missing. Fewer than three letters are a word like any other.
func fieldsLike(name string, colon bool) []search.Field {
	var list []search.Field
	name = strings.ToLower(name)
	for _, f := range search.Fields() {
		if name == string(f) || !colon && len(name) >= 3 && strings.HasPrefix(string(f), name) {
			list = append(list, f)
		}
	}
	return list
}

// hint says what may be written for a field, or which fields there are.
func (r *Reader) hint(fields []search.Field) string {
	if len(fields) == 1 {
		return r.values(fields[0])
	}
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = string(f) + ":"
	}
	return strings.Join(names, " or ")
}

// values are what a field takes.
func (r *Reader) values(f search.Field) string {
	switch f {
	case search.Type:
		return "type: direct, mixed or indirect"
	case search.Status:
		return "status: ok, disputed or misattributed"
	case search.Since, search.Until:
		return string(f) + ": a day, month or year: 2024-06-19"
	case search.Provision:
		return "provision: art_4, or a word of its heading"
	case search.Statement:
		return "statement: its id"
	case search.Speaker:
		var keys []string
		for _, m := range r.world.Index.Pick("") {
			keys = append(keys, m.Key())
		}
		return some(f, keys)
	case search.Issue:
		var ids []string
		for _, i := range r.world.Briefing.Issues() {
			if len(r.world.Briefing.QuotesByIssue(i.ID)) > 0 {
				ids = append(ids, string(i.ID))
			}
		}
		return some(f, ids)
	}
	return string(f) + ": a word, or \"more words\""
}

// some are as many values of a field as a message has room for.
func some(f search.Field, values []string) string {
	text := string(f) + ":"
	for i, v := range values {
		next := text + " " + v
		if i > 0 {
			next = text + ", " + v
		}
		if !model.ValidSlug(v) {
			continue
		}
		if rich.Width(next) > messageRoom-3 {
			return text + ", …"
		}
		text = next
	}
	return text
}

// remedy says what to write instead of what cannot be read.
func (r *Reader) remedy(err error) string {
	if wrong := new(search.FieldError); errors.As(err, &wrong) {
		return r.values(wrong.Field)
	}
	return err.Error()
}
