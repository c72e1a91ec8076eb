package model_test

import (
	"testing"

	"briefing/model"
)

// TestStanceWords holds that no word states more than, or the opposite of, what a
// position says. Everything here is invented.
func TestStanceWords(t *testing.T) {
	b := model.New(model.Data{Issues: []model.Issue{
		{ID: "leave", Label: "Withdrawal"},
		{ID: "left", Label: "Forces have left", Asks: model.AsksFact},
	}}, nil)
	for _, c := range []struct {
		issue    model.IssueID
		stance   model.Stance
		modality model.Modality
		want     string
	}{
		{"leave", 2, "", "supports strongly"},
		{"leave", -1, model.Asserted, "opposes"},
		{"leave", 1, model.Conditional, "supports, on a condition"},
		{"leave", 1, model.Considering, "considering (towards yes)"},
		{"leave", -2, model.Considering, "considering (towards no)"},
		{"leave", 0, model.Considering, "considering"},
		{"leave", -2, model.Denied, "denies it"},
		{"leave", 2, model.Denied, "denies the opposite"},
		{"leave", 0, model.Denied, "denies taking sides"},
		{"left", 2, "", "says yes"},
		{"left", 1, "", "leans to yes"},
		{"left", 0, "", "leaves it open"},
		{"left", -1, "", "leans to no"},
		{"left", -2, "", "says no"},
		{"left", -2, model.Denied, "denies it"},
		{"left", 2, model.Conditional, "says yes, on a condition"},
		{"gone", 2, "", "supports strongly"},
	} {
		p := &model.Position{Issue: c.issue, Stance: c.stance, Modality: c.modality}
		if got := b.StanceWords(p); got != c.want {
			t.Errorf("%s %+d %q: %q, want %q", c.issue, c.stance, c.modality, got, c.want)
		}
	}
}
