package edit

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"

	"briefing/data/folder"
	"briefing/model"
	"briefing/model/edtf"
)

// inventor makes up briefings: everything in them is invented.
type inventor struct {
	*rand.Rand
	count int
}

func newInventor(seed uint64) *inventor { return &inventor{Rand: rand.New(rand.NewPCG(seed, 0))} }

func (r *inventor) pick(list ...string) string { return list[r.IntN(len(list))] }

// data makes up a briefing. Ids are right, and so are the values of keys that take only some; texts are anything.
func (r *inventor) data() model.Data {
	var d model.Data
	r.fill(reflect.ValueOf(&d.Meta).Elem())
	d.Meta.Format = 1
	if d.Meta.TimeZone != "" {
		d.Meta.TimeZone = r.pick("Asia/Seoul", "UTC", "Etc/GMT+9")
	}
	fillList(r, &d.Actors)
	fillList(r, &d.Issues)
	fillList(r, &d.Events)
	fillList(r, &d.Positions)
	fillList(r, &d.Comparisons)
	fillList(r, &d.Judgments)
	fillList(r, &d.Sources)
	fillList(r, &d.Quotes)
	fillList(r, &d.Instruments)
	for i := range d.Sources {
		d.Sources[i].Text = r.pick("", "\n", "\nA text.\n", "  \r\n- no: yaml\n---\n# it is\n")
	}
	for i := range d.Quotes {
		d.Quotes[i].Source = model.SourceID(r.pick("wire", "radio"))
	}
	// The loader reads files by name.
	slices.SortFunc(d.Sources, func(a, b model.Source) int { return strings.Compare(string(a.ID), string(b.ID)) })
	slices.SortStableFunc(d.Quotes, func(a, b model.Quote) int { return strings.Compare(string(a.Source), string(b.Source)) })
	slices.SortFunc(d.Instruments, func(a, b model.Instrument) int { return strings.Compare(string(a.ID), string(b.ID)) })
	for i := range d.Instruments {
		in := &d.Instruments[i]
		for j := range in.Versions {
			for range r.IntN(3) {
				in.Versions[j].Clauses = append(in.Versions[j].Clauses, model.Clause{EID: "art_" + r.slug(), Heading: r.pick("", "Help"), Text: r.pick("", "One.\n\nTwo.")})
			}
		}
		for j := range in.Provisions {
			in.Provisions[j].ID = model.NewProvisionID(in.ID, in.Provisions[j].EID)
		}
	}
	return d
}

func fillList[E any](r *inventor, list *[]E) {
	*list = make([]E, r.IntN(4))
	for i := range *list {
		r.fill(reflect.ValueOf(&(*list)[i]).Elem())
	}
}

func (r *inventor) slug() string {
	r.count++
	return fmt.Sprintf("%s%d", r.pick("a", "no-", "1e", "x-y-", "2024-"), r.count)
}

// fill sets some keys of a struct, and those that it needs.
func (r *inventor) fill(v reflect.Value) {
	for _, k := range folder.Keys(v.Type()) {
		if k.Required || r.IntN(3) == 0 {
			r.set(v.Field(k.Field), k)
		}
	}
}

func (r *inventor) set(v reflect.Value, k folder.Key) {
	switch {
	case v.Type() == reflect.TypeFor[edtf.Date]():
		v.Set(reflect.ValueOf(edtf.MustParse(r.pick("2031-03-09", "2031", "2031-03~", "2031-03-09/2031-03-12", "2031-03/..", "203X", "-0044"))))
	case v.Type() == reflect.TypeFor[model.ProvisionID]():
		v.SetString(r.slug() + "#art_" + r.slug())
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.fill(v.Elem())
	case v.Kind() == reflect.Struct:
		r.fill(v)
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1+r.IntN(3), 3))
		for i := range v.Len() {
			r.set(v.Index(i), k)
		}
	case v.Kind() == reflect.Bool:
		v.SetBool(true)
	case v.Kind() == reflect.Int && len(k.Enum) > 0:
		fmt.Sscan(r.pick(k.Enum...), v.Addr().Interface())
	case v.Kind() == reflect.Int:
		v.SetInt(1)
	case len(k.Enum) > 0:
		v.SetString(r.pick(k.Enum...))
	case k.Format == "slug":
		v.SetString(r.slug())
	case k.Format == "eid":
		v.SetString("art_" + r.slug())
	default:
		v.SetString(r.text(k.Required))
	}
}

// text makes up a text of any kind.
func (r *inventor) text(needed bool) string {
	words := []string{"NO", "~", "null", "1e3", "2031-03-09", "12:30", "a: b", "key:", "# x", "a #b", "a#b", "- a", "-", "--- a", "...", "? b",
		"[x]", "{y", "%z", "@w", "`", "*s", "&t", "!u", "|", ">-", "'", `"`, `\`, `\n`, "it's", "“curly” — dash", "한국어", "עברית", "e\u0301",
		"\u202eabc", "a\u2028b", "\u0085", "\a", "\ufeff", "\u00a0", "a\u200db", "👍", "\tb", "c\t", "d ", " e", "  f", "plain words", ", g", "<<", "=",
		"A sentence of words that is long enough to be broken into lines somewhere in the middle", "x\ny", "\n", "\n\n", "\n  z", "\r", "\r\n", "\ufffd", "0x1F", "true"}
	for {
		var b strings.Builder
		for range 1 + r.IntN(4) {
			b.WriteString(r.pick(words...))
			b.WriteString(r.pick("", " ", " ", "  "))
		}
		s := b.String()
		if r.IntN(4) > 0 {
			s = strings.TrimSpace(s)
		}
		if !needed || strings.TrimSpace(s) != "" {
			return s
		}
	}
}
