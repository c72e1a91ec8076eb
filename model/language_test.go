package model_test

import (
	"testing"

	"briefing/model"
)

func TestLanguages(t *testing.T) {
	for _, tt := range []struct {
		tag, name string
		valid     bool
	}{
		{"en", "English", true},
		{"ko", "Korean", true},
		{"zh-Hans", "Simplified Chinese", true},
		{"pt-BR", "Brazilian Portuguese", true},
		{"ru-Latn", "Russian (Latin)", true},
		{"English", "English", false},
		{"xx", "xx", false},
		{"zh_CN", "zh_CN", false},
		{"root", "root", false},
		{"\x1b[2J", "\x1b[2J", false},
		{"", "", false},
	} {
		if got := model.LanguageName(tt.tag); got != tt.name {
			t.Errorf("%q is called %q, want %q", tt.tag, got, tt.name)
		}
		if got := model.ValidLanguage(tt.tag); got != tt.valid {
			t.Errorf("%q: valid %t", tt.tag, got)
		}
	}
}
