package markdown

import (
	"strings"

	"briefing/model"
)

// quote writes a quote as one block: the words, their translation, and the line
// that says whose they are.
func (p *page) quote(q *model.Quote, attribution inline) {
	lead := inline("")
	kind := q.Manner()
	switch {
	case q.Doubt != "":
		lead = "**Unverified:** "
	case kind == model.Indirect:
		lead = "*Reported:* "
	}
	lines := words(q.Exact, q.Wording, lead)
	if t := q.Translation; t != nil {
		lines = append(lines, words(t.Text, q.TranslationWording, emphasis(translated(t, kind)+":")+" ")...)
	}
	p.quotation(append(lines, p.noted("— "+attribution, q.Source))...)
}

// words are the paragraphs of a quote after its lead. Direct speech stands in
// quotation marks; the marks of mixed speech are in its text; reported speech has
// none.
func words(s string, wording func(string) (open, words, shut string), lead inline) []inline {
	open, s, shut := wording(strings.TrimSpace(s))
	lead, end := lead+inline(open), inline(shut)
	var list []inline
	for _, s := range model.Paragraphs(s) {
		if lead == "" {
			list = append(list, text(s))
		} else {
			list = append(list, lead+inner(s))
		}
		lead = inline(open) // each paragraph is opened, and only the last closed
	}
	if len(list) > 0 {
		list[len(list)-1] += end
	}
	return list
}

// translated says that a text is a translation, into what and whose.
func translated(t *model.Translation, kind model.QuoteType) inline {
	label := inline("Translation")
	if kind == model.Indirect {
		label = "Reported, in translation"
	}
	if t.Language != "" {
		label += " (" + text(model.LanguageName(t.Language)) + ")"
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
	return sentence(when) + " " + join("; ", kindOf(q), contested(q.Status))
}

// provenance adds to the attribution how the words reached us, from how many
// origins, and what the authors remark.
func (p *page) provenance(q *model.Quote) inline {
	parts := append([]inline{p.attribution(q), p.printed(q)}, p.way(q)...)
	parts = append(parts, p.reports(q), foreign(p.b.LanguageOf(q), p.b.Meta().Language))
	if q.Credibility != 0 {
		parts = append(parts, "credibility "+credibility(q.Credibility))
	}
	return join(" ", sentence(join("; ", parts...)), labelled("Note", text(q.Note)))
}

// kindOf says whose words the words are; of words that are in doubt, why.
func kindOf(q *model.Quote) inline {
	if q.Doubt != "" {
		return "**not verified**: " + text(q.Doubt)
	}
	switch q.Manner() {
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
		return join(", ", speakerName(speakers[0]), p.office(speakers[0]))
	}
	var names []inline
	for _, s := range speakers {
		name := speakerName(s)
		if office := p.office(s); office != "" {
			name += " (" + office + ")"
		}
		names = append(names, name)
	}
	return and(names) + ", jointly"
}

func speakerName(s model.Speaker) inline {
	if s.Unnamed() {
		return named(s.Name, s.ID) + ", anonymous"
	}
	return named(s.Name, s.ID)
}

// office is the role that a speaker held on the day of the quote, with the body or
// country in which it is held; what the name says already is left out. Who holds
// none has a country.
func (p *page) office(s model.Speaker) inline {
	a := p.b.Actor(model.ActorID(s.ID))
	held := s.Held
	switch {
	case a == nil:
		return text(s.Role)
	case len(held) == 0:
		return p.country(a)
	}
	role, body := held[0].Role, p.actorName(held[0].Organization)
	if strings.Contains(strings.ToLower(a.Name), strings.ToLower(role)) {
		role = ""
	}
	if role != "" && strings.Contains(string(text(role)), string(body)) {
		body = ""
	}
	return join(", ", text(role), body)
}

// country is the name of the country of an actor, unless it is one or is called
// after it.
func (p *page) country(of *model.Actor) inline {
	actors := p.b.Actors()
	for i := range actors {
		a := &actors[i]
		if a.Kind == model.Country && a.Country == of.Country && of.Country != "" &&
			of.Kind != model.Country && !strings.Contains(of.Name, a.Name) {
			return named(a.Name, a.ID)
		}
	}
	return ""
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
	last := inline("")
	for _, step := range p.b.Chain(q) {
		name, words := text(step.Name), inline(step.Kind)+" "
		if s := p.b.Source(model.SourceID(step.Ref.ID)); s != nil && step.Ref.Kind == model.KindSource {
			name = outlet(s)
		}
		switch step.Kind {
		case model.StepReported:
			words = "first in "
		case model.StepRepublished:
			words = "then in "
		}
		if step.Kind == model.StepSaid || step.Ref == model.RefTo(model.KindSource, q.Source) || name == last {
			continue // the source that was read is in the footnote
		}
		steps = append(steps, words+name)
		last = name
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
	return "one of " + inline(model.Counted(len(reports), "report")) + " of this statement, from " +
		inline(model.Counted(len(origins), "independent origin"))
}

// foreign names a language other than the briefing's.
func foreign(language, ours string) inline {
	if language == "" || language == ours {
		return ""
	}
	return "language: " + text(model.LanguageName(language))
}
