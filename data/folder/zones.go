package folder

import (
	_ "embed"
	"strings"

	"go.yaml.in/yaml/v4"
)

// zones are the names of the IANA time zone database, one a line: those of the files in lib/time/zoneinfo.zip of a Go
// distribution. Only the names are kept (9 KB): what their clocks show is of no interest here, and package time/tzdata
// would add 450 KB to the program.
//
//go:embed zones.txt
var zones string

// Zones lists the names of time zones, by alphabet.
func Zones() []string { return strings.Fields(zones) }

// isZone tells whether a time zone has a name.
func isZone(name string) bool {
	return !strings.ContainsRune(name, '\n') && strings.Contains("\n"+zones, "\n"+name+"\n")
}

// zoned reports a time zone that there is not.
func (d *document) zoned(name string, at *yaml.Node) {
	if name == "" || at == nil || isZone(name) {
		return
	}
	hint := "write a name of the IANA database, such as Asia/Seoul or UTC"
	if near := nearest(name, Zones()); near != "" {
		hint = `did you mean "` + near + `"?`
	}
	d.problem(codeType, at, `"time_zone" cannot be `+quote(name), hint)
}
