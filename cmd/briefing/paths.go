package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"briefing/data/folder"
)

// manifest is the file that makes a folder a briefing.
const manifest = "briefing.yaml"

// paths takes arguments as the folder of the briefing, or as files of it, which are
// given back by their paths in the folder. Editors and hooks name files; the folder
// is the nearest one above them that holds a briefing.yaml.
func (p *program) paths(args []string) (files []string, err error) {
	if slices.ContainsFunc(args, blank) {
		return nil, usage(fillIn, "the name of the folder is empty")
	}
	for _, arg := range args {
		info, err := os.Stat(arg)
		switch {
		case err == nil && info.IsDir() && len(args) > 1 && !allFolders(args):
			return nil, usage("name one folder, or files of one briefing", "%q is a folder", arg)
		case err == nil && info.IsDir(), err != nil && len(args) == 1 && filepath.Ext(arg) == "":
			return nil, p.oneFolder(nil, args)
		case err != nil:
			return nil, usage("name a folder, or files of it", "opening %q: there is no such file or folder", arg)
		}
		name, err := p.fileOf(arg)
		if err != nil {
			return nil, err
		}
		files = append(files, name)
	}
	return files, nil
}

// unread names on stderr the files from which nothing is read, but for those that
// there is something to say of. Where it is all of them, the run has failed.
func (p *program) unread(files []string, told func(name string) bool) error {
	var strays []string
	for _, name := range files {
		if _, known := folder.KindOf(name); !known && !folder.IsVersion(name) && !told(name) {
			strays = append(strays, path.Join(filepath.ToSlash(p.dir()), name))
		}
	}
	what := strings.Join(strays, ", ") + " is no file that is read"
	if len(strays) > 1 {
		what = strings.Join(strays, ", ") + " are no files that are read"
	}
	switch len(strays) {
	case 0:
		return nil
	case len(files):
		return usage("name files of the briefing, such as "+path.Join(filepath.ToSlash(p.dir()), manifest), "%s", what)
	}
	p.say(what, nil, "")
	return nil
}

func allFolders(args []string) bool {
	return !slices.ContainsFunc(args, func(arg string) bool {
		info, err := os.Stat(arg)
		return err != nil || !info.IsDir()
	})
}

// fileOf finds the briefing that a file belongs to, and its path there. All files
// must be of one briefing.
func (p *program) fileOf(arg string) (string, error) {
	dir, ok := above(arg)
	if !ok {
		return "", usage("no folder above it holds a briefing.yaml", "%q is no file of a briefing", arg)
	}
	if p.folder == "" {
		p.folder = dir
	}
	if !same(dir, p.dir()) {
		return "", usage("name files of one briefing", "%q is no file of %s", arg, p.dir())
	}
	name, err := relative(dir, arg)
	if err != nil {
		return "", fmt.Errorf("finding %q in its folder: %w", arg, err)
	}
	return filepath.ToSlash(name), nil
}

// relative is the path of a file in a folder.
func relative(dir, file string) (string, error) {
	var err error
	for _, name := range []*string{&dir, &file} {
		if *name, err = filepath.Abs(*name); err != nil {
			return "", err
		}
	}
	return filepath.Rel(dir, file)
}

// above finds the nearest folder above a file that holds a briefing.yaml.
func above(file string) (dir string, ok bool) {
	for dir = filepath.Dir(file); ; {
		if info, err := os.Stat(filepath.Join(dir, manifest)); err == nil && !info.IsDir() {
			return dir, true
		}
		up := filepath.Dir(dir)
		if base := filepath.Base(dir); base == "." || base == ".." {
			up = filepath.Join(dir, "..")
		}
		if same(up, dir) {
			return "", false
		}
		dir = up
	}
}

// same tells whether two names are of one folder.
func same(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return a == b
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}
