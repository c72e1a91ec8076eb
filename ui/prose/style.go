package prose

import (
	"errors"
	"fmt"
	"strings"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"

	"briefing/model/safe"
	"briefing/ui/theme"
)

// Style says how prose looks. Colours are written as Glamour reads them, an ANSI
// number such as "12" or a "#rrggbb"; an empty one is the terminal's own. The
// zero Style gives text only.
type Style struct {
	Weight  bool   // bold headings and strong words, slanted emphasis
	Heading string // headings
	Strong  string // strong words
	Link    string // addresses
	Code    string // code
	Muted   string // block quotes and rules
}

// In is the style for the colours of a theme; plain leaves bold and slanted only.
func In(c theme.Colours, plain bool) Style {
	if plain {
		return Style{Weight: true}
	}
	return Style{Weight: true, Heading: c.Accent, Link: c.Link, Code: c.Name, Muted: c.Muted}
}

// What is laid out with Glamour, whose work is quadratic to the items of a list and
// to the number of tables, and takes seconds for two megabytes of anything. Whoever
// reads a summary waits for it; at these bounds it is there in half a second, and no
// person writes so long a one. Longer texts are shown as they are written.
const (
	mostBytes = 128 << 10
	mostLines = 5000
	mostItems = 2000
	mostParts = 200 // tables, and texts between them
)

var errCostly = errors.New("the text is too long to be laid out")

// costly tells a text that would keep its reader waiting.
func costly(md string) bool {
	return len(md) > mostBytes || strings.Count(md, "\n") > mostLines || safe.Markers(md) > mostItems
}

// glamour renders Markdown without margins. A panic of the renderer is an error, and
// so is a text that is too long.
//
// Glamour breaks no line here, because package rich breaks better: by the rules
// of Unicode and with hanging indents. Only tables get the width.
func (st Style) glamour(md string, width int) (out string, err error) {
	defer func() {
		if p := recover(); p != nil {
			out, err = "", fmt.Errorf("rendering Markdown: %v", p)
		}
	}()
	if costly(md) {
		return "", errCostly
	}
	cut := parts(md)
	if len(cut) > mostParts {
		return "", errCostly
	}
	var b strings.Builder
	for _, part := range cut {
		wrap := 0
		if tabular(part) && !fenced(part) {
			wrap = max(width-1, 1) // of one column it makes one cell too many
		}
		r, err := glamour.NewTermRenderer(glamour.WithStyles(st.config()), glamour.WithWordWrap(wrap))
		if err != nil {
			return "", fmt.Errorf("rendering Markdown: %w", err)
		}
		text, err := r.Render(part)
		if err != nil {
			return "", fmt.Errorf("rendering Markdown: %w", err)
		}
		b.WriteString(dropLinks(text))
		b.WriteString("\n\n")
	}
	return b.String(), nil
}

// parts cuts a text with tables into the tables and what stands between them.
// Within code, which may look like anything, nothing is cut.
func parts(md string) []string {
	if !tabular(md) || fenced(md) {
		return []string{md}
	}
	const gap = "\n\n"
	var list []string
	from, at, was := 0, 0, false
	for block := range strings.SplitSeq(md, gap) {
		is := tabular(block)
		if at > 0 && (is || was) {
			list = append(list, md[from:at-len(gap)])
			from = at
		}
		at, was = at+len(block)+len(gap), is
	}
	return append(list, md[from:])
}

// tabular tells whether a text may hold a table: a row of dashes and bars.
func tabular(md string) bool {
	for row := range strings.SplitSeq(md, "\n") {
		if strings.Contains(row, "|") && strings.Contains(row, "-") && strings.Trim(row, " \t|:-") == "" {
			return true
		}
	}
	return false
}

// fenced tells whether a text may hold a block of code between fences.
func fenced(md string) bool { return strings.Contains(md, "```") || strings.Contains(md, "~~~") }

// dropLinks removes the hyperlink sequences (OSC 8) that Glamour puts around
// addresses; the addresses stay. Where one does not end, the rest stays as it is
// and comes out visible.
func dropLinks(s string) string {
	const begin = "\x1b]8;"
	if !strings.Contains(s, begin) {
		return s
	}
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, begin)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		end := strings.IndexAny(after, "\a\x1b\n")
		switch {
		case end >= 0 && after[end] == '\a':
			s = after[end+1:]
		case end >= 0 && strings.HasPrefix(after[end:], "\x1b\\"):
			s = after[end+2:]
		default:
			b.WriteString(begin + after)
			return b.String()
		}
	}
}

func (st Style) config() ansi.StyleConfig {
	heading := ansi.StylePrimitive{Color: colour(st.Heading), Bold: on(st.Weight), BlockSuffix: "\n"}
	muted := ansi.StylePrimitive{Color: colour(st.Muted)}
	code := ansi.StylePrimitive{Color: colour(st.Code)}
	one, bar, none, row := uint(1), "│ ", "", "─"
	return ansi.StyleConfig{
		Heading:       ansi.StyleBlock{StylePrimitive: heading},
		BlockQuote:    ansi.StyleBlock{StylePrimitive: muted, Indent: &one, IndentToken: &bar},
		List:          ansi.StyleList{LevelIndent: 2},
		Item:          ansi.StylePrimitive{BlockPrefix: bullet},
		Enumeration:   ansi.StylePrimitive{BlockPrefix: ". "},
		Task:          ansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
		Strong:        ansi.StylePrimitive{Color: colour(st.Strong), Bold: on(st.Weight)},
		Emph:          ansi.StylePrimitive{Italic: on(st.Weight)},
		Strikethrough: ansi.StylePrimitive{CrossedOut: on(st.Weight)},
		HorizontalRule: ansi.StylePrimitive{Color: colour(st.Muted),
			Format: "\n" + strings.Repeat("─", 8) + "\n"},
		Link:      ansi.StylePrimitive{Color: colour(st.Link)},
		LinkText:  ansi.StylePrimitive{Bold: on(st.Weight)},
		Image:     ansi.StylePrimitive{Color: colour(st.Link)},
		ImageText: ansi.StylePrimitive{Format: "Image: {{.text}}"},
		Code:      ansi.StyleBlock{StylePrimitive: code},
		CodeBlock: ansi.StyleCodeBlock{StyleBlock: ansi.StyleBlock{StylePrimitive: code}},
		Table: ansi.StyleTable{CenterSeparator: &none, ColumnSeparator: &none,
			RowSeparator: &row},
		DefinitionDescription: ansi.StylePrimitive{BlockPrefix: "\n  "},
	}
}

func colour(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func on(b bool) *bool {
	if !b {
		return nil
	}
	return &b
}
