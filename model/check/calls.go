package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/model"
)

// calls reports whether a label calls all of some actors and nobody else: each of the names in it is one of theirs, and
// none fits another actor of the briefing better.
func (in *inspection) calls(name string, speakers []model.SpeakerID) bool {
	if slices.ContainsFunc(speakers, in.nobody) { // E02, and enough said
		return true
	}
	called := map[model.SpeakerID]bool{}
	for i, part := range labelParts(name, in.anybody(name)) {
		if i > 0 && in.office(part) {
			continue
		}
		anyone := false
		best := in.bestFit(part)
		for _, id := range speakers {
			if a := in.b.Actor(model.ActorID(id)); a != nil && best > 0 && fit(part, a) == best {
				called[id], anyone = true, true
			}
		}
		if !anyone {
			return false
		}
	}
	return !slices.ContainsFunc(speakers, func(id model.SpeakerID) bool { return !called[id] })
}

// labelParts are the names in a label: "Kim and Putin", "Kim, Putin". Where the whole of it is somebody's name it is one.
func labelParts(name string, whole bool) []string {
	if whole {
		return []string{name}
	}
	for _, and := range []string{" and ", " AND ", " & ", " / ", " и ", " И ", " und ", "、"} {
		name = strings.ReplaceAll(name, and, ", ")
	}
	return slices.DeleteFunc(strings.Split(name, ","), func(s string) bool { return strings.TrimSpace(s) == "" })
}

// anybody reports whether a label calls some actor of the briefing.
func (in *inspection) anybody(name string) bool { return in.bestFit(name) > 0 }

// bestFit is how well a label fits the actor whom it fits best.
func (in *inspection) bestFit(name string) int {
	if best, known := in.fits[name]; known {
		return best
	}
	if in.fits == nil {
		in.fits, in.callers = map[string]int{}, callers(in.b.Actors())
	}
	best := 0
	tried := map[*model.Actor]bool{}
	for _, word := range append(labelWords(name), fold(name)) {
		for _, a := range in.callers[word] {
			if !tried[a] {
				tried[a] = true
				best = max(best, fit(name, a))
			}
		}
	}
	for _, a := range in.callers[firstCharacter(name)] { // names and titles that are written together
		best = max(best, fit(name, a))
	}
	in.fits[name] = best
	return best
}

// callers lists the actors by the words of their names, and by the first character of names without spaces.
func callers(actors []model.Actor) map[string][]*model.Actor {
	list := map[string][]*model.Actor{}
	for i := range actors {
		a := &actors[i]
		keys := map[string]bool{}
		for _, name := range callNames(a) {
			for _, word := range append(labelWords(name), fold(name), firstCharacter(name)) {
				if word != "" && !keys[word] {
					keys[word] = true
					list[word] = append(list[word], a)
				}
			}
		}
	}
	return list
}

// firstCharacter is the first one of a name that is written without spaces, "" of another.
func firstCharacter(name string) string {
	r, size := utf8.DecodeRuneInString(name)
	if !unicode.In(r, unicode.Han, unicode.Hangul) {
		return ""
	}
	return "^" + name[:size]
}

// callNames are the names by which a label may call an actor; an id is none.
func callNames(a *model.Actor) []string { return slices.Concat(namesOf(a)[1:], a.WeakAlias) }

// fit tells how well a label fits an actor, 0 where it is not the actor's: its whole name fits best, then the number of
// words, then an office that the actor holds. A part of a name alone, the first or the last, must be the whole label, apart
// from titles and offices.
func fit(label string, a *model.Actor) int {
	const whole, word = 1000, 10
	folded := fold(label)
	held := rolesOf(a)
	words, offices := withoutOffices(labelWords(label), held, ownWordsOf(a))
	words = withoutPatronymic(words)
	bonus := 0
	for _, w := range offices {
		if slices.Contains(held, w) {
			bonus = 1
		}
	}
	rest := strings.Join(words, " ")
	best := 0
	for _, name := range callNames(a) {
		own := labelWords(name)
		switch joined := strings.Join(own, " "); {
		case folded == "" || joined == "":
		case folded == fold(name) || rest == joined || titled(folded, fold(name)):
			return whole + word*len(own) + bonus
		case len(words) == 1 && utf8.RuneCountInString(rest) > 1 && (rest == own[0] || rest == own[len(own)-1]):
			best = max(best, word+bonus)
		case len(words) > 1 && partOfName(words, own):
			best = max(best, word*len(words)+bonus)
		}
	}
	return best
}

// partOfName reports whether all of several words are words of a name or initials of them, in their order, and one at
// least is written out.
func partOfName(words, name []string) bool {
	full, n := false, 0
	for _, w := range words {
		for n < len(name) && w != name[n] && (utf8.RuneCountInString(w) > 1 || !strings.HasPrefix(name[n], w)) {
			n++
		}
		if n == len(name) {
			return false
		}
		full = full || w == name[n] && utf8.RuneCountInString(w) > 1
		n++
	}
	return full
}

// labelWords are the folded words of a name; a stop parts them, so that V.Putin has two.
func labelWords(name string) []string {
	return strings.Fields(fold(strings.ReplaceAll(name, ".", ". ")))
}

