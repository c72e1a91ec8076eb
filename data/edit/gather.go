package edit

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"briefing/data/folder"
	"briefing/model"
)

// Left is a file that was left alone, and why.
type Left struct {
	Path string
	Err  error // a [*Refusal] where the file has errors
}

// gather reads the files of a briefing folder into memory: those that the loader reads, for it says which they are.
// Those that cannot be read are listed; with follow off, links count among them, for nothing is ever written through
// one.
func gather(fsys fs.FS, follow bool) (files memory, left []Left, err error) {
	list, problems, err := folder.Files(fsys)
	if err != nil {
		return nil, nil, err
	}
	files = memory{}
	for _, f := range list {
		if f.Linked && !follow {
			left = append(left, Left{f.Path, errors.New("it is reached through a link; change the file that it leads to")})
			continue
		}
		data, err := folder.ReadFile(fsys, f.Path)
		if err != nil {
			left = append(left, Left{f.Path, err})
			continue
		}
		files[f.Path] = data
	}
	for _, p := range problems {
		if p.Code == "E13" {
			left = append(left, Left{p.Place.File, &Refusal{Doing: "reading " + p.Place.File, Problems: []model.Problem{p}}})
		}
	}
	slices.SortStableFunc(left, func(a, b Left) int { return strings.Compare(a.Path, b.Path) })
	return files, left, nil
}
