package main

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"briefing/data/folder"
	"briefing/model"
)

// TestRecordsAreWhole: --json leaves out nothing that the format can say. A key
// stands in the record under its own name or under the one given here.
func TestRecordsAreWhole(t *testing.T) {
	r := recorder{model.New(model.Data{}, nil)}
	for _, tt := range []struct {
		of     any
		record any
		other  map[string]string
	}{
		{model.Actor{}, r.actor(&model.Actor{}), map[string]string{"alias": "aliases", "weak_alias": "weak_aliases"}},
		{model.Issue{}, r.issue(&model.Issue{}), nil},
		{model.Event{}, r.event(&model.Event{}), nil},
		{model.Source{}, r.source(&model.Source{}), map[string]string{"title-short": "short", "container-title": "outlet"}},
		{model.Quote{}, r.quote(&model.Quote{}), map[string]string{"exact": "text", "speaker": "speakers"}},
		{model.Translation{}, translationRecord{}, nil},
		{model.Position{}, r.position(&model.Position{}), nil},
		{model.Instrument{}, r.instrument(&model.Instrument{}), nil},
		{model.Version{}, versionRecord{}, nil},
		{model.Provision{}, r.provision(&model.Provision{}), nil},
		{model.Comparison{}, r.comparison(&model.Comparison{}), nil},
		{model.Point{}, pointRecord{Cells: []string{}}, nil},
		{model.Judgment{}, r.judgment(&model.Judgment{}), nil},
		{model.Membership{}, membershipRecord{}, nil},
		{model.Ratification{}, ratificationRecord{}, nil},
		{model.Account{}, accountRecord{}, nil},
	} {
		text, err := json.Marshal(tt.record)
		if err != nil {
			t.Fatal(err)
		}
		var keys map[string]any
		if err := json.Unmarshal(text, &keys); err != nil {
			t.Fatal(err)
		}
		for _, k := range folder.Keys(reflect.TypeOf(tt.of)) {
			name := k.Name
			if other, ok := tt.other[name]; ok {
				name = other
			}
			if value, ok := keys[name]; !ok {
				t.Errorf("the record of a %T has no %q", tt.of, k.Name)
			} else if value == nil && k.Type.Kind() == reflect.Slice {
				t.Errorf("%q of a %T is null, not a list", k.Name, tt.of)
			}
		}
		if keys["ref"] == nil && slices.Contains([]string{"Actor", "Quote", "Source"}, reflect.TypeOf(tt.of).Name()) {
			t.Errorf("the record of a %T has no ref", tt.of)
		}
	}
}