// rolesOf are the words of the offices that an actor has held.
func rolesOf(a *model.Actor) []string {
	var words []string
	for _, m := range a.Memberships {
		words = append(words, labelWords(m.Role)...)
	}
	return words
}

// ownWordsOf are the words of all names of an actor.
func ownWordsOf(a *model.Actor) []string {
	var words []string
	for _, name := range callNames(a) {
		words = append(words, labelWords(name)...)
	}
	return words
}

// withoutPatronymic leaves out the second of two initials, which no name of an actor may have, and puts those that stand
// behind a name before it: В. Путин for Путин В.В.
func withoutPatronymic(words []string) []string {
	initial := func(i int) bool { return i >= 0 && i < len(words) && utf8.RuneCountInString(words[i]) == 1 }
	var list []string
	for i, w := range words {
		if !initial(i) || !initial(i-1) {
			list = append(list, w)
		}
	}
	if n := len(list); n == 2 && initial(len(words)-1) {
		return []string{list[1], list[0]}
	}
	return list
}

// withoutOffices takes from the words of a label the titles and offices in front and behind: "Foreign Minister", "Mr",
// "President of Norland", "Президент России". What an office belongs to is left out with it, up to the first word of a name,
// but "the aide of the President" is no office.
func withoutOffices(words, held, own []string) (rest, offices []string) {
	office := func(w string) bool { return isTitle(w) || slices.Contains(held, w) }
	end := 0
	for i := 0; i < len(words); i++ {
		w := words[i]
		link := slices.Contains(strings.Fields("the of and for"), w)
		if link && w != "the" && ofSomebody(words[i+1:]) {
			break
		}
		if n := belonging(words[i:], own, end); n > 0 {
			i += n - 1
			end = i + 1
			continue
		}
		if !link && !office(w) && !nationality(w) {
			break
		}
		if office(w) && i+1 < len(words) {
			end = i + 1
		}
	}
	last := len(words)
	for last > end+1 && isTitle(words[last-1]) {
		last--
	}
	return words[end:last], slices.Concat(words[:end], words[last:])
}

// belonging counts the words behind a title that say what the office belongs to: "of Norland" before any name, and without an
// of, as in Russian, one or two before a name of two words at least.
func belonging(words, own []string, title int) int {
	const most = 3
	if title == 0 {
		return 0
	}
	n := slices.IndexFunc(words, func(w string) bool { return slices.Contains(own, w) })
	if n <= 0 || n > most || slices.ContainsFunc(words[:n], isTitle) {
		return 0
	}
	if words[0] == "of" && n > 1 || words[0] != "of" && n < most && len(words) >= n+2 && !nationality(words[0]) {
		return n
	}
	return 0
}

// ofSomebody reports whether the words after an of begin with a title, so that what stands before it belongs to the one who
// has that title, and not to an office.
func ofSomebody(words []string) bool {
	if len(words) > 0 && words[0] == "the" {
		words = words[1:]
	}
	return len(words) > 0 && isTitle(words[0]) && !slices.Contains(strings.Fields("state affairs foreign defence defense interior"), words[0])
}

// isTitle tells words that are put before or after a name and make no other of it.
func isTitle(word string) bool {
	const list = "mr mrs ms miss dr prof professor sir dame lord lady madam mme herr frau hon excellency comrade acting former " +
		"president chairman chairwoman chairperson chair chancellor premier prime pm minister foreign defence defense interior " +
		"leader supreme king queen emperor general secretary secretarygeneral state affairs ambassador amb envoy senator sen " +
		"representative rep governor gov mayor marshal gen col lt adm admiral colonel captain speaker fm commissioner director " +
		"judge justice президент председатель премьер министр генерал господин товарищ " +
		"위원장 국무위원장 대통령 총리 장관 외무상 외상 총비서 주석 사무총장 대사 의원 씨 " +
		"主席 总统 總統 总理 總理 部长 部長 外长 外長 大使 先生 女士 总书记 總書記 秘书长 氏 首相 大統領 外相 総書記 委員長 議長 事務総長"
	return slices.Contains(strings.Fields(list), word)
}

// titled reports whether a label without spaces is a name with a title directly behind it: 김정은위원장.
func titled(label, name string) bool {
	title, ok := strings.CutPrefix(label, name)
	return ok && firstCharacter(name) != "" && isTitle(title)
}

// nationality tells, roughly, words that say of which country a minister is.
func nationality(word string) bool {
	return word == "us" || word == "uk" || slices.ContainsFunc(strings.Fields("ian can ean ish ese nch"), func(end string) bool {
		return len(word) > len(end)+2 && strings.HasSuffix(word, end)
	})
}

// office reports whether a part of a label behind a name only says who that is: "Foreign Minister of Norland".
func (in *inspection) office(part string) bool {
	words := labelWords(part)
	return len(words) > 0 && !in.anybody(part) && slices.ContainsFunc(words, isTitle) &&
		!slices.ContainsFunc(words, func(w string) bool {
			return strings.HasPrefix(w, "spokes") || strings.HasPrefix(w, "interpret") || w == "to" || w == "aide"
		})
}
