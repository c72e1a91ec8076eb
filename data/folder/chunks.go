package folder

import "strings"

// chunk is an entry of a list, or a key with its value, cut out of a text.
type chunk struct {
	text string
	line int // lines before it
}

// chunks cuts a text at the lines that are indented no further than its first
// entry. It knows no more of YAML than that what belongs to an entry is indented
// further, which is why it can cut a text that cannot be parsed.
func chunks(text string) []chunk {
	var list []chunk
	indent, dashed, line, from := -1, false, 0, 0
	for start := 0; start < len(text); line++ {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i + 1
		}
		content := strings.TrimLeft(text[start:end], " ")
		depth := end - start - len(content)
		if !blank(content) {
			if indent < 0 {
				indent, dashed = depth, dash(content)
			}
			// The items of a list may stand right under their key.
			if depth <= indent && (dashed || !dash(content)) {
				list = append(list, chunk{line: line})
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
