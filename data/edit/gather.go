package edit

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

const (
	maxFile  = 4 << 20 // bytes, as the loader has it
	maxFiles = 20_000
)

// Left is a file that was left alone, and why.
type Left struct {
	Path string
	Err  error // a [*Refusal] where the file has errors
}

// gather reads the files of a briefing folder into memory. Those that cannot be read are listed; with follow off, links
// count among them, for nothing is ever written through one.
func gather(fsys fs.FS, follow bool) (files memory, left []Left, err error) {
	files = memory{}
	err = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		base := path.Base(name)
		switch {
		case err != nil && name == ".":
			return err
		case err != nil:
			left = append(left, Left{name, err})
			return nil
		case name != "." && strings.HasPrefix(base, "."):
			return skip(d)
		case d.IsDir():
			if name != "." && !holds(name) {
				return fs.SkipDir
			}
			return nil
		}
		if _, known := KindOf(name); !known && !isVersion(name) {
			return nil
		}
		if len(files) >= maxFiles {
			return fmt.Errorf("there are more than %d files", maxFiles)
		}
		data, err := readFile(fsys, name, d, follow)
		if err != nil {
			left = append(left, Left{name, err})
			return nil
		}
		files[name] = data
		return nil
	})
	return files, left, err
}

// holds tells the folders in which files of a briefing may stand.
func holds(dir string) bool {
	_, yaml := KindOf(dir + "/x.yaml")
	_, text := KindOf(dir + "/x.md")
	return yaml || text || dir == "instruments" || isVersion(dir+"/x.md")
}

func skip(d fs.DirEntry) error {
	if d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// readFile reads a regular file that is not too large, and opens nothing else: a pipe would wait for ever.
func readFile(fsys fs.FS, name string, d fs.DirEntry, follow bool) ([]byte, error) {
	info, err := d.Info()
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		if !follow {
			return nil, errors.New("it is a link; change the file that it leads to")
		}
		info, err = fs.Stat(fsys, name)
	}
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New("it is no regular file")
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close() // nothing was written
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		return nil, err
	case len(data) > maxFile:
		return nil, errors.New("the file is larger than 4 MiB")
	}
	return data, nil
}
