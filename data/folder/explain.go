package folder

import (
	"errors"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

const (
	hintQuote  = "put the text in quotation marks"
	hintIndent = "indent with spaces: what belongs together stands in one column"
	hintEscape = `write \\ for one \, or use single quotation marks`
)

// explain says in an author's words why the parser gave up, and where.
func explain(err error, text string) *fault {
	var le *yaml.LoadError
	if !errors.As(err, &le) {
		return &fault{1, 1, "this is no YAML: " + err.Error(), ""}
	}
	mark := le.Mark
	if le.Stage == yaml.ScannerStage && le.ContextMark.Line > 0 {
		mark = le.ContextMark // where it began, not where the parser gave up
	}
	for _, number := range []int{mark.Line, le.Mark.Line} {
		if column := indentTab(lineOf(text, number)); column > 0 {
			return &fault{number, column, "a tab is used to indent", "indent with spaces"}
		}
	}
	f := &fault{max(mark.Line, 1), max(mark.Column, 1), "this is no YAML: " + le.Message, hintQuote}
	if le.Stage == yaml.ParserStage {
		f.hint = hintIndent
	}
	f.translate(le, lineOf(text, f.line))
	return f
}

// translate puts what the parser says about a line into an author's words.
func (f *fault) translate(le *yaml.LoadError, line string) {
	switch msg := le.Message; {
	case strings.HasPrefix(msg, "mapping values are not allowed"):
		f.text = "a colon stands where none can"
		f.hint = `put a text that holds ": " in quotation marks; ` + hintIndent
	case strings.HasPrefix(msg, "found character that cannot start"),
		strings.HasPrefix(msg, "did not find expected comment or line break"): // after > or |
		f.text, f.hint = "a text cannot begin with "+charAt(line, f.column), hintQuote
	case le.ContextMsg == "while scanning a quoted scalar" && strings.Contains(msg, "unexpected"):
		f.text, f.hint = "this quotation mark is never closed", "close it, or write the text without it"
	case strings.HasPrefix(msg, "found unknown escape"):
		f.text = `\ and the letter after it mean nothing here`
		f.hint = hintEscape
	case strings.HasPrefix(msg, "found invalid Unicode character escape"),
		strings.HasPrefix(msg, "did not find expected hexadecimal number"):
		f.line, f.column = le.Mark.Line, max(le.Mark.Column-2, 1) // of the \ before the letter at which the parser gave up
		f.text, f.hint = "this escape stands for no character", "write the character itself, or "+hintEscape
	case strings.HasPrefix(msg, "could not find expected ':'"):
		f.text = "this line has no colon after its key"
		f.hint = `write "key: value"; indent the line if it goes on from the one above`
	case strings.HasPrefix(msg, "did not find expected key") && sign(line) > 0:
		f.column = sign(line)
		f.text, f.hint = "a text cannot begin with "+charAt(line, f.column), hintQuote
	case strings.HasPrefix(msg, "did not find expected key"):
		f.text = "this does not fit what stands above"
		f.hint = "put a text that holds quotation marks in quotation marks as a whole; " + hintIndent
	case strings.HasPrefix(msg, "did not find expected '-'"):
		f.text, f.hint = "this is no part of the list above", `begin every entry with "- ", and indent what belongs to it`
	case strings.HasPrefix(msg, "did not find expected ','"):
		f.text, f.hint = "a bracket is not closed before this", "close it, or put the text in quotation marks"
	case strings.HasPrefix(msg, "block sequence entries are not allowed"):
		f.text, f.hint = "a list cannot begin here", `begin it on a line of its own, or `+hintQuote
	case strings.HasPrefix(msg, "did not find expected node content"):
		f.text, f.hint = "a value is missing, or begins with a sign that has a meaning in YAML", hintQuote
	}
}

// lineOf is the line with a number, which starts at 1.
func lineOf(text string, number int) string {
	for ; number > 1; number-- {
		i := strings.IndexByte(text, '\n')
		if i < 0 {
			return ""
		}
		text = text[i+1:]
	}
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		text = text[:i]
	}
	return text
}

// indentTab is the column of a tab before the first letter of a line; 0: none.
func indentTab(line string) int {
	indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
	return strings.IndexByte(indent, '\t') + 1
}

// sign is the column of a *, & or ! that begins the value in a line; 0: none does.
func sign(line string) int {
	at := 0
	if i := strings.Index(line, ": "); i >= 0 {
		at = i + 1
	}
	value := strings.TrimLeft(line[at:], " -")
	if value == "" || !strings.ContainsRune("*&!", rune(value[0])) {
		return 0
	}
	return 1 + utf8.RuneCountInString(line[:len(line)-len(value)])
}

// charAt shows the character in a column of a line.
func charAt(line string, column int) string {
	for ; column > 1 && len(line) > 0; column-- {
		_, n := utf8.DecodeRuneInString(line)
		line = line[n:]
	}
	if len(line) == 0 {
		return "this character"
	}
	r, _ := utf8.DecodeRuneInString(line)
	return quote(string(r))
}
