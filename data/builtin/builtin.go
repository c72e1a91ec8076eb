// Package builtin carries the briefing that comes with the program, on the
// Russia–North Korea treaty of June 2024. It is written in the folder
// dprk-russia-2024, in the format in which users write theirs, and the loader of
// users' folders reads it once, when the program is made: what the program carries,
// and reads at every start, is that loader's result. A test holds the two to be
// equal.
package builtin

import (
	"bytes"
	_ "embed"
	"encoding/gob"
	"fmt"

	"briefing/model"
)

// read is what the loader made of the folder dprk-russia-2024, encoded with encoding/gob.
// go test ./data/builtin -update writes it anew.
//
//go:embed dprk-russia-2024.gob
var read []byte

// Data is the built-in briefing as the loader read it, without the places of
// single values.
func Data() (model.Data, error) {
	var d model.Data
	if err := gob.NewDecoder(bytes.NewReader(read)).Decode(&d); err != nil {
		return model.Data{}, fmt.Errorf("decoding the built-in briefing: %w", err)
	}
	return d, nil
}
