package export

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"briefing/model"
	"briefing/ui/pane"
)

// desk drafts a text that names its scope.
type desk struct{}

func (desk) Draft(_ *model.Briefing, s Scope) (Draft, error) {
	return Draft{Text: []byte(s.Label), Name: s.Label + ".md"}, nil
}

func (desk) Write(string, []byte, bool) error { return nil }

// drafts are the messages of a command that are drafts.
func drafts(cmd tea.Cmd) (list []tea.Msg) {
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			list = append(list, drafts(c)...)
		}
	case drafted:
		list = append(list, msg)
	}
	return list
}

// TestLateDraftOfAClosedPopup: what a popup that was closed had asked for never
// becomes the text of the next one, whose turns begin anew.
func TestLateDraftOfAClosedPopup(t *testing.T) {
	b := model.New(model.Data{}, nil)
	closed := New(desk{}, []Scope{{Label: "actor-a"}})
	late := drafts(closed.Start(b))
	open := New(desk{}, []Scope{{Label: "event-b"}})
	own := drafts(open.Start(b))
	if len(late) != 1 || len(own) != 1 {
		t.Fatalf("%d and %d drafts", len(late), len(own))
	}
	open.Update(pane.Props{}, late[0])
	if open.state != drafting {
		t.Fatalf("the draft of another popup is taken: %s", open.draft.Text)
	}
	open.Update(pane.Props{}, own[0])
	if open.path != "./event-b.md" {
		t.Errorf("the path is %s", open.path)
	}
}
