package rich

import (
	"strings"
	"unicode/utf8"

	"briefing/model/safe"
)

// Backstop is the last look at a frame before it is drawn: rows of text and SGR
// sequences pass, and anything else that a terminal could obey comes out visible.
// Nothing should ever be caught here, because all text enters by the one door; a
// frame that is clean is returned as it is.
func Backstop(frame string) string {
	if clean(frame) {
		return frame
	}
	rows := strings.Split(frame, "\n")
	for i, row := range rows {
		line, _ := ansiLine(row, "")
		var p Palette
		p[Raw] = reset
		rows[i] = p.Render(line, nil)
	}
	return strings.Join(rows, "\n")
}

func clean(frame string) bool {
	for i := 0; i < len(frame); {
		c := frame[i]
		switch {
		case c == '\x1b':
			seq := leadingSGR(frame[i:])
			if seq == "" {
				return false
			}
			i += len(seq)
		case c == '\n' || c >= 0x20 && c < 0x7f:
			i++
		case c < 0x80:
			return false
		default:
			r, size := utf8.DecodeRuneInString(frame[i:])
			if r == utf8.RuneError && size == 1 || r < 0xa0 || suspicious(r) {
				return false
			}
			i += size
		}
	}
	return true
}

// suspicious are the planes in which format characters live; what is found there
// is looked at by the door itself.
func suspicious(r rune) bool {
	format := r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2060 && r <= 0x206f
	return (format || r == 0xfeff || r == 0x061c || r >= 0xe0000) && safe.HasHazard(string(r))
}
