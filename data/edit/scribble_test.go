package edit

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"briefing/data/folder"
	"briefing/model"
)

// scribbler writes entries as a person in a hurry might: keys in any order, any style of list and text, any
// indentation, and comments everywhere.
type scribbler struct {
	*inventor
	out   strings.Builder
	note  int
	block int // indentation of the block scalar above, to which a comment further in would belong; -1: none
}

func (s *scribbler) spaces(n int) { s.out.WriteString(strings.Repeat(" ", n)) }

// lines writes, or not, comments and empty lines on lines of their own.
func (s *scribbler) lines(indent int) {
	for s.IntN(5) == 0 {
		if s.IntN(3) == 0 {
			s.out.WriteString(s.pick("\n", "\n\n", "  \n"))
			continue
		}
		depth := max(0, indent+s.IntN(5)-2)
		if s.block >= 0 {
			depth = min(depth, s.block)
		}
		s.spaces(depth)
		s.note++
		fmt.Fprintf(&s.out, "#%s%d %s\n", s.pick("", " "), s.note, s.pick("", "- x: y", "'", `"`, "# |", "[", "  "))
	}
}

// end ends a line, with or without a comment.
func (s *scribbler) end() {
	if s.IntN(6) == 0 {
		s.note++
		fmt.Fprintf(&s.out, "%s# %d", s.pick(" ", "   "), s.note)
	}
	s.out.WriteString(s.pick("\n", "\n", "\n", " \n"))
}

func (s *scribbler) list(v reflect.Value, indent int) {
	pad := 1 + s.IntN(3)
	for i := range v.Len() {
		s.lines(indent)
		s.spaces(indent)
		s.out.WriteString("-")
		s.block = -1
		e := v.Index(i)
		switch {
		case e.Kind() != reflect.Struct:
			s.spaces(pad)
			s.scalar(e, indent, false)
		case s.IntN(6) == 0:
			s.spaces(pad)
			s.flowRecord(e)
			s.end()
		case s.IntN(6) == 0:
			s.end()
			s.lines(indent + pad + 1)
			s.record(e, indent+pad+1, false)
		default:
			s.spaces(pad)
			s.record(e, indent+pad+1, true)
		}
	}
	s.lines(indent)
}

// keys are the keys of a struct that are written, in any order.
func (s *scribbler) keys(v reflect.Value) []folder.Key {
	var keys []folder.Key
	for _, k := range folder.Keys(v.Type()) {
		if !absent(v.Field(k.Field)) || k.Required {
			keys = append(keys, k)
		}
	}
	s.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	return keys
}

func (s *scribbler) record(v reflect.Value, indent int, begun bool) {
	for _, k := range s.keys(v) {
		if !begun {
			s.lines(indent)
			s.spaces(indent)
		}
		begun = false
		s.out.WriteString(s.pick(k.Name, k.Name, k.Name, `"`+k.Name+`"`, "? "+k.Name+"\n"+strings.Repeat(" ", indent)))
		s.out.WriteString(":")
		s.block = -1
		f := v.Field(k.Field)
		switch {
		case f.Kind() == reflect.Pointer:
			s.end()
			s.record(f.Elem(), indent+1+s.IntN(4), false)
		case f.Kind() == reflect.Slice && k.One && f.Len() == 1 && s.IntN(2) == 0:
			s.out.WriteString(" ")
			s.scalar(f.Index(0), indent, false)
		case f.Kind() == reflect.Slice && (f.Len() == 0 || s.IntN(2) == 0):
			s.out.WriteString(s.pick(" ", "\n"+strings.Repeat(" ", indent+1)))
			s.flowList(f)
			s.end()
		case f.Kind() == reflect.Slice:
			s.end()
			s.list(f, indent+s.IntN(4))
		default:
			s.out.WriteString(" ")
			s.scalar(f, indent, false)
		}
	}
	s.lines(indent)
}

// between writes what may stand between the parts of a list in brackets.
func (s *scribbler) between() {
	for s.IntN(3) == 0 {
		s.out.WriteString(" ")
		if s.IntN(2) == 0 {
			s.note++
			fmt.Fprintf(&s.out, "# %d ]", s.note)
		}
		s.out.WriteString("\n             ")
	}
}

func (s *scribbler) flowList(v reflect.Value) {
	s.out.WriteString("[")
	s.between()
	for i := range v.Len() {
		if v.Index(i).Kind() == reflect.Struct {
			s.flowRecord(v.Index(i))
		} else {
			s.scalar(v.Index(i), 12, true)
		}
		s.between()
		if i+1 < v.Len() || s.IntN(4) == 0 {
			s.out.WriteString(", ")
			s.between()
		}
	}
	s.out.WriteString("]")
}

