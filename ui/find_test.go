package ui_test

import (
	"strconv"
	"strings"
	"testing"
)

// TestAFindCountsItsHits counts them in lists and on pages, while they are typed and
// afterwards.
func TestAFindCountsItsHits(t *testing.T) {
	for name, keys := range map[string][]string{"list": {"2"}, "page": {"0"}} {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 20}} {
			d := open(t, strait(t), size[0], size[1]).Press(keys...).Press("/", "text:nor")
			rows := strings.Split(d.Screen(), "\n")
			if last := rows[len(rows)-1]; !strings.Contains(last, "/nor") || !strings.Contains(last, " 1/") {
				t.Errorf("%s at %v: no count while typing: %q", name, size, last)
			}
			lacks(t, d, "n N", "n next")
			d.Press("enter")
			wants(t, d, "/nor 1/", "n N Esc clears")
			of := strings.Fields(strings.SplitAfter(d.Screen(), "/nor 1/")[1])[0]
			for range atoi(t, of) {
				lacks(t, d, "wrapped")
				d.Press("n")
			}
			wants(t, d, "/nor 1/"+of+" wrapped")
			d.Press("N")
			wants(t, d, "/nor "+of+"/"+of+" wrapped")
			d.Press("tab")
			wants(t, d, "/nor n N")
			d.Press("esc")
			lacks(t, d, "/nor")
		}
	}
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestATextWithoutHitsIsNotKept(t *testing.T) {
	for _, pane := range []string{"0", "2"} {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {80, 20}, {50, 20}, {50, 12}} {
			d := open(t, strait(t), size[0], size[1]).Press(pane, "/", "text:zzz")
			wants(t, d, "no hit")
			d.Press("enter")
			wants(t, d, "Not in this pane. f searches all quotes.")
			d.Press("g")
			lacks(t, d, "zzz", "n N")
			d.Press("/", "text:nor", "enter", "/", "text:zzz", "enter", "g")
			wants(t, d, "/nor")
		}
	}
}

// TestAHalfTypedFieldShowsNothingWrong types fields letter by letter: what shows is
// what answered before the field, and a hint how to go on that fits.
func TestAHalfTypedFieldShowsNothingWrong(t *testing.T) {
	for typed, hint := range map[string]string{
		"typ": "type: direct, mixed or indirect", "type:": "type: direct, mixed or indirect", "type:dir": "type: direct, mixed or indirect",
		"-status:": "status: ok, disputed or misattributed", "since:20x": "since: a day, month or year: 2024-06-19",
		"speaker:": "speaker: reyes, lind", "sta": "statement: or status:", "issue:": "issue: withdrawal",
		"event:": "event: a word",
	} {
		d := open(t, strait(t), 50, 20)
		d.Press("f", "text:"+typed)
		wants(t, d, hint, "[4 Page]")
		lacks(t, d, "Search: ", "No quote answers")
		d = open(t, strait(t), 50, 20).Press("f", "text:withdraw "+typed)
		wants(t, d, hint, "Search: withdraw")
		if d.Press("enter"); strings.Contains(typed, ":") {
			wants(t, d, hint, "search: ")
		}
	}
	wants(t, open(t, strait(t), 80, 20).Press("f", "text:type:"), "type: direct, mixed or indirect") // no row for messages
	d := open(t, strait(t), 50, 20).Press("f", "text:type:direct")
	wants(t, d, "Search: type:direct", "2 of 5")
	d = open(t, strait(t), 50, 20).Press("f", "text:source", "enter")
	wants(t, d, "Search: source")
}

func TestAFaultyQueryCanBeMended(t *testing.T) {
	d := open(t, strait(t), 120, 36).Press("f", "text:since:foo", "enter")
	wants(t, d, "search: since:foo")
	d.Press("backspace", "backspace", "backspace", "text:2031", "enter")
	wants(t, d, "Search: since:2031")
	d.Press("f", "up")
	wants(t, d, "search: since:2031")
}

func TestFindGoesAroundAndIsForgotten(t *testing.T) {
	d := open(t, strait(t), 120, 36).Press("2", "/", "text:lind", "enter")
	wants(t, d, "Tor Lind")
	d.Press("/", "text:nowhere")
	wants(t, d, "no hit")
	d.Press("esc")
	lacks(t, d, "nowhere")
}

// TestAFindPutsTheCursorOnItsHit: Enter opens what was found.
func TestAFindPutsTheCursorOnItsHit(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 20}} {
		d := open(t, strait(t), size[0], size[1]).Press("5", "/", "text:observers", "enter", "enter")
		wants(t, d, "issue · Must observers")
	}
}

// TestAListGoesFirstToWhatItShows: a name that the list does not show is found after
// those that it does, and the state says which it is.
func TestAListGoesFirstToWhatItShows(t *testing.T) {
	b := strait(t)
	for i := range b.Actors() {
		if b.Actors()[i].ID == "reyes" {
			b.Actors()[i].Alias = []string{"Sund's guest"}
		}
	}
	d := open(t, b, 80, 24).Press("2", "/", "text:sund", "enter")
	wants(t, d, "Unnamed Sund official", "▸ Unnamed Sund", "/sund 1/3 n N")
	lacks(t, d, "also Sund's guest · ")
	d.Press("N")
	wants(t, d, "▸ Ana Réyes", "also Sund's guest · /sund 3/3")
}
