package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/model/safe"
)

// inline is Markdown within one line. Text from outside becomes inline through
// text and inner alone (authors' Markdown through prose), so that a value of this
// type holds no markup but ours.
type inline string

// text makes foreign text inline at the start of a line or anywhere within it:
// hazards are shown, white space runs are one space, markup is escaped.
func text(s string) inline { return inline(escape(plain(s), true)) }

// inner is text that something of ours precedes directly, such as a quotation mark.
func inner(s string) inline { return inline(escape(plain(s), false)) }

// plain is what a reader of the rendered Markdown sees of foreign text.
func plain(s string) string {
	return strings.Trim(oneSpace(safe.Line(s)), " ")
}

// oneSpace makes every run of spaces one. Spaces of other kinds stay.
func oneSpace(s string) string {
	for strings.Contains(s, "  ") {
		s = strings.ReplaceAll(s, "  ", " ")
	}
	return s
}

// strong is bold text. Text that begins or ends with a space of another kind than
// ours cannot be bold.
func strong(in inline) inline { return mark("**", in) }

// emphasis is text in italics.
func emphasis(in inline) inline { return mark("*", in) }

func mark(delimiter inline, in inline) inline {
	first, _ := utf8.DecodeRuneInString(string(in))
	last, _ := utf8.DecodeLastRuneInString(string(in))
	if in == "" || unicode.IsSpace(first) || unicode.IsSpace(last) {
		return in
	}
	return delimiter + in + delimiter
}

// link is a link on some text. An address that is no safe link stays text.
func link(label inline, address string) inline {
	url := destination(address)
	if url == "" {
		return label
	}
	return "[" + label + "](" + url + ")"
}

// address is a link that shows itself. An address that is no safe link stays text.
func address(s string) inline {
	if url := destination(s); url != "" {
		return url
	}
	return text(s)
}

// destination is a safe link in angle brackets, empty if s is none. A semicolon
// that would end an entity is percent-encoded: renderers differ on whether they
// decode entities there.
func destination(s string) inline {
	url, ok := safe.URL(s)
	for i := 0; ok && i < len(url); i++ {
		if n := reference(url[i:]); n > 0 && url[i] == '&' {
			url, ok = safe.URL(url[:i+n-1] + "%3B" + url[i+n:])
		}
	}
	if !ok {
		return ""
	}
	return inline("<" + url + ">")
}

// beforeBracket protects the end of in from the bracket that follows: an
// exclamation mark would make an image of it, brackets a link with it.
func beforeBracket(in inline) inline { return protectEnd(protectEnd(in, '!'), ']') }

// protectEnd escapes the last byte of in if it is c and not yet escaped.
func protectEnd(in inline, c byte) inline {
	end := len(in) - 1
	if end < 0 || in[end] != c {
		return in
	}
	slashes := end - len(strings.TrimRight(string(in[:end]), `\`))
	if slashes%2 == 1 {
		return in
	}
	return in[:end] + `\` + in[end:]
}

// join puts a separator between those parts that are not empty.
func join(separator inline, parts ...inline) inline {
	var out inline
	for _, part := range parts {
		if out != "" && part != "" {
			out += separator
		}
		out += part
	}
	return out
}
