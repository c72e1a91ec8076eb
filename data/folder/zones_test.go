package folder_test

import (
	"slices"
	"testing"
	"time"
	_ "time/tzdata"

	"briefing/data/folder"
)

// TestZones: a time zone database knows every name.
func TestZones(t *testing.T) {
	list := folder.Zones()
	if len(list) < 500 || !slices.IsSorted(list) {
		t.Errorf("%d names", len(list))
	}
	for _, name := range list {
		if _, err := time.LoadLocation(name); err != nil {
			t.Error(err)
		}
	}
}

func TestTimeZone(t *testing.T) {
	for zone, want := range map[string]string{
		"Asia/Seoul": "", "UTC": "", "''": "",
		"Mars/Base":      "write a name of the IANA database, such as Asia/Seoul or UTC",
		"asia/soul":      `did you mean "Asia/Seoul"?`,
		`"UTC\nZulu"`:    `did you mean "Etc/Zulu"?`,
		"Korea Standard": "write a name of the IANA database, such as Asia/Seoul or UTC",
	} {
		fsys := mock()
		fsys["briefing.yaml"].Data = []byte("format: 1\nid: m\ntitle: M\ntime_zone: " + zone + "\n")
		got := ""
		for _, p := range open(t, fsys).Problems() {
			if p.Code != "E07" || p.Place.Line != 4 {
				t.Errorf("%s: %+v", zone, p)
			}
			got += p.Hint
		}
		if got != want {
			t.Errorf("%s: %q, want %q", zone, got, want)
		}
	}
}
