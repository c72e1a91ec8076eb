package edit

import (
	"fmt"
	"reflect"

	"briefing/data/folder"
)

// kindFor is the kind of file that holds entities of a type.
func kindFor(t reflect.Type) (folder.FileKind, error) {
	for _, k := range folder.Kinds() {
		if k.Type == t {
			return k, nil
		}
	}
	return folder.FileKind{}, fmt.Errorf("a %s is no entry of a briefing", t)
}

// keyNamed finds a key of an entry.
func keyNamed(keys []folder.Key, name string) (int, bool) {
	for i := range keys {
		if keys[i].Name == name {
			return i, true
		}
	}
	return 0, false
}

// inner is the struct that a list or pointer is made of; nil where it is none.
func inner(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Struct && len(folder.Keys(t)) > 0 {
		return t
	}
	return nil
}
