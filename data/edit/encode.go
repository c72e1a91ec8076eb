package edit

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/data/folder"
	"briefing/model/edtf"
)

// width is the length up to which lines are written, in characters.
const width = 120

// style is how the entries of a list are indented, in spaces.
type style struct {
	dash int // before a dash
	pad  int // from a dash to what stands behind it
	step int // from a key to the dashes below it
}

func canonical() style { return style{dash: 0, pad: 2, step: 2} }

// encoder writes entities as YAML, in the form that Format leaves as it is.
type encoder struct {
	style
	nameless bool // the id stands in the name of the file
	out      strings.Builder
	err      error // the first thing that cannot be written
}

// entry writes an entry of a list, without the line break that ends it.
func (e *encoder) entry(v reflect.Value) {
	e.spaces(e.dash)
	e.out.WriteString("-")
	e.spaces(e.pad - 1)
	e.record(v, e.dash+e.pad, true)
}

// record writes the keys of a struct that say something. The first stands where the line is; with begun, it has begun.
func (e *encoder) record(v reflect.Value, indent int, begun bool) {
	for _, k := range folder.Keys(v.Type()) {
		f := v.Field(k.Field)
		if absent(f) && !k.Required || e.nameless && k.Name == "id" {
			continue
		}
		if !begun {
			e.spaces(indent)
		}
		begun = false
		e.out.WriteString(k.Name + ":")
		e.value(f, indent, utf8.RuneCountInString(k.Name)+2, k.One)
	}
}

func absent(v reflect.Value) bool { return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0 }

// value writes what belongs to a key at an indentation, and ends the line. used is what the key takes of it.
func (e *encoder) value(v reflect.Value, indent, used int, one bool) {
	switch {
	case v.Kind() == reflect.Pointer:
		e.out.WriteByte('\n')
		e.record(v.Elem(), indent+2, false)
	case v.Kind() == reflect.Slice && v.Len() == 1 && one:
		e.value(v.Index(0), indent, used, false)
	case v.Kind() == reflect.Slice && v.Len() == 0:
		e.out.WriteString(" []\n")
	case v.Kind() == reflect.Slice:
		e.out.WriteByte('\n')
		for i := range v.Len() {
			e.item(v.Index(i), indent+e.step)
		}
	default:
		e.out.WriteString(" " + e.scalar(v, indent, indent+used) + "\n")
	}
}

func (e *encoder) item(v reflect.Value, dash int) {
	if inner(v.Type()) != nil {
		below := encoder{style: style{dash, e.pad, e.step}}
		below.entry(v)
		e.out.WriteString(below.out.String())
		if e.err == nil {
			e.err = below.err
		}
		return
	}
	e.spaces(dash)
	e.out.WriteString("-")
	e.spaces(e.pad - 1)
	e.out.WriteString(e.scalar(v, dash, dash+e.pad) + "\n")
}

// scalar writes a single value. Lines after its first are indented further than indent; the first has used characters
// before it.
func (e *encoder) scalar(v reflect.Value, indent, used int) string {
	switch x := v.Interface().(type) {
	case edtf.Date:
		return quoted(x.String())
	case bool:
		return strconv.FormatBool(x)
	}
	if v.CanInt() {
		return strconv.FormatInt(v.Int(), 10)
	}
	if !utf8.ValidString(v.String()) && e.err == nil {
		e.err = fmt.Errorf("%.60q is not UTF-8", v.String())
	}
	return scalar(v.String(), indent, used)
}

func (e *encoder) spaces(n int) {
	for range n {
		e.out.WriteByte(' ')
	}
}

// Scalar writes a text as the value of a key that stands at the beginning of its line.
func Scalar(key, value string) string { return scalar(value, 0, utf8.RuneCountInString(key)+2) }

// scalar writes a text in the form that reads best: as it is, in quotation marks, or below its key in lines of its own.
func scalar(s string, indent, used int) string {
	short := used+utf8.RuneCountInString(s) <= width
	switch {
	case plain(s) && short:
		return s
	case strings.Contains(s, "\n") && literalFits(s):
		return literal(s, indent+2)
	case oneLine(s) && used+utf8.RuneCountInString(quoted(s)) <= width:
		return quoted(s)
	case foldable(s):
		return folded(s, indent+2)
	case plain(s):
		return s
	}
	return quoted(s)
}

// literalFits tells whether the lines of a text can be written as they are.
func literalFits(s string) bool {
	lines := strings.Split(s, "\n")
	if last := lines[len(lines)-1]; strings.TrimSpace(last) == "" {
		return false
	}
	return !slices.ContainsFunc(lines, func(line string) bool { return !oneLine(line) })
}

func literal(s string, indent int) string {
	var b strings.Builder
	b.WriteString("|")
	if strings.HasPrefix(strings.TrimLeft(s, "\n"), " ") {
		b.WriteString("2")
	}
	for line := range strings.SplitSeq(s, "\n") {
		b.WriteString("\n" + indented(line, indent))
	}
	return b.String()
}

// foldable tells whether a text can be broken at its spaces.
func foldable(s string) bool {
	return oneLine(s) && !strings.ContainsRune(s, '\t') && strings.TrimSpace(s) == s && strings.Contains(s, " ")
}

// folded breaks a text at single spaces, for only those come back from a line break.
func folded(s string, indent int) string {
	var b strings.Builder
	b.WriteString(">-")
	from, last, column := 0, -1, indent
	for i, r := range s + " " {
		if column > width && last > from {
			b.WriteString("\n" + indented(s[from:last], indent))
			from = last + 1
			column = indent + utf8.RuneCountInString(s[from:i])
		}
		if r == ' ' && i < len(s) && single(s, i) {
			last = i
		}
		column++
	}
	b.WriteString("\n" + indented(s[from:], indent))
	return b.String()
}

// single tells whether the space at a byte stands alone.
func single(s string, at int) bool {
	return s[at-1] != ' ' && at+1 < len(s) && !unicode.IsSpace(runeAt(s, at+1))
}
