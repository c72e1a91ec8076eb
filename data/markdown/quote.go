package markdown

import "briefing/model"

// quote writes a quote as one block: the words, their translation, and the line
// that says whose they are.
func (p *page) quote(q *model.Quote, attribution inline) {
	lead := inline("")
	if isReported(q.Type) {
		lead = "*Reported:* "
	}
	lines := words(q.Exact, q.Type, lead)
	if t := q.Translation; t != nil {
		lines = append(lines, words(t.Text, q.Type, emphasis(translated(t, q.Type)+":")+" ")...)
	}
	p.quotation(append(lines, p.noted("— "+attribution, q.Source))...)
}

// isReported reports whether speech is in others' words. What is of no known type
// is taken for that, so that nobody is quoted by mistake.
func isReported(kind model.QuoteType) bool { return kind != model.Direct && kind != model.Mixed }

// words are the paragraphs of a quote after its lead. Direct speech stands in
// quotation marks; the marks of mixed speech are in its text; reported speech has
// none.
func words(s string, kind model.QuoteType, lead inline) []inline {
	end := inline("")
	if kind == model.Direct {
		lead, end = lead+"“", "”"
	}
	var list []inline
	for i, s := range paragraphs(s) {
		if i == 0 && lead != "" {
			list = append(list, lead+inner(s))
			continue
		}
		list = append(list, text(s))
	}
	if len(list) > 0 {
		list[len(list)-1] += end
	}
	return list
}

// translated says that a text is a translation, into what and whose.
func translated(t *model.Translation, kind model.QuoteType) inline {
	label := inline("Translation")
	if isReported(kind) {
		label = "Reported, in translation"
	}
	if t.Language != "" {
		label += " (" + text(t.Language) + ")"
	}
	if t.By == "" {
		return label + ", translator not named"
	}
	return label + " by " + text(t.By)
}

// attribution says who spoke in which role, when and where, and how far the words
// are the speaker's own.
func (p *page) attribution(q *model.Quote) inline {
	when := join(", ", p.who(q), date(q.Said), text(q.Occasion))
	return sentence(when) + " " + join("; ", kindOf(q.Type), contested(q.Status))
}

// provenance adds to the attribution how the words reached us, from how many
// origins, and what the authors remark.
func (p *page) provenance(q *model.Quote) inline {
	parts := append([]inline{p.attribution(q), p.printed(q)}, p.way(q)...)
	parts = append(parts, p.reports(q), foreign(q.Language, p.b.Meta().Language))
	if q.Credibility != 0 {
		parts = append(parts, "credibility "+credibility(q.Credibility))
	}
	return join(" ", sentence(join("; ", parts...)), labelled("Note", text(q.Note)))
}

func kindOf(kind model.QuoteType) inline {
	switch kind {
	case model.Direct:
		return "Direct speech"
	case model.Mixed:
		return "Only the words in quotation marks are quoted"
	}
	return "Indirect speech"
}

// who are the speakers with the roles that they held on the day.
func (p *page) who(q *model.Quote) inline {
	speakers := p.b.SpeakersOf(q)
	if len(speakers) == 0 {
		return "Unattributed"
	}
	if len(speakers) == 1 {
		return join(", ", speakerName(speakers[0]), text(speakers[0].Role))
	}
	var names []inline
	for _, s := range speakers {
		name := speakerName(s)
		if s.Role != "" {
			name += " (" + text(s.Role) + ")"
		}
		names = append(names, name)
	}
	return and(names) + ", jointly"
}

func speakerName(s model.Speaker) inline {
	if s.Anonymous {
		return named(s.Name, s.ID) + " (anonymous)"
	}
	return named(s.Name, s.ID)
}

func contested(status model.QuoteStatus) inline {
	switch status {
	case model.StatusDisputed:
		return "**disputed**"
	case model.StatusMisattributed:
		return "**misattributed**"
	}
	return ""
}

// printed is the speaker in the source's words, where these are others than ours.
func (p *page) printed(q *model.Quote) inline {
	if q.Attribution == "" || text(q.Attribution) == p.speakers(q) {
		return ""
	}
	return "named in the source: " + text(q.Attribution)
}

// way is the chain of attribution between the speaker and the source that was
// read, which is left to the footnote.
func (p *page) way(q *model.Quote) []inline {
	var steps []inline
	republished := len(p.b.Lineage(q.Source)) > 1
	for _, step := range p.b.Chain(q) {
		name := text(step.Name)
		if s := p.b.Source(model.SourceID(step.Ref.ID)); s != nil && step.Ref.Kind == model.KindSource {
			name = sourceName(s)
		}
		switch {
		case step.Kind == model.StepSaid, step.Kind == model.StepReported && !republished:
			continue
		case step.Ref == model.RefTo(model.KindSource, q.Source):
			name = "the source cited"
		}
		steps = append(steps, inline(step.Kind)+" "+name)
	}
	return steps
}

// reports counts who else reports the statement, and from how many origins.
func (p *page) reports(q *model.Quote) inline {
	reports := p.b.Reports(q)
	if len(reports) < 2 {
		return ""
	}
	origins := p.b.Origins(reports)
	return "one of " + count(len(reports), "report", "reports") + " of this statement, from " +
		count(len(origins), "independent origin", "independent origins")
}

// foreign names a language other than the briefing's.
func foreign(language, ours string) inline {
	if language == "" || language == ours {
		return ""
	}
	return "language: " + text(language)
}
