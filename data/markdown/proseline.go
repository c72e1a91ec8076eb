package markdown

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"

	"briefing/model/safe"
)

// line is the text of a block on one line: what is said, emphasised, linked.
func (a *author) line(block ast.Node) inline {
	return inline(strings.TrimRight(string(a.within(block)), " "))
}

// within is what stands in a node of an author's line. Neighbouring texts are put
// together before they are escaped, so that no markup arises where they meet.
func (a *author) within(parent ast.Node) inline {
	var out inline
	pending := ""
	flush := func() {
		s := oneSpace(safe.Line(pending))
		if out == "" {
			s = strings.TrimLeft(s, " ")
		}
		out += inline(escape(s, out == ""))
		pending = ""
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if s, ok := a.words(n); ok {
			pending += s
			continue
		}
		flush()
		part := a.span(n)
		if strings.HasPrefix(string(part), "[") {
			out = beforeBracket(out)
		}
		if strings.HasSuffix(string(out), "*") && strings.HasPrefix(string(part), "*") {
			part = a.within(n) // two emphases that touch would be read as one
		}
		out += part
	}
	flush()
	return out
}

// words are the characters that a node stands for, if it is nothing but text.
func (a *author) words(n ast.Node) (string, bool) {
	switch n := n.(type) {
	case *ast.Text:
		s := decode(string(n.Value(a.source)))
		if n.SoftLineBreak() || n.HardLineBreak() {
			s += " "
		}
		return s, true
	case *ast.RawHTML:
		return string(n.Segments.Value(a.source)), true
	}
	return "", false
}

// span is a node with markup of its own.
func (a *author) span(n ast.Node) inline {
	switch n := n.(type) {
	case *ast.Emphasis:
		if n.Level == 2 {
			return strong(a.within(n))
		}
		return emphasis(a.within(n))
	case *tables.Strikethrough:
		return mark("~~", a.within(n))
	case *ast.CodeSpan:
		return code(a.raw(n))
	case *ast.Link:
		return link(a.within(n), decode(string(n.Destination)))
	case *ast.Image: // a link: nothing is fetched by opening the document
		return link(a.within(n), decode(string(n.Destination)))
	case *ast.AutoLink:
		return address(string(n.URL(a.source)))
	}
	return a.within(n)
}

// raw is the source of the texts in a code span.
func (a *author) raw(parent ast.Node) string {
	s := ""
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			s += string(t.Value(a.source))
		}
	}
	return s
}

// code is a code span, or plain text where a bar could end a table's cell.
func code(s string) inline {
	s = plain(s)
	if s == "" || strings.Contains(s, "|") {
		return inner(s)
	}
	fence := "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return inline(fence + s + fence)
}

// decode resolves backslash escapes and character references, each once.
func decode(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		n := 0
		if s[i] == '&' {
			n = reference(s[i:])
		}
		switch {
		case n > 0:
			out.WriteString(html.UnescapeString(s[i : i+n]))
			i += n - 1
		case s[i] == '\\' && i+1 < len(s) && isPunct(s[i+1]):
			i++
			out.WriteByte(s[i])
		default:
			out.WriteByte(s[i])
		}
	}
	return out.String()
}
