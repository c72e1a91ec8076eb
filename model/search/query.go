package search

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"briefing/model"
	"briefing/model/edtf"
)

// Field is what of a quote a term asks about.
type Field string

// The fields. The zero Field, Text, asks for words in the quote's text,
// translation, reporting words, attribution and occasion, and in the names, native
// names and aliases of its speakers. The authors' note is no part of that: what
// stands only there was said by nobody who is quoted.
const (
	Text      Field = ""
	Speaker   Field = "speaker"   // anyone whom [Index.Speakers] finds
	Issue     Field = "issue"     // id or label
	Source    Field = "source"    // id, title or outlet
	Type      Field = "type"      // direct, mixed, indirect
	Event     Field = "event"     // id or title
	Provision Field = "provision" // id, article, heading or instrument; its parts too
	Statement Field = "statement" // id
	Status    Field = "status"    // ok, disputed, misattributed
	Since     Field = "since"     // said then or later, as far as the date may mean
	Until     Field = "until"     // said then or earlier, as far as the date may mean
	Note      Field = "note"      // words of the authors' note
)

// Fields lists the fields that can be written as field:value.
func Fields() []Field {
	return []Field{Speaker, Issue, Source, Type, Event, Provision, Statement, Status, Since, Until, Note}
}

// Bounds of a query.
const (
	MaxLength = 1000 // bytes
	MaxTerms  = 32
)

// Query is what to look for: every term must hold. The zero Query holds for every
// quote.
type Query struct {
	Terms []Term
}

// Term is one condition.
type Term struct {
	Field  Field
	Text   string // as typed, without the marks around it
	Phrase bool   // stood in quotation marks; in Text: begins and ends with a word
	Not    bool   // must not hold
}

// FieldError is what is wrong with the value that a field is asked for.
type FieldError struct {
	Field Field
	Err   error // says so, with the name of the field
}

func (e *FieldError) Error() string { return e.Err.Error() }

// Unwrap gives what is wrong.
func (e *FieldError) Unwrap() error { return e.Err }

// NewTerm checks what a field is asked for. The error, a [*FieldError], says what to
// write.
func NewTerm(f Field, text string) (Term, error) {
	t := Term{Field: f, Text: text}
	return t, t.check()
}

// With adds terms. The query itself stays as it is.
func (q Query) With(terms ...Term) Query {
	return Query{slices.Concat(q.Terms, terms)}
}

// Check tells whether terms exclude each other by their dates: nothing was said both
// after a day and before it.
func (q Query) Check() error {
	for _, a := range q.Terms {
		for _, b := range q.Terms {
			if a.Field == Since && b.Field == Until && after(a.Text, b.Text) {
				return errors.New("since is after until: nothing can be found; turn them round")
			}
		}
	}
	return nil
}

// after tells whether a date begins after the end of another. One that cannot be read
// or is open there does not.
func after(since, until string) bool {
	a, err := edtf.Parse(strings.TrimSpace(since))
	if err != nil {
		return false
	}
	b, err := edtf.Parse(strings.TrimSpace(until))
	if err != nil {
		return false
	}
	first, bounded := a.Earliest()
	last, ends := b.Latest()
	return bounded && ends && first > last
}

// IsEmpty reports whether the query asks for nothing.
func (q Query) IsEmpty() bool { return len(q.Terms) == 0 }

// Literal looks for a text just as it was typed: no field, mark or hyphen in it
// means anything.
func Literal(s string) Query {
	if Fold(s) == "" {
		return Query{}
	}
	return Query{[]Term{{Text: s}}}
}

// String writes the query as [Parse] reads it, but for one that [Literal] made:
// what it looks for may be more than can be written.
func (q Query) String() string {
	list := make([]string, len(q.Terms))
	for i, t := range q.Terms {
		list[i] = t.String()
	}
	return strings.Join(list, " ")
}

// String writes the term as [Parse] reads it.
func (t Term) String() string {
	var b strings.Builder
	if t.Not {
		b.WriteByte('-')
	}
	if t.Field != Text {
		b.WriteString(string(t.Field) + ":")
	}
	if t.Phrase || t.Text == "" || strings.ContainsFunc(t.Text, unicode.IsSpace) {
		b.WriteString(`"` + t.Text + `"`)
	} else {
		b.WriteString(t.Text)
	}
	return b.String()
}

func (t Term) check() error {
	if err := t.wrong(); err != nil {
		return &FieldError{t.Field, err}
	}
	return nil
}

func (t Term) wrong() error {
	if strings.TrimSpace(t.Text) == "" && t.Field != Text {
		return fmt.Errorf("%s: says nothing: write %s", t.Field, t.Field.example())
	}
	switch t.Field {
	case Type:
		return t.oneOf(string(model.Direct), string(model.Mixed), string(model.Indirect))
	case Status:
		return t.oneOf(string(model.StatusOK), string(model.StatusDisputed), string(model.StatusMisattributed))
	case Since, Until:
		if t.Not {
			return fmt.Errorf("-%s: cannot be: write since: or until: without the hyphen", t.Field)
		}
		if _, err := edtf.Parse(strings.TrimSpace(t.Text)); err != nil {
			return fmt.Errorf("%s: %w", t.Field, err)
		}
	}
	return nil
}

func (t Term) oneOf(values ...string) error {
	if slices.Contains(values, Fold(t.Text)) {
		return nil
	}
	last := len(values) - 1
	return fmt.Errorf("%s: cannot be %q: write %s or %s", t.Field, t.Text, strings.Join(values[:last], ", "), values[last])
}

func (f Field) example() string {
	switch f {
	case Type:
		return "type:direct, type:mixed or type:indirect"
	case Status:
		return "status:ok, status:disputed or status:misattributed"
	case Since, Until:
		return string(f) + ":2024-06-19, a month or a year"
	case Provision:
		return "provision:art_4, or the whole id"
	case Note:
		return `note:WORD, or note:"TWO WORDS"`
	}
	return fmt.Sprintf(`%s:NAME, or %s:"TWO WORDS"`, f, f)
}
