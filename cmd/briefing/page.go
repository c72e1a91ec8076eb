package main

import (
	"briefing/model"
	"briefing/model/search"
	"briefing/ui/page"
	"briefing/ui/prose"
)

// page prints a page of the reader.
func (o *output) page(b *model.Briefing, s page.Subject) error {
	builder := &page.Builder{
		Briefing: b,
		Index:    search.New(b),
		Prose:    prose.New(o.prose()).Render,
		Signs:    !o.coloured(),
	}
	return o.lines(builder.Build(s, o.width).Lines...)
}

// prose is the style of Markdown that can be shown.
func (o *output) prose() prose.Style {
	switch {
	case !o.styled():
		return prose.Style{}
	case !o.coloured():
		return prose.Style{Weight: true}
	}
	c := o.colours
	return prose.Style{Weight: true, Heading: c.Accent, Link: c.Link, Code: c.Name, Muted: c.Muted}
}
