package ui_test

import (
	"strings"
	"testing"

	"briefing/model"
	"briefing/ui"
	"briefing/ui/uitest"
)

// TestThePlaceIsCutRatherThanLeftOut: the row of the state is never empty.
func TestThePlaceIsCutRatherThanLeftOut(t *testing.T) {
	b := strait(t)
	for i := range b.Comparisons() {
		b.Comparisons()[i].Title = "A comparison with a title that no small window holds"
	}
	d := open(t, b, 50, 20).Press("0", "l", "enter")
	wants(t, d, "Enter opens A comparison with a title that no sm…")
	d.Press("J", "c", "backspace", "j", "k")
	wants(t, d, " A pinned, c on another Esc lets go")
	d.Press("esc", "/", "text:a", "enter")
	wants(t, d, "Enter opens A compariso… · /a 1/", " n N Esc clears")
}

// TestThePlaceNamesWhatEnterOpens walks over pages and looks for links of every kind.
func TestThePlaceNamesWhatEnterOpens(t *testing.T) {
	for want, keys := range map[string][]string{
		"Enter opens Sund on Withdrawal within ninety days":        {"5"},
		"Enter opens the judgment: A date will not be agreed":      {"0", "j", "j", "j"},
		"Enter narrows to Morning Post":                            {"f", "text:withdraw", "enter", "h", "h"},
		"Enter opens Sund Daily":                                   {"3", "g", "j", "enter", "l", "l"},
		"Quote 1/5 · Enter opens Sund Daily":                       {"J", "j"},
		"Enter opens who stands where":                             {"0", "l", "l"},
		"Enter opens Joint statement on the withdrawal · zoomed":   {"0", "j", "z"},
		"Observers named":                                          {"1"},
		"Enter opens Strait pact, Art. 5 · A pinned, c on another": {"J", "c", "0", "j", "j"},
	} {
		wants(t, open(t, strait(t), 120, 36).Press(keys...), want)
	}
}

// TestNarrowingMakesAListOfItsQuotes follows a count of a search.
func TestNarrowingMakesAListOfItsQuotes(t *testing.T) {
	d := open(t, strait(t), 120, 36).Press("f", "text:the", "enter", "k", "k", "k", "k", "k")
	wants(t, d, "Enter narrows to", "Search: the × Esc clears")
	before := d.Screen()
	d.Press("enter")
	lacks(t, d, "Search: the × Esc clears")
	wants(t, d, "Quote 1/", " × Esc clears")
	if got := d.Press("backspace").Screen(); got != before {
		t.Errorf("back shows\n%s\nbefore it was\n%s", got, before)
	}
}

// TestWhileTypingTheStateSaysWhatEnterDoes types in both prompts.
func TestWhileTypingTheStateSaysWhatEnterDoes(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {50, 20}} {
		for want, keys := range map[string][]string{
			"Enter or Esc cancels":                           {"0", "/"},
			"Enter stays here · Esc goes back":               {"0", "/", "text:nor"},
			"Not in this pane · Enter or Esc goes back":      {"0", "/", "text:zzz"},
			"Enter lists 2 quotes · Esc goes back":           {"f", "text:speaker:reyes"},
			"Enter lists 1 quote · Esc goes back":            {"f", "text:speaker:lind"},
			"Enter says what can be asked · Esc goes back":   {"f", "text:zzz"},
			"also Madam Reyes · Enter stays here · Esc goes": {"2", "/", "text:madam"},
		} {
			d := open(t, strait(t), size[0], size[1]).Press(keys...)
			wants(t, d, want)
			lacks(t, d, "Enter opens", "× Esc")
			d.Press("esc")
			lacks(t, d, "goes back")
		}
	}
}

// TestUnderAPopupTheStateIsBlank: what Enter does elsewhere is no help there, and
// nothing sticks out beside the popup.
func TestUnderAPopupTheStateIsBlank(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {100, 30}, {80, 24}, {50, 20}} {
		for _, key := range []string{"s", "e", "?"} {
			d := open(t, strait(t), size[0], size[1]).Press(key)
			lacks(t, d, "Enter opens")
			rows := strings.Split(d.Screen(), "\n")
			for _, row := range rows[len(rows)-2:] {
				if row = strings.TrimLeft(row, " "); row != "" && !strings.ContainsAny(row[:3], "│╰") {
					t.Errorf("%s at %v: beside the popup stands %q", key, size, row)
				}
			}
		}
	}
}

func TestTheTextTurnedToIsInSight(t *testing.T) {
	d := open(t, strait(t), 50, 20).Press("J", "c", "J", "c", "G")
	lacks(t, d, "A of A–B")
	d.Press("c")
	wants(t, d, "B of A–B", "▸ B")
	d.Press("G", "c")
	wants(t, d, "A of A–B", "a “new strait”")
}

func TestTheHeaderCountsTheUnverifiedApart(t *testing.T) {
	b := strait(t)
	for i := range b.Quotes() {
		if b.Quotes()[i].Status == model.StatusDisputed {
			b.Quotes()[i].Doubt = "not in its source"
		}
	}
	for _, width := range []int{50, 80, 120} {
		head, _, _ := strings.Cut(open(t, b, width, 30).Screen(), "\n")
		if !strings.Contains(head, "2 disputed · 1 unverified") {
			t.Errorf("at %d the header is %q", width, head)
		}
	}
}

func TestThePickerSaysWhatIsUnverified(t *testing.T) {
	b := strait(t)
	for i := range b.Quotes() {
		b.Quotes()[i].Doubt = "not in its source"
	}
	d := open(t, b, 80, 24).Press("s")
	wants(t, d, "newest  ! UNVERIFIED  ")
	lacks(t, d, "reported: ")
}

// renamed is the invented briefing with another name for one of its speakers.
func renamed(t *testing.T) *model.Briefing {
	t.Helper()
	b := strait(t)
	for i := range b.Actors() {
		if b.Actors()[i].ID == "reyes" {
			b.Actors()[i].Name = "Ana Rayes"
		}
	}
	return b
}

// TestPopupsFollowAChangeOnDisk reloads while a popup is open.
func TestPopupsFollowAChangeOnDisk(t *testing.T) {
	d := open(t, strait(t), 80, 24).Press("s", "down")
	d.Send(ui.Reloaded{Briefing: renamed(t)})
	wants(t, d, "Ana Rayes", "▸ Tor Lind")
	lacks(t, d, "Réyes")

	out := newDesk()
	d = uitest.New(ui.New(ui.Config{Briefing: strait(t), Exporter: out}), 120, 36).Press("e")
	fresh := model.New(model.Data{Meta: model.Meta{Title: "Another title"}}, nil)
	d.Send(ui.Reloaded{Briefing: fresh})
	wants(t, d, "Another title", "Enter write")
	d.Press("p")
	d.Send(ui.Reloaded{Briefing: strait(t)})
	wants(t, d, "Enter take this path")
	d.Press("enter", "enter")
	if got := out.files["./out.md"]; !strings.Contains(got, "Harbour Strait talks") {
		t.Errorf("wrote what the briefing held before: %q", got)
	}

	d = open(t, fresh, 120, 60).Press("?")
	wants(t, d, "there are no quotes here")
	d.Send(ui.Reloaded{Briefing: strait(t)})
	lacks(t, d, "there are no quotes here")
	wants(t, d, "Help: Overview")
}
