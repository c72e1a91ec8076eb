// Package builtin carries the briefing that comes with the program, on the
// Russia–North Korea treaty of June 2024, in the format in which users write
// theirs. The folder is read by the loader of users' folders, once, when the
// program is made: what is read at every start is that loader's result, and a test
// holds the two to be equal.
package builtin

import (
	"bytes"
	"embed"
	"encoding/gob"
	"fmt"
	"io/fs"

	"briefing/model"
)

//go:embed dprk-russia-2024
var files embed.FS

// read is what the loader made of the folder, encoded with encoding/gob.
// go test ./data/builtin -update writes it anew.
//
//go:embed dprk-russia-2024.gob
var read []byte

// FS is the folder of the built-in briefing.
func FS() fs.FS {
	sub, err := fs.Sub(files, "dprk-russia-2024")
	if err != nil {
		panic("the built-in briefing is missing from the program: " + err.Error())
	}
	return sub
}

// Data is the built-in briefing as the loader read it, without the places of
// single values.
func Data() (model.Data, error) {
	var d model.Data
	if err := gob.NewDecoder(bytes.NewReader(read)).Decode(&d); err != nil {
		return model.Data{}, fmt.Errorf("decoding the built-in briefing: %w", err)
	}
	return d, nil
}
