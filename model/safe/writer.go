package safe

import (
	"io"
	"unicode/utf8"
)

// Writer passes text on to another writer as Block would show it, except that tabs stay: nothing reaches the other
// writer but printable text, \n and \t. It is meant for plain output. A character may be split between two writes; call
// Flush after the last.
type Writer struct {
	to    io.Writer
	state state
	held  []byte // end of the last write, which cannot be judged yet
}

// NewWriter gives a Writer that passes on to w.
func NewWriter(w io.Writer) *Writer { return &Writer{to: w} }

// Write shows p. It reports all of p as written unless the other writer fails; then the error is that writer's, and how
// much of p has been passed on is not known.
func (w *Writer) Write(p []byte) (int, error) {
	text := append(w.held, p...)
	end := len(text) - undecided(text)
	if err := w.pass(string(text[:end])); err != nil {
		return 0, err
	}
	w.held = append(w.held[:0], text[end:]...)
	return len(p), nil
}

// Flush passes on what Write held back, as the end of the text.
func (w *Writer) Flush() error {
	text := string(w.held)
	w.held = w.held[:0]
	return w.pass(text)
}

func (w *Writer) pass(text string) error {
	if text == "" {
		return nil
	}
	_, err := io.WriteString(w.to, w.state.show(text, layout{newline: "\n", tab: "\t"}))
	return err
}

// undecided gives the length of the end of p on which only what follows can decide: half a character, a carriage
// return, or a joiner with such a half or nothing after it.
func undecided(p []byte) int {
	half := 0
	for i := 1; i <= min(utf8.UTFMax-1, len(p)); i++ {
		if utf8.RuneStart(p[len(p)-i]) {
			if !utf8.FullRune(p[len(p)-i:]) {
				half = i
			}
			break
		}
	}
	r, size := utf8.DecodeLastRune(p[:len(p)-half])
	if isJoiner(r) || r == '\r' && half == 0 {
		return half + size
	}
	return half
}
