package edit

import (
	"fmt"
	"path"
	"reflect"
	"strings"

	"briefing/data/folder"
	"briefing/model"
)

// KindOf tells what kind of file stands at a path of a briefing folder. The texts of instruments, README files and
// whatever else is in the folder have no kind.
func KindOf(name string) (folder.FileKind, bool) {
	dir, base := path.Split(name)
	for _, k := range folder.Kinds() {
		if fits(k, dir, base) {
			return k, true
		}
	}
	return folder.FileKind{}, false
}

func fits(k folder.FileKind, dir, base string) bool {
	kindDir, kindBase := path.Split(k.Pattern)
	ext := path.Ext(kindBase)
	id, found := strings.CutSuffix(base, ext)
	switch {
	case !found:
		return false
	case k.Name == "instrument":
		parent, id := path.Split(strings.TrimSuffix(dir, "/"))
		return base == kindBase && parent == "instruments/" && model.ValidSlug(id)
	case kindDir != "":
		return dir == kindDir && model.ValidSlug(id)
	case k.List && dir == strings.TrimSuffix(kindBase, ext)+"/": // a list that is split into a folder of the same name
		return true
	}
	return dir == "" && base == kindBase
}

// isVersion tells whether a path is that of a text version of an instrument.
func isVersion(name string) bool {
	dir, base := path.Split(name)
	id, found := strings.CutSuffix(base, ".md")
	in, under := strings.CutPrefix(strings.TrimSuffix(dir, "/"), "instruments/")
	return found && under && model.ValidSlug(id) && model.ValidSlug(in)
}

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
