package safe

import (
	"encoding/json"
	"testing"
)

func TestJSON(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`{"a": "plain"}`, `{"a": "plain"}`},
		{"{\r\n\t\"a\":\r1}", "{\n\t\"a\": 1}"},
		{"\"a\u009b\x7f\"", `"a\u009b\u007f"`},
		{"\"\u202e\u200b\u00ad\"", `"\u202e\u200b\u00ad"`},
		{"\"\U000e0041\"", `"\udb40\udc41"`},
		{"\"می\u200cخواهم\"", "\"می\u200cخواهم\""},
		{"\"e\u0301\u0301\u0301\u0301\u0301\u0301f\"", "\"e\u0301\u0301\u0301\u0301\\u0301\\u0301f\""},
		{"\"\xff\"", `"\ufffd"`},
		{"\"조약 договор\"", "\"조약 договор\""},
	} {
		if got := string(JSON([]byte(c.in))); got != c.want {
			t.Errorf("JSON(%+q) = %+q, want %+q", c.in, got, c.want)
		}
	}
}

func FuzzJSON(f *testing.F) {
	addHostile(f)
	f.Fuzz(func(t *testing.T, s string) {
		in, err := json.MarshalIndent(map[string]string{s: s}, "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		out := JSON(in)
		harmless(t, string(out), "\n\t")
		var want, got map[string]string
		if err := json.Unmarshal(in, &want); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(out, &got); err != nil {
			t.Fatalf("%+q: %v", out, err)
		}
		for k := range want {
			if len(got) != 1 || got[k] != want[k] {
				t.Fatalf("%+q means something else than %+q", out, in)
			}
		}
	})
}
