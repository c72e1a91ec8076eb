package folder

import "strings"

// chunk is an entry of a list, or a key with its value, cut out of a text; or lines
// between entries that belong to none.
type chunk struct {
	text  string
	line  int // lines before it
	stray bool
}

// chunks cuts a text at the lines that are indented no further than its entries.
// It knows no more of YAML than that what belongs to an entry is indented further,
// which is why it can cut a text that cannot be parsed.
func chunks(text string, isList bool) []chunk {
	var list []chunk
	indent, dashed := entryIndent(text, isList)
	line, from := 0, 0
	for start := 0; start < len(text); line++ {
		end := start + lineLength(text[start:])
		content := strings.TrimLeft(text[start:end], " ")
		n := len(list)
		// The items of a list may stand right under their key.
		if !blank(content) && (n == 0 || end-start-len(content) <= indent && (dashed || !dash(content))) {
			stray := dashed && !dash(content)
			if !stray || n == 0 || !list[n-1].stray {
				list = append(list, chunk{line: line, stray: stray})
				from = start
			}
		}
		if n := len(list); n > 0 {
			list[n-1].text = text[from:end]
		}
		start = end
	}
	return list
}

// entryIndent finds how far the entries of a text are indented, and whether each
// begins with a dash: as the first line that does, where a list is wanted, or else
// as the first line.
func entryIndent(text string, isList bool) (indent int, dashed bool) {
	indent = -1
	for start := 0; start < len(text); {
		end := start + lineLength(text[start:])
		content := strings.TrimLeft(text[start:end], " ")
		if dashed = dash(content); !blank(content) && (dashed || indent < 0) {
			indent = end - start - len(content)
			if dashed || !isList {
				return indent, dashed
			}
		}
		start = end
	}
	return max(indent, 0), false
}

// lineLength is the length of the first line, with the break that ends it.
func lineLength(text string) int {
	content, _ := cutLine(text)
	return len(content)
}

// fault says of lines that belong to no entry that they do not.
func (c chunk) fault() *fault {
	first, _ := cutLine(c.text)
	if bad := directive(first); bad != nil {
		return bad
	}
	if column := indentTab(first); column > 0 {
		return &fault{1, column, "a tab is used to indent", "indent with spaces"}
	}
	return &fault{1, 1 + len(first) - len(strings.TrimLeft(first, " ")), "this is no part of the list",
		`begin every entry with "- ", and indent what belongs to it`}
}

// firstDocument cuts off what stands behind the first document of a text, and
// says where a second one begins. The marks between documents are the same in
// broken YAML.
func firstDocument(text string) (string, *fault) {
	begun, end := false, -1
	for at, line := 0, 1; at < len(text); line++ {
		content, _ := cutLine(text[at:])
		switch {
		case begun && marks(content, "---"), end >= 0 && !blank(content) && !marks(content, "..."):
			if end < 0 {
				end = at
			}
			return text[:end], secondDocument(line, 1)
		case begun && end < 0 && marks(content, "..."):
			end = at
		}
		begun = begun || !blank(content) && content[0] != '%' // a directive, which is refused elsewhere
		at += len(content)
	}
	return text, nil
}

// marks tells whether a line is or begins with a mark between documents.
func marks(line, mark string) bool {
	rest, ok := strings.CutPrefix(line, mark)
	return ok && (rest == "" || strings.ContainsAny(rest[:1], " \t\r\n"))
}

func secondDocument(line, column int) *fault {
	return &fault{line, column, "a second document begins here, and only the first is read",
		`remove the line "---" or "..." that parts them`}
}

// blank tells that a line holds nothing but white space, a comment or the mark
// that begins a document.
func blank(content string) bool {
	content = strings.TrimSpace(content)
	return len(content) == 0 || content[0] == '#' || content == "---"
}

// dash tells that a line is an item of a list.
func dash(content string) bool {
	return strings.HasPrefix(content, "- ") || strings.TrimSpace(content) == "-"
}