func (s *scribbler) flowRecord(v reflect.Value) {
	s.out.WriteString("{")
	s.between()
	for i, k := range s.keys(v) {
		if i > 0 {
			s.out.WriteString(", ")
			s.between()
		}
		s.out.WriteString(k.Name + ": ")
		s.between()
		switch f := v.Field(k.Field); f.Kind() {
		case reflect.Pointer:
			s.flowRecord(f.Elem())
		case reflect.Slice:
			s.flowList(f)
		default:
			s.scalar(f, 12, true)
		}
		s.between()
	}
	s.out.WriteString("}")
}

// scalar writes a single value in one of the styles that can hold it, and ends the line unless it is in brackets.
func (s *scribbler) scalar(v reflect.Value, indent int, flow bool) {
	s.block = -1
	e := encoder{style: canonical()}
	text := e.scalar(v, indent, 0)
	x := v.String()
	if v.Kind() == reflect.String {
		text = s.dress(x, indent, flow)
	}
	header, lines, block := strings.Cut(text, "\n")
	if !block || flow || header[0] != '|' && header[0] != '>' {
		s.out.WriteString(text)
		if !flow {
			s.end()
		}
		return
	}
	s.out.WriteString(header)
	s.end()
	s.block = indent
	s.out.WriteString(lines + s.pick("\n", "\n", "\n\n"))
}

// dress writes a text in one of the ways in which it can be written.
func (s *scribbler) dress(x string, indent int, flow bool) string {
	ways := []string{quoted(x)}
	if oneLine(x) && !strings.Contains(x, "\t") {
		ways = append(ways, "'"+strings.ReplaceAll(x, "'", "''")+"'")
		if strings.Contains(x, " ") && foldable(x) {
			ways = append(ways, `"`+s.broken(strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(x), indent)+`"`)
			ways = append(ways, "'"+s.broken(strings.ReplaceAll(x, "'", "''"), indent)+"'")
		}
	}
	if plain(x) && !(flow && strings.ContainsAny(x, ",[]{}:?")) {
		ways = append(ways, x, x, s.broken(x, indent))
	}
	if ambiguous(x) && strings.Trim(x, "abcdefghijklmnopqrstuvwxyzNOF0123456789~-.") == "" && x != "" && x[0] != '-' && !strings.HasPrefix(x, "...") {
		ways = append(ways, x, x, x)
	}
	if !flow && strings.TrimSpace(x) != "" {
		deep := indent + 1 + s.IntN(4)
		sign := s.pick("", "-", "+")
		if literalFits(x) && x[0] != ' ' && x[0] != '\n' {
			ways = append(ways, "|"+sign+literal(x, deep)[1:])
		}
		if foldable(x) {
			ways = append(ways, ">"+sign+folded(x, deep)[2:])
		}
	}
	return ways[s.IntN(len(ways))]
}

// broken breaks a text at some of its single spaces.
func (s *scribbler) broken(x string, indent int) string {
	var b strings.Builder
	for i, r := range x {
		if r == ' ' && i > 0 && i+1 < len(x) && single(x, i) && !strings.ContainsRune("-?:#'\"|>", rune(x[i+1])) && s.IntN(3) == 0 {
			b.WriteString(s.pick("\n", " \n", "\n") + strings.Repeat(" ", indent+1+s.IntN(4)))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// TestFormatScribble: whatever a file looks like, it says the same when it is formatted, no comment is lost, and a
// second run changes nothing.
func TestFormatScribble(t *testing.T) {
	for seed := range uint64(60) {
		scribble(t, seed)
	}
}

func FuzzFormatScribble(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed)
	}
	f.Fuzz(scribble)
}

func scribble(t *testing.T, seed uint64) {
	r := newInventor(seed)
	d := r.data()
	for name, list := range map[string]any{
		"actors.yaml": d.Actors, "events.yaml": d.Events, "comparisons.yaml": d.Comparisons, "quotes/wire.yaml": d.Quotes,
		"positions/a.yaml": d.Positions, "instruments/t/instrument.yaml": []model.Instrument(d.Instruments),
	} {
		s := scribbler{inventor: newInventor(seed), block: -1}
		v := reflect.ValueOf(list)
		if strings.HasPrefix(name, "instruments") {
			if v.Len() == 0 {
				continue
			}
			d.Instruments[0].ID = "t"
			s.record(v.Index(0), s.IntN(3), false)
		} else {
			s.list(v, s.IntN(3))
		}
		src := s.out.String()
		if s.IntN(4) == 0 {
			src = strings.ReplaceAll(src, "\n", "\r\n")
		}
		if _, problems, _ := loadFile(name, []byte(src)); refuse("", problems) != nil {
			t.Fatalf("seed %d: the scribbler writes what cannot be read: %v\n%s", seed, refuse("", problems), src)
		}
		if !unbroken(t, name, []byte(src)) {
			t.Fatalf("seed %d: %s is not formatted\n%s", seed, name, src)
		}
	}
}
