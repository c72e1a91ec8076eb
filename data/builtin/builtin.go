// Package builtin carries the briefing that comes with the program, on the
// Russia–North Korea treaty of June 2024, in the format in which users write
// theirs. It promises nothing but the files; they are read by the same door as
// a user's folder.
package builtin

import (
	"embed"
	"io/fs"
)

//go:embed dprk-russia-2024
var files embed.FS

// FS is the folder of the built-in briefing.
func FS() fs.FS {
	sub, err := fs.Sub(files, "dprk-russia-2024")
	if err != nil {
		panic("the built-in briefing is missing from the program: " + err.Error())
	}
	return sub
}
