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
	if !o.styled() {
		return prose.Style{}
	}
	return prose.In(o.colours, !o.coloured())
}
