package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// aroundLabel tells the signs that are put around a label and are no part of it.
func aroundLabel(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("*_#>-—–―•\"“”«»", r)
}

// bare is a label without what stands around it and without remarks in brackets: Kim of "**KIM** [00:12]", Putin of
// "Putin (via interpreter)".
func bare(name string) string {
	var b strings.Builder
	depth := 0
	for _, r := range name {
		switch {
		case strings.ContainsRune("([（", r):
			depth++
		case strings.ContainsRune(")]）", r):
			depth = max(0, depth-1)
			b.WriteByte(' ')
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(strings.TrimFunc(b.String(), aroundLabel)), " ")
}

// isLabel reports whether what stands at the beginning of a line before a colon or a dash may be a label: a few words, of
// one sentence, and none of those that make a sentence of it.
func isLabel(name string) bool {
	name = bare(name)
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > maxLabelWords || strings.ContainsAny(name, "!?;。！？") || lastStop(name) >= 0 {
		return false
	}
	if strings.IndexFunc(name, unicode.IsLetter) < 0 {
		return false
	}
	if len(words) == 1 && opensSentence(words[0]) {
		return false
	}
	return capitalised(name) || !slices.ContainsFunc(words, sentenceWord) && !opensSentence(words[0])
}

// sentenceWord tells words that no label holds.
func sentenceWord(word string) bool {
	const list = "i me we us you he she it they is are was were be am have has had do does did let must will would can could not what so"
	return slices.Contains(strings.Fields(list), word)
}

// opensSentence tells words with which a sentence begins, and no label.
func opensSentence(word string) bool {
	const list = "And But Or So Then Now Well Yes No If Because What Why How When Here There I We You He She It They " +
		"Listen Look Remember Imagine Note First Second Third Firstly Secondly Thirdly Finally Lastly Next Again Right Okay OK"
	return slices.Contains(strings.Fields(list), word)
}

// asks reports whether a label says that somebody puts a question or leads through a conversation.
func asks(name string) bool {
	const list = "q question reporter journalist correspondent interviewer moderator host anchor вопрос журналист корреспондент ведущий " +
		"기자 질문 사회자 記者 记者 問 问 主持人 司会 聞き手"
	words := labelWords(name)
	return len(words) > 0 && (slices.Contains(strings.Fields(list), words[0]) || slices.Contains(strings.Fields(list), words[len(words)-1]))
}

// answers tells labels of whoever is asked, which is the author where there is one.
func answers(name string) bool {
	return slices.Contains(strings.Fields("a answer ответ 답 答"), fold(name))
}

// capitalised reports whether each word of a name begins with a capital letter, or is written without any.
func capitalised(name string) bool {
	for i, f := range strings.Fields(name) {
		if i > 0 && slices.Contains(strings.Fields("and of the von van der den de di da la le el al bin ibn"), f) {
			continue
		}
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(f, "([&/"))
		if unicode.IsLower(r) || i == 0 && !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

func allCapitals(name string) bool {
	letters := 0
	for _, r := range name {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

// lastStop is where the last sentence of a line begins; -1 where there is one only. The stop of an initial ends none.
func lastStop(line string) int {
	for end := len(line); ; {
		i := strings.LastIndex(line[:end], ". ")
		if i < 0 {
			return -1
		}
		word := line[strings.LastIndexAny(line[:i], " .")+1 : i]
		if utf8.RuneCountInString(word) > 1 && !slices.Contains(strings.Fields("Mr Mrs Ms Dr St Prof Sen Rep Gov Gen Col Lt Adm Amb"), word) {
			return i + 1
		}
		end = i
	}
}
